"""A hundred thousand enquiries beside a thousand: the same queries, and hardly more time, on PostgreSQL.

Both sizes are measured in one process on one database: the cheapest of many requests of each, in processor time of this
process and the database's, and beside a yardstick; so what a request costs, whatever else the machine does.
`BENCH_SCALE` sizes the large one; below a tenth only the numbers of queries are compared.
"""

import os
from functools import partial

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from enquiries import crowd, figures
from enquiries.models import Adviser, Enquiry
from tests.bench.doors import Door, get, grown, measured, post
from tests.enquiries.test_casework import as_user, case_of

pytestmark = [pytest.mark.bench, pytest.mark.django_db]

SCALE = float(os.environ.get("BENCH_SCALE", "1"))
SMALL, LARGE = 1_000, max(3_000, round(100_000 * SCALE))
TIMES = 20 if SCALE >= 0.1 else 3
BOUND = 1.2
PRESSING = 120
"""So many open cases of one adviser there are from the beginning, so that lists are full pages in both sizes."""

YARDSTICK = get("/en/ask/")


def doors_of(case: Enquiry) -> dict[str, Door]:
    """Everything that staff and visitors look at, and who looks."""
    doors: dict[str, Door] = {}
    for who, views in (
        ("lena", ("open", "unassigned", "waiting", "overdue", "settled")),
        ("nia", ("mine", "region", "cover", "waiting", "overdue", "settled")),
    ):
        for view in views:
            doors[f"{who}: inbox, {view}"] = Door(who, get(f"/admin/enquiries/?view={view}"))
        doors[f"{who}: inbox, latest"] = Door(who, get("/admin/enquiries/?order=latest"))
        doors[f"{who}: inbox, narrowed"] = Door(who, get("/admin/enquiries/?language=cy&view=settled"))
        for words in (case.reference, case.email, "Unusual", "Example"):
            doors[f"{who}: search, {('@' in words and 'a mailbox') or words[:7]}"] = Door(
                who, post("/admin/enquiries/find/", words=words)
            )
        doors[f"{who}: thread"] = Door(who, get(case_of(case)))
        doors[f"{who}: answer for everybody"] = Door(who, get(f"{case_of(case)}publish/"))
        doors[f"{who}: tasks"] = Door(who, get("/admin/enquiries/tasks/"))
        doors[f"{who}: tasks of the cases"] = Door(who, get("/admin/enquiries/tasks/?view=cases"))
        doors[f"{who}: post"] = Door(who, get("/admin/enquiries/post/"))
        doors[f"{who}: who would get it"] = Door(
            who,
            get("/admin/enquiries/who/?authority=W06000002&topic=bid&language=cy&asker=group"),
        )
        doors[f"{who}: gaps"] = Door(who, get("/admin/enquiries/who/gaps/"))
        doors[f"{who}: write down"] = Door(who, get("/admin/enquiries/new/"))
        doors[f"{who}: inbox, by tag"] = Door(who, get("/admin/enquiries/?tag=1"))
    doors["lena: load"] = Door("lena", get("/admin/enquiries/load/"))
    doors["lena: inbox, of one adviser"] = Door(
        "lena",
        get(f"/admin/enquiries/?view=open&adviser={case.adviser_id}"),
    )
    doors["lena: first page"] = Door("lena", get("/admin/"))
    doors["nia: first page"] = Door("nia", get("/admin/"))
    doors["anybody: asking"] = Door("", get("/cy/gofyn/"))
    doors["anybody: advisers"] = Door("", get("/en/advisers/?authority=W06000002"))
    doors["anybody: statistics"] = Door("", get("/en/ask/figures/"))
    doors["anybody: statistics as a table"] = Door("", get("/data/enquiries.csv"))
    return doors


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
    clients = {"lena": as_user("lena"), "nia": as_user("nia"), "": Client()}
    look = partial(measured, doors_of(case), clients, yardstick=YARDSTICK, times=TIMES)
    small = look()
    grow(LARGE)
    ratios = grown(small, look())
    if connection.vendor == "postgresql" and SCALE >= 0.1:
        assert max(ratios.values()) <= BOUND, max(ratios.items(), key=lambda one: one[1])
