"""What place pages show of this room: the next events there."""

from django.db.models import DateTimeField
from django.utils import timezone

from core.prepared import Given, Prepared
from news.addresses import events_front
from news.models import EventPage
from places.models import Authority
from places.panels import Panel

SHOWN = 3


def events_held_here(authority: Authority, language: str) -> Panel:
    """Useful when empty: it says so, and leads to what is on elsewhere and online."""
    events = _coming(language, authority=authority.pk, now=timezone.now())
    return Panel("news/place_panel.html", {"events": events, "events_url": events_front()})


_coming = Prepared(
    lambda language: (
        EventPage.objects.of_language(language)
        .held_in(Given("authority"))
        .coming(Given("now", DateTimeField()))
        .as_rows()[:SHOWN]
    )
)
