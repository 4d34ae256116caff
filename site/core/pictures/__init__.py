"""Canol's pictures, drawn by code in one hand. Draw them again: `cd site && python -m core.pictures`."""
