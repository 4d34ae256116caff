"""Booklets: all parts of a guide, or all chapters of a publication, at one address for printing.

The same words are at home on their own pages; search engines are sent there.
"""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from wagtail.models import Page

from core import addresses, page_links
from core.blocks import ANSWERED
from core.page_cache.headers import keep
from core.pages import ReadingPage
from core.text import LANGUAGES, current_language, other_language
from guides.models import GuidePage, GuidePartPage, PublicationChapterPage, PublicationPage


@require_safe
def guide_booklet(request: HttpRequest, slug: str) -> HttpResponse:
    guide = GuidePage.objects.at_slug(slug, current_language())
    if guide is None:
        raise Http404
    parts = GuidePartPage.objects.child_of(guide).live().order_by("path")
    return _booklet(request, "guide_booklet", guide, list(parts), {})


@require_safe
def publication_booklet(request: HttpRequest, slug: str) -> HttpResponse:
    publication = PublicationPage.objects.at_slug(slug, current_language())
    if publication is None:
        raise Http404
    chapters = PublicationChapterPage.objects.child_of(publication).live().order_by("path")
    values = {"recommendations": publication.recommendations()}
    return _booklet(request, "publication_booklet", publication, list(chapters), values)


def _booklet(
    request: HttpRequest, name: str, whole: ReadingPage, parts: Sequence[ReadingPage], values: dict[str, Any]
) -> HttpResponse:
    """The whole on one page; its links are looked up together."""
    _tell_both_addresses(request, name, whole)
    home_of_the_words = whole.get_url()
    context = {
        "page": whole,
        "page_title": whole.title,
        "page_description": whole.summary,
        "parts": parts,
        "whole_url": home_of_the_words,
        "no_index": True,
        "canonical_url": f"{settings.BASE_URL}{home_of_the_words}",
        "alternates": [],
        **values,
    }
    linked = whole.linked_page_ids().union(*(part.linked_page_ids() for part in parts))
    with page_links.known(linked, locale_id=whole.locale_id):
        response = render(request, f"guides/{name}.html", context)
    return response if ANSWERED in request.GET else keep(response)


def _tell_both_addresses(request: HttpRequest, name: str, whole: ReadingPage) -> None:
    """So that the language switch leads to the booklet in the other language, where that is live."""
    partner: Page | None = whole.get_translations().live().first()
    if partner is None:
        return
    slugs = {current_language(): whole.slug, other_language(current_language()): partner.slug}
    addresses.tell(
        request, addresses.addresses_of(name, {language: slugs[language] for language in LANGUAGES})
    )
