"""Which words of a search that found nothing may ever be kept."""

import re
import unicodedata

OFTEN, ON_DAYS = 5, 2
"""Kept from the fifth time on, and not all on one day: what one person tries again and again is no wish of many."""
LONGEST, WORDS = 60, 5
TELLING = re.compile(r"[\d@/\\]|\b(?:www|https?)\b")
"""Numbers of any kind (telephones, postcodes, dates), mail addresses and addresses of the web."""


def plain(question: str) -> str:
    """The words as they are counted: composed, in small letters, one space between; "" where they may not be kept."""
    words = " ".join(unicodedata.normalize("NFC", question).casefold().split())
    if not words or len(words) > LONGEST or len(words.split()) > WORDS or TELLING.search(words):
        return ""
    return words
