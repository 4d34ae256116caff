"""Office closures from a calendar file (.ics): read, shown, and kept only when somebody says yes.

Words in, plain values out. Nothing of the file is kept but names and days.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction
from icalendar import Calendar

from accounts.models import User
from core import audit
from core.forms import plain
from places.models import LONGEST_CLOSURE, Closure

MOST_BYTES = 500_000
MOST_EVENTS = 200
NAME_LENGTH = 120


class NoCalendar(Exception):
    """The file is none that can be read."""


@dataclass(frozen=True)
class Found:
    """One closure of a file: its days, both ends included; `trouble` where it cannot be taken."""

    name: str
    first_day: date
    last_day: date
    trouble: str = ""


def read(content: bytes) -> list[Found]:
    """Every event, in the order of days. Raises `NoCalendar`."""
    if len(content) > MOST_BYTES:
        raise NoCalendar
    try:
        calendar = Calendar.from_ical(content)
        events = list(calendar.walk("VEVENT"))[: MOST_EVENTS + 1]
        found = [one for event in events[:MOST_EVENTS] if (one := _found(event)) is not None]
    except Exception as broken:  # the library raises many kinds
        raise NoCalendar from broken
    if not found or len(events) > MOST_EVENTS:
        raise NoCalendar
    return sorted(set(found), key=lambda one: (one.first_day, one.last_day, one.name))


def _found(event: Any) -> Found | None:
    start = event.get("DTSTART")
    if start is None:
        return None
    first, last = _day(start.dt), _last_day(event, start.dt)
    name = " ".join(plain(str(event.get("SUMMARY", ""))).split())[:NAME_LENGTH]
    if event.get("RRULE") is not None:
        return Found(name, first, last, "repeats")
    if not name:
        return Found(name, first, last, "nameless")
    if not 0 <= (last - first).days <= LONGEST_CLOSURE:
        return Found(name, first, last, "long")
    return Found(name, first, last)


def _day(moment: date | datetime) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _last_day(event: Any, start: date | datetime) -> date:
    """The end of an event of whole days is the day after its last (RFC 5545)."""
    end = event.get("DTEND")
    if end is not None:
        until = end.dt
    elif event.get("DURATION") is not None:
        until = start + event.get("DURATION").dt
    else:
        return _day(start)
    if isinstance(until, datetime) and (until.hour, until.minute) != (0, 0):
        return until.date()
    return max(_day(until) - timedelta(days=1), _day(start))


def is_known(found: Found) -> bool:
    return Closure.objects.filter(first_day=found.first_day, last_day=found.last_day).exists()


@transaction.atomic
def keep(*, by: User, closures: list[tuple[Found, str, str]]) -> int:
    """Keep those not known by their days yet, each with its name in Welsh and English; how many were new."""
    kept = 0
    for found, name_cy, name_en in closures:
        if found.trouble or is_known(found):
            continue
        row = Closure.objects.create(
            name_cy=name_cy, name_en=name_en, first_day=found.first_day, last_day=found.last_day
        )
        audit.record(by=by, verb="places.closure_imported", target=row)
        kept += 1
    return kept
