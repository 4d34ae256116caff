"""What `make` calls: set-up, run, tests, locks and CI. Standard library only, so that a bare Python can start it."""
