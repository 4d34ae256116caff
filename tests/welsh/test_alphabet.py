"""The alphabet: letters of two signs, accents, case."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from welsh.letters import ALPHABET, JOINER, first_letter, folded, in_the_case_of, letters, unaccented


def test_there_are_twenty_nine_letters() -> None:
    assert len(ALPHABET) == len(set(ALPHABET)) == 29


@pytest.mark.parametrize(
    ("word", "apart"),
    [
        ("llofnod", "ll o f n o d"),
        ("Rhondda", "Rh o n dd a"),
        ("Ffestiniog", "Ff e s t i n i o g"),
        ("angen", "a ng e n"),
        ("Bangor", "B a n g o r"),
        ("Llangefni", "Ll a n g e f n i"),
        ("dangos", "d a n g o s"),
        ("arholiad", "a r h o l i a d"),
        ("Penrhyn", "P e n rh y n"),
        ("Ynys Môn", "Y n y s   M ô n"),
    ],
)
def test_a_word_is_split_into_welsh_letters(word: str, apart: str) -> None:
    assert " ".join(letters(word)) == apart


def test_a_joiner_says_that_two_signs_are_two_letters() -> None:
    assert letters(f"an{JOINER}gen") == ["a", "n", "g", "e", "n"]


@given(st.text(alphabet="abcdefghilmnoprstuwyâêîôûŵŷABCDGLNR -'"))
def test_letters_put_together_are_the_word(word: str) -> None:
    assert "".join(letters(word)) == word


@pytest.mark.parametrize(
    ("written", "plain"),
    [("DŴR", "dwr"), ("tŷ", "ty"), ("storïau", "storiau"), ("Môn", "mon"), ("w\u0302yl", "wyl")],
)
def test_folding_takes_accents_and_capitals_away(written: str, plain: str) -> None:
    assert folded(written) == plain


def test_unaccented_keeps_capitals() -> None:
    assert unaccented("Tŷ'r Gŵr") == "Ty'r Gwr"


@pytest.mark.parametrize(("word", "first"), [("Chwilog", "ch"), ("Llŷn", "ll"), ("Ŵyl", "w"), ("", "")])
def test_the_first_letter_of_a_word_may_have_two_signs(word: str, first: str) -> None:
    assert first_letter(word) == first


def test_a_word_is_written_in_the_case_of_another() -> None:
    assert [in_the_case_of(pattern, "dŵr") for pattern in ("tir", "Tir", "TIR")] == ["dŵr", "Dŵr", "DŴR"]
