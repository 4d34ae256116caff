"""The nouns this site counts, with what counting them needs to know.

REVIEW: every line awaits a Welsh speaker's confirmation. What we were least sure of stands beside the noun.
Add a noun by adding a line: gender decides *dau/dwy*, *tri/tair*, *pedwar/pedair* and the mutation after
*un* and 3.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final


class Gender(Enum):
    """Grammatical gender; Welsh dictionaries mark it *eg* (gwrywaidd) and *eb* (benywaidd)."""

    MASCULINE = "m"
    FEMININE = "f"


class Nasal(Enum):
    """After which numbers a noun takes the nasal mutation. Three nouns of time do; all others never."""

    NEVER = "never"
    AFTER_THE_LIST = "list"
    """After 5, 7, 8, 9, 10, 12, 15, 18, 20, 100 alone: *10 niwrnod* but *11 diwrnod*, *21 diwrnod*."""
    FROM_FIVE = "from five"
    """After 5 and every number from 7 up: *5 mlynedd*, *11 mlynedd* (un mlynedd ar ddeg), *21 mlynedd*."""


@dataclass(frozen=True, slots=True)
class Noun:
    """One noun, or noun with its adjective (*corff cyhoeddus*), as counting needs it.

    ``after_numbers`` is the form that follows two and up where it is not the singular (blwyddyn → blynedd).
    ``english`` and ``english_plural`` let one call serve both languages.
    """

    singular: str
    plural: str
    gender: Gender
    english: str
    english_plural: str
    after_numbers: str = ""
    nasal: Nasal = Nasal.NEVER
    review: str = ""

    @property
    def counted(self) -> str:
        """The form that stands after a number from two up, before any mutation."""
        return self.after_numbers or self.singular


M, F = Gender.MASCULINE, Gender.FEMININE

# fmt: off
_TABLE: Final = (
    # what people and bodies do here
    Noun("llofnod", "llofnodion", M, "signature", "signatures"),
    Noun("addewid", "addewidion", M, "pledge", "pledges", review="dictionaries give m and f: dau or dwy addewid"),
    Noun("ymrwymiad", "ymrwymiadau", M, "commitment", "commitments"),
    Noun("ymholiad", "ymholiadau", M, "enquiry", "enquiries"),
    Noun("digwyddiad", "digwyddiadau", M, "event", "events"),
    Noun("ymateb", "ymatebion", M, "response", "responses"),
    Noun("argymhelliad", "argymhellion", M, "recommendation", "recommendations"),
    Noun("cwestiwn", "cwestiynau", M, "question", "questions"),
    Noun("ateb", "atebion", M, "answer", "answers"),
    # what they read
    Noun("stori", "straeon", F, "story", "stories", review="plural storïau is also used"),
    Noun("canllaw", "canllawiau", M, "guide", "guides", review="some use it as feminine: dwy ganllaw"),
    Noun("cyhoeddiad", "cyhoeddiadau", M, "publication", "publications"),
    Noun("erthygl", "erthyglau", F, "article", "articles"),
    Noun("tudalen", "tudalennau", F, "page", "pages", review="masculine in some dialects: dau dudalen"),
    Noun("canlyniad", "canlyniadau", M, "result", "results"),
    Noun("gair", "geiriau", M, "word", "words"),
    Noun("term", "termau", M, "term", "terms"),
    Noun("gwall", "gwallau", M, "error", "errors"),
    Noun("cam", "camau", M, "step", "steps"),
    # who
    Noun("person", "pobl", M, "person", "people", review="more usual from three up: 3 o bobl, see of_many"),
    Noun("aelod", "aelodau", M, "member", "members"),
    Noun("cynghorydd", "cynghorwyr", M, "adviser", "advisers"),
    Noun("cynghorydd datblygu", "cynghorwyr datblygu", M, "development adviser", "development advisers"),
    Noun("grŵp", "grwpiau", M, "group", "groups", review="g kept under soft mutation, as borrowings do"),
    Noun("grŵp cymunedol", "grwpiau cymunedol", M, "community group", "community groups"),
    Noun("cyngor", "cynghorau", M, "council", "councils"),
    Noun("corff", "cyrff", M, "body", "bodies"),
    Noun("corff cyhoeddus", "cyrff cyhoeddus", M, "public body", "public bodies"),
    Noun("sefydliad", "sefydliadau", M, "organisation", "organisations"),
    Noun("gwasanaeth", "gwasanaethau", M, "service", "services"),
    # where
    Noun("cymuned", "cymunedau", F, "community", "communities"),
    Noun("lle", "lleoedd", M, "place", "places"),
    Noun("awdurdod lleol", "awdurdodau lleol", M, "local authority", "local authorities"),
    Noun("rhanbarth", "rhanbarthau", M, "region", "regions"),
    # when
    Noun("munud", "munudau", M, "minute", "minutes", review="feminine in parts of Wales: dwy funud"),
    Noun("awr", "oriau", F, "hour", "hours"),
    Noun("diwrnod", "diwrnodau", M, "day", "days", nasal=Nasal.AFTER_THE_LIST, review="10 diwrnod is also common"),
    Noun("diwrnod gwaith", "diwrnodau gwaith", M, "working day", "working days",
         nasal=Nasal.AFTER_THE_LIST, review="10 diwrnod gwaith is also common"),
    Noun("wythnos", "wythnosau", F, "week", "weeks"),
    Noun("mis", "misoedd", M, "month", "months"),
    Noun("blwyddyn", "blynyddoedd", F, "year", "years", after_numbers="blynedd", nasal=Nasal.FROM_FIVE,
         review="0 mlynedd as in CLDR; above 12, 13 o flynyddoedd (of_many) is always right"),
    Noun("blwydd", "blwyddi", F, "year of age", "years of age", nasal=Nasal.FROM_FIVE,
         review="of ages: tair blwydd oed, 18 mlwydd oed; the plural is hardly used"),
    # other
    Noun("llun", "lluniau", M, "picture", "pictures"),
    Noun("ffeil", "ffeiliau", F, "file", "files"),
    Noun("neges", "negeseuon", F, "message", "messages"),
    Noun("nod", "nodau", M, "character", "characters", review="of a text's length; nod is also an aim"),
)
# fmt: on

NOUNS: Final = {noun.singular: noun for noun in _TABLE}
"""The nouns by their Welsh singular."""


def noun(name: str | Noun) -> Noun:
    """The noun of this name; an unknown one is refused, because nothing tells its gender from its
    spelling."""
    if isinstance(name, Noun):
        return name
    try:
        return NOUNS[name]
    except KeyError:
        raise LookupError(f"welsh.nouns has no {name!r}: add a line with its gender and plural") from None
