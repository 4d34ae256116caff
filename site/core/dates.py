"""Dates as people write them, in the language of the moment. Times are told in Europe/London."""

from datetime import date, datetime

from django.utils import timezone

from core.text import current_language
from welsh import dates


def _day(moment: date) -> date:
    return timezone.localtime(moment).date() if isinstance(moment, datetime) else moment


def long_date(moment: date, language: str | None = None) -> str:
    """`Thursday 31 December 2026`, `dydd Iau 31 Rhagfyr 2026`."""
    return dates.date_text(_day(moment), language or current_language(), weekday=True)


def short_date(moment: date, language: str | None = None) -> str:
    """`31 December 2026`, `31 Rhagfyr 2026`."""
    return dates.date_text(_day(moment), language or current_language())


def long_datetime(moment: datetime, language: str | None = None) -> str:
    return dates.datetime_text(timezone.localtime(moment), language or current_language())
