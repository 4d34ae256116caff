"""Ten thousand pages beside a few hundred: the same queries everywhere, and at most half as long again.

Every type of page and every plain view in both languages, uncached, and every staff listing an editor opens; on the
database of the run. `BENCH_SCALE` sizes the large site; below a tenth only the numbers of queries are compared.
"""

import json
import os
import subprocess
import sys
from typing import Any

import pytest

from tests.live_site import LiveSite
from tools.say import ROOT

pytestmark = pytest.mark.bench

SCALE = float(os.environ.get("BENCH_SCALE", "1"))
PAGES = max(1000, round(10_000 * SCALE))
ROUNDS = 12 if SCALE >= 0.1 else 2
GROWS = 1.5
SLACK = 3.0
"""Milliseconds: below this a difference is the machine's."""


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    site = LiveSite(
        tmp_path_factory.mktemp("pages") / "var", "canol_bench_pages"
    )  # its database; nobody serves it
    try:
        command = [sys.executable, "-m", "tests.bench.growing", str(PAGES), str(ROUNDS)]
        told = subprocess.run(command, cwd=ROOT, env=site.env, check=False, capture_output=True, text=True)
    finally:
        site.stop()
    assert told.returncode == 0, told.stderr[-3000:]
    results: dict[str, Any] = json.loads(told.stdout.splitlines()[-1])
    kind = "PostgreSQL" if site.env["DATABASE_URL"] else "SQLite"
    small, large = results["pages"]
    print(f"\n  bench: {kind}, {small:,} and {large:,} pages", flush=True)
    for name, (queries, least) in sorted(results["large"].items(), key=lambda one: -_ratio(results, one[0])):
        was_queries, was = results["small"][name]
        print(
            f"  bench: {name:58} {was_queries:3} {queries:3} queries {was:7.1f} {least:7.1f} ms"
            f"  {_ratio(results, name):.2f}"
        )
    return results


def _ratio(results: dict[str, Any], name: str) -> float:
    return float(results["large"][name][1]) / float(results["small"][name][1])


def test_every_page_and_listing_asks_as_many_questions_as_before(found: dict[str, Any]) -> None:
    assert found["pages"][1] >= PAGES - 10
    grown = {
        name: (asked, found["large"][name][0])
        for name, (asked, _least) in found["small"].items()
        if found["large"][name][0] > asked
    }
    assert grown == {}


def test_every_page_and_listing_takes_at_most_half_as_long_again(found: dict[str, Any]) -> None:
    if SCALE < 0.1:
        pytest.skip("too small to measure times: only queries are compared")
    slower = {
        name: (round(was, 1), round(found["large"][name][1], 1))
        for name, (_asked, was) in found["small"].items()
        if found["large"][name][1] > GROWS * was + SLACK
    }
    assert slower == {}
