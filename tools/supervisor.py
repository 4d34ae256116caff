"""Keeps the web server and the worker running together, and takes both down together."""

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from types import FrameType

from tools.say import ROOT, say

GRACE = 20.0
"""Seconds a child has after its one SIGTERM; then SIGKILL, and the next start takes the unfinished task back."""
LONGEST_PAUSE = 30.0
STEADY = 60.0
"""A child that ran this long is restarted at once when it ends."""


@dataclass
class Child:
    """A process of ours: in a session of its own, so that Ctrl-C reaches only the supervisor."""

    name: str
    command: Sequence[str]
    essential: bool
    """Without it the rest is of no use: when it ends before the site was ready, everything ends."""
    whole_group: bool = False
    """Pass the signal to its children too (a reloader does not do that itself)."""
    process: "subprocess.Popen[bytes] | None" = None
    started: float = 0.0
    start_at: float = 0.0
    pause: float = field(default=0.5)

    def start(self, env: Mapping[str, str]) -> None:
        self.started = time.monotonic()
        self.process = subprocess.Popen(
            self.command,
            cwd=ROOT,
            env=dict(env),
            stdin=subprocess.DEVNULL,
            start_new_session=True,
            preexec_fn=_die_with(os.getpid()),  # noqa: PLW1509  # the supervisor has one thread
        )

    @property
    def running(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def signal(self, number: int, *, group: bool | None = None) -> None:
        if self.process is None:
            return
        with contextlib.suppress(ProcessLookupError, PermissionError):
            if self.whole_group if group is None else group:
                os.killpg(self.process.pid, number)
            elif self.running:
                self.process.send_signal(number)


def _die_with(parent: int) -> Callable[[], None]:
    """In the child, before its program starts: ask Linux for a SIGTERM when the supervisor dies, however it dies."""
    if not sys.platform.startswith("linux"):
        return lambda: None
    libc = ctypes.CDLL(None)

    def ask() -> None:
        set_parent_death_signal = 1
        libc.prctl(set_parent_death_signal, signal.SIGTERM)
        if os.getppid() != parent:
            os._exit(1)

    return ask


class Supervisor:
    def __init__(self, children: Sequence[Child], env: Mapping[str, str]) -> None:
        self.children = children
        self.env = env
        self.asked_to_stop = False
        self.was_ready = False

    def run(
        self, *, ready: Callable[[], bool], when_ready: Callable[[], None], restart: Callable[[], bool]
    ) -> int:
        """Until asked to stop (0), or an essential child ends that never worked (1).

        `restart` says when the others must reload.
        """
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._ask_to_stop)
        try:
            while not self.asked_to_stop:
                for child in self.children:
                    if not child.running and not self._begin(child):
                        return 1
                if not self.was_ready and ready():
                    when_ready()
                    self.was_ready = True
                if self.was_ready and restart():
                    self._reload()
                time.sleep(0.2)
            return 0
        finally:
            self._stop()

    def _ask_to_stop(self, number: int, frame: FrameType | None) -> None:
        self.asked_to_stop = True

    def _begin(self, child: Child) -> bool:
        """Start a child, or start it again after a growing pause; False when its end is the end of all."""
        now = time.monotonic()
        if child.process is not None:
            if child.essential and not self.was_ready:
                say(f"{child.name} has ended (code {child.process.returncode}): stopping everything")
                return False
            if child.start_at <= child.started:
                child.signal(signal.SIGKILL, group=True)  # whom it left behind may hold its port
                steady = now - child.started > STEADY
                child.pause = 0.5 if steady else min(child.pause * 2, LONGEST_PAUSE)
                child.start_at = now + child.pause
                say(f"{child.name} has ended (code {child.process.returncode}): again in {child.pause:.0f} s")
            if now < child.start_at:
                return True
        child.start(self.env)
        return True

    def _reload(self) -> None:
        for child in self.children:
            if not child.essential and child.running and child.process is not None:
                say(f"code has changed: starting {child.name} again")
                child.signal(signal.SIGTERM)
                with contextlib.suppress(subprocess.TimeoutExpired):
                    child.process.wait(GRACE)
                child.start(self.env)

    def _stop(self) -> None:
        """One SIGTERM each, time to finish, then SIGKILL to whatever is left of their groups."""
        say("stopping")
        for child in self.children:
            child.signal(signal.SIGTERM)
        until = time.monotonic() + GRACE
        while time.monotonic() < until and any(child.running for child in self.children):
            time.sleep(0.05)
        for child in self.children:
            if child.running:
                say(f"{child.name} did not stop within {GRACE:.0f} s: killing it")
            child.signal(signal.SIGKILL, group=True)
            if child.process is not None:
                child.process.wait()
        say("stopped")
