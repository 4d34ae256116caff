"""What Canol is measured against: raw bytes and a minimal Django. Each served by the same granian."""
