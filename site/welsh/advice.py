"""Advice to somebody who writes Welsh: slips that are common, easy to miss and easy to put right.

Every rule works from a written list or a table of this package, so it stays silent where it does not know: no hint is
no proof. None is ever a reason to stop anybody. People's names are not mutated, and no rule looks at them.

REVIEW: ``_ROOFED``, ``_PREFERRED`` and ``_FAMILIAR`` await a Welsh speaker's confirmation.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Final

from welsh.english import reads_as_english
from welsh.letters import composed, folded, listed
from welsh.mutation import SOFTENING, after, aspirate, nasal, soft, soft_but_ll_rh
from welsh.nouns import NOUNS, Gender, Nasal, Noun
from welsh.numbers import after_number, phrase
from welsh.places import PLACES
from welsh.reading import sentences_of


class Kind(Enum):
    CIRCUMFLEX = "circumflex"
    MUTATION = "mutation"
    NUMBER = "number"
    FAMILIAR = "familiar"
    TERM = "term"
    ENGLISH = "english"


@dataclass(frozen=True, slots=True)
class Hint:
    """One thing to look at: what was written, where (``text[start:end]``), and what may be meant; "" where only a
    person can say."""

    kind: Kind
    start: int
    end: int
    said: str
    better: str = ""


_WORD: Final = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")

# --- the roof that was left off

_ROOFED: Final = listed(
    "dŵr tŷ sŵn gŵr gŵyl trên ffôn pêl côr mêl ôl grŵp tîm rôl sgwâr cŵn llên gêm sêl stôr cytûn sicrhâd di-dâl"
)
_STANDS_WITHOUT: Final = frozenset(
    listed("dy dim fel gem gwn ffon gor llen len sel sicrhad am fi or stor ngor chor sicrhad nhim mhel")
)
"""Words in their own right, or doubtful: never taken for a word that lost its roof."""


def _roofs() -> dict[str, str]:
    forms = {form for word in _ROOFED for form in (word, soft(word), nasal(word), aspirate(word))}
    return {
        bare: form for form in sorted(forms) if (bare := folded(form)) != form and bare not in _STANDS_WITHOUT
    }


_LOST_ROOF: Final = _roofs()


def circumflex(text: str) -> Iterator[Hint]:
    """*dwr* for *dŵr*, *grwp* for *grŵp*, mutated or not; only where the bare word is no word of its own."""
    for met in _WORD.finditer(text):
        right = _LOST_ROOF.get(met.group().casefold())
        if right:
            yield Hint(Kind.CIRCUMFLEX, met.start(), met.end(), met.group(), _cased(met.group(), right))


def _cased(like: str, word: str) -> str:
    return word[:1].upper() + word[1:] if like[:1].isupper() else word


# --- mutation after small words

_PLACE_NAMES: Final = frozenset(
    place.cy.name.split()[0] for place in PLACES.values() if place.cy.name[:1].isupper()
)
_NOUN_HEADS: Final = frozenset(
    form.split()[0] for one in NOUNS.values() for form in (one.singular, one.plural)
)
_FEMININE: Final = frozenset(
    one.singular for one in NOUNS.values() if one.gender is Gender.FEMININE and " " not in one.singular
)
_ASPIRATING: Final = frozenset(listed("a â gyda"))
_TWO_WORDS: Final = re.compile(r"(?<![\w’'-])([^\W\d_]+|[’']r)\s+([^\W\d_]+(?:-[^\W\d_]+)*)")


def mutations(text: str) -> Iterator[Hint]:
    """After *i, o, ar, am …* (soft), *a, â, gyda* (aspirate), *yn* with a place (nasal), *y* with a feminine noun
    (soft): for the places of ``places`` and the nouns of ``nouns``."""
    at = 0
    while met := _TWO_WORDS.search(text, at):
        at = met.end(1)
        better = _mutated(met[1], met[2])
        if better and better.split()[-1] != met[2]:
            yield Hint(Kind.MUTATION, met.start(1), met.end(2), met.group(), _cased(met[1], better))


def _mutated(small: str, word: str) -> str:
    """Both words as they should stand together; "" where no rule applies."""
    before = small.casefold()
    is_place, is_noun = word in _PLACE_NAMES, word.casefold() in _NOUN_HEADS
    if before == "yn" and is_place:
        return after("yn", word)
    if before in SOFTENING and (is_place or is_noun):
        return f"{small} {soft(word)}"
    if before in _ASPIRATING and (is_place or is_noun):
        return f"{small} {aspirate(word)}"
    if before in ("y", "'r", "’r") and word.casefold() in _FEMININE:
        return f"{small} {soft_but_ll_rh(word)}"
    return ""


# --- numbers with nouns

_NUMBER_WORDS: Final = {
    "dau": 2, "dwy": 2, "tri": 3, "tair": 3, "pedwar": 4, "pedair": 4, "pum": 5, "chwe": 6, "saith": 7,
    "wyth": 8, "naw": 9, "deg": 10, "deng": 10,
}  # fmt: skip
_COUNTED: Final = re.compile(r"(?<![\w.,/-])(\d{1,3}(?:,\d{3})*|[^\W\d_]+)\s+([^\W\d_]+)")


def _forms_of_nouns() -> dict[str, Noun]:
    found: dict[str, Noun] = {}
    for one in NOUNS.values():
        for form in (one.singular, one.plural, one.counted):
            if " " not in form:
                for changed in (form, soft(form), nasal(form), aspirate(form)):
                    found.setdefault(changed, one)
    return found


_NOUN_OF: Final = _forms_of_nouns()


def number_phrases(text: str) -> Iterator[Hint]:
    """*5 llofnodion*, *dau stori*, *3 blwyddyn*: a number, and a noun of ``nouns`` that stands wrongly after it."""
    for met in _COUNTED.finditer(text):
        said, thing = met[1].casefold(), _NOUN_OF.get(met[2].casefold())
        if thing is None:
            continue
        if said[0].isdigit():
            number = int(said.replace(",", ""))
            better = phrase(number, thing)
            is_right = met[2].casefold() in (after_number(number, thing), *_also(thing))
        elif said in _NUMBER_WORDS:
            better = phrase(_NUMBER_WORDS[said], thing, words=True)
            is_right = better == f"{said} {met[2].casefold()}" or met[2].casefold() in _also(thing)
        else:
            continue
        if not is_right:
            yield Hint(Kind.NUMBER, met.start(), met.end(), met.group(), _cased(met.group(), better))


def _also(thing: Noun) -> tuple[str, ...]:
    """*10 diwrnod*, *pum diwrnod* are as common as *10 niwrnod*, *pum niwrnod*."""
    return (thing.singular,) if thing.nasal is Nasal.AFTER_THE_LIST else ()


# --- how readers are spoken to, and in which words

_FAMILIAR: Final = {
    "ti": "chi", "dy": "eich", "tithau": "chithau", "wyt": "ydych", "rwyt": "rydych", "dwyt": "dydych",
    "gelli": "gallwch", "gallet": "gallech", "byddi": "byddwch", "dylet": "dylech", "hoffet": "hoffech",
    "roeddet": "roeddech", "cei": "cewch", "gei": "gewch",
}  # fmt: skip
_PREFERRED: Final = {
    "ebost": "e-bost", "cyd-gynhyrchu": "cydgynhyrchu", "petisiwn": "deiseb", "arwyddo": "llofnodi",
    "storïau": "straeon", "cynghorwr": "cynghorydd", "côd": "cod", "sustem": "system", "cwestiynnau": "cwestiynau",
    "elusenau": "elusennau", "cymraeg": "Cymraeg", "gymraeg": "Gymraeg", "saesneg": "Saesneg",
}  # fmt: skip


def _by_word(kind: Kind, table: dict[str, str], *, as_written: bool) -> Callable[[str], Iterator[Hint]]:
    def rule(text: str) -> Iterator[Hint]:
        for met in _WORD.finditer(text):
            said = met.group()
            better = table.get(said if as_written else said.casefold())
            if better and better != said:
                yield Hint(kind, met.start(), met.end(), said, better if as_written else _cased(said, better))

    return rule


familiar: Final = _by_word(Kind.FAMILIAR, _FAMILIAR, as_written=False)
"""*ti* and its forms, where the site says *chi* to everybody."""
terms: Final = _by_word(Kind.TERM, _PREFERRED, as_written=True)
"""The words this site has chosen, and the capital of a language's name."""


def english_left(text: str) -> Iterator[Hint]:
    """Whole sentences that read as English."""
    for sentence in sentences_of([text]):
        if reads_as_english(sentence):
            start = text.find(sentence)
            yield Hint(Kind.ENGLISH, start, start + len(sentence), sentence)


_RULES: Final = (circumflex, mutations, number_phrases, familiar, terms, english_left)


def hints(text: str) -> list[Hint]:
    """All advice on a Welsh text, in the order it is read. Composes the text first (NFC): places are of that form."""
    text = composed(text)
    return sorted((hint for rule in _RULES for hint in rule(text)), key=lambda hint: hint.start)
