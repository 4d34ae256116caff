"""Cards and calls: keyed many at once, faults said in place, checked by a second person, counted apart."""

from datetime import timedelta
from itertools import product
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone

from accounts import role_groups
from accounts.models import User
from core import retention
from core.moves import MoveNotAllowedError, check_move
from pledges.actions import keying, signing
from pledges.cards import NO_COMMITMENT, NO_NAME, NO_POSTCODE, SIGNED, TWICE, Row, judge
from pledges.choices import SHEET_MOVES, Channel, SheetStatus
from pledges.counts import Counts
from pledges.models import Card, EventSheet, Signature
from tests.pledges.conftest import BANGOR, CAERNARFON, CARDIFF, Send, deliver, press
from tests.pledges.test_changing import kept_as_counted

pytestmark = pytest.mark.django_db

SHEETS = "/admin/pledges/cards/"


@pytest.fixture
def people(compact: None) -> dict[str, User]:
    role_groups.sync()
    made = {}
    for name, role in (("keyer", "editor"), ("checker", "moderator"), ("adviser", "adviser")):
        made[name] = User.objects.create_user(name, f"{name}@example.org", "x")
        made[name].groups.add(Group.objects.get(name=role))
    return made


@pytest.fixture
def sheet(people: dict[str, User]) -> EventSheet:
    now = timezone.now()
    return keying.begin(
        by=people["keyer"], title="Example fair", held_on=now.date(), channel=Channel.PAPER, now=now
    )


def client_of(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def keyed(*rows: dict[str, str], go: str = "keep") -> dict[str, str]:
    """The form as the browser sends it, blank rows and all."""
    fields = {"go": go}
    for number in range(1, 21):
        row = rows[number - 1] if number <= len(rows) else {}
        for name in ("name", "postcode", "commitments"):
            fields[f"{name}-{number}"] = row.get(name, "")
        fields[f"language-{number}"] = row.get("language", "cy")
        for name in ("show_name", "is_another"):
            if row.get(name):
                fields[f"{name}-{number}"] = "yes"
    return fields


ANN = {"name": "Ann Example", "postcode": CAERNARFON, "commitments": "1 5", "show_name": "yes"}
BEN = {"name": "Ben Enghraifft", "postcode": "", "commitments": "2,3", "language": "en"}


# The rule ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("row", "faults"),
    [
        (Row(1, "Ann Example", CAERNARFON, "1 5"), []),
        (Row(1, "Ann Example", "ll551sh", "1,5 1"), []),
        (Row(1, "Ann Example", "", "6"), []),
        (Row(1, "", CAERNARFON, "1"), [NO_NAME]),
        (Row(1, "=1+1", CAERNARFON, "1"), [NO_NAME]),
        (Row(1, "see www.example.com", CAERNARFON, "1"), [NO_NAME]),
        (Row(1, "Ann Example", "LL55", "1"), [NO_POSTCODE]),
        (Row(1, "Ann Example", CAERNARFON, ""), [NO_COMMITMENT]),
        (Row(1, "Ann Example", CAERNARFON, "7"), [NO_COMMITMENT]),
        (Row(1, "1", "nowhere", "x"), [NO_NAME, NO_POSTCODE, NO_COMMITMENT]),
    ],
)
def test_every_fault_of_a_row_is_found(row: Row, faults: list[Any]) -> None:
    [judged] = judge([row, Row(2)], range(1, 7), lambda keys: set())
    assert judged.faults == faults
    assert judged.counts == (not faults)


def test_doubts_keep_a_row_out_unless_it_is_another_person() -> None:
    rows = [
        Row(1, "Ann Example", CAERNARFON, "1"),
        Row(2, "ANN  example", "ll55 1sh", "2"),
        Row(3, "Ann Example", BANGOR, "2", is_another=True),
        Row(4, "Cai Example", CARDIFF, "2"),
    ]
    judged = judge(rows, range(1, 7), lambda keys: {rows[2].key})
    assert [one.doubts for one in judged] == [[TWICE], [TWICE], [SIGNED], []]
    assert [one.counts for one in judged] == [False, False, True, True]


