"""Is this how it feels here? Said, confirmed by mail, read by a moderator, shown, and answered by the body."""

import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction

from core import audit, confirmations
from core.notes import forget_notes
from core.post.sending import queue
from core.unkept import unkept
from people.wishes import mail_language
from pledges import identity, lists
from pledges.choices import Feeling, HoldReason, Verdict, ViewStatus, WordsReason
from pledges.models import CounterView, PledgedCommitment
from pledges.models.views import ANSWER_WITHIN

CONFIRM = "pledges.view"
MAIL_CONFIRM, MAIL_ALREADY = "pledges.view_confirm", "pledges.view_already"
MAIL_SHOWN, MAIL_REFUSED = "pledges.view_shown", "pledges.view_refused"
MAIL_TO_BODY, MAIL_ANSWERED = "pledges.view_to_body", "pledges.view_answered"


@dataclass(frozen=True)
class ViewAnswers:
    """A checked form."""

    feels: Feeling
    words: str
    name: str
    email: str
    authority: str
    language: str
    show_name: bool = False
    form_key: str = ""
    network: str = ""


def say(
    *, answers: ViewAnswers, pledged: PledgedCommitment, now: datetime, is_suspicious: bool = False
) -> uuid.UUID:
    """Keep the wish to say it and send one mail; gives the inbox page, which looks the same in every case."""
    try:
        return _say(answers, pledged, now, is_suspicious=is_suspicious)
    except IntegrityError:
        return _say(answers, pledged, now, is_suspicious=is_suspicious)


@transaction.atomic
def _say(
    answers: ViewAnswers, pledged: PledgedCommitment, now: datetime, *, is_suspicious: bool
) -> uuid.UUID:
    email_key = identity.email_key(answers.email)
    row = CounterView.objects.select_for_update().filter(pledged=pledged, email_key=email_key).first()
    if row is not None and row.inbox_id and row.form_key == answers.form_key:
        return row.inbox_id
    if row is not None and row.status != ViewStatus.PENDING:
        with unkept():  # it takes as long as keeping, so no clock says what the screen does not
            another = CounterView(pledged=pledged, email_key=identity.email_key(uuid.uuid4().hex))
            _fill(another, answers, now)
            another.renew()
            another.save()
        confirmation = confirmations.ask(purpose=CONFIRM, subject_id=None, now=now)
        queue(
            kind=MAIL_ALREADY, to=answers.email, subject_id=row.pk, confirmation_id=confirmation.pk,
            language=mail_language(answers.email, otherwise=row.language),
        )  # fmt: skip
        return confirmation.public_id
    row = row or CounterView(pledged=pledged, email_key=email_key)
    _fill(row, answers, now)
    listed = lists.verdict(address=answers.email, network=answers.network)
    row.hold_reason = _held_for(listed, is_suspicious=is_suspicious)
    row.renew()
    row.save()
    confirmation = confirmations.ask(purpose=CONFIRM, subject_id=row.pk, now=now, public_id=row.inbox_id)
    queue(
        kind=MAIL_CONFIRM, to=row.email, subject_id=row.pk, confirmation_id=confirmation.pk,
        language=mail_language(row.email, otherwise=row.language),
    )  # fmt: skip
    return confirmation.public_id


def _held_for(listed: Verdict | None, *, is_suspicious: bool) -> HoldReason:
    """A moderator reads every view; this tells them why to look twice."""
    if is_suspicious:
        return HoldReason.HONEYPOT
    return HoldReason.LISTED if listed is Verdict.HOLD else HoldReason.NONE


def _fill(row: CounterView, answers: ViewAnswers, now: datetime) -> None:
    row.feels, row.words, row.name = answers.feels, answers.words, answers.name
    row.email, row.authority_id, row.language = answers.email, answers.authority, answers.language
    row.show_name, row.form_key, row.inbox_id = answers.show_name, answers.form_key, uuid.uuid4()
    row.created_at, row.expires_at = now, now + timedelta(days=settings.CONFIRMATION_DAYS)


@transaction.atomic
def confirm(*, view_id: int, now: datetime) -> bool:
    """The mail was answered: a moderator reads it next. False where it is gone."""
    row = CounterView.objects.select_for_update().filter(pk=view_id).first()
    if row is None:
        return False
    if row.status == ViewStatus.PENDING:
        row.move_to(ViewStatus.WAITING)
        row.created_at, row.expires_at = now, None
        row.save(update_fields=["status", "created_at", "expires_at"])
    return True


# -- what staff decide ----------------------------------------------------------------------------------------------


def _locked(view: CounterView) -> CounterView:
    rows = CounterView.objects.select_for_update(of=("self",)).with_words()
    return rows.get(pk=view.pk)


def _tell(kind: str, row: CounterView) -> None:
    if row.email:
        language = mail_language(row.email, otherwise=row.language)
        queue(kind=kind, to=row.email, language=language, subject_id=row.pk)


@transaction.atomic
def approve(*, by: Any, view: CounterView, now: datetime) -> None:
    """Show it, tell whoever wrote it, and ask the body whether it wants to answer."""
    row = _locked(view)
    row.move_to(ViewStatus.SHOWN)
    row.shown_at = row.shown_at or now
    row.decided_at, row.decided_by, row.words_reason = now, by, ""
    row.hold_reason = HoldReason.NONE
    row.answer_until = row.answer_until or now + ANSWER_WITHIN
    row.save()
    _tell(MAIL_SHOWN, row)
    pledge = row.pledged.pledge
    if pledge.officer_email and row.answered_at is None:
        queue(kind=MAIL_TO_BODY, to=pledge.officer_email, language=pledge.mail_language, subject_id=row.pk)
    audit.record(by=by, verb="pledges.view.shown", target=row)


@transaction.atomic
def refuse(*, by: Any, view: CounterView, reason: WordsReason, now: datetime) -> None:
    """Leave it out, and say why in the language it was written in."""
    if not reason:
        raise ValueError("a refusal says why")
    row = _locked(view)
    row.move_to(ViewStatus.REFUSED)
    row.words_reason, row.decided_at, row.decided_by = reason, now, by
    row.save(update_fields=["status", "words_reason", "decided_at", "decided_by"])
    _tell(MAIL_REFUSED, row)
    audit.record(by=by, verb="pledges.view.refused", target=row, detail={"code": str(reason)})


# -- the body's answer ----------------------------------------------------------------------------------------------


@transaction.atomic
def answer(*, view: CounterView, words_cy: str, words_en: str, now: datetime) -> bool:
    """Show what the body says to it. Once: False where it was answered, or its time is over."""
    row = _locked(view)
    if not row.takes_an_answer(now):
        return False
    row.answer_cy, row.answer_en, row.answered_at = words_cy, words_en, now
    row.save(update_fields=["answer_cy", "answer_en", "answered_at"])
    _tell(MAIL_ANSWERED, row)
    audit.record(by=None, verb="pledges.view.answered", target=row)
    return True


# -- taking it back -------------------------------------------------------------------------------------------------


@transaction.atomic
def withdraw(*, view: CounterView) -> None:
    """Whoever wrote it takes it back: it is gone at once, with the answer to it."""
    row = CounterView.objects.select_for_update().filter(pk=view.pk).first()
    if row is not None:
        audit.record(by=None, verb="pledges.view.withdrawn", target=row)
        forget(row)


def forget(view: CounterView) -> None:
    forget_notes(CounterView, [view.pk])
    view.delete()
