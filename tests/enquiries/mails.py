"""Mails as they come: whole ones to begin with, and every kind of broken or hostile one, drawn by lot."""

import random
from email.message import EmailMessage
from email.policy import SMTP

PDF = b"%PDF-1.4\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n"
SECRET_RAN = "HOSTILE-RAN"


def mail(
    *,
    to: str,
    sender: str = "Beca Enghraifft <beca0@example.org>",
    text: str | None = "Diolch. Beth nesaf?",
    html: str | None = None,
    subject: str = "Re: Ateb",
    mail_id: str = "<one@example.org>",
    files: tuple[tuple[str, bytes, str], ...] = (),
    **headers: str,
) -> bytes:
    """A mail of an asker; `headers` with underscores for hyphens, `files` as (name, bytes, kind)."""
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = sender, to, subject
    if mail_id:
        made["Message-ID"] = mail_id
    made["Date"] = "Wed, 25 Nov 2026 12:30:00 +0000"
    for name, value in headers.items():
        made[name.replace("_", "-")] = value
    if text is not None:
        made.set_content(text)
    if html is not None:
        if text is None:
            made.set_content(html, subtype="html")
        else:
            made.add_alternative(html, subtype="html")
    for name, content, kind in files:
        maintype, subtype = kind.split("/")
        made.add_attachment(content, maintype=maintype, subtype=subtype, filename=name)
    return made.as_bytes(policy=SMTP)


def bounce(*, of: str, to: str, status: str = "5.1.1", action: str = "failed", further: str = "") -> bytes:
    """A mail server's word that a mail did not arrive, with the head of that mail."""
    return f"""Return-Path: <>
From: Mail Delivery System <MAILER-DAEMON@mx.example.org>
To: canol@example.org
Subject: Undelivered
Auto-Submitted: auto-replied
Message-ID: <bounce-{status}@mx.example.org>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

It did not arrive.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.org

Final-Recipient: rfc822; {to}
Action: {action}
Status: {status}

--b
Content-Type: text/rfc822-headers

From: canol@example.org
Message-ID: {of}
{further}Subject: Ateb

--b--
""".replace("\n", "\r\n").encode()


# Hostile ones --------------------------------------------------------------------------------------------------------

WORDS = [
    "Helo",
    "=?utf-8?b?////?=",
    "=?x-none?q?=C3=28?=",
    "\x00",
    "\ud83d".encode("utf-16", "surrogatepass").decode("latin-1"),
    "<script>document.title='HOSTILE-RAN'</script>",
    "{{ 7*7 }}{% load x %}",
    "'; DROP TABLE enquiries_enquiry; --",
    "\r\nBcc: everybody@example.org",
    "A" * 5000,
    "\u202egnp.exe",
    "%s%n%x",
    "../../etc/passwd",
    "=?utf-8?q?" + "=41" * 300 + "?=",
    "<img src=x onerror=alert(1)>",
    "ŵ ŷ â",
    "\xff\xfe",
    "CAN-7K3M-9QXZ",
    "🙂" * 50,
    "",
]
KINDS = [
    "text/plain",
    "text/html",
    "multipart/mixed",
    "multipart/alternative",
    "message/rfc822",
    "message/delivery-status",
    "application/x-msdownload",
    "image/svg+xml",
    "application/pdf",
    "text/plain; charset=klingon",
    "text/html; charset=utf-7",
    "multipart/mixed; boundary=",
    'multipart/mixed; boundary="--b"',
    "/",
    "",
    "text",
    "application/zip",
    "text/calendar",
    "multipart/report; report-type=disposition-notification",
    "text/plain; charset=\xff",
    "message/partial; id=1; number=1",
]
CODINGS = ["7bit", "8bit", "base64", "quoted-printable", "x-uuencode", "binary", "", "gzip", "base64; x"]
NAMES = [
    "From",
    "To",
    "Cc",
    "Subject",
    "Message-ID",
    "In-Reply-To",
    "References",
    "Date",
    "Content-Type",
    "Return-Path",
    "Auto-Submitted",
    "Precedence",
    "List-Id",
    "Content-Transfer-Encoding",
    "Content-Disposition",
    "Received",
    "X-" + "a" * 900,
    "Sender",
    "Reply-To",
    "Delivered-To",
    "",
    " ",
    "From ",
    "Ff\xe9",
]


def hostile(lot: random.Random, *, addresses: list[str], known_ids: list[str]) -> bytes:
    """One mail nobody would wish for. It may bear a true reply address, or the id of a true mail."""
    makers = (_noise, _headers, _nested, _mutilated, _encoded, _files, _loops, _bombs)
    return lot.choice(makers)(lot, addresses, known_ids)


def _word(lot: random.Random) -> str:
    return lot.choice(WORDS)


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _noise(lot: random.Random, addresses: list[str], known_ids: list[str]) -> bytes:
    return lot.randbytes(lot.choice([1, 10, 300, 5000]))


def _headers(lot: random.Random, addresses: list[str], known_ids: list[str]) -> bytes:
    lines = []
    for _line in range(lot.randint(0, 25)):
        values = [_word(lot), lot.choice(addresses), lot.choice(known_ids), f"{_word(lot)} <{_word(lot)}@x>"]
        lines.append(f"{lot.choice(NAMES)}{lot.choice([':', ': ', ' :', ''])}{lot.choice(values)}")
    end = lot.choice(["\r\n", "\n", "\r"])
    return _bytes(end.join([*lines, "", *(_word(lot) for _line in range(lot.randint(0, 6)))]))


