"""Somebody who signed and asked, and the way to their page."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from pytest_django import Settings

from core.post.models import Letter
from core.post.sending import send_letter
from enquiries.models import Enquiry
from pledges.models import Signature
from tests.enquiries.conftest import make_adviser, make_enquiry, make_staff, team
from tests.pledges.conftest import Send, answers, body, compact, press, seal_of, send, send_body

__all__ = [
    "answers", "body", "compact", "make_adviser", "make_enquiry", "make_staff", "send", "send_body",
    "team",
]  # fmt: skip

ANN = "ann@example.org"
MY = {"en": "/en/my/", "cy": "/cy/fy-nhudalen/"}
SENT = {"en": "/en/my/sent/", "cy": "/cy/fy-nhudalen/wedi-anfon/"}

Ask = Callable[..., Any]
Enter = Callable[..., Client]


@pytest.fixture(autouse=True)
def erased_list(settings: Settings, tmp_path: Path) -> Path:
    """A kept list of each test's own."""
    path = tmp_path / "erased"
    settings.ERASED_LIST = str(path)
    return path


@pytest.fixture(autouse=True)
def geography(compact: None) -> None:
    """The compact brings Wales with it."""


def deliver() -> list[Any]:
    """Send what waits, as the worker would; gives the mails of this call."""
    before = len(mail.outbox)
    for letter in Letter.objects.filter(status="waiting").order_by("pk"):
        send_letter.func(letter.pk)
    return mail.outbox[before:]


def link_in(message: Any) -> str:
    found = re.search(r"http://testserver(/(?:en/my/open|cy/fy-nhudalen/agor)/\S+)", message.body)
    assert found is not None, message.body
    return found[1]


@pytest.fixture
def ask(client: Client) -> Ask:
    """Asks for the link: everything from the check page at once."""

    def _ask(address: str = ANN, language: str = "en", **more: Any) -> Any:
        seal = seal_of(client.get(MY[language]))
        return client.post(
            MY[language], {"email": address, "seal": seal, "at": "check", "go": "send", **more}
        )

    return _ask


@pytest.fixture
def enter(client: Client, ask: Ask) -> Enter:
    """A visit that has begun."""

    def _enter(address: str = ANN, language: str = "en") -> Client:
        client.cookies.clear()
        ask(address, language)
        client.post(link_in(deliver()[-1]))
        return client

    return _enter


@pytest.fixture
def signed(send: Send, client: Client) -> Signature:
    """Ann has signed, in her own words, and confirmed."""
    send(email=ANN, statement="My very own words", show_name="on", updates="on")
    press(client, deliver()[-1])
    return Signature.objects.get(email=ANN)


@pytest.fixture
def asked(team: Any, make_enquiry: Callable[..., Enquiry]) -> Enquiry:
    """Ann has asked an adviser of the north."""
    return make_enquiry(email=ANN, name="Ann Example")
