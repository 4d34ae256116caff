"""The Welsh language itself: mutation, numbers, places, dates, alphabetical order, search keys.

Pure Python, no dependency but the standard library. See README.md in this folder.
"""
