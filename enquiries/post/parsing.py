"""Bytes of a mail in, plain values out. Whatever the bytes are, `read` gives an answer and raises nothing."""

import hashlib
import logging
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from email import message_from_bytes
from email.header import decode_header
from email.message import Message
from email.utils import getaddresses

from core.forms import plain
from enquiries.post.folding import fold, text_of_html

log = logging.getLogger("canol.post")

MOST_BYTES = 20 * 1024 * 1024
MOST_PARTS = 200
MOST_BOUNDARIES, MOST_LINES = 40, 600_000
"""Beyond these the library's reader needs hours: for each line it asks every boundary it is within."""
MOST_FILES = 20
MOST_WORDS = 20_000
MOST_TEXT = 400_000
_ADDRESS = re.compile(r"[^@\s<>\"(),:;\\\[\]]{1,64}@[A-Za-z0-9.-]{1,180}$")
_MAIL_ID = re.compile(r"<[^<>\s]{3,118}>")
_RETURNED_ID = re.compile(r"^[ \t>]*Message-ID:\s*(<[^<>\s]{3,118}>)", re.IGNORECASE | re.MULTILINE)
_STATUS = re.compile(r"^Status:\s*([245])\.(\d{1,3})\.(\d{1,3})", re.IGNORECASE | re.MULTILINE)
_ACTION = re.compile(r"^Action:\s*(\w+)", re.IGNORECASE | re.MULTILINE)
_RECIPIENT_HEADERS = (
    "To",
    "Cc",
    "Delivered-To",
    "X-Original-To",
    "Envelope-To",
    "X-Envelope-To",
    "X-Forwarded-To",
)
_BULK = frozenset({"bulk", "junk", "list", "auto_reply"})
_LISTS = (
    "List-Id",
    "List-Post",
    "List-Help",
    "List-Unsubscribe",
    "X-Autoreply",
    "X-Autorespond",
    "X-Auto-Reply",
)
_BOUNCERS = ("mailer-daemon", "postmaster", "mail-daemon")


@dataclass(frozen=True)
class File:
    """Something that hung on a mail: the name it bore, and its bytes, neither believed."""

    name: str
    content: bytes


@dataclass(frozen=True)
class Arrived:
    """A mail as far as it could be read. `identity` is the same by whichever way the same mail came."""

    identity: str
    mail_id: str = ""
    sender: str = ""
    sender_name: str = ""
    recipients: str = ""
    subject: str = ""
    answers: tuple[str, ...] = ()
    """Message-IDs named in In-Reply-To and References, the nearest first."""
    words: str = ""
    quoted: str = ""
    files: tuple[File, ...] = ()
    is_auto: bool = False
    is_bounce: bool = False
    is_final: bool = False
    """Of a bounce: the mail will not be tried again."""
    status: str = ""
    returned: tuple[str, ...] = ()
    """Of a bounce: Message-IDs found anywhere in it."""
    trouble: str = ""
    """Why it could not be read: `broken`, `large`, `empty`; or nothing."""


@dataclass
class _Found:
    plain: list[str] = field(default_factory=list)
    html: list[str] = field(default_factory=list)
    files: list[File] = field(default_factory=list)
    status: str = ""
    action: str = ""


def read(raw: bytes, *, further_recipients: Iterable[str] = (), is_cut: bool = False) -> Arrived:
    """The mail; where something in it cannot be read, as much as can, and the trouble."""
    raw_identity = hashlib.sha256(raw).hexdigest()
    is_large = is_cut or len(raw) > MOST_BYTES
    try:
        if raw.lower().count(b"boundary") > MOST_BOUNDARIES or raw.count(b"\n") > MOST_LINES:
            raise ValueError
        return _read(raw[:MOST_BYTES], tuple(further_recipients), raw_identity, is_large=is_large)
    except Exception:  # noqa: BLE001  # whatever a stranger wrote: it is kept, and shown as it is
        log.warning("A mail could not be read: %s", raw_identity[:12])
        return Arrived(identity=raw_identity, words=clean(_decoded(raw[:MOST_TEXT], "")), trouble="broken")


def _read(raw: bytes, further: tuple[str, ...], raw_identity: str, *, is_large: bool) -> Arrived:
    mail = message_from_bytes(raw)
    found = _walked(mail)
    text = "\n\n".join(found.plain).strip() or "\n\n".join(text_of_html(one) for one in found.html).strip()
    words, quoted = fold(clean(text))
    sender_name, sender = _sender(mail)
    mail_id = _first(_MAIL_ID.findall(_header(mail, "Message-ID")))
    subject = " ".join(_header(mail, "Subject").split())[:300]
    is_bounce = _is_bounce(mail, sender, found)
    trouble = _trouble(mail, is_large=is_large, is_empty=not (words or found.files))
    said = [mail_id, sender, subject, _header(mail, "Date"), words, quoted]
    said += [hashlib.sha256(file.content).hexdigest() for file in found.files]
    identity = hashlib.sha256("\0".join(said).encode()).hexdigest() if words or found.files else raw_identity
    return Arrived(
        identity=identity,
        mail_id=mail_id,
        sender=sender,
        sender_name=sender_name[:200],
        recipients=_recipients(mail, further),
        subject=subject,
        answers=_answers(mail),
        words=words or (clean(_decoded(raw[:MOST_TEXT], "")) if trouble else ""),
        quoted=quoted,
        files=tuple(found.files),
        is_auto=_is_auto(mail),
        is_bounce=is_bounce,
        is_final=is_bounce and (found.action == "failed" or found.status.startswith("5") or not found.action),
        status=found.status,
        returned=_returned_ids(raw) if is_bounce else (),
        trouble=trouble,
    )


