"""Search keys: what a question and a text must share, measured on written probes.

``search_pages.csv`` holds short pages, each with the words it is about (singular, unmutated; written by hand).
``search_probes.csv`` holds questions, each with the words a page must be about to be an answer.
"""

import csv
import re
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from welsh.mutation import aspirate, h_prothesis, nasal, soft
from welsh.search import AS_THEY_STAND, answers, found_in, keys_for_text, query_keys, word_keys
from welsh.words import is_stop_word

HERE = Path(__file__).parent


def _rows(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


PAGES = _rows("search_pages.csv")
PROBES = _rows("search_probes.csv")


@cache
def _found(question: str) -> frozenset[str]:
    return frozenset(page["page"] for page in PAGES if answers(page["text"], question))


@cache
def _expected(about: str) -> frozenset[str]:
    wanted = set(about.split())
    return frozenset(page["page"] for page in PAGES if wanted and wanted <= set(page["about"].split()))


def test_there_are_at_least_two_hundred_probes() -> None:
    assert len({probe["query"] for probe in PROBES}) >= 200


@pytest.mark.parametrize("probe", PROBES, ids=lambda probe: probe["query"])
def test_every_form_finds_every_page_about_it(probe: dict[str, str]) -> None:
    assert _found(probe["query"]) >= _expected(probe["about"])


def test_little_is_found_that_was_not_asked_for() -> None:
    right = sum(len(_found(probe["query"]) & _expected(probe["about"])) for probe in PROBES)
    wrong = sum(len(_found(probe["query"]) - _expected(probe["about"])) for probe in PROBES)
    assert right / (right + wrong) >= 0.97


def test_all_spellings_of_co_production_find_the_same_pages() -> None:
    spellings = (
        "co-production",
        "coproduction",
        "co production",
        "cydgynhyrchu",
        "gydgynhyrchu",
        "cyd-gynhyrchu",
    )
    assert {_found(spelling) for spelling in spellings} == {_found("cydgynhyrchu")}
    assert len(_found("cydgynhyrchu")) == 4


def test_a_lost_circumflex_is_no_hindrance() -> None:
    assert _found("dwr") == _found("dŵr") == {"dwr"}
    assert _found("twr") == {"twr"}


@pytest.mark.parametrize(
    "nothing", ["", "   ", "yr", "y yn a", '"', "%00", "\x00", "''''", "-", "…", "a", "()*:&|!<>"]
)
def test_a_question_without_words_asks_for_nothing(nothing: str) -> None:
    assert query_keys(nothing) == () or nothing == "%00"
    assert not _found(nothing)


@given(st.text(max_size=80), st.sampled_from(["cy", "en"]))
def test_keys_are_plain_whatever_comes_in(text: str, language: str) -> None:
    keys = keys_for_text(text, language).split()
    assert all(re.fullmatch(r"[a-z0-9]+", key) and len(key) <= 400 for key in keys)
    assert all(re.fullmatch(r"[a-z0-9]+", key) for group in query_keys(text, language) for key in group)


@given(st.lists(st.sampled_from([page["text"] for page in PAGES]), min_size=1, max_size=3))
def test_a_text_answers_itself(texts: list[str]) -> None:
    text = " ".join(texts)
    assert answers(text, text)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page["page"])
def test_any_mutation_of_any_long_word_finds_the_page(page: dict[str, str]) -> None:
    words = [
        word
        for word in re.findall(r"[\w-]+", page["text"])
        if len(word) > 4 and not is_stop_word(word.lower())
    ]
    for word in words:
        for mutate in (soft, nasal, aspirate, h_prothesis):
            assert answers(page["text"], mutate(word.lower()))


def test_common_words_that_look_mutated_are_taken_as_they_stand() -> None:
    assert word_keys("dŵr") == ("dwr",)
    assert "tal" in word_keys("dâl")
    assert "dâl" not in AS_THEY_STAND


def test_english_words_are_not_mutated() -> None:
    assert word_keys("boards", "en") == ("board",)
    assert not answers("We go back home", "pack", "en")


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Sign up as a volunteer.", "gwirfoddolwyr"),
        ("What public bodies promised", "cyrff cyhoeddus"),
        ("Social enterprises in Swansea", "menter gymdeithasol yn Abertawe"),
        ("A guide to co-production", "gydgynhyrchu"),
        ("Isle of Anglesey", "Môn"),
        ("The council's reply", "cynghorau"),
    ],
)
def test_a_welsh_question_finds_an_english_page(text: str, question: str) -> None:
    assert answers(text, question, "en")


def test_clitics_and_possessives_are_dropped() -> None:
    assert answers("people's voices", "person voice", "en")
    assert answers("Effaith ar y gofalwr", "i'r gofalwr a'u heffaith")
    assert answers("O’Connor", "o'connor", "en")


def test_a_word_with_hyphens_is_found_whole_and_in_parts() -> None:
    assert answers("ym Mhen-y-bont", "penybont")
    assert answers("Penybont", "Pen-y-bont")
    assert answers("e-bost", "ebost")
    assert answers("ebost", "e-bost")


def test_the_words_of_a_question_are_marked_where_they_stand() -> None:
    text = "Daeth y gymuned ynghyd: gofal a chymorth i bawb yng Nghymru."
    marked = [text[start:end] for start, end in found_in(text, "cymunedau care and support Cymru")]
    assert marked == ["gymuned", "gofal a chymorth", "Nghymru"]


def test_keys_come_each_once_in_the_order_of_the_text() -> None:
    assert keys_for_text("Cymuned, gymuned, CYMUNEDAU!") == "cymuned gymuned qqcommunity"
