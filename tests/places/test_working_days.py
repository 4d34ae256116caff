"""Working days of Wales."""

from datetime import date

import pytest

from places.working_days import add_working_days, is_working_day, working_days_between


@pytest.mark.parametrize(
    ("start", "days", "end"),
    [
        (date(2026, 12, 24), 3, date(2026, 12, 31)),  # Christmas Day, Boxing Day's substitute on the Monday
        (date(2026, 11, 20), 1, date(2026, 11, 23)),  # Friday to Monday
        (date(2026, 11, 21), 1, date(2026, 11, 23)),  # received on a Saturday
        (date(2027, 3, 25), 1, date(2027, 3, 30)),  # Good Friday and Easter Monday
        (date(2026, 11, 23), 0, date(2026, 11, 23)),
    ],
)
def test_the_day_of_receipt_never_counts(start: date, days: int, end: date) -> None:
    assert add_working_days(start, days) == end


def test_an_office_closure_is_no_working_day() -> None:
    closed = {date(2026, 11, 24)}
    assert not is_working_day(date(2026, 11, 24), closed)
    assert add_working_days(date(2026, 11, 23), 1, closed) == date(2026, 11, 25)


def test_counting_back_gives_what_was_added() -> None:
    assert working_days_between(date(2026, 12, 24), date(2026, 12, 31)) == 3
    assert working_days_between(date(2026, 12, 31), date(2026, 12, 24)) == 0
