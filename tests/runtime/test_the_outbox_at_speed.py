"""How fast the outbox is filled and emptied. `BENCH_SCALE=1` is 20,000 tasks; the figures are printed."""

import os
import time
from pathlib import Path

import pytest
from django.db import connection, transaction
from django_tasks_db.models import DBTaskResult

from core.outbox import queue
from core.outbox.worker import drain
from tests.runtime import chores

TASKS = max(100, round(20_000 * float(os.environ.get("BENCH_SCALE", "1"))))
PORTION = 1_000
SLOWEST = 20
"""Tasks a second below which something is wrong, however busy the machine; 75 is usual on two cores."""


@pytest.mark.bench
@pytest.mark.django_db(transaction=True)
def test_the_queue_is_emptied_at_a_steady_pace_however_long_it_is(tmp_path: Path) -> None:
    began = time.perf_counter()
    for first in range(0, TASKS, PORTION):
        with transaction.atomic():
            for number in range(first, min(first + PORTION, TASKS)):
                chores.note.enqueue(str(tmp_path / "traces"), str(number))
    filled = TASKS / (time.perf_counter() - began)

    rates: list[float] = []
    while rate := _rate_of_a_portion():
        rates.append(rate)
        print(
            f"  {connection.vendor}: portion {len(rates)} of {-(-TASKS // PORTION)}, {rate:.0f} tasks/s",
            flush=True,
        )
    print(
        f"  {connection.vendor}: enqueued {filled:.0f}/s, run {rates[0]:.0f}/s first, {rates[-1]:.0f}/s last",
        flush=True,
    )

    assert DBTaskResult.objects.filter(status="SUCCESSFUL").count() == TASKS
    assert (tmp_path / "traces").read_text().count("\n") == TASKS
    assert queue.failed().count() == 0
    assert min(rates) > SLOWEST


def _rate_of_a_portion() -> float:
    began = time.perf_counter()
    done = drain(PORTION)
    return done / (time.perf_counter() - began)
