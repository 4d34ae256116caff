"""Welsh and English alphabetical order."""

import random

import pytest

from welsh.collation import ORDER, a_to_z, heading, in_order, sort_key
from welsh.letters import listed

WELSH = listed(
    "2014 Abertawe Bangor Bro Caerdydd Conwy Cwmbrân Chwilog Dinbych Ddawan Eryri Fron Ffestiniog Fflint Gwent",
    "Gwynedd Ngwynedd Hwlffordd Jac Kidwelly Lerpwl Llanelli Llŷn Môn Porthmadog Powys Pharos Rwmania Rhyl Sirol",
    "Torfaen Thelwall Vale Wrecsam Ynys Zip",
)


def test_every_letter_of_two_signs_has_its_own_place() -> None:
    mixed = random.Random(4).sample(WELSH, len(WELSH))
    assert sorted(mixed, key=sort_key) == list(WELSH)


def test_english_order_knows_no_digraphs() -> None:
    names = ["Llanelli", "Lerpwl", "Chwilog", "Conwy", "Dinbych", "Ddawan"]
    assert sorted(names, key=lambda name: sort_key(name, "en")) == [
        "Chwilog",
        "Conwy",
        "Ddawan",
        "Dinbych",
        "Lerpwl",
        "Llanelli",
    ]


def test_ng_follows_g() -> None:
    assert sort_key("ag") < sort_key("ang") < sort_key("ah")
    assert sort_key("angen") < sort_key("anabledd")
    assert sort_key("dafad") < sort_key("dal") < sort_key("dangos")  # n + g in dangos


def test_n_and_g_of_a_compound_are_two_letters() -> None:
    assert sort_key("Llanfair") < sort_key("Llangefni") < sort_key("Llanharan")


def test_a_shorter_word_comes_first_and_words_are_compared_one_by_one() -> None:
    names = ["Sirol", "Sir y Fflint", "Sir Benfro", "Sir"]
    assert sorted(names, key=sort_key) == ["Sir", "Sir Benfro", "Sir y Fflint", "Sirol"]


def test_accents_hyphens_and_capitals_only_break_ties() -> None:
    assert sorted(["tŷ", "ty", "twr", "Tŷ"], key=sort_key)[:2] == ["twr", "ty"]
    assert sort_key("Pen-y-bont")[0] == sort_key("Penybont")[0]


@pytest.mark.parametrize(
    ("text", "language", "letter"),
    [
        ("Chwilog", "cy", "Ch"),
        ("Chwilog", "en", "C"),
        ("llofnod", "cy", "Ll"),
        ("Ŵyl", "cy", "W"),
        ("2014", "cy", "#"),
        ("‘Canol’", "cy", "C"),
        ("", "cy", "#"),
    ],
)
def test_a_name_stands_under_its_letter(text: str, language: str, letter: str) -> None:
    assert heading(text, language) == letter


def test_the_article_may_be_passed_over() -> None:
    assert heading("Y Rhyl", skip_article=True) == "Rh"
    assert heading("The Vale of Glamorgan", "en", skip_article=True) == "V"
    assert in_order(["Y Rhyl", "Sir", "Ynys Môn"], str, skip_article=True) == ["Y Rhyl", "Sir", "Ynys Môn"]


def test_an_a_to_z_has_the_letters_that_are_used() -> None:
    assert a_to_z(["Conwy", "Chwilog", "Caerdydd"], str) == [
        ("C", ["Caerdydd", "Conwy"]),
        ("Ch", ["Chwilog"]),
    ]


def test_the_alphabet_with_borrowed_letters_has_thirty_four() -> None:
    assert len(set(ORDER)) == 34
