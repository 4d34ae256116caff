"""Alphabetical order: Welsh (ch after c, dd after d, ng after g, ll after l …) and English.

Word by word: a space comes before any letter, hyphens and apostrophes count for nothing, figures come
first. Accents and capitals decide only between words otherwise equal. The letters that Welsh borrows stand
where Welsh dictionaries put them: k after j, q after ph, v after u, x after w, z after y.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final, TypeVar

from welsh.letters import composed, folded, letters, listed

T = TypeVar("T")
Key = tuple[tuple[int, ...], str, str]

ORDER: Final = listed("a b c ch d dd e f ff g ng h i j k l ll m n o p ph q r rh s t th u v w x y z")
"""The Welsh alphabet with the five letters it borrows."""
ENGLISH_ORDER: Final = listed("a b c d e f g h i j k l m n o p q r s t u v w x y z")
OTHER: Final = "#"
"""The heading of what begins with no letter."""

_SPACE, _FIGURES = 0, 1
_WELSH_RANK: Final = {letter: _FIGURES + 10 + at for at, letter in enumerate(ORDER)}
_ENGLISH_RANK: Final = {letter: _FIGURES + 10 + at for at, letter in enumerate(ENGLISH_ORDER)}
_ARTICLES: Final = {"cy": ("y ", "yr "), "en": ("the ", "a ", "an ")}


def _is_welsh(language: str) -> bool:
    return language.startswith("cy")


def sort_key(text: str, language: str = "cy", *, skip_article: bool = False) -> Key:
    """A key for ``sorted``: ``sorted(names, key=sort_key)``. ``skip_article`` files *Y Rhyl* under
    *Rhyl*."""
    text = composed(text).strip()
    if skip_article:
        text = without_article(text, language)
    rank = _WELSH_RANK if _is_welsh(language) else _ENGLISH_RANK
    places = tuple(place for sign in _signs(text, language) if (place := _rank(sign, rank)) is not None)
    return places, text.casefold(), text.swapcase()


def _signs(text: str, language: str) -> list[str]:
    """The letters of a text, word by word, so that a digraph never spans two words."""
    if not _is_welsh(language):
        return list(folded(text))
    found: list[str] = []
    for word in text.split():
        found += [" "] * bool(found) + [
            folded(letter) for part in word.split("-") for letter in letters(part)
        ]
    return found


def _rank(sign: str, rank: dict[str, int]) -> int | None:
    """The place of one letter; nothing for what does not count."""
    if sign in rank:
        return rank[sign]
    if sign.isspace():
        return _SPACE
    return _FIGURES + int(sign) if sign.isdecimal() and sign.isascii() else None


def without_article(text: str, language: str = "cy") -> str:
    """*Rhyl* for *Y Rhyl*, *Vale of Glamorgan* for *The Vale of Glamorgan*."""
    for article in _ARTICLES["cy" if _is_welsh(language) else "en"]:
        if text.casefold().startswith(article):
            return text[len(article) :]
    return text


def in_order(
    items: Iterable[T], name: Callable[[T], str], language: str = "cy", *, skip_article: bool = False
) -> list[T]:
    """Things in the alphabetical order of what ``name`` says of them."""
    return sorted(items, key=lambda item: sort_key(name(item), language, skip_article=skip_article))


def heading(text: str, language: str = "cy", *, skip_article: bool = False) -> str:
    """The letter of an A–Z under which a text stands: *Ch* for Chwilog, *C* in English; ``OTHER`` for
    figures."""
    if skip_article:
        text = without_article(text, language)
    rank = _WELSH_RANK if _is_welsh(language) else _ENGLISH_RANK
    first = next((sign for sign in _signs(composed(text), language) if sign in rank or sign.isdecimal()), "")
    return first.capitalize() if first in rank else OTHER


def a_to_z(
    items: Iterable[T], name: Callable[[T], str], language: str = "cy", *, skip_article: bool = False
) -> list[tuple[str, list[T]]]:
    """Things in order under their letters, letters without any left out: ``[("A", [...]), ("C", [...]),
    ("Ch", …)]``."""
    found: dict[str, list[T]] = {}
    for item in in_order(items, name, language, skip_article=skip_article):
        found.setdefault(heading(name(item), language, skip_article=skip_article), []).append(item)
    return list(found.items())
