"""A mailed yes: a link that only shows, a button that acts once, a code that can be typed."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from core import confirmations
from core.confirmations import TRIES, Confirmation, Page, Purpose
from core.post import composers
from core.post.models import Letter
from core.post.sending import queue

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
pytestmark = pytest.mark.django_db


@pytest.fixture
def deeds() -> Iterator[list[int]]:
    """A purpose that writes down each deed; gone again after the test."""
    done: list[int] = []

    def act(subject_id: int, now: datetime) -> str:
        done.append(subject_id)
        return "/en/thanks/"

    confirmations.register(
        Purpose(
            key="test",
            describe=lambda subject_id: Page(title="Say yes", lead="One button.", button="Yes"),
            act=act,
            done=lambda subject_id: "/en/thanks/",
            start_again=lambda: "/en/",
        )
    )
    composers.register("test.mail", lambda letter: None)
    yield done
    confirmations._purposes.pop("test")
    composers._composers.pop("test.mail")


def _asked(subject_id: int | None = 7) -> Confirmation:
    confirmation = confirmations.ask(purpose="test", subject_id=subject_id, now=NOW)
    queue(kind="test.mail", to="somebody@example.org", language="cy", confirmation_id=confirmation.pk)
    return confirmation


def test_the_database_holds_neither_token_nor_code() -> None:
    confirmation = confirmations.ask(purpose="test", subject_id=1, now=NOW)
    kept = " ".join(str(value) for value in Confirmation.objects.filter(pk=confirmation.pk).values_list()[0])
    assert confirmation.token not in kept
    assert confirmation.code not in kept


def test_a_code_has_eight_letters_without_look_alikes() -> None:
    code = confirmations.ask(purpose="test", subject_id=1, now=NOW).code.replace("-", "")
    assert len(code) == 8
    assert not set(code) & set("0O1IL5S8BUV")


def test_following_the_link_changes_nothing_however_often(client: Client, deeds: list[int]) -> None:
    address = reverse("confirm", args=[_asked().token])
    for _ in range(20):
        assert client.get(address).status_code == 200
    assert deeds == []
    assert not Confirmation.objects.exclude(used_at=None).exists()


def test_pressing_twice_acts_once(client: Client, deeds: list[int]) -> None:
    address = reverse("confirm", args=[_asked().token])
    assert client.post(address).headers["Location"] == "/en/thanks/"
    assert client.post(address).headers["Location"] == "/en/thanks/"
    assert deeds == [7]


def test_a_link_older_than_seven_days_says_so_and_acts_no_more(client: Client, deeds: list[int]) -> None:
    confirmation = _asked()
    Confirmation.objects.filter(pk=confirmation.pk).update(expires_at=NOW - timedelta(days=400))
    assert client.get(reverse("confirm", args=[confirmation.token])).status_code == 410
    assert client.post(reverse("confirm", args=[confirmation.token])).status_code == 410
    assert deeds == []


@pytest.mark.parametrize("typed", ["{}", " {} ", "lower"])
def test_the_typed_code_confirms_however_it_is_spaced_or_cased(
    client: Client, deeds: list[int], typed: str
) -> None:
    confirmation = _asked()
    text = (
        confirmation.code.lower().replace("-", " ") if typed == "lower" else typed.format(confirmation.code)
    )
    response = client.post(reverse("inbox", args=[confirmation.public_id]), {"code": text, "go": "code"})
    assert response.headers["Location"] == "/en/thanks/"
    assert deeds == [7]


def test_five_wrong_codes_send_a_fresh_mail_and_end_the_old_code(client: Client, deeds: list[int]) -> None:
    confirmation = _asked()
    old_code, page = confirmation.code, reverse("inbox", args=[confirmation.public_id])
    for _ in range(TRIES):
        assert client.post(page, {"code": "AAAA-AAAA", "go": "code"}).status_code == 422
    assert Letter.objects.count() == 2
    assert client.post(page, {"code": old_code, "go": "code"}).status_code == 422
    assert deeds == []
    confirmation.refresh_from_db()
    assert client.post(page, {"code": confirmation.code, "go": "code"}).status_code == 302


def test_a_confirmation_that_stands_for_nothing_answers_like_any_other(
    client: Client, deeds: list[int]
) -> None:
    real, empty = _asked(), _asked(subject_id=None)
    pages = [client.get(reverse("inbox", args=[one.public_id])) for one in (real, empty)]
    assert pages[0].status_code == pages[1].status_code == 200
    wrong = [
        client.post(reverse("inbox", args=[one.public_id]), {"code": "AAAA-AAAA", "go": "code"})
        for one in (real, empty)
    ]
    assert wrong[0].status_code == wrong[1].status_code == 422
    right = client.post(reverse("inbox", args=[empty.public_id]), {"code": empty.code, "go": "code"})
    assert right.status_code == 422
    assert deeds == []


def test_the_inbox_page_shows_nothing_personal(client: Client, deeds: list[int]) -> None:
    page = client.get(reverse("inbox", args=[_asked().public_id]))
    assert "somebody@example.org" not in page.text
    assert "no-store" in page.headers["Cache-Control"]
