"""Numbers with nouns, as Welsh writes them."""

import pytest

from welsh.nouns import NOUNS, Gender
from welsh.numbers import (
    after_number,
    cardinal,
    counted,
    decimal,
    english,
    grouped,
    of_many,
    ordinal,
    ordinal_word,
    phrase,
)

NUMBERS = (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 18, 20, 21, 100)

USUAL = {
    # noun: after 1, after 2, after 3, after 6; after any other number it stands as it is
    "llofnod": ("llofnod", "lofnod", "llofnod", "llofnod"),
    "addewid": ("addewid", "addewid", "addewid", "addewid"),
    "ymrwymiad": ("ymrwymiad", "ymrwymiad", "ymrwymiad", "ymrwymiad"),
    "stori": ("stori", "stori", "stori", "stori"),
    "canllaw": ("canllaw", "ganllaw", "chanllaw", "chanllaw"),
    "ymholiad": ("ymholiad", "ymholiad", "ymholiad", "ymholiad"),
    "cynghorydd": ("cynghorydd", "gynghorydd", "chynghorydd", "chynghorydd"),
    "cynghorydd datblygu": (
        "cynghorydd datblygu",
        "gynghorydd datblygu",
        "chynghorydd datblygu",
        "chynghorydd datblygu",
    ),
    "cyngor": ("cyngor", "gyngor", "chyngor", "chyngor"),
    "corff": ("corff", "gorff", "chorff", "chorff"),
    "corff cyhoeddus": ("corff cyhoeddus", "gorff cyhoeddus", "chorff cyhoeddus", "chorff cyhoeddus"),
    "cymuned": ("gymuned", "gymuned", "cymuned", "chymuned"),
    "mis": ("mis", "fis", "mis", "mis"),
    "lle": ("lle", "le", "lle", "lle"),
    "digwyddiad": ("digwyddiad", "ddigwyddiad", "digwyddiad", "digwyddiad"),
    "person": ("person", "berson", "pherson", "pherson"),
    "grŵp": ("grŵp", "grŵp", "grŵp", "grŵp"),
    "gwasanaeth": ("gwasanaeth", "wasanaeth", "gwasanaeth", "gwasanaeth"),
    "tudalen": ("dudalen", "dudalen", "tudalen", "thudalen"),
    "canlyniad": ("canlyniad", "ganlyniad", "chanlyniad", "chanlyniad"),
    "awr": ("awr", "awr", "awr", "awr"),
    "munud": ("munud", "funud", "munud", "munud"),
    "wythnos": ("wythnos", "wythnos", "wythnos", "wythnos"),
}
OF_TIME = {
    "blwyddyn": (
        "0 mlynedd, 1 flwyddyn, 2 flynedd, 3 blynedd, 4 blynedd, 5 mlynedd, 6 blynedd, 7 mlynedd, 8 mlynedd, "
        "9 mlynedd, 10 mlynedd, 11 mlynedd, 12 mlynedd, 15 mlynedd, 18 mlynedd, 20 mlynedd, 21 mlynedd, 100 mlynedd"
    ),
    "blwydd": (
        "0 mlwydd, 1 flwydd, 2 flwydd, 3 blwydd, 4 blwydd, 5 mlwydd, 6 blwydd, 7 mlwydd, 8 mlwydd, 9 mlwydd, "
        "10 mlwydd, 11 mlwydd, 12 mlwydd, 15 mlwydd, 18 mlwydd, 20 mlwydd, 21 mlwydd, 100 mlwydd"
    ),
    "diwrnod": (
        "0 diwrnod, 1 diwrnod, 2 ddiwrnod, 3 diwrnod, 4 diwrnod, 5 niwrnod, 6 diwrnod, 7 niwrnod, 8 niwrnod, "
        "9 niwrnod, 10 niwrnod, 11 diwrnod, 12 niwrnod, 15 niwrnod, 18 niwrnod, 20 niwrnod, 21 diwrnod, 100 niwrnod"
    ),
}


@pytest.mark.parametrize("noun", USUAL)
@pytest.mark.parametrize("n", NUMBERS)
def test_a_noun_stands_after_a_number_as_it_should(n: int, noun: str) -> None:
    expected = dict(zip((1, 2, 3, 6), USUAL[noun], strict=True)).get(n, noun)
    assert phrase(n, noun) == f"{n} {expected}"
    assert after_number(n, noun) == expected


@pytest.mark.parametrize("noun", OF_TIME)
def test_a_noun_of_time_takes_its_nasal_where_it_should(noun: str) -> None:
    assert ", ".join(phrase(n, noun) for n in NUMBERS) == OF_TIME[noun]


