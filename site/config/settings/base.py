"""What every way of running Canol shares. Strict by default: `dev`, `demo` and `test` loosen, `production` demands."""

from pathlib import Path
from typing import Any

import dj_database_url
from django.utils.translation import gettext_lazy as _

from config.env import env
from core.middleware import guard_static_file

ROOT = Path(__file__).resolve().parent.parent.parent.parent
VAR = Path(env.str("CANOL_VAR", str(ROOT / "var")))

DEBUG = False
CANOL_DEMO = False
SECRET_KEY = ""
SEAL_KEYS: list[str] = []  # Fernet keys that seal what people tell us: the first seals, each opens (ADR 22)
ALLOWED_HOSTS: list[str] = []
BASE_URL = env.str("CANOL_BASE_URL", "http://127.0.0.1:8000")
WAGTAILADMIN_BASE_URL = BASE_URL
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "config",
    "home",
    "guides",
    "stories",
    "forum",
    "replies",
    "news",
    "pledges",
    "enquiries",
    "people",
    "places",
    "bilingual",
    "accounts",
    "core",
    "core.page_cache",
    "core.figures",
    "core.recordings",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.redirects",
    "wagtail.embeds",
    "wagtail.sites",
    "accounts.apps.StaffUsersConfig",  # wagtail.users, with our staff pages
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_tasks",
    "django_tasks_db",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "django_otp.plugins.otp_static",
    "axes",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "core.middleware.CleanAddress",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "core.middleware.PrivateByDefault",
    "core.figures.middleware.CountReadings",
    "core.page_cache.headers.CompressUnlessKept",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "core.middleware.LanguageOfAddress",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "accounts.middleware.StaffLanguage",
    "accounts.middleware.SessionLimits",
    "accounts.middleware.SecondFactor",
    "home.furniture.FollowsNotices",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
    "axes.middleware.AxesMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.messages.context_processors.messages",
                "home.context.site",
            ],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.DjangoTemplates"

# Database ---------------------------------------------------------------------------------------------------------
# SQLite is the embedded default: WAL for readers beside one writer, IMMEDIATE so that nothing upgrades a lock half-way,
# FULL so that a signature already thanked for survives a power cut.
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;"
        "PRAGMA mmap_size=134217728; PRAGMA cache_size=-20000; PRAGMA temp_store=MEMORY"
    ),
}
DATABASES: dict[str, dict[str, Any]] = {
    "default": dict(
        dj_database_url.parse(
            env.str("DATABASE_URL", "") or f"sqlite:///{VAR / 'canol.sqlite3'}",
            conn_max_age=60,
            conn_health_checks=True,
        )
    )
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = SQLITE_OPTIONS
    DATABASES["default"]["CONN_MAX_AGE"] = None

CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}

# Page cache: whole public pages, kept by each web process in front of Django (core/page_cache) -----------------------
PAGE_CACHE_MEGABYTES = env.int("CANOL_PAGE_CACHE_MEGABYTES", 64)  # 0 switches it off
PAGE_CACHE_PARAMETERS = {
    "page",
    "kind",
    "theme",
    "place",
    "after",
}  # addresses with any other parameter pass by
PAGE_CACHE_EDGE_SECONDS = env.int(
    "CANOL_EDGE_SECONDS", 0
)  # for how long nginx or a CDN may answer without asking
PAGE_CACHE_LISTEN_URL = env.str(
    "CANOL_LISTEN_URL", ""
)  # PostgreSQL itself, where DATABASE_URL is a PgBouncer
if PAGE_CACHE_LISTEN_URL:  # a cursor that outlives its transaction would be looked for on another connection
    DATABASES["default"]["DISABLE_SERVER_SIDE_CURSORS"] = True
PURGE_URL = env.str(
    "CANOL_PURGE_URL", ""
)  # an HTTP cache in front that understands PURGE: told of published pages
if PURGE_URL:
    INSTALLED_APPS.append("wagtail.contrib.frontend_cache")
    WAGTAILFRONTENDCACHE = {
        "in front": {"BACKEND": "wagtail.contrib.frontend_cache.backends.HTTPBackend", "LOCATION": PURGE_URL}
    }

