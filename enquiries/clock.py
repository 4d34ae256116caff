"""The promise: by when somebody is answered, in working days, and how a case stands with it.

The day of receipt never counts, at whatever hour; due means by the end of that working day. Days are those of
Europe/London, the site's own time zone.
"""

from collections.abc import Collection
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from django.utils import timezone

from places.models import Closure
from places.working_days import add_working_days, is_working_day, working_days_between

LONG_OVERDUE_DAYS = 2
WORK_BEGINS, WORK_ENDS = time(9), time(17)


LOOKS_BACK = timedelta(days=400)
"""Closures further back than this say nothing about a case that is still open."""


def closed_days(today: date) -> frozenset[date]:
    """The days on which the office is or was closed, read once for whatever is reckoned next."""
    return Closure.objects.days(since=today - LOOKS_BACK)


class Standing(StrEnum):
    SETTLED = "settled"
    IN_TIME = "in_time"
    DUE_SOON = "due_soon"
    DUE = "due"
    OVERDUE = "overdue"
    LONG_OVERDUE = "long_overdue"


def day_of(moment: datetime) -> date:
    """The calendar day of a moment, as clocks in Wales show it."""
    return timezone.localtime(moment).date()


def promise(*, received_at: datetime, working_days: int, closures: Collection[date] = ()) -> date:
    """The last day on which an answer is in time."""
    return add_working_days(day_of(received_at), working_days, closures)


def standing(*, due_on: date, today: date, closures: Collection[date] = ()) -> Standing:
    """In time, due within one working day, due today, overdue, or overdue by two working days and more."""
    if today < due_on:
        left = working_days_between(today, due_on, closures)
        return Standing.DUE_SOON if left <= 1 else Standing.IN_TIME
    if today == due_on:
        return Standing.DUE
    late = working_days_between(due_on, today, closures)
    return Standing.LONG_OVERDUE if late >= LONG_OVERDUE_DAYS else Standing.OVERDUE


def is_working_hour(moment: datetime, closures: Collection[date] = ()) -> bool:
    """Whether people are at work: nudges keep to these hours, promises do not."""
    local = timezone.localtime(moment)
    return is_working_day(local.date(), closures) and WORK_BEGINS <= local.time() < WORK_ENDS


def long_ago(today: date, closures: Collection[date] = ()) -> date:
    """The latest day that, promised, is long overdue today."""
    day = today - timedelta(days=1)
    while working_days_between(day, today, closures) < LONG_OVERDUE_DAYS:
        day -= timedelta(days=1)
    return day
