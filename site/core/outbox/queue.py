"""What can happen to a task's row. Every change compares before it sets, so two workers never settle the same try."""

import traceback
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, TypeAlias
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Min, QuerySet
from django.db.models.functions import Now
from django.utils import timezone
from django_tasks_db.compat import (
    DEFAULT_TASK_BACKEND_ALIAS,
    DEFAULT_TASK_PRIORITY,
    TASK_MIN_PRIORITY,
    TaskResultStatus,
)
from django_tasks_db.models import DBTaskResult, get_date_max

from core.outbox import GiveUp, task_gave_up
from core.outbox.models import WorkerBeat
from core.outbox.processes import certainly_gone
from core.outbox.settings import pace
from core.writing import as_argument

if TYPE_CHECKING:
    Row: TypeAlias = DBTaskResult[..., Any]


def row_of(task: Any, key: Any) -> "Row":
    """The row that asks for `task(key)`, to be written beside the row of that key; the key may be one that only the
    database knows yet (`core.writing`)."""
    return DBTaskResult(
        args_kwargs=as_argument(key),
        priority=task.priority,
        task_path=task.module_path,
        queue_name=task.queue_name,
        backend_name=DEFAULT_TASK_BACKEND_ALIAS,
        run_after=task.run_after or get_date_max(),
    )


class WorkerLost(Exception):  # noted on a row, never raised
    """The worker running the task was killed, froze, or lost its machine."""


@dataclass(frozen=True)
class QueueState:
    """The outbox at a glance, for `/readyz` and for staff."""

    waiting: int
    """Tasks due now and not yet begun."""
    oldest: timedelta | None
    """How long the oldest of them has waited."""
    failed: int
    workers: int
    """Workers that gave a sign of life."""


def _rows() -> "QuerySet[Row]":
    return DBTaskResult.objects.filter(backend_name=DEFAULT_TASK_BACKEND_ALIAS)


def _due() -> "QuerySet[Row]":
    return DBTaskResult.objects.ready().filter(backend_name=DEFAULT_TASK_BACKEND_ALIAS)


def claim(worker: str) -> "Row | None":
    """Take the next due task for `worker`, or nothing. An idle queue is only read, so SQLite's writers stay free."""
    if not _due().exists():
        return None
    with transaction.atomic():
        skip = connection.features.has_select_for_update_skip_locked
        row = _due().select_for_update(skip_locked=skip).first()
        if row is not None:
            row.claim(worker)
        return row


def _settle(row: "Row", **columns: Any) -> bool:
    """Write the outcome of the try `row` stands for; False when another worker has taken the task over meanwhile."""
    mine = _rows().filter(pk=row.pk, status=TaskResultStatus.RUNNING, started_at=row.started_at)
    if not mine.update(**columns):
        return False
    for column, value in columns.items():
        setattr(row, column, value)
    return True


def succeeded(row: "Row") -> bool:
    return _settle(
        row,
        status=TaskResultStatus.SUCCESSFUL,
        finished_at=timezone.now(),
        exception_class_path="",
        traceback="",
    )


def stumbled(row: "Row", error: BaseException) -> bool:
    """Another try after a pause, behind everything fresh; or, when there were enough, a failure that is kept."""
    figures, tries = pace(), len(row.worker_ids)
    noted = {"exception_class_path": _name(error), "traceback": _frames(error)}
    if isinstance(error, GiveUp) or tries >= figures.attempts:
        return _fail(row, noted)
    return _settle(
        row,
        status=TaskResultStatus.READY,
        run_after=timezone.now() + figures.delay_after(tries),
        priority=max(row.priority - 1, TASK_MIN_PRIORITY),
        **noted,
    )


def _fail(row: "Row", noted: dict[str, str]) -> bool:
    with transaction.atomic():
        settled = _settle(row, status=TaskResultStatus.FAILED, finished_at=timezone.now(), **noted)
        if settled:
            given = row.args_kwargs
            task_gave_up.send(
                sender=DBTaskResult, task_path=row.task_path, args=given["args"], kwargs=given["kwargs"]
            )
        return settled


def _name(error: BaseException) -> str:
    return f"{type(error).__module__}.{type(error).__qualname__}"


def _frames(error: BaseException) -> str:
    """Where it happened, without the message: a mail server's refusal quotes the address it refuses."""
    return "".join(traceback.format_tb(error.__traceback__))


# Signs of life ---------------------------------------------------------------------------------------------------


def beat(worker: str, process: str) -> None:
    WorkerBeat.objects.update_or_create(
        worker=worker, defaults={"seen_at": Now()}, create_defaults={"process": process, "seen_at": Now()}
    )


def leave(worker: str) -> None:
    WorkerBeat.objects.filter(worker=worker).delete()


def take_back_from_the_dead() -> int:
    """Put tasks whose worker died back into the queue, at once and before anything fresh; how many there were."""
    # First the tasks, then the living: a worker gives its first sign of life before it claims anything.
    running = list(_rows().filter(status=TaskResultStatus.RUNNING))
    alive = {
        beat.worker
        for beat in WorkerBeat.objects.fresh(timedelta(seconds=pace().dead_after))
        if not certainly_gone(beat.process)
    }
    taken = 0
    for row in running:
        if row.worker_ids and row.worker_ids[-1] in alive:
            continue
        lost = {"exception_class_path": _name(WorkerLost()), "traceback": ""}
        if len(row.worker_ids) >= pace().attempts:
            taken += _fail(row, lost)
        else:
            taken += _settle(row, status=TaskResultStatus.READY, run_after=timezone.now(), **lost)
    WorkerBeat.objects.silent(timedelta(days=1)).delete()
    return taken


# For staff and duties --------------------------------------------------------------------------------------------


def failed() -> "QuerySet[Row]":
    """Tasks that failed for good, the latest first."""
    return _rows().filter(status=TaskResultStatus.FAILED).order_by("-finished_at")


def retry(task_id: UUID | str) -> bool:
    """Give a failed task all its tries again; False when it is not (or no longer) a failed one."""
    again = _rows().filter(pk=task_id, status=TaskResultStatus.FAILED)
    return bool(
        again.update(
            status=TaskResultStatus.READY,
            worker_ids=[],
            run_after=get_date_max(),
            priority=DEFAULT_TASK_PRIORITY,
            finished_at=None,
        )
    )


def prune(now: datetime, *, done_days: int = 7, failed_days: int = 90) -> int:
    """Forget finished tasks: what went well after a week, what failed after a quarter of a year."""
    done = _rows().filter(status=TaskResultStatus.SUCCESSFUL, finished_at__lt=now - timedelta(days=done_days))
    lost = _rows().filter(status=TaskResultStatus.FAILED, finished_at__lt=now - timedelta(days=failed_days))
    return done.delete()[0] + lost.delete()[0]


def state(now: datetime) -> QueueState:
    due = _due()
    first = due.aggregate(first=Min("enqueued_at"))["first"]
    return QueueState(
        waiting=due.count(),
        oldest=now - first if first else None,
        failed=failed().count(),
        workers=WorkerBeat.objects.fresh(timedelta(seconds=pace().dead_after)).count(),
    )
