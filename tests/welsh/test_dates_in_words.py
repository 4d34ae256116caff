"""Dates and times as people write them, in both languages."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta

import pytest

from welsh import dates

NEW_YEARS_EVE = date(2026, 12, 31)


def moment(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("say", "welsh", "english"),
    [
        (dates.date_text, "dydd Iau 31 Rhagfyr 2026", "Thursday 31 December 2026"),
        (dates.on_date, "ddydd Iau 31 Rhagfyr 2026", "on Thursday 31 December 2026"),
        (dates.until_date, "tan ddydd Iau 31 Rhagfyr 2026", "until Thursday 31 December 2026"),
        (dates.by_date, "erbyn dydd Iau 31 Rhagfyr 2026", "by Thursday 31 December 2026"),
    ],
)
def test_a_day_with_its_name(say: Callable[..., str], welsh: str, english: str) -> None:
    assert say(NEW_YEARS_EVE, "cy", weekday=True) == welsh
    assert say(NEW_YEARS_EVE, "en", weekday=True) == english


@pytest.mark.parametrize(
    ("say", "welsh", "english"),
    [
        (dates.date_text, "31 Rhagfyr 2026", "31 December 2026"),
        (dates.on_date, "ar 31 Rhagfyr 2026", "on 31 December 2026"),
        (dates.until_date, "tan 31 Rhagfyr 2026", "until 31 December 2026"),
        (dates.by_date, "erbyn 31 Rhagfyr 2026", "by 31 December 2026"),
        (dates.in_month, "ym mis Rhagfyr 2026", "in December 2026"),
        (dates.since_month, "ers mis Rhagfyr 2026", "since December 2026"),
        (dates.month_text, "Rhagfyr 2026", "December 2026"),
    ],
)
def test_a_day_or_month_without_the_name_of_the_day(
    say: Callable[..., str], welsh: str, english: str
) -> None:
    assert say(NEW_YEARS_EVE, "cy") == welsh
    assert say(NEW_YEARS_EVE, "en") == english


def test_a_year_may_be_left_out() -> None:
    assert dates.date_text(NEW_YEARS_EVE, "cy", year=False) == "31 Rhagfyr"
    assert dates.in_month(NEW_YEARS_EVE, "cy", year=False) == "ym mis Rhagfyr"


def test_the_months_are_spelt_right() -> None:
    assert " ".join(dates.month_name(n) for n in range(1, 13)) == (
        "Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr"
    )


def test_the_days_are_spelt_right() -> None:
    week = [date(2026, 11, 23) + timedelta(days=n) for n in range(7)]
    assert [dates.day_name(day) for day in week] == [
        "dydd Llun",
        "dydd Mawrth",
        "dydd Mercher",
        "dydd Iau",
        "dydd Gwener",
        "dydd Sadwrn",
        "dydd Sul",
    ]


@pytest.mark.parametrize(
    ("at", "welsh", "english"),
    [
        (time(10, 30), "10.30yb", "10.30am"),
        (time(9, 5), "9.05yb", "9.05am"),
        (time(12, 0), "hanner dydd", "midday"),
        (time(0, 0), "hanner nos", "midnight"),
        (time(0, 20), "12.20yb", "12.20am"),
        (time(14, 0), "2yp", "2pm"),
        (time(17, 59), "5.59yp", "5.59pm"),
        (time(19, 15), "7.15yh", "7.15pm"),
    ],
)
def test_a_time_of_day(at: time, welsh: str, english: str) -> None:
    assert dates.time_text(at, "cy") == welsh
    assert dates.time_text(at, "en") == english


def test_a_moment_stands_alone_or_in_a_sentence() -> None:
    at = moment(2026, 5, 1, 10, 30)
    assert dates.datetime_text(at, "cy") == "dydd Gwener 1 Mai 2026, 10.30yb"
    assert dates.at_datetime(at, "cy") == "am 10.30yb ddydd Gwener 1 Mai 2026"
    assert dates.at_datetime(at, "en") == "at 10.30am on Friday 1 May 2026"


@pytest.mark.parametrize(
    ("start", "end", "welsh", "english"),
    [
        (date(2026, 5, 4), date(2026, 5, 4), "4 Mai 2026", "4 May 2026"),
        (date(2026, 5, 4), date(2026, 5, 8), "4 i 8 Mai 2026", "4 to 8 May 2026"),
        (date(2026, 4, 30), date(2026, 5, 2), "30 Ebrill i 2 Mai 2026", "30 April to 2 May 2026"),
        (
            date(2026, 12, 31),
            date(2027, 1, 2),
            "31 Rhagfyr 2026 i 2 Ionawr 2027",
            "31 December 2026 to 2 January 2027",
        ),
    ],
)
def test_a_run_of_days_says_nothing_twice(start: date, end: date, welsh: str, english: str) -> None:
    assert dates.date_range(start, end, "cy") == welsh
    assert dates.date_range(start, end, "en") == english


def test_the_second_day_of_a_run_is_soft_after_i() -> None:
    run = dates.date_range(date(2026, 5, 4), date(2026, 5, 8), "cy", weekday=True)
    assert run == "dydd Llun 4 Mai i ddydd Gwener 8 Mai 2026"


def test_the_second_month_of_a_run_is_soft_after_i() -> None:
    assert dates.month_range(date(2026, 5, 1), date(2026, 6, 1), "cy") == "Mai i Fehefin 2026"
    assert dates.month_range(date(2026, 11, 1), date(2027, 3, 1), "cy") == "Tachwedd 2026 i Fawrth 2027"
    assert dates.month_range(date(2026, 5, 1), date(2026, 5, 9), "en") == "May 2026"


@pytest.mark.parametrize(
    ("end", "welsh"),
    [
        (moment(2026, 12, 31, 23), "dydd Iau 31 Rhagfyr 2026, 7yh i 11yh"),
        (moment(2027, 1, 1), "dydd Iau 31 Rhagfyr 2026, 7yh i hanner nos"),
        (moment(2027, 1, 1, 1), "dydd Iau 31 Rhagfyr 2026, 7yh i ddydd Gwener 1 Ionawr 2027, 1yb"),
    ],
)
def test_an_event_is_on_one_day_until_midnight(end: datetime, welsh: str) -> None:
    assert dates.event_text(moment(2026, 12, 31, 19), end, "cy") == welsh


@pytest.mark.parametrize(
    ("length", "welsh", "english"),
    [
        (timedelta(hours=2, minutes=30), "2 awr 30 munud", "2 hours 30 minutes"),
        (timedelta(minutes=2), "2 funud", "2 minutes"),
        (timedelta(days=2, hours=1, minutes=5), "2 ddiwrnod 1 awr", "2 days 1 hour"),
        (timedelta(0), "0 munud", "0 minutes"),
    ],
)
def test_a_length_of_time(length: timedelta, welsh: str, english: str) -> None:
    assert dates.duration(length, "cy") == welsh
    assert dates.duration(length, "en") == english


@pytest.mark.parametrize(
    ("length", "welsh", "english"),
    [
        (timedelta(seconds=5), "eiliadau yn ôl", "seconds ago"),
        (timedelta(minutes=2), "2 funud yn ôl", "2 minutes ago"),
        (timedelta(days=5), "5 niwrnod yn ôl", "5 days ago"),
        (timedelta(days=14), "2 wythnos yn ôl", "2 weeks ago"),
        (timedelta(days=65), "2 fis yn ôl", "2 months ago"),
        (timedelta(days=1500), "4 blynedd yn ôl", "4 years ago"),
        (timedelta(days=2000), "5 mlynedd yn ôl", "5 years ago"),
    ],
)
def test_how_long_ago(length: timedelta, welsh: str, english: str) -> None:
    assert dates.ago(length, "cy") == welsh
    assert dates.ago(length, "en") == english


def test_a_promise_in_working_days() -> None:
    assert dates.within_days(10, "cy", working=True) == "o fewn 10 niwrnod gwaith"
    assert dates.within_days(2, "en") == "within 2 days"
