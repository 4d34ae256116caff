"""Files on their way: kept when their step is sent, joined to the enquiry with it, dropped after a day.

The form holds a signed token (name and size with it, so that pages can say what is kept without asking the database);
the database holds only the hash of its secret. A token works once.
"""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import PurePosixPath

from django.core import signing
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from core.forms import plain
from core.keyed import digest_of
from enquiries.file_kinds import MOST_BYTES, Refused, examine
from enquiries.models import Attachment, AttachmentBody, Enquiry
from enquiries.models.files import NAME_LENGTH, AttachmentQuerySet

_SALT = "canol.enquiries.file"
LASTS = timedelta(days=1)


class Gone(Exception):
    """The file of a token is no longer here: a day has passed, or it went with another enquiry."""


@dataclass(frozen=True)
class Kept:
    """A file that waits for its question."""

    secret: str
    name: str
    size: int

    def sign(self) -> str:
        return signing.dumps([self.secret, self.name, self.size], salt=_SALT, compress=True)

    @classmethod
    def read(cls, token: str) -> "Kept | None":
        """What a token stands for; None where it is not ours or older than a day."""
        try:
            secret, name, size = signing.loads(token, salt=_SALT, max_age=LASTS)
        except (signing.BadSignature, ValueError, TypeError):
            return None
        return cls(str(secret), str(name), int(size))

    @property
    def kilobytes(self) -> int:
        return max(round(self.size / 1024), 1)


def keep(file: "UploadedFile[bytes]", *, now: datetime) -> Kept:
    """Examine and keep an uploaded file; raises `Refused`."""
    if not file.size or file.size > MOST_BYTES:
        raise Refused("size")
    fit = examine(file.read())
    kept = Kept(secrets.token_urlsafe(24), _name_of(file.name or "", fit.kind.value), len(fit.content))
    with transaction.atomic():
        row = Attachment.objects.create(
            token_hash=digest_of(kept.secret),
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
    row = Attachment.objects.with_token(digest_of(kept.secret)) if kept else None
    if row is None:
        raise Gone
    row.enquiry, row.token_hash = enquiry, None
    row.save(update_fields=["enquiry", "token_hash"])


@transaction.atomic
def drop(token: str) -> None:
    """Forget a file that the asker took back before sending."""
    kept = Kept.read(token)
    row = Attachment.objects.with_token(digest_of(kept.secret)) if kept else None
    if row is not None:
        row.delete()


def not_sent(now: datetime) -> AttachmentQuerySet:
    """Files whose question was not sent within a day."""
    return Attachment.objects.waiting().uploaded_before(now - LASTS)
