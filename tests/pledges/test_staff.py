"""The staff's queue: who may see what, decisions by POST alone, each one audited."""

from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts import role_groups
from accounts.models import User
from core.audit import AuditRecord
from pledges import seeding
from pledges.actions import pledging
from pledges.counts import Counts
from pledges.models import BodyDomain, BodyPledge, CommitmentVersion, PublicBody, Signature
from tests.pledges.conftest import Send, deliver, invented_signer, press

pytestmark = pytest.mark.django_db

WAITING = "/admin/pledges/waiting/"


@pytest.fixture
def staff(db: None) -> Any:
    """A client signed in with a role."""
    role_groups.sync()

    def sign_in(role: str, language: str = "en") -> Client:
        user = User.objects.create_user(f"{role}-x", f"{role}@example.org", "x", language=language)
        user.groups.add(Group.objects.get(name=role))
        client = Client()
        client.force_login(user)
        return client

    return sign_in


def decide(client: Client, what: str, row: Signature | BodyPledge, verb: str, reason: str = "") -> Any:
    return client.post(
        reverse("pledges_decide", args=[what, row.public_id, verb]), {"reason": reason}, follow=True
    )


@pytest.fixture
def waiting(compact: None) -> Signature:
    seeding.seed_demo(
        bodies=[], signers=[invented_signer(statement="Words to read", language="en")], now=timezone.now()
    )
    return Signature.objects.get()


@pytest.mark.parametrize(
    ("role", "may"),
    [
        ("moderator", True),
        ("admin", True),
        ("editor", False),
        ("translator", False),
        ("adviser", False),
        ("lead", False),
    ],
)
def test_only_some_roles_see_and_decide(staff: Any, waiting: Signature, role: str, may: bool) -> None:
    client = staff(role)
    page = client.get(WAITING)
    assert ("Words to read" in page.text) == may
    decide(client, "words", waiting, "approve")
    waiting.refresh_from_db()
    assert waiting.statement_state == ("approved" if may else "waiting")
    assert AuditRecord.objects.filter(verb="pledges.words.approved").exists() == may


def test_the_queue_speaks_welsh_to_staff_who_work_in_welsh(staff: Any, waiting: Signature) -> None:
    page = staff("moderator", "cy").get(WAITING).text
    assert "Geiriau i’w darllen" in page
    assert "Own words to read" not in page


def test_words_are_refused_with_a_reason_and_the_signature_stands(staff: Any, waiting: Signature) -> None:
    client = staff("moderator")
    decide(client, "words", waiting, "refuse")
    waiting.refresh_from_db()
    assert waiting.statement_state == "waiting"
    decide(client, "words", waiting, "refuse", "others")
    waiting.refresh_from_db()
    assert (waiting.statement_state, waiting.status) == ("refused", "confirmed")
    assert AuditRecord.objects.get(verb="pledges.words.refused").detail == {"code": "others"}


def test_a_get_decides_nothing_and_an_unknown_button_is_not_found(staff: Any, waiting: Signature) -> None:
    client = staff("moderator")
    assert (
        client.get(reverse("pledges_decide", args=["words", waiting.public_id, "approve"])).status_code == 405
    )
    assert (
        client.post(reverse("pledges_decide", args=["words", waiting.public_id, "burn"])).status_code == 404
    )


def test_a_held_signature_goes_on_to_its_mail(staff: Any, send: Send, client: Client) -> None:
    send(website="x")
    deliver()
    held = Signature.objects.get()
    decide(staff("moderator"), "signature", held, "release")
    [mail] = deliver()
    assert mail.subject == "Confirm your signature"
    press(client, mail)
    assert Counts.read().people == 1


def test_a_household_that_staff_know_is_counted(staff: Any, send: Send, client: Client) -> None:
    for name in ("Ann Example", "Ben Example", "Cei Example"):
        send(name=name)
    for mail in deliver():
        press(client, mail)
    decide(staff("moderator"), "signature", Signature.objects.held().get(), "release")
    assert Counts.read().people == 3


def test_a_held_signature_is_struck_out_with_a_reason(staff: Any, send: Send) -> None:
    send(website="x")
    held = Signature.objects.get()
    client = staff("moderator")
    decide(client, "signature", held, "withdraw", "a machine")
    held.refresh_from_db()
    assert held.status == "withdrawn"
    page = decide(client, "signature", held, "withdraw", "a machine")
    assert "Somebody has decided this already." in page.text


