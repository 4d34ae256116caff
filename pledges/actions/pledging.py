"""A public body's pledge: from the officer's form, through the senior signatory and staff, to the page."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone

from core import audit, confirmations
from core.mailboxes import domain_of
from core.post.models import MailLanguage
from core.post.sending import queue
from people.wishes import mail_language
from pledges import counts, lists, rounds, wordings
from pledges.choices import HoldReason, PledgeStatus, Verdict
from pledges.models import BodyDomain, BodyPledge, PledgedCommitment, PublicBody

CONFIRM = "pledges.body"
MAIL_OFFICER, MAIL_SIGNATORY = "pledges.body_officer", "pledges.body_signatory"
MAIL_SHOWN, MAIL_REFUSED = "pledges.body_shown", "pledges.body_refused"


@dataclass(frozen=True)
class PledgeAnswers:
    """A checked form of an officer."""

    body: PublicBody
    officer_name: str
    officer_role: str
    officer_email: str
    signatory_name: str
    signatory_role: str
    signatory_email: str
    codes: tuple[str, ...]
    language: str
    statement: str = ""
    form_key: str = ""
    network: str = ""


def offer(
    *, answers: PledgeAnswers, side: wordings.Side, now: datetime, is_suspicious: bool = False
) -> BodyPledge:
    """Keep an officer's form, write to the officer, and to the senior signatory where their domain is confirmed.

    A domain that is not confirmed, is shared by several bodies, or a filled honeypot: staff look first.
    The same form sent twice is kept once.
    """
    sent = BodyPledge.objects.sent_as(answers.form_key) if answers.form_key else None
    if sent is not None:
        return sent
    try:
        return _offer(answers, side, now, is_suspicious=is_suspicious)
    except IntegrityError:
        sent = BodyPledge.objects.sent_as(answers.form_key)
        if sent is None:
            raise
        return sent


@transaction.atomic
def _offer(answers: PledgeAnswers, side: wordings.Side, now: datetime, *, is_suspicious: bool) -> BodyPledge:
    pledge = BodyPledge(
        body=answers.body,
        officer_name=answers.officer_name,
        officer_role=answers.officer_role,
        officer_email=answers.officer_email,
        signatory_name=answers.signatory_name,
        signatory_email=answers.signatory_email,
        language=answers.language,
        contact_language=answers.language,
        form_key=answers.form_key,
        created_at=now,
        status=PledgeStatus.AWAITING_SIGNATORY,
    )
    setattr(pledge, f"signatory_role_{answers.language}", answers.signatory_role)
    setattr(pledge, f"statement_{answers.language}", answers.statement)
    if is_suspicious:
        pledge.status, pledge.hold_reason = PledgeStatus.HELD, HoldReason.HONEYPOT
    elif _is_listed(answers):
        pledge.status, pledge.hold_reason = PledgeStatus.HELD, HoldReason.LISTED
    elif not BodyDomain.objects.verifies(answers.body, domain_of(answers.signatory_email)):
        pledge.status, pledge.hold_reason = PledgeStatus.HELD, HoldReason.DOMAIN
    pledge.save()
    PledgedCommitment.objects.bulk_create(
        [PledgedCommitment(pledge=pledge, version_id=one.version_id) for one in side.of_codes(answers.codes)]
    )
    queue(kind=MAIL_OFFICER, to=pledge.officer_email, language=pledge.mail_language, subject_id=pledge.pk)
    if not pledge.needs_release():
        _ask_signatory(pledge, now)
    return pledge


def _is_listed(answers: PledgeAnswers) -> bool:
    addresses = (answers.officer_email, answers.signatory_email)
    found = (lists.verdict(address=address, network=answers.network) for address in addresses)
    return any(verdict is Verdict.HOLD for verdict in found)


def _ask_signatory(pledge: BodyPledge, now: datetime) -> None:
    """The signatory's language is not known, so the mail speaks both, save to whoever has chosen one before."""
    pledge.expires_at = now + timedelta(days=settings.CONFIRMATION_DAYS)
    pledge.save(update_fields=["expires_at"])
    confirmation = confirmations.ask(purpose=CONFIRM, subject_id=pledge.pk, now=now)
    queue(
        kind=MAIL_SIGNATORY, to=pledge.signatory_email, subject_id=pledge.pk, confirmation_id=confirmation.pk,
        language=mail_language(pledge.signatory_email, otherwise=MailLanguage.BOTH),
    )  # fmt: skip


