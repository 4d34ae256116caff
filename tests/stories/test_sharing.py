"""Sharing a story: step by step, in one's own time, on one's own terms."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from core import retention
from stories.models import StoryDraft, Telling
from stories.telling.forms import last_day
from tests.post import deliver, link_in, press, seal_of
from tests.stories.conftest import NOW, SHARE, answers

pytestmark = pytest.mark.django_db
STEPS = (
    ("reach", ("name", "email")), ("before", ("told_before",)), ("instead", ("told_instead",)),
    ("after", ("told_after",)), ("place", ("authority", "place_as")), ("named", ("name_as", "photo_ok")),
    ("uses", ("uses", "until")),
)  # fmt: skip


@pytest.mark.parametrize("language", ["en", "cy"])
def test_a_storyteller_goes_step_by_step_to_the_editor(client: Client, language: str) -> None:
    page = client.get(SHARE[language])
    kept: dict[str, Any] = {"seal": seal_of(page)}
    for at, names in STEPS:
        for name in names:
            assert f'name="{name}"' in page.text, at
        kept |= {name: answers()[name] for name in names}
        page = client.post(SHARE[language], {**kept, "at": at, "go": "next"})
        assert page.status_code == 200
    for words in ("We ate alone.", "Ann Mair Example", "Gwynedd"):
        assert words in page.text
    assert not Telling.objects.exists()
    sent: Any = client.post(SHARE[language], {**kept, "at": "check", "go": "send"})
    [message] = deliver()
    assert "We ate alone." not in message.body
    assert client.get(link_in(message)).status_code == 200
    assert Telling.objects.get().status == "pending"
    assert "data-done" in client.get(press(client, message).url).text
    telling = Telling.objects.get()
    assert (telling.status, telling.language, telling.social_ok, telling.print_ok) == (
        "received", language, False, True,
    )  # fmt: skip
    assert telling.until == date(2029, 7, 22)
    assert telling.wording
    assert "ann" not in sent.url


def test_what_is_begun_survives_by_the_link_in_a_mail(client: Client) -> None:
    begun = {**answers(told_instead=None, until=None), "at": "instead", "go": "keep"}
    done = client.post(SHARE["cy"], begun, follow=True)
    assert "data-done" in done.text
    [message] = deliver()
    assert "We ate alone." not in message.body
    link = link_in(message)
    assert link.startswith("/cy/")
    assert "We ate alone." not in client.get(link).text
    page = client.post(link, {"go": "resume"})
    assert 'name="told_instead"' in page.text
    assert "We ate alone." in page.text
    sent: Any = client.post(link, {**answers(), "seal": seal_of(page), "at": "check", "go": "send"})
    assert sent.status_code == 302
    assert Telling.objects.get().told_before == "We ate alone."
    assert not StoryDraft.objects.exists()
    assert client.get(link).status_code == 410


@pytest.mark.parametrize(("language", "title"), [("en", "Error:"), ("cy", "Gwall:")])
def test_a_draft_needs_an_address_to_be_mailed_to(client: Client, language: str, title: str) -> None:
    page = client.post(
        SHARE[language], {"told_before": "Kept.", "at": "before", "go": "keep", "email": "ann"}
    )
    assert page.status_code == 422
    assert title in page.text
    assert "Kept." in page.text


def test_too_many_drafts_to_one_mailbox_keep_what_was_typed(client: Client, settings: Any) -> None:
    settings.RATE_MAILBOX = [(1, 3600)]
    begun = {**answers(), "at": "before", "go": "keep"}
    client.post(SHARE["en"], begun)
    page = client.post(SHARE["en"], begun)
    assert page.status_code == 429
    assert "We ate alone." in page.text
    assert StoryDraft.objects.count() == 1


def test_a_draft_ends_after_its_thirty_days(client: Client, today: Any) -> None:
    client.post(SHARE["en"], {**answers(), "at": "before", "go": "keep"})
    [message] = deliver()
    today.shift(timedelta(days=29))
    assert client.get(link_in(message)).status_code == 200
    today.shift(timedelta(days=2))
    assert client.get(link_in(message)).status_code == 410
    retention.apply("drafts of stories", NOW + timedelta(days=31))
    assert not StoryDraft.objects.exists()


def test_the_same_form_sent_twice_is_kept_once_and_mailed_once(client: Client) -> None:
    sent = {**answers(), "seal": seal_of(client.get(SHARE["en"])), "at": "check", "go": "send"}
    addresses = [client.post(SHARE["en"], sent)["Location"] for _twice in range(2)]
    assert addresses[0] == addresses[1]
    assert len(deliver()) == 1


def test_a_filled_honeypot_waits_for_staff(client: Client, send: Callable[..., Any], editor: Client) -> None:
    send(website="spam")
    deliver()
    held = Telling.objects.get()
    assert held.status == "held"
    editor.post(f"/admin/told-stories/{held.public_id}/release/")
    [message] = deliver()
    press(client, message)
    held.refresh_from_db()
    assert held.status == "received"


def test_an_unconfirmed_story_goes_after_a_week(send: Callable[..., Any]) -> None:
    send()
    retention.run(NOW + timedelta(days=8))
    assert not Telling.objects.exists()


def test_a_leap_day_has_a_last_day_in_every_year() -> None:
    assert last_day("1", date(2028, 2, 29)) == date(2029, 2, 28)
    assert last_day("0", date(2028, 2, 29)) is None


@pytest.mark.parametrize(
    ("chosen", "name", "shown"),
    [
        ("own", "Ann Mair Example", "Ann Mair Example"),
        ("initials", "Ann Mair Example", "A. M. E."),
        ("invented", "Ann", "Mari"),
    ],
)
def test_the_name_is_told_as_the_storyteller_chose(chosen: str, name: str, shown: str) -> None:
    assert Telling(name=name, name_as=chosen, invented_name="Mari").shown_name == shown