@pytest.mark.parametrize(("was", "wished"), list(product(SheetStatus, SheetStatus)))
def test_a_sheet_moves_as_the_table_says(was: SheetStatus, wished: SheetStatus) -> None:
    if wished in SHEET_MOVES[was]:
        check_move(SHEET_MOVES, was, wished)
    else:
        with pytest.raises(MoveNotAllowedError):
            EventSheet(status=was).move_to(wished)


# On the staff side ---------------------------------------------------------------------------------------------------


def test_cards_go_from_the_sheet_into_the_count(people: dict[str, User]) -> None:
    keyer, checker = client_of(people["keyer"]), client_of(people["checker"])
    begun: Any = keyer.post(SHEETS, {"title": "Example fair", "held_on": "2026-11-20", "channel": "paper"})
    assert begun.status_code == 302
    answer = keyer.post(begun.url, keyed(ANN, BEN, go="hand_in"), follow=True)
    assert "Waiting for a second person" in answer.text
    assert Counts.read().people == 0
    assert "count them" not in keyer.get(begun.url).text
    page = checker.get(begun.url)
    assert "Ben Enghraifft" in page.text
    assert "keyer" in page.text
    checker.post(begun.url, {"go": "count"})
    counts = Counts.read()
    assert (counts.people, counts.apart) == (2, {"paper": 2, "phone": 0, "post": 0, "kiosk": 0})
    assert kept_as_counted()
    assert not Card.objects.exists(), "postcodes go with the rows"
    ann = Signature.objects.get(name="Ann Example")
    assert ann.authority_id is not None
    assert ann.show_name
    assert ann.sheet is not None
    assert (ann.sheet.keyed_by, ann.sheet.checked_by) == (people["keyer"], people["checker"])
    assert "Ann Example" in checker.get(begun.url).text


def test_what_is_counted_apart_is_shown_apart(
    people: dict[str, User], sheet: EventSheet, client: Client
) -> None:
    _count(people, sheet, ANN)
    assert "1 of them signed on paper or by telephone" in client.get("/en/pledges/people/").text
    assert "Ar bapur neu dros y ffôn" in client.get("/cy/addewidion/pobl/").text
    data = client.get("/data/pledges.json").json()
    assert data["totals"]["people"] == 1
    assert data["signed_away_from_the_site"] == {"paper": 1, "phone": 0, "post": 0, "kiosk": 0}


def _count(people: dict[str, User], sheet: EventSheet, *rows: dict[str, str]) -> Any:
    url = f"{SHEETS}{sheet.public_id}/"
    client_of(people["keyer"]).post(url, keyed(*rows, go="hand_in"))
    return client_of(people["checker"]).post(url, {"go": "count"}, follow=True)


def test_faults_are_said_in_place_and_nothing_keyed_is_lost(
    people: dict[str, User], sheet: EventSheet
) -> None:
    keyer, url = client_of(people["keyer"]), f"{SHEETS}{sheet.public_id}/"
    wrong = {"name": "Dai Example", "postcode": "LL55", "commitments": "9"}
    answer = keyer.post(url, keyed(ANN, wrong, ANN, go="hand_in"))
    assert "Put the marked rows right first." in answer.text
    assert "Not a postcode" in answer.text
    assert answer.text.count("Twice on this sheet") == 2
    again = keyer.get(url).text
    assert 'value="LL55"' in again
    assert 'value="9"' in again
    sheet.refresh_from_db()
    assert sheet.status == SheetStatus.KEYED
    assert Counts.read().people == 0


def test_somebody_who_signed_on_the_site_is_not_counted_again(
    people: dict[str, User], sheet: EventSheet, send: Send, client: Client
) -> None:
    send(name="Ann Example", postcode=CAERNARFON)
    press(client, deliver()[0])
    page = _count(people, sheet, ANN, BEN)
    assert page.status_code == 200
    assert Counts.read().people == 2
    assert Signature.objects.filter(name="Ann Example").count() == 1
    other = keying.begin(
        by=people["keyer"],
        title="Calls",
        held_on=timezone.localdate(),
        channel=Channel.PHONE,
        now=timezone.now(),
    )
    _count(people, other, {**ANN, "is_another": "yes"})
    assert Counts.read().apart == {"paper": 1, "phone": 1, "post": 0, "kiosk": 0}
    assert kept_as_counted()


