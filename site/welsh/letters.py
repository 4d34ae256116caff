"""The Welsh alphabet: eight of its twenty-nine letters are written with two signs.

*ch dd ff ng ll ph rh th* are letters of their own: they sort after c, d, f, g, l, p, r, t and never mutate
as if they were two letters. Everything here works on composed text (NFC) and leaves what is not Welsh
alone.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final


def listed(*lines: str) -> tuple[str, ...]:
    """Words written one after another, as a tuple: how this package writes its word lists."""
    return tuple(" ".join(lines).split())


ALPHABET: Final = listed("a b c ch d dd e f ff g ng h i j l ll m n o p ph r rh s t th u w y")
DIGRAPHS: Final = frozenset(letter for letter in ALPHABET if len(letter) == 2)
VOWELS: Final = frozenset("aeiouwy")

JOINER: Final = "\u034f"
"""Combining grapheme joiner: put between two signs, it says that they are two letters (Ban͏gor)."""

_FIRST_WORDS_ENDING_IN_N: Final = listed(
    "llan lan pen ben mhen phen bryn fryn mryn glan nglan hen cefn gefn nghefn",
    "chefn bron fron mron blaen flaen mlaen",
)
_N_THEN_G: Final = re.compile(
    rf"^(?:{'|'.join(_FIRST_WORDS_ENDING_IN_N)})(?=g[aeiouwylr])|^[bfm]an(?=gor)|^d?dan(?=gos)|^[pbm]?h?en(?=gwin)"
)
"""Words in which n and g meet but are two letters: compounds of *llan*, *pen*… and a few others.
A list, not a rule: nothing in the spelling tells *dangos* (n, g) from *angen* (ng)."""


def composed(text: str) -> str:
    """The same text with every accent joined to its letter (NFC)."""
    return unicodedata.normalize("NFC", text)


def unaccented(text: str) -> str:
    """The same text without accents of any kind: ŵ → w, ŷ → y, ï → i, é → e. Case is kept."""
    apart = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", "".join(sign for sign in apart if not unicodedata.combining(sign)))


def folded(text: str) -> str:
    """Lower case without accents: what two words share when only accents and capitals differ."""
    return unaccented(composed(text).casefold())


def is_vowel(sign: str) -> bool:
    """Whether one sign is a Welsh vowel, with or without an accent (w and y are vowels)."""
    return folded(sign) in VOWELS


def letters(word: str) -> list[str]:
    """Split a word into Welsh letters, accents and case kept: ``letters("Llangefni")`` is
    ``["Ll", "a", "n", "g", "e", "f", "n", "i"]``.

    Where the same two signs can be one letter or two, the likelier reading is taken: *rh* after a vowel is
    r + h (*arholiad*, *parhau*), *ng* in a known compound is n + g. ``JOINER`` between them settles any
    other.
    """
    word = composed(word)
    plain = folded(word)
    if len(plain) != len(word):
        return list(word)
    apart = _n_then_g(plain)
    found: list[str] = []
    at = 0
    while at < len(word):
        pair = plain[at : at + 2]
        whole = pair in DIGRAPHS and at != apart and not _r_then_h(plain, at)
        if word[at] != JOINER:
            found.append(word[at : at + 2] if whole else word[at])
        at += 2 if whole else 1
    return found


def first_letter(word: str) -> str:
    """The first Welsh letter, lower case and unaccented: ``first_letter("Chwilog")`` is ``"ch"``."""
    return folded("".join(letters(word)[:1]))


def _n_then_g(plain: str) -> int:
    """Where the n of an n + g stands, or -1."""
    met = _N_THEN_G.match(plain)
    return met.end() - 1 if met else -1


def _r_then_h(plain: str, at: int) -> bool:
    """Inside a word rh is one letter only after a consonant (*Penrhyn*); after a vowel it is r + h."""
    return plain[at : at + 2] == "rh" and at > 0 and plain[at - 1] in VOWELS


def is_shouted(word: str) -> bool:
    """Whether a word is written in capitals throughout (a single capital letter is not shouting)."""
    return word.isupper() and sum(sign.isalpha() for sign in word) > 1


def in_the_case_of(pattern: str, word: str) -> str:
    """Write a lower-case ``word`` as ``pattern`` is written: CAPITALS, Capital first, or as it is."""
    if is_shouted(pattern):
        return word.upper()
    if pattern[:1].isupper():
        return word[:1].upper() + word[1:]
    return word
