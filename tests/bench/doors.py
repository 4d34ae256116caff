"""What people ask for, measured in one process: how many queries each takes, and what it costs beside a yardstick."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.bench.measuring import processor_clock

Request = Callable[[Client], Any]


class Door(NamedTuple):
    """Who asks (nobody has no name), and for what."""

    who: str
    request: Request


class Cost(NamedTuple):
    """How many queries, and how many times the processor time of the yardstick."""

    queries: int
    yardsticks: float


def get(path: str) -> Request:
    return lambda client: client.get(path)


def post(path: str, **data: str) -> Request:
    return lambda client: client.post(path, data)


def measured(
    doors: Mapping[str, Door], clients: Mapping[str, Client], *, yardstick: Request, times: int
) -> dict[str, Cost]:
    """Each asked for turn and turn about with the yardstick, a page that reads nothing of what grows, so that a machine
    which has become slower meanwhile is slower for both; the cheapest of `times` counts."""
    clock, anybody, found = processor_clock(), Client(), {}
    for name, door in doors.items():
        client = clients[door.who]
        assert door.request(client).status_code == 200, name
        with CaptureQueriesContext(connection) as queries:
            door.request(client)
        asked = len(queries)  # before the next request, which empties the log
        turns = [
            (_seconds(door.request, client, clock), _seconds(yardstick, anybody, clock))
            for _turn in range(times)
        ]
        cost, beside = (min(seconds) for seconds in zip(*turns, strict=True))
        found[name] = Cost(asked, cost / beside)
    return found


def _seconds(request: Request, client: Client, clock: Callable[[], float]) -> float:
    began = clock()
    request(client)
    return clock() - began


def grown(small: Mapping[str, Cost], large: Mapping[str, Cost]) -> dict[str, float]:
    """How many times its cost each has become, printed beside its queries; the numbers of queries must be the same."""
    ratios = {name: large[name].yardsticks / small[name].yardsticks for name in small}
    for name, ratio in sorted(ratios.items(), key=lambda one: -one[1]):
        was, now = small[name], large[name]
        print(
            f"  bench: {name:44} {was.queries:3} {now.queries:3} queries"
            f" {was.yardsticks:6.2f} {now.yardsticks:6.2f} yardsticks  {ratio:.2f}"
        )
    others = {name: (small[name].queries, one.queries) for name, one in large.items()}
    assert {name: pair for name, pair in others.items() if pair[0] != pair[1]} == {}
    return ratios
