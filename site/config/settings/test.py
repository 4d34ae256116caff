"""The suite: production's strictness, no secrets, mail in memory, a database of the run's own name."""

import os
import tempfile
from pathlib import Path

from config.settings.base import *  # noqa: F403  # settings modules build on one another
from config.settings.base import DATABASES, VAR

CANOL_DEMO = True
SECRET_KEY = "test-only-secret-key-of-no-value-0123456789"  # noqa: S105
HASH_KEY = "test-only-hash-key-of-no-value"
SEAL_KEYS = ["dGVzdC1vbmx5LXNlYWwta2V5LW9mLW5vLXZhbHVlLTA="]
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
BASE_URL = WAGTAILADMIN_BASE_URL = "http://testserver"
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
SHARE_PICTURES = False  # drawing takes time; its own tests turn it on
MAIL_DIR = Path(tempfile.gettempdir())
ERASED_LIST = str(Path(tempfile.mkdtemp()) / "erased")
STATIC_ROOT = VAR / "test-static"
STATIC_ROOT.mkdir(parents=True, exist_ok=True)
FORM_SECONDS_AT_LEAST = 0
_run = os.environ.get("CANOL_DB", "suite")
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    VAR.mkdir(parents=True, exist_ok=True)
    DATABASES["default"]["TEST"] = {"NAME": str(VAR / f"test-{_run}.sqlite3")}
else:
    DATABASES["default"]["TEST"] = {"NAME": f"test_canol_{_run}"}
    # What a test wrote may be lost.
    DATABASES["default"]["OPTIONS"] = {"options": "-c synchronous_commit=off"}
