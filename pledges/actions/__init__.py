"""What may happen to signatures and pledges: each act is atomic, and staff's are audited."""
