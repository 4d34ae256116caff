"""The keys that seal: the first seals, every one opens. They come from the environment, never from the database.

What is sealed names its key (`sealed:<name>:<token>`), so that rows of an older key are found without opening them.
The token is Fernet's: encrypted, and refused when a single bit of it was changed.
"""

import base64
import hashlib
import logging
from collections.abc import Sequence
from functools import lru_cache

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

log = logging.getLogger("canol.sealed")
MARK = "sealed:"
NAME_LENGTH = 8
HEAD_LENGTH = len(MARK) + NAME_LENGTH + 1


def new_key() -> str:
    """A fresh key, as the environment wants it."""
    return Fernet.generate_key().decode()


def name_of(key: str) -> str:
    """Eight letters that name a key and give nothing of it away."""
    return hashlib.sha256(b"canol seal key " + key.encode()).hexdigest()[:NAME_LENGTH]


@lru_cache(maxsize=8)
def _ring(keys: tuple[str, ...]) -> dict[str, Fernet]:
    """The keys by name, in their order."""
    if not keys:
        raise ImproperlyConfigured("SEAL_KEYS holds no key: nothing can be sealed.")
    try:
        return {name_of(key): Fernet(key) for key in keys}
    except ValueError:
        raise ImproperlyConfigured("SEAL_KEYS holds something that is no key.") from None


def ring() -> dict[str, Fernet]:
    keys: Sequence[str] = settings.SEAL_KEYS
    return _ring(tuple(keys))


def current_head() -> str:
    """How everything sealed with today's key begins."""
    return f"{MARK}{next(iter(ring()))}:"


def seal(plain: str) -> str:
    (name, fernet), *_others = ring().items()
    return f"{MARK}{name}:{fernet.encrypt(plain.encode()).decode()}"


def seal_bytes(plain: bytes) -> bytes:
    """The same for a file, without the third that letters would add to it."""
    (name, fernet), *_others = ring().items()
    return f"{MARK}{name}:".encode() + base64.urlsafe_b64decode(fernet.encrypt(plain))


def is_sealed(kept: str) -> bool:
    return kept.startswith(MARK) and kept[HEAD_LENGTH - 1 : HEAD_LENGTH] == ":"


def key_of(kept: str) -> str:
    """The name of the key that something was sealed with."""
    return kept[len(MARK) : HEAD_LENGTH - 1]


def unseal(kept: str) -> str | None:
    """The words again; None where their key is not here, or they were tampered with."""
    plain = _opened(key_of(kept), kept[HEAD_LENGTH:].encode())
    return None if plain is None else plain.decode()


def unseal_bytes(kept: bytes) -> bytes | None:
    head = kept[:HEAD_LENGTH].decode("ascii", "replace")
    return _opened(key_of(head), base64.urlsafe_b64encode(kept[HEAD_LENGTH:]))


def _opened(name: str, token: bytes) -> bytes | None:
    fernet = ring().get(name)
    if fernet is not None:
        try:
            return fernet.decrypt(token)
        except InvalidToken:
            pass
    log.error("A sealed field cannot be opened with the keys there are")
    return None
