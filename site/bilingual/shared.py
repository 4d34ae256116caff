"""Facts that both sides of a pair must give alike: when an event begins, who wrote an article.

A page names them in `shared`. They are entered on the source; the translator's editor does not offer them, and signing
the source off carries them over. A pair in which they differ does not go out, whoever wrote them where.
"""

import json
from collections.abc import Iterable
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from wagtail.models import Page
from wagtail_localize.fields import SynchronizedField


def kept_alike(names: Iterable[str]) -> list[SynchronizedField]:
    """For `override_translatable_fields`."""
    return [SynchronizedField(name, overridable=False) for name in names]


def differing(page: Page, one: dict[str, Any] | None, other: dict[str, Any] | None) -> tuple[str, ...]:
    """The shared facts of a page that two revisions tell differently; none where there is only one yet."""
    if one is None or other is None:
        return ()
    names: tuple[str, ...] = getattr(page.specific_class, "shared", ())
    return tuple(name for name in names if _told(one.get(name)) != _told(other.get(name)))


def _told(value: Any) -> str:
    """As a stored revision has it, so that one just made and the same one read again agree."""
    return json.dumps(value, cls=DjangoJSONEncoder)
