"""What writers do: send a reply, confirm it, withdraw it, choose the language of letters."""

import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db import IntegrityError, transaction
from wagtail.models import Page

from core import audit, confirmations, notes
from core.post.sending import queue
from people.wishes import mail_language
from replies.choices import ReplyStatus
from replies.models import Reply, Thread
from replies.models.threads import email_key

WRITE = "replies.write"
MAIL_CONFIRM, MAIL_HELD = "replies.confirm", "replies.held"


@dataclass(frozen=True)
class ReplyAnswers:
    """A checked form."""

    name: str
    email: str
    words: str
    language: str
    mail_language: str
    form_key: str


def write(*, page: Page, answers: ReplyAnswers, now: datetime, is_suspicious: bool = False) -> uuid.UUID:
    """Keep a reply and send one mail; gives the inbox page to go on to. The same form sent twice is kept once."""
    try:
        return _write(page, answers, now, is_suspicious=is_suspicious)
    except IntegrityError:  # two at the same moment meet in the database, and the later one reads again
        return _write(page, answers, now, is_suspicious=is_suspicious)


@transaction.atomic
def _write(page: Page, answers: ReplyAnswers, now: datetime, *, is_suspicious: bool) -> uuid.UUID:
    key = email_key(answers.email)
    known = Reply.objects.filter(email_key=key, form_key=answers.form_key).first()
    if known is not None and known.inbox_id:
        return known.inbox_id
    thread, _is_new = Thread.objects.get_or_create(page_key=page.translation_key)
    reply = Reply.objects.create(
        thread=thread,
        page=page,
        name=answers.name,
        email=answers.email,
        email_key=key,
        words=answers.words,
        language=answers.language,
        mail_language=answers.mail_language,
        status=ReplyStatus.HELD if is_suspicious else ReplyStatus.PENDING,
        form_key=answers.form_key,
        inbox_id=uuid.uuid4(),
        created_at=now,
        expires_at=now + timedelta(days=settings.CONFIRMATION_DAYS),
    )
    return ask_for_yes(reply, now)


def ask_for_yes(reply: Reply, now: datetime) -> uuid.UUID:
    """One letter: with a link that counts, or one that only says that somebody looks first."""
    is_held = reply.status == ReplyStatus.HELD
    confirmation = confirmations.ask(
        purpose=WRITE, subject_id=None if is_held else reply.pk, now=now, public_id=reply.inbox_id
    )
    queue(
        kind=MAIL_HELD if is_held else MAIL_CONFIRM,
        to=reply.email,
        language=mail_language(reply.email, otherwise=reply.mail_language),
        subject_id=reply.pk,
        confirmation_id=confirmation.pk,
    )
    return confirmation.public_id


@transaction.atomic
def confirm(*, reply_id: int, now: datetime) -> bool:
    """The mail was answered: a moderator reads next. False where the reply is no longer there, or held."""
    reply = Reply.objects.select_for_update().filter(pk=reply_id).first()
    if reply is None or reply.status == ReplyStatus.HELD:
        return False
    if reply.status == ReplyStatus.PENDING:
        reply.move_to(ReplyStatus.WAITING)
        reply.waiting_since, reply.expires_at = now, None
        reply.save(update_fields=["status", "waiting_since", "expires_at"])
        audit.record(by=None, verb="replies.confirmed", target=reply)
    return True


@transaction.atomic
def withdraw(*, reply_id: int) -> None:
    """The writer takes it back: it leaves its page, and everything kept of it goes. Twice is once."""
    reply = Reply.objects.select_for_update().filter(pk=reply_id).first()
    if reply is not None:
        audit.record(by=None, verb="replies.withdrawn", target=reply)
        audit.forget_words(reply)
        notes.forget_notes(Reply, [reply.pk])
        reply.delete()


@transaction.atomic
def write_in(*, address: str, language: str) -> None:
    """The language of letters about what this address sent, from now on."""
    Reply.objects.at_address(address).exclude(mail_language=language).update(mail_language=language)
