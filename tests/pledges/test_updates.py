"""Updates to those who asked for them: round numbers told once, stopped by one press; bodies asked after new words."""

from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from core.outbox.worker import drain
from pledges import counts, seeding, tasks
from pledges.actions import milestones, wording
from pledges.models import BodyPledge, CommitmentVersion, PledgedCommitment, PublicBody, Signature
from tests.pledges.conftest import invented_body, invented_signer, link_in, pair, press

pytestmark = pytest.mark.django_db


@pytest.fixture
def signers(compact: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Five who want updates and one who does not; the worker tells two at a time."""
    monkeypatch.setattr(tasks, "AT_ONCE", 2)
    texts = [invented_signer(n, updates=n != 6) for n in range(1, 7)]
    seeding.seed_demo(bodies=[], signers=texts, now=timezone.now())
    counts.change(["people:people"], 994)
    drain()
    mail.outbox.clear()


def told() -> list[Any]:
    drain()
    return list(mail.outbox)


def test_a_round_number_is_told_once_to_those_who_asked(signers: None) -> None:
    assert milestones.reach(now=timezone.now()) == 3
    assert milestones.reach(now=timezone.now()) == 0
    mails = told()
    assert sorted(one.to[0] for one in mails) == [f"signer{n}@example.org" for n in range(1, 6)]
    assert {one.subject for one in mails} == {"1,000 have signed", "Mae 1,000 wedi llofnodi"}


def test_a_count_that_dips_and_returns_tells_nobody_twice(signers: None) -> None:
    milestones.reach(now=timezone.now())
    told()
    mail.outbox.clear()
    counts.change(["people:people"], -500)
    milestones.reach(now=timezone.now())
    counts.change(["people:people"], 500)
    milestones.reach(now=timezone.now())
    assert told() == []


@pytest.mark.parametrize("language", ["en", "cy"])
def test_one_press_in_the_mail_program_stops_them(signers: None, client: Client, language: str) -> None:
    Signature.objects.update(language=language)
    milestones.reach(now=timezone.now())
    mails = told()
    message = mails[0]
    assert message.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    address = message.extra_headers["List-Unsubscribe"].strip("<>").replace("http://testserver", "")
    strict = Client(enforce_csrf_checks=True)
    assert strict.get(address).status_code == 200
    row = Signature.objects.get(email=message.to[0])
    assert row.updates_at is not None, "a GET changes nothing"
    for _turn in range(2):
        assert strict.post(address, {"List-Unsubscribe": "One-Click"}).status_code == 302
    row.refresh_from_db()
    assert row.updates_at is None
    assert "data-done" in client.get(strict.post(address).url).text


@pytest.mark.parametrize("token", ["x", "ImEi:1:1", "a:b:c"])
def test_a_foreign_link_stops_nothing_and_says_nothing(signers: None, client: Client, token: str) -> None:
    assert client.post(f"/en/pledges/updates/stop/{token}/").status_code == 302
    assert Signature.objects.filter(updates_at=None).count() == 1


def test_who_stopped_in_between_gets_no_mail(signers: None) -> None:
    milestones.reach(now=timezone.now())
    Signature.objects.update(updates_at=None)
    assert told() == []


def reworded() -> CommitmentVersion:
    old = CommitmentVersion.objects.current().get(commitment__set__code="services", commitment__number=1)
    version = CommitmentVersion(
        commitment=old.commitment,
        title_en="New",
        title_cy="Newydd",
        text_en="New words",
        text_cy="Geiriau newydd",
    )
    return wording.publish(by=None, version=version)


@pytest.fixture
def pledged(compact: None) -> PledgedCommitment:
    tailored = (("services-1", pair("We sit.", "Eisteddwn.")),)
    seeding.seed_demo(bodies=[invented_body(tailored=tailored)], signers=[], now=timezone.now())
    drain()
    mail.outbox.clear()
    return PledgedCommitment.objects.get()


def test_a_body_is_asked_whether_it_means_the_new_words(pledged: PledgedCommitment, client: Client) -> None:
    new = reworded()
    wording.ask_signers(by=None, version=new)
    [message] = told()
    assert message.to == ["olwen@body1.example.org"]
    client.get(link_in(message))
    pledged.refresh_from_db()
    assert pledged.version_id != new.pk, "a GET changes nothing"
    for _turn in range(2):
        assert press(client, message).status_code == 302
    pledged.refresh_from_db()
    assert pledged.version_id == new.pk


def test_a_body_whose_pledge_is_gone_says_nothing(pledged: PledgedCommitment) -> None:
    new = reworded()
    BodyPledge.objects.update(status="withdrawn")
    wording.ask_signers(by=None, version=new)
    assert told() == []
    assert wording.body_agrees(pledged_id=pledged.pk) is False
    assert PublicBody.objects.count() == 1
