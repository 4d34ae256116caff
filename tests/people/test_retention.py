"""What is erased by itself: on its day, as foretold, around holds, and whole however often it is killed."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone

from accounts.models import User
from core import retention
from core.post.models import Letter, Status
from enquiries import actions as casework
from enquiries.choices import Outcome
from enquiries.models import Enquiry
from people import actions, holds
from people.models import Hold, LastHere, address_key
from pledges.actions import signing
from pledges.counts import Counts
from pledges.models import BodyPledge, CommitmentSet, Signature
from tests.people.conftest import ANN, deliver

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def _after(days: int) -> datetime:
    return timezone.now() + days * DAY


@pytest.fixture
def plenty(signed: Signature, asked: Enquiry, send: Any, team: Any) -> None:
    """Something for almost every rule."""
    for number in range(5):
        send(email=f"never{number}@example.org", name=f"Never {chr(65 + number)}")
    assert asked.adviser is not None
    casework.close(
        by=asked.adviser.user,
        enquiry=asked,
        outcome=Outcome.HELPED,
        version=asked.version,
        now=timezone.now(),
    )
    deliver()


def _rest() -> str:
    kinds: tuple[Any, ...] = (Signature, Enquiry, Letter, BodyPledge)
    return str([list(kind.objects.order_by("pk").values()) for kind in kinds])


@pytest.mark.parametrize("days", [0, 8, 92, 370, 740])
def test_what_is_foretold_is_what_is_done(plenty: None, days: int) -> None:
    before, now = _rest(), _after(days)
    planned = retention.plan(now)
    assert _rest() == before
    assert retention.run(now) == {name: len(keys) for name, keys in planned.items()}
    assert not any(retention.plan(now).values())
    assert retention.run(now) == dict.fromkeys(planned, 0)


def test_the_command_tells_and_then_does(plenty: None) -> None:
    now = _after(8).isoformat()
    told, done = StringIO(), StringIO()
    call_command("retention", dry_run=True, now=now, stdout=told)
    assert Signature.objects.count() == 6
    line = next(line for line in told.getvalue().splitlines() if line.startswith("unconfirmed signatures: 5"))
    keys = [str(one.pk) for one in Signature.objects.filter(status="pending").order_by("pk")]
    assert line.split(": ")[1].split()[1:] == keys
    call_command("retention", now=now, stdout=done)
    assert "unconfirmed signatures: 5" in done.getvalue().splitlines()
    assert Signature.objects.count() == 1
    with pytest.raises(CommandError):
        call_command("retention", now="tomorrow")


def test_a_killed_run_goes_on_where_it_stopped(plenty: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retention, "BATCH", 2)
    rule = retention._rules["unconfirmed signatures"]
    taken: list[int] = []

    def dies_in_the_second_batch(rows: Any, now: datetime) -> None:
        retention._delete(rows, now)
        if taken:
            raise KeyboardInterrupt
        taken.extend(row.pk for row in rows)

    with monkeypatch.context() as patched:
        dying = retention.Rule(rule.name, rule.due, forget=dies_in_the_second_batch, known_by=rule.known_by)
        patched.setitem(retention._rules, rule.name, dying)
        with pytest.raises(KeyboardInterrupt):
            retention.apply(rule.name, _after(8))
    assert Signature.objects.count() == 4
    assert not Signature.objects.filter(pk__in=taken).exists()
    assert retention.apply(rule.name, _after(8)) == 3
    assert Signature.objects.count() == 1


def test_a_rule_that_fails_stops_no_other_and_is_told(plenty: None, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_rows: Any, _now: datetime) -> None:
        raise ZeroDivisionError

    broken = retention.Rule("letters", lambda _now: Letter.objects.all(), forget=fails)
    monkeypatch.setitem(retention._rules, "letters", broken)
    done = retention.run(_after(8))
    assert done["letters"] is None
    assert done["unconfirmed signatures"] == 5
    with pytest.raises(retention.RetentionFailed, match="letters"):
        retention.duty(_after(8))


# Signatures ----------------------------------------------------------------------------------------------------------


def test_a_silent_signer_is_forgotten_after_two_years_and_still_counted(signed: Signature) -> None:
    retention.run(_after(729))
    signed.refresh_from_db()
    assert signed.email == ANN
    retention.run(_after(731))
    signed.refresh_from_db()
    assert (signed.email, signed.email_key, signed.updates_at, signed.statement) == ("", "", None, "")
    assert (signed.name, signed.show_name) == ("Ann Example", True)
    assert Counts.read().people == 1


def test_a_name_that_was_never_shown_goes_with_the_contact(signed: Signature) -> None:
    Signature.objects.update(show_name=False)
    retention.run(_after(731))
    signed.refresh_from_db()
    assert signed.name == ""


def test_whoever_comes_back_stays(signed: Signature) -> None:
    LastHere.objects.create(key=address_key(ANN), at=_after(400))
    retention.run(_after(740))
    signed.refresh_from_db()
    assert signed.email == ANN
    retention.run(_after(1140))
    signed.refresh_from_db()
    assert signed.email == ""


def test_contacts_go_six_months_after_closing(signed: Signature) -> None:
    CommitmentSet.objects.filter(code="people").update(closes_at=_after(10))
    retention.run(_after(190))
    signed.refresh_from_db()
    assert signed.email == ANN
    retention.run(_after(195))
    signed.refresh_from_db()
    assert signed.email == ""


def test_a_signature_that_staff_withdrew_is_emptied(signed: Signature) -> None:
    signing.withdraw(by=None, signature=signed, reason="asked on the telephone", now=timezone.now())
    retention.run(timezone.now())
    signed.refresh_from_db()
    assert (signed.status, signed.name, signed.email, signed.statement) == ("withdrawn", "", "", "")


# Holds ---------------------------------------------------------------------------------------------------------------


@pytest.fixture
def boss(db: None) -> User:
    return User.objects.create(username="boss", email="boss@example.org")


@pytest.mark.parametrize("known_by", [ANN, " ANN@Example.org ", "reference"])
def test_a_hold_spares_what_is_known_by_it_until_its_day(
    plenty: None, asked: Enquiry, boss: User, known_by: str
) -> None:
    known_by = asked.reference if known_by == "reference" else known_by
    now = _after(370)
    holds.place(by=boss, known_by=known_by, reason="A complaint", until=(now + 30 * DAY).date())
    assert asked.pk not in retention.plan(now)["enquiries"]
    retention.run(now)
    assert Enquiry.objects.get(pk=asked.pk).name == "Ann Example"
    retention.run(now + 40 * DAY)
    assert Enquiry.objects.get(pk=asked.pk).name == ""


def test_a_lifted_hold_spares_nothing(plenty: None, asked: Enquiry, boss: User) -> None:
    hold = holds.place(by=boss, known_by=ANN, reason="A complaint", until=_after(900).date())
    for _turn in range(2):
        holds.lift(by=boss, hold=hold, now=timezone.now())
    retention.run(_after(370))
    assert Enquiry.objects.get(pk=asked.pk).name == ""


def test_a_hold_stops_the_person_too_and_they_are_told_until_when(
    signed: Signature, enter: Any, boss: User
) -> None:
    client = enter()
    holds.place(by=boss, known_by=ANN, reason="Secret reason", until=datetime(2031, 5, 6, tzinfo=UTC).date())
    page = client.post("/en/my/erase/")
    assert page.status_code == 409
    assert "6 May 2031" in page.text
    assert "Secret reason" not in page.text
    with pytest.raises(actions.HeldBack):
        actions.erase(ANN, now=timezone.now())
    with pytest.raises(CommandError, match="2031-05-06"):
        call_command("erase_person", ANN)
    signed.refresh_from_db()
    assert signed.email == ANN


def test_a_hold_on_a_reference_stops_erasing_that_question(asked: Enquiry, enter: Any, boss: User) -> None:
    client = enter()
    holds.place(by=boss, known_by=asked.reference.lower(), reason="A claim", until=_after(9).date())
    for address in (f"/en/my/do/erase-question/{asked.public_id}/", "/en/my/erase/"):
        page = client.post(address)
        assert page.status_code == 409
        assert "Nothing was erased" in page.text
    assert Enquiry.objects.get(pk=asked.pk).name == "Ann Example"


def test_no_hold_keeps_an_address(boss: User) -> None:
    holds.place(by=boss, known_by=ANN, reason="A complaint", until=_after(9).date())
    assert "ann" not in str(Hold.objects.values().get()).lower()


def test_holds_are_set_by_those_who_may(make_staff: Callable[..., User]) -> None:
    client = Client()
    form = {"known_by": ANN, "reason": "A claim", "until": "2031-01-01"}
    for role, status in (("moderator", 302), ("lead", 302), ("admin", 200)):
        client.force_login(make_staff(role, role))
        assert client.get("/admin/holds/").status_code == status, role
        client.post("/admin/holds/", form)
    assert Hold.objects.get().by == User.objects.get(username="admin")
    assert client.post("/admin/holds/", {**form, "until": "2001-01-01"}).status_code == 422
    hold = Hold.objects.get()
    assert "A claim" in client.get("/admin/holds/").text
    client.post(f"/admin/holds/{hold.public_id}/lift/")
    hold.refresh_from_db()
    assert hold.lifted_at is not None


def test_a_letter_that_waits_is_never_forgotten(signed: Signature) -> None:
    Letter.objects.update(status=Status.WAITING, sent_at=None)
    retention.run(_after(400))
    assert Letter.objects.exists()
