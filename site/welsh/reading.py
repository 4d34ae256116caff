"""How hard a text is to read: LIX, long sentences, long words, in either language.

LIX is the mean length of a sentence in words, and the share of words longer than six letters in hundredths, added up.
It counts letters and full stops only, so it needs no dictionary and serves both languages; a Welsh letter of two signs
(*ll*, *ch*) counts as one. The steps are Björnsson's, made for Swedish: they compare drafts of one text rather than two
languages.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

Level = Literal["very easy", "easy", "middling", "hard", "very hard"]

LONG_WORD: Final = 7
LONG_SENTENCE: Final = 25
"""Words; beyond this a sentence is worth cutting in two."""
VERY_LONG_WORD: Final = 13

_SENTENCE_END: Final = re.compile(r"(?<=[.!?…:])[\"”’)]*\s+")
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_DIGRAPH: Final = re.compile(r"ch|dd|ff|ng|ll|ph|rh|th", re.IGNORECASE)
_STEPS: Final[tuple[tuple[float, Level], ...]] = (
    (30, "very easy"), (40, "easy"), (50, "middling"), (60, "hard"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reading:
    """What was counted in a text."""

    words: int
    sentences: int
    long_words: int
    long_sentences: tuple[str, ...]
    very_long_words: tuple[str, ...]

    @property
    def lix(self) -> int:
        """0 for a text without words."""
        if not self.words:
            return 0
        return round(self.words / self.sentences + 100 * self.long_words / self.words)

    @property
    def level(self) -> Level:
        return next((name for most, name in _STEPS if self.lix < most), "very hard")


def letters_in(word: str, language: str) -> int:
    signs = [sign for sign in word if sign.isalpha()]
    return len(signs) - (len(_DIGRAPH.findall(word)) if language == "cy" else 0)


def sentences_of(paragraphs: Iterable[str]) -> list[str]:
    """The sentences of a text; a paragraph, heading or line of a list ends one even without a full stop."""
    found = (one.strip() for paragraph in paragraphs for one in _SENTENCE_END.split(paragraph))
    return [one for one in found if _WORD.search(one)]


def read(paragraphs: Iterable[str], language: str) -> Reading:
    """Count a text given paragraph by paragraph, in Welsh (``cy``) or English."""
    said = sentences_of(paragraphs)
    words = [word for sentence in said for word in _WORD.findall(sentence)]
    lengths = {word: letters_in(word, language) for word in words}
    return Reading(
        words=len(words),
        sentences=len(said),
        long_words=sum(lengths[word] >= LONG_WORD for word in words),
        long_sentences=tuple(one for one in said if len(_WORD.findall(one)) > LONG_SENTENCE),
        very_long_words=tuple(
            dict.fromkeys(word.casefold() for word in words if lengths[word] >= VERY_LONG_WORD)
        ),
    )
