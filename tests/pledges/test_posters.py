"""Badges and posters: in both languages, without watching anybody, and gone with the pledge."""

import re
from xml.etree import ElementTree as ET

import pytest
from django.test import Client
from django.utils import timezone

from pledges import seeding
from pledges.actions import pledging
from pledges.models import BodyPledge
from tests.pledges.conftest import invented_body, pair

pytestmark = pytest.mark.django_db

BADGE = "/data/badges/example-body-1.svg"
POSTER = {
    "en": "/en/pledges/public-bodies/example-body-1/poster/",
    "cy": "/cy/addewidion/cyrff-cyhoeddus/corff-enghraifft-1/poster/",
}


@pytest.fixture
def pledge(compact: None) -> BodyPledge:
    body = invented_body(tailored=(("services-1", pair("So.", "Fel hyn.")),), name=pair("A & B <i>", "C & D"))
    seeding.seed_demo(bodies=[body], signers=[], now=timezone.now())
    return BodyPledge.objects.get()


def test_the_badge_is_one_still_picture_in_both_languages(pledge: BodyPledge, client: Client) -> None:
    answer = client.get(BADGE)
    assert answer["Content-Type"] == "image/svg+xml"
    assert not answer.cookies
    assert answer["Cross-Origin-Resource-Policy"] == "cross-origin"
    drawing = ET.fromstring(answer.content)
    texts = {one.get("lang"): one.text for one in drawing.iter("{http://www.w3.org/2000/svg}text")}
    assert texts == {"cy": "Mae C & D wedi llofnodi", "en": "A & B <i> has signed"}
    assert not {"script", "image", "a", "use"} & {one.tag.rpartition("}")[2] for one in drawing.iter()}
    assert "http" not in answer.text.replace("http://www.w3.org/2000/svg", "")
    assert client.get(BADGE, headers={"if-none-match": answer["ETag"]}).status_code == 304


@pytest.mark.parametrize("language", ["en", "cy"])
def test_the_poster_of_a_body_has_its_code_and_its_badge(
    pledge: BodyPledge, client: Client, language: str
) -> None:
    page = client.get(POSTER[language])
    assert page.status_code == 200
    assert "poster__code" in page.text
    assert page.text.count('<img src="/data/badges/example-body-1.svg"') == 1
    assert "&lt;img src=&quot;http://testserver/data/badges/example-body-1.svg&quot;" in page.text, (
        "to be copied"
    )
    assert POSTER[{"en": "cy", "cy": "en"}[language]] in page.text, "the way to the other language"
    assert not page.cookies


def test_badge_and_poster_go_with_the_pledge(pledge: BodyPledge, client: Client) -> None:
    pledging.withdraw(by=None, pledge=pledge, reason="asked", now=timezone.now())
    assert client.get(BADGE).status_code == 404
    assert client.get(POSTER["en"]).status_code == 404


HALVES = {
    "/en/pledges/poster/gwynedd/": ("Mae sedd i chi yng Ngwynedd", "There is a seat for you in Gwynedd"),
    "/cy/addewidion/poster/gwynedd/": ("Mae sedd i chi yng Ngwynedd", "There is a seat for you in Gwynedd"),
    "/en/pledges/poster/": ("Mae sedd i chi", "There is a seat for you"),
    "/cy/addewidion/poster/": ("Mae sedd i chi", "There is a seat for you"),
    POSTER["en"]: ("Rydym wedi llofnodi", "We have signed"),
    POSTER["cy"]: ("Rydym wedi llofnodi", "We have signed"),
}


@pytest.mark.parametrize("address", HALVES)
def test_a_poster_stands_in_both_languages_welsh_first(
    pledge: BodyPledge, client: Client, address: str
) -> None:
    text = client.get(address).text
    poster = text[text.index('<section class="poster') :]
    welsh, english = HALVES[address]
    assert (
        0
        < poster.index(f'<p class="poster__title">{welsh}</p>')
        < poster.index(f'<p class="poster__title">{english}</p>')
    )
    assert poster.count('<svg class="poster__code"') == 1
    seats = re.findall(r'<b lang="cy">(.+?)</b><br><span lang="en">(.+?)</span>', poster)
    assert len(seats) == (1 if "bodies" in address or "cyrff" in address else 6)
    assert all(cy != en for cy, en in seats)
    assert f"<loc>http://testserver{address}</loc>" in client.get("/sitemap.xml").text


def test_there_is_no_poster_of_a_place_that_is_not_there(compact: None, client: Client) -> None:
    assert client.get("/en/pledges/poster/nowhere/").status_code == 404
