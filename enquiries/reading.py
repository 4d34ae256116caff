"""What may already answer a question: rooms above register who looks for it; the check page of the form shows it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from core.text import Language

MOST = 3


@dataclass(frozen=True)
class Reading:
    """A page worth reading before asking."""

    title: str
    url: str


Finder = Callable[[str, Language], Iterable[Reading]]
_finders: list[Finder] = []


def register(finder: Finder) -> None:
    """`finder(question, language)` gives pages of that language, the best first, and few."""
    _finders.append(finder)


def for_question(question: str, language: Language) -> list[Reading]:
    found = [reading for finder in _finders for reading in finder(question, language)]
    return list(dict.fromkeys(found))[:MOST]
