"""System checks that stop a deployment before it can mislead."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import DatabaseError


@register(Tags.database)
def organisation_is_known(app_configs: Any, databases: Any = None, **kwargs: Any) -> list[CheckMessage]:
    """Outside a demonstration somebody answers for the site: `check --database default` refuses it empty."""
    if settings.CANOL_DEMO or not databases:
        return []
    from core.organisation import Organisation

    try:
        organisation = Organisation.current()
    except DatabaseError:
        return []  # not migrated yet
    if organisation is None or organisation.is_demo:
        return [
            Error(
                "Nobody is named as running this site.",
                hint="Fill in the Organisation (admin, Settings) in both languages; a demonstration does not count.",
                id="canol.E001",
            )
        ]
    return []