def test_nobody_checks_their_own_keying(people: dict[str, User], sheet: EventSheet) -> None:
    checker, url = client_of(people["checker"]), f"{SHEETS}{sheet.public_id}/"
    checker.post(url, keyed(ANN, go="hand_in"))
    assert "A second person has to check it." in checker.post(url, {"go": "count"}).text
    assert Counts.read().people == 0
    with pytest.raises(IntegrityError), transaction.atomic():
        EventSheet.objects.update(checked_by=people["checker"], keyed_by=people["checker"])


def test_a_sheet_is_sent_back_and_counted_once(people: dict[str, User], sheet: EventSheet) -> None:
    keyer, checker = client_of(people["keyer"]), client_of(people["checker"])
    url = f"{SHEETS}{sheet.public_id}/"
    keyer.post(url, keyed(ANN, go="hand_in"))
    assert "Somebody has decided" in keyer.post(url, keyed(BEN)).text, "handed in: no longer changed"
    checker.post(url, {"go": "back", "reason": "Row 1 reads Anne"})
    keyer.post(url, keyed({**ANN, "name": "Anne Example"}, go="hand_in"))
    for _turn in range(2):
        checker.post(url, {"go": "count"})
    assert Counts.read().people == 1
    assert Signature.objects.get().name == "Anne Example"
    assert kept_as_counted()


def test_a_card_that_is_struck_out_leaves_both_counts(people: dict[str, User], sheet: EventSheet) -> None:
    _count(people, sheet, ANN)
    signing.withdraw(by=None, signature=Signature.objects.get(), reason="asked", now=timezone.now())
    assert Counts.read().people == 0
    assert Counts.read().away_from_the_site == 0
    assert kept_as_counted()


@pytest.mark.parametrize(
    "fields",
    [
        {"title": "", "held_on": "2026-11-20", "channel": "paper"},
        {"title": "Fair", "held_on": "yesterday", "channel": "paper"},
        {"title": "Fair", "held_on": "2026-11-20", "channel": "web"},
        {},
    ],
)
def test_a_sheet_needs_its_event_and_day(people: dict[str, User], fields: dict[str, str]) -> None:
    answer = client_of(people["keyer"]).post(SHEETS, fields)
    assert answer.status_code == 422
    assert "Write the event and its day" in answer.text
    assert not EventSheet.objects.exists()


def test_each_role_may_do_its_own(people: dict[str, User], sheet: EventSheet) -> None:
    url = f"{SHEETS}{sheet.public_id}/"
    adviser = client_of(people["adviser"])
    assert adviser.get(SHEETS).status_code != 200
    adviser.post(url, keyed(ANN))
    assert not Card.objects.exists()
    keyer = client_of(people["keyer"])
    keyer.post(url, keyed(ANN, go="hand_in"))
    keyer.post(url, {"go": "count"})
    sheet.refresh_from_db()
    assert sheet.status == SheetStatus.HANDED_IN


def test_sheets_that_nobody_counted_are_forgotten(people: dict[str, User], sheet: EventSheet) -> None:
    client_of(people["keyer"]).post(f"{SHEETS}{sheet.public_id}/", keyed(ANN))
    now = timezone.now()
    assert retention.apply("event sheets nobody counted", now + timedelta(days=89)) == 0
    assert retention.apply("event sheets nobody counted", now + timedelta(days=91)) == 1
    assert not Card.objects.exists()


def test_names_on_cards_go_in_their_time_and_the_count_stays(
    people: dict[str, User], sheet: EventSheet
) -> None:
    _count(people, sheet, ANN, BEN)
    now = timezone.now()
    assert retention.apply("names on cards that are not shown", now + timedelta(days=729)) == 0
    assert retention.apply("names on cards that are not shown", now + timedelta(days=731)) == 1
    assert set(Signature.objects.values_list("name", flat=True)) == {"Ann Example", ""}
    signing.withdraw(by=None, signature=Signature.objects.get(name="Ann Example"), reason="asked", now=now)
    assert retention.apply("names on withdrawn cards", now) == 1
    assert set(Signature.objects.values_list("name", flat=True)) == {""}
    assert Counts.read().people == 1
