"""Workers in processes of their own, on the database of the test that starts them."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.db import connection

ROOT = Path(__file__).resolve().parent.parent.parent
PATIENCE = 40.0
"""Seconds a test waits for what must happen; a busy machine starts Python slowly."""


def wait_until(claim: Callable[[], object], what: str, patience: float = PATIENCE) -> None:
    until = time.monotonic() + patience
    while not claim():
        if time.monotonic() > until:
            pytest.fail(f"waited {patience:.0f} s in vain: {what}")
        time.sleep(0.05)


def address_of_the_test_database() -> str:
    given = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{given['NAME']}"
    return (
        f"postgres://{given['USER'] or 'postgres'}:{given['PASSWORD']}"
        f"@{given['HOST'] or '127.0.0.1'}:{given['PORT'] or 5432}/{given['NAME']}"
    )


class WorkerProcess:
    """`manage.py work`, running."""

    def __init__(self, log: Path) -> None:
        self.log = log
        with log.open("a") as output:
            self.process = subprocess.Popen(
                [sys.executable, "manage.py", "work"],
                cwd=ROOT,
                stdout=output,
                stderr=subprocess.STDOUT,
                env={
                    **os.environ,
                    "DJANGO_SETTINGS_MODULE": "tests.runtime.worker_settings",
                    "DATABASE_URL": address_of_the_test_database(),
                },
            )

    def wait_until_at_work(self) -> None:
        wait_until(lambda: "is at work" in self.log.read_text() or self.ended, "the worker starts")
        assert not self.ended, self.log.read_text()

    @property
    def ended(self) -> bool:
        return self.process.poll() is not None

    def signal(self, number: signal.Signals) -> None:
        self.process.send_signal(number)

    def end(self) -> int:
        return self.process.wait(PATIENCE)


@pytest.fixture
def start_worker(transactional_db: None, tmp_path: Path) -> Iterator[Callable[[], WorkerProcess]]:
    """Starts workers, waits until each is at work, and kills what the test leaves behind."""
    started: list[WorkerProcess] = []

    def start() -> WorkerProcess:
        worker = WorkerProcess(tmp_path / f"worker-{len(started)}.log")
        started.append(worker)
        worker.wait_until_at_work()
        return worker

    yield start
    for worker in started:
        if not worker.ended:
            worker.process.kill()
        worker.process.wait()


@pytest.fixture
def traces(tmp_path: Path) -> Callable[[], list[str]]:
    """The words that tasks left in the file `tmp_path/traces`."""

    def read() -> list[str]:
        path = tmp_path / "traces"
        return path.read_text().split() if path.exists() else []

    return read
