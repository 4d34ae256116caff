"""A system check: the triggers that begin a new generation stand in the database."""

from typing import Any

from django.core.checks import CheckMessage, Tags, Warning, register  # noqa: A004  # Django's own name
from django.db import DatabaseError, connections

from core.page_cache import triggers


@register(Tags.database)
def content_is_watched(app_configs: Any, databases: Any = None, **kwargs: Any) -> list[CheckMessage]:
    """A warning, not an error: `migrate`, which puts it right, must be able to start."""
    faults: list[CheckMessage] = []
    for using in databases or ():
        try:
            is_migrated = triggers.COUNTER in connections[using].introspection.table_names()
            gone = triggers.missing(using) if is_migrated else []
        except DatabaseError:
            continue
        if gone:
            faults.append(
                Warning(
                    f"Kept pages would not follow every change: {', '.join(gone)} missing.",
                    hint="Run manage.py migrate.",
                    id="canol.W020",
                )
            )
    return faults