def _locked(pledge_id: int) -> BodyPledge | None:
    return BodyPledge.objects.select_for_update().filter(pk=pledge_id).first()


@transaction.atomic
def confirm(*, pledge_id: int, now: datetime) -> bool:
    """The senior signatory said yes; staff look next. False where the pledge was closed in the meantime."""
    pledge = _locked(pledge_id)
    if pledge is None:
        return False
    if pledge.status == PledgeStatus.AWAITING_SIGNATORY:
        pledge.move_to(PledgeStatus.AWAITING_STAFF)
        pledge.confirmed_at = now
        pledge.save(update_fields=["status", "hold_reason", "confirmed_at"])
    return pledge.confirmed_at is not None


# -- what staff decide ----------------------------------------------------------------------------------------------


def _decide(pledge: BodyPledge, *, by: Any, status: PledgeStatus, reason: str, now: datetime) -> None:
    pledge.move_to(status)
    pledge.decided_by, pledge.decided_at, pledge.decision_reason = by, now, reason
    if status == PledgeStatus.SHOWN:
        pledge.shown_at = now
        pledge.next_check_in_on = rounds.months_after(timezone.localdate(now), settings.CHECK_IN_MONTHS)
    pledge.save()
    audit.record(by=by, verb=f"pledges.body.{status}", target=pledge, detail={"reason": reason})


@transaction.atomic
def release(*, by: Any, pledge: BodyPledge, reason: str, now: datetime) -> None:
    """Staff know who the senior signatory is: write to them after all. `reason` says how they know."""
    held = BodyPledge.objects.select_for_update().get(pk=pledge.pk)
    _decide(held, by=by, status=PledgeStatus.AWAITING_SIGNATORY, reason=reason, now=now)
    _ask_signatory(held, now)


@transaction.atomic
def approve(*, by: Any, pledge: BodyPledge, reason: str, now: datetime) -> None:
    """Show a confirmed pledge; an earlier one of the same body gives way. `reason` says how it was verified."""
    row = BodyPledge.objects.select_for_update().get(pk=pledge.pk)
    for earlier in BodyPledge.objects.shown().of_body(row.body_id).select_for_update():
        _decide(earlier, by=by, status=PledgeStatus.WITHDRAWN, reason="replaced", now=now)
        counts.change(_counters(earlier), -1)
    _decide(row, by=by, status=PledgeStatus.SHOWN, reason=reason, now=now)
    counts.change(_counters(row), 1)
    queue(kind=MAIL_SHOWN, to=row.officer_email, language=row.mail_language, subject_id=row.pk)


@transaction.atomic
def refuse(*, by: Any, pledge: BodyPledge, reason: str, now: datetime) -> None:
    """Not shown, and the officer is told why."""
    row = BodyPledge.objects.select_for_update().get(pk=pledge.pk)
    _decide(row, by=by, status=PledgeStatus.REFUSED, reason=reason, now=now)
    queue(kind=MAIL_REFUSED, to=row.officer_email, language=row.mail_language, subject_id=row.pk)


@transaction.atomic
def withdraw(*, by: Any, pledge: BodyPledge, reason: str, now: datetime) -> None:
    """A shown pledge leaves the list and the count."""
    row = BodyPledge.objects.select_for_update().get(pk=pledge.pk)
    _decide(row, by=by, status=PledgeStatus.WITHDRAWN, reason=reason, now=now)
    counts.change(_counters(row), -1)


def _counters(pledge: BodyPledge) -> list[str]:
    rows = list(pledge.pledged.with_words())
    pledged = [one.version.commitment for one in rows]
    set_code = pledged[0].set.code if pledged else wordings.SERVICES
    progress = [counts.progress_key(one.code, one.progress) for one in rows if one.progress]
    return [*counts.keys_of(set_code, [one.code for one in pledged], "bodies"), *progress]


@transaction.atomic
def expire_unconfirmed(*, now: datetime) -> int:
    """Pledges that the senior signatory never confirmed: closed, and their addresses scrubbed. Returns how many."""
    late = list(BodyPledge.objects.never_confirmed_by(now).select_for_update()[:1000])
    for pledge in late:
        pledge.move_to(PledgeStatus.EXPIRED)
        pledge.officer_name = pledge.officer_role = pledge.officer_email = pledge.signatory_email = ""
        pledge.save()
    return len(late)
