"""Production: refuses to start without what it needs, and says which variable is missing."""

from config.env import env, seal_keys
from config.settings.base import *  # noqa: F403  # settings modules build on one another

SECRET_KEY = env.str("SECRET_KEY")
HASH_KEY = env.str("HASH_KEY")
SEAL_KEYS = seal_keys()
BASE_URL = WAGTAILADMIN_BASE_URL = env.str("CANOL_BASE_URL")
ALLOWED_HOSTS = env.list("CANOL_HOSTS")
CSRF_TRUSTED_ORIGINS = [BASE_URL]
DATABASE_URL = env.str("DATABASE_URL")
MAIL_DOMAIN = env.str("CANOL_MAIL_DOMAIN")
DEFAULT_FROM_EMAIL = env.str("CANOL_FROM_EMAIL")
EMAIL_HOST = env.str("EMAIL_HOST")
EMAIL_PORT = env.int("EMAIL_PORT", 587)
EMAIL_HOST_USER = env.str("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = env.str("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = env.bool("EMAIL_USE_TLS", True)

STAFF_SECOND_FACTOR_REQUIRED = True
SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", True)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 63_072_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
