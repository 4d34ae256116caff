"""Signing, confirming, and what staff decide about a signature."""

import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import CharField

from core import audit, confirmations
from core.mailboxes import domain_of
from core.moves import check_move
from core.post.sending import queue
from core.prepared import Given, Prepared
from core.unkept import unkept
from core.writing import Writing
from people import consents
from people.models import ConsentChannel
from people.wishes import mail_language
from pledges import counts, identity, lists, wordings
from pledges.choices import (
    STATEMENT_MOVES,
    AreaKind,
    Channel,
    HoldReason,
    SignatureStatus,
    SignerKind,
    StatementState,
    Verdict,
    WordsReason,
)
from pledges.duplicates import Likeness, Standing, judge
from pledges.models import Signature, SignatureChoice

CONFIRM = "pledges.signature"
MAIL_CONFIRM, MAIL_ALREADY, MAIL_HELD = "pledges.confirm", "pledges.already_signed", "pledges.held"
MAIL_REFUSED = "pledges.words_refused"
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
    network: str = ""

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


def _sign(answers: SignatureAnswers, side: wordings.Side, now: datetime, *, is_suspicious: bool) -> uuid.UUID:
    """Most mailboxes are new: their rows are written at once. Where there are some, they are read first."""
    email_key = identity.email_key(answers.email)
    if _known(set=side.set.pk, key=email_key):
        with transaction.atomic():
            return _sign_beside(email_key, answers, side, now, is_suspicious=is_suspicious)
    return _keep_new(email_key, Likeness.NEW, answers, side, now, is_suspicious=is_suspicious)


_known = Prepared(
    lambda: (
        Signature.objects.from_mailbox(Given("set"), Given("key", CharField()))
        .order_by()
        .values_list("pk")[:1]
    )
)
_beside = Prepared(lambda: Signature.objects.from_mailbox(Given("set"), Given("key", CharField())).live())


def _sign_beside(
    email_key: str, answers: SignatureAnswers, side: wordings.Side, now: datetime, *, is_suspicious: bool
) -> uuid.UUID:
    """Somebody of this mailbox has signed before, or wished to."""
    newcomer = answers.standing
    rows = _beside(set=side.set.pk, key=email_key)
    same = next(
        (row for row in rows if (row.name_key, row.is_group) == (newcomer.name_key, newcomer.is_group)), None
    )
    if same is not None and same.inbox_id and same.form_key == answers.form_key:
        return same.inbox_id
    if same is not None and same.status != SignatureStatus.PENDING:
        kind = MAIL_HELD if same.status == SignatureStatus.HELD else MAIL_ALREADY
        return _only_write(kind, same, answers, side, now)
    standing = [row for row in rows if row.status != SignatureStatus.PENDING]
    likeness = judge(newcomer, map(_standing, standing))
    if likeness is Likeness.ALREADY_SIGNED:
        return _only_write(MAIL_ALREADY, standing[0], answers, side, now)
    if same is None:
        return _keep_new(email_key, likeness, answers, side, now, is_suspicious=is_suspicious)
    _fill(same, answers, now)
    _hold(same, likeness, answers, is_suspicious=is_suspicious)
    return _keep_again(same, answers, side, now)


def _standing(row: Signature) -> Standing:
    return Standing(row.name_key, row.postcode_key, row.is_group)


def _hold(
    signature: Signature, likeness: Likeness, answers: SignatureAnswers, *, is_suspicious: bool
) -> None:
    """For staff to look at first, where there is a reason."""
    if is_suspicious:
        signature.hold(HoldReason.HONEYPOT)
    elif lists.verdict(address=answers.email, network=answers.network) is Verdict.HOLD:
        signature.hold(HoldReason.LISTED)
    elif likeness is Likeness.FOR_STAFF:
        signature.hold(HoldReason.HOUSEHOLD)


def _fill(signature: Signature, answers: SignatureAnswers, now: datetime) -> None:
    signature.kind, signature.name, signature.email = answers.kind, answers.name, answers.email
    signature.group_name, signature.group_size = answers.group_name, answers.group_size
    signature.postcode_key = identity.postcode_key(answers.postcode)
    signature.area_kind, signature.authority_id = answers.area_kind, answers.authority
    signature.show_name = answers.show_name
    signature.updates_at = now if answers.updates else None
    signature.statement, signature.words_reason = answers.statement, ""
    signature.statement_state = StatementState.WAITING if answers.statement else StatementState.NONE
    signature.email_domain = domain_of(answers.email)[:120]
    signature.network_key = identity.network_key(answers.network)
    signature.language, signature.form_key = answers.language, answers.form_key
    signature.created_at, signature.expires_at = now, now + timedelta(days=settings.CONFIRMATION_DAYS)


def _choices(signature_id: Any, answers: SignatureAnswers, side: wordings.Side) -> list[SignatureChoice]:
    return [
        SignatureChoice(signature_id=signature_id, version_id=one.version_id)
        for one in side.of_codes(answers.codes)
    ]


def _said(answers: SignatureAnswers) -> list[tuple[str, bool]]:
    """Boxes that were ticked; one left alone says nothing."""
    said = [("pledges.name", answers.show_name), ("pledges.updates", answers.updates)]
    return [(key, is_given) for key, is_given in said if is_given]


