"""The kit on show, for staff: every component with sample words in both languages, from one list (`samples`)."""
