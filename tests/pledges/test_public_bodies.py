"""A public body signs: officer, senior signatory, staff, and only then the page."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.utils import timezone

from core.moves import MoveNotAllowedError
from pledges import seeding
from pledges.actions import pledging
from pledges.counts import Counts
from pledges.models import BodyDomain, BodyPledge, PublicBody
from tests.pledges.conftest import (
    SIGN_BODY,
    Send,
    body_answers,
    deliver,
    invented_body,
    link_in,
    press,
    seal_of,
)

pytestmark = pytest.mark.django_db

PAGE = {
    "en": "/en/pledges/public-bodies/example-body-1/",
    "cy": "/cy/addewidion/cyrff-cyhoeddus/corff-enghraifft-1/",
}


@pytest.mark.parametrize("language", ["en", "cy"])
def test_a_body_signs_from_officer_to_page(send_body: Send, client: Client, language: str) -> None:
    sent = send_body(language)
    assert sent.status_code == 302
    assert "data-done" in client.get(sent.url).text
    officer, signatory = deliver()
    assert officer.to == ["olwen@body1.example.org"]
    assert signatory.to == ["gareth@body1.example.org"]
    assert " / " in signatory.subject, "the signatory's language is not known: both"

    client.get(link_in(signatory))
    assert BodyPledge.objects.get().status == "awaiting_signatory"
    done = press(client, signatory)
    assert "data-done" in client.get(done.url).text
    pledge = BodyPledge.objects.get()
    assert pledge.status == "awaiting_staff"
    assert Counts.read().public_bodies == 0
    assert "We will." not in client.get(PAGE[language]).text

    staff = get_user_model().objects.create_user("mod", "mod@example.org", "x")
    pledging.approve(by=staff, pledge=pledge, reason="Rang them", now=timezone.now())
    assert Counts.read().public_bodies == 1
    assert Counts.read().chose("services-4", "bodies") == 1
    page = client.get(PAGE[language])
    assert "We will." in page.text
    assert "Gareth Example" in page.text
    assert "Olwen" not in page.text
    assert "@" not in page.text.split("<main", 1)[1].split("</main>", 1)[0]
    [shown] = deliver()
    assert shown.to == ["olwen@body1.example.org"]
    assert PAGE[language] in shown.body


def test_the_steps_of_an_officer_keep_everything_and_take_either_slug(
    client: Client, body: PublicBody
) -> None:
    page = client.post(
        SIGN_BODY["cy"], {**body_answers(body="corff-enghraifft-1"), "at": "signatory", "go": "next"}
    )
    assert page.status_code == 200
    assert "Corff Enghraifft 1" in page.text
    assert "Teitl services 4" in page.text
    sent = client.post(
        SIGN_BODY["cy"],
        {**body_answers(body="corff-enghraifft-1"), "seal": seal_of(page), "at": "check", "go": "send"},
    )
    assert sent.status_code == 302
    assert BodyPledge.objects.get().body == body


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("gareth@body1.example.org", "awaiting_signatory"),
        ("gareth@BODY1.example.org", "awaiting_signatory"),
        ("gareth@mail.body1.example.org", "held"),
        ("gareth@body1.example.org.evil.example", "held"),
        ("gareth@gmail.com", "held"),
    ],
)
def test_only_a_confirmed_domain_is_written_to_at_once(send_body: Send, address: str, status: str) -> None:
    send_body(signatory_email=address)
    assert BodyPledge.objects.get().status == status
    assert len(deliver()) == (2 if status == "awaiting_signatory" else 1)


def test_a_domain_of_two_bodies_verifies_neither(send_body: Send) -> None:
    seeding.seed_demo(bodies=[invented_body(2, domain="body1.example.org")], signers=[], now=timezone.now())
    send_body()
    assert BodyPledge.objects.get().hold_reason == "domain"


def test_a_real_body_may_be_chosen_and_waits_for_staff(send_body: Send) -> None:
    seeding.seed_bodies_register()
    send_body(body="gwynedd-council", signatory_email="chief@gwynedd.llyw.cymru")
    assert BodyPledge.objects.get().status == "held"
    assert [mail.to for mail in deliver()] == [["olwen@body1.example.org"]]


def test_a_filled_honeypot_waits_for_staff_too(send_body: Send) -> None:
    assert send_body(website="x").status_code == 302
    assert BodyPledge.objects.get().hold_reason == "honeypot"


def test_the_same_form_sent_twice_is_kept_once(client: Client, body: PublicBody) -> None:
    form = {**body_answers(), "seal": seal_of(client.get(SIGN_BODY["en"])), "at": "check", "go": "send"}
    client.post(SIGN_BODY["en"], form)
    client.post(SIGN_BODY["en"], form)
    assert BodyPledge.objects.count() == 1
    assert len(deliver()) == 2


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"body": "no-such-body"}, "Choose one of the answers shown."),
        ({"body": ""}, "Choose a public body"),
        ({"signatory_email": "olwen@body1.example.org"}, "from an address of their own"),
        ({"signatory_name": "=1+1"}, "A name cannot begin with"),
        ({"commitments": ["people-1"]}, "Choose one of the answers shown."),
    ],
)
def test_an_officer_is_told_what_is_wrong(send_body: Send, changes: dict[str, object], words: str) -> None:
    page = send_body(**changes)
    assert page.status_code == 422
    assert words in page.text
    assert not BodyPledge.objects.exists()


def test_a_newer_pledge_takes_the_place_of_the_shown_one(send_body: Send) -> None:
    for statement in ("First", "Second"):
        send_body(statement=statement)
        pledge = BodyPledge.objects.latest("pk")
        pledging.confirm(pledge_id=pledge.pk, now=timezone.now())
        pledging.approve(by=None, pledge=pledge, reason="Rang them", now=timezone.now())
    assert Counts.read().public_bodies == 1
    assert Counts.read().chose("services-1", "bodies") == 1
    assert BodyPledge.objects.shown().get().statement_en == "Second"


def test_nothing_is_shown_that_the_signatory_did_not_confirm(send_body: Send) -> None:
    send_body()
    with pytest.raises(MoveNotAllowedError):
        pledging.approve(by=None, pledge=BodyPledge.objects.get(), reason="Rang them", now=timezone.now())


def test_a_pledge_nobody_confirmed_expires_without_its_addresses(send_body: Send, client: Client) -> None:
    send_body()
    mails = deliver()
    assert pledging.expire_unconfirmed(now=timezone.now() + timedelta(days=6)) == 0
    assert pledging.expire_unconfirmed(now=timezone.now() + timedelta(days=8)) == 1
    pledge = BodyPledge.objects.get()
    assert (pledge.status, pledge.officer_email, pledge.signatory_email) == ("expired", "", "")
    press(client, mails[1])
    pledge.refresh_from_db()
    assert pledge.status == "expired"


def test_the_register_names_real_bodies_as_not_signed_and_narrows_by_kind(
    client: Client, body: PublicBody
) -> None:
    seeding.seed_bodies_register()
    assert PublicBody.objects.filter(is_demo=False).count() == 70
    page = client.get("/en/pledges/public-bodies/")
    assert "Gwynedd Council" in page.text
    parks = client.get("/cy/addewidion/cyrff-cyhoeddus/?kind=national-park")
    assert "Awdurdod Parc Cenedlaethol Eryri" in parks.text
    assert "Cyngor Gwynedd" not in parks.text
    gwynedd = client.get("/cy/addewidion/cyrff-cyhoeddus/cyngor-gwynedd/")
    assert "Nid yw’r corff hwn wedi llofnodi yma" in gwynedd.text
    assert 'href="/en/pledges/public-bodies/gwynedd-council/"' in gwynedd.text


def test_the_seed_never_gives_a_real_body_a_promise(compact: None) -> None:
    seeding.seed_bodies_register()
    real = invented_body(slug=seeding_pair("gwynedd-council", "cyngor-gwynedd"), tailored=())
    with pytest.raises(seeding.NotInventedError):
        seeding.seed_demo(bodies=[real], signers=[], now=timezone.now())
    assert not BodyPledge.objects.exists()


def seeding_pair(en: str, cy: str) -> object:
    from tests.pledges.conftest import pair

    return pair(en, cy)


def test_a_changed_domain_is_no_longer_confirmed(body: PublicBody) -> None:
    domain = BodyDomain.objects.get()
    assert domain.confirmed_at is not None
    domain.domain = "other.example.org"
    domain.save()
    assert domain.confirmed_at is None
    assert not BodyDomain.objects.verifies(body, "other.example.org")
