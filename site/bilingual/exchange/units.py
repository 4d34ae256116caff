"""What goes out in a file and what comes back, whatever its format."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

SAME = "same"
"""The mark that a text is the same in both languages on purpose: a flag in PO, a note in XLIFF."""


class NotAFile(Exception):
    """What came back cannot be read as a file of its format."""


@dataclass(frozen=True)
class Unit:
    """One text to translate: where it stands, its words in both languages (`target` is "" where there is none yet), and
    whether somebody has said before that they are the same on purpose."""

    path: str
    source: str
    target: str = ""
    is_same: bool = False

    @property
    def key(self) -> str:
        """The same text in the same place has the same key, in every export."""
        return f"{self.path}#{hashlib.sha256(self.source.encode()).hexdigest()[:12]}"


@dataclass(frozen=True)
class Returned:
    """One text as it came back."""

    path: str
    source: str
    target: str
    is_fuzzy: bool = False
    is_same: bool = False
    sent_as: str = ""
    """The key it went out with, where the format carries one; a tool may have evened out the source beside it."""

    @property
    def key(self) -> str:
        return self.sent_as or Unit(self.path, self.source).key


@dataclass(frozen=True)
class Bundle:
    """A whole file: whose it is, which words it was made from, in which direction."""

    translation: str
    source_digest: str
    source_language: str
    target_language: str
    units: tuple[Unit, ...]


@dataclass(frozen=True)
class ReturnedBundle:
    translation: str
    source_digest: str
    units: tuple[Returned, ...]


def digest_of_source(units: Sequence[Unit]) -> str:
    return hashlib.sha256("\n".join(sorted({unit.key for unit in units})).encode()).hexdigest()[:32]
