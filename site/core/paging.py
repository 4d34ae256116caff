"""Lists that go on: which page is asked for, without counting how many there are.

Long lists go by key: where the last page ended is the place in the order, and the pair it ended with. The pair's key is
the same in both languages, so the language switch on a later page leads to the same stretch of the list.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TypeVar
from uuid import UUID

from django.db.models import Model, QuerySet

Moment = TypeVar("Moment")
Row = TypeVar("Row", bound=Model)

LAST_PAGE = 500


def page_number(given: str, *, last: int = LAST_PAGE) -> int:
    """The number in `?page=`, within bounds; anything else is the first page."""
    return min(max(int(given), 1), last) if given.isascii() and given.isdecimal() and len(given) < 4 else 1


def stretch(rows: QuerySet[Row], given: str, size: int) -> tuple[list[Row], str]:
    """The page that `?page=` asks for, of a list short enough to be counted through, and the way to the next, or ""."""
    number = page_number(given)
    found = list(rows[(number - 1) * size : number * size + 1])
    return found[:size], f"?page={number + 1}" if len(found) > size else ""


def counted(rows: QuerySet[Row], most: int) -> int:
    """How many there are; beyond `most` nobody counts on, and `most + 1` says that there are more."""
    return rows.order_by()[: most + 1].count()


def key_in(given: str) -> int:
    """The key of a row that an address or a form names (where the last page of a list ended, say); 0, which no row has,
    for anything else."""
    return int(given) if given.isascii() and given.isdecimal() and len(given) < 18 else 0


def written(number: int, key: UUID) -> str:
    """What stands in `?after=`."""
    return f"{number}-{key.hex}"


def micros_of(moment: datetime) -> int:
    """Microseconds since 1970, as the number of a place in the order of moments."""
    return int(moment.timestamp()) * 1_000_000 + moment.microsecond


def moment_at(micros: int) -> datetime:
    """The moment that `micros_of` made a number of; OverflowError or ValueError where there is none."""
    seconds, rest = divmod(micros, 1_000_000)
    return datetime.fromtimestamp(seconds, tz=UTC).replace(microsecond=rest)


def read(text: str, moment_of: Callable[[int], Moment]) -> tuple[Moment, UUID] | None:
    """What the last page ended with; None, the first page, for anything else."""
    number, _dash, key = text.partition("-")
    try:
        return moment_of(int(number[:20])), UUID(key)
    except (ValueError, OverflowError, OSError):
        return None
