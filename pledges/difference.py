"""What differs between two wordings, word by word: pure."""

import re
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

_PIECES = re.compile(r"\s+|[^\W_]+(?:[’'-][^\W_]+)*|.", re.DOTALL)
SLIP = 0.85
"""As alike as two texts must be for their difference to be a slip of the pen."""


class Piece(NamedTuple):
    """Some words, and whether they were kept, are new or are gone."""

    kind: Literal["same", "new", "gone"]
    text: str


def difference(old: str, new: str) -> list[Piece]:
    """The new text with what is gone from the old, in reading order. Put together they give both texts again."""
    was, now = _PIECES.findall(old), _PIECES.findall(new)
    pieces: list[Piece] = []
    for tag, a, b, c, d in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if tag == "equal":
            pieces.append(Piece("same", "".join(now[c:d])))
            continue
        if b > a:
            pieces.append(Piece("gone", "".join(was[a:b])))
        if d > c:
            pieces.append(Piece("new", "".join(now[c:d])))
    return pieces


def is_a_slip(old: str, new: str) -> bool:
    """True where two texts differ so little that it can have been a slip."""
    return SequenceMatcher(None, old, new, autojunk=False).ratio() >= SLIP
