"""New and updated commitments as an Atom feed, for everywhere and for one place, in each language."""

import xml.etree.ElementTree as ET
from types import SimpleNamespace
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from places.models import Authority
from pledges import seeding
from pledges.models import BodyPledge, PublicBody
from tests.pledges.conftest import invented_body, pair

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"
FEED = {"en": "/en/pledges.atom", "cy": "/cy/addewidion.atom"}
PLACE = {"en": "/en/pledges/in/gwynedd.atom", "cy": "/cy/addewidion/yn/gwynedd.atom"}


@pytest.fixture(autouse=True)
def bodies(compact: None) -> None:
    report = SimpleNamespace(
        code="services-1", progress="doing", words=pair("Half <b>done</b>", "Hanner"), whom=None, evidence=""
    )
    check_in = SimpleNamespace(due_days_ago=1, reports=(report,))
    tailored = (("services-1", pair("We sit.", "Eisteddwn.")),)
    texts = [
        invented_body(1, tailored=tailored, signed_days_ago=200, check_ins=(check_in,)),
        invented_body(2, tailored=tailored, signed_days_ago=3),
    ]
    seeding.seed_demo(bodies=texts, signers=[], now=timezone.now())
    PublicBody.objects.filter(slug_en="example-body-1").update(
        authority=Authority.objects.get(gss="W06000002")
    )


def read(client: Client, address: str) -> ET.Element:
    answer = client.get(address)
    assert answer.headers["Content-Type"] == "application/atom+xml; charset=utf-8"
    return ET.fromstring(answer.content)  # our own feed


def titles(root: ET.Element) -> list[Any]:
    return [one.findtext(f"{ATOM}title") for one in root.findall(f"{ATOM}entry")]


def test_the_newest_stands_first_in_the_language_of_the_feed(client: Client) -> None:
    assert titles(read(client, FEED["en"])) == [
        "Example Body 1: Title services 1", "Example Body 2 has signed", "Example Body 1 has signed",
    ]  # fmt: skip
    assert titles(read(client, FEED["cy"])) == [
        "Corff Enghraifft 1: Teitl services 1", "Mae Corff Enghraifft 2 wedi llofnodi",
        "Mae Corff Enghraifft 1 wedi llofnodi",
    ]  # fmt: skip


@pytest.mark.parametrize("language", ["en", "cy"])
def test_each_feed_names_itself_and_its_twin(client: Client, language: str) -> None:
    other = "cy" if language == "en" else "en"
    for feed in (FEED, PLACE):
        root = read(client, feed[language])
        links = {one.get("rel"): one.get("href") or "" for one in root.findall(f"{ATOM}link")}
        found = [one.get("href") or "" for one in root.findall(f"{ATOM}link")]
        assert links["self"].endswith(feed[language])
        assert any(href.endswith(feed[other]) for href in found)
        assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == language


def test_a_place_hears_of_its_own_bodies_alone(client: Client) -> None:
    assert titles(read(client, PLACE["en"])) == [
        "Example Body 1: Title services 1", "Example Body 1 has signed",
    ]  # fmt: skip
    assert client.get("/en/pledges/in/nowhere.atom").status_code == 404


def test_what_is_no_longer_shown_leaves_the_feed(client: Client) -> None:
    BodyPledge.objects.filter(body__slug_en="example-body-1").update(status="withdrawn")
    assert titles(read(client, FEED["en"])) == ["Example Body 2 has signed"]


def test_every_entry_has_a_number_of_its_own_and_no_markup(client: Client) -> None:
    entries = [one for feed in (FEED["en"], FEED["cy"]) for one in read(client, feed).findall(f"{ATOM}entry")]
    assert len({one.findtext(f"{ATOM}id") for one in entries}) == 6
    assert "&lt;b&gt;" in str(entries[0].findtext(f"{ATOM}summary"))


@pytest.mark.parametrize(
    ("language", "page"), [("en", "/en/places/gwynedd/"), ("cy", "/cy/lleoedd/gwynedd/")]
)
def test_the_place_leads_to_its_feed(client: Client, language: str, page: str) -> None:
    assert f'href="{PLACE[language]}"' in client.get(page).text
