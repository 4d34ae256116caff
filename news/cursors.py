"""Where a page of a list of events ended; how a place is written is the kit's (`core.paging`)."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Protocol
from uuid import UUID

from django.http import HttpRequest

from core.paging import read, written

__all__ = ["moment_after", "read", "way_on", "written"]


class Occasion(Protocol):
    starts_at: datetime
    translation_key: UUID


def moment_after(request: HttpRequest) -> tuple[datetime, UUID] | None:
    """Where a list of events goes on. Events begin at whole seconds."""
    return read(request.GET.get("after", ""), lambda seconds: datetime.fromtimestamp(seconds, UTC))


def way_on(shown: Sequence[Occasion], page: int) -> str | None:
    """The address of the rest, where more than a page was found."""
    if len(shown) <= page:
        return None
    last = shown[page - 1]
    return f"?after={written(int(last.starts_at.timestamp()), last.translation_key)}"
