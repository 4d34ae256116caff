"""Once a year a signer is asked what they did; two questions without an answer end what is kept of them."""

from datetime import datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.contrib.auth.models import Group
from django.db import IntegrityError
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts import role_groups
from accounts.models import User
from core import retention
from people import consents
from pledges import seeding
from pledges.actions import asking, forgetting
from pledges.choices import Did
from pledges.counts import Counts
from pledges.models import CommitmentSet, Signature, YearlyAsk
from stories.models import StoryDraft
from tests.pledges.conftest import deliver, invented_signer, link_in, seal_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def signed(compact: None) -> datetime:
    now = timezone.now()
    seeding.seed_demo(bodies=[], signers=[invented_signer(days_ago=0, language="en")], now=now)
    return now


def years(signed: datetime, number: int) -> datetime:
    return signed + timedelta(days=366 * number)


def test_nobody_is_asked_before_a_year_is_over_and_then_once(signed: datetime) -> None:
    assert asking.ask_where_due(now=signed + timedelta(days=364)) == 0
    assert asking.ask_where_due(now=years(signed, 1)) == 1
    assert asking.ask_where_due(now=years(signed, 1)) == 0
    assert asking.ask_where_due(now=years(signed, 2)) == 1


@pytest.mark.parametrize(("language", "subject"), [
    ("en", "A year later: what did you do?"), ("cy", "Flwyddyn yn ddiweddarach: beth wnaethoch chi?"),
])  # fmt: skip
def test_a_signer_walks_from_the_mail_to_the_thanks(
    signed: datetime, client: Client, language: str, subject: str
) -> None:
    Signature.objects.update(language=language)
    with time_machine.travel(years(signed, 1), tick=True):
        asking.ask_where_due(now=timezone.now())
        [mail] = deliver()
        assert mail.subject == subject
        address = link_in(mail)
        page = client.get(address)
        assert YearlyAsk.objects.get().answered_at is None, "a GET changes nothing"
        empty = client.post(address, {"seal": seal_of(page), "at": "did", "go": "next"})
        assert empty.status_code == 422
        said = {"did": "some", "words": "We sang.", "seal": seal_of(page)}
        check = client.post(address, {**said, "at": "did", "go": "next"})
        assert "We sang." in check.text
    with time_machine.travel(years(signed, 1) + timedelta(seconds=9), tick=True):
        done: Any = client.post(address, {**said, "at": "check", "go": "send"})
        assert "data-done" in client.get(done.url).text
        again = client.post(address, {**said, "at": "check", "go": "send"})
        assert again.status_code == 410
    ask = YearlyAsk.objects.get()
    assert (ask.did, ask.words, Signature.objects.get().unanswered) == ("some", "We sang.", 0)


def test_a_foreign_link_opens_nothing_and_an_old_one_is_closed(signed: datetime, client: Client) -> None:
    assert client.get("/en/pledges/year/nonsense/").status_code == 404
    asking.ask_where_due(now=years(signed, 1))
    ask = YearlyAsk.objects.with_signers().get()
    late = years(signed, 1) + timedelta(days=61)
    assert not asking.answer(ask=ask, did="much", words="", language="en", now=late)  # type: ignore[arg-type]  # plain


def test_two_questions_without_an_answer_end_what_is_kept(signed: datetime) -> None:
    asking.ask_where_due(now=years(signed, 1))
    asking.ask_where_due(now=years(signed, 2))
    assert asking.ask_where_due(now=years(signed, 3)) == 0
    rule = "contacts of signers who did not answer twice"
    assert retention.apply(rule, years(signed, 2) + timedelta(days=59)) == 0
    assert retention.apply(rule, years(signed, 2) + timedelta(days=61)) == 1
    row = Signature.objects.get()
    assert (row.email, row.email_key, YearlyAsk.objects.count()) == ("", "", 0)
    assert Counts.read().people == 1


def test_an_answer_begins_the_count_anew(signed: datetime) -> None:
    asking.ask_where_due(now=years(signed, 1))
    ask = YearlyAsk.objects.with_signers().get()
    asking.answer(ask=ask, did="much", words="", language="en", now=years(signed, 1))  # type: ignore[arg-type]  # plain
    asking.ask_where_due(now=years(signed, 2))
    late = years(signed, 2) + timedelta(days=61)
    assert retention.apply("contacts of signers who did not answer twice", late) == 0


