"""What moderators decide. Words in Welsh are decided on only by somebody who reads Welsh."""

import uuid
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils import timezone

from core import audit, desk, notes
from core.moves import MoveNotAllowedError
from core.post.sending import queue
from people.wishes import mail_language
from places.models import Closure
from places.waits import came_before
from replies.actions.writing import ask_for_yes
from replies.choices import AnswerBy, Opening, Reason, ReplyStatus, ReportStatus
from replies.models import Answer, Reply, Report, Shown, Thread

MAIL_SHOWN, MAIL_REFUSED, MAIL_ANSWERED = "replies.shown", "replies.not_shown", "replies.answered"
MAIL_REMINDER = "replies.reminder"
BATCH = 200
LOOKS_BACK = timedelta(days=60)


class NotReadByThemError(ValueError):
    """Somebody would decide on words in a language that they do not read."""


class SomebodyIsOnItError(ValueError):
    """Somebody else sits at this reply now."""


def _locked(reply: Reply, by: Any, now: datetime) -> Reply:
    """The row, held for this decision, where this person may make it."""
    row = Reply.objects.select_for_update().get(pk=reply.pk)
    if not by.can_read(row.language):
        raise NotReadByThemError
    if desk.who_is_on(row, besides=by, now=now) is not None:
        raise SomebodyIsOnItError
    return row


def _save_decision(row: Reply, was: str, now: datetime) -> None:
    row.status_before, row.decided_at = was, now
    row.save(update_fields=["status", "status_before", "reason", "reason_words", "decided_at"])


def _tell(row: Reply, kind: str) -> None:
    language = mail_language(row.email, otherwise=row.mail_language)
    queue(kind=kind, to=row.email, language=language, subject_id=row.pk)


@transaction.atomic
def show(*, by: Any, reply: Reply, now: datetime) -> None:
    """Let it stand on its page, and tell the writer. Of a hidden one: let it stand again, where it stood."""
    row = _locked(reply, by, now)
    was = row.status
    row.move_to(ReplyStatus.SHOWN)
    row.reason, row.reason_words = "", ""
    _save_decision(row, was if was == ReplyStatus.WAITING else "", now)
    assert row.waiting_since is not None
    Shown.objects.create(reply=row, thread_id=row.thread_id, at=row.waiting_since)
    _settle_reports(row, now)
    audit.record(by=by, verb="replies.shown", target=row)
    desk.leave(by=by, target=row)
    _tell(row, MAIL_SHOWN)


@transaction.atomic
def refuse(*, by: Any, reply: Reply, reason: Reason, words: str, now: datetime) -> None:
    """Do not show it, and tell the writer why. One that was held and never confirmed goes without a letter."""
    row = _locked(reply, by, now)
    was = row.status
    row.move_to(ReplyStatus.REFUSED)
    row.reason, row.reason_words = reason, words
    _save_decision(row, "" if was == ReplyStatus.HELD else was, now)
    audit.record(by=by, verb="replies.refused", target=row, detail={"code": reason, "reason": words})
    desk.leave(by=by, target=row)
    if was != ReplyStatus.HELD:
        _tell(row, MAIL_REFUSED)


@transaction.atomic
def hide(*, by: Any, reply: Reply, reason: Reason, words: str, now: datetime) -> None:
    """Take a shown one off its page at once, tell the writer why, and settle what was reported."""
    row = _locked(reply, by, now)
    was = row.status
    row.move_to(ReplyStatus.HIDDEN)
    row.reason, row.reason_words = reason, words
    _save_decision(row, was, now)
    Shown.objects.filter(reply=row).delete()
    _settle_reports(row, now)
    audit.record(by=by, verb="replies.hidden", target=row, detail={"code": reason, "reason": words})
    desk.leave(by=by, target=row)
    _tell(row, MAIL_REFUSED)


@transaction.atomic
def undo(*, by: Any, reply: Reply, now: datetime) -> None:
    """Take the last decision back: a hidden reply stands again, any other waits again, since it first did."""
    row = _locked(reply, by, now)
    if not row.can_be_undone:
        raise MoveNotAllowedError(row.status, row.status)
    undone = row.status
    if undone == ReplyStatus.HIDDEN:
        show(by=by, reply=reply, now=now)
        return
    row.move_to(ReplyStatus.WAITING)
    row.reason, row.reason_words = "", ""
    _save_decision(row, "", now)
    Shown.objects.filter(reply=row).delete()
    audit.record(by=by, verb="replies.undone", target=row, detail={"was": undone})


