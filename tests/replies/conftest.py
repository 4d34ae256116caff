"""The grown demonstration, and people who reply to its pages."""

from collections.abc import Callable
from typing import Any

import pytest
import time_machine
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.test import Client
from wagtail.models import Page

from replies.models import Reply
from tests.grown import NOW
from tests.home.conftest import grown, site
from tests.post import deliver, press, seal_of

__all__ = ["NOW", "grown", "site"]

Send = Callable[..., Any]
SignIn = Callable[..., Client]


def page_at(slug: str) -> Page:
    return Page.objects.live().filter(slug=slug).select_related("locale").order_by("locale_id").first()


def write_url(slug: str = "mrs-jones", language: str = "en") -> str:
    key = page_at(slug).translation_key
    return f"/cy/ymatebion/ysgrifennu/{key}/" if language == "cy" else f"/en/replies/write/{key}/"


def answers(**changes: Any) -> dict[str, Any]:
    given = {
        "words": "My mother had such a friend too.",
        "words_language": "en",
        "name": "Ann Example",
        "email": "ann@example.org",
        **changes,
    }
    return {name: value for name, value in given.items() if value is not None}


@pytest.fixture(autouse=True)
def today(site: None) -> Any:
    """The day of the demonstration, before anybody has replied."""
    Reply.objects.all().delete()
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


@pytest.fixture
def send(client: Client) -> Send:
    """Opens the form of a page, then sends everything from the check page at once."""

    def _send(slug: str = "mrs-jones", page_language: str = "en", **changes: Any) -> Any:
        url = write_url(slug, page_language)
        sent = {**answers(**changes), "seal": seal_of(client.get(url)), "at": "check", "go": "send"}
        return client.post(url, sent)

    return _send


@pytest.fixture
def confirmed(send: Send, client: Client) -> Callable[..., Reply]:
    """A reply whose mail was answered: it waits for a moderator."""

    def _confirmed(**changes: Any) -> Reply:
        send(**changes)
        [message] = deliver()
        press(client, message)
        return Reply.objects.order_by("-pk")[0]

    return _confirmed


@pytest.fixture
def sign_in() -> SignIn:
    """A client of the staff side, in one role."""

    def _sign_in(role: str, *, reads_welsh: bool = True, name: str = "") -> Client:
        name = name or f"some-{role}"
        user, _is_new = get_user_model().objects.get_or_create(
            username=name, defaults={"email": f"{name}@example.org", "reads_welsh": reads_welsh}
        )
        user.groups.add(Group.objects.get(name=role))
        client = Client()
        client.force_login(user)
        return client

    return _sign_in
