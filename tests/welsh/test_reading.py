"""LIX counts sentences and long words in both languages; Welsh letters of two signs are one letter."""

import pytest

from welsh.reading import letters_in, read


def test_a_text_without_words_is_counted_as_nothing() -> None:
    assert (read([], "en").lix, read(["…"], "cy").words) == (0, 0)


def test_short_sentences_of_short_words_are_very_easy() -> None:
    found = read(["The cat sat. It was warm.", "A list item"], "en")
    assert (found.words, found.sentences, found.long_words, found.lix, found.level) == (
        9,
        3,
        0,
        3,
        "very easy",
    )


def test_long_words_and_long_sentences_are_named() -> None:
    sentence = " ".join(["word"] * 26) + " misunderstandings."
    found = read([f"Short. {sentence}"], "en")
    assert found.long_sentences == (sentence,)
    assert found.very_long_words == ("misunderstandings",)
    assert found.lix == round(28 / 2 + 100 / 28)


def test_official_prose_is_hard() -> None:
    words = (
        "Notwithstanding organisational restructuring, departmental accountability necessitates consultation"
    )
    assert read([words], "en").level == "very hard"


@pytest.mark.parametrize(("word", "cy", "en"), [("llythyren", 7, 9), ("chwech", 4, 6), ("addewid", 6, 7)])
def test_a_welsh_letter_of_two_signs_is_one(word: str, cy: int, en: int) -> None:
    assert (letters_in(word, "cy"), letters_in(word, "en")) == (cy, en)
