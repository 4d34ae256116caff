"""A checklist answers on the page it stands on, and keeps nothing."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext


def boxes(text: str) -> list[str]:
    return re.findall(r'type="checkbox" name="tick" value="([^"]+)"', text)


def place(text: str) -> str:
    found = re.search(r'name="checked" value="([^"]+)"', text)
    assert found is not None
    return found[1]


@pytest.fixture(params=["en", "cy"])
def address(request: pytest.FixtureRequest, site: None, client: Client) -> str:
    """The part of the guide that asks: are we co-producing?"""
    guide = {"en": "/en/guides/the-new-relationship/", "cy": "/cy/canllawiau/y-berthynas-newydd/"}[
        request.param
    ]
    parts = re.findall(rf'href="({guide}[\w-]+/)"', client.get(guide).text)
    return next(part for part in parts if "checklist__form" in client.get(part).text)


def test_it_asks_by_get_and_shows_no_result_unasked(address: str, client: Client) -> None:
    text = client.get(address).text
    assert len(boxes(text)) == 7
    assert 'class="checklist__form" method="get"' in text
    assert "checklist__result" not in text


def test_the_result_says_what_is_ticked_and_what_is_left_to_talk_about(address: str, client: Client) -> None:
    text = client.get(address).text
    ticks = boxes(text)[:3]
    answer = client.get(address, {"tick": ticks, "checked": place(text)}).text
    result = answer[answer.index("checklist__result") : answer.index("checklist__form")]
    assert "<b>3</b>" in result
    lists = re.findall(r"<ul>(.*?)</ul>", result, re.DOTALL)
    assert [one.count("<li>") for one in lists] == [3, 4]
    assert answer.count(" checked>") == 3


def test_nothing_is_written_and_no_cookie_is_set(address: str, client: Client) -> None:
    text = client.get(address).text
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(address, {"tick": boxes(text), "checked": place(text)})
    assert not answer.cookies
    assert "public" not in answer.headers["Cache-Control"]
    assert all(query["sql"].lstrip("(").startswith("SELECT") for query in queries.captured_queries)
    assert "<b>7</b>" in answer.text


@pytest.mark.parametrize(
    "sent", [{"tick": ["zz", "\0", "<b>"]}, {"checked": "list-none"}, {"tick": ["x"] * 900}]
)
def test_odd_answers_are_an_ordinary_page(
    address: str, client: Client, sent: dict[str, list[str] | str]
) -> None:
    answer = client.get(address, sent)
    assert answer.status_code == 200
    assert "checklist__result" not in answer.text


def test_no_tick_at_all_is_an_answer_too(address: str, client: Client) -> None:
    answer = client.get(address, {"checked": place(client.get(address).text)}).text
    assert "<b>0</b>" in answer
