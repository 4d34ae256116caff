"""Mails of ours that came back: whose they were, marked at the case, and a task for whoever has it."""

import re
import uuid
from collections.abc import Iterable
from datetime import datetime

from django.conf import settings
from django.db import transaction

from core import audit
from core.post.models import Letter, Status
from core.post.sending import letter_came_back
from enquiries import emails, tasking
from enquiries.choices import TaskKind
from enquiries.models import Enquiry

_OURS = re.compile(r"<([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})@")


def letters_named(mail_ids: Iterable[str]) -> list[Letter]:
    """Our letters among these Message-IDs. Nobody guesses one: whoever names it has had the mail."""
    ids = []
    for one in mail_ids:
        found = _OURS.match(one)
        if found and one.endswith(f"@{settings.MAIL_DOMAIN}>"):
            ids.append(uuid.UUID(found[1]))
    return list(Letter.objects.filter(public_id__in=ids[:20]))


def last_letter_to(address: str) -> Letter | None:
    """For a provider's word that names an address alone."""
    return Letter.objects.sent_to(address).newest_first().first() if address else None


@transaction.atomic
def note(letter: Letter, *, code: str, kind: TaskKind, now: datetime) -> Enquiry | None:
    """The letter did not reach its reader: it says so, its case is marked, and somebody has the task, once."""
    letter.status, letter.failure = Status.FAILED, f"returned {code}".strip()[:120]
    letter.save(update_fields=["status", "failure"])
    if kind == TaskKind.RETURNED:
        letter_came_back.send(sender=Letter, letter=letter, now=now)
    case = emails.case_of_letter(letter)
    if case is None:
        return None
    held = Enquiry.objects.select_for_update().get(pk=case.pk)
    if held.erased_at is not None:
        return None
    if kind == TaskKind.RETURNED:
        held.mail_returned_at = now
        held.save(update_fields=["mail_returned_at"])
    tasking.site_asks(case=held, kind=kind, now=now)
    audit.record(by=None, verb="enquiry.mail_returned", target=held, detail={"code": code, "kind": kind})
    return held
