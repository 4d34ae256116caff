"""Posters with a QR code for a place or a public body, and the badge of a body."""

import hashlib

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from core import addresses
from core.text import current_language
from places.models import Authority
from pledges import badge as drawing
from pledges.models import BodyPledge, PublicBody
from welsh.places import PLACES


@require_safe
def of_place(request: HttpRequest, slug: str) -> HttpResponse:
    """To hang up in a hall: its code opens the form with the place filled in."""
    language = current_language()
    authority = Authority.objects.at_slug(slug, language)
    if authority is None:
        raise Http404
    addresses.tell(
        request,
        addresses.addresses_of("poster_of_place", {"cy": authority.slug_cy, "en": authority.slug_en}),
    )
    address = f"{settings.BASE_URL}{reverse('sign_person')}?authority={authority.gss}"
    inside = PLACES[authority.gss].in_language(language).inside
    context = {
        "page_title": _("There is a seat for you %(place)s") % {"place": inside},
        "lead": _("Six things that people can promise one another. Choose the ones you mean."),
        "trail": [(_("Places"), reverse("places")), (authority.name, reverse("place", args=[slug]))],
        "code": drawing.qr_of(address, _("A code that opens the form")),
        "address": settings.BASE_URL.partition("://")[2] + reverse("sign_person"),
        "no_index": True,
    }
    return render(request, "pledges/poster.html", context)


@require_safe
def of_body(request: HttpRequest, slug: str) -> HttpResponse:
    """To hang up at the counter: its code opens the body's page. Below it, the badge and how to put it on a site."""
    found = PublicBody.objects.at_slug(slug, current_language())
    if found is None or not BodyPledge.objects.shown().of_body(found.pk).exists():
        raise Http404
    addresses.tell(request, addresses.addresses_of("poster_of_body", found.slugs))
    page = reverse("body", args=[slug])
    badge = settings.BASE_URL + reverse("badge", args=[found.slug_en])
    context = {
        "page_title": _("We have signed"),
        "lead": found.name,
        "trail": [(_("Public bodies"), reverse("bodies")), (found.name, page)],
        "code": drawing.qr_of(settings.BASE_URL + page, _("A code that opens the page of this body")),
        "address": settings.BASE_URL.partition("://")[2] + page,
        "badge": reverse("badge", args=[found.slug_en]),
        "embed": format_html(
            '<a href="{}"><img src="{}" alt="{}" height="88"></a>',
            settings.BASE_URL + page,
            badge,
            found.name,
        ),
        "no_index": True,
    }
    return render(request, "pledges/poster.html", context)


@require_safe
def badge(request: HttpRequest, slug: str) -> HttpResponse:
    """The badge of a body whose pledge is shown. It is the same for everybody, and nobody is counted by it."""
    found = PublicBody.objects.at_slug(slug, "en")
    if found is None or not BodyPledge.objects.shown().of_body(found.pk).exists():
        raise Http404
    content = drawing.svg_of(found).encode()
    etag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    response = HttpResponse(content, content_type="image/svg+xml")
    response.headers["ETag"] = etag
    response.headers["Content-Language"] = "cy, en"
    response.headers["Cache-Control"] = "public, max-age=3600"
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    kept = get_conditional_response(request, etag=etag, response=response)
    return kept if isinstance(kept, HttpResponse) else response
