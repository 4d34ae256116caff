"""Words are frozen as they were signed; slips are put right on record; a new meaning is shown and asked about."""

from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.core import mail
from django.test import Client
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from accounts import role_groups
from accounts.models import User
from core.audit import AuditRecord
from core.outbox.worker import drain
from pledges import seeding, tasks
from pledges.actions import signing, wording
from pledges.counts import Counts
from pledges.difference import difference
from pledges.models import CommitmentVersion, Signature, SignatureChoice
from tests.pledges.conftest import Send, deliver, invented_signer, link_in, press

pytestmark = pytest.mark.django_db

PAGE = {"en": "/en/pledges/wording/people-1/", "cy": "/cy/addewidion/geiriad/people-1/"}


def first() -> CommitmentVersion:
    return CommitmentVersion.objects.current().get(commitment__set__code="people", commitment__number=1)


def reworded() -> CommitmentVersion:
    version = CommitmentVersion(
        commitment=first().commitment, title_en="Title people 1", title_cy="Teitl people 1",
        text_en="Text of people, with more in it", text_cy="Testun people, a mwy ynddo",
    )  # fmt: skip
    return wording.publish(by=None, version=version)


@given(st.text(max_size=80), st.text(max_size=80))
def test_a_difference_holds_both_texts_whole(old: str, new: str) -> None:
    pieces = difference(old, new)
    assert "".join(one.text for one in pieces if one.kind != "gone") == new
    assert "".join(one.text for one in pieces if one.kind != "new") == old


def test_a_difference_names_the_words_that_changed() -> None:
    pieces = difference("Share the work fairly.", "Share the power fairly.")
    assert [(one.kind, one.text) for one in pieces] == [
        ("same", "Share the "),
        ("gone", "work"),
        ("new", "power"),
        ("same", " fairly."),
    ]


def test_a_slip_in_signed_words_is_put_right_and_stays_on_record(send: Send, client: Client) -> None:
    send()
    press(client, deliver()[0])
    version = first()
    wording.correct(
        by=None, version=version, texts={"text_en": "Texts people 1"}, reason="a letter was missing"
    )
    version.refresh_from_db()
    assert version.text_en == "Texts people 1"
    record = AuditRecord.objects.get(verb="pledges.wording.corrected")
    assert record.detail == {
        "reason": "a letter was missing",
        "was": {"text_en": "Text people 1"},
        "is": {"text_en": "Texts people 1"},
    }
    assert Signature.objects.get().choices.get(version=version)
    wording.correct(by=None, version=version, texts={"text_en": "Texts people 1"}, reason="again")
    assert AuditRecord.objects.filter(verb="pledges.wording.corrected").count() == 1


@pytest.mark.parametrize("text", ["Something else entirely", ""])
def test_a_change_of_meaning_is_no_slip(compact: None, text: str) -> None:
    with pytest.raises(wording.NotASlipError):
        wording.correct(by=None, version=first(), texts={"text_en": text}, reason="better")
    assert first().text_en == "Text people 1"


@pytest.mark.parametrize("language", ["en", "cy"])
def test_a_new_wording_shows_what_was_changed(compact: None, client: Client, language: str) -> None:
    compact_page = {"en": "/en/pledges/", "cy": "/cy/addewidion/"}[language]
    assert PAGE[language] not in client.get(compact_page).text
    reworded()
    assert PAGE[language] in client.get(compact_page).text
    page = client.get(PAGE[language]).text
    new, gone = {"en": ("with more in it", "1"), "cy": ("a mwy ynddo", "1")}[language]
    assert f"{new}</ins>" in page
    assert f"<del>{gone}</del>" in page or f"{gone}</del>" in page


@pytest.mark.parametrize(
    "code", ["people-99", "people", "-1", "people-x", "nothing-1", "people-99999999999999"]
)
def test_a_commitment_that_never_was_has_no_words(compact: None, client: Client, code: str) -> None:
    assert client.get(f"/en/pledges/wording/{code}/").status_code == 404


def test_signers_are_asked_once_and_stand_by_the_old_words_until_they_say_yes(
    send: Send, client: Client
) -> None:
    for name, address in (("Ann Example", "ann@example.org"), ("Ben Example", "ben@example.org")):
        send(name=name, email=address)
        press(client, deliver()[0])
    old, new = first(), reworded()
    assert wording.ask_signers(by=None, version=new) is True
    assert wording.ask_signers(by=None, version=new) is False
    drain()
    mails = deliver() or _sent()
    assert sorted(one.to[0] for one in mails) == ["ann@example.org", "ben@example.org"]
    assert "Text people 1" in mails[0].body
    assert "with more in it" in mails[0].body
    client.get(link_in(mails[0]))
    assert SignatureChoice.objects.filter(version=new).count() == 0, "a GET changes nothing"
    for _turn in range(2):
        assert press(client, mails[0]).status_code == 302
    assert SignatureChoice.objects.filter(version=new).count() == 1
    assert SignatureChoice.objects.filter(version=old).count() == 1
    assert Counts.read().chose("people-1", "people") == 2


def _sent() -> list[Any]:
    return [one for one in mail.outbox if one.subject.startswith(("New words", "Geiriau newydd"))]


def test_a_great_many_are_asked_bit_by_bit_none_twice(compact: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tasks, "AT_ONCE", 4)
    seeding.seed_demo(bodies=[], signers=[invented_signer(one) for one in range(1, 12)], now=timezone.now())
    wording.ask_signers(by=None, version=reworded())
    drain()
    addresses = [one.to[0] for one in _sent()]
    assert len(addresses) == len(set(addresses)) == 11


def test_who_has_withdrawn_is_not_asked_and_cannot_say_yes(send: Send, client: Client) -> None:
    send()
    press(client, deliver()[0])
    choice = SignatureChoice.objects.get(version=first())
    signing.withdraw(by=None, signature=Signature.objects.get(), reason="asked", now=timezone.now())
    wording.ask_signers(by=None, version=reworded())
    drain()
    assert _sent() == []
    assert wording.agree(choice_id=choice.pk) is False


def test_staff_put_slips_right_on_their_page(compact: None, client: Client) -> None:
    role_groups.sync()
    user = User.objects.create_user("ed", "ed@example.org", "x")
    user.groups.add(Group.objects.get(name="editor"))
    client.force_login(user)
    url, version = "/admin/pledges/words/", first()
    said = {"version": str(version.pk), "go": "correct", "text_en": "Texts people 1"}
    assert "Write a reason first." in client.post(url, said).text
    assert "more than a slip" in client.post(url, {**said, "text_en": "Quite different", "reason": "x"}).text
    client.post(url, {**said, "reason": "a letter was missing"})
    assert first().text_en == "Texts people 1"
    assert client.post(url, {"version": "99999"}).status_code == 404
    new = reworded()
    client.post(url, {"version": str(new.pk), "go": "ask"})
    assert "have been asked" in client.get(url).text
