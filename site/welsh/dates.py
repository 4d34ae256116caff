"""Dates and times as people write them, in Welsh and in English.

The plain style of public bodies: the day as a bare number (*31 Rhagfyr 2026*, not *31ain o Ragfyr*), no
comma after the day of the week, months in full, times with a full stop (*10.30yb*, *10.30am*). ``language``
is a language code; anything that does not begin with ``cy`` is English. Give aware datetimes already in the
reader's time zone.

REVIEW: *yb* (y bore) before noon, *yp* (y prynhawn) until six, *yh* (yr hwyr) after; some bodies write *am*
and *pm* in Welsh too. Ranges with *i*, *tan* being the other choice.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Final

from welsh.letters import listed
from welsh.mutation import soft
from welsh.numbers import counted

MONTHS: Final = listed(
    "Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr"
)
SHORT_MONTHS: Final = listed("Ion Chwef Maw Ebr Mai Meh Gorff Awst Medi Hyd Tach Rhag")
DAYS: Final = tuple(f"dydd {name}" for name in listed("Llun Mawrth Mercher Iau Gwener Sadwrn Sul"))
NIGHTS: Final = tuple(f"nos {name}" for name in listed("Lun Fawrth Fercher Iau Wener Sadwrn Sul"))
SHORT_DAYS: Final = listed("Llun Maw Mer Iau Gwe Sad Sul")
ENGLISH_MONTHS: Final = listed(
    "January February March April May June July August September October November December"
)
ENGLISH_DAYS: Final = listed("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
EVENING: Final = 18
"""From this hour on *yr hwyr* (yh); from noon until then *y prynhawn* (yp)."""


def is_welsh(language: str) -> bool:
    """Whether a language code means Welsh."""
    return language.startswith("cy")


def month_name(month: int, language: str = "cy") -> str:
    """*Rhagfyr*, *December* (1 to 12)."""
    return (MONTHS if is_welsh(language) else ENGLISH_MONTHS)[month - 1]


def day_name(day: date, language: str = "cy") -> str:
    """*dydd Iau*, *Thursday*; Welsh day names have no capital of their own on *dydd*."""
    return (DAYS if is_welsh(language) else ENGLISH_DAYS)[day.weekday()]


def date_text(day: date, language: str = "cy", *, weekday: bool = False, year: bool = True) -> str:
    """*31 Rhagfyr 2026*; with ``weekday`` *dydd Iau 31 Rhagfyr 2026*, *Thursday 31 December 2026*."""
    parts = [day_name(day, language)] if weekday else []
    parts += [str(day.day), month_name(day.month, language)]
    return " ".join([*parts, str(day.year)] if year else parts)


def on_date(day: date, language: str = "cy", *, weekday: bool = False, year: bool = True) -> str:
    """The day something happens, inside a sentence: *ar 31 Rhagfyr 2026*, *ddydd Iau 31 Rhagfyr 2026* (the
    name of a day that says when is soft), *on 31 December 2026*, *on Thursday 31 December 2026*."""
    text = date_text(day, language, weekday=weekday, year=year)
    if is_welsh(language):
        return soft(text) if weekday else f"ar {text}"
    return f"on {text}"


def until_date(day: date, language: str = "cy", *, weekday: bool = False, year: bool = True) -> str:
    """*tan 31 Rhagfyr 2026*, *tan ddydd Iau 31 Rhagfyr 2026*, *until 31 December 2026*."""
    text = date_text(day, language, weekday=weekday, year=year)
    return f"tan {soft(text) if weekday else text}" if is_welsh(language) else f"until {text}"


def by_date(day: date, language: str = "cy", *, weekday: bool = False, year: bool = True) -> str:
    """A last day: *erbyn 31 Rhagfyr 2026*, *erbyn dydd Iau 31 Rhagfyr 2026*, *by 31 December 2026*."""
    text = date_text(day, language, weekday=weekday, year=year)
    return f"erbyn {text}" if is_welsh(language) else f"by {text}"


def month_text(day: date, language: str = "cy") -> str:
    """*Rhagfyr 2026*, *December 2026*: a heading."""
    return f"{month_name(day.month, language)} {day.year}"


def in_month(day: date, language: str = "cy", *, year: bool = True) -> str:
    """*ym mis Rhagfyr 2026*, *in December 2026*: inside a sentence."""
    text = month_text(day, language) if year else month_name(day.month, language)
    return f"ym mis {text}" if is_welsh(language) else f"in {text}"


def since_month(day: date, language: str = "cy") -> str:
    """*ers mis Mai 2026*, *since May 2026*."""
    return f"{'ers mis' if is_welsh(language) else 'since'} {month_text(day, language)}"


def time_text(at: time | datetime, language: str = "cy") -> str:
    """*10.30yb*, *2yp*, *7.15yh*, *hanner dydd*, *hanner nos*; *10.30am*, *2pm*, *midday*, *midnight*."""
    if at.minute == 0 and at.hour in (0, 12):
        names = ("hanner nos", "hanner dydd") if is_welsh(language) else ("midnight", "midday")
        return names[at.hour // 12]
    return f"{_clock(at)}{_half_of_day(at, language)}"


def _clock(at: time | datetime) -> str:
    hour = at.hour % 12 or 12
    return f"{hour}.{at.minute:02}" if at.minute else str(hour)


def _half_of_day(at: time | datetime, language: str) -> str:
    if not is_welsh(language):
        return "am" if at.hour < 12 else "pm"
    return "yb" if at.hour < 12 else "yp" if at.hour < EVENING else "yh"


def time_range(start: time | datetime, end: time | datetime, language: str = "cy") -> str:
    """*10.30yb i 12.15yp*, *10.30am to 12.15pm*."""
    return f"{time_text(start, language)} {_to(language)} {time_text(end, language)}"


def datetime_text(at: datetime, language: str = "cy", *, weekday: bool = True) -> str:
    """*dydd Iau 31 Rhagfyr 2026, 10.30yb*, *Thursday 31 December 2026, 10.30am*."""
    return f"{date_text(at, language, weekday=weekday)}, {time_text(at, language)}"


def at_datetime(at: datetime, language: str = "cy") -> str:
    """Inside a sentence: *am 10.30yb ddydd Iau 31 Rhagfyr 2026*, *at 10.30am on Thursday 31 December
    2026*."""
    preposition = "am" if is_welsh(language) else "at"
    return f"{preposition} {time_text(at, language)} {on_date(at, language, weekday=True)}"


def date_range(start: date, end: date, language: str = "cy", *, weekday: bool = False) -> str:
    """*1 i 5 Mai 2026*, *30 Ebrill i 2 Mai 2026*, *31 Rhagfyr 2026 i 2 Ionawr 2027*; one day when both are
    the same.

    With ``weekday`` the second day is soft after *i*: *dydd Llun 4 Mai i ddydd Gwener 8 Mai 2026*.
    """
    if (start.year, start.month, start.day) == (end.year, end.month, end.day):
        return date_text(start, language, weekday=weekday)
    last = date_text(end, language, weekday=weekday)
    if weekday and is_welsh(language):
        last = soft(last)
    return f"{_first_of_range(start, end, language, weekday)} {_to(language)} {last}"


def _first_of_range(start: date, end: date, language: str, weekday: bool) -> str:
    """The first day without what the second will say again."""
    same_year = start.year == end.year
    if same_year and start.month == end.month and not weekday:
        return str(start.day)
    return date_text(start, language, weekday=weekday, year=not same_year)


def month_range(start: date, end: date, language: str = "cy") -> str:
    """*Mai i Fehefin 2026*, *Rhagfyr 2026 i Ionawr 2027*, *May to June 2026*; one month when both are the
    same."""
    if (start.year, start.month) == (end.year, end.month):
        return month_text(start, language)
    first = month_name(start.month, language) if start.year == end.year else month_text(start, language)
    last = month_text(end, language)
    return f"{first} {_to(language)} {soft(last) if is_welsh(language) else last}"


def event_text(start: datetime, end: datetime, language: str = "cy") -> str:
    """When an event is: *dydd Iau 31 Rhagfyr 2026, 10.30yb i 12.15yp*, or both ends in full
    when it goes on past midnight."""
    if start.date() == end.date() or (end - start < timedelta(days=1) and end.time() == time(0)):
        return f"{date_text(start, language, weekday=True)}, {time_range(start, end, language)}"
    last = datetime_text(end, language)
    return f"{datetime_text(start, language)} {_to(language)} {soft(last) if is_welsh(language) else last}"


def _to(language: str) -> str:
    return "i" if is_welsh(language) else "to"


_UNITS: Final = (("diwrnod", 86_400), ("awr", 3_600), ("munud", 60))


def duration(length: timedelta, language: str = "cy") -> str:
    """*2 awr 30 munud*, *1 diwrnod*, *2 hours 30 minutes*: whole minutes, at most two units, none below a
    minute."""
    left = max(int(length.total_seconds()), 0)
    parts: list[str] = []
    for unit, seconds in _UNITS:
        number, left = divmod(left, seconds)
        if number:
            parts.append(counted(number, unit, language))
    return " ".join(parts[:2]) or counted(0, "munud", language)


def ago(length: timedelta, language: str = "cy") -> str:
    """*3 diwrnod yn ôl*, *3 days ago*: in the largest whole unit, from minutes to years; *eiliadau yn ôl*,
    *seconds ago* below a minute."""
    seconds = int(length.total_seconds())
    if seconds < 60:
        return "eiliadau yn ôl" if is_welsh(language) else "seconds ago"
    for unit, size in (("blwyddyn", 31_557_600), ("mis", 2_629_800), ("wythnos", 604_800), *_UNITS):
        if seconds >= size:
            return f"{counted(seconds // size, unit, language)} {'yn ôl' if is_welsh(language) else 'ago'}"
    raise AssertionError("a length of a minute or more fits the last unit")


def within_days(days: int, language: str = "cy", *, working: bool = False) -> str:
    """*o fewn 10 niwrnod gwaith*, *within 10 working days*."""
    unit = "diwrnod gwaith" if working else "diwrnod"
    return f"{'o fewn' if is_welsh(language) else 'within'} {counted(days, unit, language)}"
