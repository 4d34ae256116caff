"""Joining, staying and leaving; who stands in the directory; and sending a bulletin."""

import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction

from core import audit, confirmations
from core.keyed import keyed_hash
from core.post.sending import queue
from core.unkept import unkept
from forum import tasks
from forum.choices import BulletinStatus, JoiningAs, Listing, MemberStatus
from forum.models import Bulletin, Member, MemberInterest
from forum.models.members import email_key
from people import consents
from people.models import ConsentChannel

JOIN, STAY = "forum.join", "forum.stay"
MAIL_CONFIRM, MAIL_KNOWN, MAIL_HELD, MAIL_STAY = "forum.confirm", "forum.known", "forum.held", "forum.stay"
SILENT_AFTER = timedelta(days=365)
DAYS_TO_ANSWER = 60
BATCH = 500


@dataclass(frozen=True)
class JoiningAnswers:
    """A checked form."""

    joining_as: JoiningAs
    name: str
    background: str
    email: str
    language: str
    page_language: str
    organisation: str = ""
    authority: str | None = None
    interests: tuple[str, ...] = ()
    bulletins: bool = False
    listed: bool = False
    about: str = ""
    form_key: str = ""


def join(*, answers: JoiningAnswers, now: datetime, is_suspicious: bool = False) -> uuid.UUID:
    """Keep the wish to join and send one mail; gives the inbox page to go on to, the same in every case.

    The same form sent twice is kept once. Two at the same moment meet in the database, and the later one reads again.
    """
    try:
        return _join(answers, now, is_suspicious=is_suspicious)
    except IntegrityError:
        return _join(answers, now, is_suspicious=is_suspicious)


@transaction.atomic
def _join(answers: JoiningAnswers, now: datetime, *, is_suspicious: bool) -> uuid.UUID:
    known = Member.objects.of_mailbox(email_key(answers.email)).select_for_update().first()
    if known is not None and known.inbox_id and known.form_key == answers.form_key:
        return known.inbox_id
    if known is not None and known.status != MemberStatus.PENDING:
        kind = MAIL_KNOWN if known.status == MemberStatus.MEMBER else MAIL_HELD
        return _only_write(kind, known, answers, now)
    member = known or Member(email_key=email_key(answers.email))
    _fill(member, answers, now)
    if is_suspicious:
        member.move_to(MemberStatus.HELD)
    _keep(member, answers, now)
    if is_suspicious:
        return _write(MAIL_HELD, member, member.email, now, inbox_id=member.inbox_id)
    return _write(MAIL_CONFIRM, member, member.email, now, inbox_id=member.inbox_id, opens=member.pk)


def _fill(member: Member, answers: JoiningAnswers, now: datetime) -> None:
    member.joining_as, member.name, member.organisation = (
        answers.joining_as,
        answers.name,
        answers.organisation,
    )
    member.background, member.email, member.authority_id = (
        answers.background,
        answers.email,
        answers.authority,
    )
    member.language, member.form_key = answers.language, answers.form_key
    member.bulletins_at = now if answers.bulletins else None
    member.listing = Listing.WAITING if answers.listed else Listing.NONE
    member.about = answers.about if answers.listed else ""
    member.about_language = answers.page_language if member.about else ""
    member.inbox_id = uuid.uuid4()
    member.created_at, member.expires_at = now, now + timedelta(days=settings.CONFIRMATION_DAYS)


def _keep(member: Member, answers: JoiningAnswers, now: datetime) -> None:
    """The row, its interests, and what was agreed to."""
    member.save()
    member.interests.all().delete()
    MemberInterest.objects.bulk_create(
        [MemberInterest(member=member, interest=interest) for interest in answers.interests]
    )
    said = [("forum.bulletins", answers.bulletins), ("forum.directory", answers.listed)]
    consents.note(
        member, said, now=now, channel=ConsentChannel.FORM, language=answers.page_language, only_yes=True
    )


def _only_write(kind: str, about: Member, answers: JoiningAnswers, now: datetime) -> uuid.UUID:
    """Nothing is kept: the mail says what the screen does not. It takes as long as keeping, so no clock says it."""
    with unkept():
        row = Member(email_key=keyed_hash("forum.unkept", uuid.uuid4().hex))
        _fill(row, answers, now)
        _keep(row, answers, now)
    return _write(kind, about, answers.email, now)


def _write(
    kind: str,
    about: Member,
    to: str,
    now: datetime,
    *,
    inbox_id: uuid.UUID | None = None,
    opens: int | None = None,
) -> uuid.UUID:
    """One confirmation and one letter; `opens` is the member its link lets in, or nothing."""
    confirmation = confirmations.ask(purpose=JOIN, subject_id=opens, now=now, public_id=inbox_id)
    queue(kind=kind, to=to, language=about.language, subject_id=about.pk, confirmation_id=confirmation.pk)
    return confirmation.public_id


def _locked(member_id: int) -> Member | None:
    return Member.objects.select_for_update().filter(pk=member_id).first()


@transaction.atomic
def let_in(*, member_id: int, now: datetime) -> bool:
    """The mail was answered; False where the wish is no longer there."""
    member = _locked(member_id)
    if member is None or member.status == MemberStatus.HELD:
        return False
    if member.status == MemberStatus.PENDING:
        member.move_to(MemberStatus.MEMBER)
        member.joined_at = member.heard_at = now
        member.expires_at = None
        member.save(update_fields=["status", "joined_at", "heard_at", "expires_at"])
    return True