@pytest.mark.parametrize("change", [{"status": "withdrawn"}, {"email": ""}])
def test_who_is_gone_is_not_asked(signed: datetime, change: dict[str, Any]) -> None:
    Signature.objects.update(**change)
    assert asking.ask_where_due(now=years(signed, 1)) == 0


def test_signers_of_a_set_with_an_end_are_not_asked(signed: datetime) -> None:
    CommitmentSet.objects.update(closes_at=years(signed, 5))
    assert asking.ask_where_due(now=years(signed, 1)) == 0


def test_what_they_said_goes_with_them(signed: datetime) -> None:
    asking.ask_where_due(now=years(signed, 1))
    forgetting.forget_signer(Signature.objects.get())
    assert not YearlyAsk.objects.exists()


def test_an_answer_says_what_came_of_it(signed: datetime) -> None:
    asking.ask_where_due(now=years(signed, 1))
    with pytest.raises(IntegrityError):
        YearlyAsk.objects.update(answered_at=timezone.now())


@pytest.mark.parametrize(("language", "box"), [
    ("en", "My words may become a story"), ("cy", "Caiff fy ngeiriau ddod yn stori"),
])  # fmt: skip
def test_with_consent_the_words_begin_a_story_that_its_writer_goes_on_with(
    signed: datetime, client: Client, language: str, box: str
) -> None:
    Signature.objects.update(language=language)
    with time_machine.travel(years(signed, 1), tick=False):
        asking.ask_where_due(now=timezone.now())
        address = link_in(deliver()[0])
        page = client.get(address)
        assert box in page.text
        said = {"did": "some", "words": "We sang.", "may_be_a_story": "on", "seal": seal_of(page)}
        assert box in client.post(address, {**said, "at": "did", "go": "next"}).text
    with time_machine.travel(years(signed, 1) + timedelta(seconds=9), tick=False):
        client.post(address, {**said, "at": "check", "go": "send"})
        [mail] = deliver()
        ask, draft = YearlyAsk.objects.get(), StoryDraft.objects.get()
        assert (draft.email, draft.language) == (Signature.objects.get().email, language)
        assert ["told_instead", "We sang."] in draft.answers
        assert [one.text.key for one in consents.history(ask)] == ["pledges.story"]
        begun = client.post(link_in(mail), {"go": "resume"})
        assert begun.status_code == 200


@pytest.mark.parametrize("said", [{"words": "We sang."}, {"words": "", "may_be_a_story": "on"}])
def test_without_consent_or_without_words_no_story_begins(
    signed: datetime, client: Client, said: dict[str, str]
) -> None:
    with time_machine.travel(years(signed, 1), tick=False):
        asking.ask_where_due(now=timezone.now())
        address = link_in(deliver()[0])
        seal = seal_of(client.get(address))
    with time_machine.travel(years(signed, 1) + timedelta(seconds=9), tick=False):
        client.post(address, {"did": "some", **said, "seal": seal, "at": "check", "go": "send"})
    assert YearlyAsk.objects.get().answered_at is not None
    assert not StoryDraft.objects.exists()
    assert deliver() == []


def test_staff_read_what_signers_did_a_page_at_a_time_in_languages_they_read(
    compact: None, client: Client
) -> None:
    now = timezone.now()
    signers = [invented_signer(number, days_ago=0, language="en") for number in range(52)]
    seeding.seed_demo(bodies=[], signers=signers, now=now)
    for number, row in enumerate(Signature.objects.order_by("pk")):
        asking._ask(row.pk, years(now, 1))
        ask = YearlyAsk.objects.with_signers().get(signature=row)
        language = "cy" if number == 51 else "en"
        asking.answer(ask=ask, did=Did.SOME, words=f"Song {number}.", language=language, now=years(now, 1))
    role_groups.sync()
    user = User.objects.create_user("mod", "mod@example.org", "x")
    client.force_login(user)
    assert client.get(reverse("pledges_year")).status_code in {302, 403}
    user.groups.add(Group.objects.get(name="moderator"))
    first = client.get(reverse("pledges_year")).text
    assert "Song 50." in first
    assert "Song 51." not in first, "Welsh goes to whoever reads Welsh"
    assert "Song 0." not in first
    assert (
        "Song 0."
        in client.get(reverse("pledges_year"), {"after": YearlyAsk.objects.order_by("pk")[1].pk}).text
    )
    for odd in ("x", "-1", "9" * 30, "\0"):
        assert client.get(reverse("pledges_year"), {"after": odd}).status_code == 200
