"""The four forms of mailed links: what a machine seems to have filled in has no effect until staff let it through."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from core import retention
from core.audit import AuditRecord
from people import actions as people_actions
from pledges import seeding
from pledges.actions import asking, handing_over, reporting
from pledges.models import BodyPledge, CounterView, HeldForm, Report, Signature, YearlyAsk
from tests.pledges.conftest import deliver, invented_body, invented_signer, pair, seal_of, signed_in

pytestmark = pytest.mark.django_db

SIGNED = datetime(2026, 3, 2, 10, tzinfo=UTC)
NOW = datetime(2027, 3, 10, 9, tzinfo=UTC)
OFFICER = "olwen@body1.example.org"
VIEW = {
    "code": "services-1", "feels": "partly", "words": "They asked.", "language": "en", "name": "Ann Example",
    "gss": "W06000002", "show_name": False, "days_ago": 0, "answer": None, "waits": False,
}  # fmt: skip


@dataclass(frozen=True)
class Form:
    """One of the four: its answers, and whether they have had their effect."""

    address: str
    answers: dict[str, Any]
    has_acted: Callable[[], bool]


@pytest.fixture
def forms(compact: None, time_machine: Any) -> dict[str, Form]:
    body = invented_body(
        tailored=(("services-1", pair("So.", "Fel hyn.")),), signed_days_ago=0,
        views=[type("View", (), VIEW)()],
    )  # fmt: skip
    seeding.seed_demo(bodies=[body], signers=[invented_signer(days_ago=0, language="en")], now=SIGNED)
    time_machine.move_to(NOW, tick=False)
    pledge = BodyPledge.objects.get()
    CounterView.objects.update(answer_until=NOW + timedelta(days=9))
    check_in = reporting.ask(pledge_id=pledge.pk, now=NOW)
    handing_over.ask_where_due(now=NOW)
    asking.ask_where_due(now=NOW)
    deliver()
    pledge.refresh_from_db()
    assert check_in is not None
    return {
        "report": Form(
            reverse("report_progress", args=[check_in.token]),
            {
                "progress_services-1": "doing", "words_en_services-1": "Chairs.", "words_cy_services-1": "Cadeiriau.",
                "owner_services-1": "Olwen",
            },
            lambda: Report.objects.shown().exists(),
        ),
        "contact": Form(
            reverse("contact", args=[pledge.contact_token]),
            {
                "contact": "another", "contact_name": "Nia Example", "contact_role": "Officer",
                "contact_email": "nia@body1.example.org",
            },
            lambda: BodyPledge.objects.get().officer_name == "Nia Example",
        ),
        "answer": Form(
            reverse("answer_view", args=[CounterView.objects.get().token]),
            {"words_cy": "Diolch.", "words_en": "Thank you."},
            lambda: CounterView.objects.get().answered_at is not None,
        ),
        "year": Form(
            reverse("what_did_you_do", args=[YearlyAsk.objects.get().token]),
            {"did": "some", "words": "We sang."},
            lambda: YearlyAsk.objects.get().answered_at is not None,
        ),
    }  # fmt: skip


def send(client: Client, form: Form, time_machine: Any, **more: Any) -> Any:
    seal = seal_of(client.get(form.address))
    time_machine.move_to(NOW + timedelta(seconds=9), tick=False)
    return client.post(form.address, {**form.answers, **more, "seal": seal, "at": "check", "go": "send"})


@pytest.fixture
def moderator(db: None) -> Client:
    return signed_in("moderator", "mod")


@pytest.mark.parametrize("name", ["report", "contact", "answer", "year"])
def test_a_filled_honeypot_is_thanked_and_has_no_effect_until_staff_let_it_through(
    forms: dict[str, Form], client: Client, moderator: Client, time_machine: Any, name: str
) -> None:
    form = forms[name]
    sent = send(client, form, time_machine, website="x")
    assert "data-done" in client.get(sent.url).text
    assert not form.has_acted()
    held = HeldForm.objects.get()
    assert (held.kind, held.language) == (name, "en")
    assert any("Example" in text or "." in text for text in held.words)
    assert held.words[0] in moderator.get(reverse("pledges_waiting")).text
    moderator.post(reverse("pledges_decide", args=["form", held.public_id, "release"]))
    assert form.has_acted()
    assert not HeldForm.objects.exists()
    assert AuditRecord.objects.filter(verb="pledges.form.released").exists()


@pytest.mark.parametrize("name", ["report", "contact", "answer", "year"])
def test_staff_strike_it_out_with_a_reason_and_a_person_may_send_it_again(
    forms: dict[str, Form], client: Client, moderator: Client, time_machine: Any, name: str
) -> None:
    form = forms[name]
    send(client, form, time_machine, website="x")
    held = HeldForm.objects.get()
    refuse = reverse("pledges_decide", args=["form", held.public_id, "refuse"])
    moderator.post(refuse)
    assert HeldForm.objects.exists(), "not without a reason"
    moderator.post(refuse, {"reason": "A machine"})
    assert not HeldForm.objects.exists()
    assert not form.has_acted()
    send(client, form, time_machine)
    assert form.has_acted()


@pytest.mark.parametrize("name", ["report", "contact", "answer", "year"])
def test_a_form_sent_too_soon_is_asked_once_to_be_sent_again(
    forms: dict[str, Form], client: Client, settings: Any, name: str
) -> None:
    settings.FORM_SECONDS_AT_LEAST = 2
    form = forms[name]
    page = client.get(form.address)
    at_once = {**form.answers, "seal": seal_of(page), "at": "check", "go": "send"}
    asked = client.post(form.address, at_once)
    assert asked.status_code == 200
    assert not form.has_acted()
    client.post(form.address, {**at_once, "seal": seal_of(asked)})
    assert form.has_acted()


def test_the_same_form_sent_twice_is_held_once(
    forms: dict[str, Form], client: Client, time_machine: Any
) -> None:
    seal = seal_of(client.get(forms["year"].address))
    time_machine.move_to(NOW + timedelta(seconds=9), tick=False)
    said = {**forms["year"].answers, "seal": seal, "at": "check", "go": "send", "website": "x"}
    for _turn in range(2):
        client.post(forms["year"].address, said)
    assert HeldForm.objects.count() == 1


def test_what_was_answered_meanwhile_cannot_be_let_through(
    forms: dict[str, Form], client: Client, moderator: Client, time_machine: Any
) -> None:
    send(client, forms["year"], time_machine, website="x")
    send(client, forms["year"], time_machine, words="Another answer.")
    held = HeldForm.objects.get()
    page = moderator.post(reverse("pledges_decide", args=["form", held.public_id, "release"]), follow=True)
    assert "Somebody has decided this already." in page.text
    assert YearlyAsk.objects.get().words == "Another answer."


def test_a_contact_who_was_named_since_is_not_overruled(
    forms: dict[str, Form], client: Client, moderator: Client, time_machine: Any
) -> None:
    send(client, forms["contact"], time_machine, website="x")
    held = HeldForm.objects.get()
    BodyPledge.objects.update(officer_email="newer@body1.example.org")
    page = moderator.post(reverse("pledges_decide", args=["form", held.public_id, "release"]), follow=True)
    assert "Somebody has decided this already." in page.text
    assert set(BodyPledge.objects.values_list("officer_email", flat=True)) == {"newer@body1.example.org"}


def test_nobody_decides_for_sixty_days_and_it_goes(
    forms: dict[str, Form], client: Client, time_machine: Any
) -> None:
    send(client, forms["contact"], time_machine, website="x")
    rule = "forms that a machine may have filled in"
    assert retention.apply(rule, NOW + timedelta(days=59)) == 0
    assert retention.apply(rule, NOW + timedelta(days=61)) == 1
    assert not HeldForm.objects.exists()


def test_whoever_is_erased_takes_it_along(forms: dict[str, Form], client: Client, time_machine: Any) -> None:
    send(client, forms["year"], time_machine, website="x")
    people_actions.erase(Signature.objects.get().email, now=NOW)
    assert not HeldForm.objects.exists()
