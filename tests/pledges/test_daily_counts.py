"""Counts by council area: taken once a day, small ones hidden everywhere, and sealed so that none changes quietly."""

import hashlib
import json
import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from core import duties
from pledges import seeding
from pledges.actions import counting, signing
from pledges.models import DailyCounts, Signature

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)
GWYNEDD, CARDIFF, TORFAEN = "W06000002", "W06000015", "W06000020"
AREAS = {"en": "/en/pledges/by-area/", "cy": "/cy/addewidion/fesul-ardal/"}


@pytest.fixture
def crowd(compact: None) -> None:
    """Twelve in Cardiff, six in Torfaen, three in Gwynedd, one in Ynys Môn; nobody elsewhere."""
    seeding.seed_crowd({CARDIFF: 12, TORFAEN: 6, GWYNEDD: 3, "W06000001": 1}, NOW)


def test_what_is_kept_holds_no_small_number_and_none_that_gives_one_away(crowd: None) -> None:
    assert counting.take(now=NOW) == 1
    areas = DailyCounts.objects.get().areas
    assert areas[CARDIFF] == 12
    assert areas[TORFAEN] is None, "22 signed and 12 + 6 stand in two places: the rest would be four"
    assert areas[GWYNEDD] is areas["W06000001"] is None
    assert len(areas) == 22


def test_the_duty_takes_a_day_once(crowd: None) -> None:
    done = [duties.run_all(NOW + timedelta(hours=hours))["daily counts taken"] for hours in (0, 1, 5, 24)]
    assert done == [1, 0, 0, 1]
    assert DailyCounts.objects.count() == 2


def test_a_day_follows_the_clock_of_wales(crowd: None) -> None:
    counting.take(now=datetime(2026, 7, 1, 23, 30, tzinfo=UTC))
    assert DailyCounts.objects.get().day.isoformat() == "2026-07-02"


def test_what_was_hidden_yesterday_stays_hidden_before_what_was_shown(crowd: None) -> None:
    counting.take(now=NOW)
    seeding_more(TORFAEN, 30)
    counting.take(now=NOW + timedelta(days=1))
    areas = DailyCounts.objects.newest()
    assert areas is not None
    assert areas.areas[CARDIFF] == 12
    assert areas.areas[TORFAEN] is None, "shown now, it would stand beside yesterday's hidden number"


def seeding_more(gss: str, number: int) -> None:
    model = Signature.objects.filter(authority_id=gss)[0]
    for turn in range(number):
        model.pk, model.email_key = None, f"more-{turn}"
        model.public_id = type(model)._meta.get_field("public_id").get_default()
        model.save(force_insert=True)


def test_each_day_names_the_hash_of_the_day_before_and_can_be_checked(crowd: None, client: Client) -> None:
    for days in range(3):
        counting.take(now=NOW + timedelta(days=days))
    listed: list[dict[str, Any]] = client.get("/data/pledges-daily.json").json()["days"]
    assert [one["day"] for one in listed] == ["2026-11-25", "2026-11-24", "2026-11-23"]
    previous = None
    for one in reversed(listed):
        text = client.get(one["url"].removeprefix("http://testserver")).content
        assert hashlib.sha256(text).hexdigest() == one["sha256"]
        assert json.loads(text)["previous"] == previous
        previous = one["sha256"]


def test_a_changed_day_no_longer_fits_its_seal(crowd: None) -> None:
    counting.take(now=NOW)
    daily = DailyCounts.objects.get()
    assert daily.is_untouched()
    daily.content = daily.content.replace('"people":22', '"people":23')
    assert not daily.is_untouched()
    forged = DailyCounts(content=daily.content, sha256=hashlib.sha256(daily.content.encode()).hexdigest())
    forged.signature = hashlib.sha256(forged.sha256.encode()).hexdigest()
    assert not forged.is_untouched(), "without the key there is no signature"


