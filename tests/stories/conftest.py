"""The grown demonstration, and people who tell stories."""

from collections.abc import Callable
from typing import Any

import pytest
import time_machine
from django.test import Client

from stories.telling.models import Telling
from tests.grown import NOW
from tests.home.conftest import grown, site
from tests.post import deliver, press, seal_of
from tests.replies.conftest import sign_in

__all__ = ["NOW", "grown", "sign_in", "site"]

SHARE = {"en": "/en/stories/share/", "cy": "/cy/straeon/rhannu/"}
EDITED = {
    "title_en": "A seat at the table", "title_cy": "Sedd wrth y bwrdd",
    "lead_en": "Neighbours cooked together.", "lead_cy": "Bu cymdogion yn coginio gyda’i gilydd.",
    "before_en": "Everybody ate alone.\n\nNobody knew anybody.", "before_cy": "Roedd pawb yn bwyta ar wahân.",
    "instead_en": "They opened the hall.", "instead_cy": "Agorwyd y neuadd.",
    "voice_en": "We laugh now.", "voice_cy": "Rydym yn chwerthin nawr.",
}  # fmt: skip


def answers(**changes: Any) -> dict[str, Any]:
    given = {
        "name": "Ann Mair Example",
        "email": "ann@example.org",
        "told_before": "We ate alone.",
        "told_instead": "We opened the hall.",
        "told_after": "We laugh.",
        "authority": "W06000002",
        "place_as": "region",
        "name_as": "initials",
        "photo_ok": "on",
        "uses": ["print"],
        "until": "3",
        **changes,
    }
    return {name: value for name, value in given.items() if value is not None}


@pytest.fixture(autouse=True)
def today(site: None) -> Any:
    """The day of the demonstration, before anybody has told a story."""
    Telling.objects.all().delete()
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


@pytest.fixture
def send(client: Client) -> Callable[..., Any]:
    def _send(language: str = "en", **changes: Any) -> Any:
        seal = seal_of(client.get(SHARE[language]))
        return client.post(SHARE[language], {**answers(**changes), "seal": seal, "at": "check", "go": "send"})

    return _send


@pytest.fixture
def told(send: Callable[..., Any], client: Client) -> Callable[..., Telling]:
    """A story whose mail was answered: it waits for an editor."""

    def _told(language: str = "en", **changes: Any) -> Telling:
        send(language, **changes)
        [message] = deliver()
        press(client, message)
        return Telling.objects.order_by("-pk")[0]

    return _told


@pytest.fixture
def editor(sign_in: Callable[..., Client]) -> Client:
    return sign_in("editor")


@pytest.fixture
def asked(told: Callable[..., Telling], editor: Client) -> Callable[..., tuple[Telling, str]]:
    """A story that was edited and put before its teller: the row, and the path of the link in the mail."""
    from tests.post import link_in

    def _asked(language: str = "en", **changes: Any) -> tuple[Telling, str]:
        telling = told(language, **changes)
        editor.post(f"/admin/told-stories/{telling.public_id}/", EDITED)
        editor.post(f"/admin/told-stories/{telling.public_id}/ask/")
        telling.refresh_from_db()
        [message] = deliver()
        return telling, link_in(message)

    return _asked
