"""Links to pages inside running text: in the language of the text, and one query for a whole page of them."""

import json
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.utils.translation import get_language
from wagtail.models import Page

_LINK = re.compile(r'<a\b[^>]*\blinktype=\\?"page\\?"[^>]*>')
_ID = re.compile(r'\bid=\\?"(\d+)\\?"')
_known: ContextVar[dict[int, str] | None] = ContextVar("addresses of linked pages", default=None)


def ids_in(raw: Any) -> set[int]:
    """The ids of pages linked to in the stored form of rich text, however deep in blocks."""
    return {
        int(found[1]) for link in _LINK.findall(json.dumps(raw, default=str)) if (found := _ID.search(link))
    }


def known_now() -> dict[int, str]:
    """What `known` put in reach; empty outside of it."""
    return _known.get() or {}


def addresses(ids: Iterable[int], *, locale_id: int | None = None) -> dict[int, str]:
    """The address of each page, or of its live partner in the wanted language (the active one by default).

    Pages that are not live, and whose partner is not, are left out: the words stay, the link goes.
    """
    wanted = set(ids)
    if not wanted:
        return {}
    keys = Page.objects.filter(pk__in=wanted).values("translation_key")
    versions: dict[Any, list[Page]] = {}
    for page in Page.objects.filter(translation_key__in=keys).select_related("locale"):
        versions.setdefault(page.translation_key, []).append(page)
    found = {}
    for pages in versions.values():
        live = [page for page in pages if page.live]
        own = [page for page in live if _is_in(page, locale_id)]
        for page in pages:
            if page.pk in wanted and live:
                target = (own or ([page] if page.live else live))[0]
                found[page.pk] = target.get_url() or ""
    return found


def _is_in(page: Page, locale_id: int | None) -> bool:
    if locale_id is not None:
        return bool(page.locale_id == locale_id)
    return bool(page.locale.language_code == get_language())


@contextmanager
def known(ids: Iterable[int], *, locale_id: int) -> Iterator[None]:
    """Inside, links to these pages need no further query."""
    token = _known.set(addresses(ids, locale_id=locale_id))
    try:
        yield
    finally:
        _known.reset(token)
