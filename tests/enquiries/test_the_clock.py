"""By when somebody is answered."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.core.exceptions import ValidationError

from enquiries import clock
from enquiries.choices import Status
from enquiries.clock import Standing, is_working_hour, long_ago, promise, standing
from enquiries.models import Adviser, Enquiry
from places.models import Closure
from places.working_days import is_working_day
from tests.enquiries.conftest import NOON
from tests.enquiries.test_casework import as_user


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


BANK_HOLIDAYS = {
    2026: "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
    2027: "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
    2028: "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
    2029: "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26",
    2030: "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26",
}


@pytest.mark.parametrize("year", BANK_HOLIDAYS)
def test_every_bank_holiday_of_wales_with_its_substitute_counts_for_nothing(year: int) -> None:
    days = {date.fromisoformat(f"{year}-{day}") for day in BANK_HOLIDAYS[year].split()}
    first = date(year, 1, 1)
    every = [
        first + timedelta(days=number)
        for number in range(366)
        if (first + timedelta(days=number)).year == year
    ]
    free = {day for day in every if day.weekday() < 5 and not is_working_day(day)}
    assert free == days


@pytest.mark.parametrize(
    ("received", "due"),
    [
        (datetime(2026, 3, 29, 0, 59, tzinfo=UTC), date(2026, 4, 1)),  # the clocks go forward this night
        (datetime(2026, 3, 27, 23, 59, tzinfo=UTC), date(2026, 4, 1)),
        (datetime(2026, 10, 25, 0, 30, tzinfo=UTC), date(2026, 10, 28)),  # half past one, the first time
        (datetime(2026, 10, 25, 1, 30, tzinfo=UTC), date(2026, 10, 28)),  # half past one, the second time
        (
            datetime(2026, 10, 22, 22, 59, tzinfo=UTC),
            date(2026, 10, 27),
        ),  # a minute to midnight in summer time
        (datetime(2026, 10, 22, 23, 0, tzinfo=UTC), date(2026, 10, 28)),  # midnight: it is Friday
        (datetime(2026, 10, 26, 23, 0, tzinfo=UTC), date(2026, 10, 29)),  # winter time: still Monday
        (datetime(2028, 12, 29, 12, 0, tzinfo=UTC), date(2029, 1, 4)),
    ],
)
def test_clock_changes_and_midnights_are_those_of_wales(received: datetime, due: date) -> None:
    assert promise(received_at=received, working_days=3) == due


def test_closures_count_for_nothing() -> None:
    closed = {date(2026, 12, 29), date(2026, 12, 30), date(2026, 12, 31)}
    received = datetime(2026, 12, 24, 17, 30, tzinfo=UTC)
    assert promise(received_at=received, working_days=3, closures=closed) == date(2027, 1, 6)
    assert standing(due_on=date(2026, 12, 24), today=date(2026, 12, 31), closures=closed) == Standing.OVERDUE
    assert standing(due_on=date(2026, 12, 24), today=date(2026, 12, 31)) == Standing.LONG_OVERDUE


@pytest.mark.parametrize(
    ("moment", "is_one"),
    [
        (datetime(2026, 11, 25, 8, 59, tzinfo=UTC), False),
        (datetime(2026, 11, 25, 9, 0, tzinfo=UTC), True),
        (datetime(2026, 11, 25, 16, 59, tzinfo=UTC), True),
        (datetime(2026, 11, 25, 17, 0, tzinfo=UTC), False),
        (datetime(2026, 7, 1, 8, 0, tzinfo=UTC), True),  # nine o'clock in summer
        (datetime(2026, 11, 28, 12, 0, tzinfo=UTC), False),
        (datetime(2026, 12, 28, 12, 0, tzinfo=UTC), False),
    ],
)
def test_people_are_at_work_from_nine_to_five_on_working_days(moment: datetime, is_one: bool) -> None:
    assert is_working_hour(moment) is is_one


def test_long_ago_is_two_working_days_back() -> None:
    assert long_ago(date(2026, 11, 25)) == date(2026, 11, 23)
    assert long_ago(date(2026, 12, 29)) == date(2026, 12, 23)


@pytest.mark.django_db
@time_machine.travel(NOON, tick=True)
def test_a_closure_moves_the_promise_of_what_is_asked_next(
    team: dict[str, Adviser], make_enquiry: Callable[..., Enquiry]
) -> None:
    assert make_enquiry(1).due_on == date(2026, 11, 30)
    named = {"name_cy": "Symud swyddfa", "name_en": "Moving house"}
    Closure.objects.create(first_day=date(2026, 11, 27), last_day=date(2026, 11, 30), **named)
    assert make_enquiry(2).due_on == date(2026, 12, 2)
    assert clock.closed_days(date(2026, 11, 25)) == {date(2026, 11, day) for day in (27, 28, 29, 30)}


@pytest.mark.django_db
@time_machine.travel(NOON, tick=True)
def test_a_pause_never_counts_and_the_answer_to_it_begins_anew(
    team: dict[str, Adviser], make_enquiry: Callable[..., Enquiry]
) -> None:
    enquiry = make_enquiry()
    enquiry.status = Status.WAITING
    assert enquiry.standing(date(2027, 6, 1)) == Standing.SETTLED


@pytest.mark.django_db
@time_machine.travel(NOON, tick=True)
def test_the_lead_keeps_the_closures(team: dict[str, Adviser]) -> None:
    said = {"name_cy": "Hyfforddiant", "name_en": "Training"}
    address = "/admin/enquiries/rota/closures/new/"
    response = as_user("lena").post(address, {**said, "first_day": "2026-12-01", "last_day": "2026-12-02"})
    assert response.status_code == 302
    assert Closure.objects.get().last_day == date(2026, 12, 2)
    assert as_user("nia").get(address).status_code == 302


@pytest.mark.parametrize("last", [date(2026, 11, 30), date(2027, 12, 1)])
def test_a_closure_ends_after_it_begins_and_not_too_late(last: date) -> None:
    closure = Closure(name_cy="x", name_en="x", first_day=date(2026, 12, 1), last_day=last)
    with pytest.raises(ValidationError) as refused:
        closure.clean()
    told: Any = refused.value.message_dict
    assert "last_day" in told
