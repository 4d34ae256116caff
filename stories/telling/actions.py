"""Telling, keeping a draft, editing, approving, making pages, and withdrawing. Every step leaves a trace."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction
from wagtail.models import Page

from bilingual import withdrawal
from bilingual.models import Ground
from core import audit, confirmations, desk, notes
from core.keyed import digest_of
from core.moves import MoveNotAllowedError
from core.post.sending import queue
from people.wishes import mail_language
from stories.telling import pages, photographs
from stories.telling.choices import Channel, TellingStatus, Use
from stories.telling.models import EDITED, WORDING, StoryDraft, Telling, email_key

SHARE = "stories.share"
MAIL_CONFIRM, MAIL_HELD, MAIL_DRAFT = "stories.confirm", "stories.held", "stories.draft"
MAIL_APPROVE, MAIL_MADE, MAIL_DECLINED = "stories.approve", "stories.made", "stories.declined"
BATCH = 200


class NotWholeError(ValueError):
    """Something is still to be written in one of the languages."""


class SomebodyIsOnItError(ValueError):
    """Somebody else sits at this story now."""


@dataclass(frozen=True)
class Consents:
    """What a storyteller allows."""

    name_as: str
    place_as: str
    until: date | None
    invented_name: str = ""
    photo_ok: bool = False
    uses: tuple[str, ...] = ()


@dataclass(frozen=True)
class Told:
    """A checked form: what was told, by whom, and what they allow."""

    name: str
    language: str
    told_before: str
    told_instead: str
    consents: Consents
    told_after: str = ""
    email: str = ""
    phone: str = ""
    authority: str | None = None
    form_key: str = ""
    channel: Channel = field(default=Channel.FORM)


def _row(told: Told, now: datetime) -> Telling:
    allowed = told.consents
    return Telling(
        channel=told.channel,
        name=told.name,
        email=told.email,
        email_key=email_key(told.email) if told.email else "",
        phone=told.phone,
        language=told.language,
        told_before=told.told_before,
        told_instead=told.told_instead,
        told_after=told.told_after,
        authority_id=told.authority,
        name_as=allowed.name_as,
        invented_name=allowed.invented_name,
        photo_ok=allowed.photo_ok,
        place_as=allowed.place_as,
        social_ok=Use.SOCIAL in allowed.uses,
        print_ok=Use.PRINT in allowed.uses,
        until=allowed.until,
        consented_at=now,
        wording=WORDING,
        form_key=told.form_key,
        created_at=now,
        moved_at=now,
    )


# -- by form --------------------------------------------------------------------------------------------------------


def share(*, told: Told, now: datetime, is_suspicious: bool = False) -> uuid.UUID:
    """Keep a story and send one mail; gives the inbox page to go on to. The same form sent twice is kept once."""
    try:
        return _share(told, now, is_suspicious=is_suspicious)
    except IntegrityError:  # two at the same moment meet in the database, and the later one reads again
        return _share(told, now, is_suspicious=is_suspicious)


@transaction.atomic
def _share(told: Told, now: datetime, *, is_suspicious: bool) -> uuid.UUID:
    known = Telling.objects.filter(email_key=email_key(told.email), form_key=told.form_key).first()
    if known is not None and known.inbox_id:
        return known.inbox_id
    row = _row(told, now)
    row.status = TellingStatus.HELD if is_suspicious else TellingStatus.PENDING
    row.inbox_id = uuid.uuid4()
    row.expires_at = now + timedelta(days=settings.CONFIRMATION_DAYS)
    row.save()
    return _ask_for_yes(row, now)


def _ask_for_yes(row: Telling, now: datetime) -> uuid.UUID:
    is_held = row.status == TellingStatus.HELD
    confirmation = confirmations.ask(
        purpose=SHARE, subject_id=None if is_held else row.pk, now=now, public_id=row.inbox_id
    )
    kind = MAIL_HELD if is_held else MAIL_CONFIRM
    _write(kind, row, confirmation_id=confirmation.pk)
    return confirmation.public_id


def _write(kind: str, row: Telling, *, confirmation_id: int | None = None) -> None:
    """In the language chosen on my page, else in that of the telling."""
    language = mail_language(row.email, otherwise=row.language)
    queue(kind=kind, to=row.email, language=language, subject_id=row.pk, confirmation_id=confirmation_id)


@transaction.atomic
def confirm(*, telling_id: int, now: datetime) -> bool:
    """The mail was answered: an editor reads next. False where the story is no longer there, or held."""
    row = Telling.objects.select_for_update().filter(pk=telling_id).first()
    if row is None or row.status == TellingStatus.HELD:
        return False
    if row.status == TellingStatus.PENDING:
        row.move_to(TellingStatus.RECEIVED, now)
        row.expires_at = None
        row.save(update_fields=["status", "moved_at", "expires_at"])
        audit.record(by=None, verb="stories.confirmed", target=row)
    return True


@transaction.atomic
def keep_draft(*, email: str, answers: Mapping[str, list[str]], language: str, now: datetime) -> StoryDraft:
    """Keep a form as far as it is written, and mail the link under which its writer goes on."""
    draft = StoryDraft(
        email=email,
        email_key=email_key(email),
        answers=[[name, value] for name, values in answers.items() for value in values],
        language=language,
        created_at=now,
        expires_at=now + timedelta(days=settings.STORY_DRAFT_DAYS),
    )
    draft.token_hash = digest_of(draft.token)
    draft.save()
    queue(kind=MAIL_DRAFT, to=email, language=mail_language(email, otherwise=language), subject_id=draft.pk)
    return draft


# -- by the staff ---------------------------------------------------------------------------------------------------


@transaction.atomic
def record(*, by: Any, told: Told, now: datetime) -> Telling:
    """A story told by telephone or in an interview; what was agreed to was read out."""
    row = _row(told, now)
    row.status = TellingStatus.RECEIVED
    row.save()
    audit.record(by=by, verb="stories.recorded", target=row, detail={"channel": str(told.channel)})
    return row


def _locked(telling: Telling, by: Any, now: datetime) -> Telling:
    row = Telling.objects.select_for_update(of=("self",)).get(pk=telling.pk)
    if desk.who_is_on(row, besides=by, now=now) is not None:
        raise SomebodyIsOnItError
    return row


def _move(row: Telling, status: TellingStatus, now: datetime, *further: str) -> None:
    row.move_to(status, now)
    row.save(update_fields=["status", "moved_at", *further])


@transaction.atomic
def release(*, by: Any, telling: Telling, now: datetime) -> None:
    """Let a held one go on to its mail."""
    row = _locked(telling, by, now)
    row.inbox_id, row.expires_at = uuid.uuid4(), now + timedelta(days=settings.CONFIRMATION_DAYS)
    _move(row, TellingStatus.PENDING, now, "inbox_id", "expires_at")
    _ask_for_yes(row, now)
    audit.record(by=by, verb="stories.released", target=row)


@transaction.atomic
def edit(*, by: Any, telling: Telling, words: Mapping[str, str], now: datetime) -> None:
    """Write what the storyteller is to approve. New words void an approval, and the link that led to the old ones."""
    row = _locked(telling, by, now)
    if not row.can_be_edited:
        raise MoveNotAllowedError(row.status, TellingStatus.EDITING)
    names = [f"{name}_{language}" for name in EDITED for language in ("cy", "en")]
    for name in names:
        setattr(row, name, words.get(name, "").replace("\r\n", "\n").strip())
    row.renew_link()
    _move(row, TellingStatus.EDITING, now, *names, "approval_nonce", "approval_hash")
    audit.record(by=by, verb="stories.edited", target=row)


@transaction.atomic
def ask_approval(*, by: Any, telling: Telling, now: datetime) -> None:
    """Both languages to the storyteller, by a link; whoever gave no address hears them read out."""
    row = _locked(telling, by, now)
    if not row.is_whole:
        raise NotWholeError
    row.renew_link()
    row.change_words = ""
    _move(row, TellingStatus.ASKED, now, "approval_nonce", "approval_hash", "change_words")
    audit.record(by=by, verb="stories.asked", target=row)
    desk.leave(by=by, target=row)
    if row.email:
        _write(MAIL_APPROVE, row)


@transaction.atomic
def approve(*, telling_id: int, now: datetime, by: Any = None, reason: str = "") -> bool:
    """The storyteller says yes, by link, or to somebody of the staff who says how. Twice is once."""
    row = Telling.objects.select_for_update(of=("self",)).get(pk=telling_id)
    if row.status in {TellingStatus.APPROVED, TellingStatus.MADE}:
        return True
    if row.status != TellingStatus.ASKED:
        return False
    _move(row, TellingStatus.APPROVED, now)
    audit.record(by=by, verb="stories.approved", target=row, detail={"reason": reason} if reason else {})
    return True


@transaction.atomic
def ask_for_change(*, telling_id: int, words: str, now: datetime) -> bool:
    """The storyteller wants other words, and says which."""
    row = Telling.objects.select_for_update(of=("self",)).get(pk=telling_id)
    if row.status != TellingStatus.ASKED:
        return False
    row.change_words = words
    _move(row, TellingStatus.CHANGES, now, "change_words")
    audit.record(by=None, verb="stories.change_wished", target=row)
    return True


@transaction.atomic
def decline(*, by: Any, telling: Telling, reason: str, now: datetime) -> None:
    """We do not take it up; whoever confirmed an address is told, without the staff's reason."""
    row = _locked(telling, by, now)
    was = row.status
    _move(row, TellingStatus.DECLINED, now)
    audit.record(by=by, verb="stories.declined", target=row, detail={"reason": reason})
    desk.leave(by=by, target=row)
    if row.email and was != TellingStatus.HELD:
        _write(MAIL_DECLINED, row)


