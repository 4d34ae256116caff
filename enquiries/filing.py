"""Files of a question on their way (`core.waiting_files`)."""

from datetime import datetime
from pathlib import PurePosixPath

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from core import waiting_files
from core.forms import plain
from core.waiting_files import LASTS, Gone
from enquiries.file_kinds import MOST_BYTES, Refused, examine
from enquiries.models import Attachment, AttachmentBody, Enquiry
from enquiries.models.files import NAME_LENGTH, AttachmentQuerySet

__all__ = ["Gone", "Kept", "drop", "join", "keep", "not_sent"]


class Kept(waiting_files.Kept):
    """A file that waits for its question."""

    salt = "canol.enquiries.file"


def keep(file: "UploadedFile[bytes]", *, now: datetime) -> Kept:
    """Examine and keep an uploaded file; raises `Refused`."""
    if not file.size or file.size > MOST_BYTES:
        raise Refused("size")
    fit = examine(file.read())
    kept = Kept.new(_name_of(file.name or "", fit.kind.value), len(fit.content))
    with transaction.atomic():
        row = Attachment.objects.create(
            token_hash=kept.token_hash,
            name=kept.name,
            kind=fit.kind,
            size=kept.size,
            uploaded_at=now,
        )
        AttachmentBody.objects.create(attachment=row, content=fit.content)
    return kept


def _name_of(given: str, extension: str) -> str:
    """The file's own name, one line, with the ending of what it really is."""
    last = PurePosixPath(given.replace("\\", "/")).name
    stem = " ".join(plain(last.rpartition(".")[0] or last).split()).replace('"', "'")
    return f"{stem[: NAME_LENGTH - 10] or 'file'}.{extension}"


@transaction.atomic
def join(token: str, enquiry: Enquiry) -> None:
    """Give the enquiry the file of a token, once; raises `Gone`."""
    kept = Kept.read(token)
    row = Attachment.objects.with_token(kept.token_hash) if kept else None
    if row is None:
        raise Gone
    row.enquiry, row.token_hash = enquiry, None
    row.save(update_fields=["enquiry", "token_hash"])


@transaction.atomic
def drop(token: str) -> None:
    """Forget a file that the asker took back before sending."""
    kept = Kept.read(token)
    row = Attachment.objects.with_token(kept.token_hash) if kept else None
    if row is not None:
        row.delete()


def not_sent(now: datetime) -> AttachmentQuerySet:
    """Files whose question was not sent within a day."""
    return Attachment.objects.waiting().uploaded_before(now - LASTS)
