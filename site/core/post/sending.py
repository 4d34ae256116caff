"""Queueing and sending letters: the row and its task commit together; sending twice is recognisable, never silent."""

import re
import smtplib
from typing import Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.db import transaction
from django.dispatch import Signal, receiver
from django.template import loader
from django.utils import timezone
from django.utils.translation import override

from core.organisation import Organisation
from core.outbox import task, task_gave_up
from core.outbox.queue import row_of
from core.post.composers import Composed, compose
from core.post.models import Letter, Status
from core.writing import Writing


def queue(
    *,
    kind: str,
    to: str,
    language: str,
    subject_id: Any = None,
    confirmation_id: Any = None,
    writing: Writing | None = None,
) -> Letter:
    """Owe somebody a letter. `language` is `cy`, `en` or `both` (unknown: both, Welsh first).

    A caller that writes its own rows together adds the letter to them (`writing`), and may give their keys.
    """
    letter = Letter(
        kind=kind, to=to, language=language, subject_id=subject_id, confirmation_id=confirmation_id
    )
    if writing is not None:
        writing.add(row_of(send_letter, writing.add(letter)))
        return letter
    with transaction.atomic(savepoint=False):
        letter.save(force_insert=True)
        send_letter.enqueue(letter.pk)
    return letter


@transaction.atomic
def send_again(letter: Letter) -> Letter:
    """A fresh letter of the same kind to the same address: its own row, its own Message-ID."""
    return queue(
        kind=letter.kind,
        to=letter.to,
        language=letter.language,
        subject_id=letter.subject_id,
        confirmation_id=letter.confirmation_id,
    )


class NoAddress(Exception):
    """The address is sealed with a key that is not here: the letter waits for it among those that could not be sent."""


@task(priority=50)  # somebody is waiting for it; what nobody waits for (an index, a drawing) comes after
def send_letter(letter_id: int) -> None:
    """Send one letter. Done already, or erased: nothing happens. A failure is noted and raised, so that the worker
    tries again."""
    letter = Letter.objects.filter(pk=letter_id).first()
    if letter is None or letter.is_sent:
        return
    letter.attempts += 1
    letter.save(update_fields=["attempts"])
    try:
        if not letter.to:
            raise NoAddress
        words = compose(letter)
        if words is not None:
            as_mail(letter, words).send()
    except Exception as failure:
        letter.failure = _name_of(failure)
        letter.save(update_fields=["failure"])
        raise
    letter.status, letter.sent_at, letter.failure = Status.SENT, timezone.now(), ""
    letter.save(update_fields=["status", "sent_at", "failure"])


letter_came_back = Signal()
"""Sent with `letter` and `now`, in the transaction that notes it, when a mail server says for good that it could not
deliver. A room of mail that comes in reads that; whichever room wrote the letter listens."""


@receiver(task_gave_up)
def keep_failure(task_path: str, args: list[int], **kwargs: Any) -> None:
    """The worker tried for the last time: the letter waits for a member of staff to send it again."""
    if task_path == send_letter.module_path:
        Letter.objects.filter(pk=args[0]).exclude(status=Status.SENT).update(status=Status.FAILED)


def _name_of(failure: Exception) -> str:
    """What went wrong, without the address or the words: SMTP replies repeat both."""
    code = f" {failure.smtp_code}" if isinstance(failure, smtplib.SMTPResponseException) else ""
    return f"{type(failure).__name__}{code}"[:120]


def as_mail(letter: Letter, words: Composed) -> EmailMultiAlternatives:
    """Plain text with an HTML twin, in the letter's language or in both."""
    languages = ["cy", "en"] if letter.language == "both" else [letter.language]
    organisation = Organisation.current()
    parts: list[dict[str, Any]] = []
    for language in languages:
        with override(language):
            context = {
                **words.context,
                "letter": letter,
                "organisation": organisation,
                "base_url": settings.BASE_URL,
            }
            parts.append(
                {
                    "language": language,
                    "subject": _one_line(
                        loader.render_to_string(f"emails/{words.template}.subject.txt", context)
                    ),
                    "text": loader.render_to_string(f"emails/{words.template}.txt", context).strip(),
                    "html": loader.render_to_string(f"emails/{words.template}.html", context).strip(),
                }
            )
    with override(languages[0]):
        frame = {"parts": parts, "organisation": organisation, "base_url": settings.BASE_URL}
        text = loader.render_to_string("emails/base.txt", frame)
        html = loader.render_to_string("emails/base.html", frame)
    mail = EmailMultiAlternatives(
        subject=" / ".join(part["subject"] for part in parts),
        body=re.sub(r"\n{3,}", "\n\n", text).strip() + "\n",
        from_email=settings.DEFAULT_FROM_EMAIL,
        to=[letter.to],
        reply_to=[words.reply_to] if words.reply_to else None,
        headers={
            "Message-ID": letter.message_id,
            "Auto-Submitted": "auto-generated",
            "Content-Language": ", ".join(languages),
            **words.headers,
        },
    )
    mail.attach_alternative(html, "text/html")
    return mail


def _one_line(text: str) -> str:
    return " ".join(text.split())
