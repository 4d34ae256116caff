"""Articles: ours, dated, under a true by-line, honest about their age."""

import re
from datetime import date

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.test import Client

from news.models import ArticlePage, Author, NewsIndexPage
from tests.news.growing import another, welsh_of

pytestmark = pytest.mark.usefixtures("site")


SHORT = 3


@pytest.fixture
def short_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("news.models.articles.PAGE", SHORT)


def article(slug: str = "co-production-or-participation") -> ArticlePage:
    return ArticlePage.objects.get(slug=slug)


def titles(html: str) -> list[str]:
    return re.findall(r'<h2 class="story-card__title"><a href="([^"]+)"', html)


@pytest.mark.parametrize(
    ("address", "title", "source"),
    [
        ("/en/news/", "News and articles", "Co-production, or only participation?"),
        ("/cy/newyddion/", "Newyddion ac erthyglau", "Cydgynhyrchu, ynteu cyfranogi yn unig?"),
    ],
)
def test_the_news_stands_at_its_promised_address(
    client: Client, address: str, title: str, source: str
) -> None:
    text = client.get(address).text
    assert f"<h1>{title}</h1>" in text
    assert source in text


def test_an_article_names_its_author_its_source_and_its_day(client: Client) -> None:
    english = client.get("/en/news/co-production-or-participation/").text
    assert "The editors of this site" in english
    assert (
        "After an article by a specialist in learning disability, 10 May 2016. The words are ours." in english
    )
    assert "First published 22 November 2026." in english
    welsh = client.get("/cy/newyddion/cydgynhyrchu-neu-gyfranogi/").text
    assert "Golygyddion y safle hwn" in welsh
    assert "Yn seiliedig ar erthygl gan arbenigwr ym maes anabledd dysgu, 10 Mai 2016." in welsh
    assert "Cyhoeddwyd gyntaf ar 22 Tachwedd 2026." in welsh


def test_no_article_of_the_first_content_stands_under_the_name_of_its_source(client: Client) -> None:
    by_lines = set(ArticlePage.objects.exclude(after="").values_list("author__slug", flat=True))
    assert by_lines == {"editors"}


def test_the_first_co_production_week_is_told_as_history(client: Client) -> None:
    text = client.get("/cy/newyddion/wythnos-cydgynhyrchu-genedlaethol-2016/").text
    assert "Gorffennaf 2016" in text
    assert "Mae’r erthygl hon yn edrych yn ôl" in text


@time_machine.travel("2026-11-27T12:00:00Z", tick=False)
def test_readers_are_told_how_old_the_source_of_an_article_is(client: Client) -> None:
    english = client.get("/en/news/co-production-or-participation/").text
    assert "This article looks back" in english
    assert "was published on 10 May 2016: 10 years ago." in english
    welsh = client.get("/cy/newyddion/cydgynhyrchu-neu-gyfranogi/").text
    assert "Cyhoeddwyd yr hyn y mae’n seiliedig arno ar 10 Mai 2016: 10 mlynedd yn ôl." in welsh


def test_an_article_that_nobody_has_looked_at_for_two_years_says_so(client: Client) -> None:
    page = article("three-small-things")
    with time_machine.travel("2028-11-20T12:00:00Z", tick=False):
        assert "This is an old article" not in client.get(page.url).text
    with time_machine.travel("2028-11-22T12:00:00Z", tick=False):
        assert "We first published it on 22 November 2026:" in client.get(page.url).text
    with time_machine.travel("2029-11-27T12:00:00Z", tick=False):
        welsh = client.get(welsh_of(page).url).text
    assert "Hen erthygl yw hon" in welsh
    assert "Fe’i cyhoeddwyd gyntaf gennym ar 22 Tachwedd 2026: 3 blynedd yn ôl." in welsh


def test_a_review_takes_the_notice_away_until_it_too_is_old() -> None:
    page = ArticlePage(first_published=date(2020, 1, 1), last_reviewed=date(2026, 6, 1))
    assert not page.is_old(date(2026, 11, 27))
    assert page.is_old(date(2028, 6, 1))


def test_an_article_with_a_new_source_says_nothing_of_age(client: Client) -> None:
    page = another(article(), source_date=date(2026, 11, 1))
    with time_machine.travel("2026-11-27T12:00:00Z", tick=False):
        assert "This article looks back" not in client.get(page.url).text


