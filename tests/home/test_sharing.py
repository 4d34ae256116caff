"""Whoever shares an address of the site shares its title and words in its language, and a picture of that title."""

import re
from html import unescape
from typing import Any

import pytest
from django.core.files.storage import InMemoryStorage
from django.test import Client
from django_tasks_db.models import DBTaskResult
from wagtail.models import Page

from core import sitemaps
from core.outbox.worker import drain
from core.sharing import pictures, tasks
from home import site_map
from tests.home.conftest import Read


@pytest.fixture(autouse=True)
def quick(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Drawing is on, done in no time, and kept where no other test looks."""
    settings.SHARE_PICTURES = True
    monkeypatch.setattr(pictures, "draw", lambda title: b"a picture")
    monkeypatch.setattr(pictures, "default_storage", InMemoryStorage())
    monkeypatch.setattr(pictures, "_seen", set())


def meta(html: str, name: str) -> str:
    found = re.search(rf'<meta (?:property|name)="{re.escape(name)}" content="([^"]*)"', html)
    return unescape(found[1]) if found else ""


def test_every_address_has_a_title_and_words_to_share_and_a_picture_that_will_be_drawn(
    read: Read,
) -> None:
    wanted = {pictures.name_of(title) for title in pictures.wanted()}
    unnamed = set()
    for entry in [*site_map.pages(), *sitemaps.entries()]:
        for language, path in entry.paths.items():
            html = read(path).text
            title = meta(html, "og:title")
            assert title, path
            if pictures.name_of(title) not in wanted:
                unnamed.add(title)
            assert meta(html, "og:description") == meta(html, "description") != "", path
            assert meta(html, "og:locale") == f"{language}_GB", path
            assert meta(html, "og:image").startswith("http"), path
    assert unnamed == set(), "titles of views are named in home/share_titles.py"


def test_a_page_that_goes_live_gets_its_picture_from_the_worker(site: None, client: Client) -> None:
    page = Page.objects.get(slug="mrs-jones", locale__language_code="cy")
    assert meta(client.get(page.get_url()).text, "og:image").endswith("/static/img/share.png")
    DBTaskResult.objects.all().delete()  # what sowing left for the worker
    tasks.page_went_live(sender=type(page), instance=page)
    assert meta(client.get(page.get_url()).text, "og:image").endswith("/static/img/share.png")
    drain()
    assert meta(client.get(page.get_url()).text, "og:image").endswith(pictures.name_of(page.title))


def test_what_publishing_could_not_see_is_drawn_by_a_duty(
    site: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tasks, "AT_ONCE", 30)
    total = len(set(pictures.wanted()))
    runs = [made for _ in range(20) if (made := pictures.make_missing(tasks.AT_ONCE))]
    assert max(runs) == 30
    assert sum(runs) <= total
    assert pictures.make_missing(tasks.AT_ONCE) == 0
