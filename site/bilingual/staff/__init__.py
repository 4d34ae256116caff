"""What editors and translators see of the two languages on the staff side."""
