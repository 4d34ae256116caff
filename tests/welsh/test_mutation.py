"""Initial mutations, both ways."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from welsh.mutation import after, aspirate, h_prothesis, nasal, radicals, soft, soft_but_ll_rh

TABLE = [
    # radical, soft, nasal, aspirate
    ("pobl", "bobl", "mhobl", "phobl"),
    ("tŷ", "dŷ", "nhŷ", "thŷ"),
    ("corff", "gorff", "nghorff", "chorff"),
    ("bwrdd", "fwrdd", "mwrdd", "bwrdd"),
    ("diwrnod", "ddiwrnod", "niwrnod", "diwrnod"),
    ("gofal", "ofal", "ngofal", "gofal"),
    ("gŵyl", "ŵyl", "ngŵyl", "gŵyl"),
    ("gwlad", "wlad", "ngwlad", "gwlad"),
    ("glas", "las", "nglas", "glas"),
    ("menter", "fenter", "menter", "menter"),
    ("llofnod", "lofnod", "llofnod", "llofnod"),
    ("rhanbarth", "ranbarth", "rhanbarth", "rhanbarth"),
    ("stori", "stori", "stori", "stori"),
    ("addewid", "addewid", "addewid", "addewid"),
    ("Caerdydd", "Gaerdydd", "Nghaerdydd", "Chaerdydd"),
    ("CAERDYDD", "GAERDYDD", "NGHAERDYDD", "CHAERDYDD"),
    ("Gwynedd", "Wynedd", "Ngwynedd", "Gwynedd"),
    ("GWENT", "WENT", "NGWENT", "GWENT"),
    ("Llanelli", "Lanelli", "Llanelli", "Llanelli"),
    ("Rhyl", "Ryl", "Rhyl", "Rhyl"),
    ("Bro Morgannwg", "Fro Morgannwg", "Mro Morgannwg", "Bro Morgannwg"),
    ("Pen-y-bont ar Ogwr", "Ben-y-bont ar Ogwr", "Mhen-y-bont ar Ogwr", "Phen-y-bont ar Ogwr"),
]
GLOSSARY_WORDS = Path(__file__).with_name("glossary_words.txt").read_text("utf-8").split()
"""Every Welsh word of the project's glossary, its plurals and its words of buttons and menus among them."""
MUTATIONS = [soft, nasal, aspirate, h_prothesis, soft_but_ll_rh]


@pytest.mark.parametrize(("radical", "softened", "nasalised", "aspirated"), TABLE)
def test_the_table_of_mutations_is_kept(radical: str, softened: str, nasalised: str, aspirated: str) -> None:
    assert (soft(radical), nasal(radical), aspirate(radical)) == (softened, nasalised, aspirated)


@pytest.mark.parametrize(
    "name",
    ["Chwilog", "chwilio", "Ffestiniog", "ffeil", "Thelwall", "Pharos", "ddoe", "Ghana", "Tsieina", "Ngugi"],
)
def test_a_beginning_of_two_signs_is_not_read_as_its_first(name: str) -> None:
    assert {soft(name), nasal(name), aspirate(name)} == {name}


@pytest.mark.parametrize("borrowed", ["grŵp", "grwpiau cymunedol", "gêm", "Gôl", "GRŴP"])
def test_borrowed_words_keep_their_g_when_softened(borrowed: str) -> None:
    assert soft(borrowed) == borrowed
    assert nasal(borrowed).casefold() == "n" + borrowed.casefold()


@pytest.mark.parametrize("name", ["Cwmpas", "Barod", "GIG", "Birmingham", "gyda", "braf"])
def test_some_words_are_never_touched(name: str) -> None:
    assert {mutate(name) for mutate in MUTATIONS} == {name}


def test_a_body_is_not_confused_with_the_word_it_is_named_after() -> None:
    assert soft("cwmpas") == "gwmpas"


def test_a_caller_may_name_more_words_to_leave() -> None:
    assert soft("Meleri", never={"Meleri"}) == "Meleri"


@pytest.mark.parametrize(
    ("word", "with_h"),
    [
        ("addewid", "haddewid"),
        ("Abertawe", "Habertawe"),
        ("ŵyn", "hŵyn"),
        ("corff", "corff"),
        ("UNDEB", "HUNDEB"),
    ],
)
def test_h_goes_before_a_vowel(word: str, with_h: str) -> None:
    assert h_prothesis(word) == with_h


def test_the_lesser_soft_mutation_leaves_ll_and_rh() -> None:
    assert [soft_but_ll_rh(word) for word in ("llaw", "rhaw", "cymuned")] == ["llaw", "rhaw", "gymuned"]


def test_quotation_marks_and_brackets_are_passed_over() -> None:
    assert soft("‘Cymru’") == "‘Gymru’"
    assert soft("(tudalen)") == "(dudalen)"


@pytest.mark.parametrize("nothing", ["", " ", "7", "-", "…", "2 corff"])
def test_what_is_not_a_word_stays(nothing: str) -> None:
    assert {mutate(nothing) for mutate in MUTATIONS} == {nothing}


@pytest.mark.parametrize(
    ("form", "candidates"),
    [
        ("fan", {"fan", "ban", "man"}),
        ("nghaerdydd", {"nghaerdydd", "caerdydd"}),
        ("Wynedd", {"Wynedd", "Gwynedd"}),
        ("Lanelli", {"Lanelli", "Llanelli", "Glanelli"}),
        ("ŵyl", {"ŵyl", "gŵyl"}),
        ("haddewid", {"haddewid", "addewid"}),
        ("chwilio", {"chwilio", "cwilio"}),
        ("llofnod", {"llofnod"}),
    ],
)
def test_a_form_leads_back_to_its_candidates(form: str, candidates: set[str]) -> None:
    assert radicals(form) == candidates


@pytest.mark.parametrize("mutate", MUTATIONS)
@pytest.mark.parametrize("word", GLOSSARY_WORDS)
def test_every_word_of_the_glossary_comes_back(word: str, mutate: Callable[[str], str]) -> None:
    for written in (word, word.upper(), word.capitalize()):
        assert written in radicals(mutate(written))


@pytest.mark.parametrize("mutate", MUTATIONS)
@given(word=st.text(alphabet="abcdefghilmnoprstuwyâêîôûŵŷ", min_size=1, max_size=12))
def test_any_word_comes_back(mutate: Callable[[str], str], word: str) -> None:
    assert word in radicals(mutate(word))


@pytest.mark.parametrize(
    ("preposition", "name", "phrase"),
    [
        ("yn", "Caerdydd", "yng Nghaerdydd"),
        ("yn", "Powys", "ym Mhowys"),
        ("yn", "Machynlleth", "ym Machynlleth"),
        ("yn", "Torfaen", "yn Nhorfaen"),
        ("yn", "Abertawe", "yn Abertawe"),
        ("i", "Bangor", "i Fangor"),
        ("o", "Gwent", "o Went"),
        ("â", "Powys", "â Phowys"),
        ("â", "Abertawe", "ag Abertawe"),
        ("gyda", "Eryri", "gydag Eryri"),
        ("ger", "Caerdydd", "ger Caerdydd"),
    ],
)
def test_a_slip_after_a_preposition_can_be_put_right(preposition: str, name: str, phrase: str) -> None:
    assert after(preposition, name) == phrase
