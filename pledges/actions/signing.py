"""Signing, confirming, and what staff decide about a signature."""

import uuid
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction

from core import audit, confirmations
from core.moves import check_move
from core.post.sending import queue
from people.preferences import mail_language
from pledges import counts, identity, wordings
from pledges.choices import (
    STATEMENT_MOVES,
    AreaKind,
    Channel,
    HoldReason,
    SignatureStatus,
    SignerKind,
    StatementState,
)
from pledges.duplicates import Standing, Verdict, judge
from pledges.models import Signature, SignatureChoice

CONFIRM = "pledges.signature"
MAIL_CONFIRM, MAIL_ALREADY, MAIL_HELD = "pledges.confirm", "pledges.already_signed", "pledges.held"
GRACE_AFTER_CLOSING = timedelta(hours=24)


@dataclass(frozen=True)
class SignatureAnswers:
    """A checked form. `postcode` is normalised, used for the household rule and then forgotten."""

    kind: SignerKind
    name: str
    email: str
    area_kind: AreaKind
    codes: tuple[str, ...]
    language: str
    authority: str | None = None
    postcode: str = ""
    group_name: str = ""
    group_size: int | None = None
    show_name: bool = False
    updates: bool = False
    statement: str = ""
    form_key: str = ""

    @property
    def is_group(self) -> bool:
        return self.kind == SignerKind.GROUP

    @property
    def standing(self) -> Standing:
        return Standing(
            identity.name_key(self.group_name if self.is_group else self.name, is_group=self.is_group),
            identity.postcode_key(self.postcode),
            self.is_group,
        )


def sign(
    *, answers: SignatureAnswers, side: wordings.Side, now: datetime, is_suspicious: bool = False
) -> uuid.UUID:
    """Keep the wish to sign and send one mail; gives the inbox page to go on to, which looks the same in every case.

    The same form sent twice is kept once. Two at the same moment meet in the database, and the later one reads again.
    """
    try:
        return _sign(answers, side, now, is_suspicious=is_suspicious)
    except IntegrityError:
        return _sign(answers, side, now, is_suspicious=is_suspicious)


@transaction.atomic
def _sign(answers: SignatureAnswers, side: wordings.Side, now: datetime, *, is_suspicious: bool) -> uuid.UUID:
    newcomer = answers.standing
    email_key = identity.email_key(answers.email)
    rows = list(Signature.objects.from_mailbox(side.set.pk, email_key).live())
    same = next(
        (row for row in rows if (row.name_key, row.is_group) == (newcomer.name_key, newcomer.is_group)), None
    )
    if same is not None and same.inbox_id and same.form_key == answers.form_key:
        return same.inbox_id
    if same is not None and same.status != SignatureStatus.PENDING:
        kind = MAIL_HELD if same.status == SignatureStatus.HELD else MAIL_ALREADY
        return _only_write(kind, same, answers, side, now)
    standing = [row for row in rows if row.status != SignatureStatus.PENDING]
    verdict = judge(newcomer, map(_standing, standing))
    if verdict is Verdict.ALREADY_SIGNED:
        return _only_write(MAIL_ALREADY, standing[0], answers, side, now)
    signature = same or Signature(set=side.set, email_key=email_key, name_key=newcomer.name_key)
    _fill(signature, answers, now)
    if is_suspicious:
        signature.hold(HoldReason.HONEYPOT)
    elif verdict is Verdict.FOR_STAFF:
        signature.hold(HoldReason.HOUSEHOLD)
    return _keep_and_write(signature, answers, side, now)


def _standing(row: Signature) -> Standing:
    return Standing(row.name_key, row.postcode_key, row.is_group)


