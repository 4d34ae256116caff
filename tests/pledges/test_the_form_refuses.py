"""Bad input gets a clear error in the page's language, or an ordinary page; never a 500, nothing kept."""

from typing import Any

import pytest
from django.test import Client

from pledges.models import Signature
from tests.pledges.conftest import CARDIFF, LONDON, SIGN, SIGN_BODY, UNBUILT, Send, answers, deliver, seal_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("changes", "english", "welsh"),
    [
        ({"commitments": []}, "Choose at least one commitment", "Dewiswch o leiaf un ymrwymiad"),
        ({"commitments": ["people-9"]}, "Choose one of the answers shown.", ""),
        ({"commitments": ["services-1"]}, "Choose one of the answers shown.", ""),
        ({"name": ""}, "Enter the full name", "Rhowch yr enw llawn"),
        ({"name": "=cmd"}, "A name cannot begin with", "Ni chaiff enw ddechrau"),
        ({"name": "@ann"}, "A name cannot begin with", "Ni chaiff enw ddechrau"),
        (
            {"name": "See www.example.com"},
            "A name cannot hold a web address.",
            "Ni chaiff enw gynnwys cyfeiriad gwe.",
        ),
        ({"name": "12345"}, "A name needs at least one letter.", "Mae angen o leiaf un llythyren mewn enw."),
        ({"name": "Ann\x00Example"}, "hidden characters", ""),
        ({"name": "Ann\x1bExample"}, "hidden characters", ""),
        ({"email": "nobody"}, "Enter an e-mail address in the right form", ""),
        ({"email": ""}, "Enter an e-mail address", "Rhowch gyfeiriad e-bost"),
        ({"postcode": "LL5"}, "Enter a whole postcode", "Rhowch god post cyfan"),
        ({"postcode": None}, "Enter your postcode, or choose", "Rhowch eich cod post, neu dewiswch"),
        ({"authority": "W06999999"}, "Choose one of the answers shown.", ""),
        ({"statement": "x" * 1001}, "Shorten this", ""),
        ({"signing_as": "king"}, "Choose one of the answers shown.", ""),
        ({"signing_as": "group"}, "Enter the name of the group", "Rhowch enw’r grŵp"),
        ({"signing_as": "group", "group_name": "A", "group_size": "many"}, "Enter a number", "Rhowch rif"),
    ],
)
@pytest.mark.parametrize("language", ["en", "cy"])
def test_an_answer_that_cannot_be(
    send: Send, language: str, changes: dict[str, Any], english: str, welsh: str
) -> None:
    page = send(language, **changes)
    assert page.status_code == 422
    wanted = english if language == "en" else welsh
    assert wanted in page.text
    assert f"<title>{'Error:' if language == 'en' else 'Gwall:'}" in page.text
    assert not Signature.objects.exists()


@pytest.mark.parametrize(
    ("changes", "kind", "authority"),
    [
        ({"postcode": LONDON}, "outside", None),
        ({"postcode": UNBUILT}, "unknown", None),
        ({"postcode": CARDIFF}, "authority", "W06000015"),
        ({"postcode": CARDIFF, "authority": "W06000002"}, "authority", "W06000002"),
        ({"postcode": None, "authority": "W06000024"}, "authority", "W06000024"),
        ({"postcode": None, "authority": "outside"}, "outside", None),
        ({"postcode": None, "authority": "unsure"}, "unknown", None),
        ({"postcode": CARDIFF, "authority": "unsure"}, "authority", "W06000015"),
    ],
)
def test_a_place_is_taken_from_the_postcode_and_can_be_put_right(
    send: Send, changes: dict[str, Any], kind: str, authority: str | None
) -> None:
    assert send(**changes).status_code == 302
    signature = Signature.objects.get()
    assert (signature.area_kind, signature.authority_id) == (kind, authority)


def test_a_place_off_the_map_is_said_on_the_check_page(client: Client, compact: None) -> None:
    for postcode, words in ((LONDON, "Outside Wales."), (UNBUILT, "We do not know this area.")):
        page = client.post(SIGN["en"], {**answers(postcode=postcode), "at": "reach", "go": "next"})
        assert words in page.text


def test_a_form_without_its_seal_is_asked_to_be_sent_again_with_everything_kept(
    client: Client, compact: None
) -> None:
    page = client.post(SIGN["en"], {**answers(), "at": "check", "go": "send"})
    assert page.status_code == 200
    assert "Ann Example" in page.text
    again = client.post(SIGN["en"], {**answers(), "seal": seal_of(page), "at": "check", "go": "send"})
    assert again.status_code == 302


@pytest.mark.parametrize("address", [SIGN["en"], SIGN["cy"], SIGN_BODY["en"], SIGN_BODY["cy"]])
@pytest.mark.parametrize(
    "form",
    [
        {},
        {"go": "send"},
        {"go": "change:nowhere", "at": "nowhere"},
        {"go": "back", "at": "check"},
        {"go": "switch", "at": "check"},
        {"go": "\x00", "at": "\x00", "seal": "\x00"},
        {"go": "next", "at": "choose", "commitments": "people-1\x00"},
        {"go": "next", "at": "choose", "statement": "\ud800".encode("utf-8", "surrogatepass")},
        {"go": "next", "at": "choose", "statement": "x" * 1_000_000},
        {"go": "send", "body": "nobody", "group_size": "9" * 400},
    ],
)
def test_nonsense_never_breaks_a_page(
    client: Client, body: object, address: str, form: dict[str, Any]
) -> None:
    assert client.post(address, form).status_code in {200, 302, 413, 422}
    assert not Signature.objects.exists()
    assert deliver() == []


@pytest.mark.parametrize(
    "query", ["after=x", "after=1-2", "after=%00", "after=99999999999999999999999-x", "kind=%22", "kind=x"]
)
@pytest.mark.parametrize("address", ["/en/pledges/people/", "/cy/addewidion/cyrff-cyhoeddus/"])
def test_an_odd_query_gives_an_ordinary_page(client: Client, compact: None, address: str, query: str) -> None:
    assert client.get(f"{address}?{query}").status_code == 200
