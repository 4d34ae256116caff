"""How pages open: with a ring that is for the eyes alone, and, where they are long, with what stands on them."""

import re

import pytest
from django.test import Client

from guides.models import RecommendationPage
from home.blocks import passages
from home.models import PlainPage


def main_of(client: Client, address: str) -> str:
    return client.get(address).text.split("<main", 1)[1].split("</main>", 1)[0]


def test_each_recommendation_of_owning_our_care_opens_with_its_own_ring(site: None, client: Client) -> None:
    pages = RecommendationPage.objects.filter(slug__in=["better-advice", "long-relationships"])
    for page in pages:
        main = main_of(client, page.get_url())
        assert re.search(rf'<img class="ring" src="[^"]*recommendation-{page.number}\.[^"]*svg" alt=""', main)
    assert len(pages) == 2


def test_both_languages_open_with_the_same_ring(site: None) -> None:
    for model in (PlainPage, RecommendationPage):
        rings: dict[object, set[str]] = {}
        for page in model.objects.live():
            rings.setdefault(page.translation_key, set()).add(page.ring)
        assert all(len(found) == 1 for found in rings.values())


@pytest.mark.parametrize("address", ["/en/privacy/", "/cy/preifatrwydd/", "/cy/cysylltu/"])
def test_a_long_page_lists_its_headings_and_each_is_found(site: None, client: Client, address: str) -> None:
    main = main_of(client, address)
    listed = re.findall(r'<li><a href="#([^"]+)">([^<]+)</a></li>', main)
    assert len(listed) >= 4
    for anchor, title in listed:
        assert f'<h2 id="{anchor}">{title}</h2>' in main
    assert len({anchor for anchor, _title in listed}) == len(listed)


def test_a_short_page_lists_nothing(site: None, client: Client) -> None:
    page = PlainPage.objects.get(slug="about")
    page.body = [("heading", "One"), ("paragraphs", "<p>Two</p>")]  # type: ignore[assignment]  # as Wagtail takes it
    assert page.get_context(client.get("/en/about/").wsgi_request)["has_contents"] is False


def test_two_headings_of_the_same_words_have_two_anchors(site: None) -> None:
    page = PlainPage.objects.get(slug="about")
    blocks = [("paragraphs", "<p>First</p>"), ("heading", "Ŵyl"), ("heading", "Ŵyl"), ("heading", "…")]
    page.body = blocks  # type: ignore[assignment]  # as Wagtail takes it
    cut = passages(page.body)
    assert [one.anchor for one in cut] == ["", "wyl", "wyl-2", "part"]
    assert [len(one.blocks) for one in cut] == [1, 0, 0, 0]


@pytest.mark.parametrize(
    ("address", "ring"),
    [
        ("/en/my/", "my-page"),
        ("/cy/gofyn/", "adviser"),
        ("/en/forum/join/", "forum"),
        ("/cy/addewidion/pobl/llofnodi/", "er-sign"),
        ("/en/pledges/public-bodies/sign/", "er-rule"),
    ],
)
def test_a_form_opens_beside_its_ring(site: None, client: Client, address: str, ring: str) -> None:
    assert re.search(rf'step-picture"><img class="ring" src="[^"]*{ring}\.', main_of(client, address))
