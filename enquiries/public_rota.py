"""What the public sees of the advisers: first names, languages and hours. Never their load, leave or numbers."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from core import forms
from core.text import current_language
from enquiries.models import Adviser
from places.councils import councils
from places.models import AdviserRegion, Authority
from places.panels import Panel


class FindForm(forms.CanolForm):
    authority = forms.Pick(
        label=_("Council area"),
        choices=lambda: [("", _("Choose a council area")), *councils(current_language())],
    )


def authority_of(gss: str) -> Authority | None:
    """The authority of a GSS code; None, without asking the database, where the code is none of the 22."""
    known = {code for code, _name in councils(current_language())}
    return Authority.objects.filter(gss=gss).first() if gss in known else None


@dataclass(frozen=True)
class RegionOfAdvisers:
    """One region and the people who work there."""

    region: AdviserRegion
    advisers: list[Adviser]

    @property
    def has_welsh_speaker(self) -> bool:
        return any(adviser.speaks_welsh for adviser in self.advisers)


def advisers_for(region: str | None) -> list[RegionOfAdvisers]:
    """The advisers of one region, or of both. One query."""
    everybody = list(Adviser.objects.at_work().with_people().in_order())
    regions = [AdviserRegion(region)] if region else list(AdviserRegion)
    return [RegionOfAdvisers(one, [who for who in everybody if who.region == one]) for one in regions]


def place_panel(authority: Authority, language: str) -> Panel | None:
    """“Your adviser here”, for the page of a place."""
    found = advisers_for(authority.adviser_region)[0]
    if not found.advisers:
        return None
    return Panel("enquiries/place_panel.html", {"found": found, "gss": authority.gss})
