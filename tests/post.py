"""Sending a form as a browser does, and reading the mail that comes of it."""

import re
from typing import Any

from django.core import mail
from django.test import Client

from core.post.models import Letter
from core.post.sending import send_letter


def seal_of(page: Any) -> str:
    found = re.search(r'name="seal" value="([^"]+)"', page.text)
    assert found is not None, page.text
    return found[1]


def deliver() -> list[Any]:
    """Send every waiting letter as the worker would; gives the mails of this call."""
    before = len(mail.outbox)
    for letter in Letter.objects.filter(status="waiting").order_by("pk"):
        send_letter.func(letter.pk)
    return mail.outbox[before:]


def link_in(message: Any) -> str:
    """The path of the confirmation link."""
    found = re.search(r"http://testserver(/(?:en|cy)/\S+)", message.body)
    assert found is not None, message.body
    return found[1]


def code_in(message: Any) -> str:
    found = re.search(r"\b([A-Z0-9]{4}-[A-Z0-9]{4})\b", message.body)
    assert found is not None, message.body
    return found[1]


def press(client: Client, message: Any) -> Any:
    return client.post(link_in(message))
