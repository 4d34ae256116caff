"""Events for people's own calendars (RFC 5545), in one language.

A pair has one UID, so that somebody who takes both languages, or takes an event again, has it once. Times are kept in
UK time with the rule of its clock changes, not as bare hours of UTC: a calendar can then show them anywhere.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

import icalendar
from django.utils import timezone
from django.utils.translation import gettext as _

from core.linked_data import absolute
from core.text import Language, current_language
from news.choices import Standing
from news.models import EventPage

ZONE = "Europe/London"
STATUS = {
    Standing.PLANNED: "CONFIRMED",
    Standing.POSTPONED: "TENTATIVE",
    Standing.CANCELLED: "CANCELLED",
}
LOOK_AGAIN = timedelta(hours=12)


def of_events(events: Iterable[EventPage], *, name: str = "") -> bytes:
    """One file for all of them; with a name, a calendar that programs may subscribe to."""
    language = current_language()
    calendar = icalendar.Calendar()
    calendar.add("prodid", f"-//Canol//{language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    if name:
        calendar.add("x-wr-calname", name)
        calendar.add("x-wr-timezone", ZONE)
        calendar.add("refresh-interval", LOOK_AGAIN, parameters={"VALUE": "DURATION"})
    calendar.add_component(_zone())
    for event in events:
        calendar.add_component(_entry(event, language))
    return bytes(calendar.to_ical())


def _zone() -> icalendar.Timezone:
    """The rule of the United Kingdom since 1996: an hour on at the end of March, back at the end of October."""
    zone = icalendar.Timezone()
    zone.add("tzid", ZONE)
    summer, winter = icalendar.TimezoneDaylight(), icalendar.TimezoneStandard()
    for half, name, month, begins, offset_from, offset_to in (
        (summer, "BST", 3, datetime(1996, 3, 31, 1), 0, 1),  # noqa: DTZ001  # local by definition
        (winter, "GMT", 10, datetime(1996, 10, 27, 2), 1, 0),  # noqa: DTZ001
    ):
        half.add("tzname", name)
        half.add("dtstart", begins)
        half.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1SU"})
        half.add("tzoffsetfrom", timedelta(hours=offset_from))
        half.add("tzoffsetto", timedelta(hours=offset_to))
        zone.add_component(half)
    return zone


def _entry(event: EventPage, language: Language) -> icalendar.Event:
    entry = icalendar.Event()
    changed = event.last_published_at or event.starts_at
    address = absolute(event.get_url() or "")
    entry.add("uid", f"{event.translation_key}@canol")
    entry.add("dtstamp", changed)
    entry.add("last-modified", changed)
    entry.add("dtstart", timezone.localtime(event.starts_at))
    entry.add("dtend", timezone.localtime(event.ends_at))
    entry.add("summary", event.title, parameters={"LANGUAGE": language})
    entry.add("location", ", ".join(_place(event)), parameters={"LANGUAGE": language})
    entry.add("description", "\n\n".join([*_words(event), address]), parameters={"LANGUAGE": language})
    entry.add("url", address)
    entry.add("status", STATUS[Standing(event.standing)])
    return entry


def _place(event: EventPage) -> list[str]:
    return [line.strip() for line in event.venue.splitlines() if line.strip()] or [event.where]


def _words(event: EventPage) -> list[str]:
    """What a guest needs on the day, each with its own heading."""
    told = [
        ("", event.get_standing_display() if event.is_off else ""),
        ("", event.summary),
        (_("How to join online"), event.online),
        (_("Language"), "; ".join(str(line) for line in event.languages)),
        (_("Access"), event.access),
        (_("Booking"), " ".join(words for words in (event.booking, event.booking_url) if words)),
    ]
    return [f"{heading}: {words}" if heading else str(words) for heading, words in told if words]
