"""Initial mutations (treigladau), both ways.

| radical   | p  | t  | c   | b | d  | g  | m | ll | rh | vowel |
|-----------|----|----|-----|---|----|----|---|----|----|-------|
| soft      | b  | d  | g   | f | dd | -  | f | l  | r  |       |
| nasal     | mh | nh | ngh | m | n  | ng |   |    |    |       |
| aspirate  | ph | th | ch  |   |    |    |   |    |    |       |
| h         |    |    |     |   |    |    |   |    |    | h +   |

Only the first word of a phrase changes. Case is kept (Caerdydd → Gaerdydd, CAERDYDD → GAERDYDD), a letter
written with two signs is one letter (Chwilog does not become *Ghwilog*), and accents stay. Whether a word
*should* be mutated in a sentence is for whoever writes it: these functions only say what it becomes.
People's names are not mutated in Welsh, and no table can know them all: do not pass them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Final

from welsh.letters import DIGRAPHS, composed, folded, in_the_case_of, is_shouted, is_vowel, listed

SOFT: Final[Mapping[str, str]] = {
    "p": "b", "t": "d", "c": "g", "b": "f", "d": "dd", "g": "", "m": "f", "ll": "l", "rh": "r",
}  # fmt: skip
NASAL: Final[Mapping[str, str]] = {"p": "mh", "t": "nh", "c": "ngh", "b": "m", "d": "n", "g": "ng"}
ASPIRATE: Final[Mapping[str, str]] = {"p": "ph", "t": "th", "c": "ch"}

KEEP_G: Final = frozenset(
    listed(
        "garej gemau giât gitâr gitarau golff goliau gorila graff graffeg graffiau gram gramau grwpiau grŵp gêm gôl"
    )
)
"""Newer borrowings that keep their g under soft mutation (*dau grŵp*, *i gêm*); other mutations are open to
them."""

FROZEN: Final = frozenset(listed("beth ble braf dan dros drwy gan ger gilydd gyda mai mor"))
"""Words that the language itself never mutates, most because they are mutated already. Compared without
case."""

UNTOUCHED: Final = frozenset(
    listed(
        "Barod BBC Birmingham Bournemouth Brighton BT Buckingham Cwmpas DVLA DWP Facebook GDPR GIG Glasgow GLlM",
        "Google Gosport Microsoft PDF TAW TG TGAU TGCh Tesco TikTok Twitter",
    )
)
"""Names no mutation touches: bodies called what they call themselves, initials, English towns without a
Welsh name. Compared with case, for *Cwmpas* is a body and *cwmpas* a word (*o gwmpas*). Callers may add
more by ``never``."""

_LEAD: Final = re.compile(r"^[\s\"'“‘«(\[]*")
_TRAIL: Final = ".,;:!?)]\"'”’»"
_TWO_SIGNS: Final = DIGRAPHS | {"gh", "ts"}
"""Beginnings read as one: the letters of two signs, and two beginnings of borrowed words (Ghana,
Tsieina)."""


def _beginning(word: str) -> str:
    """The letter, or pair of signs, that a mutation would look at, in lower case."""
    start = word[:2].casefold()
    return start if start in _TWO_SIGNS else start[:1]


def _first_word(phrase: str) -> str:
    return _LEAD.sub("", phrase).split(maxsplit=1)[0].rstrip(_TRAIL) if phrase.strip() else ""


def _is_left_alone(phrase: str, never: Collection[str]) -> bool:
    word = _first_word(phrase)
    return word in UNTOUCHED or word in never or word.casefold() in FROZEN


def _changed(phrase: str, table: Mapping[str, str], never: Collection[str]) -> str:
    """``phrase`` with the beginning of its first word replaced from ``table``."""
    phrase = composed(phrase)
    body = _LEAD.sub("", phrase)
    start = _beginning(body)
    if start not in table or _is_left_alone(body, never):
        return phrase
    rest = body[len(start) :]
    if not _is_sounded_before(rest, alone=len(start) == 1):
        return phrase
    return phrase[: len(phrase) - len(body)] + _joined(body, table[start], rest)


def _is_sounded_before(rest: str, *, alone: bool) -> bool:
    """Whether a Welsh word may go on so after its first consonant: a vowel, or l, r, n (*clyw*, *trefn*, *cnwd*) and
    then a vowel. What begins otherwise is no Welsh word (*pdf*, *cd*) and is left as it is."""
    if is_vowel(rest[:1]):
        return True
    return alone and rest[:1].casefold() in ("l", "r", "n") and is_vowel(rest[1:2])


def _joined(original: str, beginning: str, rest: str) -> str:
    """A new beginning and a rest, written in the case of the original's first word."""
    if is_shouted(_first_word(original)):
        return beginning.upper() + rest
    if not original[0].isupper():
        return beginning + rest
    return in_the_case_of(original[0], beginning + rest[:1].lower() + rest[1:])


