"""Tasks for the tests of the outbox, importable by a worker process of its own. They leave their trace in a file."""

import time
from pathlib import Path

from core.outbox import GiveUp, task, time_limit


def _say(path: str, word: str) -> None:
    with Path(path).open("a") as file:
        file.write(word + "\n")


@task
def note(path: str, word: str) -> None:
    _say(path, word)


@task
def slow(path: str, seconds: float) -> None:
    _say(path, "begin")
    time.sleep(seconds)
    _say(path, "end")


@task
def refuse(address: str) -> None:
    raise ValueError(f"550 no such mailbox: {address}")


@task
def hopeless() -> None:
    raise GiveUp


@task
@time_limit(0.3)
def endless(path: str) -> None:
    _say(path, "begin")
    while True:
        time.sleep(60)


@task
@time_limit(0.2)
def deaf(path: str) -> None:
    """Heeds no interruption, as code of a C library may."""
    _say(path, "begin")
    until = time.monotonic() + 20
    while time.monotonic() < until:
        try:
            time.sleep(1)
        except Exception:  # noqa: BLE001  # that is the point
            continue
    _say(path, "end")
