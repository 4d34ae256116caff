"""Booklets: all parts of a guide, or all chapters of a publication, at one address for printing."""

from collections.abc import Sequence
from typing import Any, TypeVar

from django.db.models import CharField, UUIDField
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from wagtail.models import Page

from core import addresses, page_links
from core.blocks import ANSWERED
from core.kin import paths_below
from core.page_cache.headers import keep
from core.pages import ReadingPage
from core.prepared import Given, Prepared, numbered, several
from core.text import LANGUAGES, current_language, other_language
from guides.blocks import explained_by
from guides.models import GlossaryTerm, GuidePage, GuidePartPage, PublicationChapterPage, PublicationPage
from guides.models.parts import PartWithText

Whole = TypeVar("Whole", GuidePage, PublicationPage)


@require_safe
def guide_booklet(request: HttpRequest, slug: str) -> HttpResponse:
    guide = _readable(GuidePage, slug)
    return _booklet(request, "guide_booklet", guide, _parts_of(guide, GuidePartPage), {})


@require_safe
def publication_booklet(request: HttpRequest, slug: str) -> HttpResponse:
    publication = _readable(PublicationPage, slug)
    chapters = _parts_of(publication, PublicationChapterPage)
    values = {"recommendations": publication.recommendations()}
    return _booklet(request, "publication_booklet", publication, chapters, values)


def _readable(model: type[Whole], slug: str) -> Whole:
    """The live one of this language that anybody may read at this last part of an address; else 404."""
    found = _at.first(model, current_language(), slug=slug)
    if found is None or found.get_view_restrictions().exists():
        raise Http404
    return found


_at: Prepared[Any] = Prepared(
    lambda model, language: (
        model.objects.live()
        .filter(locale__language_code=language, slug=Given("slug", CharField()))
        .select_related("locale")[:1]
    )
)


def _parts_of(whole: ReadingPage, model: type[PartWithText]) -> list[PartWithText]:
    return _below(model, depth=whole.depth + 1, **numbered("path", paths_below(whole.path)))


_below: Prepared[PartWithText] = Prepared(
    lambda model: (
        model.objects.live()
        .filter(path__range=several("path", 2, CharField()), depth=Given("depth"))
        .order_by("path")
    )
)


def _booklet(
    request: HttpRequest, name: str, whole: ReadingPage, parts: Sequence[PartWithText], values: dict[str, Any]
) -> HttpResponse:
    """The whole on one page; its links are looked up together, and so are the words it explains."""
    _tell_both_addresses(request, name, whole)
    context = {
        "page": whole,
        "page_title": whole.title,
        "page_description": whole.summary,
        "parts": parts,
        "whole_url": whole.get_url(),
        **values,
    }
    linked = whole.linked_page_ids().union(*(part.linked_page_ids() for part in parts))
    explained = set[int]().union(*(part.explained_ids() for part in parts))
    words = GlossaryTerm.objects.in_bulk(explained)
    with page_links.known(linked, locale_id=whole.locale_id), explained_by(words):
        response = render(request, f"guides/{name}.html", context)
    return response if ANSWERED in request.GET else keep(response)


def _tell_both_addresses(request: HttpRequest, name: str, whole: ReadingPage) -> None:
    """So that the language switch leads to the booklet in the other language, where that is live."""
    partner = _slug_of_the_other.first(key=whole.translation_key, locale=whole.locale_id)
    if partner is None:
        return
    slugs = {current_language(): whole.slug, other_language(current_language()): partner}
    addresses.tell(
        request, addresses.addresses_of(name, {language: slugs[language] for language in LANGUAGES})
    )


_slug_of_the_other: Prepared[str] = Prepared(
    lambda: (
        Page.objects.live()
        .filter(translation_key=Given("key", UUIDField()))
        .exclude(locale=Given("locale"))
        .values_list("slug", flat=True)[:1]
    )
)
