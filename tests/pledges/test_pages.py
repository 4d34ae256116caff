"""The reading pages: what they show, to whom, in how many queries, however many have signed."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from core import retention
from core.page_cache.moment import Kept
from places.models import Authority
from pledges import open_data, seeding
from pledges.actions import pausing, signing
from pledges.counts import Counts
from pledges.models import CommitmentVersion, PublicBody, Signature
from tests.pledges.conftest import (
    SIGN,
    Send,
    answers,
    deliver,
    invented_body,
    invented_signer,
    link_in,
    pair,
    press,
    seal_of,
)

pytestmark = pytest.mark.django_db

PEOPLE = {"en": "/en/pledges/people/", "cy": "/cy/addewidion/pobl/"}
READING = [
    ("/en/pledges/", 12), ("/cy/addewidion/", 12), ("/en/pledges/people/", 8), ("/cy/addewidion/pobl/", 8),
    ("/en/pledges/public-bodies/", 8), ("/cy/addewidion/cyrff-cyhoeddus/", 8),
    ("/en/pledges/public-bodies/example-body-1/", 8), ("/en/places/gwynedd/", 12), ("/data/pledges.json", 8),
    ("/data/pledges.csv", 8), ("/en/pledges/by-area/", 8), ("/cy/addewidion/fesul-ardal/", 8),
    (SIGN["en"], 8), ("/en/pledges/public-bodies/sign/", 8),
]  # fmt: skip


def many(number: int) -> None:
    seeding.seed_demo(
        bodies=[
            invented_body(
                one, tailored=(("services-1", pair("So.", "Fel hyn.")), ("services-2", pair("And so.")))
            )
            for one in range(1, number // 3 + 1)
        ],
        signers=[invented_signer(one) for one in range(1, number + 1)],
        now=timezone.now(),
    )


@pytest.mark.parametrize("number", [3, 300])
@pytest.mark.parametrize(("address", "most"), READING)
def test_a_page_asks_few_queries_however_many_signed(
    compact: None, client: Client, django_assert_max_num_queries: DjangoAssertNumQueries,
    number: int, address: str, most: int,
) -> None:  # fmt: skip
    many(number)
    Kept.forget_everything()
    with django_assert_max_num_queries(most) as asked:
        page = client.get(address)
    assert page.status_code == 200
    assert not page.cookies or "sign" in address
    said = [query["sql"] for query in asked.captured_queries]
    assert len(said) == len(set(said))
    assert not any("COUNT(" in sql.upper() for sql in said)
    flat.setdefault(address, len(said))
    assert len(said) <= flat[address] + 1, "a page may ask once whether there is more"


flat: dict[str, int] = {}


def test_only_those_who_are_glad_to_be_named_are(compact: None, client: Client) -> None:
    seeding.seed_demo(
        bodies=[],
        signers=[
            invented_signer(1, name="First Example", statement="Waits for a moderator"),
            invented_signer(2, name="Ann Example", statement="Shown words"),
            invented_signer(3, name="Ben Example", show_name=False, statement="Ben’s words"),
        ],
        now=timezone.now(),
    )
    for language in ("en", "cy"):
        page = client.get(PEOPLE[language]).text
        assert "Ann Example" in page
        assert "Shown words" in page
        assert "Ben" not in page
        assert "Waits for a moderator" not in page
        assert "signer2" not in page
    assert Counts.read().people == 3


def test_the_list_is_paged_by_key_without_a_gap(compact: None, client: Client) -> None:
    many(60)
    seen: list[str] = []
    address = PEOPLE["en"]
    while address:
        page = client.get(address).text
        seen += re.findall(r"<h3>(Example \w+)</h3>", page)
        following = re.search(r'href="([^"]+)" rel="next"', page)
        address = following[1] if following else ""
    assert len(seen) == len(set(seen)) == 60


def test_shown_pledges_are_paged_by_key_too(compact: None, client: Client) -> None:
    many(90)
    seen: list[str] = []
    address = "/en/pledges/public-bodies/"
    while address:
        page = client.get(address).text.split('aria-labelledby="register"')[0]
        seen += re.findall(r"<h3><a [^>]+>(Example Body \d+)</a></h3>", page)
        following = re.search(r'href="([^"]+)" rel="next"', page)
        address = following[1].replace("&amp;", "&") if following else ""
    assert len(seen) == len(set(seen)) == 30


def test_ten_thousand_prefetches_change_nothing(send: Send, client: Client) -> None:
    send()
    [mail] = deliver()
    address = link_in(mail)
    for _turn in range(50):
        assert client.get(address).status_code == 200
    assert client.head(address).status_code == 200
    assert Signature.objects.get().status == "pending"
    press(client, mail)
    assert Counts.read().people == 1


KEPT = ('SELECT "pledges_commitmentversion"', 'SELECT "pledges_listed"')
"""Read once for many requests, until content changes."""


def test_accepting_a_signature_takes_few_queries(
    client: Client, compact: None, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    form = {**answers(), "seal": seal_of(client.get(SIGN["en"])), "at": "check", "go": "send"}
    with django_assert_max_num_queries(14) as asked:  # one of them: the language chosen on my page
        assert client.post(SIGN["en"], form).status_code == 302
    writes = [
        query["sql"]
        for query in asked.captured_queries
        if not query["sql"].startswith(("SAVEPOINT", "RELEASE", *KEPT))
    ]
    assert len(writes) <= 9, "\n".join(writes)


def test_a_withdrawn_signature_leaves_list_and_count(send: Send, client: Client) -> None:
    send(show_name="on")
    [mail] = deliver()
    press(client, mail)
    assert "Ann Example" in client.get(PEOPLE["en"]).text
    signing.withdraw(by=None, signature=Signature.objects.get(), reason="asked", now=timezone.now())
    assert "Ann Example" not in client.get(PEOPLE["en"]).text
    assert Counts.read().people == 0
    assert Counts.read().chose("people-1", "people") == 0


def test_what_nobody_confirmed_is_forgotten_with_its_link(send: Send, client: Client) -> None:
    send()
    [mail] = deliver()
    assert retention.apply("unconfirmed signatures", timezone.now() + timedelta(days=6)) == 0
    assert retention.apply("unconfirmed signatures", timezone.now() + timedelta(days=7, minutes=1)) == 1
    assert not Signature.objects.exists()
    assert client.get(link_in(mail)).status_code == 200
    for _turn in range(2):
        assert press(client, mail).status_code == 410
    assert Counts.read().people == 0


def test_a_paused_set_says_so_and_links_stay_good(send: Send, client: Client) -> None:
    send()
    [mail] = deliver()
    pausing.pause(by=None, set_code="people", reason="election", now=timezone.now())
    assert "paused" in client.get(SIGN["en"]).text
    assert "oedi" in client.get(SIGN["cy"]).text
    press(client, mail)
    assert Counts.read().people == 1


def test_a_place_shows_who_committed_there(compact: None, client: Client) -> None:
    place = "/cy/lleoedd/gwynedd/"
    assert "Pwy sydd wedi ymrwymo yma" in client.get(place).text
    many(3)
    body = PublicBody.objects.get()
    body.authority = Authority.objects.get(gss="W06000002")
    body.save()
    page = client.get(place).text
    assert "Corff Enghraifft 1" in page
    assert "Example B" in page


def test_open_data_gives_exact_totals_and_answers_304(compact: None, client: Client) -> None:
    many(9)
    answer = client.get("/data/pledges.json")
    data: dict[str, Any] = answer.json()
    assert data["totals"] == {"people": 9, "groups": 0, "public_bodies": 3}
    assert {one["code"]: one["people"] for one in data["commitments"]}["people-3"] == 9
    assert answer["Content-Language"] == "cy, en"
    assert client.get("/data/pledges.json", headers={"if-none-match": answer["ETag"]}).status_code == 304
    table = client.get("/data/pledges.csv")
    assert table.content.startswith(b"\xef\xbb\xbfcode,side,")
    assert "people-3,people,Teitl people 3," in table.text


def test_every_body_stands_in_the_open_data_once_a_part_at_a_time(
    compact: None, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    many(15)
    monkeypatch.setattr(open_data, "BODIES", 2)
    address: str | None = "/data/pledges.json"
    parts = []
    while address is not None:
        data: dict[str, Any] = client.get(address).json()
        parts.append([one["name"]["en"] for one in data["public_bodies"]])
        address = data["more_public_bodies"]
        assert address is None or address.startswith("http://testserver/data/pledges-bodies.json?after=")
    assert [len(part) for part in parts] == [2, 2, 1]
    assert {name for part in parts for name in part} == {f"Example Body {number}" for number in range(1, 6)}


def test_a_title_that_reads_as_a_formula_is_disarmed_in_the_table(compact: None, client: Client) -> None:
    version = CommitmentVersion.objects.get(commitment__set__code="people", commitment__number=1)
    version.title_en = "=1+1"
    version.save()
    assert ",'=1+1," in client.get("/data/pledges.csv").text