@transaction.atomic
def want_bulletins(
    *, member_id: int, wants: bool, now: datetime, channel: ConsentChannel = ConsentChannel.MY_PAGE
) -> None:
    """Bulletins or none from now on, those on their way included; the membership stays either way."""
    member = _locked(member_id)
    if member is not None and wants != (member.bulletins_at is not None):
        member.bulletins_at, member.heard_at = now if wants else None, now
        member.save(update_fields=["bulletins_at", "heard_at"])
        consents.note(member, [("forum.bulletins", wants)], now=now, channel=channel)
        audit.record(by=None, verb=f"forum.bulletins.{'wanted' if wants else 'stopped'}", target=member)


@transaction.atomic
def want_listing(*, member_id: int, is_listed: bool, about: str, language: str, now: datetime) -> None:
    """In the directory or out of it; new words wait for a moderator."""
    member = _locked(member_id)
    if member is None:
        return
    words = about if is_listed else ""
    is_unchanged = words == member.about and member.listing in {Listing.WAITING, Listing.SHOWN}
    was_listed = member.listing in {Listing.WAITING, Listing.SHOWN}
    wished = Listing.WAITING if is_listed else Listing.NONE
    if member.listing == wished or (is_listed and is_unchanged):
        wished = Listing(member.listing)
    else:
        member.list_as(wished)
    if words != member.about:
        member.about_language = language if words else ""
    if is_listed != was_listed:
        consents.note(member, [("forum.directory", is_listed)], now=now, channel=ConsentChannel.MY_PAGE)
    member.about, member.heard_at = words, now
    member.save(update_fields=["listing", "about", "about_language", "heard_at"])
    audit.record(by=None, verb=f"forum.listing.wished.{wished}", target=member)


@transaction.atomic
def write_in(*, member_id: int, language: str) -> None:
    """The language of letters from now on."""
    member = _locked(member_id)
    if member is not None and member.language != language:
        member.language = language
        member.save(update_fields=["language"])
        audit.record(by=None, verb="forum.language.chosen", target=member)


@transaction.atomic
def leave(*, member_id: int) -> None:
    """The membership ends, and everything kept for it goes. Leaving twice is leaving once."""
    member = _locked(member_id)
    if member is not None:
        audit.record(by=None, verb="forum.left", target=member)
        member.delete()


@transaction.atomic
def stay(*, member_id: int, now: datetime) -> bool:
    """Still with us: the year begins anew."""
    member = _locked(member_id)
    if member is None:
        return False
    member.heard_at, member.asked_at = now, None
    member.save(update_fields=["heard_at", "asked_at"])
    return True


# -- the clock ------------------------------------------------------------------------------------------------------


@transaction.atomic
def ask_the_silent(*, now: datetime) -> int:
    """Ask members of whom a year has heard nothing whether they still want to be there. Returns how many."""
    silent = list(Member.objects.silent_since(now - SILENT_AFTER).select_for_update()[:BATCH])
    for member in silent:
        member.asked_at = now
        member.save(update_fields=["asked_at"])
        question = confirmations.ask(purpose=STAY, subject_id=member.pk, now=now, days=DAYS_TO_ANSWER)
        queue(
            kind=MAIL_STAY,
            to=member.email,
            language=member.language,
            subject_id=member.pk,
            confirmation_id=question.pk,
        )
    return len(silent)


def let_go_of_the_silent(*, now: datetime) -> int:
    """Members who did not answer in time are taken out. Returns how many."""
    unanswered = Member.objects.unanswered_since(now - timedelta(days=DAYS_TO_ANSWER))
    gone = list(unanswered.values_list("pk", flat=True)[:BATCH])
    for member_id in gone:
        leave(member_id=member_id)
    return len(gone)


# -- what staff decide ----------------------------------------------------------------------------------------------


@transaction.atomic
def decide_listing(*, by: Any, member: Member, listing: Listing, reason: str = "") -> None:
    """Show a member in the directory, or do not; the membership stands either way."""
    row = Member.objects.select_for_update().get(pk=member.pk)
    row.list_as(listing)
    row.save(update_fields=["listing"])
    audit.record(by=by, verb=f"forum.listing.{listing}", target=row, detail={"reason": reason})


@transaction.atomic
def release(*, by: Any, member: Member, now: datetime) -> None:
    """Let a held wish go on to its mail."""
    row = Member.objects.select_for_update().get(pk=member.pk)
    row.move_to(MemberStatus.PENDING)
    row.inbox_id = uuid.uuid4()
    row.expires_at = now + timedelta(days=settings.CONFIRMATION_DAYS)
    row.save(update_fields=["status", "inbox_id", "expires_at"])
    _write(MAIL_CONFIRM, row, row.email, now, inbox_id=row.inbox_id, opens=row.pk)
    audit.record(by=by, verb="forum.released", target=row)


@transaction.atomic
def send_bulletin(*, by: Any, bulletin: Bulletin, now: datetime) -> None:
    """Send it on its way: members are handed their letters batch by batch, each once."""
    row = Bulletin.objects.select_for_update().get(pk=bulletin.pk)
    row.move_to(BulletinStatus.SENDING, now=now)
    row.save(update_fields=["status", "sent_at"])
    audit.record(by=by, verb="forum.bulletin.sent", target=row)
    tasks.hand_out.enqueue(row.pk)


@transaction.atomic
def send_proof(*, by: Any, bulletin: Bulletin) -> None:
    """The bulletin as members would receive it, in both languages, to the person who asks for it."""
    queue(kind=tasks.MAIL_PROOF, to=by.email, language="both", subject_id=bulletin.pk)
    audit.record(by=by, verb="forum.bulletin.proof", target=bulletin)
