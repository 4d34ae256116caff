"""Words that mean the same in both languages, for searching across them.

Copied from the project's glossary of the field (83 terms gathered in November 2026 from Welsh legislation,
the websites of Welsh public bodies and open-source catalogues; single terms are facts), less the words of
buttons and menus. Terms marked ``ours`` are general knowledge, added because people search for them. Names
of places come from ``welsh.places``, so they are not repeated here.

REVIEW: a Welsh speaker should confirm the terms marked ``ours``, and *cyfranogiad*, *iaith glir*, *bwrdd
gwasanaethau cyhoeddus* and *dwyieithog*, which the glossary itself marks as general knowledge.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from welsh.letters import folded
from welsh.places import PLACES


@dataclass(frozen=True, slots=True)
class Term:
    """One idea, the token that stands for it, and every way to write it in each language.

    ``one_word`` says that the ways of writing are spellings of one word (co-production, coproduction): a
    search for any of them is a search for all of them and for nothing else.
    """

    key: str
    english: tuple[str, ...]
    welsh: tuple[str, ...]
    one_word: bool = False
    ours: bool = False


def key_of(english: str) -> str:
    """The token that stands for an idea in an index; *qq* begins no word of either language."""
    return "qq" + re.sub(r"[^a-z0-9]", "", folded(english))


def _term(english: str, welsh: str, *, one_word: bool = False, ours: bool = False) -> Term:
    ways = tuple(english.split(" / "))
    return Term(key_of(ways[0]), ways, tuple(welsh.split(" / ")), one_word, ours)


# fmt: off
TERMS: Final = (
    _term("co-production / coproduction / co production / co-produce / coproduce",
          "cydgynhyrchu / cyd-gynhyrchu", one_word=True),
    _term("well-being / wellbeing / well being", "llesiant", one_word=True),
    _term("co-operative / cooperative / co operative / co-op / coop",
          "cydweithredol / menter gydweithredol / mentrau cydweithredol / sefydliad cydweithredol"),
    _term("co-operation / cooperation / co-operate / cooperate", "cydweithredu / cydweithrediad"),
    _term("Care to Co-operate", "Cydweithredu i Ofalu"),
    _term("Wales Co-operative Centre / Cwmpas", "Canolfan Cydweithredol Cymru / Cwmpas"),
    _term("social care", "gofal cymdeithasol"),
    _term("care and support", "gofal a chymorth"),
    _term("care and support plan", "cynllun gofal a chymorth"),
    _term("carer", "gofalwr / gofalydd"),
    _term("unpaid carer", "gofalwr di-dâl"),
    _term("local authority", "awdurdod lleol"),
    _term("council", "cyngor"),
    _term("local council", "cyngor lleol"),
    _term("public body", "corff cyhoeddus"),
    _term("public service", "gwasanaeth cyhoeddus"),
    _term("public services board", "bwrdd gwasanaethau cyhoeddus"),
    _term("health board", "bwrdd iechyd"),
    _term("regional partnership board", "bwrdd partneriaeth rhanbarthol"),
    _term("partnership arrangements", "trefniadau partneriaeth"),
    _term("partnership", "partneriaeth", ours=True),
    _term("social enterprise", "menter gymdeithasol / mentrau cymdeithasol"),
    _term("third sector", "trydydd sector"),
    _term("user-led services", "gwasanaethau sy'n cael eu harwain gan ddefnyddwyr"),
    _term("preventative services / preventive services", "gwasanaethau ataliol"),
    _term("prevention", "atal", ours=True),
    _term("prevention and early intervention", "atal ac ymyrryd yn gynnar"),
    _term("voice and control", "llais a rheolaeth"),
    _term("advocacy", "eiriolaeth"),
    _term("direct payments", "taliadau uniongyrchol"),
    _term("citizen", "dinesydd"),
    _term("community", "cymuned"),
    _term("community group", "grŵp cymunedol"),
    _term("engagement", "ymgysylltu"),
    _term("participation / participate", "cyfranogiad / cyfranogi"),
    _term("volunteer", "gwirfoddolwr"),
    _term("volunteering", "gwirfoddoli"),
    _term("charity", "elusen"),
    _term("compact", "compact", ours=True),
    _term("commitment", "ymrwymiad"),
    _term("pledge", "addewid"),
    _term("signature", "llofnod"),
    _term("sign", "llofnodi"),
    _term("petition", "deiseb"),
    _term("enquiry / inquiry", "ymholiad"),
    _term("adviser / advisor", "cynghorydd"),
    _term("development adviser / development advisor", "cynghorydd datblygu"),
    _term("region", "rhanbarth"),
    _term("story", "stori"),
    _term("guide / guidance", "canllaw"),
    _term("Easy Read", "Hawdd ei Ddeall / Hawdd eu Deall / Hawdd ei Ddarllen / Hawdd i'w Ddarllen"),
    _term("learning disability", "anabledd dysgu"),
    _term("plain language / plain English / plain Welsh", "iaith glir / Cymraeg clir"),
    _term("accessibility", "hygyrchedd"),
    _term("accessibility statement", "datganiad hygyrchedd / datganiad ynghylch hygyrchedd"),
    _term("privacy", "preifatrwydd", ours=True),
    _term("privacy notice", "hysbysiad preifatrwydd"),
    _term("cookies", "cwcis"),
    _term("postcode / post code", "cod post"),
    _term("feedback", "adborth"),
    _term("bilingual", "dwyieithog"),
    _term("Welsh", "Cymraeg"),
    _term("English", "Saesneg"),
    _term("Senedd / Welsh Parliament", "Senedd / Senedd Cymru"),
    _term("Welsh Government", "Llywodraeth Cymru"),
    _term("event", "digwyddiad", ours=True),
    _term("publication", "cyhoeddiad", ours=True),
    _term("recommendation", "argymhelliad", ours=True),
    _term("article", "erthygl", ours=True),
    _term("member", "aelod", ours=True),
    _term("membership", "aelodaeth", ours=True),
    _term("forum", "fforwm", ours=True),
    _term("tenant", "tenant", ours=True),
    _term("litter", "sbwriel", ours=True),
    _term("cancer", "canser", ours=True),
    _term("neighbour", "cymydog", ours=True),
    _term("help", "help / cymorth", ours=True),
)
# fmt: on

_OTHER_NAMES: Final = {
    "W06000001": ("Anglesey", "Môn"),
    "W06000010": ("Carmarthenshire", "Sir Gâr"),
    "W06000012": ("Neath", "Castell-nedd"),
    "W06000024": ("Merthyr", "Merthyr"),
    "cardiff-vale": ("Cardiff and Vale", "Caerdydd a'r Fro"),
}
"""How people also call a place."""


def _places() -> tuple[Term, ...]:
    """A term for every place whose name differs between the languages; the advisers' regions are no
    names."""
    found = []
    for key, place in PLACES.items():
        english, welsh = _OTHER_NAMES.get(key, (place.en.name, place.cy.name))
        if key not in ("north", "south") and (place.en.name != place.cy.name or key in _OTHER_NAMES):
            found.append(
                Term(key_of(place.en.name), _unique(place.en.name, english), _unique(place.cy.name, welsh))
            )
    return tuple(found)


def _unique(*names: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


PLACE_TERMS: Final = _places()
ALL_TERMS: Final = TERMS + PLACE_TERMS
