"""A page that stands in one language for now, shown to readers of the other: their own furniture round its words."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import override

from bilingual.exempting import address_in, exemption_at
from bilingual.models import Exemption
from core.addresses import tell
from core.page_cache.headers import CLOCK_SECONDS, keep
from core.pages import ReadingPage
from core.text import Language, other_language


def at(address: str, language: str) -> Exemption | None:
    return exemption_at(address, language)


def shown(request: HttpRequest, exemption: Exemption) -> HttpResponse:
    """A notice in the reader's language, and the page as it is, marked as such: never offered as a translation."""
    page = exemption.page.specific
    spoken = page.locale.language_code
    with override(spoken):
        whole = page.serve(request)
    address = page.get_url(request) or ""
    tell(request, {spoken: address})
    context = {
        "page_title": page.title,
        "no_index": True,
        "spoken": spoken,
        "body": mark_safe(_main_of(whole.content.decode())),  # noqa: S308  # our own page, rendered just now
        "words": _("This page is in English only for now. It will be here in Welsh too.")
        if spoken == "en"
        else _("This page is in Welsh only for now. It will be here in English too."),
    }
    response = render(request, "home/alone.html", context)
    return keep(response, CLOCK_SECONDS)


def _main_of(html: str) -> str:
    """What stands between the marks of `<main>` in a page of ours."""
    begun = html.partition("<main")[2].partition(">")[2]
    return begun.rpartition("</main>")[0]


def address_for(page: ReadingPage) -> dict[Language, str]:
    """Where readers of the other language find an exempt page; empty for any other page."""
    if not Exemption.objects.filter(page=page.pk).exists():
        return {}
    other = other_language(page.locale.language_code)
    return {other: address} if (address := address_in(page, other)) else {}
