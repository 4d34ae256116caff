"""What every page owes its reader, in both languages."""

import re
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries
from wagtail.models import Page

from bilingual import pairs
from core.page_cache.moment import Kept
from core.pages import ReadingPage
from home.models import PlainPage
from stories.models import StoryPage
from tests.home.conftest import Read

CONTRACT = [
    ("/en/", "/cy/"),
    ("/en/guides/", "/cy/canllawiau/"),
    ("/en/stories/", "/cy/straeon/"),
    ("/en/stories/mrs-jones/", "/cy/straeon/mrs-jones/"),
    ("/en/stories/mr-williams/", "/cy/straeon/mr-williams/"),
    ("/en/news/", "/cy/newyddion/"),
    ("/en/events/", "/cy/digwyddiadau/"),
    ("/en/events/past/", "/cy/digwyddiadau/a-fu/"),
    ("/en/publications/", "/cy/cyhoeddiadau/"),
    ("/en/glossary/", "/cy/geirfa/"),
    ("/en/contact/", "/cy/cysylltu/"),
    ("/en/accessibility/", "/cy/hygyrchedd/"),
    ("/en/privacy/", "/cy/preifatrwydd/"),
    ("/en/data/", "/cy/data/"),
    ("/en/search/", "/cy/chwilio/"),
    ("/en/our-welsh/", "/cy/ein-cymraeg/"),
]


@pytest.mark.parametrize(("english", "welsh"), CONTRACT)
def test_the_promised_addresses_answer_and_lead_to_each_other(
    site: None, client: Client, english: str, welsh: str
) -> None:
    for own, other, language in ((english, welsh, "en"), (welsh, english, "cy")):
        answer = client.get(own)
        assert answer.status_code == 200, own
        assert f'<html lang="{language}">' in answer.text
        assert answer.headers["Content-Language"] == language
        assert re.search(rf'<a class="masthead__lang" href="{re.escape(other)}"', answer.text), own


def test_every_page_names_its_twin_and_itself_to_search_engines(
    addresses: list[dict[str, str]], read: Read
) -> None:
    assert len(addresses) >= 19
    for pair in addresses:
        assert set(pair) == {"cy", "en"}
        for language, address in pair.items():
            text = read(address).text
            assert f'<link rel="canonical" href="http://testserver{pair[language]}">' in text
            assert f'<link rel="alternate" hreflang="cy" href="http://testserver{pair["cy"]}">' in text
            assert f'<link rel="alternate" hreflang="en" href="http://testserver{pair["en"]}">' in text
            assert f'<link rel="alternate" hreflang="x-default" href="http://testserver{pair["en"]}">' in text


def test_no_page_sets_a_cookie_or_holds_a_post_form(addresses: list[dict[str, str]], read: Read) -> None:
    for pair in addresses:
        for address in pair.values():
            answer = read(address)
            assert not answer.cookies
            assert "Cookie" not in answer.headers.get("Vary", "")
            assert 'method="post"' not in answer.text


def test_links_in_the_text_stay_in_the_language_of_the_text(
    addresses: list[dict[str, str]], read: Read
) -> None:
    """Unless they say that they do not: a word of the glossary leads to its twin."""
    for pair in addresses:
        for language, other in (("cy", "en"), ("en", "cy")):
            body = read(pair[language]).text.split("<main", 1)[1].split("</main>", 1)[0]
            away = re.findall(rf'<a(?![^>]*hreflang="{other}")[^>]*href="(/{other}/[^"]*)"', body)
            assert not away, pair[language]


def test_no_link_of_a_page_is_dead(addresses: list[dict[str, str]], read: Read) -> None:
    links = set()
    for pair in addresses:
        for address in pair.values():
            links |= set(re.findall(r'href="(/(?:cy|en)/[^"#?]*)"', read(address).text))
    assert links
    assert [link for link in sorted(links) if read(link).status != 200] == []


@pytest.mark.content_stands
def test_a_page_costs_at_most_eight_queries_and_home_twelve(
    addresses: list[dict[str, str]],
    client: Client,
    django_assert_max_num_queries: DjangoAssertNumQueries,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Within one generation: what a process keeps until content changes has been read, however slow the machine."""
    monkeypatch.setattr(Kept, "SECONDS", 3600.0)
    for pair in addresses:
        for address in pair.values():
            client.get(address)
            with django_assert_max_num_queries(12 if len(address) == 4 else 8) as queries:
                client.get(address)
            asked = [query["sql"] for query in queries.captured_queries]
            assert len(asked) == len(set(asked)), f"{address} asks the same twice"


def test_an_unknown_welsh_address_is_answered_in_welsh(site: None, client: Client) -> None:
    answer = client.get("/cy/nid-yw-yma/")
    assert answer.status_code == 404
    assert '<html lang="cy">' in answer.text
    assert "Nid oes tudalen yn y cyfeiriad hwn" in answer.text


def test_a_page_may_not_take_the_address_of_another_part_of_the_site(site: None) -> None:
    contact = Page.objects.get(slug="cysylltu").specific
    assert isinstance(contact, ReadingPage)
    contact.slug = "addewidion"
    with pytest.raises(ValidationError) as refused:
        contact.full_clean()
    assert "slug" in refused.value.message_dict


def test_a_draft_is_not_served(site: None, client: Client) -> None:
    home = Page.objects.get(slug="en", depth=2).specific
    draft = PlainPage(
        title="Not yet", slug="not-yet", search_description="Later.", live=False, locale=home.locale
    )
    home.add_child(instance=draft)
    assert client.get("/en/not-yet/").status_code == 404


def test_the_number_of_queries_does_not_grow_with_the_site(site: None, client: Client) -> None:
    asked: dict[str, list[int]] = {}
    for round_ in ("as sown", "with twelve more of each"):
        for address in (
            "/cy/",
            "/cy/straeon/",
            "/cy/straeon/mrs-jones/",
            "/cy/canllawiau/",
            "/cy/chwilio/?q=pobl",
        ):
            client.get(address)
            with CaptureQueriesContext(connection) as queries:
                assert client.get(address).status_code == 200
            asked.setdefault(address, []).append(len(queries))
        if round_ == "as sown":
            many_more_stories(12)
    assert all(first == second for first, second in asked.values()), asked


def many_more_stories(how_many: int) -> None:
    """Copies of a story, live in both languages."""
    for number in range(how_many):
        key = uuid4()
        sides = {}
        for language in ("en", "cy"):
            page = StoryPage.objects.get(slug="mr-williams", locale__language_code=language)
            own = {"slug": f"story-{number}", "title": f"{page.title} {number}", "translation_key": key}
            sides[language] = page.copy(update_attrs=own)
        pairs.adopt(by=None, english=sides["en"], welsh=sides["cy"])


def test_an_editor_can_preview_every_kind_of_page(site: None) -> None:
    kinds = {
        page.specific_class: page
        for page in Page.objects.live().filter(depth__gt=1, locale__language_code="cy")
    }
    for kind, page in kinds.items():
        if issubclass(kind, ReadingPage):
            assert page.specific.make_preview_request().status_code == 200, kind
