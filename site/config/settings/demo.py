"""`make run`: serves as production does, on demo people and content, with mail kept in files."""

import base64
import os
import secrets
from collections.abc import Callable

from config.env import env, seal_keys
from config.settings.base import *  # noqa: F403  # settings modules build on one another
from config.settings.base import VAR

CANOL_DEMO = True
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", *env.list("CANOL_HOSTS", [])]
RATE_LIMIT_SCALE = env.int("RATE_LIMIT_SCALE", 100)
EMAIL_BACKEND = "core.post.backends.FileBackend"


def _kept(name: str, make: Callable[[], str]) -> str:
    """A secret of this installation's own, made once and readable by its owner alone."""
    path = VAR / name
    if not path.exists():
        VAR.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(make())
    return path.read_text()


def _new_seal_key() -> str:
    return base64.urlsafe_b64encode(os.urandom(32)).decode()


SECRET_KEY = env.str("SECRET_KEY", "") or _kept("secret_key", lambda: secrets.token_urlsafe(50))
HASH_KEY = env.str("HASH_KEY", "") or SECRET_KEY
SEAL_KEYS = (
    seal_keys()
    if {"CANOL_SEAL_KEYS", "CANOL_SEAL_KEYS_FILE"} & set(os.environ)
    else _kept("seal_keys", _new_seal_key).split()
)
