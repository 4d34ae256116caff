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


@register(Tags.database)
def what_is_sealed_can_be_opened(
    app_configs: Any, databases: Any = None, **kwargs: Any
) -> list[CheckMessage]:
    """No value is sealed with a key that is not here: such words cannot be read, only kept or erased."""
    if not databases:
        return []
    from core.sealed import rows

    try:
        lost = rows.without_key()
    except DatabaseError:
        return []  # not migrated yet
    if not lost:
        return []
    hint = "Put the older key back into CANOL_SEAL_KEYS, behind the newest (docs/deploy.md)."
    return [Error(f"{lost} values are sealed with a key that is not here.", hint=hint, id="canol.E002")]
