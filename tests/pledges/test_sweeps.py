"""Signatures taken out by a condition: counted first, done bit by bit, stopped, undone, and the counts always right."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from core import duties, retention
from core.audit import AuditRecord
from core.outbox.worker import drain
from pledges import conditions, counts, seeding, staff_signatures
from pledges.actions import guarding, signing, sweeping
from pledges.choices import SignatureStatus, SweepStatus
from pledges.counts import Counts
from pledges.models import Alarm, Signature, Sweep, Swept
from tests.pledges.conftest import Send, deliver, invented_signer, press
from tests.pledges.test_queue import staff

pytestmark = pytest.mark.django_db
__all__ = ["staff"]

PAGE = "/admin/pledges/signatures/"


@pytest.fixture
def crowd(compact: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Five from one domain, two from another; the worker takes two at a time."""
    monkeypatch.setattr(sweeping, "AT_ONCE", 2)
    signers = [invented_signer(n, email=f"m{n}@bad.example", group_name="") for n in range(1, 6)]
    signers += [invented_signer(n, email=f"p{n}@good.example") for n in range(6, 8)]
    signers.append(invented_signer(8, email="g@bad.example", group_name="Example Group", group_size=3))
    seeding.seed_demo(bodies=[], signers=signers, now=timezone.now())
    drain()


def kept() -> dict[str, int]:
    return {key: number for key, number in Counts.read().by_key.items() if number}


def counted() -> dict[str, int]:
    """The counters as they would be if they were counted now."""
    found: dict[str, int] = {}
    for row in Signature.objects.confirmed().with_set().with_choices():
        for key in signing.counters(row):
            found[key] = found.get(key, 0) + 1
    return found


def prepared(**typed: str) -> Sweep:
    condition = conditions.read({"domain": "bad.example", **typed})
    return sweeping.prepare(by=None, condition=condition, reason="machines", now=timezone.now())


def test_a_count_comes_first_and_changes_nothing(crowd: None) -> None:
    before = kept()
    sweep = prepared()
    drain()
    assert (sweep.expected, sweep.status, kept()) == (6, SweepStatus.COUNTED, before)


def test_all_that_fit_are_taken_out_and_the_counts_follow(crowd: None) -> None:
    sweep = prepared()
    sweeping.start(by=None, sweep=sweep, now=timezone.now())
    drain()
    sweep.refresh_from_db()
    assert (sweep.status, sweep.done) == (SweepStatus.DONE, 6)
    assert Signature.objects.invalid().count() == 6
    assert kept() == counted()
    assert Counts.read().people == 2


def test_after_each_bit_the_counts_are_right(crowd: None) -> None:
    sweep = prepared()
    sweeping.start(by=None, sweep=sweep, now=timezone.now())
    for done in (2, 4, 6):
        drain(1)
        sweep.refresh_from_db()
        assert sweep.done == done
        assert kept() == counted()


def test_a_stop_leaves_the_rest_alone(crowd: None) -> None:
    sweep = prepared()
    sweeping.start(by=None, sweep=sweep, now=timezone.now())
    drain(1)
    sweeping.cancel(by=None, sweep=sweep, now=timezone.now())
    drain()
    sweep.refresh_from_db()
    assert (sweep.status, sweep.done) == (SweepStatus.CANCELLED, 2)
    assert Signature.objects.invalid().count() == 2
    assert kept() == counted()


@pytest.mark.parametrize("stops_after", [1, 100])
def test_undone_everything_stands_as_it_did(crowd: None, stops_after: int) -> None:
    Signature.objects.filter(email="m1@bad.example").update(status="held", hold_reason="household")
    counts.change(signing.counters(Signature.objects.get(email="m1@bad.example")), -1)
    before, stood = kept(), list(Signature.objects.order_by("pk").values_list("status", "hold_reason"))
    sweep = prepared()
    sweeping.start(by=None, sweep=sweep, now=timezone.now())
    drain(stops_after)
    sweep.refresh_from_db()
    if sweep.status == SweepStatus.RUNNING:
        sweeping.cancel(by=None, sweep=sweep, now=timezone.now())
    sweeping.undo(by=None, sweep=sweep, now=timezone.now())
    drain()
    sweep.refresh_from_db()
    assert (sweep.status, sweep.undone, sweep.left_out) == (SweepStatus.UNDONE, sweep.done, 0)
    assert list(Signature.objects.order_by("pk").values_list("status", "hold_reason")) == stood
    assert kept() == before == counted()


def test_who_signed_anew_is_not_put_back_beside_themselves(crowd: None, send: Send, client: Client) -> None:
    signer = Signature.objects.get(email="m1@bad.example")
    sweep = prepared()
    sweeping.start(by=None, sweep=sweep, now=timezone.now())
    drain()
    send(email=signer.email, name=signer.name)
    press(client, deliver()[-1])
    sweeping.undo(by=None, sweep=sweep, now=timezone.now())
    drain()
    sweep.refresh_from_db()
    assert (sweep.undone, sweep.left_out) == (5, 1)
    assert Signature.objects.filter(email=signer.email).confirmed().count() == 1
    assert kept() == counted()


