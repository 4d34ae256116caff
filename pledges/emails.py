"""The words of this room's letters: each composer gives the values of one template folder under `emails/pledges/`."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.dispatch import receiver
from django.urls import reverse
from django.utils import timezone

from core.outbox import task_gave_up
from core.post import composers
from core.post.composers import Composed
from core.post.models import Letter
from core.post.sending import letter_came_back, send_letter
from pledges.choices import (
    IntroductionStatus,
    PledgeStatus,
    SignatureStatus,
    ViewStatus,
)
from pledges.models import (
    Alarm,
    BodyPledge,
    CheckIn,
    CommitmentVersion,
    CounterView,
    Introduction,
    Milestone,
    PledgedCommitment,
    Signature,
    SignatureChoice,
    YearlyAsk,
)

TO_CONTACTS = (
    "pledges.check_in", "pledges.check_in_due", "pledges.check_in_late", "pledges.contact_still",
    "pledges.contact_new", "pledges.body_shown", "pledges.body_reworded", "pledges.view_to_body",
)  # fmt: skip
"""Kinds of letters that go to the contact of a body."""


def _signature(letter: Letter) -> Signature | None:
    if letter.subject_id is None:
        return None
    return Signature.objects.select_related("set", "authority").filter(pk=letter.subject_id).first()


def _pledge(letter: Letter) -> BodyPledge | None:
    if letter.subject_id is None:
        return None
    return BodyPledge.objects.select_related("body").filter(pk=letter.subject_id).first()


def _chosen(signature: Signature) -> list[CommitmentVersion]:
    chosen = signature.choices.select_related("version__commitment__set").order_by(
        "version__commitment__number"
    )
    return [choice.version for choice in chosen]


def _confirm(letter: Letter) -> Composed | None:
    signature = _signature(letter)
    if signature is None or signature.status != SignatureStatus.PENDING or letter.confirmation is None:
        return None
    return Composed(
        "pledges/confirm",
        {"signature": signature, "chosen": _chosen(signature), "confirmation": letter.confirmation},
    )


def _already_signed(letter: Letter) -> Composed | None:
    signature = _signature(letter)
    if signature is None:
        return None
    return Composed("pledges/already_signed", {"signature": signature, "chosen": _chosen(signature)})


def _held(letter: Letter) -> Composed | None:
    signature = _signature(letter)
    return None if signature is None else Composed("pledges/held", {"signature": signature})


def _words_refused(letter: Letter) -> Composed | None:
    """Why own words are not shown; unsent once they were changed, shown after all or taken away."""
    signature = _signature(letter)
    if signature is None or not signature.words_reason:
        return None
    return Composed("pledges/words_refused", {"signature": signature})


def _body(template: str, *statuses: PledgeStatus) -> composers.Composer:
    """A letter about a pledge, left unsent once the pledge has moved on from what it says."""

    def compose(letter: Letter) -> Composed | None:
        pledge = _pledge(letter)
        if pledge is None or (statuses and pledge.status not in statuses):
            return None
        pledged = pledge.pledged.select_related("version__commitment__set").order_by(
            "version__commitment__number"
        )
        context = {"pledge": pledge, "pledged": list(pledged), "confirmation": letter.confirmation}
        return Composed(f"pledges/{template}", context)

    return compose


def _check_in(template: str) -> composers.Composer:
    """A letter that asks for a report, left unsent once it has been answered or its time is over."""

    def compose(letter: Letter) -> Composed | None:
        check_in = CheckIn.objects.with_bodies().filter(pk=letter.subject_id or 0).first()
        if check_in is None or not check_in.takes_answers(timezone.now()):
            return None
        pledged = list(check_in.pledge.pledged.going_on().with_words())
        return Composed(f"pledges/{template}", {"check_in": check_in, "pledged": pledged})

    return compose


def _alarm(letter: Letter) -> Composed | None:
    """To staff: what is sudden; left unsent once somebody has seen it."""
    alarm = Alarm.objects.unseen().filter(pk=letter.subject_id or 0).first()
    return None if alarm is None else Composed("pledges/alarm", {"alarm": alarm})


def _reworded(letter: Letter) -> Composed | None:
    """New words beside those that were signed; left unsent once the signer no longer stands by either."""
    choice = SignatureChoice.objects.standing().filter(pk=letter.subject_id or 0).first()
    if choice is None or letter.confirmation is None:
        return None
    current = CommitmentVersion.objects.of(choice.version.commitment_id).current().get()
    if choice.version_id == current.pk:
        return None
    context = {"signed": choice.version, "current": current, "confirmation": letter.confirmation}
    return Composed("pledges/reworded", context)


def _view(template: str, *statuses: ViewStatus, is_answered: bool | None = None) -> composers.Composer:
    """A letter about somebody's view, left unsent once it has moved on from what the letter says."""

    def compose(letter: Letter) -> Composed | None:
        view = CounterView.objects.with_words().filter(pk=letter.subject_id or 0).first()
        if view is None or (statuses and view.status not in statuses):
            return None
        if is_answered is not None and (view.answered_at is not None) != is_answered:
            return None
        return Composed(f"pledges/{template}", {"view": view, "confirmation": letter.confirmation})

    return compose


