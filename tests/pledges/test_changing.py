"""What signers change afterwards; pauses that cost nobody a link; round numbers said once. Counts kept = counted."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone

from core import duties
from core.confirmations import Confirmation
from core.page_cache.moment import Kept
from pledges import counts, seeding
from pledges.actions import milestones, own, pausing, wording
from pledges.choices import SignatureStatus
from pledges.counts import Counts
from pledges.models import CommitmentSet, CommitmentVersion, Milestone, Signature, SignatureChoice, Tally
from tests.pledges.conftest import SIGN, Send, deliver, invented_signer, link_in, press

pytestmark = pytest.mark.django_db


def kept_as_counted() -> bool:
    """Every kept counter of the people's side is what the rows say."""
    counted: Counter[str] = Counter()
    for one in Signature.objects.filter(status="confirmed"):
        who: counts.Who = "groups" if one.is_group else "people"
        counted[counts.total_key("people", who)] += 1
        if one.channel != "web":
            counted[counts.channel_key("people", one.channel)] += 1
        for choice in one.choices.with_words():
            counted[counts.choice_key(choice.version.commitment.code, who)] += 1
    kept = {key: number for key, number in Tally.objects.totals() if number}
    return kept == dict(counted)


@pytest.fixture
def signed(send: Send, client: Client) -> Signature:
    """People-1 and people-5, confirmed."""
    send(statement="Old words", show_name="on")
    press(client, deliver()[0])
    return Signature.objects.get()


def codes_of(signature: Signature) -> list[str]:
    return sorted(choice.version.commitment.code for choice in signature.choices.with_words())


# Changing ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "codes",
    [["people-1"], ["people-1", "people-5", "people-6"], ["people-2", "people-3"], ["people-5", "nonsense"]],
)
def test_commitments_are_added_and_dropped_and_the_counts_follow(signed: Signature, codes: list[str]) -> None:
    for _turn in range(2):
        own.choose(signature=signed, codes=codes, now=timezone.now())
        assert codes_of(signed) == [code for code in codes if code != "nonsense"]
        assert kept_as_counted()
    assert Counts.read().people == 1


def test_what_is_kept_stays_in_the_words_that_were_signed(signed: Signature) -> None:
    old = signed.choices.with_words().get(version__commitment__number=1).version
    newer = CommitmentVersion(
        commitment=old.commitment, title_cy="Newydd", title_en="New", text_cy="Newydd", text_en="New"
    )
    wording.publish(by=None, version=newer)
    own.choose(signature=signed, codes=["people-1", "people-2"], now=timezone.now())
    assert signed.choices.with_words().get(version__commitment__number=1).version == old
    assert kept_as_counted()


def test_somebody_who_withdrew_may_sign_again(signed: Signature, send: Send, client: Client) -> None:
    own.withdraw(signature=signed, now=timezone.now())
    assert kept_as_counted()
    send()
    press(client, deliver()[-1])
    assert Counts.read().people == 1
    assert kept_as_counted()


def test_a_group_is_counted_among_the_groups_through_every_change(compact: None) -> None:
    seeding.seed_demo(bodies=[], signers=[invented_signer(group_name="Example Choir")], now=timezone.now())
    group = Signature.objects.get()
    own.choose(signature=group, codes=["people-4"], now=timezone.now())
    assert Counts.read().chose("people-4", "groups") == 1
    assert kept_as_counted()
    own.withdraw(signature=group, now=timezone.now())
    assert Counts.read().groups == 0
    assert kept_as_counted()


# Pauses --------------------------------------------------------------------------------------------------------------


def test_the_days_of_a_pause_do_not_count(send: Send, client: Client, time_machine: Any) -> None:
    start = timezone.now()
    send()
    [mail] = deliver()
    time_machine.move_to(start + timedelta(days=4))
    assert pausing.pause(by=None, set_code="people", reason="election", now=timezone.now())
    time_machine.move_to(start + timedelta(days=44))
    duties.run_all(timezone.now())
    assert client.get(link_in(mail)).status_code == 200, "good all the while"
    assert pausing.resume(by=None, set_code="people", now=timezone.now())
    signature, link = Signature.objects.get(), Confirmation.objects.get()
    for row in (signature, link):
        assert row.expires_at is not None
        assert abs(row.expires_at - (start + timedelta(days=47))) < timedelta(minutes=1)
    time_machine.move_to(start + timedelta(days=46))
    press(client, mail)
    assert Counts.read().people == 1