@transaction.atomic
def release(*, by: Any, reply: Reply, now: datetime) -> None:
    """Let a held one go on to its mail."""
    row = Reply.objects.select_for_update().get(pk=reply.pk)
    row.move_to(ReplyStatus.PENDING)
    row.inbox_id = uuid.uuid4()
    row.expires_at = now + timedelta(days=settings.CONFIRMATION_DAYS)
    row.save(update_fields=["status", "inbox_id", "expires_at"])
    ask_for_yes(row, now)
    audit.record(by=by, verb="replies.released", target=row)


@transaction.atomic
def leave_shown(*, by: Any, reply: Reply, reason: str, now: datetime) -> None:
    """What was reported is read, and the reply stays."""
    row = _locked(reply, by, now)
    _settle_reports(row, now)
    audit.record(by=by, verb="replies.left_shown", target=row, detail={"reason": reason})
    desk.leave(by=by, target=row)


def _settle_reports(row: Reply, now: datetime) -> None:
    for report in Report.objects.select_for_update().open().filter(reply=row):
        report.move_to(ReportStatus.DONE, now)
        report.save(update_fields=["status", "done_at"])


@transaction.atomic
def answer(*, by: Any, reply: Reply, said_by: AnswerBy, words: str, now: datetime) -> None:
    """Answer under a reply that is shown, in its language; without words an answer is taken away."""
    row = Reply.objects.select_for_update().get(pk=reply.pk)
    if not by.can_read(row.language):
        raise NotReadByThemError
    if not words:
        taken, _rows = Answer.objects.filter(reply=row).delete()
        if taken:
            audit.record(by=by, verb="replies.answer_taken", target=row)
        return
    row_is_new = not Answer.objects.filter(reply=row).exists()
    Answer.objects.update_or_create(
        reply=row, defaults={"said_by": said_by, "words": words, "language": row.language, "at": now}
    )
    audit.record(by=by, verb="replies.answered", target=row, detail={"as": said_by})
    if row_is_new and row.is_shown:
        _tell(row, MAIL_ANSWERED)


@transaction.atomic
def leave_note(*, by: Any, reply: Reply, words: str, now: datetime) -> None:
    """A private note for the next moderator."""
    notes.note(by=by, target=reply, words=words, now=now)
    audit.record(by=by, verb="replies.note", target=reply)


@transaction.atomic
def decide_opening(
    *, by: Any, page_key: uuid.UUID, opening: Opening, open_days: int | None, now: datetime
) -> Thread:
    """Open or close replies to a page, in both its languages."""
    thread, _is_new = Thread.objects.select_for_update().get_or_create(page_key=page_key)
    if opening == Opening.OPEN and thread.opening != Opening.OPEN:
        thread.opened_at = now
    elif opening != Opening.OPEN:
        thread.opened_at = None
    thread.opening, thread.open_days = opening, open_days
    thread.save()
    audit.record(by=by, verb="replies.opening", target=thread, detail={"opening": opening, "days": open_days})
    return thread


@transaction.atomic
def remind(*, now: datetime) -> int:
    """Write to moderators of replies that are near their day or past it, each reply once. Returns how many."""
    closures = Closure.objects.days(since=timezone.localdate(now) - LOOKS_BACK)
    near = list(
        Reply.objects.never_reminded_of()
        .came_before(came_before(now, days=settings.MODERATION_WORKING_DAYS, closures=closures))
        .longest_waiting_first()
        .select_for_update()[:BATCH]
    )
    languages = {reply.language for reply in near}
    for person in get_user_model().objects.holding("moderator"):
        if person.email and any(person.can_read(language) for language in languages):
            queue(kind=MAIL_REMINDER, to=person.email, language=person.language, subject_id=person.pk)
    Reply.objects.filter(pk__in=[reply.pk for reply in near]).update(reminded_at=now)
    return len(near)
