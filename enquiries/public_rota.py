"""What the public sees of the advisers: first names, languages and hours. Never their load, leave or numbers."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from accounts.models import User
from core import forms
from core.page_cache.moment import Kept
from core.text import current_language
from enquiries.models import Adviser
from places import atlas
from places.councils import councils
from places.models import AdviserRegion, Authority
from places.panels import Panel


class FindForm(forms.CanolForm):
    authority = forms.Pick(
        label=_("Council area"),
        choices=lambda: [("", _("Choose a council area")), *councils(current_language())],
    )


def authority_of(gss: str) -> Authority | None:
    """The authority of a GSS code; None where the code is none of the 22."""
    return next((one for one in atlas.authorities() if one.gss == gss), None)


@dataclass(frozen=True)
class RegionOfAdvisers:
    """One region and the people who work there."""

    region: AdviserRegion
    advisers: list[Adviser]

    @property
    def has_welsh_speaker(self) -> bool:
        return any(adviser.speaks_welsh for adviser in self.advisers)


_kept = Kept(lambda: list(Adviser.objects.at_work().with_people().in_order()), of=(Adviser, User))


def advisers_for(region: str | None) -> list[RegionOfAdvisers]:
    """The advisers of one region, or of both."""
    everybody = _kept()
    regions = [AdviserRegion(region)] if region else list(AdviserRegion)
    return [RegionOfAdvisers(one, [who for who in everybody if who.region == one]) for one in regions]


def place_panel(authority: Authority, language: str) -> Panel | None:
    """“Your adviser here”, for the page of a place."""
    found = advisers_for(authority.adviser_region)[0]
    if not found.advisers:
        return None
    return Panel("enquiries/place_panel.html", {"found": found, "gss": authority.gss})
