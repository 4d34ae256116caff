"""What a page of this room costs: few queries, none twice, and no more on a large site than on a small one."""

from datetime import UTC, date, datetime

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.images.models import Filter, SourceImageIOError

from core.images import CanolImage
from core.photographs import SPECS
from news.models import ArticlePage, Author, EventPage
from news.models.articles import PORTRAIT
from tests.grown import NOW
from tests.news.growing import another, spread

pytestmark = pytest.mark.usefixtures("site")

PAGES = {
    "/cy/": 12,
    "/cy/newyddion/": 8,
    "/en/news/?author=editors": 8,
    "/en/news/co-production-or-participation/": 8,
    "/cy/digwyddiadau/": 8,
    "/en/events/past/": 8,
    "/en/events/a-caring-circle-in-caernarfon/": 8,
    "/en/events/an-invented-co-production-week/": 8,
    "/cy/lleoedd/gwynedd/": 12,
    "/cy/newyddion.atom": 8,
    "/en/events.ics": 8,
    "/en/calendar/a-caring-circle-in-caernarfon.ics": 8,
}


def asked(client: Client, address: str) -> list[str]:
    with time_machine.travel(NOW, tick=False):
        client.get(address)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200, address
    return [query["sql"] for query in queries.captured_queries]


@pytest.mark.content_stands
def test_no_page_asks_much_twice_or_more_on_a_larger_site(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("articles", "gatherings", "campaigns"):
        monkeypatch.setattr(f"news.models.{module}.PAGE", 6)
    small = {address: asked(client, address) for address in PAGES}
    for address, most in PAGES.items():
        assert len(small[address]) <= most, (address, small[address])
        assert len(small[address]) == len(set(small[address])), f"{address} asks the same twice"
    article = ArticlePage.objects.get(slug="co-production-or-participation")
    event = EventPage.objects.get(slug="a-caring-circle-in-caernarfon")
    for number in range(8):
        another(article, first_published=date(2026, 11, 1 + number))
    spread(event, 8, datetime(2026, 12, 14, 8, tzinfo=UTC))
    spread(event, 4, datetime(2026, 3, 1, 8, tzinfo=UTC))
    large = {address: len(asked(client, address)) for address in PAGES}
    assert large == {address: len(queries) for address, queries in small.items()}


def photograph(title: str) -> CanolImage:
    """One whose sizes have been made already, as after its first reader."""
    photo = CanolImage.objects.create(
        title=title, file=f"{title}.png", width=1300, height=900, alt_en="A person", alt_cy="Person"
    )
    for size in (*SPECS, PORTRAIT):
        key = Filter(spec=size).get_cache_key(photo)
        photo.renditions.create(
            filter_spec=size, focal_point_key=key, file=f"{title}.{size}.png", width=9, height=9
        )
    return photo


def test_a_portrait_whose_file_is_lost_leaves_the_article_readable(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cannot_be_read(image: CanolImage, size: str) -> None:
        raise SourceImageIOError(size)

    monkeypatch.setattr(CanolImage, "get_rendition", cannot_be_read)
    lost = CanolImage.objects.create(title="Lost", file="lost.png", width=9, height=9, alt_en="A", alt_cy="A")
    Author.objects.filter(slug="editors").update(portrait=lost)
    answer = client.get("/en/news/co-production-or-participation/")
    assert answer.status_code == 200
    assert "lost" not in answer.text


@pytest.mark.content_stands
def test_portraits_and_a_photograph_cost_one_query_together(client: Client) -> None:
    for slug in ("editors", "elin-enghraifft"):
        Author.objects.filter(slug=slug).update(portrait=photograph(slug))
    page = another(
        ArticlePage.objects.get(slug="co-production-or-participation"),
        drawing="",
        photo=photograph("table"),
        second_author=Author.objects.get(slug="elin-enghraifft"),
    )
    queries = asked(client, page.url)
    assert len(queries) <= 8, queries
    assert client.get(page.url).text.count('alt="A person"') == 3
