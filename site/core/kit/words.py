"""What the samples say, in both languages: ordinary words, very long ones, none, and whole lists."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from core.text import Language


@dataclass(frozen=True)
class Said:
    """One thing said in both languages."""

    en: str
    cy: str


def in_one_language(value: Any, language: Language) -> Any:
    """`value` with everything that is said in both languages said in one."""
    match value:
        case Said():
            return getattr(value, language)
        case Mapping():
            return {key: in_one_language(one, language) for key, one in value.items()}
        case str():
            return value
        case Sequence():
            return [in_one_language(one, language) for one in value]
        case _:
            return value


LONG_NAME = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
SERVICES = (
    (1, Said("Sit down as equals", "Eistedd i lawr yn gydradd")),
    (2, Said("Act early, spend differently", "Gweithredu’n gynnar, gwario’n wahanol")),
    (3, Said("Let people lead", "Gadael i bobl arwain")),
    (4, Said("Let plans be questioned", "Gadael i gynlluniau gael eu holi")),
)
PEOPLE = (
    (1, Said("Make your community stronger", "Cryfhau eich cymuned")),
    (2, Said("Give experience, time and skills", "Rhoi profiad, amser a sgiliau")),
    (3, Said("Share responsibility", "Rhannu cyfrifoldeb")),
    (4, Said("Share power", "Rhannu pŵer")),
    (5, Said("Think of everybody", "Meddwl am bawb")),
    (6, Said("Allow for mistakes", "Derbyn camgymeriadau")),
)
PARTS = (
    (Said("What is changing", "Beth sy’n newid"), "#1"),
    (Said("Taking part, or being a partner", "Cymryd rhan, neu fod yn bartner"), "#2"),
    (Said("Sharing power, sharing risk", "Rhannu pŵer, rhannu risg"), "#3"),
)
WORDS: dict[str, Any] = {
    "url": "#main",
    "title": Said("The street that looks after itself", "Y stryd sy’n gofalu amdani ei hun"),
    "long_title": Said(
        f"Interorganisational responsibilities and cooperativeness in {LONG_NAME}",
        f"Cyfrifoldebau rhyngsefydliadol a chydweithrediad gwirfoddolwyr {LONG_NAME}",
    ),
    "summary": Said(
        "Neighbours who had never met sat down at one table, and then the litter stopped.",
        "Eisteddodd cymdogion nad oedd erioed wedi cwrdd wrth un bwrdd, ac yna peidiodd y sbwriel.",
    ),
    "alt": Said(
        "Neighbours talk in a street of terraced houses.", "Cymdogion yn sgwrsio mewn stryd o dai teras."
    ),
    "round_alt": Said("People sit round one big table.", "Pobl yn eistedd o amgylch un bwrdd mawr."),
    "equal_alt": Said("Two people sit at the same table.", "Dau berson yn eistedd wrth yr un bwrdd."),
    "kind": Said("A true-to-life story", "Stori wir ei naws"),
    "caption": Said("A drawing of the street, as it is now.", "Darlun o’r stryd, fel y mae nawr."),
    "who": Said("Mr Williams, a neighbour (invented)", "Mr Williams, cymydog (dychmygol)"),
    "quote": Said(
        "It became a rule of the street, because we all had the idea.",
        "Daeth yn un o reolau’r stryd, am i ni i gyd gael y syniad.",
    ),
    "act": Said("Sign a commitment", "Llofnodi ymrwymiad"),
    "lead_on": Said("Read the whole story", "Darllen y stori gyfan"),
    "back": Said("Back to the stories", "Yn ôl i’r straeon"),
    "day": date(2026, 8, 9),
    "moment": datetime(2026, 8, 9, 13, 30, tzinfo=UTC),
    "phone": "029 2018 0000",
    "pair": {"name_cy": "Ynys Môn", "name_en": "Isle of Anglesey"},
    "trail": (
        (Said("Guides", "Canllawiau"), "#guides"),
        (Said("The new relationship", "Y berthynas newydd"), "#new"),
    ),
    "services": SERVICES,
    "people": PEOPLE,
    "few": PEOPLE[:2],
    "parts": PARTS,
    "here": "#2",
    "services_title": Said("Public services", "Gwasanaethau cyhoeddus"),
    "people_title": Said("People", "Pobl"),
    "services_label": Said("public bodies have signed", "o gyrff cyhoeddus wedi llofnodi"),
    "people_label": Said("people and groups have signed", "o bobl a grwpiau wedi llofnodi"),
    "then_title": Said("What used to happen", "Beth fyddai’n digwydd"),
    "now_title": Said("What happened instead", "Beth ddigwyddodd yn lle hynny"),
    "then_steps": (
        Said("He rang the council.", "Ffoniodd y cyngor."),
        Said("They cleared it.", "Fe’i cliriwyd."),
    ),
    "now_steps": (
        Said("They met.", "Bu iddynt gwrdd."),
        Said("They asked each other.", "Gofynnwyd i’w gilydd."),
    ),
    "again": Said("And round again", "Ac yna eto"),
    "facts": (
        (Said("Council", "Cyngor"), Said("Example Council", "Cyngor Enghraifft")),
        (Said("People", "Pobl"), "117,393"),
        (Said("Place", "Lle"), LONG_NAME),
    ),
    "two_of_four": {"number": 2, "total": 4},
    "four_of_four": {"number": 4, "total": 4},
    "nothing_yet": Said("Nothing here yet", "Dim byd yma eto"),
    "what_to_do": Said("The first seat is yours.", "Eich sedd chi yw’r gyntaf."),
    "short_words": Said("You can say no.", "Cewch chi ddweud na."),
    "more_short": Said("You can change your mind.", "Cewch chi newid eich meddwl."),
    "easy_title": Said("In short words and pictures", "Mewn geiriau byr a lluniau"),
    "easy_link": Said("Open the Easy Read version", "Agor y fersiwn Hawdd ei Ddeall"),
    "find_title": Said("Find your adviser", "Dod o hyd i’ch cynghorydd"),
    "postcode": Said("Your postcode", "Eich cod post"),
    "postcode_hint": Said("For example, LL55 1SH", "Er enghraifft, LL55 1SH"),
    "find": Said("Find", "Dod o hyd"),
    "chosen_title": Said("You have chosen", "Rydych wedi dewis"),
    "on_this_page": Said("On this page", "Ar y dudalen hon"),
    "table_title": Said("Signatures by area", "Llofnodion fesul ardal"),
    "area": Said("Area", "Ardal"),
    "count": Said("Signatures", "Llofnodion"),
    "areas": (
        (Said("Isle of Anglesey", "Ynys Môn"), 12),
        (LONG_NAME, 1284),
        (Said("Cardiff", "Caerdydd"), 0),
    ),
    "adviser": Said("Example adviser", "Cynghorydd enghreifftiol"),
    "adviser_words": Said("Answers in Welsh and in English", "Yn ateb yn Gymraeg ac yn Saesneg"),
    "term": Said("social enterprise", "menter gymdeithasol"),
    "term_words": Said("A business that exists for the good of people.", "Busnes sy’n bodoli er lles pobl."),
    "reference_words": Said("Your reference", "Eich cyfeirnod"),
}
