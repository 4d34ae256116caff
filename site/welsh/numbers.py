"""Numbers with nouns, as Welsh writes them: ``phrase(2, "llofnod")`` is ``"2 lofnod"``.

The noun after a number is singular. What it looks like depends on number and gender:

| number | masculine      | feminine                |
|--------|----------------|-------------------------|
| 1      | as it is       | soft, but not ll, rh    |
| 2      | soft           | soft                    |
| 3      | aspirate       | as it is                |
| 6      | aspirate       | aspirate                |
| others | as it is       | as it is                |

*blwyddyn* (which becomes *blynedd*), *blwydd* and *diwrnod* are nasal after 5, 7, 8, 9, 10, 12, 15, 18, 20,
100; the six plural forms of CLDR cannot say so (4 and 5 share a form there), so phrases of time come from
here.

Two ways to count, both right:
- ``phrase``: number and singular, *5 llofnod*, *1,284 llofnod*. The default, and always used below ten.
- ``of_many``: number, *o* and the plural, *1,284 o lofnodion*, *5 o bobl*. For running text with large numbers, for
  people from three up, and for numbers above twelve with *blynyddoedd*. In tables and labels use ``phrase``.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from welsh.mutation import aspirate, nasal, soft, soft_but_ll_rh
from welsh.nouns import Gender, Nasal, Noun, noun

NASAL_AFTER: Final = frozenset({5, 7, 8, 9, 10, 12, 15, 18, 20, 100})

_ALONE: Final = ("dim", "un", "dau", "tri", "pedwar", "pump", "chwech", "saith", "wyth", "naw", "deg")
_BEFORE_NOUN: Final = {5: "pum", 6: "chwe"}
_FEMININE: Final = {2: "dwy", 3: "tair", 4: "pedair"}
_ENGLISH: Final = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def grouped(n: int) -> str:
    """A number in figures, thousands parted by commas as public bodies in Wales write them: ``1,284``."""
    return f"{n:,}"


def decimal(n: float | Decimal, places: int = 1) -> str:
    """A number with decimals, written alike in both languages: ``1,284.5``."""
    return f"{n:,.{places}f}"


def cardinal(n: int, gender: Gender = Gender.MASCULINE) -> str:
    """A number from 0 to 10 as a word that stands alone: *pump*, *chwech*, *dwy*. Others in figures."""
    if not 0 <= n <= 10:
        return grouped(n)
    return (_FEMININE.get(n) if gender is Gender.FEMININE else None) or _ALONE[n]


def phrase(n: int, name: str | Noun, *, words: bool = False) -> str:
    """How many of a noun: ``phrase(5, "blwyddyn")`` is ``"5 mlynedd"``.

    With ``words``, numbers up to ten are written out as Welsh says them before a noun: *dwy stori*, *pum
    canllaw*, *deng mlynedd*. Larger numbers stay in figures.
    """
    if n < 0:
        raise ValueError("a number of things is never below zero")
    thing = noun(name)
    form = after_number(n, thing)
    return f"{_word_before(n, thing, form) if words else grouped(n)} {form}"


def after_number(n: int, name: str | Noun) -> str:
    """The noun alone, as it stands after ``n``: for templates that style the figure apart from the word."""
    thing = noun(name)
    if n == 1:
        return _after_one(thing)
    if thing.nasal is not Nasal.NEVER and _is_nasal_after(n, thing.nasal):
        return nasal(thing.counted)
    if n == 2:
        return soft(thing.counted)
    if n == 6 or (n == 3 and thing.gender is Gender.MASCULINE):
        return aspirate(thing.counted)
    return thing.counted


def _after_one(thing: Noun) -> str:
    return soft_but_ll_rh(thing.singular) if thing.gender is Gender.FEMININE else thing.singular


def _is_nasal_after(n: int, rule: Nasal) -> bool:
    if rule is Nasal.AFTER_THE_LIST:
        return n in NASAL_AFTER
    return n == 0 or n == 5 or n >= 7


def _word_before(n: int, thing: Noun, form: str) -> str:
    """The number as a word in front of a noun: *pum*, *chwe*, *dwy*, and *deng* before m and *niwrnod*."""
    if n == 10 and (form.startswith("m") or thing.nasal is not Nasal.NEVER):
        return "deng"
    return _BEFORE_NOUN.get(n) or cardinal(n, thing.gender)


def of_many(n: int, name: str | Noun) -> str:
    """Number, *o* and the plural: *1,284 o lofnodion*, *5 o bobl*. One and two stay with the singular."""
    thing = noun(name)
    if n in (1, 2):
        return phrase(n, thing)
    return f"{grouped(n)} o {soft(thing.plural)}"


def counted(n: int, name: str | Noun, language: str = "cy", *, words: bool = False) -> str:
    """How many of a noun, in Welsh (``cy``) or English (anything else): *2 lofnod*, *2 signatures*."""
    return phrase(n, name, words=words) if language.startswith("cy") else english(n, name, words=words)


def english(n: int, name: str | Noun, *, words: bool = False) -> str:
    """How many of a noun in English: ``english(1, "llofnod")`` is ``"1 signature"``."""
    found = noun(name)
    number = _ENGLISH[n] if words and 0 <= n <= 10 else grouped(n)
    return f"{number} {found.english if n == 1 else found.english_plural}"


_ORDINALS: Final = (
    "", "cyntaf", "ail", "trydydd", "pedwerydd", "pumed", "chweched", "seithfed", "wythfed", "nawfed", "degfed",
)  # fmt: skip
_FEMININE_ORDINALS: Final = {3: "trydedd", 4: "pedwaredd"}
_ENDINGS: Final = {
    1: "af", 2: "il", 3: "ydd", 4: "ydd", 5: "ed", 6: "ed", 7: "fed", 8: "fed", 9: "fed", 10: "fed",
    11: "eg", 12: "fed", 13: "eg", 14: "eg", 15: "fed", 16: "eg", 17: "eg", 18: "fed", 19: "eg", 20: "fed",
}  # fmt: skip


def ordinal(n: int, gender: Gender = Gender.MASCULINE) -> str:
    """*1af, 2il, 3ydd, 4ydd, 5ed … 31ain* (feminine *3edd*, *4edd*): 1 to 31, which is what dates need."""
    if not 1 <= n <= 31:
        raise ValueError("ordinals in figures go from 1 to 31")
    if gender is Gender.FEMININE and n in (3, 4):
        return f"{n}edd"
    return f"{n}{_ENDINGS.get(n, 'ain')}"


def ordinal_word(n: int, gender: Gender = Gender.MASCULINE) -> str:
    """*cyntaf, ail, trydydd/trydedd … degfed*: 1 to 10. (*cyntaf* follows its noun, the others go before
    it.)"""
    if not 1 <= n <= 10:
        raise ValueError("ordinals in words go from 1 to 10")
    return (_FEMININE_ORDINALS.get(n) if gender is Gender.FEMININE else None) or _ORDINALS[n]
