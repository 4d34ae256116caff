"""Places in a sentence, against the table of authorities and regions gathered for the project."""

import pytest

from welsh.mutation import after, soft
from welsh.places import PLACES, Relation, phrase

IN_WELSH = {
    # as the project's own table of the 22 authorities and 7 regions has it (`in_cy`); we differ nowhere
    "W06000001": "ar Ynys Môn",
    "W06000002": "yng Ngwynedd",
    "W06000003": "yng Nghonwy",
    "W06000004": "yn Sir Ddinbych",
    "W06000005": "yn Sir y Fflint",
    "W06000006": "yn Wrecsam",
    "W06000008": "yng Ngheredigion",
    "W06000009": "yn Sir Benfro",
    "W06000010": "yn Sir Gaerfyrddin",
    "W06000011": "yn Abertawe",
    "W06000012": "yng Nghastell-nedd Port Talbot",
    "W06000013": "ym Mhen-y-bont ar Ogwr",
    "W06000014": "ym Mro Morgannwg",
    "W06000015": "yng Nghaerdydd",
    "W06000016": "yn Rhondda Cynon Taf",
    "W06000018": "yng Nghaerffili",
    "W06000019": "ym Mlaenau Gwent",
    "W06000020": "yn Nhorfaen",
    "W06000021": "yn Sir Fynwy",
    "W06000022": "yng Nghasnewydd",
    "W06000023": "ym Mhowys",
    "W06000024": "ym Merthyr Tudful",
    "north-wales": "yng Ngogledd Cymru",
    "powys": "ym Mhowys",
    "west-wales": "yng Ngorllewin Cymru",
    "west-glamorgan": "yng Ngorllewin Morgannwg",
    "cwm-taf-morgannwg": "yng Nghwm Taf Morgannwg",
    "cardiff-vale": "yng Nghaerdydd a'r Fro",
    "gwent": "yng Ngwent",
}
NAMED = [key for key in PLACES if key not in ("north", "south")]


@pytest.mark.parametrize("key", IN_WELSH)
def test_a_place_is_entered_as_the_table_of_authorities_says(key: str) -> None:
    assert PLACES[key].inside == IN_WELSH[key]


def test_there_are_22_authorities_7_regions_two_halves_and_the_country() -> None:
    assert len(IN_WELSH) == 29
    assert set(PLACES) == {*IN_WELSH, "north", "south", "wales"}


@pytest.mark.parametrize("key", NAMED)
def test_what_is_written_is_what_the_grammar_asks(key: str) -> None:
    """The table is written by hand; the rules of mutation agree with every line, save that an island is *on*."""
    place = PLACES[key].cy
    expected = f"ar {place.name}" if place.name.startswith("Ynys") else after("yn", place.name)
    assert place.inside == expected
    assert place.from_ == f"o {soft(place.name)}"
    assert place.to == f"i {soft(place.name)}"
    assert place.of == place.name


@pytest.mark.parametrize(
    ("key", "relation", "welsh", "english"),
    [
        ("W06000002", "from", "o Wynedd", "from Gwynedd"),
        ("W06000014", "in", "ym Mro Morgannwg", "in the Vale of Glamorgan"),
        ("W06000001", "in", "ar Ynys Môn", "on the Isle of Anglesey"),
        ("W06000014", "of", "Bro Morgannwg", "of the Vale of Glamorgan"),
        ("W06000014", "name", "Bro Morgannwg", "Vale of Glamorgan"),
        ("gwent", "to", "i Went", "to Gwent"),
        ("north", "in", "yn y gogledd", "in the north"),
        ("south", "from", "o'r de", "from the south"),
        ("wales", "in", "yng Nghymru", "in Wales"),
    ],
)
def test_a_phrase_is_asked_for_by_place_relation_and_language(
    key: str, relation: Relation, welsh: str, english: str
) -> None:
    assert phrase(key, relation, "cy") == welsh
    assert phrase(key, relation, "en") == english


def test_a_place_answers_by_attribute_too() -> None:
    gwynedd = PLACES["W06000002"]
    assert (gwynedd.inside, gwynedd.from_, gwynedd.to, gwynedd.of) == (
        "yng Ngwynedd",
        "o Wynedd",
        "i Wynedd",
        "Gwynedd",
    )
    assert gwynedd.in_language("en-gb").inside == "in Gwynedd"


def test_an_unknown_place_is_refused_by_name() -> None:
    with pytest.raises(LookupError, match="W06000099"):
        phrase("W06000099", "in")
