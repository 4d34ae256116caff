"""Signing on a screen at an event, and by post with a printed code: keyed, checked by another, counted apart."""

from datetime import date, timedelta
from typing import Any

import pytest
import time_machine
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts import role_groups
from accounts.models import User
from pledges.actions import keying
from pledges.choices import Channel
from pledges.counts import Counts
from pledges.models import Card, EventSheet, PrintedCard, Signature
from tests.pledges.conftest import seal_of

pytestmark = pytest.mark.django_db


def person(name: str) -> User:
    role_groups.sync()
    user = User.objects.create_user(name, f"{name}@example.org", "x")
    user.groups.add(Group.objects.get(name="moderator"))
    return user


def begun(channel: Channel) -> EventSheet:
    return keying.begin(
        by=person("ann"), title="Fair", held_on=date(2026, 11, 27), channel=channel, now=timezone.now()
    )


@pytest.fixture
def sheet(compact: None) -> EventSheet:
    return begun(Channel.KIOSK)


def address_of(sheet: EventSheet, language: str = "en") -> str:
    way = {"en": "/en/pledges/people/kiosk/", "cy": "/cy/addewidion/pobl/sgrin/"}[language]
    return f"{way}{sheet.kiosk_token}/"


def sign(client: Client, address: str, name: str = "Ann Example", **changes: Any) -> Any:
    said = {"commitments": ["people-1", "people-3"], "name": name, "postcode": "LL55 1SH", **changes}
    return client.post(address, {**said, "seal": seal_of(client.get(address)), "at": "check", "go": "send"})


@pytest.mark.parametrize(("language", "thanks"), [("en", "Thank you"), ("cy", "Diolch")])
def test_a_visitor_signs_and_the_screen_is_clear_for_the_next(
    sheet: EventSheet, client: Client, language: str, thanks: str
) -> None:
    address = address_of(sheet, language)
    first = client.get(address)
    said: dict[str, Any] = {"seal": seal_of(first), "commitments": ["people-1"]}
    who = client.post(address, {**said, "at": "choose", "go": "next"})
    check = client.post(
        address, {**said, "name": "Ann Example", "postcode": "LL55 1SH", "at": "who", "go": "next"}
    )
    for page in (first, who, check):
        assert page.headers["Refresh"] == f"90; url={address}"
        assert page.headers["Cache-Control"] == "no-store"
        assert 'autocomplete="off"' in page.text
        assert 'autocomplete="name"' not in page.text
        assert 'type="email"' not in page.text
    done = client.get(sign(client, address).url)
    assert thanks in done.text
    assert "data-done" in done.text
    assert done.headers["Refresh"] == f"12; url={address}"
    assert done.headers["Cache-Control"] == "no-store"
    assert done.headers["Clear-Site-Data"] == '"cache", "cookies", "storage"'
    assert "Ann Example" not in done.text
    card = Card.objects.get()
    assert (card.name, card.commitments, card.language) == ("Ann Example", "1 3", language)
    assert not Signature.objects.exists()


@pytest.mark.parametrize("changes", [{"name": ""}, {"commitments": []}, {"postcode": "XX"}])
def test_the_screen_refuses_what_is_wrong_and_keeps_the_rest(
    sheet: EventSheet, client: Client, changes: dict[str, Any]
) -> None:
    answer = sign(client, address_of(sheet), **{"name": "Ann Example", **changes})
    assert answer.status_code == 422
    assert not Card.objects.exists()


def test_the_screen_works_for_a_day_and_for_an_open_sheet(sheet: EventSheet, client: Client) -> None:
    address = address_of(sheet)
    assert client.get("/en/pledges/people/kiosk/nonsense/").status_code == 410
    with time_machine.travel(timezone.now() + timedelta(hours=17), tick=False):
        assert client.get(address).status_code == 410
    sign(client, address)
    keying.hand_in(by=User.objects.get(username="ann"), sheet=sheet)
    assert client.get(address).status_code == 410


