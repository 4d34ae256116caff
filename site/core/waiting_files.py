"""Files that wait for their form: kept when their step is sent, joined to what the form makes, dropped after a day.

The form holds a signed token, with name and size in it, so that pages can say what is kept without asking the database;
the database holds only the hash of its secret. A token works once (ADR 14).
"""

import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import ClassVar, Self

from django.core import signing
from django.utils.translation import gettext as _

from core.file_kinds import kilobytes
from core.keyed import digest_of

LASTS = timedelta(days=1)


class Gone(Exception):
    """The file of a token is no longer here: a day has passed, or it went with another form."""


@dataclass(frozen=True)
class Kept:
    """A file that waits. Each room derives its own, whose tokens no other room reads."""

    secret: str
    name: str
    size: int

    salt: ClassVar[str]

    @classmethod
    def new(cls, name: str, size: int) -> Self:
        return cls(secrets.token_urlsafe(24), name, size)

    def sign(self) -> str:
        return signing.dumps([self.secret, self.name, self.size], salt=self.salt, compress=True)

    @classmethod
    def read(cls, token: str, lasts: timedelta | None = LASTS) -> Self | None:
        """What a token stands for; None where it is not ours or older than `lasts`."""
        try:
            secret, name, size = signing.loads(token, salt=cls.salt, max_age=lasts)
        except (signing.BadSignature, ValueError, TypeError):
            return None
        return cls(str(secret), str(name), int(size))

    @property
    def token_hash(self) -> str:
        """What the database keeps of it."""
        return digest_of(self.secret)

    @property
    def in_words(self) -> str:
        """Its name and size."""
        return _("%(name)s, %(size)s kB") % {"name": self.name, "size": f"{kilobytes(self.size):,}"}
