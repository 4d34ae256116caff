"""Where a page of a long list ended: the place in the order, and the pair it ended with.

The pair's key is the same in both languages, so the language switch on a later page leads to the same stretch of the
list.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Protocol, TypeVar
from uuid import UUID

from django.http import HttpRequest

Moment = TypeVar("Moment")


class Occasion(Protocol):
    starts_at: datetime
    translation_key: UUID


def written(number: int, key: UUID) -> str:
    return f"{number}-{key.hex}"


def read(text: str, moment_of: Callable[[int], Moment]) -> tuple[Moment, UUID] | None:
    """What the last page ended with; None, the first page, for anything else."""
    number, _dash, key = text.partition("-")
    try:
        return moment_of(int(number[:12])), UUID(key)
    except (ValueError, OverflowError, OSError):
        return None


def moment_after(request: HttpRequest) -> tuple[datetime, UUID] | None:
    """Where a list of events goes on. Events begin at whole seconds."""
    return read(request.GET.get("after", ""), lambda seconds: datetime.fromtimestamp(seconds, UTC))


def way_on(shown: Sequence[Occasion], page: int) -> str | None:
    """The address of the rest, where more than a page was found."""
    if len(shown) <= page:
        return None
    last = shown[page - 1]
    return f"?after={written(int(last.starts_at.timestamp()), last.translation_key)}"
