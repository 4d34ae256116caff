"""Links to pages inside running text: in the language of the text, and one query for a whole page of them."""

import json
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import get_language
from wagtail.models import Page

from core.kin import address_of
from core.prepared import Prepared, numbered, several

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
    wanted = sorted(set(ids))
    if not wanted:
        return {}
    versions: dict[UUID, list[_Version]] = {}
    for row in _versions(len(wanted), **numbered("page", wanted)):
        versions.setdefault(row[0], []).append(_Version(*row))
    found = {}
    for pages in versions.values():
        live = [page for page in pages if page.is_live]
        own = [page for page in live if page.is_in(locale_id)]
        for page in pages:
            if page.pk in wanted and live:
                target = (own or ([page] if page.is_live else live))[0]
                found[page.pk] = address_of(target.url_path)
    return found


class _Version(NamedTuple):
    """One language of a page that is linked to."""

    key: UUID
    pk: int
    is_live: bool
    locale_id: int
    language: str
    url_path: str

    def is_in(self, locale_id: int | None) -> bool:
        return self.locale_id == locale_id if locale_id is not None else self.language == get_language()


def _versions_of(how_many: int) -> "QuerySet[Page, tuple[Any, ...]]":
    keys = Page.objects.filter(pk__in=several("page", how_many)).order_by().values("translation_key")
    return (
        Page.objects.filter(translation_key__in=keys)
        .order_by()
        .values_list("translation_key", "pk", "live", "locale_id", "locale__language_code", "url_path")
    )


_versions = Prepared(_versions_of)


@contextmanager
def known(ids: Iterable[int], *, locale_id: int) -> Iterator[None]:
    """Inside, links to these pages need no further query."""
    token = _known.set(addresses(ids, locale_id=locale_id))
    try:
        yield
    finally:
        _known.reset(token)
