"""What a process has seen and not yet written: noted in memory, written in sums by a thread of its own."""

import atexit
import logging
import os
import threading
from collections import Counter, deque
from datetime import date
from multiprocessing.util import Finalize
from typing import TYPE_CHECKING, Final, NamedTuple

from django.db import connection
from django.utils import timezone

if TYPE_CHECKING:
    from collections.abc import Iterable
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

log = logging.getLogger("canol.figures")

PAGE: Final = "page"
FORM: Final = "form"
SEARCH: Final = "search"
COUNTED: Final = "canol.figures.counted"
"""In the environ of a request: what Django counted it as, so that the page cache counts its next readers alike."""


class Seen(NamedTuple):
    """One thing that is counted: a page, a step of a form, a search; `words` only of one that found nothing."""

    kind: str
    name: str
    language: str
    words: str = ""


Sums = Counter[tuple[date, Seen]]


class Tally:
    """Notes without a lock, since appending to a deque is one act; sums and writes under one."""

    EVERY = 30.0
    MOST = 20_000
    """So many things are noted at most before they are summed up: memory stays small in the greatest crowd."""

    def __init__(self) -> None:
        self._seen: deque[Seen] = deque()
        self._sums: Sums = Counter()
        self._process = 0
        self._starting = threading.Lock()
        self._summing = threading.Lock()
        self._writing = threading.Lock()
        self._ended = threading.Event()
        self._full = threading.Event()

    def note(self, seen: Seen) -> None:
        """Counted from the moment on that somebody writes; in a command or a test nobody does."""
        if self._process:
            self._seen.append(seen)
            if len(self._seen) > self.MOST:
                self._full.set()

    def begin(self) -> None:
        """At a request in this process: threads do not survive a fork."""
        if self._process == os.getpid():
            return
        with self._starting:
            if self._process != os.getpid():
                self._seen.clear()
                self._sums.clear()
                self._process = os.getpid()
                self._ended.clear()
                threading.Thread(target=self._write_until_ended, name="figures", daemon=True).start()
                # A server's process may end by either door: its own, or that of `multiprocessing`.
                Finalize(None, self.end, exitpriority=100)
                atexit.register(self.end)

    def beginning_with(self, application: "WSGIApplication") -> "WSGIApplication":
        """`application`, whose first request in a process makes it count."""

        def begun(environ: "WSGIEnvironment", start_response: "StartResponse") -> "Iterable[bytes]":
            self.begin()
            return application(environ, start_response)

        return begun

    def end(self) -> None:
        """Write what is left, once: an orderly stop loses nothing."""
        if self._process == os.getpid() and not self._ended.is_set():
            self._ended.set()
            self._full.set()
            self.write()

    def gather(self) -> Sums:
        """Everything noted so far, summed up by the day on which it is summed up."""
        with self._summing:
            today = timezone.localdate()
            for _one in range(len(self._seen)):
                self._sums[today, self._seen.popleft()] += 1
            return self._sums

    def write(self) -> int:
        """Write the sums in one transaction; what cannot be written waits for the next time. How many were written."""
        from core.figures import actions

        with self._writing:
            self.gather()
            with self._summing:
                sums, self._sums = self._sums, Counter()
            if not sums:
                return 0
            try:
                actions.add(sums)
            except Exception:
                log.exception("figures wait: they could not be written")
                with self._summing:
                    self._sums.update(sums)
                return 0
            finally:
                if threading.current_thread() is not threading.main_thread():
                    connection.close()
            return sums.total()

    def _write_until_ended(self) -> None:
        while not self._ended.is_set():
            if self._full.wait(self.EVERY):
                self._full.clear()
            if not self._ended.is_set():
                self.write()


TALLY = Tally()
note = TALLY.note