def test_working_days_are_counted_like_days() -> None:
    assert phrase(10, "diwrnod gwaith") == "10 niwrnod gwaith"
    assert phrase(2, "diwrnod gwaith") == "2 ddiwrnod gwaith"


@pytest.mark.parametrize(
    ("n", "noun", "in_words"),
    [
        (0, "llofnod", "dim llofnod"),
        (1, "cymuned", "un gymuned"),
        (2, "llofnod", "dau lofnod"),
        (2, "stori", "dwy stori"),
        (3, "corff", "tri chorff"),
        (3, "cymuned", "tair cymuned"),
        (4, "stori", "pedair stori"),
        (4, "mis", "pedwar mis"),
        (5, "canllaw", "pum canllaw"),
        (6, "corff", "chwe chorff"),
        (10, "mis", "deng mis"),
        (10, "blwyddyn", "deng mlynedd"),
        (10, "diwrnod", "deng niwrnod"),
        (10, "neges", "deg neges"),
        (12, "llofnod", "12 llofnod"),
    ],
)
def test_small_numbers_can_be_written_out(n: int, noun: str, in_words: str) -> None:
    assert phrase(n, noun, words=True) == in_words


@pytest.mark.parametrize(
    ("n", "noun", "text"),
    [
        (1284, "llofnod", "1,284 o lofnodion"),
        (5, "person", "5 o bobl"),
        (1, "person", "1 person"),
        (2, "person", "2 berson"),
        (13, "blwyddyn", "13 o flynyddoedd"),
        (40, "grŵp cymunedol", "40 o grwpiau cymunedol"),
        (28, "diwrnod", "28 o ddiwrnodau"),
        (0, "ymholiad", "0 o ymholiadau"),
    ],
)
def test_large_numbers_may_take_o_and_the_plural(n: int, noun: str, text: str) -> None:
    assert of_many(n, noun) == text


def test_thousands_are_parted_by_commas() -> None:
    assert phrase(1284, "llofnod") == "1,284 llofnod"
    assert grouped(1234567) == "1,234,567"
    assert decimal(1284.46) == "1,284.5"


def test_one_call_serves_both_languages() -> None:
    assert [counted(n, "llofnod", "cy") for n in (1, 2)] == ["1 llofnod", "2 lofnod"]
    assert [counted(n, "llofnod", "en") for n in (1, 2)] == ["1 signature", "2 signatures"]
    assert english(3, "corff cyhoeddus", words=True) == "three public bodies"


def test_a_number_alone_has_its_own_form() -> None:
    assert [cardinal(n) for n in (2, 3, 5, 6, 11)] == ["dau", "tri", "pump", "chwech", "11"]
    assert [cardinal(n, Gender.FEMININE) for n in (2, 3, 4, 5)] == ["dwy", "tair", "pedair", "pump"]


def test_an_unknown_noun_is_refused_by_name() -> None:
    with pytest.raises(LookupError, match="cadair"):
        phrase(2, "cadair")


def test_nothing_is_counted_below_zero() -> None:
    with pytest.raises(ValueError, match="below zero"):
        phrase(-1, "llofnod")


@pytest.mark.parametrize("noun", NOUNS.values(), ids=lambda noun: noun.singular)
def test_every_noun_says_all_that_counting_needs(noun: object) -> None:
    assert all(getattr(noun, part) for part in ("singular", "plural", "gender", "english", "english_plural"))


def test_ordinals_are_those_of_dates() -> None:
    assert " ".join(ordinal(n) for n in range(1, 32)) == (
        "1af 2il 3ydd 4ydd 5ed 6ed 7fed 8fed 9fed 10fed 11eg 12fed 13eg 14eg 15fed 16eg 17eg 18fed 19eg 20fed "
        "21ain 22ain 23ain 24ain 25ain 26ain 27ain 28ain 29ain 30ain 31ain"
    )
    assert [ordinal(n, Gender.FEMININE) for n in (3, 4, 5)] == ["3edd", "4edd", "5ed"]


def test_ordinals_can_be_written_out() -> None:
    assert [ordinal_word(n) for n in (1, 2, 3, 10)] == ["cyntaf", "ail", "trydydd", "degfed"]
    assert [ordinal_word(n, Gender.FEMININE) for n in (3, 4)] == ["trydedd", "pedwaredd"]


@pytest.mark.parametrize("n", [0, 32])
def test_no_ordinal_beyond_the_days_of_a_month(n: int) -> None:
    with pytest.raises(ValueError, match="1 to 31"):
        ordinal(n)
    with pytest.raises(ValueError, match="1 to 10"):
        ordinal_word(n)
