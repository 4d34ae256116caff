"""Progress a person can follow: what is being done, and how long it took."""

import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_began = time.monotonic()


class Stop(Exception):  # ends a command with one plain line
    """Nothing more can be done; the message says why, and what to do about it."""


def say(text: str) -> None:
    print(f"[{time.monotonic() - _began:5.1f} s] {text}", flush=True)


@contextmanager
def step(name: str) -> Iterator[None]:
    say(f"{name} …")
    began = time.monotonic()
    yield
    say(f"{name}: done in {time.monotonic() - began:.1f} s")


def call(command: Sequence[str | Path], *, why: str, without: str = "\0") -> None:
    """Run a command that must succeed, its output in view save lines that begin with `without`."""
    words = [str(part) for part in command]
    with subprocess.Popen(
        words, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        for line in process.stdout or ():
            if not line.startswith(without):
                print(f"  {line.rstrip()}", flush=True)
    if process.returncode:
        raise Stop(f"Stopped: {why} (code {process.returncode}).")