def soft(word: str, *, never: Collection[str] = ()) -> str:
    """Treiglad meddal: *llofnod* → *lofnod*, *Gwynedd* → *Wynedd*; *grŵp* stays."""
    if _first_word(word).casefold() in KEEP_G:
        return composed(word)
    return _changed(word, SOFT, never)


def soft_but_ll_rh(word: str, *, never: Collection[str] = ()) -> str:
    """The lesser soft mutation, which leaves *ll* and *rh*: after *un*, *y*, *mor*, *yn* + adjective."""
    return composed(word) if _beginning(_LEAD.sub("", word)) in ("ll", "rh") else soft(word, never=never)


def nasal(word: str, *, never: Collection[str] = ()) -> str:
    """Treiglad trwynol: *Caerdydd* → *Nghaerdydd*, *blynedd* → *mlynedd*."""
    return _changed(word, NASAL, never)


def aspirate(word: str, *, never: Collection[str] = ()) -> str:
    """Treiglad llaes: *corff* → *chorff*, *person* → *pherson*."""
    return _changed(word, ASPIRATE, never)


def h_prothesis(word: str, *, never: Collection[str] = ()) -> str:
    """h before a vowel, after *ei* (her), *ein*, *eu*, *'m*: *addewid* → *haddewid*."""
    word = composed(word)
    if not word or not is_vowel(word[0]) or _is_left_alone(word, never):
        return word
    return _joined(word, "h", word)


_CAME_FROM: Final[Mapping[str, tuple[str, ...]]] = {
    "b": ("p",),
    "d": ("t",),
    "g": ("c",),
    "f": ("b", "m"),
    "dd": ("d",),
    "l": ("ll", "gl"),
    "r": ("rh", "gr"),
    "n": ("d", "gn"),
    "m": ("b",),
    "mh": ("p",),
    "nh": ("t",),
    "ng": ("g",),
    "ngh": ("c",),
    "ph": ("p",),
    "th": ("t",),
    "ch": ("c",),
}
"""From the beginning of a form to the beginnings its radical may have had; *g + vowel* and *h* are handled
apart."""


def radicals(form: str) -> set[str]:
    """Every radical this form may come from by any mutation, itself among them.

    ``radicals("fan")`` is ``{"fan", "ban", "man"}``: only a reader knows which, and a candidate need not be
    a word at all. What is promised is that the right one is there: for every word *w* and mutation *m* of
    this module, ``w in radicals(m(w))``. So the tables of words that never mutate do not count here: *gan* may
    be *can*.
    """
    form = composed(form)
    found = {form}
    if not form.strip():
        return found
    start = _beginning_of_form(form)
    rest = form[len(start) :]
    found.update(_joined(form, beginning, rest) for beginning in _CAME_FROM.get(start, ()))
    if is_vowel(form[0]):
        found.add(_joined(form, "g", form))
    if folded(form[0]) == "h" and is_vowel(form[1:2]):
        found.add(_joined(form, "", form[1:]))
    return found


def _beginning_of_form(form: str) -> str:
    """The longest beginning of a form that a mutation could have written."""
    for length in (3, 2):
        start = form[:length].casefold()
        if start in _CAME_FROM or start in _TWO_SIGNS:
            return start
    return form[:1].casefold()


def after(preposition: str, word: str) -> str:
    """A preposition and the word as it stands after it: *yn*, *Caerdydd* is *yng Nghaerdydd*.

    For checking what somebody wrote and for proposing a correction to an editor. Not for building sentences
    out of names: published places have a written table in ``welsh.places``, which also knows that one is *on*
    an island (*ar Ynys Môn*).
    """
    if preposition == "yn":
        return _in(word)
    if preposition in ("a", "â", "gyda", "tua"):
        changed = aspirate(word)
        return f"{_before_vowel(preposition, changed)} {changed}"
    if preposition in SOFTENING:
        return f"{preposition} {soft(word)}"
    return f"{preposition} {word}"


SOFTENING: Final = frozenset(listed("am ar at dan dros drwy gan heb hyd i o tan tros trwy wrth neu"))
"""Prepositions (and *neu*) that soften what follows."""


def _before_vowel(preposition: str, word: str) -> str:
    """*a*, *â* and *gyda* take an ending before a vowel: *ag Abertawe*, *gydag Eryri*."""
    if not word or not is_vowel(word[0]):
        return preposition
    return {"a": "ac", "â": "ag", "gyda": "gydag"}.get(preposition, preposition)


def _in(word: str) -> str:
    """*yn* with its nasal: it is itself written *ym* before m and *yng* before ng."""
    changed = nasal(word)
    start = changed[:2].casefold()
    if start == "ng":
        return f"yng {changed}"
    return f"{'ym' if start[:1] == 'm' else 'yn'} {changed}"
