"""The pages of both trees for the sitemap, each with its partner in the other language."""

from collections.abc import Iterable
from typing import Any, cast
from uuid import UUID

from wagtail.models import Page

from core.sitemaps import Entry, view
from core.text import LANGUAGES, Language
from guides.models import GuidePage, PublicationPage
from places.models import Authority
from pledges.models import BodyPledge, PublicBody

VIEWS = (
    "compact", "areas", "people", "bodies", "sign_person", "sign_body", "ask", "advisers", "figures", "places",
    "forum_join", "forum_members", "story_share", "search", "complain", "poster",
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
        yield view("poster_of_place", {"cy": {"slug": slug_cy}, "en": {"slug": slug_en}})
    for slug_cy, slug_en in PublicBody.objects.order_by("slug_en").values_list("slug_cy", "slug_en"):
        yield view("body", {"cy": {"slug": slug_cy}, "en": {"slug": slug_en}})
    signed = BodyPledge.objects.shown().order_by("body__slug_en").distinct()
    for slug_cy, slug_en in signed.values_list("body__slug_cy", "body__slug_en"):
        yield view("poster_of_body", {"cy": {"slug": slug_cy}, "en": {"slug": slug_en}})
    yield from _booklets("guide_booklet", GuidePage)
    yield from _booklets("publication_booklet", PublicationPage)


def _booklets(name: str, kind: type[GuidePage] | type[PublicationPage]) -> Iterable[Entry]:
    """The booklet of each live page of a kind that stands in both languages."""
    slugs: dict[UUID, dict[Language, dict[str, Any]]] = {}
    rows = kind.objects.live().public().order_by("path")
    for key, language, slug in rows.values_list("translation_key", "locale__language_code", "slug"):
        slugs.setdefault(key, {})[cast(Language, language)] = {"slug": slug}
    yield from (view(name, pair) for pair in slugs.values() if len(pair) == len(LANGUAGES))