def test_what_the_screen_took_is_checked_and_counted_apart(sheet: EventSheet, client: Client) -> None:
    sign(client, address_of(sheet))
    sign(client, address_of(sheet), name="Ben Example")
    keying.hand_in(by=User.objects.get(username="ann"), sheet=sheet)
    keying.count_in(by=person("ben"), sheet=sheet, now=timezone.now())
    assert Counts.read().people == 2
    assert Counts.read().apart == {"paper": 0, "phone": 0, "post": 0, "kiosk": 2}
    assert not Card.objects.exists()
    assert client.get("/data/pledges.json").json()["signed_away_from_the_site"]["kiosk"] == 2


def test_staff_who_look_meanwhile_lose_nobody_who_signs(sheet: EventSheet, client: Client) -> None:
    sign(client, address_of(sheet))
    seen = keying.rows_of(sheet)
    sign(client, address_of(sheet), name="Ben Example")
    keying.keep_rows(by=User.objects.get(username="ann"), sheet=sheet, rows=seen)
    assert [card.name for card in sheet.cards.all()] == ["Ann Example", "Ben Example"]


# By post -----------------------------------------------------------------------------------------------------------


@pytest.fixture
def posted(compact: None, client: Client) -> EventSheet:
    sheet = begun(Channel.POST)
    client.force_login(User.objects.get(username="ann"))
    client.post(reverse("pledges_sheet", args=[sheet.public_id]), {"go": "print"})
    return sheet


def key(client: Client, sheet: EventSheet, *rows: tuple[str, str], go: str = "hand_in") -> Any:
    typed = {"go": go}
    for number, (name, code) in enumerate(rows, start=1):
        typed |= {f"name-{number}": name, f"commitments-{number}": "1 2", f"code-{number}": code}
    return client.post(reverse("pledges_sheet", args=[sheet.public_id]), typed, follow=True)


def test_cards_are_printed_with_a_code_each_in_both_languages(posted: EventSheet, client: Client) -> None:
    codes = list(PrintedCard.objects.values_list("code", flat=True))
    assert len(set(codes)) == 20
    page = client.get(reverse("pledges_printed", args=[posted.public_id])).text
    assert all(code in page for code in codes)
    assert "Title people 1" in page
    assert "Teitl people 1" in page


def test_a_card_is_keyed_by_its_code_and_the_code_counts_once(posted: EventSheet, client: Client) -> None:
    code = PrintedCard.objects.all()[0].code
    key(client, posted, ("Ann Example", code.lower()))
    keying.count_in(by=person("ben"), sheet=posted, now=timezone.now())
    assert Counts.read().apart["post"] == 1
    client.force_login(User.objects.get(username="ann"))
    other = keying.begin(
        by=None, title="Later", held_on=date(2026, 12, 1), channel=Channel.POST, now=timezone.now()
    )
    page = key(client, other, ("Ben Example", code))
    assert "Not a code that we printed, or used before" in page.text
    other.refresh_from_db()
    assert other.status == "keyed"


@pytest.mark.parametrize("code", ["", "AAAA-AAAA", "nonsense"])
def test_a_row_without_a_printed_code_keeps_the_sheet_back(
    posted: EventSheet, client: Client, code: str
) -> None:
    page = key(client, posted, ("Ann Example", code))
    assert "Not a code that we printed, or used before" in page.text


def test_a_code_twice_on_a_sheet_keeps_it_back(posted: EventSheet, client: Client) -> None:
    code = PrintedCard.objects.all()[0].code
    page = key(client, posted, ("Ann Example", code), ("Ben Example", code))
    assert page.text.count("Not a code that we printed, or used before") == 2


def test_a_code_used_on_another_sheet_meanwhile_is_not_counted_again(
    posted: EventSheet, client: Client
) -> None:
    code = PrintedCard.objects.all()[0].code
    key(client, posted, ("Ann Example", code))
    PrintedCard.objects.update(used_at=timezone.now())
    keying.count_in(by=person("ben"), sheet=posted, now=timezone.now())
    assert Counts.read().people == 0
