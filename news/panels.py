"""What place pages show of this room: the next events there."""

from django.utils import timezone
from wagtail.models import Locale

from news.addresses import events_front
from news.models import EventPage
from places.models import Authority
from places.panels import Panel

SHOWN = 3


def events_held_here(authority: Authority, language: str) -> Panel | None:
    """Useful when empty: it says so, and leads to what is on elsewhere and online. Nothing on a site without pages."""
    locale = Locale.objects.filter(language_code=language).first()
    if locale is None:
        return None
    coming = EventPage.objects.told_in(locale.pk).held_in(authority).coming(timezone.now())
    events = list(coming.as_rows()[:SHOWN])
    return Panel("news/place_panel.html", {"events": events, "events_url": events_front()})