def _fill(signature: Signature, answers: SignatureAnswers, now: datetime) -> None:
    signature.kind, signature.name, signature.email = answers.kind, answers.name, answers.email
    signature.group_name, signature.group_size = answers.group_name, answers.group_size
    signature.postcode_key = identity.postcode_key(answers.postcode)
    signature.area_kind, signature.authority_id = answers.area_kind, answers.authority
    signature.show_name = answers.show_name
    signature.updates_at = now if answers.updates else None
    signature.statement = answers.statement
    signature.statement_state = StatementState.WAITING if answers.statement else StatementState.NONE
    signature.language, signature.form_key = answers.language, answers.form_key
    signature.created_at, signature.expires_at = now, now + timedelta(days=settings.CONFIRMATION_DAYS)


def _keep_and_write(
    signature: Signature, answers: SignatureAnswers, side: wordings.Side, now: datetime
) -> uuid.UUID:
    is_rewritten = not signature._state.adding
    signature.inbox_id = uuid.uuid4()
    if is_rewritten:
        signature.choices.all().delete()
    _keep(signature, answers, side)
    is_held = signature.status == SignatureStatus.HELD
    return _write(
        MAIL_HELD if is_held else MAIL_CONFIRM, signature, answers.email, now, inbox_id=signature.inbox_id,
        opens=None if is_held else signature.pk,
    )  # fmt: skip


class _ThrownAway(Exception):
    """Rolls back what was written for the clock alone."""


def _only_write(
    kind: str, about: Signature, answers: SignatureAnswers, side: wordings.Side, now: datetime
) -> uuid.UUID:
    """Nothing is kept: the mail says what the screen does not. It takes as long as keeping, so no clock says it."""
    with suppress(_ThrownAway), transaction.atomic():
        unkept = Signature(set=side.set, status=SignatureStatus.EXPIRED)
        _fill(unkept, answers, now)
        unkept.form_key = ""
        _keep(unkept, answers, side)
        raise _ThrownAway
    return _write(kind, about, answers.email, now)


def _keep(signature: Signature, answers: SignatureAnswers, side: wordings.Side) -> None:
    signature.save()
    chosen = [
        SignatureChoice(signature=signature, version_id=one.version_id)
        for one in side.of_codes(answers.codes)
    ]
    SignatureChoice.objects.bulk_create(chosen)


def _write(
    kind: str,
    about: Signature,
    to: str,
    now: datetime,
    *,
    inbox_id: uuid.UUID | None = None,
    opens: int | None = None,
) -> uuid.UUID:
    """One confirmation and one letter; `opens` is the signature its link confirms, or nothing."""
    confirmation = confirmations.ask(purpose=CONFIRM, subject_id=opens, now=now, public_id=inbox_id)
    queue(kind=kind, to=to, language=about.language, subject_id=about.pk, confirmation_id=confirmation.pk)
    return confirmation.public_id


@transaction.atomic
def confirm(*, signature_id: int, now: datetime) -> SignatureStatus | None:
    """The mail was answered; gives where the signature stands now, or None where it came too late.

    All rows of the mailbox are locked first, so that two answers are judged one after the other.
    """
    asked = Signature.objects.select_related("set").filter(pk=signature_id).first()
    if asked is None:
        return None
    rows = list(Signature.objects.from_mailbox(asked.set_id, asked.email_key).select_for_update())
    signature = next((row for row in rows if row.pk == signature_id), None)
    if signature is None:
        return None
    if signature.status != SignatureStatus.PENDING:
        return SignatureStatus(signature.status)
    closes_at = asked.set.closes_at
    if closes_at is not None and now > closes_at + GRACE_AFTER_CLOSING:
        _settle(signature, SignatureStatus.EXPIRED)
        return None
    standing = [row for row in rows if row.status in {SignatureStatus.CONFIRMED, SignatureStatus.HELD}]
    verdict = judge(_standing(signature), map(_standing, standing))
    if verdict is Verdict.ALREADY_SIGNED:
        _tell(MAIL_ALREADY, signature, about=standing[0])
        return _settle(signature, SignatureStatus.EXPIRED)
    signature.confirmed_at = now
    if verdict is Verdict.FOR_STAFF:
        signature.hold(HoldReason.HOUSEHOLD)
        signature.save(update_fields=["status", "hold_reason", "confirmed_at"])
        _tell(MAIL_HELD, signature, about=signature)
        return SignatureStatus.HELD
    return _count_in(signature)


