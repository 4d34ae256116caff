"""Posters in both languages with a QR code for the compact, a place or a public body, and the badge of a body."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_safe

from core import addresses
from core.downloads import unless_held
from core.text import LANGUAGES, Language, current_language, in_language
from places import atlas
from pledges import badge as drawing
from pledges import wordings
from pledges.models import BodyPledge, PublicBody
from welsh.places import PLACES


@dataclass(frozen=True)
class Half:
    """What stands on a poster in one language."""

    language: Language
    title: str
    lead: str
    address: SafeString
    """May be broken after each stroke."""


Seats = list[tuple[int, str, str]]
"""The number of each commitment, and what it is called in Welsh and in English."""


@require_safe
def of_the_compact(request: HttpRequest) -> HttpResponse:
    """To hang up anywhere: its code opens the form on which people sign."""
    context = {
        "page_title": _("A poster to print"),
        "page_description": _("Both languages on one sheet of paper, with a code that opens the form."),
        "trail": [(_("Pledges"), reverse("compact"))],
        "code": drawing.qr_of(settings.BASE_URL + reverse("sign_person"), _("A code that opens the form")),
        "halves": _halves(
            lambda _language: (_("There is a seat for you"), _six_things(), reverse("sign_person"))
        ),
        "seats": _of_people(),
    }
    return _poster(request, context)


@require_safe
def of_place(request: HttpRequest, slug: str) -> HttpResponse:
    """To hang up in a hall: its code opens the form with the place filled in."""
    authority = atlas.at_slug(slug, current_language())
    if authority is None:
        raise Http404
    addresses.tell(
        request,
        addresses.addresses_of("poster_of_place", {"cy": authority.slug_cy, "en": authority.slug_en}),
    )
    address = f"{settings.BASE_URL}{reverse('sign_person')}?authority={authority.gss}"
    place = PLACES[authority.gss]

    def words(language: Language) -> tuple[str, str, str]:
        title = _("There is a seat for you %(place)s") % {"place": place.in_language(language).inside}
        return title, _six_things(), reverse("sign_person")

    context = {
        "page_title": _("A poster for this place"),
        "page_description": _("Both languages on one sheet of paper, with a code that opens the form."),
        "subject": authority.name,
        "trail": [(_("Places"), reverse("places")), (authority.name, reverse("place", args=[slug]))],
        "code": drawing.qr_of(address, _("A code that opens the form")),
        "halves": _halves(words),
        "seats": _of_people(),
    }
    return _poster(request, context)


@require_safe
def of_body(request: HttpRequest, slug: str) -> HttpResponse:
    """To hang up at the counter: its code opens the body's page. Below it, the badge and how to put it on a site."""
    found = PublicBody.objects.at_slug(slug, current_language())
    pledge = BodyPledge.objects.shown().of_body(found.pk).with_commitments().first() if found else None
    if found is None or pledge is None:
        raise Http404
    addresses.tell(request, addresses.addresses_of("poster_of_body", found.slugs))
    page = reverse("body", args=[slug])
    badge = reverse("badge", args=[found.slug_en])

    def words(language: Language) -> tuple[str, str, str]:
        return _("We have signed"), in_language(found, "name"), reverse("body", args=[found.slugs[language]])

    context = {
        "page_title": _("Badge and poster"),
        "page_description": _(
            "A sheet of paper in both languages, and a small picture for the body’s own site."
        ),
        "subject": found.name,
        "trail": [(_("Public bodies"), reverse("bodies")), (found.name, page)],
        "code": drawing.qr_of(settings.BASE_URL + page, _("A code that opens the page of this body")),
        "halves": _halves(words),
        "side": "services",
        "seats": [
            (one.version.commitment.number, one.version.title_cy, one.version.title_en)
            for one in pledge.pledged.all()
        ],
        "badge": badge,
        "embed": format_html(
            '<a href="{}"><img src="{}" alt="{}" height="88"></a>',
            settings.BASE_URL + page,
            settings.BASE_URL + badge,
            found.name,
        ),
    }
    return _poster(request, context)


def _poster(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    return render(request, "pledges/poster.html", {"side": "people", **context})


def _halves(words: Callable[[Language], tuple[str, str, str]]) -> list[Half]:
    """Title, lead and address in each language, Welsh first; `words` is asked in the language it is given."""
    host = settings.BASE_URL.partition("://")[2]
    halves = []
    for language in LANGUAGES:
        with override(language):
            title, lead, path = words(language)
            parts = format_html_join(
                mark_safe("/<wbr>"), "{}", ((part,) for part in (host + path).split("/"))
            )
            halves.append(Half(language, title, lead, parts))
    return halves


def _six_things() -> str:
    return _("Six things that people can promise one another. Choose the ones you mean.")


def _of_people() -> Seats:
    people = wordings.side(wordings.PEOPLE)
    return [(one.number, one.title_cy, one.title_en) for one in people.wordings] if people else []


@require_safe
def badge(request: HttpRequest, slug: str) -> HttpResponse:
    """The badge of a body whose pledge is shown. It is the same for everybody, and nobody is counted by it."""
    found = PublicBody.objects.at_slug(slug, "en")
    if found is None or not BodyPledge.objects.shown().of_body(found.pk).exists():
        raise Http404
    content = drawing.svg_of(found).encode()
    response = HttpResponse(content, content_type="image/svg+xml")
    response.headers["Content-Language"] = "cy, en"
    response.headers["Cache-Control"] = "public, max-age=3600"
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return unless_held(request, response)