# Languages --------------------------------------------------------------------------------------------------------
LANGUAGE_CODE = "en"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("en", "English"), ("cy", "Cymraeg")]
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
LOCALE_PATHS = [ROOT / "locale", ROOT / "locale" / "upstream"]  # ours first, then our words for the libraries
FORMAT_MODULE_PATH = ["core.formats"]
USE_I18N = True
WAGTAIL_I18N_ENABLED = True
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
TIME_ZONE = "Europe/London"
USE_TZ = True

# People -----------------------------------------------------------------------------------------------------------
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "accounts.password_rules.UnlikeThePerson"},
    {"NAME": "accounts.password_rules.LongEnough", "OPTIONS": {"min_length": 12}},
    {"NAME": "accounts.password_rules.Unusual"},
]
LOGIN_URL = "wagtailadmin_login"
STAFF_SECOND_FACTOR_REQUIRED = False
STAFF_IDLE_SECONDS = 30 * 60
STAFF_SESSION_SECONDS = 12 * 60 * 60
SESSION_COOKIE_AGE = STAFF_SESSION_SECONDS
PASSWORD_RESET_TIMEOUT = 4 * 60 * 60
OTP_TOTP_ISSUER = "Canol"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "core.errors.csrf_failure"

# Static files and media --------------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
STATICFILES_DIRS = [ROOT / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "core.staticfiles.JoinedStaticFilesStorage"},
}
WHITENOISE_MAX_AGE = 31_536_000
WHITENOISE_ALLOW_ALL_ORIGINS = False
WHITENOISE_ADD_HEADERS_FUNCTION = guard_static_file
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR / "media"
SHARE_PICTURES = True  # the worker draws each page's title for those who share it

# Wagtail ----------------------------------------------------------------------------------------------------------
WAGTAIL_SITE_NAME = "Canol"
WAGTAILIMAGES_IMAGE_MODEL = "core.CanolImage"
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "webp"]
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 40_000_000
WAGTAILIMAGES_IMAGE_FORM_BASE = "core.uploads.ImageForm"  # told by content, painted anew
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "core.uploads.DocumentForm"
WAGTAILDOCS_INLINE_CONTENT_TYPES: list[
    str
] = []  # every document is saved, none opens in the page's own place
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "odt", "pdf", "txt", "xlsx"]
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAILSEARCH_BACKENDS = {
    "default": {
        "BACKEND": "wagtail.search.backends.database",
        "AUTO_UPDATE": True,
        "SEARCH_CONFIG": "simple",  # PostgreSQL: our keys are made by `welsh.search`, and must not be stemmed again
    }
}
TAGGIT_CASE_INSENSITIVE = True

