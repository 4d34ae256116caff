"""Keyed hashes: what must be recognised again without being kept.

A plain hash of a postcode or mail address is guessed in seconds; a keyed one is worth nothing without the key,
which is never in the database.
"""

import base64
import hashlib
import hmac
import secrets

from django.conf import settings


def keyed_hash(purpose: str, value: str) -> str:
    """64 hexadecimal digits; the same value under another purpose gives another hash."""
    return keyed_bytes(purpose, value.encode()).hex()


def keyed_bytes(purpose: str, value: bytes) -> bytes:
    """32 bytes, for secrets that can be made again from what the database holds and the key."""
    return hmac.digest(settings.HASH_KEY.encode(), purpose.encode() + b"\0" + value, "sha256")


def new_nonce() -> bytes:
    """16 random bytes to make a secret from, kept beside what the secret opens."""
    return secrets.token_bytes(16)


def secret_of(purpose: str, nonce: bytes | memoryview) -> str:
    """43 letters for a link, made again from the nonce and the key: the database alone opens nothing."""
    return base64.urlsafe_b64encode(keyed_bytes(purpose, bytes(nonce))).decode().rstrip("=")


def digest_of(secret: str) -> str:
    """64 hexadecimal digits by which a secret of a link or cookie is found again. Random secrets need no key."""
    return hashlib.sha256(secret.encode()).hexdigest()
