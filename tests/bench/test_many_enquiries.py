"""A hundred thousand enquiries beside a thousand: the same queries, and hardly more time, on PostgreSQL.

Both sizes are measured in one process on one database: the cheapest of many requests of each, in processor time of this
process and the database's, and beside a yardstick; so what a request costs, whatever else the machine does.
`BENCH_SCALE` sizes the large one; below a tenth only the numbers of queries are compared.
"""

import os
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from enquiries import crowd, figures
from enquiries.models import Adviser, Enquiry
from tests.bench.measuring import processor_clock
from tests.enquiries.test_casework import as_user, case_of

pytestmark = [pytest.mark.bench, pytest.mark.django_db]

SCALE = float(os.environ.get("BENCH_SCALE", "1"))
SMALL, LARGE = 1_000, max(3_000, round(100_000 * SCALE))
TIMES = 20 if SCALE >= 0.1 else 3
BOUND = 1.2
PRESSING = 120
"""So many open cases of one adviser there are from the beginning, so that lists are full pages in both sizes."""

Request = Callable[[Client], Any]


def requests(case: Enquiry) -> dict[str, tuple[str, Request]]:
    """Everything that staff and visitors look at, and who looks."""
    doors: dict[str, tuple[str, Request]] = {}
    for who, views in (
        ("lena", ("open", "unassigned", "waiting", "overdue", "settled")),
        ("nia", ("mine", "region", "cover", "waiting", "overdue", "settled")),
    ):
        for view in views:
            doors[f"{who}: inbox, {view}"] = (who, _get(f"/admin/enquiries/?view={view}"))
        doors[f"{who}: inbox, latest"] = (who, _get("/admin/enquiries/?order=latest"))
        doors[f"{who}: inbox, narrowed"] = (
            who,
            _get("/admin/enquiries/?language=cy&view=settled"),
        )
        for words in (case.reference, case.email, "Unusual", "Example"):
            doors[f"{who}: search, {('@' in words and 'a mailbox') or words[:7]}"] = (who, _find(words))
        doors[f"{who}: thread"] = (who, _get(case_of(case)))
        doors[f"{who}: answer for everybody"] = (who, _get(f"{case_of(case)}publish/"))
        doors[f"{who}: tasks"] = (who, _get("/admin/enquiries/tasks/"))
        doors[f"{who}: tasks of the cases"] = (who, _get("/admin/enquiries/tasks/?view=cases"))
        doors[f"{who}: post"] = (who, _get("/admin/enquiries/post/"))
        doors[f"{who}: who would get it"] = (
            who,
            _get("/admin/enquiries/who/?authority=W06000002&topic=bid&language=cy&asker=group"),
        )
        doors[f"{who}: gaps"] = (who, _get("/admin/enquiries/who/gaps/"))
        doors[f"{who}: write down"] = (who, _get("/admin/enquiries/new/"))
        doors[f"{who}: inbox, by tag"] = (who, _get("/admin/enquiries/?tag=1"))
    doors["lena: load"] = ("lena", _get("/admin/enquiries/load/"))
    doors["lena: inbox, of one adviser"] = (
        "lena",
        _get(f"/admin/enquiries/?view=open&adviser={case.adviser_id}"),
    )
    doors["lena: first page"] = ("lena", _get("/admin/"))
    doors["nia: first page"] = ("nia", _get("/admin/"))
    doors["anybody: asking"] = ("", _get("/cy/gofyn/"))
    doors["anybody: advisers"] = ("", _get("/en/advisers/?authority=W06000002"))
    doors["anybody: statistics"] = ("", _get("/en/ask/figures/"))
    doors["anybody: statistics as a table"] = ("", _get("/data/enquiries.csv"))
    return doors


def _get(path: str) -> Request:
    return lambda client: client.get(path)


YARDSTICK = _get("/en/ask/")


def _find(words: str) -> Request:
    return lambda client: client.post("/admin/enquiries/find/", {"words": words})


def measure(case: Enquiry) -> dict[str, tuple[int, float]]:
    """Queries of each, and its cost in yardsticks: a page that reads no enquiry, asked for turn and turn about with it,
    so that a machine which has become slower meanwhile is slower for both."""
    clock, anybody = processor_clock(), Client()
    clients = {"lena": as_user("lena"), "nia": as_user("nia"), "": Client()}
    found = {}
    for name, (who, request) in requests(case).items():
        client = clients[who]
        assert request(client).status_code == 200, name
        with CaptureQueriesContext(connection) as queries:
            request(client)
        asked = len(queries)  # before the next request, which empties the log
        turns = [
            (_seconds(request, client, clock), _seconds(YARDSTICK, anybody, clock)) for _ in range(TIMES)
        ]
        cost, yardstick = (min(seconds) for seconds in zip(*turns, strict=True))
        found[name] = (asked, cost / yardstick)
    return found


def _seconds(request: Request, client: Client, clock: Callable[[], float]) -> float:
    began = clock()
    request(client)
    return clock() - began


def grow(how_many: int) -> None:
    crowd.ask(how_many=how_many, now=timezone.now(), say=print)
    figures.make(timezone.now())
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def test_a_hundred_times_as_many_cost_the_same(team: dict[str, Adviser]) -> None:
    crowd.ask(how_many=SMALL, now=timezone.now(), say=print)
    oldest = list(Enquiry.objects.order_by("received_at").values_list("pk", flat=True)[:PRESSING])
    Enquiry.objects.filter(pk__in=oldest).update(
        status="assigned", adviser=team["nia"], region="north", closed_at=None, outcome=""
    )
    case = Enquiry.objects.get(pk=oldest[0])
    case.name = "Unusual Person"
    case.save()
    for number in range(60):
        example = Enquiry.objects.get(pk=oldest[number + 1])
        example.name = f"Example Person {number}"
        example.save()
    grow(SMALL)
    small = measure(case)
    grow(LARGE)
    large = measure(case)
    ratios = {name: large[name][1] / small[name][1] for name in small}
    for name, ratio in ratios.items():
        print(
            f"  bench: {name:34} {small[name][0]:3} {large[name][0]:3} queries"
            f" {small[name][1]:6.2f} {large[name][1]:6.2f} yardsticks  {ratio:.2f}"
        )
    assert {name: one[0] for name, one in small.items()} == {name: one[0] for name, one in large.items()}
    if connection.vendor == "postgresql" and SCALE >= 0.1:
        assert max(ratios.values()) <= BOUND, max(ratios.items(), key=lambda one: one[1])