def _nested(lot: random.Random, addresses: list[str], known_ids: list[str]) -> bytes:
    depth = lot.choice([3, 30, 150, 600])
    top = f"From: a@x.example\nTo: {lot.choice(addresses)}\n"
    inside = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(depth))
    return _bytes(f"{top}{inside}Content-Type: text/plain\n\n{_word(lot)}")


def _mutilated(lot: random.Random, addresses: list[str], known_ids: list[str]) -> bytes:
    whole = bytearray(
        mail(
            to=lot.choice(addresses),
            text=f"Geiriau {lot.random()}",
            html="<p>Geiriau",
            files=(("a.pdf", PDF, "application/pdf"),),
            mail_id=f"<{lot.random()}@x.example>",
        )
    )
    for _hit in range(lot.randint(1, 40)):
        place = lot.randrange(len(whole))
        whole[place : place + lot.randint(0, 6)] = lot.randbytes(lot.randint(0, 4))
    return bytes(whole[: lot.randrange(len(whole)) + 1] if lot.random() < 0.3 else whole)


def _encoded(lot: random.Random, addresses: list[str], known_ids: list[str]) -> bytes:
    return _bytes(
        f"From: {_word(lot)} <b{lot.randint(0, 99)}@x.example>\nTo: {lot.choice(addresses)}\nSubject: {_word(lot)}\n"
        f"Content-Type: {lot.choice(KINDS)}\nContent-Transfer-Encoding: {lot.choice(CODINGS)}\n\n"
        f"{_word(lot)}\n{_word(lot)}\n"
    )


def _files(lot: random.Random, addresses: list[str], known_ids: list[str]) -> bytes:
    names = [
        "a.exe",
        "../../x.pdf",
        "a\r\nb.pdf",
        "x" * 400 + ".pdf",
        "con",
        ".htaccess",
        "a.svg",
        "a.html",
        "\u202efdp.exe",
        "",
    ]
    contents = [
        b"MZ\x90\x00" + lot.randbytes(50),
        b"<svg onload=alert(1)>",
        b"<html><script>HOSTILE-RAN",
        PDF,
        PDF.replace(b"<< >>", b"<< /OpenAction << /JS (app.alert) >> >>"),
        b"\x89PNG\r\n\x1a\n" + lot.randbytes(80),
        b"PK\x03\x04" + lot.randbytes(80),
        b"RIFF" + lot.randbytes(40),
        b"",
        b"#!/bin/sh\nrm -rf /\n",
        b"geiriau",
    ]
    parts = []
    for number in range(lot.randint(1, 30)):
        name = lot.choice(names).replace("\r\n", "")
        parts.append(
            f'--b\nContent-Type: {lot.choice(KINDS)}\nContent-Disposition: attachment; filename="{name}"\n\n'.encode()
            + lot.choice(contents)
            + f"\n{number}\n".encode()
        )
    head = f"From: c{lot.randint(0, 99)}@x.example\nTo: {lot.choice(addresses)}\nMIME-Version: 1.0\n"
    return f'{head}Content-Type: multipart/mixed; boundary="b"\n\n'.encode() + b"".join(parts) + b"--b--\n"


def _loops(lot: random.Random, addresses: list[str], known_ids: list[str]) -> bytes:
    """Machines that answer machines."""
    marks = [
        "Auto-Submitted: auto-replied",
        "Auto-Submitted: auto-generated; x",
        "Precedence: bulk",
        "Precedence: JUNK",
        "List-Id: <l.x.example>",
        "Return-Path: <>",
        "X-Autoreply: yes",
        "X-Auto-Reply: x",
    ]
    sender = lot.choice(
        ["beca0@example.org", lot.choice(addresses), "canol@example.org", "MAILER-DAEMON@x.example"]
    )
    return _bytes(
        f"From: {sender}\nTo: {lot.choice(addresses)}\nIn-Reply-To: {lot.choice(known_ids)}\n"
        f"Message-ID: <{lot.random()}@x>\n{lot.choice(marks)}\n\nRwy’n i ffwrdd. {lot.random()}\n"
    )


def _bombs(lot: random.Random, addresses: list[str], known_ids: list[str]) -> bytes:
    """Much of something."""
    bombs = [
        "<blockquote>" * 3000,
        "<div>" * 4000 + "x",
        "> " * 8000,
        "On " + "a" * 9000 + " wrote:",
        "<b" * 4000,
        "&#x" + "9" * 4000,
        "\n" * 20000,
        "=3D" * 9000,
        "<!--" * 3000,
        "<style>" + "a{}" * 3000,
        "https://x.example/" * 800,
    ]
    kind = lot.choice(["text/html", "text/plain", "text/html; charset=utf-16"])
    references = " ".join(f"<{n}@x>" for n in range(lot.choice([0, 10, 4000])))
    return _bytes(
        f"From: d{lot.randint(0, 99)}@x.example\nTo: {lot.choice(addresses)}\nReferences: {references}\n"
        f"Content-Type: {kind}\n\n{lot.choice(bombs)}{lot.random()}\n"
    )
