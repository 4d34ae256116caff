"""What `manage.py due` does for told stories."""

from collections.abc import Sequence
from datetime import datetime

from django.utils import timezone

from core import audit, duties, notes, retention
from core.retention import Rule
from stories.telling import actions
from stories.telling.models import StoryDraft, Telling


def _end(now: datetime) -> int:
    return actions.end_what_is_allowed_no_longer(now=now, today=timezone.localdate(now))


def _forget(rows: Sequence[Telling], now: datetime) -> None:
    for row in rows:
        audit.forget_words(row)
        notes.forget_notes(Telling, [row.pk])
        row.delete()


def register() -> None:
    retention.register(
        Rule("drafts of stories", StoryDraft.objects.over_by, known_by=lambda draft: [draft.email])
    )
    for name, due in (
        ("unconfirmed stories", Telling.objects.never_confirmed_by),
        ("stories not taken up", Telling.objects.declined_long_ago),
    ):
        retention.register(Rule(name, due, forget=_forget, known_by=lambda row: [row.email, row.phone]))
    duties.register("stories that are allowed no longer", _end)
