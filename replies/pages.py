"""The page that a form stands below: live, public, in the language of the address."""

import uuid
from collections.abc import Iterable

from django.urls import reverse
from wagtail.models import Page

from core.text import current_language
from replies.reading import Cursor


def page_of(key: uuid.UUID) -> Page | None:
    """The live version, in the language of the moment, that anybody may read."""
    pages = (
        Page.objects.live()
        .public()
        .filter(translation_key=key, locale__language_code=current_language(), depth__gt=2)
    )
    return pages.select_related("locale").first()


def titles(keys: Iterable[uuid.UUID]) -> dict[tuple[uuid.UUID, str], Page]:
    """Pages by their key and language, whatever became of them: one query."""
    found = Page.objects.filter(translation_key__in=set(keys)).select_related("locale")
    return {(page.translation_key, page.locale.language_code): page for page in found}


def next_url(key: uuid.UUID, cursor: Cursor | None) -> str:
    """The address of the replies after a cursor; empty where there are no more."""
    if cursor is None:
        return ""
    after = f"{int(cursor.at.timestamp())}.{cursor.at.microsecond}.{cursor.pk}"
    return f"{reverse('replies_to', args=[key])}?after={after}"
