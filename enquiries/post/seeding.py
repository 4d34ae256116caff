"""Invented mail that nobody could place, for the demonstration; taken in as any other, and nobody is written to."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from email.message import EmailMessage
from typing import Protocol

from django.db import transaction

from enquiries.choices import PostSource
from enquiries.models import Enquiry
from enquiries.post import addresses, taking


class MailFacts(Protocol):
    """A mail of the demonstration; `answers` names whose question it answers, if any."""

    @property
    def sender(self) -> str: ...
    @property
    def subject(self) -> str: ...
    @property
    def words(self) -> str: ...
    @property
    def hours_ago(self) -> int: ...
    @property
    def answers(self) -> str: ...
    @property
    def by_machine(self) -> bool: ...


@transaction.atomic
def seed_demo(*, mails: Iterable[MailFacts], now: datetime) -> None:
    """The same mail again is the one that came already."""
    for number, facts in enumerate(mails, start=1):
        taking.take(
            _as_bytes(facts, number), source=PostSource.IMAP, now=now - timedelta(hours=facts.hours_ago)
        )


def _as_bytes(facts: MailFacts, number: int) -> bytes:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = facts.sender, facts.subject
    mail["To"] = addresses.general() or "canol@example.org"
    mail["Message-ID"] = f"<demonstration-{number}@example.net>"
    if answered := _mail_of(facts.answers):
        mail["In-Reply-To"] = answered
    if facts.by_machine:
        mail["Auto-Submitted"] = "auto-replied"
    mail.set_content(facts.words)
    return mail.as_bytes()


def _mail_of(asker: str) -> str:
    """The Message-ID of their acknowledgement; demonstration cases were never sent one, so theirs is made up.

    Nothing, where the mail answers nobody, or nobody whose case is still kept.
    """
    case = Enquiry.objects.kept().searched(asker).latest_first().first() if asker else None
    if case is None:
        return ""
    if not case.mail_id:
        case.mail_id = f"<acknowledged-{case.pk}@example.org>"
        case.save(update_fields=["mail_id"])
    return case.mail_id
