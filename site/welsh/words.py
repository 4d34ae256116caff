"""Text into words, as search and highlighting see them.

A word is a run of letters and figures; hyphens hold parts together; a Welsh clitic after an apostrophe
(*i'r*, *o'n*, *sy'n*, *a'u*) and an English ending (*people's*) is dropped. Every word remembers where it
stood, so that an excerpt can mark it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from welsh.letters import composed, listed

_WORD: Final = re.compile(r"[^\W_]+(?:['’ʼ‐‑-][^\W_]+)*")
_APOSTROPHE: Final = re.compile(r"[’ʼ]")
_HYPHEN: Final = re.compile(r"[‐‑-]")
_CLITICS: Final = frozenset(listed("r n i u m th ch w s t d ll ve re na ma"))
LONGEST: Final = 40
"""A word longer than this is no word (an address, a key) and is cut here, so that no input makes long
keys."""

STOP_WELSH: Final = frozenset(
    listed(
        "y yr a ac i o yn ym yng ar at am gan gyda gydag wrth dros drwy trwy dan heb hyd er ers mae maen yw ydy",
        "ydyw oedd roedd sydd sy bod fod ei eu ein eich fy dy hwn hon hyn na nac ni nid ddim neu os fel â ag chi",
        "chwi nhw hi ef fe mi ti a'r pa",
    )
)
STOP_ENGLISH: Final = frozenset(
    listed(
        "a an and are as at be been but by do does for from had has have he her his how i if in into is it its me my",
        "of on or our she so that the their them they this to was we were what when where which who will with you your",
    )
)


WORDS_OF_BOTH: Final = frozenset(
    listed(
        "am are as at be by dan do er fe had has he her hi his how if in is me mi na on or os so ti to was"
    )
)
"""Too common in one language, a word worth searching for in the other (*to*: a roof; *her*: a challenge)."""


class Word(NamedTuple):
    """One word of a text: its parts between hyphens, lower case, accents kept; and its place,
    ``text[start:end]``."""

    parts: tuple[str, ...]
    start: int
    end: int

    @property
    def joined(self) -> str:
        """All parts as one: *pen-y-bont* is *penybont*."""
        return "".join(self.parts)


def words(text: str) -> Iterator[Word]:
    """The words of a text in order. Positions are those of the text as given; compose it first (NFC) if it
    may not be."""
    for met in _WORD.finditer(text):
        yield Word(_parts(met.group()), met.start(), met.end())


@lru_cache(maxsize=65_536)
def _parts(run: str) -> tuple[str, ...]:
    return tuple(_without_clitic(part)[:LONGEST] for part in _HYPHEN.split(run))


def _without_clitic(part: str) -> str:
    """*i'r* → *i*, *people's* → *people*; other apostrophes hold a name together: *O'Connor* →
    *oconnor*."""
    before, mark, rest = _APOSTROPHE.sub("'", composed(part).casefold()).partition("'")
    if mark and rest in _CLITICS:
        return before
    return (before + rest).replace("'", "")


def is_stop_word(word: str, language: str = "cy") -> bool:
    """Whether a word is too common in one language to stand in its index."""
    return word in (STOP_WELSH if language.startswith("cy") else STOP_ENGLISH)


def is_left_out_of_questions(word: str, language: str = "cy") -> bool:
    """Whether a question may do without a word: too common here, or in the language the asker may have used instead."""
    return is_stop_word(word, language) or (word in STOP_WELSH | STOP_ENGLISH and word not in WORDS_OF_BOTH)
