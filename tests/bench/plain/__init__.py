"""What Canol is measured against: raw bytes, a minimal Django, a bare Wagtail. Each served by the same granian."""
