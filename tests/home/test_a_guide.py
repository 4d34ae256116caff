"""A guide: its contents, its parts in order, its Easy Read sibling."""

from datetime import date
from itertools import pairwise

import pytest
from django.test import Client

from guides.models import GuidePage, GuidePartPage

GUIDE = "/cy/canllawiau/y-berthynas-newydd/"


def test_the_overview_lists_the_parts_in_order_and_says_when_it_was_reviewed(
    site: None, client: Client
) -> None:
    text = client.get(GUIDE).text
    places = [text.index(f"{GUIDE}{part}/") for part in ("beth-syn-newid", "rhannu-pwer-rhannu-risg")]
    assert places == sorted(places)
    assert "Adolygwyd ddiwethaf" in text
    assert "22 Tachwedd 2026" in text


def test_every_part_leads_to_the_next_and_back(site: None, client: Client) -> None:
    guide = GuidePage.objects.get(slug="y-berthynas-newydd")
    parts = [part.get_url() for part in GuidePartPage.objects.child_of(guide).live().order_by("path")]
    assert len(parts) == 5
    for before, after in pairwise(parts):
        assert f'rel="next" href="{after}"' in client.get(before).text
        assert f'rel="prev" href="{before}"' in client.get(after).text
    assert 'rel="prev"' not in client.get(parts[0]).text
    assert 'rel="next"' not in client.get(parts[-1]).text


def test_the_easy_read_version_is_offered_at_the_top_of_the_guide_and_of_its_parts(
    site: None, client: Client
) -> None:
    easy = f"{GUIDE}hawdd-ei-ddeall-y-berthynas-newydd/"
    for address in (GUIDE, f"{GUIDE}beth-syn-newid/"):
        text = client.get(address).text
        assert text.index(easy) < text.index("<h1")
    assert GUIDE in client.get(easy).text


def test_a_word_is_explained_where_it_stands_and_the_law_is_linked_in_both_languages(
    site: None, client: Client
) -> None:
    assert "<details" in client.get(f"{GUIDE}beth-syn-newid/").text
    law = client.get(f"{GUIDE}beth-maer-gyfraith-yn-ei-ofyn/").text
    assert 'hreflang="cy">Darllen y testun Cymraeg</a>' in law
    assert 'hreflang="en">Darllen y testun Saesneg</a>' in law


@pytest.mark.django_db
def test_a_guide_says_when_its_review_is_due() -> None:
    guide = GuidePage(review_by=date(2026, 11, 30))
    assert not guide.is_due_for_review(date(2026, 11, 29))
    assert guide.is_due_for_review(date(2026, 11, 30))