def _trouble(mail: Message, *, is_large: bool, is_empty: bool) -> str:
    if is_large:
        return "large"
    if not any(mail.get(name) is not None for name in ("From", "To", "Subject", "Date", "Message-ID")):
        return "broken"
    return "empty" if is_empty else ""


def _walked(mail: Message) -> _Found:
    """Texts and files of a mail; the inside of a mail that hangs on it is a file, not words of its own."""
    found = _Found()
    for number, part in enumerate(_parts(mail)):
        if number >= MOST_PARTS:
            break
        kind = part.get_content_type()
        if kind == "message/delivery-status":
            words = part.as_string()
            status, action = _STATUS.search(words), _ACTION.search(words)
            found.status = ".".join(status.groups()) if status else found.status
            found.action = action[1].lower() if action else found.action
        elif (
            kind.startswith("message/")
            or part.get_filename()
            or part.get_content_disposition() == "attachment"
        ):
            if len(found.files) < MOST_FILES:
                found.files.append(File(clean(_said(part.get_filename() or ""))[:200], _bytes_of(part)))
        elif kind == "text/plain":
            found.plain.append(_text_of(part))
        elif kind == "text/html":
            found.html.append(_text_of(part))
        elif len(found.files) < MOST_FILES and (content := _bytes_of(part)):
            found.files.append(File("", content))
    return found


def _parts(mail: Message) -> Iterator[Message]:
    """The leaves, without recursion: a mail may be nested deeper than a stack."""
    waiting = [mail]
    while waiting:
        part = waiting.pop(0)
        inside = part.get_payload()
        if part.get_content_maintype() == "multipart" and isinstance(inside, list):
            waiting[:0] = [one for one in inside if isinstance(one, Message)]
        else:
            yield part


def _bytes_of(part: Message) -> bytes:
    if part.get_content_maintype() == "message":
        inside = part.get_payload()
        return (
            inside[0].as_bytes()
            if isinstance(inside, list) and inside and isinstance(inside[0], Message)
            else b""
        )
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _text_of(part: Message) -> str:
    return _decoded(_bytes_of(part)[:MOST_TEXT], str(part.get_content_charset() or ""))


def _decoded(content: bytes, charset: str) -> str:
    """By the charset that is named, or the one that fits."""
    for name in (charset, "utf-8"):
        try:
            return content.decode(name or "utf-8")
        except (LookupError, UnicodeError, ValueError):
            continue
    return content.decode("cp1252", "replace")


def clean(text: str) -> str:
    """Without signs no keyboard makes, in lines of one kind."""
    even = text.replace("\r\n", "\n").replace("\r", "\n").encode("utf-8", "replace").decode()
    return plain(even).strip()


def _said(value: object) -> str:
    """A header in words, whatever it is encoded in."""
    text = str(value)[:4000]
    try:
        pieces = decode_header(text)
    except Exception:  # noqa: BLE001  # the library raises many kinds over what strangers write
        return text
    said = [one if isinstance(one, str) else _decoded(one, charset or "") for one, charset in pieces]
    return "".join(said)


def _header(mail: Message, name: str) -> str:
    try:
        value = mail.get(name, "")
    except Exception:  # noqa: BLE001  # as above
        return ""
    return clean(_said(value))


def _first(values: list[str]) -> str:
    return values[0] if values else ""


def _sender(mail: Message) -> tuple[str, str]:
    """Name and address; neither is believed, and an address that is none is empty."""
    for name, address in getaddresses([_header(mail, "From").replace("\n", " ")]):
        if _ADDRESS.match(address):
            return name, address[:254]
    return "", ""


def _recipients(mail: Message, further: tuple[str, ...]) -> str:
    """Every header that may name whom it was sent to, as one text to look for our addresses in."""
    named = [_said(value)[:2000] for name in _RECIPIENT_HEADERS for value in (mail.get_all(name) or [])[:20]]
    return " ".join([*further, *named]).lower()


def _answers(mail: Message) -> tuple[str, ...]:
    nearest = _MAIL_ID.findall(_header(mail, "In-Reply-To"))
    further = _MAIL_ID.findall(_header(mail, "References"))
    return tuple(dict.fromkeys([*nearest, *reversed(further)]))[:40]


def _returned_ids(raw: bytes) -> tuple[str, ...]:
    """Of the mail that came back. What it answered in its turn did arrive, so `References` count for nothing."""
    return tuple(dict.fromkeys(_RETURNED_ID.findall(_decoded(raw[:MOST_TEXT], "ascii"))))


def _has_no_way_back(mail: Message) -> bool:
    path = mail.get("Return-Path")
    return path is not None and str(path).strip() in ("<>", "")


def _is_auto(mail: Message) -> bool:
    """Written by a machine: it is never answered by one."""
    submitted = _header(mail, "Auto-Submitted").partition(";")[0].strip().lower()
    return (
        submitted not in ("", "no")
        or _header(mail, "Precedence").strip().lower() in _BULK
        or any(mail.get(name) is not None for name in _LISTS)
        or mail.get_content_type() == "multipart/report"
        or _has_no_way_back(mail)
    )


def _is_bounce(mail: Message, sender: str, found: _Found) -> bool:
    return bool(found.status or found.action) or sender.lower().startswith(_BOUNCERS)
