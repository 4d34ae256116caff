"""What `manage.py due` does here."""

from collections.abc import Sequence
from datetime import datetime

from core import audit, duties, notes, retention
from core.retention import Rule
from replies.actions import deciding
from replies.models import Reply, Report, Usefulness


def _remind(now: datetime) -> int:
    return deciding.remind(now=now)


def _forget_replies(rows: Sequence[Reply], now: datetime) -> None:
    for row in rows:
        audit.forget_words(row)
        notes.forget_notes(Reply, [row.pk])
        row.delete()


def _forget_words(rows: Sequence[Usefulness], now: datetime) -> None:
    Usefulness.objects.filter(pk__in=[row.pk for row in rows]).update(words="", form_key=None)


def register() -> None:
    retention.register(
        Rule(
            "unconfirmed replies",
            Reply.objects.never_confirmed_by,
            forget=_forget_replies,
            known_by=lambda reply: [reply.email],
        )
    )
    retention.register(
        Rule(
            "replies that are not shown",
            Reply.objects.settled_by,
            forget=_forget_replies,
            known_by=lambda reply: [reply.email],
        )
    )
    retention.register(Rule("reports about replies", Report.objects.settled_by))
    retention.register(Rule("words on pages' use", Usefulness.objects.with_old_words, forget=_forget_words))
    duties.register("moderators reminded of replies", _remind)
