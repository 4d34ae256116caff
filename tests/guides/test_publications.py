"""A publication: its makers, its chapters, its other formats, and contacts that are of another time."""

import re
from datetime import date
from itertools import pairwise
from typing import Any
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries
from wagtail.documents import get_document_model

from bilingual import pairs
from bilingual.models import Pair
from guides.models import GuidePage, PublicationPage, RecommendationPage, Uptake
from pledges.choices import BodyKind
from pledges.models import PublicBody

LEAFLET = {"en": "/en/publications/being-at-the-centre/", "cy": "/cy/cyhoeddiadau/bod-yn-y-canol/"}
REPORT = {"en": "/en/publications/owning-our-care/", "cy": "/cy/cyhoeddiadau/perchnogi-ein-gofal/"}


def plain(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


@pytest.mark.parametrize("address", ["/en/publications/", "/cy/cyhoeddiadau/"])
def test_the_shelf_shows_every_publication_with_its_cover(site: None, client: Client, address: str) -> None:
    text = client.get(address).text
    assert text.count('<article class="volume">') == text.count('class="cover ') == 2
    assert "978-1-910340-03-5" in text


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ["by WCVA", "218093", "in plain language by Barod", "Designed by Creative Loop", "May 2014"]),
        ("cy", ["gan WCVA", "218093", "iaith glir gan Barod", "Dyluniwyd gan Creative Loop", "Mai 2014"]),
    ],
)
def test_it_says_who_made_it_and_when(site: None, client: Client, language: str, words: list[str]) -> None:
    text = plain(client.get(LEAFLET[language]).text)
    assert [one for one in words if one not in text] == []


@pytest.mark.parametrize("language", ["en", "cy"])
def test_chapters_come_before_files_and_lead_from_one_to_the_next(
    site: None, client: Client, language: str
) -> None:
    text = client.get(LEAFLET[language]).text
    assert text.index('id="chapters"') < text.index('id="files"')
    contents = text[text.index('id="chapters"') : text.index('id="made"')]
    chapters = re.findall(r'href="([^"]+)"', contents)
    assert len(chapters) == 3
    for before, after in pairwise(chapters):
        assert f'rel="next" href="{after}"' in client.get(before).text
        assert f'rel="prev" href="{before}"' in client.get(after).text


def test_after_the_last_chapter_come_the_recommendations(site: None, client: Client) -> None:
    text = client.get(f"{REPORT['en']}what-it-found/").text
    assert f'rel="next" href="{REPORT["en"]}better-advice/"' in text
    last = client.get(f"{REPORT['en']}long-relationships/").text
    assert 'rel="next"' not in last


@pytest.mark.parametrize(("language", "mark"), [("en", "Printed in 2014"), ("cy", "Blwyddyn argraffu: 2014")])
def test_printed_contacts_are_a_record_and_no_line_to_ring(
    site: None, client: Client, language: str, mark: str
) -> None:
    text = client.get(LEAFLET[language]).text
    record = text[text.index('<section class="col-5 sheet stack printed"') :].split("</section>")[0]
    assert mark in record
    assert "0800 2888 329" in record
    assert "<a " not in record
    for link in ("tel:08002888329", "mailto:help@wcva.org.uk", 'href="http://www.wcva'):
        assert link not in text


def test_contacts_without_a_year_are_refused(site: None) -> None:
    page = PublicationPage.objects.get(slug="being-at-the-centre")
    page.printed_in = None
    with pytest.raises(ValidationError) as refused:
        page.full_clean()
    assert "printed_in" in refused.value.message_dict
    with pytest.raises(IntegrityError), transaction.atomic():
        PublicationPage.objects.filter(pk=page.pk).update(printed_in=None)


def test_another_format_is_asked_for_on_the_form_with_its_topic_chosen(site: None, client: Client) -> None:
    text = client.get(LEAFLET["cy"]).text
    assert 'href="/cy/gofyn/?topic=other"' in text
    form = client.get("/cy/gofyn/?topic=other").text
    assert re.search(r'<input[^>]*value="other"[^>]*checked', form)


def test_a_file_is_shown_with_its_kind_size_and_language(site: None, client: Client) -> None:
    document = get_document_model().objects.create(
        title="Print bras",
        file=ContentFile(b"%PDF-1.7\n" + b" " * 2033 + b"%%EOF\n", name="print-bras.pdf"),
        file_size=2048,
    )
    page: Any = PublicationPage.objects.get(slug="bod-yn-y-canol")
    page.files = [("file", {"title": "Print bras", "document": document, "language": "cy"})]
    request = page.make_preview_request()
    request.render()
    shown = plain(request.content.decode())
    document.file.delete(save=False)
    assert "Print bras PDF · 2.0" in shown.replace("\xa0", " ")
    assert "Yn Gymraeg" in shown


