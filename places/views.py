"""The map and list of the 22 authorities, and a page for each."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from core import addresses
from core.page_cache.headers import COUNTS_SECONDS, kept
from core.text import current_language
from places import atlas
from places.landscapes import picture_of
from places.map import VIEW_BOX, shapes
from places.panels import panels_for
from welsh.places import PLACES


@require_safe
@kept()
def places(request: HttpRequest) -> HttpResponse:
    language = current_language()
    authorities = atlas.in_order(language)
    context = {
        "shapes": shapes(authorities),
        "view_box": VIEW_BOX,
        "page_title": _("Places"),
        "page_description": _("The 22 areas of Wales: what has been promised there, and who can help."),
    }
    return render(request, "places/places.html", context)


@require_safe
@kept(seconds=COUNTS_SECONDS)
def place(request: HttpRequest, slug: str) -> HttpResponse:
    language = current_language()
    authority = atlas.at_slug(slug, language)
    if authority is None:
        raise Http404
    addresses.tell(
        request, addresses.addresses_of("place", {"cy": authority.slug_cy, "en": authority.slug_en})
    )
    phrases = PLACES[authority.gss].in_language(language)
    context = {
        "authority": authority,
        "phrases": phrases,
        "landscape": picture_of(authority.gss),
        "page_title": authority.name,
        "page_description": _(
            "People and public services %(place)s: what has been promised, and who can help."
        )
        % {"place": phrases.inside},
        "trail": [(_("Places"), reverse("places"))],
        "facts": [
            (_("Council"), authority.council),
            (_("Partnership board"), authority.region.name),
            (_("Health board"), authority.health_board.name),
            (_("People"), f"{authority.population:,}"),
        ],
        "panels": panels_for(authority, language),
    }
    return render(request, "places/place.html", context)
