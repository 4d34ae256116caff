"""Mail that comes to us: read, matched with its case, kept for staff where no case is known. Nothing of it is lost."""
