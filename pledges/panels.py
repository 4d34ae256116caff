"""What a place page shows of this room: which public bodies pledged there, and who there is glad to be named."""

from django.urls import reverse

from places import panels
from places.models import Authority
from places.panels import Panel
from pledges.models import BodyPledge, DailyCounts, Signature

MOST = 6


def _who_committed_here(authority: Authority, language: str) -> Panel:
    """The count of the day, where it may be shown; the named are named by their own wish."""
    counts = DailyCounts.objects.newest()
    return Panel(
        "pledges/place_panel.html",
        {
            "authority": authority,
            "pledges": list(
                BodyPledge.objects.shown().made_in(authority).newest_first().with_commitments()[:MOST]
            ),
            "signatures": list(
                Signature.objects.named_in_public()
                .in_authority(authority)
                .newest_first()
                .with_choices()[:MOST]
            ),
            "count": counts.areas.get(authority.gss) if counts else None,
            "counted_on": counts.day if counts else None,
            "sign_url": f"{reverse('sign_person')}?authority={authority.gss}",
        },
    )


def register() -> None:
    panels.register(20, _who_committed_here)
