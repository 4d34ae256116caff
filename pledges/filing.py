"""Evidence on its way to its report (`core.waiting_files`)."""

from datetime import datetime, timedelta

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from core import waiting_files
from core.file_kinds import Kind
from core.forms import plain
from core.uploads import cleaned
from core.waiting_files import LASTS, Gone
from pledges.choices import EvidenceKind
from pledges.models import EvidenceBody, EvidenceFile, HeldForm, Report
from pledges.models.evidence import EvidenceQuerySet

__all__ = ["Gone", "Kept", "drop", "hold", "is_here", "join", "keep", "not_sent"]

MOST_BYTES = 5 * 1024 * 1024
NAME_LENGTH = 80
KINDS = frozenset(Kind(kind) for kind in EvidenceKind.values)
ENDINGS = [*EvidenceKind.values, "jpeg"]


class Kept(waiting_files.Kept):
    """A file that waits for its report; its name is known to the form alone."""

    salt = "canol.pledges.evidence"


@transaction.atomic
def keep(file: "UploadedFile[bytes]", *, now: datetime) -> Kept:
    """Examine and keep an uploaded file; raises `ValidationError` with the reason in words."""
    fit = cleaned(file, kinds=KINDS, most_bytes=MOST_BYTES)
    content = fit.read()
    name = " ".join(plain(fit.name or "").split())[-NAME_LENGTH:]
    kept = Kept.new(name, len(content))
    row = EvidenceFile.objects.create(
        token_hash=kept.token_hash,
        kind=EvidenceKind(fit.kind.value),
        size=kept.size,
        uploaded_at=now,
    )
    EvidenceBody.objects.create(file=row, content=content)
    return kept


def _waiting(token: str, lasts: timedelta | None = LASTS) -> EvidenceFile | None:
    kept = Kept.read(token, lasts)
    return EvidenceFile.objects.with_token(kept.token_hash) if kept else None


@transaction.atomic
def join(token: str, report: Report) -> EvidenceFile:
    """Give the report the file of a token, once; raises `Gone`. One that was held with its form has waited longer."""
    row = _waiting(token, None)
    if row is None or (row.held_id is None and Kept.read(token) is None):
        raise Gone
    row.report, row.held, row.token_hash = report, None, None
    row.save(update_fields=["report", "held", "token_hash"])
    return row


@transaction.atomic
def hold(token: str, form: HeldForm) -> None:
    """It waits as long as its form does, and goes with it."""
    row = _waiting(token)
    if row is not None:
        row.held = form
        row.save(update_fields=["held"])


@transaction.atomic
def is_here(token: str) -> bool:
    """No token at all is as good as a file that is here."""
    return not token or _waiting(token) is not None


@transaction.atomic
def drop(token: str) -> None:
    """Forget a file that was taken back before sending."""
    row = _waiting(token)
    if row is not None:
        row.delete()


def not_sent(now: datetime) -> EvidenceQuerySet:
    return EvidenceFile.objects.unsent().uploaded_before(now - LASTS)