@transaction.atomic
def take_up_again(*, by: Any, telling: Telling, now: datetime) -> None:
    row = _locked(telling, by, now)
    _move(row, TellingStatus.RECEIVED, now)
    audit.record(by=by, verb="stories.taken_up", target=row)


@transaction.atomic
def make(*, by: Any, telling: Telling, level: str, now: datetime) -> list[Page]:
    """A pair of draft pages with the approved words. They go out as every pair does: signed off on both sides."""
    row = _locked(telling, by, now)
    row.page_key = uuid.uuid4()
    _move(row, TellingStatus.MADE, now, "page_key")
    picture = photographs.picture_for_pages(row)
    made = pages.make(telling=row, level=level, by=by, now=now, picture=picture)
    audit.record(by=by, verb="stories.made", target=row, detail={"pages": [page.pk for page in made]})
    desk.leave(by=by, target=row)
    if row.email:
        _write(MAIL_MADE, row)
    return made


# -- by the storyteller ---------------------------------------------------------------------------------------------


@transaction.atomic
def change_uses(*, telling_id: int, uses: tuple[str, ...], photo_ok: bool, now: datetime) -> None:
    """What may be done with it beside this site, from now on."""
    row = Telling.objects.select_for_update(of=("self",)).get(pk=telling_id)
    row.social_ok, row.print_ok, row.photo_ok = Use.SOCIAL in uses, Use.PRINT in uses, photo_ok
    row.consented_at, row.wording = now, WORDING
    row.save(update_fields=["social_ok", "print_ok", "photo_ok", "consented_at", "wording"])
    if not photo_ok:
        photographs.take_away(row)
    detail = {"uses": sorted(uses), "photo": photo_ok}
    audit.record(by=None, verb="stories.uses_changed", target=row, detail=detail)