def test_a_name_is_hidden_and_the_count_stays(staff: Any, waiting: Signature) -> None:
    decide(staff("moderator"), "signature", waiting, "hide-name", "not theirs")
    waiting.refresh_from_db()
    assert not waiting.show_name
    assert Counts.read().people == 1


def test_staff_release_and_approve_a_body(staff: Any, send_body: Send, client: Client) -> None:
    send_body(signatory_email="gareth@gmail.com")
    deliver()
    moderator = staff("moderator")
    pledge = BodyPledge.objects.get()
    assert "gareth@gmail.com" in moderator.get(WAITING).text
    decide(moderator, "body", pledge, "release", "rang the council")
    [mail] = deliver()
    assert mail.to == ["gareth@gmail.com"]
    press(client, mail)
    decide(moderator, "body", pledge, "approve")
    assert Counts.read().public_bodies == 0
    decide(moderator, "body", pledge, "approve", "rang the council")
    assert Counts.read().public_bodies == 1
    [told] = deliver()
    assert told.to == ["olwen@body1.example.org"]
    assert AuditRecord.objects.filter(verb="pledges.body.shown").exists()


def test_a_refused_body_is_told_why(staff: Any, send_body: Send) -> None:
    send_body()
    deliver()
    pledge = BodyPledge.objects.get()
    pledging.confirm(pledge_id=pledge.pk, now=timezone.now())
    decide(staff("moderator"), "body", pledge, "refuse", "not the chief executive")
    [mail] = deliver()
    assert "not the chief executive" in mail.body
    assert Counts.read().public_bodies == 0


def form_of(page: Any) -> dict[str, Any]:
    """What the browser would send back unchanged."""
    import re

    form: dict[str, Any] = {}
    for tag in re.findall(r"<input [^>]+>", page.text):
        name, value = re.search(r'name="([^"]+)"', tag), re.search(r'value="([^"]*)"', tag)
        if name and 'type="checkbox"' not in tag:
            form[name[1]] = value[1] if value else ""
    for name, options in re.findall(r'<select name="([^"]+)".*?>(.*?)</select>', page.text, re.DOTALL):
        chosen = re.search(r'value="([^"]*)" selected', options)
        form[name] = chosen[1] if chosen else ""
    return form


def test_writing_how_a_domain_is_known_confirms_it(staff: Any, body: PublicBody) -> None:
    BodyDomain.objects.update(how="", confirmed_at=None)
    client = staff("moderator")
    address = reverse("wagtailsnippets_pledges_publicbody:edit", args=[body.pk])
    page = client.get(address)
    assert page.status_code == 200
    answer = client.post(address, {**form_of(page), "domains-0-how": "Rang the council"}, follow=True)
    domain = BodyDomain.objects.get()
    assert domain.how == "Rang the council", answer.text
    assert domain.confirmed_at is not None
    assert domain.confirmed_by is not None
    assert domain.confirmed_by.username == "moderator-x"


def test_an_editor_gives_a_commitment_new_words(staff: Any, waiting: Signature) -> None:
    client = staff("editor")
    old = waiting.choices.all()[0].version
    form = {
        "commitment": old.commitment_id,
        "title_cy": "Newydd",
        "title_en": "New",
        "text_cy": "Cy",
        "text_en": "En",
    }
    client.post(reverse("wagtailsnippets_pledges_commitmentversion:add"), form)
    new = CommitmentVersion.objects.current().get(commitment=old.commitment)
    assert (new.number, new.title_en) == (2, "New")
    page = client.post(
        reverse("wagtailsnippets_pledges_commitmentversion:edit", args=[old.pk]),
        {**form, "text_en": "Changed"},
    )
    assert "Make a new version instead." in page.text
    old.refresh_from_db()
    assert old.text_en == "Text people 1"


@pytest.mark.parametrize("model", ["publicbody", "commitmentset", "commitmentversion"])
def test_staff_lists_open(staff: Any, body: PublicBody, model: str) -> None:
    assert staff("admin").get(reverse(f"wagtailsnippets_pledges_{model}:list")).status_code == 200
