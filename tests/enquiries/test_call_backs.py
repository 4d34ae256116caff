"""Hours at which somebody can be called back."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from enquiries import actions, slots
from enquiries.choices import Outcome
from enquiries.models import Absence, Adviser, Enquiry
from enquiries.slots import OnDuty, Wish, free_slots, has_room
from tests.enquiries.conftest import CARDIFF, NOON, answers

Team = dict[str, Adviser]
WEEKDAYS = (0, 1, 2, 3, 4)
THURSDAY = date(2026, 11, 26)
CALL = {"contact_by": "callback", "phone": "01632 960001"}
TEN = "2026-11-26T10"


def at(day: int, hour: int) -> datetime:
    return datetime(2026, 11, day, hour, tzinfo=UTC)  # winter: the clocks of Wales agree


NORTH = Wish("north", in_welsh=False)
NIA = OnDuty("north", speaks_welsh=True, works_on=WEEKDAYS)
NED = OnDuty("north", speaks_welsh=False, works_on=WEEKDAYS)
SAM = OnDuty("south", speaks_welsh=False, works_on=WEEKDAYS)


def test_hours_are_those_of_the_next_three_working_days() -> None:
    free = free_slots(NORTH, NOON, [NED], [])
    assert [timezone.localtime(one).strftime("%a %H") for one in free] == [
        f"{day} {hour}" for day in ("Thu", "Fri", "Mon") for hour in ("10", "11", "14", "15")
    ]


def test_no_hour_lies_on_a_bank_holiday_or_before_its_clock_changes() -> None:
    christmas = datetime(2026, 12, 24, 12, tzinfo=NOON.tzinfo)
    assert {one.date() for one in free_slots(NORTH, christmas, [NED], [])} == {
        date(2026, 12, 29), date(2026, 12, 30), date(2026, 12, 31)
    }  # fmt: skip
    spring = datetime(2027, 3, 24, 12, tzinfo=NOON.tzinfo)  # clocks go forward on 28 March; Easter follows
    hours = {timezone.localtime(one).hour for one in free_slots(NORTH, spring, [NED], [])}
    assert hours == {10, 11, 14, 15}


@pytest.mark.parametrize(
    ("advisers", "promised", "wish", "has"),
    [
        ([], [], NORTH, False),
        ([NED], [], NORTH, True),
        ([SAM], [], NORTH, False),
        ([SAM], [], Wish("", in_welsh=False), True),
        ([NED], [NORTH], NORTH, False),
        ([NED, NIA], [NORTH], NORTH, True),
        ([NED, NIA], [NORTH, NORTH], NORTH, False),
        ([NED], [], Wish("north", in_welsh=True), False),
        ([NED, NIA], [Wish("north", in_welsh=True)], Wish("north", in_welsh=True), False),
        ([NED, NIA], [NORTH, Wish("north", in_welsh=True)], NORTH, False),
        ([NED, SAM], [Wish("", in_welsh=False), NORTH], Wish("south", in_welsh=False), False),
        ([NED, SAM], [Wish("", in_welsh=False)], NORTH, True),
    ],
)
def test_an_hour_is_full_when_any_circle_that_serves_it_is(
    advisers: list[OnDuty], promised: list[Wish], wish: Wish, has: bool
) -> None:
    assert has_room(wish, THURSDAY, advisers, promised) is has


def test_nobody_is_promised_on_leave_or_on_a_day_off() -> None:
    away = OnDuty("north", speaks_welsh=False, works_on=WEEKDAYS, away=[(THURSDAY, date(2026, 11, 27))])
    part_time = OnDuty("north", speaks_welsh=False, works_on=(4,))
    assert {one.date() for one in free_slots(NORTH, NOON, [away], [])} == {date(2026, 11, 30)}
    assert {one.date() for one in free_slots(NORTH, NOON, [part_time], [])} == {date(2026, 11, 27)}


# On the form


@pytest.fixture
def at_noon(team: Team) -> Any:
    with time_machine.travel(NOON, tick=True):
        yield


@pytest.mark.django_db
@pytest.mark.usefixtures("at_noon")
class TestOnTheForm:
    def test_free_hours_are_offered_in_the_language_of_the_page(self, client: Client) -> None:
        response = client.post("/cy/gofyn/", {**answers(), **CALL, "at": "answer", "go": "next"})
        assert "dydd Iau 26 Tachwedd 2026, 10yb i 11yb" in response.text
        assert f'value="{TEN}"' in response.text

    def test_with_no_hour_left_the_choice_is_not_shown(self, client: Client) -> None:
        page = {**answers(), "at": "message", "go": "next"}
        assert 'value="callback"' in client.post("/en/ask/", page).text
        days = {"starts_on": THURSDAY, "ends_on": date(2026, 12, 31)}
        for adviser in Adviser.objects.all():
            Absence.objects.create(adviser=adviser, **days)
        response = client.post("/en/ask/", page)
        assert 'value="callback"' not in response.text
        assert 'value="someone_else"' in response.text

    def test_a_chosen_hour_is_kept_and_shown_to_the_adviser(
        self, send: Callable[..., Any], team: Team, client: Client
    ) -> None:
        assert send(**CALL, callback_slot=TEN).status_code == 302
        enquiry = Enquiry.objects.get()
        assert enquiry.callback_at == at(26, 10)
        client.force_login(team["nia"].user, backend="django.contrib.auth.backends.ModelBackend")
        page = client.get(f"/admin/enquiries/case/{enquiry.public_id}/").text
        assert "dydd Iau 26 Tachwedd 2026, 10yb i 11yb" in page

    @pytest.mark.parametrize(
        "slot", ["2026-11-26T03", "2026-11-28T10", "2026-12-25T10", "soon", "2026-11-24T10"]
    )
    def test_an_hour_that_is_not_offered_is_refused(self, send: Callable[..., Any], slot: str) -> None:
        response = send("/en/ask/", **CALL, callback_slot=slot)
        assert response.status_code == 422
        assert "That time is no longer free" in response.text
        assert 'id="id_callback_slot"' in response.text
        assert not Enquiry.objects.exists()

    def test_a_full_hour_is_neither_offered_nor_taken(self, send: Callable[..., Any], client: Client) -> None:
        send(**CALL, callback_slot=TEN)  # Nia is the one Welsh speaker of the north
        page = {**answers(email="other@example.org"), **CALL}
        assert f'value="{TEN}"' not in client.post("/en/ask/", {**page, "at": "answer", "go": "next"}).text
        assert send(**CALL, callback_slot=TEN, message="Arall").status_code == 422
        assert send(**CALL, callback_slot=TEN, message="In English", language="en").status_code == 302

    def test_of_two_at_once_the_second_is_told(
        self, send: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        send(**CALL, callback_slot=TEN)
        hour = [(TEN, "still shown")]
        monkeypatch.setattr(slots, "offered", lambda region, language, now: hour)
        response = send("/en/ask/", **CALL, callback_slot=TEN, message="The second")
        assert response.status_code == 422
        assert "That time has just been taken" in response.text
        assert Enquiry.objects.count() == 1

    def test_a_settled_case_gives_its_hour_back(
        self, make_enquiry: Callable[..., Enquiry], team: Team
    ) -> None:
        call = {"phone": "01632 960001", "contact_by": "callback", "callback_at": at(26, 10)}
        first = make_enquiry(1, gss=CARDIFF, **call)
        with pytest.raises(actions.SlotTaken):
            make_enquiry(2, gss=CARDIFF, **call)
        actions.close(
            by=team["sian"].user, enquiry=first, outcome=Outcome.WITHDRAWN, version=first.version, now=NOON
        )
        assert make_enquiry(3, gss=CARDIFF, **call).callback_at == at(26, 10)

    def test_the_hours_cost_few_queries(
        self, make_enquiry: Callable[..., Enquiry], django_assert_max_num_queries: Any
    ) -> None:
        make_enquiry(1, phone="01632 960001", contact_by="callback", callback_at=at(26, 10))
        with django_assert_max_num_queries(4):
            slots.offered("north", "cy", NOON + timedelta(minutes=1))
