"""Search on a site of ten thousand pages, beside itself on a small one and beside one that expands nothing; parity."""

import json
import os
import subprocess
import sys
from typing import Any

import pytest

from tests.live_site import living
from tools.say import ROOT

pytestmark = pytest.mark.bench

SCALE = float(os.environ.get("BENCH_SCALE", "1"))
STORIES = max(50, round(5000 * SCALE))
ROUNDS = 3 if SCALE >= 0.1 else 2
EXPANDS, GROWS = 2.0, 1.5
"""What the issue asks: so many times a plain query at most, and so many times its own time on a small site."""
SLACK = 0.4
"""Milliseconds of processor time: below this a difference is the machine's."""


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    with living(tmp_path_factory.mktemp("search") / "var", "canol_bench_search") as site:
        command = [sys.executable, "-m", "tests.bench.searching", str(STORIES), str(ROUNDS)]
        # Growing takes minutes: how far it has come is shown as it happens.
        told = subprocess.run(command, cwd=ROOT, env=site.env, check=False, stdout=subprocess.PIPE, text=True)
        assert told.returncode == 0
        results: dict[str, Any] = json.loads(told.stdout)
        database = "PostgreSQL" if site.env["DATABASE_URL"] else "SQLite"
    for pages, times in zip(results["pages"], results["times"], strict=True):
        line = ", ".join(f"{name} {value:.2f}" for name, value in times.items())
        print(f"  search, {database}, {pages:,} pages: {line}", flush=True)
    counted = results["parity"]
    print(
        f"  parity, {database}, {counted['pages']:,} pages: {counted['cpu']:.1f} s CPU, {counted['queries']} queries"
    )
    return results


def test_a_mutated_word_costs_at_most_twice_a_plain_one(found: dict[str, Any]) -> None:
    """Whole answers are compared on the grown site, as the bar says: on the seeded one a plain word finds a page or
    none, and an answer costs what it shows."""
    for times in found["times"]:
        assert times["query"] <= EXPANDS * times["plain query"] + SLACK
    grown = found["times"][-1]
    assert grown["answer"] <= EXPANDS * grown["plain answer"] + SLACK


def test_search_stays_within_half_as_long_again_when_the_site_grows(found: dict[str, Any]) -> None:
    small, large = found["times"]
    assert large["answer"] <= GROWS * small["answer"] + SLACK


def test_parity_over_the_whole_site_is_a_matter_of_seconds(found: dict[str, Any]) -> None:
    counted = found["parity"]
    assert counted["faults"] == 0
    assert counted["cpu"] < 2 + counted["pages"] / 1000
    assert counted["queries"] < 120
