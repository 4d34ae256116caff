"""What the clock does by itself."""

from collections.abc import Callable
from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command

from core import duties, retention
from enquiries import actions
from enquiries.choices import Outcome, Status
from enquiries.duties import escalate_overdue
from enquiries.models import Adviser, Enquiry
from people import actions as people
from tests.enquiries.conftest import NOON

pytestmark = pytest.mark.django_db
Team = dict[str, Adviser]
Make = Callable[..., Enquiry]


def test_overdue_goes_to_the_lead_once(team: Team, make_enquiry: Make, post_office: Any) -> None:
    enquiry = make_enquiry()
    post_office()
    assert escalate_overdue(NOON + timedelta(days=5)) == 0  # Monday, the promised day
    assert escalate_overdue(NOON + timedelta(days=6)) == 1
    assert escalate_overdue(NOON + timedelta(days=7)) == 0
    (mail,) = post_office()
    assert mail.to == ["lena@example.org"]
    assert enquiry.reference in mail.subject
    assert "menter gydweithredol" not in mail.body


def test_a_year_after_closing_nothing_speaks_of_a_person(team: Team, make_enquiry: Make) -> None:
    enquiry = make_enquiry()
    nia = team["nia"].user
    actions.note(by=nia, enquiry=enquiry, body="Nodyn", now=NOON)
    actions.close(by=nia, enquiry=enquiry, outcome=Outcome.HELPED, version=enquiry.version, now=NOON)
    assert retention.apply("enquiries", NOON + timedelta(days=364)) == 0
    assert retention.apply("enquiries", NOON + timedelta(days=366)) == 1
    assert retention.apply("enquiries", NOON + timedelta(days=366)) == 0
    row = Enquiry.objects.get(pk=enquiry.pk)
    assert [getattr(row, column) for column in Enquiry.PERSONAL] == [""] * len(Enquiry.PERSONAL)
    assert row.reference != enquiry.reference
    assert (row.topic, row.outcome) == ("start", "helped")
    assert not row.messages.exists()
    assert not row.notes.exists()


def test_manage_due_runs_them(team: Team) -> None:
    assert {"enquiries overdue", "time is over"} <= set(duties.run_all(NOON))
    out = StringIO()
    call_command("due", now=NOON.isoformat(), stdout=out)
    assert "enquiries overdue: 0" in out.getvalue()


def test_a_letter_about_an_erased_enquiry_is_not_sent(
    team: Team, make_enquiry: Make, post_office: Any
) -> None:
    enquiry = make_enquiry()
    actions.erase(by=None, enquiry=enquiry, now=NOON)
    assert post_office() == []


def test_one_person_is_told_and_erased_on_request(team: Team, make_enquiry: Make) -> None:
    mine, other = make_enquiry(1), make_enquiry(2)
    nia = team["nia"].user
    actions.reply(
        by=nia,
        enquiry=mine,
        body="Ateb",
        channel="phone",
        then=Status.ANSWERED,
        version=mine.version,
        now=NOON,
    )
    actions.note(by=nia, enquiry=mine, body="Nodyn", now=NOON)
    told = people.export("BECA1@example.org")
    assert told["enquiries.enquiry"][0]["message"] == mine.message
    assert told["enquiries.message"][0]["body"] == "Ateb"
    assert told["enquiries.note"][0]["body"] == "Nodyn"
    people.erase("beca1@example.org", now=NOON)
    assert not {name for name in people.export("beca1@example.org") if name.startswith("enquiries.")}
    row = Enquiry.objects.get(pk=mine.pk)
    assert (row.name, row.message, row.status) == ("", "", Status.CLOSED)
    other.refresh_from_db()
    assert other.name == "Beca Enghraifft"