@pytest.mark.parametrize("language", ["en", "cy"])
def test_map_and_table_say_the_same_in_alphabetical_order(
    crowd: None, client: Client, language: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    counting.take(now=NOW)
    with django_assert_max_num_queries(8):
        page = client.get(AREAS[language])
    assert not page.cookies
    on_map = re.findall(r'<a href="[^"]+" aria-label="([^:"]+): ([^"]+)">', page.text)
    in_table = re.findall(
        r'<th scope="row"><a [^>]+>([^<]+)</a></th><td class="number">([^<]+)</td>', page.text
    )
    assert on_map == in_table
    assert len(on_map) == 22
    names = [name for name, _count in on_map]
    assert names[0] == {"en": "Blaenau Gwent", "cy": "Abertawe"}[language], "A to Z, never by number"
    hidden = {"en": "hidden", "cy": "wedi’i guddio"}[language]
    cardiff = {"en": "Cardiff", "cy": "Caerdydd"}[language]
    assert dict(on_map)[cardiff] == "12"
    assert set(dict(on_map).values()) == {"12", hidden}


def test_the_page_stands_before_anything_was_counted(compact: None, client: Client) -> None:
    assert "tonight" in client.get(AREAS["en"]).text
    assert client.get("/data/pledges.json").json()["areas"] == []
    assert client.get("/data/pledges-daily.json").json()["days"] == []


def test_a_place_shows_its_number_or_that_it_is_hidden(crowd: None, client: Client) -> None:
    counting.take(now=NOW)
    assert "<b>12</b> people and groups here have signed" in client.get("/en/places/cardiff/").text
    assert "<b>12</b> o bobl a grwpiau yma" in client.get("/cy/lleoedd/caerdydd/").text
    gwynedd = client.get("/en/places/gwynedd/").text
    assert "The number here is not shown" in gwynedd
    assert "<b>3</b>" not in gwynedd


def test_open_data_fits_its_own_schema(crowd: None, client: Client) -> None:
    counting.take(now=NOW)
    data, schema = client.get("/data/pledges.json").json(), client.get("/data/pledges.schema.json").json()
    assert set(schema["required"]) == set(data) == set(schema["properties"])
    for part in ("commitments", "areas"):
        for row in data[part]:
            assert set(row) == set(schema["properties"][part]["items"]["required"])
    assert data["schema"] == schema["properties"]["schema"]["const"]
    assert {one["gss"]: one["people_and_groups"] for one in data["areas"]}[CARDIFF] == 12
    table = client.get("/data/pledges.csv").text
    assert f"{CARDIFF},area,Caerdydd,Cardiff,,,,,,12,2026-11-23" in table
    assert f"{GWYNEDD},area,Gwynedd,Gwynedd,,,,,,,2026-11-23" in table


@pytest.mark.parametrize(
    "address",
    [
        "pledges.json",
        "pledges.csv",
        "pledges.schema.json",
        "pledges-bodies.json",
        "pledges-daily.json",
        "pledges-daily/2026-11-23.json",
    ],
)
def test_each_file_says_its_languages_and_answers_304(crowd: None, client: Client, address: str) -> None:
    counting.take(now=NOW)
    answer = client.get(f"/data/{address}")
    assert answer.status_code == 200
    assert answer["Content-Language"] == "cy, en"
    assert client.get(f"/data/{address}", headers={"if-none-match": answer["ETag"]}).status_code == 304
    assert client.post(f"/data/{address}").status_code == 405


@pytest.mark.parametrize("day", ["2026-11-22", "yesterday", "2026-02-31", "%00"])
def test_a_day_that_was_not_counted_is_not_found(crowd: None, client: Client, day: str) -> None:
    assert client.get(f"/data/pledges-daily/{day}.json").status_code in {400, 404}


def test_a_withdrawn_signature_is_gone_from_the_next_day(crowd: None) -> None:
    counting.take(now=NOW)
    one = Signature.objects.filter(authority_id=CARDIFF)[0]
    signing.withdraw(by=None, signature=one, reason="asked", now=NOW)
    counting.take(now=NOW + timedelta(days=1))
    newest = DailyCounts.objects.newest()
    assert newest is not None
    assert newest.areas[CARDIFF] == 11


def test_the_crowd_of_a_demonstration_is_seeded_once(crowd: None) -> None:
    seeding.seed_crowd({CARDIFF: 12}, NOW)
    assert Signature.objects.count() == 22
