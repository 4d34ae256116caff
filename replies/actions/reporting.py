"""What readers tell: that a reply should not stand, and whether a page was useful. No mail, no name."""

import uuid
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from core import audit
from replies.choices import Complaint, NoteStatus, Verdict
from replies.models import Reply, Report, Usefulness


def report(
    *, reply: Reply, complaint: Complaint, words: str, language: str, form_key: str, now: datetime,
    is_suspicious: bool = False,
) -> Report:  # fmt: skip
    """Keep a report; the same form sent twice is kept once."""
    row, _is_new = Report.objects.get_or_create(
        form_key=form_key,
        defaults={
            "reply": reply,
            "complaint": complaint,
            "words": words,
            "language": language,
            "created_at": now,
            "is_suspicious": is_suspicious,
        },
    )
    return row


def tell_use(
    *, page_key: uuid.UUID, language: str, verdict: Verdict, words: str, form_key: str, now: datetime,
    is_suspicious: bool = False,
) -> Usefulness:  # fmt: skip
    """Keep what a reader says of a page; without words there is nothing to read, and it only counts."""
    status = NoteStatus.NEW if words else NoteStatus.DONE
    row, _is_new = Usefulness.objects.get_or_create(
        form_key=form_key,
        defaults={
            "page_key": page_key,
            "language": language,
            "verdict": verdict,
            "words": words,
            "status": NoteStatus.HELD if is_suspicious else status,
            "day": timezone.localdate(now),
            "created_at": now,
        },
    )
    return row


@transaction.atomic
def settle_use(*, by: Any, row: Usefulness, status: NoteStatus) -> None:
    """Staff have dealt with it, or take that back; a held one begins to count."""
    locked = Usefulness.objects.select_for_update().get(pk=row.pk)
    locked.move_to(status)
    locked.save(update_fields=["status"])
    audit.record(by=by, verb=f"replies.use.{status}", target=locked)
