"""Introductions through an adviser: both sides are asked, and no name goes anywhere before both have said yes."""

from datetime import timedelta
from itertools import product
from typing import Any

import pytest
from django.db import IntegrityError
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from core import retention
from core.audit import AuditRecord
from core.moves import MoveNotAllowedError
from places.models import Authority
from pledges import seeding
from pledges.actions import introducing
from pledges.choices import INTRODUCTION_MOVES, IntroductionStatus
from pledges.models import BodyPledge, Introduction, PublicBody, Signature
from tests.pledges.conftest import deliver, invented_body, invented_signer, link_in, pair, press
from tests.pledges.test_queue import staff

pytestmark = pytest.mark.django_db
__all__ = ["staff"]
PAGE = "/admin/pledges/introductions/"


@pytest.fixture
def pledge(compact: None) -> BodyPledge:
    """A council of Gwynedd that promised to sit down as equals, and one neighbour who offers time."""
    text = invented_body(tailored=(("services-1", pair("We sit.", "Eisteddwn.")),))
    neighbour = invented_signer(2, commitments=("people-2",), updates=True)
    seeding.seed_demo(bodies=[text], signers=[neighbour], now=timezone.now())
    PublicBody.objects.update(authority=Authority.objects.get(gss="W06000002"))
    return BodyPledge.objects.select_related("body").get()


def offered(pledge: BodyPledge, by: Any = None) -> list[Any]:
    introducing.offer(by=by, pledge=pledge, now=timezone.now())
    return sorted(deliver(), key=lambda mail: str(mail.to))


@pytest.mark.parametrize(("language", "subject"), [
    ("en", "Would you like to be introduced?"), ("cy", "Hoffech chi gael eich cyflwyno?"),
])  # fmt: skip
def test_both_say_yes_and_the_adviser_introduces_them(
    pledge: BodyPledge, staff: Any, client: Client, language: str, subject: str
) -> None:
    Signature.objects.update(language=language)
    BodyPledge.objects.update(language=language, contact_language=language)
    adviser = staff("nia", "adviser", language=language)
    adviser.post(reverse("pledges_offer", args=[pledge.public_id]))
    to_body, to_person = sorted(deliver(), key=lambda mail: str(mail.to))
    assert to_person.subject == subject
    assert "signer2" not in to_body.body
    assert "olwen@" not in to_person.body
    assert "signer2@" not in adviser.get(PAGE).text
    client.get(link_in(to_person))
    assert Introduction.objects.get().person_yes_at is None, "a GET changes nothing"
    assert "data-done" in client.get(press(client, to_person).url).text
    assert deliver() == []
    press(client, to_body)
    [told] = deliver()
    assert told.to == ["nia@example.org"]
    assert "signer2@example.org" in adviser.get(PAGE).text
    adviser.post(reverse("pledges_introduce", args=[Introduction.objects.get().public_id]))
    to_body, to_person = sorted(deliver(), key=lambda mail: str(mail.to))
    assert "signer2@example.org" in to_body.body
    assert "olwen@body1.example.org" in to_person.body
    verbs = set(AuditRecord.objects.values_list("verb", flat=True))
    assert {f"pledges.introduction.{what}" for what in ("offered", "yes", "made")} <= verbs


@pytest.mark.parametrize("silent", ["person", "body"])
def test_one_yes_is_not_enough(pledge: BodyPledge, client: Client, silent: str) -> None:
    to_body, to_person = offered(pledge)
    press(client, to_body if silent == "person" else to_person)
    assert deliver() == []
    with pytest.raises(MoveNotAllowedError):
        introducing.make(by=None, introduction=Introduction.objects.get(), now=timezone.now())
    retention.run(timezone.now() + timedelta(days=31))
    assert not Introduction.objects.exists()


@pytest.mark.parametrize(
    "change",
    [
        {"status": "withdrawn"}, {"updates_at": None}, {"authority_id": "W06000015"}, {"email": ""},
    ],
)  # fmt: skip
def test_only_those_nearby_who_stand_and_want_to_hear_are_asked(
    pledge: BodyPledge, change: dict[str, Any]
) -> None:
    Signature.objects.update(**change)
    with pytest.raises(introducing.NothingToOfferError):
        introducing.offer(by=None, pledge=pledge, now=timezone.now())
    assert not Introduction.objects.exists()


def test_nobody_is_asked_twice_about_the_same_body(pledge: BodyPledge) -> None:
    offered(pledge)
    with pytest.raises(introducing.NothingToOfferError):
        introducing.offer(by=None, pledge=pledge, now=timezone.now())


@pytest.mark.parametrize("gone", ["person", "body"])
def test_who_is_gone_meanwhile_is_introduced_to_nobody(pledge: BodyPledge, client: Client, gone: str) -> None:
    for mail in offered(pledge):
        press(client, mail)
    model: Any = Signature if gone == "person" else BodyPledge
    model.objects.update(status="withdrawn")
    assert introducing.make(by=None, introduction=Introduction.objects.get(), now=timezone.now()) is False
    assert deliver() == []


@pytest.mark.parametrize(
    ("role", "may"),
    [("adviser", True), ("lead", True), ("admin", True), ("moderator", False), ("editor", False)],
)
def test_advisers_offer_introductions(pledge: BodyPledge, staff: Any, role: str, may: bool) -> None:
    client = staff("x", role)
    client.post(reverse("pledges_offer", args=[pledge.public_id]))
    assert Introduction.objects.exists() == may
    assert ("Example Body 1" in client.get(PAGE).text) == may


@pytest.mark.parametrize(("was", "wished"), list(product(IntroductionStatus, IntroductionStatus)))
def test_an_introduction_moves_as_the_table_says(was: IntroductionStatus, wished: IntroductionStatus) -> None:
    one = Introduction(status=was)
    if wished in INTRODUCTION_MOVES[was]:
        one.move_to(wished)
        assert one.status == wished
    else:
        with pytest.raises(MoveNotAllowedError):
            one.move_to(wished)


def test_the_database_knows_no_introduction_without_both(pledge: BodyPledge) -> None:
    offered(pledge)
    with pytest.raises(IntegrityError):
        Introduction.objects.update(status="agreed", person_yes_at=timezone.now())
