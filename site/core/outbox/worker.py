"""The worker: one task after another, until it is asked once to stop. Started by `manage.py work`."""

import inspect
import logging
import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import TYPE_CHECKING

from asgiref.sync import async_to_sync
from django.conf import settings
from django.core.exceptions import SuspiciousOperation
from django.db import DatabaseError, InterfaceError, close_old_connections, connections
from django.utils import timezone, translation
from django.utils.crypto import get_random_string
from django_tasks_db.compat import TaskContext, task_finished, task_started

from core.outbox import queue
from core.outbox.processes import this_process
from core.outbox.settings import pace

if TYPE_CHECKING:
    from core.outbox.queue import Row

log = logging.getLogger("canol.outbox")

TROUBLE = (DatabaseError, InterfaceError, OSError)
"""What a database that is locked, restarting or out of reach raises."""
PRUNE_EVERY = 3600
KILLED_ITSELF = 70


class TimeLimitPassed(Exception):  # a limit, told by its name
    """The task took longer than it may."""


class Worker:
    """Runs due tasks. Loses none: what it cannot finish or note, another worker (or the next start) takes back."""

    def __init__(self) -> None:
        self.name = get_random_string(32)
        self.stopping = False
        self._process = this_process()
        self._must_end_by: float | None = None
        self._swept = self._pruned = float("-inf")

    # The loop ------------------------------------------------------------------------------------------------------

    def run(self, *, until_idle: bool = False) -> None:
        """Work until a signal asks to stop (or nothing is due). A database in trouble is waited for, ever longer."""
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGQUIT):
            signal.signal(number, self._asked_to_stop)
        done = threading.Event()
        beating = threading.Thread(target=self._keep_beating, args=(done,), name="beat", daemon=True)
        troubles = 0
        while not self.stopping:
            try:
                close_old_connections()
                if not beating.is_alive():
                    queue.beat(self.name, self._process)
                    beating.start()
                    log.info("worker %s is at work", self.name)
                busy = self.turn()
                troubles = 0
            except TROUBLE as error:
                troubles += 1
                busy = False
                self._log_trouble(error)
                self._pause(min(pace().poll * 2**troubles, 5))
            if not busy:
                if until_idle and not troubles:
                    break
                self._pause(pace().poll)
        done.set()
        self._say_goodbye()

    def turn(self) -> bool:
        """Housekeeping when it is time for it, then one task; whether there was one."""
        now = time.monotonic()
        if now - self._swept >= pace().sweep:
            if taken := queue.take_back_from_the_dead():
                log.warning("took %d tasks back from workers that died", taken)
            self._swept = now
        if now - self._pruned >= PRUNE_EVERY:
            queue.prune(timezone.now())
            self._pruned = now
        row = queue.claim(self.name)
        if row is not None:
            self._run_task(row)
        return row is not None

    def _asked_to_stop(self, number: int, frame: FrameType | None) -> None:
        # The first signal is enough and no later one does more: ending here would cut a task off in the middle.
        self.stopping = True

    def _pause(self, seconds: float) -> None:
        """Sleep in small steps, so that a request to stop is answered within one of them."""
        until = time.monotonic() + seconds
        while not self.stopping and (left := until - time.monotonic()) > 0:
            time.sleep(min(left, 0.1))

    def _say_goodbye(self) -> None:
        try:
            queue.leave(self.name)
        except TROUBLE as error:
            self._log_trouble(error)
        log.info("worker %s has stopped", self.name)

    def _log_trouble(self, error: BaseException) -> None:
        """Name the trouble by its class alone (a message may quote a row) and start afresh with new connections."""
        log.warning("database in trouble (%s); trying again", type(error).__name__)
        connections.close_all()

    # One task ------------------------------------------------------------------------------------------------------

    def _run_task(self, row: "Row") -> None:
        began = time.monotonic()
        error: BaseException | None = None
        try:
            with translation.override(settings.LANGUAGE_CODE):
                self._call(row)
        except BaseException as raised:  # noqa: BLE001  # whatever a task raises, the worker goes on
            error = raised
        self._must_end_by = None
        self._drop_broken_connections(cut_off=isinstance(error, TimeLimitPassed))
        outcome = "done" if error is None else f"failed ({type(error).__name__})"
        noted = self._note(row, error)
        if noted:
            self._announce(row)
        else:
            outcome += ", not noted: another worker takes or took it over"
        log.log(
            logging.DEBUG if noted and error is None else logging.WARNING,
            "task %s %s, try %d: %s in %.0f ms",
            row.task_path,
            row.pk,
            len(row.worker_ids),
            outcome,
            (time.monotonic() - began) * 1000,
        )

    def _call(self, row: "Row") -> None:
        task, result = row.task, row.task_result
        limit = float(getattr(task.func, "time_limit", pace().time_limit))
        backend = type(task.get_backend())
        task_started.send(sender=backend, task_result=result)
        given = [TaskContext(task_result=result), *result.args] if task.takes_context else result.args
        function = async_to_sync(task.func) if inspect.iscoroutinefunction(task.func) else task.func
        with self._within(limit):
            function(*given, **result.kwargs)

    def _announce(self, row: "Row") -> None:
        """The task library's own signal, for whatever listens to it (its log, monitoring)."""
        if row.finished_at is not None:
            with suppress(ImportError, SuspiciousOperation):
                task_finished.send(sender=type(row.task.get_backend()), task_result=row.task_result)

    @contextmanager
    def _within(self, seconds: float) -> Iterator[None]:
        """Interrupt the task when its time is over; should it not heed that, the beat's thread ends the process."""
        if threading.current_thread() is not threading.main_thread():
            yield  # `drain` in a test's thread: nobody there to interrupt
            return

        def too_long(number: int, frame: FrameType | None) -> None:
            raise TimeLimitPassed

        before = signal.signal(signal.SIGALRM, too_long)
        self._must_end_by = time.monotonic() + seconds + pace().grace
        signal.setitimer(signal.ITIMER_REAL, seconds)
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, before)

    def _drop_broken_connections(self, *, cut_off: bool) -> None:
        """A task may leave a broken connection behind, or one whose query was cut off in the middle."""
        for connection in connections.all(initialized_only=True):
            if connection.in_atomic_block:
                continue  # A test's own transaction.
            if cut_off:
                connection.close()
            connection.close_if_unusable_or_obsolete()

    def _note(self, row: "Row", error: BaseException | None) -> bool:
        """Write the outcome down, patiently: unwritten, the task would be run a second time."""
        delay = 0.1
        while True:
            try:
                return queue.succeeded(row) if error is None else queue.stumbled(row, error)
            except TROUBLE as trouble:
                self._log_trouble(trouble)
                if self.stopping and delay > 5:
                    return False  # Left as running: the next worker takes it back.
                time.sleep(delay)
                delay = min(delay * 2, 10)

    # Signs of life -------------------------------------------------------------------------------------------------

    def _keep_beating(self, done: threading.Event) -> None:
        while not done.wait(pace().beat):
            if self._must_end_by is not None and time.monotonic() > self._must_end_by:
                log.error("a task did not heed its time limit: ending the worker")
                os._exit(KILLED_ITSELF)
            try:
                queue.beat(self.name, self._process)
            except TROUBLE as error:
                self._log_trouble(error)
        connections.close_all()


def drain(limit: int = 10_000) -> int:
    """Run everything that is due, here and now, without signs of life; how many tasks that was. For tests."""
    worker, ran = Worker(), 0
    while ran < limit and (row := queue.claim(worker.name)) is not None:
        worker._run_task(row)
        ran += 1
    return ran
