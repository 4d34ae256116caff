"""`make run`: serves as production does, on demo people and content, with mail kept in files."""

import secrets

from config.env import env
from config.settings.base import *  # noqa: F403  # settings modules build on one another
from config.settings.base import VAR

CANOL_DEMO = True
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", *env.list("CANOL_HOSTS", [])]
RATE_LIMIT_SCALE = env.int("RATE_LIMIT_SCALE", 100)
EMAIL_BACKEND = "core.post.backends.FileBackend"


def _kept_secret() -> str:
    """A secret of this installation's own, made once and readable by its owner alone."""
    path = VAR / "secret_key"
    if not path.exists():
        VAR.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(50))
    return path.read_text()


SECRET_KEY = env.str("SECRET_KEY", "") or _kept_secret()
HASH_KEY = env.str("HASH_KEY", "") or SECRET_KEY
