"""The public pages of the commitments room."""
