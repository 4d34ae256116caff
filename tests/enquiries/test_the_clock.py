"""By when somebody is answered."""

from datetime import UTC, date, datetime

import pytest

from enquiries.clock import Standing, promise, standing


@pytest.mark.parametrize(
    ("received", "due"),
    [
        (
            datetime(2026, 12, 24, 17, 30, tzinfo=UTC),
            date(2026, 12, 31),
        ),  # Christmas, Boxing Day's substitute, a weekend
        (datetime(2026, 11, 23, 9, 0, tzinfo=UTC), date(2026, 11, 26)),
        (datetime(2026, 11, 23, 23, 59, tzinfo=UTC), date(2026, 11, 26)),  # at whatever hour
        (datetime(2026, 11, 28, 12, 0, tzinfo=UTC), date(2026, 12, 2)),  # a Saturday
        (datetime(2026, 4, 2, 12, 0, tzinfo=UTC), date(2026, 4, 9)),  # before Good Friday and Easter Monday
        (
            datetime(2026, 7, 6, 23, 30, tzinfo=UTC),
            date(2026, 7, 10),
        ),  # half past midnight on Tuesday in Wales
        (datetime(2026, 12, 31, 12, 0, tzinfo=UTC), date(2027, 1, 6)),
    ],
)
def test_the_promise_counts_working_days_after_the_day_of_receipt(received: datetime, due: date) -> None:
    assert promise(received_at=received, working_days=3) == due


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2026, 11, 23), Standing.IN_TIME),
        (date(2026, 11, 25), Standing.DUE_SOON),
        (date(2026, 11, 26), Standing.DUE),
        (date(2026, 11, 27), Standing.OVERDUE),
        (date(2026, 11, 28), Standing.OVERDUE),
        (date(2026, 11, 30), Standing.LONG_OVERDUE),
    ],
)
def test_a_case_stands_somewhere_between_in_time_and_long_overdue(today: date, expected: Standing) -> None:
    assert standing(due_on=date(2026, 11, 26), today=today) == expected


def test_what_is_due_on_monday_is_due_soon_from_friday() -> None:
    assert standing(due_on=date(2026, 11, 30), today=date(2026, 11, 27)) == Standing.DUE_SOON
    assert standing(due_on=date(2026, 11, 30), today=date(2026, 11, 26)) == Standing.IN_TIME
