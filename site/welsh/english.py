"""Which sentences of a Welsh text are in English: by the small words that only one of the two languages has.

For advice and for warnings, never to decide anything: a title quoted in English is English too.
"""

from __future__ import annotations

import re
from typing import Final

from welsh.words import STOP_ENGLISH, STOP_WELSH, WORDS_OF_BOTH, words

ONLY_ENGLISH: Final = STOP_ENGLISH - STOP_WELSH - WORDS_OF_BOTH
ONLY_WELSH: Final = STOP_WELSH - STOP_ENGLISH - WORDS_OF_BOTH
ENOUGH: Final = 3
"""Small English words that make a sentence English; fewer may be a name (*Being at the centre*)."""


_QUOTED: Final = re.compile(r"“[^”]*”|\"[^\"]*\"")


def reads_as_english(sentence: str) -> bool:
    """Whether a sentence holds at least three small words of English alone, and more of them than of Welsh.

    What it quotes inside is left out: a Welsh sentence may name an English title.
    """
    around = _QUOTED.sub(" ", sentence)
    said = [word.joined for word in words(around)] or [word.joined for word in words(sentence)]
    english = sum(word in ONLY_ENGLISH for word in said)
    return english >= ENOUGH and english > sum(word in ONLY_WELSH for word in said)
