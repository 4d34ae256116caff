"""Finding pages by words."""

import re
from urllib.parse import quote_from_bytes

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from home import searching


def titles(text: str) -> list[str]:
    return [
        re.sub("<[^>]+>", "", found) for found in re.findall(r'<h3 class="results__title">(.*?)</h3>', text)
    ]


@pytest.mark.parametrize(
    "word", ["cymdogion", "gymdogion", "nghymdogion", "chymdogion", "cymydog", "gymydog"]
)
def test_a_welsh_word_is_found_in_every_mutation_and_number(site: None, client: Client, word: str) -> None:
    assert any("Mr Williams" in title for title in titles(client.get("/cy/chwilio/", {"q": word}).text)), word


def test_accents_and_case_do_not_matter(site: None, client: Client) -> None:
    with_accents = titles(client.get("/cy/chwilio/", {"q": "pŵer"}).text)
    assert with_accents
    assert titles(client.get("/cy/chwilio/", {"q": "PWER"}).text) == with_accents


def test_the_word_of_the_other_language_finds_the_same_idea(site: None, client: Client) -> None:
    assert titles(client.get("/cy/chwilio/", {"q": "co-production"}).text)
    assert titles(client.get("/en/search/", {"q": "cydgynhyrchu"}).text)


def test_only_pages_of_the_reader_s_language_are_listed(site: None, client: Client) -> None:
    text = client.get("/cy/chwilio/", {"q": "Williams"}).text
    assert titles(text)
    assert re.findall(r'<h3 class="results__title"><a href="/en/', text) == []


def test_what_is_found_only_in_the_other_language_is_offered_apart(site: None, client: Client) -> None:
    text = client.get("/cy/chwilio/", {"q": "mistakes knocked"}).text
    own, _, other = text.partition('id="elsewhere"')
    assert titles(own) == []
    assert "Dim byd wedi’i ganfod" in own
    if other:
        assert '<ul class="results stack stack--m" lang="en">' in other


HOSTILE = [
    '"', '""', "'", "\x00", "a\x00b", "\ud800", "*", "a*", "AND", "OR NOT", "NEAR(a b)", "a AND", "(", ")", "^a",
    "title:a",
    "-", "a:b", "{a}", "%", "_", "\\", "';--", "<script>alert(1)</script>", "\u202e", "🙂", "ŵŷ",
    "x" * 1_000_000, "a " * 5000,
]  # fmt: skip


@pytest.mark.parametrize("question", HOSTILE, ids=[str(number) for number in range(len(HOSTILE))])
@pytest.mark.parametrize("address", ["/en/search/", "/cy/chwilio/"])
def test_no_question_is_answered_with_an_error(
    site: None, client: Client, address: str, question: str
) -> None:
    query = question.encode("utf-8", "surrogatepass")
    answer = client.get(f"{address}?q={quote_from_bytes(query)}")
    assert answer.status_code == 200
    assert "<script>alert" not in answer.text
    assert "\x00" not in answer.text


@pytest.mark.parametrize("page", ["x", "-1", "0", "1e9", "99999999999", "²", "", "2"])
def test_an_odd_page_number_is_an_ordinary_page(site: None, client: Client, page: str) -> None:
    assert client.get("/en/search/", {"q": "people", "page": page}).status_code == 200


def test_a_full_page_of_results_leads_on(site: None, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searching, "PER_PAGE", 2)
    first = client.get("/en/search/", {"q": "people"}).text
    assert "q=people&amp;page=2" in first
    second = client.get("/en/search/", {"q": "people", "page": "2"}).text
    assert titles(second)
    assert not set(titles(first)) & set(titles(second))


def test_search_costs_at_most_ten_queries(
    site: None, client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for question in ("people", "zzzz", "power community neighbours council"):
        client.get("/cy/chwilio/", {"q": question})
        with django_assert_max_num_queries(10) as queries:
            client.get("/cy/chwilio/", {"q": question})
        asked = [query["sql"] for query in queries.captured_queries]
        assert len(asked) == len(set(asked))


def test_the_question_is_shown_again_and_the_words_are_marked(site: None, client: Client) -> None:
    text = client.get("/en/search/", {"q": 'litter & "street"'}).text
    assert 'value="litter &amp; &quot;street&quot;"' in text
    assert "<mark>litter</mark>" in text
