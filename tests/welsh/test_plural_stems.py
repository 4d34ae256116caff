"""Plurals and their singulars share a stem."""

import pytest

from welsh.letters import folded
from welsh.nouns import NOUNS
from welsh.plurals import IRREGULAR, english_stem, stem


def test_the_table_of_irregular_plurals_has_at_least_sixty() -> None:
    assert len(IRREGULAR) >= 60


@pytest.mark.parametrize(("plural", "singular"), IRREGULAR.items())
def test_an_irregular_plural_meets_its_singular(plural: str, singular: str) -> None:
    assert plural == folded(plural)
    assert stem(plural) == stem(singular)


@pytest.mark.parametrize(
    ("plural", "singular"),
    [
        ("cymunedau", "cymuned"),
        ("llofnodion", "llofnod"),
        ("canllawiau", "canllaw"),
        ("tudalennau", "tudalen"),
        ("elusennau", "elusen"),
        ("rhaglenni", "rhaglen"),
        ("negeseuon", "neges"),
        ("gofalwyr", "gofalwr"),
        ("gweithwyr", "gweithiwr"),
        ("swyddfeydd", "swyddfa"),
        ("gweithdai", "gweithdy"),
        ("lleoedd", "lle"),
        ("tenantiaid", "tenant"),
        ("awduron", "awdur"),
        ("menywod", "menyw"),
        ("personau", "person"),
        ("dyddiau", "dydd"),
        ("heriau", "her"),
    ],
)
def test_a_regular_plural_meets_its_singular(plural: str, singular: str) -> None:
    assert stem(plural) == stem(singular)


@pytest.mark.parametrize("noun", NOUNS.values(), ids=lambda noun: noun.singular)
def test_every_noun_this_site_counts_meets_its_plural(noun: object) -> None:
    singular, plural = (folded(str(getattr(noun, form))).split()[0] for form in ("singular", "plural"))
    apart = {"person", "blwydd"}  # pobl is a word of its own; blwydd has hardly a plural
    assert (stem(singular) == stem(plural)) is (singular not in apart)


@pytest.mark.parametrize(
    ("one", "other"),
    [("gofal", "gofalwr"), ("gofal", "gofalydd"), ("cymuned", "cymunedol"), ("llofnod", "llofnodi")],
)
def test_different_words_of_one_family_stay_apart(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize(
    ("plural", "singular"),
    [
        ("stories", "story"),
        ("bodies", "body"),
        ("services", "service"),
        ("boxes", "box"),
        ("people", "person"),
        ("organizations", "organisation"),
        ("pledges", "pledge"),
    ],
)
def test_english_plurals_and_spellings_meet(plural: str, singular: str) -> None:
    assert english_stem(plural) == english_stem(singular) == singular


@pytest.mark.parametrize("word", ["bus", "access", "analysis", "news"[:2]])
def test_english_words_that_only_look_plural_stay(word: str) -> None:
    assert english_stem(word) == word
