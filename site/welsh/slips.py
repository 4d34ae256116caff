"""One slip of the finger: a letter too many, too few, wrong, or two that changed places.

For search that found nothing: ``corrected("cymnued", known)`` proposes *cymuned*. Used only then, so that
tolerance never dilutes a search that works.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

SHORTEST: Final = 4
"""Words shorter than this are taken as typed: nearly every short word is one slip from another."""


def is_one_slip(typed: str, word: str) -> bool:
    """Whether ``typed`` may be ``word`` with exactly one slip."""
    if typed == word or abs(len(typed) - len(word)) > 1:
        return False
    at = next(
        (i for i, (a, b) in enumerate(zip(typed, word, strict=False)) if a != b), min(len(typed), len(word))
    )
    if len(typed) != len(word):
        longer, shorter = (typed, word) if len(typed) > len(word) else (word, typed)
        return longer[:at] + longer[at + 1 :] == shorter
    swapped = typed[at + 1 : at + 2] + typed[at : at + 1]
    return typed[at + 1 :] == word[at + 1 :] or (
        swapped == word[at : at + 2] and typed[at + 2 :] == word[at + 2 :]
    )


def corrected(typed: str, known: Iterable[str]) -> list[str]:
    """The known words one slip away, in the order given (give the commonest first). Nothing for short
    words."""
    if len(typed) < SHORTEST:
        return []
    return [word for word in known if is_one_slip(typed, word)]
