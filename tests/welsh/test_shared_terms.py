"""The table of terms that both languages share."""

import pytest

from welsh.glossary import ALL_TERMS, PLACE_TERMS, TERMS, Term
from welsh.search import keys_for_text, query_keys


def test_no_two_terms_share_a_key() -> None:
    assert len({term.key for term in ALL_TERMS}) == len(ALL_TERMS)


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.english[0])
def test_every_way_of_writing_a_term_carries_its_key(term: Term) -> None:
    for language, ways in (("en", term.english), ("cy", term.welsh)):
        for way in ways:
            assert term.key in keys_for_text(way, language).split()
            assert any(term.key in group for group in query_keys(way, language))
            assert any(term.key in group for group in query_keys(way, "en" if language == "cy" else "cy"))


def test_places_with_two_names_are_terms_too() -> None:
    assert {"qqcardiff", "qqisleofanglesey", "qqbridgend", "qqwales", "qqnorthwales"} <= {
        t.key for t in PLACE_TERMS
    }


def test_a_longer_term_in_a_question_wins_over_one_inside_it() -> None:
    keys = {key for group in query_keys("public services board") for key in group}
    assert "qqpublicservicesboard" in keys
    assert "qqpublicservice" not in keys