def test_a_bit_that_runs_twice_takes_nobody_twice(crowd: None) -> None:
    sweep = prepared()
    sweeping.start(by=None, sweep=sweep, now=timezone.now())
    sweeping.take_some_out.func(sweep.pk)
    sweeping.take_some_out.func(sweep.pk)
    drain()
    assert Swept.objects.count() == 6
    assert kept() == counted()


def test_what_came_after_the_count_is_not_touched(crowd: None) -> None:
    sweep = prepared()
    late = [invented_signer(9, email="late@bad.example")]
    seeding.seed_demo(bodies=[], signers=late, now=timezone.now())
    sweeping.start(by=None, sweep=sweep, now=timezone.now())
    drain()
    assert Signature.objects.get(email="late@bad.example").status == SignatureStatus.CONFIRMED


@pytest.mark.parametrize("typed", [{}, {"status": "confirmed"}, {"until": "2030-01-01"}])
def test_everybody_is_no_condition(compact: None, typed: dict[str, str]) -> None:
    with pytest.raises(sweeping.TooWideError):
        sweeping.prepare(by=None, condition=conditions.read(typed), reason="x", now=timezone.now())


def test_a_link_of_one_who_was_taken_out_confirms_nothing(send: Send, client: Client) -> None:
    send()
    [mail] = deliver()
    sweep = prepared(domain="example.org")
    sweeping.start(by=None, sweep=sweep, now=timezone.now())
    drain()
    assert press(client, mail).status_code == 302
    assert Signature.objects.get().status == SignatureStatus.INVALID
    assert Counts.read().people == 0


def test_after_thirty_days_they_are_gone_for_good(crowd: None) -> None:
    sweep = prepared()
    sweeping.start(by=None, sweep=sweep, now=timezone.now())
    drain()
    retention.run(timezone.now() + timedelta(days=31))
    sweep.refresh_from_db()
    assert not Signature.objects.invalid().exists()
    assert (sweep.conditions, sweep.reason) == ({}, "machines")


# The staff's pages -------------------------------------------------------------------------------------------------


def test_staff_walk_from_the_search_to_the_undoing(crowd: None, staff: Any) -> None:
    client = staff("mo")
    page = client.post(PAGE, {"domain": "bad.example", "go": "look"}).text
    assert "6 signatures" in page
    assert "m1@bad.example" in page
    assert "p6@good.example" not in page
    answer = client.post(PAGE, {"domain": "bad.example", "go": "prepare", "reason": ""})
    assert answer.status_code == 422
    answer = client.post(PAGE, {"domain": "bad.example", "go": "prepare", "reason": "machines"})
    assert "Take them out now" in client.get(answer.url).text
    for verb, says in (("start", "This page looks again"), ("undo", "This page looks again")):
        client.post(f"{answer.url}{verb}/")
        at_work = client.get(answer.url)
        assert says in at_work.text
        assert at_work.headers["Refresh"] == "3"
        drain()
    assert "Undone" in client.get(answer.url).text
    verbs = [one for one in AuditRecord.objects.values_list("verb", flat=True) if ".sweep." in one]
    assert [verb.rpartition(".")[2] for verb in verbs] == ["counted", "running", "done", "undoing", "undone"]


@pytest.mark.parametrize(
    ("role", "sees", "sweeps", "exports"),
    [
        ("moderator", True, True, False), ("admin", True, True, True), ("lead", False, False, True),
        ("editor", False, False, False), ("adviser", False, False, False),
    ],
)  # fmt: skip
def test_each_role_may_do_its_own(
    crowd: None, staff: Any, role: str, sees: bool, sweeps: bool, exports: bool
) -> None:
    client = staff("x", role)
    page = client.post(PAGE, {"domain": "bad.example"}, follow=True).text
    assert ("m1@bad.example" in page) == sees
    assert ("Take them all out" in page) == sweeps
    assert ("Download (CSV)" in page) == exports
    client.post(PAGE, {"domain": "bad.example", "go": "prepare", "reason": "x"})
    assert Sweep.objects.exists() == sweeps
    answer = client.post(PAGE, {"domain": "bad.example", "go": "export", "columns": ["id"]})
    assert (answer.headers.get("Content-Type") == "text/csv; charset=utf-8") == exports


