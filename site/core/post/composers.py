"""Who writes which kind of letter. Higher rooms register theirs; this room only calls them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from core.post.models import Letter


@dataclass(frozen=True)
class Composed:
    """Words of a letter: its templates under `emails/` (`<template>.subject.txt`, `.txt`, `.html`) and their values."""

    template: str
    context: dict[str, Any] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)
    reply_to: str = ""


Composer = Callable[[Letter], Composed | None]
_composers: dict[str, Composer] = {}


def register(kind: str, composer: Composer) -> None:
    _composers[kind] = composer


def compose(letter: Letter) -> Composed | None:
    """The words for a letter, or None where its cause is gone (withdrawn, erased) and nothing should be sent."""
    return _composers[letter.kind](letter)


def kinds() -> list[str]:
    return sorted(_composers)
