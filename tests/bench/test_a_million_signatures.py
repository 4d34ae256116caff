"""A million signatures and a thousand bodies beside a hundredth of them: the same queries, and hardly more time.

What staff look at, and what anybody may read. Both sizes are measured in one process on one database, in processor
time of this process and the database's, beside a yardstick. `BENCH_SCALE` sizes the large one; below a tenth only the
numbers of queries are compared.
"""

import os
from functools import partial

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from pledges import crowd
from pledges.actions import counting
from pledges.models import BodyPledge
from tests.bench.doors import Door, get, grown, measured, post
from tests.pledges.conftest import compact, signed_in

__all__ = ["compact"]

pytestmark = [pytest.mark.bench, pytest.mark.django_db]

SCALE = float(os.environ.get("BENCH_SCALE", "1"))
SIGNATURES, BODIES = max(30_000, round(1_000_000 * SCALE)), max(300, round(2_000 * SCALE))
SMALL = max(SIGNATURES // 100, 10_000), max(BODIES // 100, 250)
"""Enough that every list is a full page in both sizes."""
TIMES = 12 if SCALE >= 0.1 else 2
BOUND = 1.5
YARDSTICK = get("/en/pledges/people/sign/")

STAFF = {
    "first page": "/admin/",
    "waiting": "/admin/pledges/waiting/",
    "check-ins": "/admin/pledges/check-ins/",
    "year": "/admin/pledges/year/",
    "introductions": "/admin/pledges/introductions/",
    "lists and alarms": "/admin/pledges/lists/",
    "wordings": "/admin/pledges/words/",
    "cards": "/admin/pledges/cards/",
    "signing": "/admin/pledges/signing/",
    "bodies": "/admin/snippets/pledges/publicbody/",
}
SOUGHT: dict[str, dict[str, str]] = {
    "anything": {},
    "confirmed": {"status": "confirmed"},
    "withdrawn": {"status": "withdrawn"},
    "a mailbox": {"address": "crowd-17@example.org"},
    "a domain": {"domain": "example.org"},
    "an unknown domain": {"domain": "example.net"},
    "a name": {"name": crowd.invented_name(5)},
    "words": {"words": "under load"},
    "a place": {"authority": "W06000002"},
    "paper": {"channel": "paper"},
    "a day": {"since": f"{timezone.now():%Y-%m-%d}"},
}
PUBLIC = {
    "compact": "/cy/addewidion/",
    "people": "/cy/addewidion/pobl/",
    "bodies": "/cy/addewidion/cyrff-cyhoeddus/",
    "by area": "/cy/addewidion/fesul-ardal/",
    "place": "/cy/lleoedd/gwynedd/",
    "feed": "/en/pledges.atom",
    "open data": "/data/pledges.json",
    "open data as a table": "/data/pledges.csv",
}


def doors() -> dict[str, Door]:
    looked_at = {f"staff: {name}": Door("staff", get(path)) for name, path in STAFF.items()}
    found = {
        f"staff: signatures, {name}": Door("staff", post("/admin/pledges/signatures/", **typed))
        for name, typed in SOUGHT.items()
    }
    public = {f"anybody: {name}": Door("", get(path)) for name, path in PUBLIC.items()}
    body = BodyPledge.objects.shown().newest_first()[0].body
    return {
        **looked_at,
        **found,
        **public,
        "anybody: a body": Door("", get(f"/en/pledges/public-bodies/{body.slug_en}/")),
    }


def grow(signatures: int, bodies: int) -> None:
    now = timezone.now()
    crowd.register_bodies(how_many=bodies, now=now, say=print)
    crowd.sign(how_many=signatures, now=now, say=lambda line: None)
    counting.take(now=now)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def test_a_hundred_times_as_many_cost_the_same(compact: None) -> None:
    clients = {"staff": signed_in("moderator", is_superuser=True), "": Client()}
    look = partial(measured, clients=clients, yardstick=YARDSTICK, times=TIMES)
    grow(*SMALL)
    small = look(doors())
    grow(SIGNATURES, BODIES)
    ratios = grown(small, look(doors()))
    if SCALE >= 0.1:
        assert max(ratios.values()) <= BOUND, max(ratios.items(), key=lambda one: one[1])
