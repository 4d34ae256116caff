"""What people write goes where it belongs: into no log, no address, no task, no cache key, whatever happens to it."""

import itertools
import logging
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import unquote

import pytest
from django.core import mail
from django.core.cache import cache
from django.core.mail.backends.locmem import EmailBackend
from django.core.management import call_command
from django.test import Client
from django_tasks_db.models import DBTaskResult
from pytest_django import Settings

from core.outbox.worker import drain
from core.post.models import Letter
from enquiries.models import Enquiry
from people.models import Visit
from pledges.models import Signature
from tests.enquiries.conftest import answers as question
from tests.forum.conftest import JOIN
from tests.forum.conftest import answers as joining
from tests.people.conftest import MY, Ask, link_in
from tests.pledges.conftest import SIGN, SIGN_BODY, answers, body_answers, code_in, press, seal_of

pytestmark = pytest.mark.django_db
CANARY = "kanari"
PARTS = 3
COMPLAIN = {"en": "/en/complain/", "cy": "/cy/cwyno/"}
COMPLAINT = {"about": "data", "words": "x", "where": "x", "name": "Cai", "email": "x", "contact": "x"}
REQUESTS = int(os.environ.get("CANARY_REQUESTS", "200"))
"""At least so many requests carry canaries; the bar is 10,000, which takes some minutes."""


def _with_canaries(fields: dict[str, Any], turn: int) -> dict[str, Any]:
    """Every field that is typed into, marked; those that must have a shape keep it."""
    mail_fields = {name for name in fields if "email" in name}
    chosen = {
        "signing_as", "commitments", "body", "asker", "topic", "contact_by", "language", "authority", "postcode",
        "joining_as", "background", "interests", "bulletins", "listed",
    }  # fmt: skip
    return {
        name: f"{CANARY}{turn}{name[:3]}@example.org"
        if name in mail_fields
        else value
        if name in chosen or (name == "about" and value == "data")
        else f"{CANARY.title()} words {value}"
        for name, value in fields.items()
    }


class _FailingBackend(EmailBackend):
    """A mail server that repeats what it refuses."""

    def send_messages(self, messages: Any) -> int:
        raise OSError(f"550 no such user: {[message.to for message in messages]}")


@contextmanager
def _listening() -> Iterator[list[str]]:
    """Everything that any logger says, however quietly."""
    heard: list[str] = []

    class Ear(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            heard.append(logging.Formatter().format(record))

    ear, root = Ear(level=logging.INFO), logging.getLogger()
    before = root.level
    root.addHandler(ear)
    root.setLevel(logging.INFO)
    try:
        yield heard
    finally:
        root.removeHandler(ear)
        root.setLevel(before)


@pytest.fixture
def addresses(client: Client, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every address asked for or led to."""
    seen: list[str] = []
    inner = Client.request

    def request(self: Client, **parts: Any) -> Any:
        answer = inner(self, **parts)
        seen.extend([parts.get("PATH_INFO", ""), parts.get("QUERY_STRING", ""), answer.get("Location", "")])
        return answer

    monkeypatch.setattr(Client, "request", request)
    return seen


def _sent(client: Client, path: str, fields: dict[str, Any]) -> Any:
    seal = seal_of(client.get(path))
    return client.post(path, {**fields, "seal": seal, "at": "check", "go": "send"})


def _broken(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """A deed fails with everything in its hands: the report of it names the place in the code, and nobody."""

    def fails(**given: Any) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr("people.matters.take", fails)
    client.raise_request_exception = False
    assert _sent(client, COMPLAIN["en"], _with_canaries(COMPLAINT, 0)).status_code == 500
    client.raise_request_exception = True


def _one_round(client: Client, ask: Ask, turn: int) -> None:
    """Right and wrong, in both languages: signing, asking, my page and every deed on it."""
    language = "cy" if turn % 2 else "en"
    _sent(client, SIGN[language], _with_canaries(answers(statement="x", postcode="LL55 1SH"), turn))
    _sent(client, SIGN[language], {**_with_canaries(answers(), turn), "postcode": f"{CANARY} 1"})
    _sent(client, SIGN_BODY[language], _with_canaries(body_answers(), turn))
    for more in ({}, {"contact_by": CANARY}):
        _sent(client, "/en/ask/", {**_with_canaries(question(), turn), **more})
    _sent(client, JOIN[language], _with_canaries(joining(), turn))
    _sent(client, COMPLAIN[language], _with_canaries(COMPLAINT, turn))
    ask(f"{CANARY}{turn}ema@example.org", language)
    ask(f"not {CANARY} at all", language)
    drain()
    mails = {message.subject: message for message in mail.outbox}
    mail.outbox.clear()
    for subject, message in mails.items():
        if re.search(r"/confirm/|/cadarnhau/", str(message.body)):
            press(client, message)
            assert code_in(message), subject
    [way_in] = [one for one in mails.values() if re.search("/my/open/|/fy-nhudalen/agor/", str(one.body))]
    client.post(link_in(way_in))
    shown = client.get(MY[language]).text
    for path in re.findall(r'href="(/(?:en/my/do|cy/fy-nhudalen/gwneud)/[^"]+)"', shown):
        if not re.search("withdraw|erase|tynnu|dileu", path):
            client.post(path, {"statement": f"{CANARY} again", "message": f"{CANARY} more"})
    client.post("/en/my/finish/")
    client.cookies.clear()


def test_nothing_typed_is_written_where_it_does_not_belong(
    client: Client,
    body: Any,
    team: Any,
    ask: Ask,
    addresses: list[str],
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    settings.RATE_LIMIT_SCALE = 1000
    settings.OUTBOX = {"first_delay": 0}
    with _listening() as heard:
        turns = itertools.count()
        while len(addresses) < REQUESTS * PARTS:
            _one_round(client, ask, next(turns))
        settings.EMAIL_BACKEND = f"{__name__}._FailingBackend"
        _sent(client, SIGN["en"], _with_canaries(answers(name="Late"), next(turns)))
        drain()
        _broken(client, monkeypatch)
        call_command("erase_person", f"{CANARY}0ema@example.org")
        call_command("due")
    assert Signature.objects.filter(name__icontains=CANARY).exists()
    assert any(CANARY in enquiry.message.lower() for enquiry in Enquiry.objects.all())
    assert Letter.objects.filter(failure="OSError").exists()
    assert not Visit.objects.filter(opened_at__isnull=False).exists()
    assert heard
    assert len(addresses) >= REQUESTS * PARTS
    assert _found(heard) == []
    assert _found(addresses) == []
    assert _found(str(vars(task)) for task in DBTaskResult.objects.all()) == []
    assert _found(map(str, getattr(cache, "_cache", {}))) == []


def _found(texts: Any) -> list[str]:
    return [text for text in texts if CANARY in unquote(text).lower()]
