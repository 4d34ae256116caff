"""Introductions through an adviser: both sides are asked, and nobody's name goes anywhere before both have said yes."""

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from core import audit, confirmations
from core.post.sending import queue
from people.wishes import mail_language
from pledges.choices import IntroductionStatus
from pledges.models import BodyPledge, Introduction, Signature

PERSON, BODY = "pledges.introduce_person", "pledges.introduce_body"
MAIL_PERSON, MAIL_BODY, MAIL_AGREED = PERSON, BODY, "pledges.introduction_agreed"
MAIL_MADE_PERSON, MAIL_MADE_BODY = "pledges.introduced_person", "pledges.introduced_body"
OFFERS, KEEPS = "people-2", "services-1"
DAYS = 30
AT_ONCE = 5


class NothingToOfferError(ValueError):
    """Nobody nearby offers time and skills who was not asked already."""


@transaction.atomic
def offer(*, by: Any, pledge: BodyPledge, now: datetime) -> int:
    """Ask both sides of a few pairs. Returns how many people were asked; the body is asked for each."""
    row = BodyPledge.objects.shown().select_for_update(of=("self",)).select_related("body").get(pk=pledge.pk)
    people = list(Signature.objects.to_introduce_to(row)[:AT_ONCE])
    if not people or not row.officer_email:
        raise NothingToOfferError
    for person in people:
        _offer(by, row, person, now)
    return len(people)


def _offer(by: Any, pledge: BodyPledge, person: Signature, now: datetime) -> None:
    made = Introduction.objects.create(
        signature=person, pledge=pledge, by=by, offered_at=now, expires_at=now + timedelta(days=DAYS)
    )
    language = mail_language(person.email, otherwise=person.language)
    for kind, to, spoken in (
        (PERSON, person.email, language),
        (BODY, pledge.officer_email, pledge.mail_language),
    ):
        asked = confirmations.ask(purpose=kind, subject_id=made.pk, now=now, days=DAYS)
        queue(kind=kind, to=to, language=spoken, subject_id=made.pk, confirmation_id=asked.pk)
    audit.record(by=by, verb="pledges.introduction.offered", target=made)


@transaction.atomic
def say_yes(*, introduction_id: int, side: str, now: datetime) -> bool:
    """One side agrees; when both have, the adviser is told. False where it is over, or one of them is gone."""
    row = Introduction.objects.with_both().select_for_update(of=("self",)).filter(pk=introduction_id).first()
    if row is None or not row.stands() or now > row.expires_at:
        return False
    if side == PERSON:
        row.person_yes_at = row.person_yes_at or now
    else:
        row.body_yes_at = row.body_yes_at or now
    if row.status == IntroductionStatus.OFFERED and row.person_yes_at and row.body_yes_at:
        row.move_to(IntroductionStatus.AGREED)
        if row.by is not None and row.by.email:
            queue(kind=MAIL_AGREED, to=row.by.email, language=row.by.language, subject_id=row.pk)
    row.save(update_fields=["person_yes_at", "body_yes_at", "status"])
    audit.record(by=None, verb="pledges.introduction.yes", target=row, detail={"side": side})
    return True


@transaction.atomic
def make(*, by: Any, introduction: Introduction, now: datetime) -> bool:
    """Write to both, each with the other's name and address. False where one of them is gone meanwhile."""
    row = Introduction.objects.with_both().select_for_update(of=("self",)).get(pk=introduction.pk)
    if not row.stands():
        return False
    row.move_to(IntroductionStatus.MADE)
    row.made_at = now
    row.save(update_fields=["status", "made_at"])
    language = mail_language(row.signature.email, otherwise=row.signature.language)
    queue(kind=MAIL_MADE_PERSON, to=row.signature.email, language=language, subject_id=row.pk)
    queue(
        kind=MAIL_MADE_BODY, to=row.pledge.officer_email, language=row.pledge.mail_language, subject_id=row.pk
    )
    audit.record(by=by, verb="pledges.introduction.made", target=row)
    return True
