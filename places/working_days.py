"""Working days of Wales: weekdays that are neither bank holidays (substitutes included) nor office closures."""

from collections.abc import Collection
from datetime import date, timedelta
from functools import lru_cache

import holidays

SATURDAY = 5


@lru_cache(maxsize=32)
def bank_holidays(year: int) -> frozenset[date]:
    """Bank holidays of Wales in a year, with their substitute days."""
    return frozenset(holidays.country_holidays("GB", subdiv="WLS", years=year))


def is_working_day(day: date, closures: Collection[date] = ()) -> bool:
    return day.weekday() < SATURDAY and day not in bank_holidays(day.year) and day not in closures


def add_working_days(start: date, days: int, closures: Collection[date] = ()) -> date:
    """The date `days` working days after `start`; the day of `start` itself never counts."""
    day = start
    left = days
    while left > 0:
        day += timedelta(days=1)
        left -= is_working_day(day, closures)
    return day


def working_days_between(start: date, end: date, closures: Collection[date] = ()) -> int:
    """How many working days lie after `start`, up to and with `end`; 0 where `end` is not later."""
    return sum(
        is_working_day(start + timedelta(days=number), closures)
        for number in range(1, (end - start).days + 1)
    )