def test_a_link_that_had_run_out_before_a_pause_stays_so(
    send: Send, client: Client, time_machine: Any
) -> None:
    start = timezone.now()
    send()
    [mail] = deliver()
    time_machine.move_to(start + timedelta(days=8))
    pausing.pause(by=None, set_code="people", reason="election", now=timezone.now())
    assert press(client, mail).status_code == 410
    pausing.resume(by=None, set_code="people", now=timezone.now())
    assert press(client, mail).status_code == 410


def test_a_pause_is_begun_and_ended_once(compact: None) -> None:
    now = timezone.now()
    steps = [pausing.resume(by=None, set_code="people", now=now)]
    steps += [pausing.pause(by=None, set_code="people", reason="x", now=now) for _turn in range(2)]
    steps += [pausing.resume(by=None, set_code="people", now=now) for _turn in range(2)]
    assert steps == [False, True, False, True, False]
    with pytest.raises(IntegrityError), transaction.atomic():
        CommitmentSet.objects.update(is_paused=True, paused_at=None)


def test_one_set_is_paused_without_the_other(compact: None, client: Client) -> None:
    pausing.pause(by=None, set_code="people", reason="x", now=timezone.now())
    assert "paused" in client.get(SIGN["en"]).text
    assert "paused" not in client.get("/en/pledges/public-bodies/sign/").text
    assert client.get("/en/pledges/").status_code == 200


@pytest.mark.parametrize(("hours", "counts_in"), [(23, True), (25, False)])
def test_a_confirmation_counts_for_a_day_after_closing(
    send: Send, client: Client, time_machine: Any, hours: int, counts_in: bool
) -> None:
    closes = timezone.now() + timedelta(hours=1)
    CommitmentSet.objects.filter(code="people").update(closes_at=closes)
    Kept.forget_everything()
    send()
    [mail] = deliver()
    time_machine.move_to(closes + timedelta(hours=hours))
    Kept.forget_everything()
    assert "Nobody new can sign" in client.get(SIGN["en"]).text
    press(client, mail)
    assert (Counts.read().people == 1) == counts_in
    assert (Signature.objects.get().status == SignatureStatus.CONFIRMED) == counts_in


# Milestones ----------------------------------------------------------------------------------------------------------


def grow(number: int) -> None:
    counts.change([counts.total_key("people", "people")], number)


def test_a_round_number_is_said_once_though_the_count_dips_and_returns(compact: None, client: Client) -> None:
    now = datetime(2026, 11, 23, 10, tzinfo=UTC)
    grow(99)
    assert milestones.reach(now=now) == 0
    grow(1)
    assert milestones.reach(now=now) == 1
    grow(-5)
    assert milestones.reach(now=now) == 0
    grow(6)
    assert milestones.reach(now=now + timedelta(days=1)) == 0
    assert "100 had signed by Monday 23 November 2026" in client.get("/en/pledges/people/").text
    assert "dydd Llun 23 Tachwedd 2026" in client.get("/cy/addewidion/pobl/").text


def test_two_who_reach_it_in_the_same_second_say_it_once(
    compact: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    grow(120)
    now = timezone.now()
    people = CommitmentSet.objects.get(code="people")
    real = Milestone.objects.of_set

    def quicker(set_id: int) -> Any:
        """Somebody else writes it between our look and our write."""
        seen = real(set_id).none()
        Milestone.objects.create(set=people, number=100, reached_at=now)
        return seen

    monkeypatch.setattr(Milestone.objects, "of_set", quicker)
    assert milestones.reach(now=now) == 0
    assert Milestone.objects.count() == 1


def test_a_leap_keeps_every_number_it_passed_and_shows_the_highest(compact: None, client: Client) -> None:
    grow(5_200)
    assert milestones.reach(now=timezone.now()) == 4
    assert "5,000 had signed" in client.get("/en/pledges/people/").text
    assert SignatureChoice.objects.count() == 0
