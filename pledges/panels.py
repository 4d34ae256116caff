"""What a place page shows of this room: which public bodies pledged there, and who there is glad to be named."""

from django.db.models import CharField
from django.urls import reverse

from core.page_cache.moment import Kept
from core.prepared import Given, Prepared
from places import panels
from places.models import Authority
from places.panels import Panel
from pledges.models import BodyPledge, DailyCounts, Signature

MOST = 6

_newest_counts = Kept(DailyCounts.objects.newest, of=(DailyCounts,))
_pledges = Prepared(
    lambda: (
        BodyPledge.objects.shown()
        .made_in(Given("authority"), Given("health_board"))
        .newest_first()
        .as_shown()[:MOST]
    )
)
_signatures = Prepared(
    lambda: (
        Signature.objects.named_in_public()
        .in_authority(Given("gss", CharField()))
        .newest_first()
        .as_shown()[:MOST]
    )
)


def _who_committed_here(authority: Authority, language: str) -> Panel:
    """The count of the day, where it may be shown; the named are named by their own wish."""
    counts = _newest_counts()
    return Panel(
        "pledges/place_panel.html",
        {
            "authority": authority,
            "pledges": _pledges(authority=authority.pk, health_board=authority.health_board_id),
            "signatures": _signatures(gss=authority.gss),
            "count": counts.areas.get(authority.gss) if counts else None,
            "counted_on": counts.day if counts else None,
            "sign_url": f"{reverse('sign_person')}?authority={authority.gss}",
        },
    )


def register() -> None:
    panels.register(20, _who_committed_here)
