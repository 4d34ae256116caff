"""Where an answer for everybody lands: a room above registers its shelves; nothing here knows what a shelf is."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Answered:
    """A question and its answer in both languages, with nothing in it that speaks of anybody."""

    question_cy: str
    question_en: str
    answer_cy: str
    answer_en: str


@dataclass(frozen=True)
class Shelf:
    """Somewhere it may be put, by a member of staff who may write there."""

    key: str
    label: str


Shelves = Callable[[Any], Iterable[Shelf]]
Put = Callable[[Any, Answered, str], str]
_takers: list[tuple[Shelves, Put]] = []


def register(shelves: Shelves, put: Put) -> None:
    """`shelves(user)` tells where that person may put it; `put(user, answered, key)` makes a draft there, on either
    side of the pair, publishes nothing, and gives the address at which it is edited."""
    _takers.append((shelves, put))


def shelves_for(user: Any) -> list[Shelf]:
    return [shelf for shelves, _put in _takers for shelf in shelves(user)]


def put(user: Any, answered: Answered, key: str) -> str:
    """Raises `LookupError` where the person has no such shelf."""
    for shelves, put_there in _takers:
        if any(shelf.key == key for shelf in shelves(user)):
            return put_there(user, answered, key)
    raise LookupError(key)