def test_the_list_is_in_the_order_of_our_own_dates_and_goes_on_page_by_page(
    client: Client, short_pages: None
) -> None:
    made = [another(article(), first_published=date(2027, 1, 1 + day)) for day in range(SHORT)]
    first = client.get("/en/news/")
    shown = titles(first.text)
    assert shown == [page.url for page in reversed(made)]
    everything, text = shown, first.text
    while way := re.search(r'<a class="onward" href="(\?after=[^"]+)" rel="next">', text):
        text = client.get("/en/news/" + way[1]).text
        everything += titles(text)
    dates = [ArticlePage.objects.get(slug=url.split("/")[-2]).first_published for url in everything]
    assert dates == sorted(dates, reverse=True)
    assert len(everything) == len(set(everything)) == ArticlePage.objects.filter(live=True).count() // 2
    assert '<link rel="canonical" href="http://testserver/en/news/">' in text, "the first page stands for all"
    assert "noindex" not in text


def test_the_language_switch_of_a_later_page_leads_to_the_same_stretch(
    client: Client, short_pages: None
) -> None:
    for _number in range(SHORT):
        another(article())
    way = re.search(r'href="(\?after=[^"]+)"', client.get("/en/news/").text)
    assert way is not None
    english = client.get("/en/news/" + way[1])
    assert f'href="/cy/newyddion/{way[1]}"' in english.text
    keys = {
        language: [
            ArticlePage.objects.get(slug=url.split("/")[-2]).translation_key
            for url in titles(client.get(front + way[1]).text)
        ]
        for language, front in (("en", "/en/news/"), ("cy", "/cy/newyddion/"))
    }
    assert keys["en"] == keys["cy"]
    assert len(keys["en"]) == SHORT


def test_a_place_in_the_list_that_makes_no_sense_is_the_first_page(client: Client) -> None:
    for after in ("zzz", "1-1", "99999999999999999999-" + "0" * 32, "-5-x", "0-" + "0" * 32):
        answer = client.get("/cy/newyddion/", {"after": after})
        assert answer.status_code == 200
        assert "Cydgynhyrchu, ynteu cyfranogi yn unig?" in answer.text


def test_a_list_that_has_come_to_its_end_leads_back(client: Client) -> None:
    answer = client.get("/cy/newyddion/?after=700000-" + "0" * 32)
    assert answer.status_code == 200
    assert "Nid oes rhagor" in answer.text
    assert 'href="/cy/newyddion/"' in answer.text.split("<main", 1)[1]


def test_an_author_s_articles_can_be_read_together_in_both_languages(client: Client) -> None:
    english = client.get("/en/news/?author=elin-enghraifft")
    assert titles(english.text) == ["/en/news/three-small-things/"]
    assert "Articles under the by-line “Elin Enghraifft”." in english.text
    assert 'href="/cy/newyddion/?author=elin-enghraifft"' in english.text
    welsh = client.get("/cy/newyddion/?author=elin-enghraifft")
    assert titles(welsh.text) == ["/cy/newyddion/tri-pheth-bach/"]
    assert len(titles(client.get("/en/news/?author=nobody").text)) == 4


def test_two_may_write_together_and_both_are_named(client: Client) -> None:
    elin = Author.objects.get(slug="elin-enghraifft")
    page = another(article(), second_author=elin)
    text = client.get(page.url).text
    assert "Authors: The editors of this site, Elin Enghraifft" in " ".join(text.split())
    assert page.url in titles(client.get("/en/news/?author=elin-enghraifft").text)


def test_what_does_not_fit_together_is_refused_with_a_reason() -> None:
    page = article()
    page.after, page.second_author = "", page.author
    with pytest.raises(ValidationError) as no_source:
        page.clean()
    assert "after" in no_source.value.message_dict
    page.source_date = None
    with pytest.raises(ValidationError) as the_same:
        page.clean()
    assert "second_author" in the_same.value.message_dict
    page.second_author, page.last_reviewed = None, date(2026, 1, 1)
    with pytest.raises(ValidationError) as too_soon:
        page.clean()
    assert "last_reviewed" in too_soon.value.message_dict


def test_home_says_what_is_new_and_leads_to_all_of_it(client: Client) -> None:
    newest = another(article(), title="Newydd sbon 7")
    for home, front, events in (
        ("/en/", "/en/news/", "/en/events/"),
        ("/cy/", "/cy/newyddion/", "/cy/digwyddiadau/"),
    ):
        body = client.get(home).text.split("<main", 1)[1].split("</main>", 1)[0]
        assert newest.title in body
        assert f'href="{front}"' in body
        assert f'href="{events}"' in body


def test_an_article_is_found_by_its_words_and_by_its_author(client: Client) -> None:
    assert "/cy/newyddion/tri-pheth-bach/" in client.get("/cy/chwilio/?q=Elin").text
    assert "/en/news/national-co-production-week-2016/" in client.get("/en/search/?q=july+2016").text


def test_an_empty_news_page_says_so(client: Client) -> None:
    for page in ArticlePage.objects.filter(locale__language_code="cy"):
        page.unpublish()
    assert NewsIndexPage.objects.get(locale__language_code="cy").live
    assert "Dim newyddion eto" in client.get("/cy/newyddion/").text
