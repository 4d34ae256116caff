"""Places as they stand in a sentence, in Welsh and English, written out one by one.

Never join a preposition to a name: *yn* + Caerdydd is *yng Nghaerdydd*, *o* + Gwynedd is *o Wynedd*, and
Anglesey is an island one is *on*. ``PLACES`` holds the 22 local authorities (by GSS code), the 7 regional
partnership board areas (by slug), the two advisers' regions (``north``, ``south``) and ``wales``.

REVIEW: the whole table awaits a Welsh speaker's confirmation. Least sure:
- *o Rondda*, *i Rondda Cynon Taf*: regular, but many write *o Rhondda*; ``radicals`` understands both in a search;
- *Cwm Taf Morgannwg* and *Blaenau Gwent* are mutated as Welsh names are; as the names of bodies some leave them;
- *Castell-nedd Port Talbot* mutates at its first word only.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

Relation = Literal["name", "in", "from", "to", "of"]
Language = Literal["cy", "en"]


@dataclass(frozen=True, slots=True)
class Phrases:
    """One place in one language. ``of`` is what follows another noun: *pobl Gwynedd*, *the people of
    Gwynedd*; in Welsh the bare name, in English with *of*."""

    name: str
    inside: str
    from_: str
    to: str
    of: str

    def __getitem__(self, relation: Relation) -> str:
        """``phrases["in"]``, for callers that hold the relation as a word."""
        words = {"name": self.name, "in": self.inside, "from": self.from_, "to": self.to, "of": self.of}
        return words[relation]


@dataclass(frozen=True, slots=True)
class Place:
    """A place in both languages; the plain attributes are the Welsh ones."""

    key: str
    cy: Phrases
    en: Phrases

    def in_language(self, language: str) -> Phrases:
        """The phrases of a language code; anything that is not Welsh is English."""
        return self.cy if language.startswith("cy") else self.en

    @property
    def inside(self) -> str:
        """*yng Ngwynedd*"""
        return self.cy.inside

    @property
    def from_(self) -> str:
        """*o Wynedd*"""
        return self.cy.from_

    @property
    def to(self) -> str:
        """*i Wynedd*"""
        return self.cy.to

    @property
    def of(self) -> str:
        """*Gwynedd*, as in *pobl Gwynedd*"""
        return self.cy.of


# fmt: off
_WELSH: Final = (
    # key, name, in, from, to, of
    ("W06000001", "Ynys Môn", "ar Ynys Môn", "o Ynys Môn", "i Ynys Môn", "Ynys Môn"),
    ("W06000002", "Gwynedd", "yng Ngwynedd", "o Wynedd", "i Wynedd", "Gwynedd"),
    ("W06000003", "Conwy", "yng Nghonwy", "o Gonwy", "i Gonwy", "Conwy"),
    ("W06000004", "Sir Ddinbych", "yn Sir Ddinbych", "o Sir Ddinbych", "i Sir Ddinbych", "Sir Ddinbych"),
    ("W06000005", "Sir y Fflint", "yn Sir y Fflint", "o Sir y Fflint", "i Sir y Fflint", "Sir y Fflint"),
    ("W06000006", "Wrecsam", "yn Wrecsam", "o Wrecsam", "i Wrecsam", "Wrecsam"),
    ("W06000008", "Ceredigion", "yng Ngheredigion", "o Geredigion", "i Geredigion", "Ceredigion"),
    ("W06000009", "Sir Benfro", "yn Sir Benfro", "o Sir Benfro", "i Sir Benfro", "Sir Benfro"),
    ("W06000010", "Sir Gaerfyrddin", "yn Sir Gaerfyrddin", "o Sir Gaerfyrddin", "i Sir Gaerfyrddin", "Sir Gaerfyrddin"),
    ("W06000011", "Abertawe", "yn Abertawe", "o Abertawe", "i Abertawe", "Abertawe"),
    ("W06000012", "Castell-nedd Port Talbot", "yng Nghastell-nedd Port Talbot",
     "o Gastell-nedd Port Talbot", "i Gastell-nedd Port Talbot", "Castell-nedd Port Talbot"),
    ("W06000013", "Pen-y-bont ar Ogwr", "ym Mhen-y-bont ar Ogwr",
     "o Ben-y-bont ar Ogwr", "i Ben-y-bont ar Ogwr", "Pen-y-bont ar Ogwr"),
    ("W06000014", "Bro Morgannwg", "ym Mro Morgannwg", "o Fro Morgannwg", "i Fro Morgannwg", "Bro Morgannwg"),
    ("W06000015", "Caerdydd", "yng Nghaerdydd", "o Gaerdydd", "i Gaerdydd", "Caerdydd"),
    ("W06000016", "Rhondda Cynon Taf", "yn Rhondda Cynon Taf",
     "o Rondda Cynon Taf", "i Rondda Cynon Taf", "Rhondda Cynon Taf"),
    ("W06000018", "Caerffili", "yng Nghaerffili", "o Gaerffili", "i Gaerffili", "Caerffili"),
    ("W06000019", "Blaenau Gwent", "ym Mlaenau Gwent", "o Flaenau Gwent", "i Flaenau Gwent", "Blaenau Gwent"),
    ("W06000020", "Torfaen", "yn Nhorfaen", "o Dorfaen", "i Dorfaen", "Torfaen"),
    ("W06000021", "Sir Fynwy", "yn Sir Fynwy", "o Sir Fynwy", "i Sir Fynwy", "Sir Fynwy"),
    ("W06000022", "Casnewydd", "yng Nghasnewydd", "o Gasnewydd", "i Gasnewydd", "Casnewydd"),
    ("W06000023", "Powys", "ym Mhowys", "o Bowys", "i Bowys", "Powys"),
    ("W06000024", "Merthyr Tudful", "ym Merthyr Tudful", "o Ferthyr Tudful", "i Ferthyr Tudful", "Merthyr Tudful"),
    # regional partnership board areas
    ("north-wales", "Gogledd Cymru", "yng Ngogledd Cymru", "o Ogledd Cymru", "i Ogledd Cymru", "Gogledd Cymru"),
    ("powys", "Powys", "ym Mhowys", "o Bowys", "i Bowys", "Powys"),
    ("west-wales", "Gorllewin Cymru", "yng Ngorllewin Cymru",
     "o Orllewin Cymru", "i Orllewin Cymru", "Gorllewin Cymru"),
    ("west-glamorgan", "Gorllewin Morgannwg", "yng Ngorllewin Morgannwg",
     "o Orllewin Morgannwg", "i Orllewin Morgannwg", "Gorllewin Morgannwg"),
    ("cwm-taf-morgannwg", "Cwm Taf Morgannwg", "yng Nghwm Taf Morgannwg",
     "o Gwm Taf Morgannwg", "i Gwm Taf Morgannwg", "Cwm Taf Morgannwg"),
    ("cardiff-vale", "Caerdydd a'r Fro", "yng Nghaerdydd a'r Fro",
     "o Gaerdydd a'r Fro", "i Gaerdydd a'r Fro", "Caerdydd a'r Fro"),
    ("gwent", "Gwent", "yng Ngwent", "o Went", "i Went", "Gwent"),
    # advisers' regions, and the country
    ("north", "y gogledd", "yn y gogledd", "o'r gogledd", "i'r gogledd", "y gogledd"),
    ("south", "y de", "yn y de", "o'r de", "i'r de", "y de"),
    ("wales", "Cymru", "yng Nghymru", "o Gymru", "i Gymru", "Cymru"),
)
# fmt: on

_ENGLISH: Final = (
    # key, name as a title, name inside a sentence, preposition of place
    ("W06000001", "Isle of Anglesey", "the Isle of Anglesey", "on"),
    ("W06000002", "Gwynedd", "Gwynedd", "in"),
    ("W06000003", "Conwy", "Conwy", "in"),
    ("W06000004", "Denbighshire", "Denbighshire", "in"),
    ("W06000005", "Flintshire", "Flintshire", "in"),
    ("W06000006", "Wrexham", "Wrexham", "in"),
    ("W06000008", "Ceredigion", "Ceredigion", "in"),
    ("W06000009", "Pembrokeshire", "Pembrokeshire", "in"),
    ("W06000010", "Carmarthenshire", "Carmarthenshire", "in"),
    ("W06000011", "Swansea", "Swansea", "in"),
    ("W06000012", "Neath Port Talbot", "Neath Port Talbot", "in"),
    ("W06000013", "Bridgend", "Bridgend", "in"),
    ("W06000014", "Vale of Glamorgan", "the Vale of Glamorgan", "in"),
    ("W06000015", "Cardiff", "Cardiff", "in"),
    ("W06000016", "Rhondda Cynon Taf", "Rhondda Cynon Taf", "in"),
    ("W06000018", "Caerphilly", "Caerphilly", "in"),
    ("W06000019", "Blaenau Gwent", "Blaenau Gwent", "in"),
    ("W06000020", "Torfaen", "Torfaen", "in"),
    ("W06000021", "Monmouthshire", "Monmouthshire", "in"),
    ("W06000022", "Newport", "Newport", "in"),
    ("W06000023", "Powys", "Powys", "in"),
    ("W06000024", "Merthyr Tydfil", "Merthyr Tydfil", "in"),
    ("north-wales", "North Wales", "North Wales", "in"),
    ("powys", "Powys", "Powys", "in"),
    ("west-wales", "West Wales", "West Wales", "in"),
    ("west-glamorgan", "West Glamorgan", "West Glamorgan", "in"),
    ("cwm-taf-morgannwg", "Cwm Taf Morgannwg", "Cwm Taf Morgannwg", "in"),
    ("cardiff-vale", "Cardiff and the Vale of Glamorgan", "Cardiff and the Vale of Glamorgan", "in"),
    ("gwent", "Gwent", "Gwent", "in"),
    ("north", "the north", "the north", "in"),
    ("south", "the south", "the south", "in"),
    ("wales", "Wales", "Wales", "in"),
)


def _english(name: str, within: str, preposition: str) -> Phrases:
    """English may be joined: nothing changes but the article, which is written."""
    return Phrases(name, f"{preposition} {within}", f"from {within}", f"to {within}", f"of {within}")


def _table() -> dict[str, Place]:
    english = {key: _english(name, within, preposition) for key, name, within, preposition in _ENGLISH}
    return {key: Place(key, Phrases(*written), english[key]) for key, *written in _WELSH}


PLACES: Final = _table()
"""Every place by GSS code, region slug, ``north``, ``south`` or ``wales``."""


def phrase(key: str, relation: Relation, language: str = "cy") -> str:
    """One phrase: ``phrase("W06000002", "from", "cy")`` is ``"o Wynedd"``. An unknown place is a
    ``LookupError``."""
    try:
        place = PLACES[key]
    except KeyError:
        raise LookupError(f"welsh.places has no {key!r}: write its phrases out in the table") from None
    return place.in_language(language)[relation]
