"""What the outbox promises whoever writes a task."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from django.utils import timezone, translation
from django_tasks_db.models import DBTaskResult

from core.outbox import queue, task_gave_up
from core.outbox.models import WorkerBeat
from core.outbox.processes import certainly_gone, this_process
from core.outbox.settings import Pace
from core.outbox.worker import Worker, drain
from tests.runtime import chores

pytestmark = pytest.mark.django_db

Traces = Callable[[], list[str]]
NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


@pytest.fixture
def impatient(settings: Any) -> None:
    settings.OUTBOX = {"first_delay": 0, "attempts": 3}


def test_a_task_runs_once_and_is_done(traces: Traces, tmp_path: Path) -> None:
    chores.note.enqueue(str(tmp_path / "traces"), "word")
    assert drain() == 1
    assert drain() == 0
    assert traces() == ["word"]
    assert DBTaskResult.objects.get().status == "SUCCESSFUL"


def test_a_task_of_a_transaction_that_failed_never_was(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), transaction.atomic():
        chores.note.enqueue(str(tmp_path / "traces"), "word")
        raise RuntimeError
    assert drain() == 0


def test_a_failed_task_is_tried_again_later_and_behind_fresh_ones(traces: Traces, tmp_path: Path) -> None:
    before = timezone.now()
    chores.refuse.enqueue("someone")
    assert drain() == 1
    row = DBTaskResult.objects.get()
    assert row.status == "READY"
    assert before + timedelta(seconds=9) < row.run_after < timezone.now() + timedelta(seconds=11)

    DBTaskResult.objects.update(run_after=before)
    chores.note.enqueue(str(tmp_path / "traces"), "word")
    assert queue.claim("me").task_path.endswith("note")  # type: ignore[union-attr]  # there is one


@pytest.mark.parametrize(
    ("attempt", "seconds"), [(1, 10), (2, 40), (3, 160), (4, 640), (5, 2560), (6, 3600), (7, 3600)]
)
def test_the_pause_grows_fourfold_up_to_an_hour(attempt: int, seconds: int) -> None:
    assert Pace().delay_after(attempt) == timedelta(seconds=seconds)


def test_after_the_last_try_the_failure_is_kept_and_told(impatient: None) -> None:
    told: list[dict[str, Any]] = []

    def listen(**words: Any) -> None:
        told.append(words)

    task_gave_up.connect(listen, weak=False)
    try:
        chores.refuse.enqueue("someone")
        assert drain() == 3
    finally:
        task_gave_up.disconnect(listen)
    (row,) = queue.failed()
    assert len(row.worker_ids) == 3
    assert [(words["task_path"], words["args"]) for words in told] == [
        ("tests.runtime.chores.refuse", ["someone"])
    ]


def test_a_kept_failure_holds_no_words_of_the_error() -> None:
    chores.refuse.enqueue("rhywun@example.org")
    drain()
    row = DBTaskResult.objects.get()
    assert row.exception_class_path == "builtins.ValueError"
    assert "chores.py" in row.traceback
    assert "rhywun@" not in row.traceback


def test_giving_up_needs_one_try_only() -> None:
    chores.hopeless.enqueue()
    assert drain() == 1
    assert queue.failed().count() == 1


def test_staff_can_give_a_failed_task_all_its_tries_again(impatient: None) -> None:
    result = chores.refuse.enqueue("someone")
    drain()
    assert queue.retry(result.id)
    assert not queue.retry(result.id)
    assert drain() == 3


def test_a_task_that_no_longer_exists_is_a_failure_like_any_other(impatient: None) -> None:
    chores.hopeless.enqueue()
    DBTaskResult.objects.update(task_path="tests.runtime.chores.gone")
    assert drain() == 3
    assert queue.failed().get().exception_class_path == "builtins.ImportError"


def test_a_task_is_interrupted_at_its_time_limit(traces: Traces, tmp_path: Path) -> None:
    chores.endless.enqueue(str(tmp_path / "traces"))
    drain()
    row = DBTaskResult.objects.get()
    assert row.exception_class_path.endswith("TimeLimitPassed")
    assert row.status == "READY"


def test_a_task_begins_in_the_sites_own_language(traces: Traces, tmp_path: Path) -> None:
    chores.note.enqueue(str(tmp_path / "traces"), "word")
    with translation.override("cy"):
        drain()
        assert translation.get_language() == "cy"


# Recovery -------------------------------------------------------------------------------------------------------------


def _claimed_by(worker: str) -> "queue.Row":
    chores.hopeless.enqueue()
    row = queue.claim(worker)
    assert row is not None
    return row


def test_a_living_workers_task_is_left_alone() -> None:
    queue.beat("alive", this_process())
    _claimed_by("alive")
    assert queue.take_back_from_the_dead() == 0


def test_a_task_of_a_worker_nobody_knows_is_taken_back() -> None:
    row = _claimed_by("stranger")
    assert queue.take_back_from_the_dead() == 1
    row.refresh_from_db()
    assert row.status == "READY"
    assert row.worker_ids == ["stranger"]


def test_a_task_of_a_silent_worker_is_taken_back() -> None:
    queue.beat("silent", "")
    _claimed_by("silent")
    WorkerBeat.objects.update(seen_at=timezone.now() - timedelta(seconds=31))
    assert queue.take_back_from_the_dead() == 1


def test_a_worker_whose_process_is_gone_need_not_be_waited_for() -> None:
    scene, _, _ = this_process().rsplit("/", 2)
    queue.beat("gone", f"{scene}/{2**22 + 1}/77")
    _claimed_by("gone")
    assert queue.take_back_from_the_dead() == 1


def test_only_a_process_of_this_machine_can_be_called_gone() -> None:
    assert not certainly_gone(this_process())
    assert not certainly_gone("")
    assert not certainly_gone("elsewhere/pid:[1]/4194305/77")


def test_a_task_that_kills_every_worker_fails_for_good(settings: Any) -> None:
    settings.OUTBOX = {"attempts": 2}
    _claimed_by("first")
    queue.take_back_from_the_dead()
    assert queue.claim("second") is not None
    queue.take_back_from_the_dead()
    assert queue.failed().get().exception_class_path.endswith("WorkerLost")


def test_the_result_of_a_try_that_was_taken_back_is_not_noted() -> None:
    row = _claimed_by("stranger")
    queue.take_back_from_the_dead()
    assert not queue.succeeded(row)
    assert queue.claim("another") is not None
    assert not queue.succeeded(row)


# Housekeeping ---------------------------------------------------------------------------------------------------------


def test_finished_tasks_are_forgotten_after_a_week_and_failures_after_a_quarter() -> None:
    for status, days in [
        ("SUCCESSFUL", 8),
        ("SUCCESSFUL", 6),
        ("FAILED", 91),
        ("FAILED", 89),
        ("READY", 400),
    ]:
        result = chores.hopeless.enqueue()
        DBTaskResult.objects.filter(pk=result.id).update(
            status=status, finished_at=NOW - timedelta(days=days)
        )
    assert queue.prune(NOW) == 2
    assert DBTaskResult.objects.count() == 3


def test_the_state_of_the_queue_is_told(impatient: None) -> None:
    chores.hopeless.enqueue()
    drain()
    chores.hopeless.enqueue()
    queue.beat("alive", this_process())
    state = queue.state(timezone.now())
    assert (state.waiting, state.failed, state.workers) == (1, 1, 1)
    assert state.oldest is not None
    assert state.oldest < timedelta(minutes=1)


def test_an_idle_look_at_the_queue_takes_no_write_lock(django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(1):
        assert queue.claim("me") is None


def test_housekeeping_happens_on_a_turn() -> None:
    _claimed_by("stranger")
    worker = Worker()
    assert worker.turn()
    assert queue.failed().count() == 1
