"""`make dev`: the reloading debug server."""

from config.settings.demo import *  # noqa: F403  # settings modules build on one another

DEBUG = True
PAGE_CACHE_MEGABYTES = 0
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
