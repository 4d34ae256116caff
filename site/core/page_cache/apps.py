from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_migrate


def _take_up(using: str, plan: list[Any], **kwargs: Any) -> None:
    """None while migrating: PostgreSQL alters no table with a trigger waiting, SQLite loses them."""
    from core.page_cache import triggers

    if plan:
        triggers.take_up(using)


def _lay_down(using: str, **kwargs: Any) -> None:
    from core.page_cache import triggers

    triggers.lay_down(using)


class PageCacheConfig(AppConfig):
    name = "core.page_cache"
    label = "page_cache"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from core.page_cache import checks, libraries  # noqa: F401  # checks register themselves

        libraries.classify()
        pre_migrate.connect(_take_up, sender=self, dispatch_uid="page_cache.take_up")
        post_migrate.connect(_lay_down, sender=self, dispatch_uid="page_cache.lay_down")
