"""The mails a demonstration "sent", newest first."""

import email
import email.policy
import re
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

SHOWN = 100
_NAME = re.compile(r"[0-9T]+-[0-9a-f]+\.eml")
_ADDRESS = re.compile(r"(https?://[^\s<>]+)")


@dataclass(frozen=True)
class KeptMail:
    name: str
    subject: str
    to: str
    when: str
    message_id: str
    parts: tuple[tuple[str, bool], ...]  # text, and whether it is an address to follow


def _read(path: Path) -> KeptMail:
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    body = message.get_body(("plain",))
    text = body.get_content() if body else ""
    return KeptMail(
        name=path.name,
        subject=str(message["Subject"]),
        to=str(message["To"]),
        when=str(message["Date"]),
        message_id=str(message["Message-ID"]),
        parts=tuple((part, bool(_ADDRESS.fullmatch(part))) for part in _ADDRESS.split(text)),
    )


def mail_list(request: HttpRequest) -> HttpResponse:
    folder = Path(settings.MAIL_DIR)
    newest = sorted(folder.glob("[0-9]*.eml"), reverse=True)[:SHOWN]
    return render(
        request, "dev/mail_list.html", {"mails": [_read(path) for path in newest], "no_index": True}
    )


def mail(request: HttpRequest, name: str) -> HttpResponse:
    path = Path(settings.MAIL_DIR) / name
    if not _NAME.fullmatch(name) or not path.is_file():
        raise Http404
    return render(request, "dev/mail.html", {"mail": _read(path), "no_index": True})
