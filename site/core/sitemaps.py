"""What stands in the sitemap beside pages: rooms name their own views, and are never imported from below."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils.translation import override

from core.text import LANGUAGES, Language


@dataclass(frozen=True)
class Entry:
    """One thing to read: its path in each language, and when it last changed, where that is known."""

    paths: dict[Language, str]
    changed: datetime | None = None


Maker = Callable[[], Iterable[Entry]]
_makers: list[Maker] = []


def register(maker: Maker) -> None:
    _makers.append(maker)


def view(name: str, kwargs: dict[Language, dict[str, Any]] | None = None) -> Entry:
    """An entry for a named view; `kwargs` for each language where the address holds a slug."""
    paths: dict[Language, str] = {}
    for language in LANGUAGES:
        with override(language):
            paths[language] = reverse(name, kwargs=kwargs[language] if kwargs else None)
    return Entry(paths)


def entries() -> list[Entry]:
    return [entry for maker in _makers for entry in maker()]