def test_looking_counts_no_further_than_it_must_and_preparing_counts_all(
    crowd: None, staff: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(staff_signatures, "COUNTED", 5)
    client = staff("mo")
    assert "More than 5 signatures" in client.post(PAGE, {"domain": "bad.example", "go": "look"}).text
    assert "2 signatures" in client.post(PAGE, {"domain": "good.example", "go": "look"}).text
    client.post(PAGE, {"domain": "bad.example", "go": "prepare", "reason": "machines"})
    assert Sweep.objects.get().expected == 6


def test_a_name_is_looked_for_a_stretch_at_a_time_and_every_stretch_is_reached(
    crowd: None, staff: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(staff_signatures, "READ_THROUGH", 3)
    client, before, met = staff("mo"), "", []
    for _turn in range(Signature.objects.newest_key()):
        page = client.post(PAGE, {"name": "Example", "go": "look", "before": before}).text
        met += re.findall(r"<td>([a-z0-9]+@[a-z.]+)</td>", page)
        further = re.search(r'name="before" value="(\d+)"', page)
        assert ("3 signatures at a time" in page) == bool(further)
        if further is None:
            break
        before = further[1]
    assert sorted(met) == sorted(Signature.objects.values_list("email", flat=True))


def test_a_search_by_address_knows_every_spelling(crowd: None, staff: Any) -> None:
    page = staff("mo").post(PAGE, {"address": "M1@Bad.example"}).text
    assert "m1@bad.example" in page
    assert "m2@bad.example" not in page


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ({"words": "My words 3"}, 1), ({"name": "Example Group"}, 1), ({"authority": "W06000002"}, 8),
        ({"status": "held"}, 0), ({"channel": "paper"}, 0), ({"since": "2999-01-01"}, 0),
        ({"domain": "*.example"}, 8), ({"domain": "*.org"}, 0),
    ],
)  # fmt: skip
def test_each_part_of_a_condition_narrows(crowd: None, typed: dict[str, str], found: int) -> None:
    assert conditions.read(typed).rows().count() == found


# Tables ------------------------------------------------------------------------------------------------------------


def export(client: Client, **typed: Any) -> str:
    answer: Any = client.post(PAGE, {"go": "export", **typed})
    assert answer.streaming
    return b"".join(answer.streaming_content).decode("utf-8-sig")


def test_a_table_holds_agreed_columns_and_no_address(crowd: None, staff: Any) -> None:
    Signature.objects.filter(email="m1@bad.example").update(name="=HYPERLINK(1)", show_name=True)
    Signature.objects.filter(email="m2@bad.example").update(name="Hidden Example", show_name=False)
    columns = ["status", "name", "email", "email_key", "commitments"]
    table = export(staff("x", "admin"), domain="bad.example", columns=columns)
    assert table.splitlines()[0] == "status,commitments,name"
    assert len(table.splitlines()) == 7
    assert "'=HYPERLINK(1)" in table
    assert "Hidden" not in table
    assert "@" not in table
    record = AuditRecord.objects.get(verb="pledges.signatures.exported")
    assert record.detail == {"columns": ["status", "commitments", "name"], "parts": ["domain"], "rows": 6}


def test_a_table_is_made_bit_by_bit(crowd: None, staff: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pledges.exports.AT_ONCE", 3)
    table = export(staff("x", "admin"), columns=["id"])
    assert len(set(table.splitlines())) == 9


# Alarms ------------------------------------------------------------------------------------------------------------


def burst(domain: str, number: int, *, first: int = 100, network: str = "") -> None:
    signers = [invented_signer(n, email=f"s{n}@{domain}", days_ago=0) for n in range(first, first + number)]
    seeding.seed_demo(bodies=[], signers=signers, now=timezone.now())
    if network:
        Signature.objects.filter(email_domain=domain).update(network_key=network)


def test_a_sudden_domain_is_told_once_a_day(crowd: None, staff: Any, settings: Any) -> None:
    settings.ALARM_FROM = 10
    client = staff("mo", language="cy")
    burst("sudden.example", 10)
    for _turn in range(2):
        duties.run_all(timezone.now())
    alarm = Alarm.objects.get()
    assert (alarm.value, alarm.number, alarm.usual) == ("sudden.example", 10, 0)
    [mail] = [one for one in deliver() if one.to == ["mo@example.org"]]
    assert mail.subject == "Llofnodion sydyn"
    assert "sudden.example" in mail.body
    page = client.get("/admin/pledges/lists/").text
    assert "sudden.example" in page
    client.post(reverse("pledges_alarm_seen", args=[alarm.public_id]))
    alarm.refresh_from_db()
    assert alarm.seen_by is not None
    assert (
        'value="sudden.example"'
        in client.get(reverse("pledges_signatures_of_alarm", args=[alarm.public_id])).text
    )


def test_a_sudden_network_is_told_by_its_hash(crowd: None, settings: Any) -> None:
    settings.ALARM_FROM = 10
    for start, domain in ((100, "one.example"), (200, "two.example")):
        burst(domain, 6, first=start, network="ab" * 32)
    assert guarding.raise_alarms(now=timezone.now()) == 1
    alarm = Alarm.objects.get()
    assert (alarm.kind, alarm.number, alarm.shown_value) == ("network", 12, "abababab")
    assert conditions.read({"network": alarm.value}).rows().count() == 12


def test_a_domain_that_is_always_busy_is_no_alarm(crowd: None, settings: Any) -> None:
    settings.ALARM_FROM = 10
    burst("busy.example", 400, first=1000)
    then = timezone.now() - timedelta(days=2)
    Signature.objects.filter(email_domain="busy.example").update(created_at=then)
    burst("busy.example", 10)
    assert guarding.raise_alarms(now=timezone.now()) == 0


def test_the_duty_of_the_clock_raises_alarms(crowd: None, settings: Any) -> None:
    settings.ALARM_FROM = 6
    Signature.objects.update(created_at=timezone.now())
    call_command("due")
    assert Alarm.objects.filter(kind="domain", value="bad.example").exists()