@pytest.mark.content_stands
@pytest.mark.parametrize(
    ("whole", "booklet"),
    [
        (LEAFLET["en"], "/en/booklet/publication/being-at-the-centre/"),
        (REPORT["cy"], "/cy/llyfryn/cyhoeddiad/perchnogi-ein-gofal/"),
        ("/en/guides/the-new-relationship/", "/en/booklet/guide/the-new-relationship/"),
        ("/cy/canllawiau/y-berthynas-newydd/", "/cy/llyfryn/canllaw/y-berthynas-newydd/"),
    ],
)
def test_a_booklet_holds_all_of_it_and_is_found_by_search_engines(
    site: None,
    client: Client,
    django_assert_max_num_queries: DjangoAssertNumQueries,
    whole: str,
    booklet: str,
) -> None:
    front = client.get(whole).text
    assert f'href="{booklet}"' in front
    parts = re.findall(r'<li class="steps__item"><span[^>]*>\d+</span><a href="([^"]+)"', front)
    client.get(booklet)
    with django_assert_max_num_queries(8) as queries:
        answer = client.get(booklet)
    asked = [query["sql"] for query in queries.captured_queries]
    assert len(asked) == len(set(asked))
    assert not answer.cookies
    assert f'<link rel="canonical" href="http://testserver{booklet}">' in answer.text
    assert f"<loc>http://testserver{booklet}</loc>" in client.get("/sitemap.xml").text
    titles = [re.findall("<title>(.+?)</title>", text) for text in (front, answer.text)]
    assert titles[0] != titles[1], "two pages, two titles"
    assert (
        answer.text.count('class="booklet__part"') + answer.text.count('class="booklet__part ')
        >= len(parts)
        > 0
    )
    other = re.search(r'class="masthead__lang" href="([^"]+)"', answer.text)
    assert other is not None
    assert client.get(other[1]).status_code == 200
    for part in parts:
        words = re.findall(
            r"<p>([^<]{40,})</p>", client.get(part).text.split('class="col-8 prose"')[1].split("<nav")[0]
        )
        assert all(one in answer.text for one in words)


@pytest.mark.parametrize(
    "address",
    [
        "/en/booklet/guide/nothing/",
        "/cy/llyfryn/cyhoeddiad/being-at-the-centre/",
        "/en/booklet/publication/mrs-jones/",
    ],
)
def test_there_is_no_booklet_of_what_is_not_there(site: None, client: Client, address: str) -> None:
    assert client.get(address).status_code == 404


def test_a_draft_has_no_booklet(site: None, client: Client) -> None:
    GuidePage.objects.get(slug="the-new-relationship").unpublish()
    assert client.get("/en/booklet/guide/the-new-relationship/").status_code == 404
    assert client.get("/cy/llyfryn/canllaw/y-berthynas-newydd/").status_code == 404


def test_corrections_stand_on_the_first_page_with_their_day(site: None) -> None:
    pages: list[Any] = [
        GuidePage.objects.get(slug="y-berthynas-newydd"),
        PublicationPage.objects.get(slug="bod-yn-y-canol"),
    ]
    for page in pages:
        page.corrections = [
            ("correction", {"date": date(2026, 12, 1), "text": "Roedd y flwyddyn yn anghywir."})
        ]
        answer = page.make_preview_request()
        answer.render()
        shown = plain(answer.content.decode())
        assert "Cywiriadau a newidiadau 1 Rhagfyr 2026 Roedd y flwyddyn yn anghywir." in shown


def test_publications_are_pairs_of_the_same_words(site: None) -> None:
    for page in PublicationPage.objects.filter(locale__language_code="en"):
        pair = Pair.objects.get(translation_key=page.translation_key)
        assert not pair.is_stale
        assert page.get_translations().live().count() == 1


def test_a_shelf_and_a_publication_cost_the_same_however_much_stands_there(
    site: None, client: Client
) -> None:
    asked: dict[str, list[int]] = {}
    for how_many in (0, 12):
        many_more(how_many)
        for address in (
            "/cy/cyhoeddiadau/",
            REPORT["cy"],
            f"{REPORT['cy']}gwell-cyngor/",
            f"{REPORT['cy']}beth-a-welwyd/",
        ):
            client.get(address)
            with CaptureQueriesContext(connection) as queries:
                assert client.get(address).status_code == 200
            asked.setdefault(address, []).append(len(queries))
    assert all(before == after <= 8 for before, after in asked.values()), asked


def many_more(how_many: int) -> None:
    """Further publications, recommendations of the report, and invented bodies that took the first one up."""
    for number in range(how_many):
        for model, slug in ((PublicationPage, "owning-our-care"), (RecommendationPage, "long-relationships")):
            copy_pair(model, slug, number)
        name = {"name_en": f"Example {number}", "name_cy": f"Enghraifft {number}"}
        body = PublicBody.objects.create(
            **name,
            slug_en=f"example-{number}",
            slug_cy=f"enghraifft-{number}",
            kind=BodyKind.OTHER,
            is_demo=True,
        )
        Uptake.objects.create(
            recommendation=RecommendationPage.objects.get(slug="better-advice"), body=body,
            taken_up_on=date(2026, 11, 1), evidence_en="Invented.", evidence_cy="Dychmygol.",
        )  # fmt: skip


def copy_pair(model: Any, slug: str, number: int) -> None:
    english = model.objects.get(slug=slug)
    key, sides = uuid4(), {}
    for language, page in (("en", english), ("cy", english.get_translations().get())):
        own: dict[str, Any] = {
            "slug": f"{page.slug}-{number}",
            "title": f"{page.title} {number}",
            "translation_key": key,
        }
        if model is RecommendationPage:
            own["number"] = page.number + 1 + number
        sides[language] = page.copy(update_attrs=own)
    pairs.adopt(by=None, english=sides["en"], welsh=sides["cy"])
