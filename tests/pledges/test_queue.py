"""The moderation queue: how old a row is, who is on it, what was noted, and who is asked to read Welsh."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from core.audit import AuditRecord
from core.desk import Seat
from core.notes import StaffNote
from pledges import seeding
from pledges.actions import forgetting
from pledges.choices import WordsReason
from pledges.models import Signature
from tests.pledges.conftest import deliver, invented_signer, signed_in

pytestmark = pytest.mark.django_db

WAITING = "/admin/pledges/waiting/"
MONDAY = datetime(2026, 11, 30, 10, tzinfo=UTC)


@pytest.fixture
def staff(db: None) -> Callable[..., Client]:
    def sign_in(name: str, role: str = "moderator", **facts: Any) -> Client:
        return signed_in(role, name, **facts)

    return sign_in


def waits(language: str = "en", **facts: Any) -> Signature:
    signer = invented_signer(statement="Words to read", language=language, **facts)
    seeding.seed_demo(bodies=[], signers=[signer], now=timezone.now())
    return Signature.objects.get()


@pytest.fixture
def signature(compact: None) -> Signature:
    return waits()


def press(client: Client, row: Signature, verb: str, **typed: str) -> Any:
    return client.post(reverse("pledges_decide", args=["words", row.public_id, verb]), typed, follow=True)


@pytest.mark.parametrize(
    ("came", "says"),
    [
        (datetime(2026, 11, 27, 10, tzinfo=UTC), "1 working day old"),
        (datetime(2026, 11, 23, 10, tzinfo=UTC), "Nearly overdue</strong> · 5 working days old"),
        (datetime(2026, 11, 20, 10, tzinfo=UTC), "Overdue</strong> · 6 working days old"),
    ],
)
def test_a_row_says_how_many_working_days_it_waits(
    staff: Any, signature: Signature, came: datetime, says: str
) -> None:
    with time_machine.travel(MONDAY, tick=False):
        Signature.objects.update(created_at=came, confirmed_at=came)
        page = staff("mo").get(WAITING).text
    assert says in page


def test_what_is_overdue_is_late_on_the_first_page(staff: Any, signature: Signature) -> None:
    client = staff("mo")
    with time_machine.travel(MONDAY, tick=False):
        Signature.objects.update(created_at=datetime(2026, 11, 2, tzinfo=UTC))
        from pledges.waiting import lines

        request = client.get(WAITING).wsgi_request
        request.user = User.objects.get(username="mo")
        [late] = [line for line in lines(request) if line.count]
    assert late.is_late


def test_somebody_on_a_row_keeps_the_others_off(staff: Any, signature: Signature) -> None:
    ann, ben = staff("ann"), staff("ben")
    press(ann, signature, "take")
    assert "You are on it" in ann.get(WAITING).text
    assert "ann is on it" in ben.get(WAITING).text
    assert "Somebody else is on it just now." in press(ben, signature, "approve").text
    assert "Somebody else is on it just now." in press(ben, signature, "take").text
    press(ben, signature, "let-go")
    signature.refresh_from_db()
    assert signature.statement_state == "waiting"
    press(ann, signature, "approve")
    signature.refresh_from_db()
    assert signature.statement_state == "approved"
    assert not Seat.objects.exists()


def test_a_lock_runs_out(staff: Any, signature: Signature, settings: Any) -> None:
    ann, ben = staff("ann"), staff("ben")
    press(ann, signature, "take")
    with time_machine.travel(timezone.now() + timedelta(minutes=settings.DESK_MINUTES), tick=False):
        press(ben, signature, "approve")
    signature.refresh_from_db()
    assert signature.statement_state == "approved"


def test_whoever_is_on_a_row_may_leave_it(staff: Any, signature: Signature) -> None:
    ann, ben = staff("ann"), staff("ben")
    press(ann, signature, "take")
    press(ann, signature, "let-go")
    press(ben, signature, "approve")
    signature.refresh_from_db()
    assert signature.statement_state == "approved"


@pytest.mark.parametrize(("facts", "may"), [({}, False), ({"reads_welsh": True}, True)])
def test_welsh_words_go_to_those_who_read_welsh(
    staff: Any, compact: None, facts: dict[str, Any], may: bool
) -> None:
    row = waits("cy")
    client = staff("mo", **facts)
    page = client.get(WAITING).text
    assert ("Words to read" in page) == may
    assert ("1 in Welsh waits for somebody who reads Welsh" in page) != may
    press(client, row, "approve")
    row.refresh_from_db()
    assert row.statement_state == ("approved" if may else "waiting")


NOTE = "  Rang <b>her</b>;\r\nshe says:\tyes “iawn”.  "


def test_a_note_is_kept_as_typed_and_shown_nowhere_public(
    staff: Any, signature: Signature, client: Client
) -> None:
    mo = staff("mo")
    press(mo, signature, "note", note=NOTE)
    assert StaffNote.objects.get().words == NOTE
    assert "Rang &lt;b&gt;her" in mo.get(WAITING).text
    press(mo, signature, "approve")
    for address in ("/en/pledges/people/", "/cy/addewidion/pobl/", "/data/pledges.json"):
        assert "Rang" not in client.get(address).text


def test_an_empty_note_is_none(staff: Any, signature: Signature) -> None:
    assert "Write the note first." in press(staff("mo"), signature, "note", note="  ").text
    assert not StaffNote.objects.exists()


def test_notes_go_with_the_person_they_are_about(staff: Any, signature: Signature) -> None:
    press(staff("mo"), signature, "note", note="Rang her")
    forgetting.forget_signer(signature)
    assert not StaffNote.objects.exists()


@pytest.mark.parametrize(
    ("language", "subject", "why"),
    [
        ("en", "Your own words are not shown", "They insult or threaten somebody"),
        ("cy", "Nid yw eich geiriau eich hun yn cael eu dangos", "Maen nhw’n sarhau neu’n bygwth rhywun"),
    ],
)
def test_whoever_wrote_refused_words_is_told_why_in_their_language(
    staff: Any, compact: None, language: str, subject: str, why: str
) -> None:
    row = waits(language)
    press(staff("mo", reads_welsh=True), row, "refuse", reason="hurts")
    row.refresh_from_db()
    assert (row.statement_state, row.words_reason) == ("refused", WordsReason.HURTS)
    [mail] = deliver()
    assert mail.subject == subject
    assert why in mail.body


@pytest.mark.parametrize("reason", ["", "because"])
def test_words_are_refused_for_a_reason_of_the_list_alone(
    staff: Any, signature: Signature, reason: str
) -> None:
    page = press(staff("mo"), signature, "refuse", reason=reason).text
    assert ("Choose one of the reasons." in page) or ("Write a reason first." in page)
    signature.refresh_from_db()
    assert signature.statement_state == "waiting"


def test_refused_words_may_be_shown_after_all(staff: Any, signature: Signature) -> None:
    mo = staff("mo")
    press(mo, signature, "refuse", reason="hurts")
    press(mo, signature, "approve")
    signature.refresh_from_db()
    assert (signature.statement_state, signature.words_reason) == ("approved", "")
    assert AuditRecord.objects.get(verb="pledges.words.refused").detail == {"code": "hurts"}
