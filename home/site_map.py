"""The pages of both trees for the sitemap, each with its partner in the other language."""

from collections.abc import Iterable
from typing import cast
from uuid import UUID

from wagtail.models import Page

from core.sitemaps import Entry, view
from core.text import Language
from places.models import Authority
from pledges.models import PublicBody

VIEWS = (
    "compact", "areas", "people", "bodies", "sign_person", "sign_body", "ask", "advisers", "figures", "places",
    "forum_join", "forum_members", "search",
)  # fmt: skip


def pages() -> list[Entry]:
    """Every live page that anybody may read, in one query; a page and its partner are one entry."""
    pairs: dict[UUID, list[Page]] = {}
    for page in Page.objects.live().public().filter(depth__gt=1).select_related("locale").order_by("path"):
        pairs.setdefault(page.translation_key, []).append(page)
    return [entry for pair in pairs.values() if (entry := _entry(pair)) is not None]


def _entry(pair: list[Page]) -> Entry | None:
    paths = {cast(Language, page.locale.language_code): url for page in pair if (url := page.get_url())}
    changed = [page.last_published_at for page in pair if page.last_published_at]
    return Entry(paths, max(changed, default=None)) if paths else None


def views() -> Iterable[Entry]:
    """Views below this room, named here: they hold nothing that only their own room knows."""
    yield from (view(name) for name in VIEWS)
    for slug_cy, slug_en in Authority.objects.order_by("gss").values_list("slug_cy", "slug_en"):
        yield view("place", {"cy": {"slug": slug_cy}, "en": {"slug": slug_en}})
    for slug_cy, slug_en in PublicBody.objects.order_by("slug_en").values_list("slug_cy", "slug_en"):
        yield view("body", {"cy": {"slug": slug_cy}, "en": {"slug": slug_en}})
