"""How long something has waited for the staff, in working days, and whether that is too long."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from places.working_days import is_working_day, working_days_between


@dataclass(frozen=True)
class Wait:
    """Full working days since something came in, against those that were promised."""

    days: int
    allowed: int

    @property
    def is_late(self) -> bool:
        return self.days > self.allowed

    @property
    def is_near(self) -> bool:
        """On its last day: to be done today, so that it is not late tomorrow."""
        return self.days == self.allowed


def waited(since: datetime, *, now: datetime, allowed: int, closures: Collection[date] = ()) -> Wait:
    """Counted as people count: what came in on Friday has waited one working day on Monday."""
    start, today = timezone.localdate(since), timezone.localdate(now)
    return Wait(days=working_days_between(start, today, closures), allowed=allowed)


def came_before(now: datetime, *, days: int, closures: Collection[date] = ()) -> datetime:
    """The moment before which something came in when it has now waited at least so many working days.

    For queries: `filter(waiting_since__lt=came_before(now, days=allowed))` finds what is near or late, with
    `days=allowed + 1` what is late.
    """
    day, left = timezone.localdate(now), days
    while left > 0:
        left -= is_working_day(day, closures)
        day -= timedelta(days=1)
    return timezone.make_aware(datetime.combine(day + timedelta(days=1), time.min))