@transaction.atomic
def withdraw(
    *, telling_id: int, now: datetime, by: Any = None, reason: str = "", ground: Ground = Ground.ASKED
) -> None:
    """The story, and the pages that came of it with everything below them, go in one act; twice is once.

    Their addresses answer 410 from then on, and the pages are deleted, so that nobody can put them back.
    """
    row = Telling.objects.select_for_update(of=("self",)).filter(pk=telling_id).first()
    if row is None:
        return
    detail = {"reason": reason} if reason and by is not None else {}
    audit.record(by=by, verb="stories.withdrawn", target=row, detail=detail)
    if row.page_key is not None:
        page = Page.objects.filter(translation_key=row.page_key).first()
        if page is not None and withdrawal.may_be_withdrawn(page):
            withdrawal.withdraw(by=by, page=page, ground=ground, now=now)
        pages.delete(row.page_key)
    photographs.take_away(row)
    audit.forget_words(row)
    notes.forget_notes(Telling, [row.pk])
    row.delete()


def end_what_is_allowed_no_longer(*, now: datetime, today: date) -> int:
    """Stories whose teller allowed them until a day that is over. Returns how many were withdrawn."""
    over = list(Telling.objects.allowed_no_longer(today).values_list("pk", flat=True)[:BATCH])
    for telling_id in over:
        withdraw(telling_id=telling_id, now=now, ground=Ground.CONSENT)
    return len(over)