def _add(
    writing: Writing, signature: Signature, answers: SignatureAnswers, side: wordings.Side, now: datetime
) -> Any:
    """The row, what it pledges, and what was agreed to; gives the row's key."""
    key = writing.add(signature)
    writing.add(*_choices(key, answers, side))
    writing.add(
        *consents.answers_to(
            signature, writing.text_of(key), _said(answers), now=now, channel=ConsentChannel.FORM,
            language=answers.language,
        )
    )  # fmt: skip
    return key


def _keep_new(
    email_key: str,
    likeness: Likeness,
    answers: SignatureAnswers,
    side: wordings.Side,
    now: datetime,
    *,
    is_suspicious: bool,
) -> uuid.UUID:
    """Signature, choices, consents, confirmation, letter, task: together, in one statement where that is possible."""
    signature = Signature(set_id=side.set.pk, email_key=email_key, name_key=answers.standing.name_key)
    _fill(signature, answers, now)
    _hold(signature, likeness, answers, is_suspicious=is_suspicious)
    signature.inbox_id = uuid.uuid4()
    is_held = signature.status == SignatureStatus.HELD
    language = mail_language(answers.email, otherwise=signature.language)
    with Writing.together() as writing:
        key = _add(writing, signature, answers, side, now)
        confirmation = confirmations.new(
            purpose=CONFIRM, subject_id=None if is_held else key, now=now, public_id=signature.inbox_id
        )
        queue(
            kind=MAIL_HELD if is_held else MAIL_CONFIRM, to=answers.email, language=language,
            subject_id=key, confirmation_id=writing.add(confirmation), writing=writing,
        )  # fmt: skip
    return signature.inbox_id


def _keep_again(
    signature: Signature, answers: SignatureAnswers, side: wordings.Side, now: datetime
) -> uuid.UUID:
    """The wish of before, in the words of now, under a new link."""
    signature.inbox_id = uuid.uuid4()
    signature.choices.all().delete()
    signature.save()
    SignatureChoice.objects.bulk_create(_choices(signature.pk, answers, side))
    consents.note(signature, _said(answers), now=now, channel=ConsentChannel.FORM, language=answers.language)
    is_held = signature.status == SignatureStatus.HELD
    return _write(
        MAIL_HELD if is_held else MAIL_CONFIRM, signature, answers.email, now, inbox_id=signature.inbox_id,
        opens=None if is_held else signature.pk,
    )  # fmt: skip


def _only_write(
    kind: str, about: Signature, answers: SignatureAnswers, side: wordings.Side, now: datetime
) -> uuid.UUID:
    """Nothing is kept: the mail says what the screen does not. It takes as long as keeping, so no clock says it."""
    with unkept(), Writing.together() as writing:
        row = Signature(set_id=side.set.pk, status=SignatureStatus.EXPIRED)
        _fill(row, answers, now)
        row.form_key = ""
        _add(writing, row, answers, side, now)
    return _write(kind, about, answers.email, now)


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
    language = mail_language(to, otherwise=about.language)
    with Writing.together() as writing:
        confirmation = confirmations.new(purpose=CONFIRM, subject_id=opens, now=now, public_id=inbox_id)
        queue(
            kind=kind, to=to, language=language, subject_id=about.pk,
            confirmation_id=writing.add(confirmation), writing=writing,
        )  # fmt: skip
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
    likeness = judge(_standing(signature), map(_standing, standing))
    if likeness is Likeness.ALREADY_SIGNED:
        _tell(MAIL_ALREADY, signature, about=standing[0])
        return _settle(signature, SignatureStatus.EXPIRED)
    signature.confirmed_at = now
    if likeness is Likeness.FOR_STAFF:
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
def approve_words(*, by: Any, signature: Signature) -> None:
    """Show somebody's own words."""
    row = _locked(signature)
    check_move(STATEMENT_MOVES, row.statement_state, StatementState.APPROVED)
    row.statement_state, row.words_reason = StatementState.APPROVED, ""
    row.save(update_fields=["statement_state", "words_reason"])
    audit.record(by=by, verb="pledges.words.approved", target=row)


@transaction.atomic
def refuse_words(*, by: Any, signature: Signature, reason: WordsReason) -> None:
    """Leave somebody's own words out, and tell them why in their own language; the signature stands."""
    row = _locked(signature)
    check_move(STATEMENT_MOVES, row.statement_state, StatementState.REFUSED)
    row.statement_state, row.words_reason = StatementState.REFUSED, reason
    row.save(update_fields=["statement_state", "words_reason"])
    if row.email:
        _tell(MAIL_REFUSED, row, about=row)
    audit.record(by=by, verb="pledges.words.refused", target=row, detail={"code": str(reason)})


@transaction.atomic
def hide_name(*, by: Any, signature: Signature, reason: str) -> None:
    """A name that should not be shown (somebody else's, an insult) leaves the public list; the count stays."""
    row = _locked(signature)
    row.show_name = False
    row.save(update_fields=["show_name"])
    audit.record(by=by, verb="pledges.name.hidden", target=row, detail={"reason": reason})
