"""Keyed hashes: what must be recognised again without being kept.

A plain hash of a postcode or mail address is guessed in seconds; a keyed one is worth nothing without the key,
which is never in the database.
"""

import hashlib
import hmac

from django.conf import settings


def keyed_hash(purpose: str, value: str) -> str:
    """64 hexadecimal digits; the same value under another purpose gives another hash."""
    return keyed_bytes(purpose, value.encode()).hex()


def keyed_bytes(purpose: str, value: bytes) -> bytes:
    """32 bytes, for secrets that can be made again from what the database holds and the key."""
    return hmac.new(settings.HASH_KEY.encode(), purpose.encode() + b"\0" + value, hashlib.sha256).digest()