def _tell(kind: str, signature: Signature, *, about: Signature) -> None:
    language = mail_language(signature.email, otherwise=signature.language)
    queue(kind=kind, to=signature.email, language=language, subject_id=about.pk)


def _settle(signature: Signature, status: SignatureStatus) -> SignatureStatus:
    signature.move_to(status)
    signature.save(update_fields=["status", "hold_reason", "confirmed_at", "withdrawn_at"])
    return status


def _count_in(signature: Signature) -> SignatureStatus:
    _settle(signature, SignatureStatus.CONFIRMED)
    counts.change(counters(signature), 1)
    return SignatureStatus.CONFIRMED


def counters(signature: Signature) -> list[str]:
    """Every counter that a signature changes; what did not come by the site is also counted apart."""
    chosen = signature.choices.select_related("version__commitment__set")
    commitments = [choice.version.commitment for choice in chosen]
    codes = [commitment.code for commitment in commitments]
    set_code = commitments[0].set.code if commitments else signature.set.code
    apart = [] if signature.channel == Channel.WEB else [counts.channel_key(set_code, signature.channel)]
    return [*counts.keys_of(set_code, codes, "groups" if signature.is_group else "people"), *apart]


# -- what staff decide ----------------------------------------------------------------------------------------------


def _locked(signature: Signature) -> Signature:
    return Signature.objects.select_for_update().get(pk=signature.pk)


@transaction.atomic
def release(*, by: Any, signature: Signature, now: datetime) -> None:
    """Let a held signature go on: to its mail where that was not answered yet, else into the count."""
    held = _locked(signature)
    if held.was_confirmed():
        check_move_from_held(held, SignatureStatus.CONFIRMED)
        _count_in(held)
    else:
        check_move_from_held(held, SignatureStatus.PENDING)
        held.move_to(SignatureStatus.PENDING)
        held.inbox_id = uuid.uuid4()
        held.expires_at = now + timedelta(days=settings.CONFIRMATION_DAYS)
        held.save(update_fields=["status", "hold_reason", "inbox_id", "expires_at"])
        _write(MAIL_CONFIRM, held, held.email, now, inbox_id=held.inbox_id, opens=held.pk)
    audit.record(by=by, verb="pledges.signature.released", target=held)


def check_move_from_held(signature: Signature, wished: SignatureStatus) -> None:
    """Release means from HELD alone, whatever else the table of moves allows."""
    check_move({SignatureStatus.HELD: frozenset({wished})}, signature.status, wished)


@transaction.atomic
def withdraw(*, by: Any, signature: Signature, reason: str, now: datetime) -> None:
    """Take a signature out, whether it stood or was held; a counted one leaves the count."""
    row = _locked(signature)
    was_counted = row.status == SignatureStatus.CONFIRMED
    row.withdrawn_at = now
    _settle(row, SignatureStatus.WITHDRAWN)
    if was_counted:
        counts.change(counters(row), -1)
    audit.record(by=by, verb="pledges.signature.withdrawn", target=row, detail={"reason": reason})


@transaction.atomic
def decide_words(*, by: Any, signature: Signature, state: StatementState, reason: str = "") -> None:
    """Show somebody's own words, or leave them out; the signature itself stands either way."""
    row = _locked(signature)
    check_move(STATEMENT_MOVES, row.statement_state, state)
    row.statement_state = state
    row.save(update_fields=["statement_state"])
    audit.record(by=by, verb=f"pledges.words.{state}", target=row, detail={"reason": reason})


@transaction.atomic
def hide_name(*, by: Any, signature: Signature, reason: str) -> None:
    """A name that should not be shown (somebody else's, an insult) leaves the public list; the count stays."""
    row = _locked(signature)
    row.show_name = False
    row.save(update_fields=["show_name"])
    audit.record(by=by, verb="pledges.name.hidden", target=row, detail={"reason": reason})
