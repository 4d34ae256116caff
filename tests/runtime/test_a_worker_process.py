"""The worker as a process: killed, asked to stop, cut off from its database. On SQLite and PostgreSQL alike."""

import contextlib
import signal
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from django.db import connection
from django_tasks_db.models import DBTaskResult

from core.outbox.models import WorkerBeat
from tests.runtime import chores
from tests.runtime.conftest import WorkerProcess, wait_until

Start = Callable[[], WorkerProcess]
Traces = Callable[[], list[str]]


def _statuses() -> list[str]:
    return sorted(DBTaskResult.objects.values_list("status", flat=True))


def test_a_killed_workers_task_is_run_again_by_the_next(
    start_worker: Start, traces: Traces, tmp_path: Path
) -> None:
    first = start_worker()
    chores.slow.enqueue(str(tmp_path / "traces"), 2)
    wait_until(lambda: traces() == ["begin"], "the task begins")
    first.signal(signal.SIGKILL)
    first.end()

    start_worker()

    wait_until(lambda: _statuses() == ["SUCCESSFUL"], "the task is done after all")
    assert traces() == ["begin", "begin", "end"]
    assert len(DBTaskResult.objects.get().worker_ids) == 2


def test_a_frozen_workers_task_is_taken_over_and_its_late_result_changes_nothing(
    start_worker: Start, traces: Traces, tmp_path: Path
) -> None:
    frozen = start_worker()
    chores.slow.enqueue(str(tmp_path / "traces"), 1)
    wait_until(lambda: traces() == ["begin"], "the task begins")
    frozen.signal(signal.SIGSTOP)

    start_worker()

    wait_until(lambda: _statuses() == ["SUCCESSFUL"], "another worker does the task")
    finished = DBTaskResult.objects.get().finished_at
    frozen.signal(signal.SIGCONT)
    wait_until(lambda: "not noted" in frozen.log.read_text(), "the thawed worker sees that it was replaced")
    assert DBTaskResult.objects.get().finished_at == finished


def test_one_sigterm_lets_the_task_finish_and_a_second_changes_nothing(
    start_worker: Start, traces: Traces, tmp_path: Path
) -> None:
    worker = start_worker()
    chores.slow.enqueue(str(tmp_path / "traces"), 1.5)
    wait_until(lambda: traces() == ["begin"], "the task begins")

    worker.signal(signal.SIGTERM)
    time.sleep(0.3)
    worker.signal(signal.SIGTERM)
    worker.signal(signal.SIGINT)

    assert worker.end() == 0
    assert traces() == ["begin", "end"]
    assert _statuses() == ["SUCCESSFUL"]
    assert not WorkerBeat.objects.exists()


def test_an_idle_worker_stops_soon(start_worker: Start) -> None:
    worker = start_worker()
    time.sleep(0.3)
    asked = time.monotonic()
    worker.signal(signal.SIGTERM)
    assert worker.end() == 0
    assert time.monotonic() - asked < 15  # a tenth of a second, and what a busy machine adds to Python's end


def test_a_task_that_heeds_no_time_limit_ends_its_worker_and_not_the_queue(
    start_worker: Start, traces: Traces, tmp_path: Path
) -> None:
    worker = start_worker()
    chores.deaf.enqueue(str(tmp_path / "traces"))

    assert worker.end() == 70
    assert traces() == ["begin"]

    second = start_worker()
    wait_until(lambda: len(DBTaskResult.objects.get().worker_ids) == 2, "the task is tried again")
    second.end()


def test_two_workers_share_the_work_without_doing_any_of_it_twice(
    start_worker: Start, traces: Traces, tmp_path: Path
) -> None:
    words = [f"w{number}" for number in range(60)]
    for word in words:
        chores.note.enqueue(str(tmp_path / "traces"), word)
    start_worker()
    start_worker()
    wait_until(lambda: _statuses() == ["SUCCESSFUL"] * 60, "all is done")
    assert sorted(traces()) == sorted(words)


def test_a_locked_sqlite_is_waited_for(start_worker: Start, traces: Traces, tmp_path: Path) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("only SQLite locks its whole database")
    worker = start_worker()
    with contextlib.closing(sqlite3.connect(connection.settings_dict["NAME"], timeout=20)) as other:
        chores.note.enqueue(str(tmp_path / "traces"), "word")
        other.execute("BEGIN IMMEDIATE")
        wait_until(lambda: "in trouble" in worker.log.read_text(), "the worker meets the lock")
        time.sleep(1)
        other.rollback()
    wait_until(lambda: _statuses() == ["SUCCESSFUL"], "the worker goes on")
    assert traces() == ["word"]
    assert not worker.ended


def test_lost_connections_are_made_anew(start_worker: Start, traces: Traces, tmp_path: Path) -> None:
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has no connections to lose")
    worker = start_worker()
    for _ in range(3):
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        time.sleep(0.3)
    chores.note.enqueue(str(tmp_path / "traces"), "word")
    wait_until(lambda: _statuses() == ["SUCCESSFUL"], "the worker goes on")
    assert traces() == ["word"]
    assert not worker.ended


def test_a_connection_lost_during_a_task_does_not_lose_its_result(
    start_worker: Start, traces: Traces, tmp_path: Path
) -> None:
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has no connections to lose")
    start_worker()
    chores.slow.enqueue(str(tmp_path / "traces"), 1)
    wait_until(lambda: traces() == ["begin"], "the task begins")
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
    wait_until(lambda: _statuses() == ["SUCCESSFUL"], "the result is noted")
    assert traces() == ["begin", "end"]