def _body_reworded(letter: Letter) -> Composed | None:
    """New words beside those a body pledged; left unsent once it no longer stands by either."""
    pledged = PledgedCommitment.objects.with_words().select_related("pledge__body")
    found = pledged.filter(pk=letter.subject_id or 0, pledge__status=PledgeStatus.SHOWN).first()
    if found is None or letter.confirmation is None:
        return None
    current = CommitmentVersion.objects.of(found.version.commitment_id).current().get()
    if found.version_id == current.pk:
        return None
    context = {"signed": found.version, "current": current, "confirmation": letter.confirmation}
    return Composed("pledges/body_reworded", {**context, "body": found.pledge.body})


def _stops(signature: Signature) -> dict[str, str]:
    """One press in the mail program stops the updates (RFC 8058)."""
    address = settings.BASE_URL + reverse("updates_stop", args=[signature.stop_token])
    return {"List-Unsubscribe": f"<{address}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}


def _milestone(letter: Letter) -> Composed | None:
    """A round number; left unsent to whoever no longer wants updates."""
    signature = _signature(letter)
    if signature is None or signature.updates_at is None or signature.status != SignatureStatus.CONFIRMED:
        return None
    milestone = Milestone.objects.of_set(signature.set_id).highest_first().first()
    if milestone is None:
        return None
    context = {"signature": signature, "milestone": milestone}
    return Composed("pledges/milestone", context, headers=_stops(signature))


def _year(letter: Letter) -> Composed | None:
    """What did you do? Left unsent once it was answered or no longer stands."""
    ask = YearlyAsk.objects.with_signers().filter(pk=letter.subject_id or 0).first()
    if ask is None or not ask.takes_an_answer(timezone.now()):
        return None
    return Composed("pledges/year", {"ask": ask, "chosen": _chosen(ask.signature)})


def _contact(template: str) -> composers.Composer:
    """To the contact of a shown pledge, about being it."""

    def compose(letter: Letter) -> Composed | None:
        pledge = _pledge(letter)
        if pledge is None or pledge.status != PledgeStatus.SHOWN or pledge.officer_email != letter.to:
            return None
        return Composed(f"pledges/{template}", {"pledge": pledge})

    return compose


@receiver(task_gave_up)
def contact_out_of_reach(task_path: str, args: list[int], **kwargs: Any) -> None:
    """A mail to a body's contact was refused for good: staff find another."""
    if task_path != send_letter.module_path:
        return
    letter = Letter.objects.filter(pk=args[0]).first()
    if letter is not None:
        _contact_failed(letter, timezone.now())


@receiver(letter_came_back)
def contact_sends_mail_back(letter: Letter, now: datetime, **kwargs: Any) -> None:
    """It went out, and came back by mail."""
    _contact_failed(letter, now)


def _contact_failed(letter: Letter, now: datetime) -> None:
    if letter.kind in TO_CONTACTS and letter.to:
        BodyPledge.objects.shown().of_officer(letter.to).update(contact_failed_at=now)


def _introduction(template: str, *statuses: IntroductionStatus) -> composers.Composer:
    """About an introduction, while both sides stand and it has come so far."""

    def compose(letter: Letter) -> Composed | None:
        found = Introduction.objects.with_both().filter(pk=letter.subject_id or 0).first()
        if found is None or found.status not in statuses or not found.stands():
            return None
        context = {"introduction": found, "body": found.pledge.body, "confirmation": letter.confirmation}
        return Composed(f"pledges/{template}", context)

    return compose


def register() -> None:
    offered, agreed, made = IntroductionStatus.OFFERED, IntroductionStatus.AGREED, IntroductionStatus.MADE
    composers.register("pledges.introduce_person", _introduction("introduce_person", offered))
    composers.register("pledges.introduce_body", _introduction("introduce_body", offered))
    composers.register("pledges.introduction_agreed", _introduction("introduction_agreed", agreed))
    composers.register("pledges.introduced_person", _introduction("introduced_person", made))
    composers.register("pledges.introduced_body", _introduction("introduced_body", made))
    composers.register("pledges.contact_still", _contact("contact_still"))
    composers.register("pledges.contact_new", _contact("contact_new"))
    composers.register("pledges.year", _year)
    composers.register("pledges.body_reworded", _body_reworded)
    composers.register("pledges.milestone", _milestone)
    composers.register("pledges.view_confirm", _view("view_confirm", ViewStatus.PENDING))
    composers.register("pledges.view_already", _view("view_already"))
    composers.register("pledges.view_shown", _view("view_shown", ViewStatus.SHOWN))
    composers.register("pledges.view_refused", _view("view_refused", ViewStatus.REFUSED))
    composers.register("pledges.view_to_body", _view("view_to_body", ViewStatus.SHOWN, is_answered=False))
    composers.register("pledges.view_answered", _view("view_answered", ViewStatus.SHOWN, is_answered=True))
    composers.register("pledges.confirm", _confirm)
    composers.register("pledges.already_signed", _already_signed)
    composers.register("pledges.held", _held)
    composers.register("pledges.alarm", _alarm)
    composers.register("pledges.words_refused", _words_refused)
    composers.register("pledges.body_officer", _body("body_officer"))
    composers.register("pledges.body_signatory", _body("body_signatory", PledgeStatus.AWAITING_SIGNATORY))
    composers.register("pledges.body_shown", _body("body_shown", PledgeStatus.SHOWN))
    composers.register("pledges.body_refused", _body("body_refused", PledgeStatus.REFUSED))
    composers.register("pledges.reworded", _reworded)
    for kind in ("check_in", "check_in_due", "check_in_late"):
        composers.register(f"pledges.{kind}", _check_in(kind))
