"""Mail fetched from a mailbox by IMAP. It is marked there once it is kept here; nothing is taken out of the mailbox."""

import imaplib
import logging
import re
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import unquote, urlsplit

from django.conf import settings

from enquiries.choices import PostSource
from enquiries.post import taking
from enquiries.post.parsing import MOST_BYTES

log = logging.getLogger("canol.post")

TAKEN = "CanolTaken"
"""The mark of what is kept here. A person who reads the mailbox, and so marks mail as seen, takes nothing from us."""
SECONDS = 10
AT_ONCE = 100
KEPT_OF_LARGE = 64 * 1024
_SIZE = re.compile(rb"RFC822\.SIZE (\d+)")


class FetchFailed(Exception):
    """The mailbox could not be read; the message says at which step, and no password."""


@dataclass(frozen=True)
class Box:
    """Where mail is fetched, from `imaps://user:password@host:993/INBOX`."""

    host: str
    port: int
    user: str
    password: str
    folder: str
    is_safe: bool

    @classmethod
    def read(cls, url: str) -> "Box":
        parts = urlsplit(url)
        is_safe = parts.scheme == "imaps"
        if parts.scheme not in ("imap", "imaps") or not parts.hostname:
            raise FetchFailed("CANOL_IMAP_URL")
        return cls(
            parts.hostname,
            parts.port or (993 if is_safe else 143),
            unquote(parts.username or ""),
            unquote(parts.password or ""),
            unquote(parts.path.strip("/")) or "INBOX",
            is_safe,
        )


@contextmanager
def _opened(box: Box) -> Iterator[imaplib.IMAP4]:
    if box.is_safe:
        connection: imaplib.IMAP4 = imaplib.IMAP4_SSL(
            box.host, box.port, ssl_context=ssl.create_default_context(), timeout=SECONDS
        )
    else:
        connection = imaplib.IMAP4(box.host, box.port, timeout=SECONDS)
    try:
        connection.login(box.user, box.password)
        folder = box.folder.replace("\\", "\\\\").replace('"', '\\"')
        if connection.select(f'"{folder}"')[0] != "OK":
            raise FetchFailed("select")
        yield connection
    finally:
        with suppress(imaplib.IMAP4.error, OSError):
            connection.logout()
        with suppress(OSError):
            connection.shutdown()


def fetch(now: datetime) -> int:
    """Everything not yet taken, oldest first, a hundred at a time; how many there were. Nothing without a mailbox."""
    if not settings.IMAP_URL:
        return 0
    try:
        with _opened(Box.read(settings.IMAP_URL)) as connection:
            numbers = _not_taken(connection)[:AT_ONCE]
            for number in numbers:
                _take_one(connection, number, now=now)
            return len(numbers)
    except (imaplib.IMAP4.error, OSError) as failure:
        # The server's words may repeat the user's name: they stay out of the log.
        raise FetchFailed(type(failure).__name__) from None


def _not_taken(connection: imaplib.IMAP4) -> list[bytes]:
    status, found = connection.uid("search", "UNKEYWORD", TAKEN)
    if status != "OK":
        status, found = connection.uid("search", "UNSEEN")
    return (found[0] or b"").split() if status == "OK" and found else []


def _take_one(connection: imaplib.IMAP4, number: bytes, *, now: datetime) -> None:
    uid = number.decode("ascii")
    size = _SIZE.search(_line(connection.uid("fetch", uid, "(RFC822.SIZE)")[1]))
    is_large = size is not None and int(size[1]) > MOST_BYTES
    part = f"BODY.PEEK[]<0.{KEPT_OF_LARGE}>" if is_large else "BODY.PEEK[]"
    raw = _literal(connection.uid("fetch", uid, f"({part})")[1])
    if not raw:
        log.warning("A mail of the mailbox came without a word: %s", uid)
        return
    taking.take(raw, source=PostSource.IMAP, now=now, is_cut=is_large)
    for flags in (f"({TAKEN} \\Seen)", "(\\Seen)"):
        with suppress(imaplib.IMAP4.error):
            if connection.uid("store", uid, "+FLAGS.SILENT", flags)[0] == "OK":
                return


def _line(answer: object) -> bytes:
    parts = answer if isinstance(answer, list) else []
    return b" ".join(one if isinstance(one, bytes) else b" ".join(one) for one in parts if one)


def _literal(answer: object) -> bytes:
    parts = answer if isinstance(answer, list) else []
    return next((bytes(one[1]) for one in parts if isinstance(one, tuple) and len(one) > 1), b"")
