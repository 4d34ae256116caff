"""What place pages show of this room: the next events there."""

from django.utils import timezone

from news.addresses import events_front
from news.models import EventPage
from places.models import Authority
from places.panels import Panel

SHOWN = 3


def events_held_here(authority: Authority, language: str) -> Panel:
    """Useful when empty: it says so, and leads to what is on elsewhere and online."""
    coming = EventPage.objects.of_language(language).held_in(authority).coming(timezone.now())
    events = list(coming.as_rows()[:SHOWN])
    return Panel("news/place_panel.html", {"events": events, "events_url": events_front()})
