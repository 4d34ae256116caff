"""Progress a person can follow: what is being done, and how long it took."""

import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
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


def call(command: Sequence[str | Path], *, env: Mapping[str, str] | None = None, why: str) -> None:
    """Run a command that must succeed, its output in view."""
    sys.stdout.flush()
    done = subprocess.run([str(part) for part in command], cwd=ROOT, env=env, check=False)
    if done.returncode:
        raise Stop(f"Stopped: {why} (code {done.returncode}).")
