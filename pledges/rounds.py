"""When a public body is asked what became of its pledge: pure arithmetic of days."""

import calendar
from datetime import date, timedelta


def months_after(day: date, months: int) -> date:
    """The same day of a later month; its last day where that month is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def asks_from(due_on: date, days_before: int) -> date:
    """The day from which the form is mailed."""
    return due_on - timedelta(days=days_before)


def is_late(due_on: date, today: date, days_after: int) -> bool:
    """True once the page says that there was no update."""
    return today >= due_on + timedelta(days=days_after)
