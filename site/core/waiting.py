"""What waits for whoever has just signed in. Rooms register lines; the first page of the staff side shows them.

A line is asked for only on that page, and counts no further than a hundred: it says that there is work, not how much
there is in the world.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django_stubs_ext import StrOrPromise

MOST = 100


@dataclass(frozen=True)
class Line:
    """One kind of work, where it is done, and how much of it there is."""

    words: "StrOrPromise"
    url: str
    count: int
    is_late: bool = False

    @property
    def shown(self) -> str:
        return f"{MOST - 1}+" if self.count >= MOST else str(self.count)


Lines = Callable[[HttpRequest], Iterable[Line]]
_rooms: dict[str, tuple[int, Lines]] = {}


def register(room: str, order: int, lines: Lines) -> None:
    """`lines(request)` gives what waits for this person alone; lines of nothing may be among them."""
    _rooms[room] = (order, lines)


def lines_for(request: HttpRequest) -> list[Line]:
    """What waits, in the order of the rooms, without the lines of nothing."""
    rooms = sorted(_rooms.values(), key=lambda room: room[0])
    return [line for _order, lines in rooms for line in lines(request) if line.count]


def how_many(rows: "QuerySet[Any]") -> int:
    """How many rows there are, a hundred at most: no table is counted to its end."""
    return len(rows.order_by().values_list("pk", flat=True)[:MOST])