# Headers ----------------------------------------------------------------------------------------------------------
SECURE_CONTENT_TYPE_NOSNIFF = True
# Nothing leaves for another site. Not `no-referrer`: browsers then post forms with `Origin: null`, which the guard
# against forged forms must refuse.
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
CONTENT_SECURITY_POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "media-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
    "object-src": "'none'",
}
# Wagtail's editor writes inline styles and scripts of its own; visitors never meet this policy.
ADMIN_CONTENT_SECURITY_POLICY = {
    "default-src": "'self'",
    "script-src": "'self' 'unsafe-inline' 'unsafe-eval'",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "frame-src": "'self'",
    "frame-ancestors": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "object-src": "'none'",
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000

# Mail and tasks ----------------------------------------------------------------------------------------------------
EMAIL_TIMEOUT = 10
MAIL_DOMAIN = env.str("CANOL_MAIL_DOMAIN", "canol.example.org")
DEFAULT_FROM_EMAIL = env.str("CANOL_FROM_EMAIL", "Canol <canol@example.org>")
MAIL_DIR = VAR / "mail"
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": []}}

# Guards: (how many, in how many seconds), multiplied by the scale ----------------------------------------------------
RATE_LIMIT_SCALE = env.int("RATE_LIMIT_SCALE", 1)
RATE_NETWORK = [(30, 60), (200, 3600)]
RATE_MAILBOX = [(5, 3600)]
RATE_PERSON = [(60, 60)]
RATE_UPLOAD = [(10, 600), (40, 86400)]
RATE_ALLOWED_NETWORKS: list[str] = env.list("RATE_ALLOWED_NETWORKS", [])
TRUSTED_PROXIES = env.int("TRUSTED_PROXIES", 0)
FORM_SECONDS_AT_LEAST = 2
DESK_MINUTES = 15  # so long somebody of the staff is on a thing of a queue
CONFIRMATION_DAYS = 7
LETTER_DAYS = 90
MODERATION_WORKING_DAYS = 5  # so long may words, names and pledges wait for staff
ALARM_FROM = 30  # so many signatures within an hour from one domain or network, and
ALARM_TIMES_USUAL = 5  # so many times as many as usual, are an alarm
CHECK_IN_MONTHS = 6  # how often a public body is asked what became of its pledge
CHECK_IN_ASK_DAYS_BEFORE = 28  # its form is mailed so long before the day
CHECK_IN_LATE_DAYS = 14  # so long after it the page says that there was no update
SIGNATURE_AFTER_CLOSING_DAYS = 183
SIGNATURE_SILENT_DAYS = 730
BODY_PLEDGE_SETTLED_DAYS = 183
HOLD_NOTE_DAYS = 365
COMPLAINT_ACKNOWLEDGE_WORKING_DAYS = 5
COMPLAINT_ANSWER_WORKING_DAYS = 20
REPORT_ANSWER_WORKING_DAYS = 5
DATA_COMPLAINT_ACKNOWLEDGE_DAYS = 30  # the law's, from 19 June 2026
DATA_COMPLAINT_ANSWER_MONTHS = 3
MATTER_KEEP_DAYS = 730  # complaints and requests, after they are closed
ERASURE_REQUEST_KEEP_DAYS = 30  # the words of a request to be erased, after its answer
MY_PAGE_LINK_HOURS = 24
MY_PAGE_IDLE_MINUTES = 20
MY_PAGE_MINUTES = 60
# Keyed hashes of erased addresses. Keep it where a restored database does not take it back.
ERASED_LIST = env.str("CANOL_ERASED_LIST", str(VAR / "erased"))
ENQUIRY_WORKING_DAYS = 3
ENQUIRY_NOTIFY_ONLY = env.bool("CANOL_ENQUIRY_NOTIFY_ONLY", False)  # staff hear of the clock, askers do not
ENQUIRY_KEEP_DAYS = 365
FOLLOW_UP_DAYS = 90
REPLY_OPEN_DAYS = 365  # so long a page takes replies, unless an editor says otherwise
REPLY_SETTLED_DAYS = 183  # so long a reply that is not shown is kept, and a settled report
STORY_DRAFT_DAYS = 30  # so long the link to a story that was begun works
STORY_DECLINED_DAYS = 183  # so long a told story that is not taken up is kept
USEFUL_WORDS_DAYS = 183  # so long what readers say of a page is kept; the count stays
SURVEY_DAYS = (14, 7)  # asked so many days after closing, recalled so many after that
ENQUIRY_REPLY_TO = env.str("CANOL_ENQUIRY_REPLY_TO", "")  # where answers go while no mail is taken in
ENQUIRY_INBOX = env.str(
    "CANOL_ENQUIRY_INBOX", ""
)  # the mailbox whose mail is taken in, with `+anything` of it
ENQUIRY_POST_DAYS = 30  # how long a mail that was dealt with is kept as it came
MAIL_IN_SECRET = env.str(
    "CANOL_MAIL_IN_SECRET", ""
)  # `user:password` of whoever hands mail over; empty: nobody
IMAP_URL = env.str("CANOL_IMAP_URL", "")  # imaps://user:password@host:993/INBOX
ANYMAIL: dict[str, Any] = dict(env.json("CANOL_ANYMAIL", {}), WEBHOOK_SECRET=MAIL_IN_SECRET)

AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_CALLABLE = "accounts.lockout.locked_out"
AXES_CLIENT_IP_CALLABLE = "accounts.lockout.stand_in_address"
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_RESET_ON_SUCCESS = True
AXES_DISABLE_ACCESS_LOG = True
AXES_VERBOSE = False
SILENCED_SYSTEM_CHECKS: list[str] = []

LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {"canol": {"level": "INFO"}, "django.request": {"level": "ERROR"}},
}

SITE_NAME = _("Canol")
