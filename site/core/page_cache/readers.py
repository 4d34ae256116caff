"""How a web process knows the generation: at every request, for next to nothing, or not at all (None)."""

import logging
import os
import sqlite3
import threading
import time
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import psycopg
from django.conf import settings
from django.db import connection

from core.page_cache.triggers import CHANNEL, COUNTER

log = logging.getLogger("canol.page_cache")

Reader = Callable[[], int | None]
_QUESTION = f"SELECT number FROM {COUNTER} WHERE id = 1"  # noqa: S608  # the table's own name


class _Looking(sqlite3.Connection):
    """A connection that is closed with the thread it belongs to."""

    def __del__(self) -> None:
        self.close()


class _Own(threading.local):
    """What one thread knows."""

    connection: _Looking | None = None
    version: int | None = None
    number: int | None = None
    asked_at = float("-inf")


class SqliteReader:
    """Asks SQLite whether anybody has committed since the last look, on a connection of the thread's own.

    `PRAGMA data_version` touches no table; only when it has moved is the row read. It is asked at most every `EVERY`
    seconds, which is all the delay there is.
    """

    EVERY = 0.002

    def __init__(self, path: str) -> None:
        self._address = f"file:{quote(path)}?mode=ro"
        self._own = _Own()

    def __call__(self) -> int | None:
        own, now = self._own, time.monotonic()
        if now - own.asked_at >= self.EVERY:
            own.asked_at = now
            try:
                self._look(own)
            except sqlite3.Error:
                own.connection = own.number = None
        return own.number

    def _look(self, own: _Own) -> None:
        if own.connection is None:
            own.connection = sqlite3.connect(
                self._address,
                uri=True,
                isolation_level=None,
                timeout=1,
                check_same_thread=False,
                factory=_Looking,
            )
            own.version = None
        (version,) = own.connection.execute("PRAGMA data_version").fetchone()
        if version != own.version:
            row = own.connection.execute(_QUESTION).fetchone()
            own.number, own.version = row[0] if row else None, version


class PostgresReader:
    """A thread that listens. The number it knows is good only while it surely would have heard of another.

    It reads the row when it is told of a change, when it has (re)connected, and every few seconds. While it is not
    connected, or has heard nothing for too long, nobody knows the generation. PgBouncer in transaction mode loses
    LISTEN: give the server's own address in `CANOL_LISTEN_URL`.
    """

    EVERY = 5.0
    PATIENCE = 12.0
    PAUSE = 0.5

    def __init__(self, **address: Any) -> None:
        self._address: dict[str, Any] = {
            "connect_timeout": 5, "keepalives_idle": 5, "tcp_user_timeout": 5000, "application_name": "canol pages",
        } | address  # fmt: skip
        self._known: tuple[int, float] | None = None
        self._process = 0
        self._starting = threading.Lock()
        self._closed = threading.Event()

    def __call__(self) -> int | None:
        if self._process != os.getpid():
            self._start()
        known = self._known
        if known is None or time.monotonic() - known[1] > self.PATIENCE:
            return None
        return known[0]

    def _start(self) -> None:
        """At the first question in this process: threads do not survive a fork."""
        with self._starting:
            if self._process != os.getpid():
                self._known, self._process = None, os.getpid()
                threading.Thread(target=self._listen_until_closed, name="page cache", daemon=True).start()

    def close(self) -> None:
        """Stop listening within `EVERY` seconds; a server's thread ends with its process."""
        self._closed.set()

    def _listen_until_closed(self) -> None:
        while not self._closed.is_set():
            try:
                with psycopg.connect(**self._address, autocommit=True) as listening:
                    self._listen(listening)
            except (psycopg.Error, OSError) as trouble:
                self._known = None
                log.warning("pages come from Django: no word from the database (%s)", type(trouble).__name__)
                self._closed.wait(self.PAUSE)

    def _listen(self, listening: "psycopg.Connection[Any]") -> None:
        listening.execute(f"LISTEN {CHANNEL}")
        while not self._closed.is_set():
            asked = time.monotonic()
            row = listening.execute(_QUESTION).fetchone()
            self._known = (row[0], asked) if row else None
            for _told in listening.notifies(timeout=self.EVERY, stop_after=1):
                pass


def reader() -> Reader:
    """The one that fits the database of the settings."""
    if connection.vendor == "sqlite":
        return SqliteReader(str(connection.settings_dict["NAME"]))
    if settings.PAGE_CACHE_LISTEN_URL:
        return PostgresReader(conninfo=settings.PAGE_CACHE_LISTEN_URL)
    given = connection.get_connection_params()
    return PostgresReader(**{name: given[name] for name in _ADDRESS & given.keys()})


_ADDRESS = {
    "host",
    "port",
    "user",
    "password",
    "dbname",
    "service",
    "sslmode",
    "sslrootcert",
    "sslcert",
    "sslkey",
}
