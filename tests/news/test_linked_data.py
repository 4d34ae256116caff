"""What pages say of themselves to machines, in the words of schema.org."""

import json
import re
from typing import Any

import pytest
from django.test import Client

from core import linked_data
from news.choices import Standing
from news.models import EventPage
from tests.news.growing import another

pytestmark = pytest.mark.usefixtures("site")

BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def told(client: Client, address: str) -> dict[str, Any]:
    answer = client.get(address)
    assert "unsafe-inline" not in answer.headers["Content-Security-Policy"]
    blocks = BLOCK.findall(answer.text)
    assert len(blocks) == 1
    facts: dict[str, Any] = json.loads(blocks[0])
    assert facts["@context"] == "https://schema.org"
    assert facts["url"] == f"http://testserver{address}"
    assert facts["inLanguage"] == address[1:3]
    assert facts["description"]
    assert facts["publisher"]["name"].startswith("Canol")
    return facts


def test_an_article_says_who_wrote_it_when_and_after_what(client: Client) -> None:
    facts = told(client, "/cy/newyddion/cydgynhyrchu-neu-gyfranogi/")
    assert facts["@type"] == "Article"
    assert facts["headline"] == "Cydgynhyrchu, ynteu cyfranogi yn unig?"
    assert facts["datePublished"] == "2026-11-22"
    assert facts["author"] == [{"@type": "Organization", "name": "Golygyddion y safle hwn"}]
    assert facts["citation"].startswith("Yn seiliedig ar erthygl")
    assert told(client, "/en/news/three-small-things/")["author"][0]["@type"] == "Person"


def test_an_event_says_when_where_and_whether(client: Client) -> None:
    facts = told(client, "/en/events/bidding-together-in-swansea/")
    assert facts["@type"] == "Event"
    assert facts["startDate"] == "2026-08-13T10:00:00+01:00"
    assert facts["endDate"] == "2026-08-13T15:30:00+01:00"
    assert facts["eventStatus"] == "https://schema.org/EventScheduled"
    assert facts["eventAttendanceMode"] == "https://schema.org/MixedEventAttendanceMode"
    assert [place["@type"] for place in facts["location"]] == ["Place", "VirtualLocation"]
    assert facts["location"][0]["name"] == "Example Centre"
    off = another(EventPage.objects.get(slug="bidding-together-in-swansea"), standing=Standing.CANCELLED)
    assert told(client, off.url)["eventStatus"] == "https://schema.org/EventCancelled"


def test_a_week_is_an_event_too(client: Client) -> None:
    facts = told(client, "/en/events/an-invented-co-production-week/")
    assert (facts["startDate"], facts["endDate"]) == (
        "2026-08-10T00:00:00+01:00",
        "2026-08-15T00:00:00+01:00",
    )


@pytest.mark.parametrize("address", ["/cy/straeon/mrs-jones/", "/en/guides/the-new-relationship/"])
def test_stories_and_guides_say_what_they_are(client: Client, address: str) -> None:
    facts = told(client, address)
    assert facts["@type"] == "Article"
    assert facts["datePublished"] <= facts["dateModified"]
    assert facts["citation"]


@pytest.mark.parametrize(
    "address", ["/en/", "/cy/newyddion/", "/en/contact/", "/en/places/gwynedd/", "/en/nothing/"]
)
def test_a_page_with_nothing_of_the_kind_to_say_is_silent(client: Client, address: str) -> None:
    assert not BLOCK.search(client.get(address).text)


def test_no_word_of_a_page_can_end_the_block_early() -> None:
    block = linked_data.script({"headline": "</script><script>alert(1)</script> & <!--", "empty": ""})
    assert block.count("<") == 2
    (inside,) = BLOCK.findall(block)
    assert json.loads(inside) == {
        "@context": "https://schema.org",
        "headline": "</script><script>alert(1)</script> & <!--",
    }
