"""The outbox: tasks kept in our own database, so what a transaction promised is done if and only if it committed.

    from core.outbox import task

    @task
    def send_letter(letter_id: int) -> None: ...

    send_letter.enqueue(letter.pk)          # inside the transaction that wrote the letter

What is promised to whoever writes a task:

* It runs at least once after the commit, never before it and never after a rollback.
* It may run twice: when its worker is killed between the effect and the note that it was done. An effect in our
  database is made single by a row lock and a done-mark in the effect's own transaction; a mail repeats its Message-ID.
* An exception means another try, after a growing pause, eight times in all (`GiveUp` means none); then the failure is
  kept for staff (`failed`, `retry`) and the signal `task_gave_up` tells whoever has to know.
* It is interrupted after five minutes unless it asks for more with `time_limit`.
* Arguments are ids. Never names, addresses or words: task rows outlive what they speak of.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

import django
from django.dispatch import Signal

# Django 6 carries the Tasks API itself; the backend and its worker follow the same rule (django_tasks_db.compat).
if TYPE_CHECKING or django.VERSION < (6,):
    from django_tasks import TaskContext, task
else:
    from django.tasks import TaskContext, task

__all__ = ["GiveUp", "TaskContext", "task", "task_gave_up", "time_limit"]

F = TypeVar("F", bound=Callable[..., object])

task_gave_up = Signal()
"""Sent in the transaction that records a permanent failure, with `task_path`, `args` and `kwargs`."""


class GiveUp(Exception):  # an instruction to the outbox, not an error of ours
    """Raised by a task for which no further try can help."""


def time_limit(seconds: float) -> Callable[[F], F]:
    """Let a task take this long: `@task` above, `@time_limit(1800)` below."""

    def mark(function: F) -> F:
        function.time_limit = seconds  # type: ignore[attr-defined]  # a note on the function, read by the worker
        return function

    return mark
