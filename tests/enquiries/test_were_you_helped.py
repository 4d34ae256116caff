"""“Were you helped?”, asked afterwards."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client

from core import duties
from enquiries import actions, surveys
from enquiries.choices import Outcome
from enquiries.models import Adviser, Enquiry, Survey
from tests.enquiries.conftest import NOON

pytestmark = pytest.mark.django_db
Team = dict[str, Adviser]
Make = Callable[..., Enquiry]
CloseOne = Callable[..., Enquiry]


@pytest.fixture
def close(team: Team, make_enquiry: Make, post_office: Any) -> CloseOne:
    def make(number: int = 0, outcome: Outcome = Outcome.HELPED, **changes: Any) -> Enquiry:
        enquiry = make_enquiry(number, **changes)
        actions.close(
            by=team["nia"].user, enquiry=enquiry, outcome=outcome, version=enquiry.version, now=NOON
        )
        post_office()
        return enquiry

    return make


def after(days: float) -> Any:
    return NOON + timedelta(days=days)


def link_in(mail: Any) -> str:
    found = re.search(r"https?://[^/\s]+(/\S+)", mail.body)
    assert found is not None
    return found[1]


def test_asked_once_after_fourteen_days_recalled_once_a_week_later(close: CloseOne, post_office: Any) -> None:
    close()
    asked = []
    for day in (13, 14.1, 14.2, 20, 21.2, 21.3, 28, 60):
        duties.run_all(after(day))
        asked += [day] * len(post_office())
    assert asked == [14.1, 21.2]


def test_one_tap_answers_and_the_link_alone_changes_nothing(
    close: CloseOne, post_office: Any, client: Client
) -> None:
    close()
    surveys.ask_the_helped(after(15))
    (mail,) = post_office()
    assert mail.subject.startswith("A gawsoch chi help?")
    with time_machine.travel(after(15)):
        page = link_in(mail)
        shown = client.get(page)
        assert "no-store" in shown["Cache-Control"]
        assert Survey.objects.get().answer == ""
        response = client.post(page, {"answer": "partly"})
        assert response["Location"] == page
        assert Survey.objects.get().answer == "partly"
        assert "Yn rhannol" in client.get(page).text
        assert client.post(page, {"answer": "gold"}).status_code == 200
    assert surveys.remind(after(30)) == 0


def test_who_refuses_is_never_asked_again(close: CloseOne, post_office: Any, client: Client) -> None:
    close()
    surveys.ask_the_helped(after(15))
    with time_machine.travel(after(15)):
        client.post(link_in(post_office()[0]), {"go": "refuse"})
    assert surveys.remind(after(30)) == 0
    close(0, message="Peth arall")
    surveys.ask_the_helped(after(16))
    assert post_office() == []


@pytest.mark.parametrize(
    ("outcome", "changes", "is_asked"),
    [
        (Outcome.POINTED_ON, {}, True),
        (Outcome.NO_ANSWER, {}, True),
        (Outcome.WITHDRAWN, {}, False),
        (Outcome.NOT_FOR_US, {}, False),
        (Outcome.HELPED, {"email": "", "contact_by": "phone", "phone": "01632 960001"}, False),
    ],
)
def test_asked_are_those_who_can_have_been_helped(
    close: CloseOne, outcome: Outcome, changes: dict[str, str], is_asked: bool
) -> None:
    close(0, outcome, **changes)
    assert surveys.ask_the_helped(after(15)) == int(is_asked)


def test_an_enquiry_taken_up_again_is_not_asked_about(close: CloseOne, post_office: Any, team: Team) -> None:
    enquiry = close()
    surveys.ask_the_helped(after(15))
    enquiry.refresh_from_db()
    actions.reopen(
        by=team["nia"].user, enquiry=enquiry, to=team["nia"], version=enquiry.version, now=after(15)
    )
    assert post_office() == []
    assert surveys.remind(after(30)) == 0


def test_nobody_is_asked_about_what_is_long_past(close: CloseOne) -> None:
    close()
    assert surveys.ask_the_helped(after(61)) == 0


def test_forgetting_the_person_keeps_the_number(close: CloseOne, client: Client) -> None:
    enquiry = close()
    surveys.ask_the_helped(after(15))
    survey = Survey.objects.get()
    surveys.answer(survey=survey, said="yes", now=after(15))  # type: ignore[arg-type]  # its value
    actions.erase(by=None, enquiry=enquiry, now=after(400))
    assert Survey.objects.get().answer == "yes"
    assert client.get(f"/en/ask/helped/{survey.token}/").status_code == 404
