"""Where the words of a yearly answer go when their writer lets a story be made of them.

The room of stories lies above this one: it says so itself when it opens, and this room never imports it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class MayBeAStory:
    """What somebody did, in their words, and whom to write to."""

    name: str
    email: str
    words: str
    authority: str | None
    language: str


Teller = Callable[[MayBeAStory, datetime], None]
_tellers: list[Teller] = []


def register(teller: Teller) -> None:
    """`teller(words, now)` is called in the transaction that keeps the answer."""
    _tellers[:] = [teller]


def can_be_told() -> bool:
    return bool(_tellers)


def pass_on(words: MayBeAStory, now: datetime) -> None:
    for teller in _tellers:
        teller(words, now)
