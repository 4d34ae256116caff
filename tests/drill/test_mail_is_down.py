"""The mail server is away for ten minutes while people ask. No form fails, and each mail goes out once afterwards.

The minutes are those of the site's clock, which the drill moves on; server, sockets, forms and queue are real, and
several people ask at once. At scale 1 a thousand ask while nobody listens.
"""

import os
import re
import socket
import threading
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.db import connections
from django.test import Client

from core.outbox.worker import drain
from core.post.models import Letter, Status
from enquiries.models import Adviser, Enquiry
from tests.enquiries.conftest import NOON, answers
from tests.enquiries.test_mail_trouble import MailServer

pytestmark = [pytest.mark.drill, pytest.mark.django_db(transaction=True)]

SCALE = float(os.environ.get("DRILL_SCALE", "1"))
PEOPLE = max(20, round(1000 * SCALE))
AT_ONCE = 4
MINUTES = 10
PATIENCE = 10
"""Seconds, as the project's settings have it (`tests/enquiries/test_mail_trouble.py` holds them to it)."""


@dataclass(frozen=True)
class Trouble:
    """What the server says instead; None where nobody listens. `takes` is true where a mail may have arrived."""

    key: str
    people: int
    replies: dict[str, str] | None
    takes: bool = False


TROUBLES = (
    Trouble("away", PEOPLE, None),
    Trouble("later", max(20, PEOPLE // 10), {"RCPT": "451 try later"}),
    Trouble("never", max(20, PEOPLE // 10), {"RCPT": "550 no such mailbox"}),
    Trouble("full", 20, {".": "452 full"}, takes=True),
    Trouble("dropping", max(20, PEOPLE // 10), {".": "drop"}, takes=True),
    Trouble("hanging", 8, {"": "hang"}),
)


@pytest.fixture
def free_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


@pytest.fixture
def server(settings: Any) -> Iterator[MailServer]:
    with MailServer() as made:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = made.server_address[:2]
        settings.EMAIL_USE_TLS, settings.EMAIL_TIMEOUT = False, 1
        settings.RATE_LIMIT_SCALE = 1_000_000
        threading.Thread(target=made.serve_forever, daemon=True).start()
        yield made
        made.closing.set()
        made.shutdown()


def _open_form() -> str:
    """The seal of a form that somebody opened at the beginning; everybody's is as good."""
    page = Client().post("/cy/gofyn/", {**answers(), "at": "check", "go": "send"})
    return next(value for name, value in page.context["hidden"] if name == "seal")


def ask(who: str, seal: str) -> int:
    """Send the whole form as a browser does; the status."""
    data = answers(email=f"{who}@example.org", message=f"Cwestiwn {who}")
    return Client().post("/cy/gofyn/", {**data, "seal": seal, "at": "check", "go": "send"}).status_code


def ask_at_once(people: list[str], seal: str) -> list[int]:
    """Several at a time, each on a connection of its own, as behind a web server."""

    def some(part: list[str]) -> list[int]:
        try:
            return [ask(who, seal) for who in part]
        finally:
            connections.close_all()

    with ThreadPoolExecutor(AT_ONCE) as crowd:
        parts = [people[number::AT_ONCE] for number in range(AT_ONCE)]
        return [status for found in crowd.map(some, parts) for status in found]


def test_no_form_fails_and_each_mail_goes_out_once(
    server: MailServer, team: dict[str, Adviser], settings: Any, free_port: int
) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        seal = _open_form()
        for trouble in TROUBLES:
            clock.shift(timedelta(minutes=1))
            _go_through(trouble, seal, server, settings, free_port, clock)


def _go_through(
    trouble: Trouble,
    seal: str,
    server: MailServer,
    settings: Any,
    free_port: int,
    clock: Any,
) -> None:
    people = [f"{trouble.key}-{number}" for number in range(trouble.people)]
    port, began, asked_before = settings.EMAIL_PORT, time.perf_counter(), Enquiry.objects.count()
    known = {letter.pk for letter in Letter.objects.all()}
    server.replies, before = trouble.replies or {}, len(server.taken)
    if trouble.replies is None:
        settings.EMAIL_PORT = free_port
    for minute in range(MINUTES):
        part = people[minute * len(people) // MINUTES : (minute + 1) * len(people) // MINUTES]
        assert set(ask_at_once(part, seal)) <= {302}
        drain()
        clock.shift(timedelta(minutes=1))
    assert Enquiry.objects.count() == asked_before + len(people)
    letters = Letter.objects.exclude(pk__in=known)
    assert len(letters) == 2 * len(people)
    assert {(one.status, bool(one.failure)) for one in letters} == {(Status.WAITING, True)}
    tries = Counter(one.attempts for one in letters)
    settings.EMAIL_PORT, server.replies, during = port, {}, len(server.taken)
    assert trouble.takes or during == before
    for _hour in range(3):
        clock.shift(timedelta(hours=1))
        drain()
    _each_once(server.taken[during:], list(letters.all()), people)
    print(
        f"  drill: {trouble.key}: {len(people)} asked, {len(letters)} letters, tries {dict(sorted(tries.items()))},"
        f" each sent once after; {time.perf_counter() - began:.0f} s",
        flush=True,
    )


def _each_once(taken: list[str], letters: list[Letter], people: list[str]) -> None:
    assert {letter.status for letter in letters} == {Status.SENT}
    ids = Counter(_header(one, "Message-ID") for one in taken)
    assert set(ids) == {letter.message_id for letter in letters}
    assert set(ids.values()) == {1}
    acknowledged = Counter(_header(one, "To") for one in taken)
    assert {acknowledged[f"{who}@example.org"] for who in people} == {1}


def _header(mail: str, name: str) -> str:
    found = re.search(rf"^{name}: (.+?)\r?$", mail, re.MULTILINE)
    return found[1].strip() if found else ""


def test_a_server_that_hangs_holds_one_letter_for_ten_seconds(
    server: MailServer, team: dict[str, Adviser], settings: Any
) -> None:
    server.replies, settings.OUTBOX = {"": "hang"}, {"attempts": 1}
    settings.EMAIL_TIMEOUT = PATIENCE
    with time_machine.travel(NOON, tick=False) as clock:
        seal = _open_form()
        clock.shift(timedelta(minutes=1))
        assert ask("held", seal) == 302
        letters, began = Letter.objects.count(), time.perf_counter()
        drain()
    each = (time.perf_counter() - began) / letters
    print(f"  drill: each of {letters} letters was held for {each:.1f} s", flush=True)
    assert PATIENCE - 1 < each < 2 * PATIENCE
    assert {letter.status for letter in Letter.objects.all()} == {Status.FAILED}
