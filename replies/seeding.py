"""Loads the invented replies of a demonstration; repeating it changes nothing."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Protocol
from uuid import UUID

from django.db import transaction
from wagtail.models import Page

from replies.choices import AnswerBy, ReplyStatus
from replies.models import Answer, Reply, Shown, Thread
from replies.models.threads import email_key


class InventedReply(Protocol):
    """Somebody who does not exist, and what they say. One without `is_shown` waits for a moderator."""

    @property
    def page_key(self) -> UUID: ...
    @property
    def name(self) -> str: ...
    @property
    def email(self) -> str: ...
    @property
    def words(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def days_ago(self) -> int: ...
    @property
    def is_shown(self) -> bool: ...
    @property
    def answer(self) -> str: ...


@transaction.atomic
def seed_demo(*, replies: Iterable[InventedReply], now: datetime) -> None:
    for text in replies:
        _invented(text, now)


def _invented(text: InventedReply, now: datetime) -> None:
    page = Page.objects.filter(translation_key=text.page_key, locale__language_code=text.language).first()
    if page is None or Reply.objects.at_address(text.email).exists():
        return
    then = now - timedelta(days=text.days_ago)
    thread, _is_new = Thread.objects.get_or_create(page_key=text.page_key)
    reply = Reply.objects.create(
        thread=thread,
        page=page,
        name=text.name,
        email=text.email,
        email_key=email_key(text.email),
        words=text.words,
        language=text.language,
        mail_language=text.language,
        status=ReplyStatus.SHOWN if text.is_shown else ReplyStatus.WAITING,
        created_at=then,
        waiting_since=then,
        decided_at=then if text.is_shown else None,
    )
    if text.is_shown:
        Shown.objects.create(reply=reply, thread=thread, at=then)
    if text.answer:
        Answer.objects.create(
            reply=reply, said_by=AnswerBy.SITE, words=text.answer, language=text.language, at=then
        )
