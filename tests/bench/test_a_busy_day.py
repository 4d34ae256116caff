"""A whole country reads and signs: 1,500 kept pages and 33 signings a second together, from the same machine.

Ten minutes at scale 1; ten seconds and a tenth of the crowd at least. Nobody meets an error, whoever signed is stored
and counted, and the processes do not grow. How long a signing takes is printed as a ratio to the quiet site's, and
asserted at scale 1.
"""

import contextlib
import http.client
import json
import os
import statistics
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

import pytest

from tests.bench.measuring import resident_mib
from tests.bench.replaying import SIGN, SIGNED, Replayed, opened
from tests.bench.served import STORY, told
from tests.live_site import HOST, LiveSite, living, wait_until

pytestmark = pytest.mark.bench

SCALE = float(os.environ.get("BENCH_SCALE", "1"))
SECONDS = max(10.0, 600 * SCALE)
SHARE = 1 if SCALE >= 1 else 0.1
"""A small run asks a tenth of it: it shows that nothing fails, and measures nothing."""
READS, SIGNINGS = 1500 * SHARE, 33 * SHARE
READERS, HANDS, QUIET = 2, 16, 30
PATHS = (
    STORY, "/cy/", "/en/", "/en/guides/", "/cy/addewidion/", "/en/pledges/people/", "/cy/lleoedd/gwynedd/",
    "/en/places/", "/data/pledges.json",
)  # fmt: skip
PATIENCE = 600.0
MEMORY_MIB = 450
FIRST = 10**6
"""Numbers of people before this one signed on the quiet site."""


@dataclass
class Day:
    """What was met, in seconds and MiB."""

    quiet: list[float] = field(default_factory=list)
    busy: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    readers: list[dict[str, float]] = field(default_factory=list)
    memory: list[float] = field(default_factory=list)
    counted: dict[str, Any] = field(default_factory=dict)

    @property
    def p95(self) -> float:
        return statistics.quantiles(self.busy, n=20)[-1]

    @property
    def growth(self) -> float:
        """The last tenth's memory beside that of the second tenth, when everything has been met once."""
        tenth = max(1, len(self.memory) // 10)
        return statistics.median(self.memory[-tenth:]) / statistics.median(self.memory[tenth : 2 * tenth])


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Day:
    found = Day()
    with living(tmp_path_factory.mktemp("busy") / "var", "canol_busy", RATE_LIMIT_SCALE="1000000") as site:
        form = opened(site.port, SIGN, SIGNED)
        with contextlib.closing(http.client.HTTPConnection(HOST, site.port, timeout=60)) as connection:
            for number in range(QUIET):
                began = time.monotonic()
                form.send(connection, number)
                found.quiet.append(time.monotonic() - began)
                time.sleep(0.1)
        _all_at_once(site, form, found)
        wait_until(lambda: not _waiting(site), "every letter goes out", patience=PATIENCE, pause=1)
        found.counted = site.census()
    signed, pages = len(found.busy) / SECONDS, sum(one["done"] for one in found.readers) / SECONDS
    sys.stdout.write(
        f"\n  bench: {SECONDS:.0f} s of {pages:,.0f} pages and {signed:.1f} signings a second: p95 of a signing "
        f"{found.p95 * 1000:.1f} ms, its median on the quiet site {statistics.median(found.quiet) * 1000:.1f} ms: "
        f"{found.p95 / statistics.median(found.quiet):.1f}; web and worker {found.memory[-1]:.0f} MiB, "
        f"{found.growth:.3f} of what they were\n"
    )
    return found


def _all_at_once(site: LiveSite, form: Replayed, found: Day) -> None:
    words = ("tests.bench.readers", str(site.port), str(READS / READERS), str(SECONDS), *PATHS)
    readers = [told(*words, env=site.env) for _ in range(READERS)]
    began = time.monotonic()

    def sign(first: int) -> None:
        """Every so many-th signing, each at its moment; late ones count from when they were due."""
        with contextlib.closing(http.client.HTTPConnection(HOST, site.port, timeout=60)) as connection:
            for number in range(first, round(SECONDS * SIGNINGS), HANDS):
                due = began + number / SIGNINGS
                time.sleep(max(0.0, due - time.monotonic()))
                try:
                    form.send(connection, FIRST + number)
                except (OSError, http.client.HTTPException, AssertionError) as trouble:
                    found.errors.append(str(trouble))
                found.busy.append(time.monotonic() - due)

    with ThreadPoolExecutor(HANDS) as pool:
        signers = [pool.submit(sign, first) for first in range(HANDS)]
        while not all(one.done() for one in signers):
            found.memory.append(_memory(site))
            time.sleep(min(5.0, SECONDS / 20))
        for one in signers:
            one.result()
    found.readers = [json.loads(one.communicate(timeout=60)[0]) for one in readers]


def _memory(site: LiveSite) -> float:
    return resident_mib(site.web.pid) + resident_mib(site.worker.pid)


def _waiting(site: LiveSite) -> bool:
    return any(status == "waiting" for _kind, _to, status, _id in site.census()["letters"])


def test_nobody_meets_an_error(day: Day) -> None:
    assert day.errors == []
    assert [one["errors"] for one in day.readers] == [0] * READERS


def test_as_many_read_and_signed_as_were_to(day: Day) -> None:
    assert len(day.busy) == round(SECONDS * SIGNINGS)
    assert sum(one["done"] for one in day.readers) > (0.95 * READS * SECONDS if SCALE >= 1 else 0)


def test_whoever_signed_is_stored_and_has_a_letter(day: Day) -> None:
    ours = [email for email, _status, _inbox in day.counted["signatures"]]
    assert len(ours) == len(set(ours)) == QUIET + len(day.busy)
    letters = [to for _kind, to, status, _id in day.counted["letters"] if status == "sent"]
    assert sorted(letters) == sorted(ours)


def test_the_processes_stay_small_and_do_not_grow(day: Day) -> None:
    assert day.memory[-1] <= MEMORY_MIB
    assert day.growth < (1.05 if SCALE >= 1 else 1.25)


@pytest.mark.skipif(SCALE < 1, reason="a few seconds say nothing about one in twenty")
def test_a_signing_is_not_kept_waiting(day: Day) -> None:
    assert day.p95 <= 5 * statistics.median(day.quiet)
