"""Complaints, reports and requests by any route: taken, acknowledged, on the clock, fulfilled, closed."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from core.audit import AuditRecord
from core.organisation import Organisation
from core.retention import apply
from core.waiting import lines_for
from enquiries.models import Enquiry
from people import actions, holds, matters
from people.models import Matter
from people.models.matters import COMPLAINTS, RIGHTS, MatterKind, new_reference
from pledges.models import Signature
from tests.enquiries.conftest import MakeStaff
from tests.people.conftest import ANN, Enter, deliver
from tests.post import seal_of

pytestmark = pytest.mark.django_db
FORM = {"en": "/en/complain/", "cy": "/cy/cwyno/"}
NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)  # a Wednesday
QUEUE = "/admin/matters/"

Record = Callable[..., Matter]


def answers(**changes: Any) -> dict[str, Any]:
    given = {
        "about": "service",
        "words": "Nobody rang back.",
        "email": "cai@example.org",
        "name": "Cai Example",
    }
    return {**given, **changes}


@pytest.fixture
def complain(client: Client) -> Callable[..., Any]:
    def _send(language: str = "en", **changes: Any) -> Any:
        seal = seal_of(client.get(FORM[language]))
        sent = {**answers(**changes), "seal": seal, "at": "check", "go": "send"}
        return client.post(FORM[language], sent, follow=True)

    return _send


@pytest.fixture
def record(make_staff: MakeStaff) -> Record:
    """A request that came by telephone, written down."""

    def _record(kind: str = "access", received_at: datetime = NOW, **changes: Any) -> Matter:
        given = {"words": "I want to see it.", "language": "en", "email": ANN, "route": "phone", **changes}
        told = matters.Told(kind=kind, **given)
        return matters.take(by=None, told=told, received_at=received_at, now=received_at)

    return _record


@pytest.fixture
def lead(make_staff: MakeStaff, client: Client) -> Client:
    client.force_login(make_staff("lena", "lead"))
    return client


# The form -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "title", "subject"),
    [
        ("en", "We have it", "We have your complaint or request"),
        ("cy", "Mae wedi ein cyrraedd", "Mae eich cwyn neu’ch cais wedi ein cyrraedd"),
    ],
)
def test_whoever_complains_has_a_reference_a_day_and_a_mail_at_once(
    complain: Callable[..., Any], language: str, title: str, subject: str
) -> None:
    page = complain(language).content.decode()
    matter = Matter.objects.get()
    assert title in page
    assert f'id="reference">{matter.reference}' in page
    assert matter.acknowledged_at is not None
    [told] = deliver()
    assert told.to == ["cai@example.org"]
    assert told.subject == f"{subject}: {matter.reference}"
    assert "Nobody rang back" not in told.body


def test_without_an_address_it_waits_to_be_acknowledged_by_staff(complain: Callable[..., Any]) -> None:
    page = complain(email="", contact="12 Example Street").content.decode()
    assert "We will tell you that we have it by" in page
    assert Matter.objects.to_acknowledge().count() == 1
    assert deliver() == []


def test_no_name_is_needed_to_report_something(complain: Callable[..., Any]) -> None:
    complain(about="report", where="/en/stories/", name="", email="")
    assert Matter.objects.get().kind == MatterKind.REPORT


def test_the_same_form_sent_twice_is_one(client: Client) -> None:
    seal = seal_of(client.get(FORM["en"]))
    for _time in range(2):
        client.post(FORM["en"], {**answers(), "seal": seal, "at": "check", "go": "send"})
    assert Matter.objects.count() == 1


def test_a_filled_honeypot_is_held_and_nobody_is_written_to(client: Client) -> None:
    from core.guard import HONEYPOT

    seal = seal_of(client.get(FORM["en"]))
    client.post(FORM["en"], {**answers(), HONEYPOT: "x", "seal": seal, "at": "check", "go": "send"})
    assert Matter.objects.get().is_held
    assert deliver() == []


@pytest.mark.parametrize("is_public_body", [True, False])
def test_the_ombudsman_is_named_where_the_owner_is_a_public_body(
    complain: Callable[..., Any], is_public_body: bool
) -> None:
    Organisation.objects.update(is_public_body=is_public_body)
    if not Organisation.objects.exists():
        names = [
            f"{one}_{code}"
            for one in ("name", "address", "controller", "complaints")
            for code in ("cy", "en")
        ]
        Organisation.objects.create(
            is_public_body=is_public_body,
            email="us@example.org",
            phone="1",
            **dict.fromkeys(names, "Example"),
        )
    assert ("ombudsman.wales" in complain().content.decode()) is is_public_body
    assert ("ombudsman.wales" in complain(about="welsh").content.decode()) is is_public_body
    assert "ombudsman.wales" not in complain(about="data").content.decode()


def test_the_words_of_a_complaint_are_sealed(complain: Callable[..., Any]) -> None:
    complain(words="Zebra crossing")
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM people_matter")
        assert "Zebra" not in str(cursor.fetchall())


# The clock ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "received", "acknowledge", "answer"),
    [
        ("access", date(2026, 11, 25), date(2026, 12, 2), date(2026, 12, 25)),
        ("access", date(2027, 1, 31), date(2027, 2, 5), date(2027, 2, 28)),
        ("erasure", date(2027, 12, 31), date(2028, 1, 10), date(2028, 1, 31)),
        ("data", date(2026, 11, 25), date(2026, 12, 25), date(2027, 2, 25)),
        ("service", date(2026, 11, 25), date(2026, 12, 2), date(2026, 12, 23)),
        ("welsh", date(2026, 12, 21), date(2026, 12, 30), date(2027, 1, 21)),
        ("report", date(2026, 11, 25), date(2026, 12, 2), date(2026, 12, 2)),
    ],
)
def test_each_kind_has_its_days(kind: str, received: date, acknowledge: date, answer: date) -> None:
    assert matters.days_for(kind, received) == (acknowledge, answer)


def test_every_kind_is_a_right_or_a_complaint() -> None:
    assert {*RIGHTS, *COMPLAINTS} == set(MatterKind)


def test_two_further_months_are_given_once_with_a_reason_that_is_told(record: Record) -> None:
    matter = record()
    deliver()
    matters.extend(by=None, matter=matter, reason="There are many letters.", now=NOW + timedelta(days=20))
    matter.refresh_from_db()
    assert matter.due_on == date(2027, 2, 25)
    [told] = deliver()
    assert "There are many letters." in told.body
    assert "25 February 2027" in told.body
    with pytest.raises(matters.NotNow):
        matters.extend(by=None, matter=matter, reason="Again", now=NOW + timedelta(days=21))


@pytest.mark.parametrize(("kind", "days"), [("access", 40), ("service", 1)])
def test_no_month_is_given_after_the_day_or_to_a_complaint(record: Record, kind: str, days: int) -> None:
    with pytest.raises(matters.NotNow):
        matters.extend(by=None, matter=record(kind), reason="Why", now=NOW + timedelta(days=days))


def test_references_are_short_and_never_misread() -> None:
    made = {new_reference() for _number in range(200)}
    assert len(made) == 200
    assert not set("".join(made)) & set("01OILSU8V5B")


# Fulfilling -----------------------------------------------------------------------------------------------------------


def test_nothing_is_handed_out_or_erased_before_we_know_who_it_is(record: Record, signed: Signature) -> None:
    for kind, deed in (("access", matters.hand_out), ("erasure", _erase_now)):
        with pytest.raises(matters.NotNow):
            deed(by=None, matter=record(kind))
    assert Signature.objects.filter(email=ANN).exists()


def _erase_now(*, by: Any, matter: Matter) -> int:
    return matters.erase(by=by, matter=matter, now=NOW)


def test_an_erasure_takes_everything_but_the_request_which_is_answered_and_then_forgotten(
    record: Record, signed: Signature, asked: Enquiry
) -> None:
    matter = record("erasure")
    matters.identify(by=None, matter=matter, how="Rang back on the number we had.", now=NOW)
    assert matters.erase(by=None, matter=matter, now=NOW) >= 2
    assert not Signature.objects.filter(email=ANN).exists()
    assert not Enquiry.objects.from_mailbox(ANN).exists()
    matters.close(by=None, matter=matter, outcome="done", answer="It is all gone.", now=NOW)
    assert "It is all gone." in deliver()[-1].body
    later = NOW + timedelta(days=31)
    assert apply("words of requests to be erased", later) == 1
    matter.refresh_from_db()
    assert (matter.email, matter.words, matter.answer, matter.outcome) == ("", "", "", "done")


def test_a_hold_stops_an_erasure_by_staff_too(record: Record, signed: Signature) -> None:
    matter = record("erasure")
    matters.identify(by=None, matter=matter, how="Known", now=NOW)
    holds.place(by=None, known_by=ANN, reason="A claim", until=NOW.date() + timedelta(days=30))
    with pytest.raises(actions.HeldBack):
        matters.erase(by=None, matter=matter, now=NOW)
    assert Signature.objects.filter(email=ANN).exists()


def test_closed_ones_go_after_two_years(record: Record) -> None:
    matter = record("service")
    matters.close(by=None, matter=matter, outcome="done", answer="Sorry.", now=NOW)
    name = "complaints and requests that are long closed"
    assert apply(name, NOW + timedelta(days=729)) == 0
    assert apply(name, NOW + timedelta(days=731)) == 1
    assert not Matter.objects.exists()


def test_whoever_made_it_sees_it_on_their_page_and_can_erase_it(record: Record, enter: Enter) -> None:
    matter = record("rectification", words="My name has one n.")
    page = enter().get("/en/my/").content.decode()
    assert matter.reference in page
    assert "My name has one n." in page
    client = enter()
    client.post(f"/en/my/do/erase-complaint/{matter.public_id}/", {})
    matter.refresh_from_db()
    assert (matter.words, matter.email, matter.outcome) == ("", "", "withdrawn")
    assert matter.reference not in client.get("/en/my/").content.decode()


def test_erasing_everything_takes_it_too_and_nobody_elses(record: Record) -> None:
    theirs, other = record(), record(email="ben@example.org")
    actions.erase(ANN, now=NOW)
    theirs.refresh_from_db()
    other.refresh_from_db()
    assert (theirs.words, theirs.outcome) == ("", "withdrawn")
    assert other.is_open


# The staff side -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("role", "status"), [("admin", 200), ("lead", 200), ("adviser", 302), ("editor", 302), ("moderator", 302)]
)
def test_only_leads_and_administrators_see_them(
    client: Client, make_staff: MakeStaff, record: Record, role: str, status: int
) -> None:
    matter = record()
    client.force_login(make_staff("who", role))
    for address in (QUEUE, f"{QUEUE}record/", f"{QUEUE}{matter.public_id}/"):
        assert client.get(address).status_code == status
    client.post(f"{QUEUE}{matter.public_id}/close/", {"outcome": "done", "answer": "x"})
    matter.refresh_from_db()
    assert (matter.closed_at is not None) is (status == 200)


@time_machine.travel(NOW, tick=False)
def test_staff_write_one_down_check_hand_out_and_close(lead: Client, signed: Signature) -> None:
    given = {
        "kind": "access", "route": "letter", "received_on": "2026-11-20", "language": "cy", "email": ANN,
        "words": "A copy, please.",
    }  # fmt: skip
    lead.post(f"{QUEUE}record/", given)
    matter = Matter.objects.get()
    assert (matter.due_on, matter.route) == (date(2026, 12, 20), "letter")
    at = f"{QUEUE}{matter.public_id}/"
    lead.post(f"{at}copy/", {"as": "json"})
    assert not AuditRecord.objects.filter(verb="people.matter.copied").exists()
    assert lead.post(f"{at}identify/", {"words": ""}).status_code == 422
    lead.post(f"{at}identify/", {"words": "Signed like the letter of March."})
    told = json.loads(lead.post(f"{at}copy/", {"as": "json"}).content)
    assert "pledges.signature" in {one["kind"] for one in told["held"]}
    assert "My very own words" in lead.post(f"{at}copy/", {"as": "page"}).content.decode()
    assert lead.post(f"{at}close/", {"outcome": "", "answer": ""}).status_code == 422
    lead.post(f"{at}close/", {"outcome": "done", "answer": "Dyma’r copi."})
    assert "Dyma’r copi." in deliver()[-1].body
    verbs = list(AuditRecord.objects.about(matter).values_list("verb", flat=True))
    assert [verb for verb in verbs if verb != "people.matter.read"] == [
        "people.matter.taken", "people.matter.identified", "people.matter.copied", "people.matter.copied",
        "people.matter.closed",
    ]  # fmt: skip


def test_what_is_wrong_in_the_form_is_said_and_nothing_is_kept(lead: Client) -> None:
    later = (timezone.localdate() + timedelta(days=1)).isoformat()
    page = lead.post(
        f"{QUEUE}record/", {"kind": "access", "received_on": later, "words": "x", "language": "en"}
    )
    assert page.status_code == 422
    assert "Choose a day that is not still to come" in page.content.decode()
    assert not Matter.objects.exists()


def test_late_ones_are_said_on_the_first_page_and_in_the_queue(lead: Client, record: Record, rf: Any) -> None:
    record("access", received_at=timezone.now() - timedelta(days=70))
    record("service", received_at=timezone.now(), email="", contact="12 Example Street")
    page = lead.get(QUEUE).content.decode()
    assert "<strong>Late</strong>" in page
    assert "To acknowledge" in page
    request = rf.get("/admin/")
    request.user = _user_of(lead)
    said = {str(line.words): (line.count, line.is_late) for line in lines_for(request)}
    assert said["Complaints and requests past their day"] == (1, True)
    assert said["Open complaints and requests"] == (2, False)


def _user_of(client: Client) -> Any:
    from accounts.models import User

    return User.objects.get(pk=client.session["_auth_user_id"])


def test_the_queue_is_leafed_by_key_and_costs_the_same(lead: Client, record: Record) -> None:
    for _number in range(3):
        record("service", email="")
    lead.get(QUEUE)
    with CaptureQueriesContext(connection) as few:
        lead.get(QUEUE)
    for _number in range(60):
        record("service", email="")
    with CaptureQueriesContext(connection) as many:
        first = lead.get(QUEUE)
    assert len(many) == len(few)
    second = lead.get(f"{QUEUE}?after={first.context['more']}")
    shown = [row.pk for row, _late in (*first.context["rows"], *second.context["rows"])]
    assert sorted(shown) == sorted(set(shown))
    assert len(shown) == 63
    assert lead.get(f"{QUEUE}?after=nonsense").status_code == 404


def test_acknowledging_writes_where_there_is_an_address(lead: Client, record: Record) -> None:
    matter = record("service", email="", contact="029 2018 0999")
    lead.post(f"{QUEUE}{matter.public_id}/acknowledge/")
    matter.refresh_from_db()
    assert matter.acknowledged_at is not None
    assert mail.outbox == []
