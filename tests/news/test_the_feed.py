"""The news as an Atom feed in each language."""

import re
from datetime import date
from xml.etree import ElementTree as ET

import pytest
from django.test import Client

from news.models import ArticlePage
from news.views import IN_FEED
from tests.news.growing import another, welsh_of

pytestmark = pytest.mark.usefixtures("site")

ATOM = "{http://www.w3.org/2005/Atom}"
FEEDS = {"en": "/en/news.atom", "cy": "/cy/newyddion.atom"}


def feed(client: Client, language: str) -> ET.Element:
    answer = client.get(FEEDS[language])
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "application/atom+xml; charset=utf-8"
    assert not answer.cookies
    return ET.fromstring(answer.content)


def article() -> ArticlePage:
    return ArticlePage.objects.get(slug="co-production-or-participation")


@pytest.mark.parametrize(("language", "other"), [("en", "cy"), ("cy", "en")])
def test_the_feed_holds_what_atom_demands_in_its_own_language(
    client: Client, language: str, other: str
) -> None:
    root = feed(client, language)
    assert root.tag == f"{ATOM}feed"
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == language
    links = {
        (link.get("rel"), link.get("hreflang")): link.get("href") for link in root.findall(f"{ATOM}link")
    }
    assert links["self", None] == root.findtext(f"{ATOM}id") == f"http://testserver{FEEDS[language]}"
    assert links["alternate", other] == f"http://testserver{FEEDS[other]}"
    entries = root.findall(f"{ATOM}entry")
    assert len(entries) == 4
    stamp = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)"
    assert re.fullmatch(stamp, root.findtext(f"{ATOM}updated") or "")
    for entry in entries:
        for name in ("id", "title", "summary"):
            assert entry.findtext(f"{ATOM}{name}"), name
        for name in ("published", "updated"):
            assert re.fullmatch(stamp, entry.findtext(f"{ATOM}{name}") or ""), name
        assert entry.findtext(f"{ATOM}author/{ATOM}name")
        link = entry.find(f"{ATOM}link")
        assert link is not None
        assert str(link.get("href")).startswith(f"http://testserver/{language}/")
        assert client.get(str(link.get("href")).removeprefix("http://testserver")).status_code == 200


def test_an_entry_keeps_its_identity_and_the_languages_do_not_share_one(client: Client) -> None:
    ids = {
        language: {entry.findtext(f"{ATOM}id") for entry in feed(client, language).findall(f"{ATOM}entry")}
        for language in FEEDS
    }
    page = article()
    page.lead = page.lead + " Well?"
    page.save_revision()
    again = {entry.findtext(f"{ATOM}id") for entry in feed(client, "en").findall(f"{ATOM}entry")}
    assert again == ids["en"]
    assert not ids["en"] & ids["cy"]


def test_marks_of_html_in_a_title_stay_words(client: Client) -> None:
    page = another(article(), title="Bread & <b>butter</b>", search_description="1 < 2 & 3")
    (entry,) = [
        one
        for one in feed(client, "en").findall(f"{ATOM}entry")
        if one.findtext(f"{ATOM}title") == page.title
    ]
    assert entry.findtext(f"{ATOM}summary") == "1 &lt; 2 &amp; 3"  # a summary is HTML by its type


def test_the_feed_is_short_and_newest_first(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    assert IN_FEED == 20
    monkeypatch.setattr("news.views.IN_FEED", 2)
    newest = another(article(), first_published=date(2027, 1, 1))
    entries = feed(client, "cy").findall(f"{ATOM}entry")
    assert len(entries) == 2
    link = entries[0].find(f"{ATOM}link")
    assert link is not None
    assert link.get("href") == f"http://testserver{welsh_of(newest).url}"


@pytest.mark.parametrize("address", ["/cy/newyddion/", "/cy/newyddion/tri-pheth-bach/"])
def test_pages_of_the_news_name_the_feed_of_their_language(client: Client, address: str) -> None:
    head, body = client.get(address).text.split("</head>")
    assert (
        '<link rel="alternate" type="application/atom+xml" href="/cy/newyddion.atom" title="Newyddion – Canol">'
        in head
    )
    if address == "/cy/newyddion/":
        assert 'href="/cy/newyddion.atom"' in body


def test_an_unchanged_feed_is_answered_without_sending_it_again(client: Client) -> None:
    first = client.get(FEEDS["en"])
    again = client.get(FEEDS["en"], headers={"if-none-match": first.headers["ETag"]})
    assert again.status_code == 304
