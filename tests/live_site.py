"""The site as `make run` serves it, in processes of its own, for tests that look at it from outside.

Migrating, seeding and what a worker does with a new site take minutes, so one settled site is kept in `var/test-live/`
until what it is made from changes, and each run works on a copy. With `DATABASE_URL` on PostgreSQL the copies are
databases beside that one.
"""

import contextlib
import email
import fcntl
import json
import os
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.policy import default as modern
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import dj_database_url
import psycopg

from tools.prepare import Preparation, hash_of
from tools.prepare import environment as variables
from tools.run import _web
from tools.say import ROOT

KEPT = ROOT / "var" / "test-live"
MIGRATED = "suite-template"
"""The run's migrated database, as `tools.suite` made it: a seeded site begins as its copy."""
HOST = "127.0.0.1"
PATIENCE = 90.0
"""Seconds until something must have happened; a busy machine starts Python slowly."""


def wait_until(
    claim: Callable[[], object], what: str, patience: float = PATIENCE, pause: float = 0.05
) -> None:
    until = time.monotonic() + patience
    while not claim():
        if time.monotonic() > until:
            raise AssertionError(f"waited {patience:.0f} s in vain: {what}")
        time.sleep(pause)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


# Mails ----------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Mail:
    """One kept mail, as its reader has it."""

    to: str
    subject: str
    message_id: str
    text: str
    html: str

    @classmethod
    def read(cls, path: Path) -> "Mail":
        message = email.message_from_bytes(path.read_bytes(), policy=modern)
        assert isinstance(message, EmailMessage)
        plain, html = message.get_body(("plain",)), message.get_body(("html",))
        return cls(
            to=str(message["To"]),
            subject=str(message["Subject"]),
            message_id=str(message["Message-ID"]),
            text=plain.get_content() if plain else "",
            html=html.get_content() if html else "",
        )

    @property
    def link(self) -> str:
        """The address of the page whose button says yes."""
        found = re.search(r"^http://\S+/(?:confirm|cadarnhau)/\S+$", self.text, re.MULTILINE)
        assert found is not None, self.text
        return found[0].strip()

    @property
    def code(self) -> str:
        found = re.search(r"\b[A-Z0-9]{4}-[A-Z0-9]{4}\b", self.text)
        assert found is not None, self.text
        return found[0]


class Mailbox:
    """Every mail the site sent, read once each, by whom it was sent to. Many may wait for theirs at once."""

    REFRESH = 0.1

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._read: dict[str, Mail] = {}
        self._by_reader: dict[str, list[Mail]] = {}
        self._looked = 0.0
        self._lock = threading.Lock()

    def all(self) -> list[Mail]:
        self._look()
        return list(self._read.values())

    def _look(self) -> None:
        with self._lock:
            if time.monotonic() - self._looked < self.REFRESH:
                return
            for path in sorted(self.folder.glob("[!.]*.eml")):
                if path.name not in self._read:
                    mail = self._read[path.name] = Mail.read(path)
                    self._by_reader.setdefault(mail.to, []).append(mail)
            self._looked = time.monotonic()

    def to(self, address: str) -> list[Mail]:
        self._look()
        return list(self._by_reader.get(address, []))

    def wait_for(self, address: str, number: int = 1) -> Mail:
        """The `number`th mail to this address, once it has come."""
        wait_until(lambda: len(self.to(address)) >= number, f"mail {number} to {address}", pause=self.REFRESH)
        return self.to(address)[number - 1]


# The seeded site ------------------------------------------------------------------------------------------------------


def _cause() -> str:
    """What a seeded site is made from."""
    rooms = [path.parent for path in [*ROOT.glob("*/apps.py"), *ROOT.glob("site/*/apps.py")]]
    told = ["migrations", "seed", "content", "data"]
    files = [path for room in rooms for name in told for path in (room / name).rglob("*")]
    files += [room / name for room in rooms for name in ("seeding.py", "demo.py", "apps.py", "roles.py")]
    kinds = {".py", ".csv", ".svg", ".json"}
    return hash_of(sorted(path for path in files if path.suffix in kinds and path.is_file()))


def _is_postgres(address: str) -> bool:
    return address.startswith("postgres")


def beside(address: str, name: str) -> str:
    """The address of another database on the same server."""
    return urlunsplit(urlsplit(address)._replace(path=f"/{name}"))


def on_server(address: str, *statements: str) -> None:
    given = dj_database_url.parse(address)
    with psycopg.connect(
        host=given["HOST"] or HOST,
        port=given["PORT"] or 5432,
        user=given["USER"] or "postgres",
        password=given["PASSWORD"],
        dbname="postgres",
        autocommit=True,
    ) as connection:
        for statement in statements:
            connection.execute(statement.encode())


def kept_site() -> Path:
    """The folder of the seeded site, made anew when its cause has changed; two processes make it once between them.

    `python -m tests.live_site` makes it ahead of what will want it.
    """
    KEPT.mkdir(parents=True, exist_ok=True)
    with (KEPT / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        return _kept_site_unshared()


def _kept_site_unshared() -> Path:
    given = os.environ.get("DATABASE_URL", "")
    kind = "postgresql" if _is_postgres(given) else "sqlite"
    cause = _cause()[:16]
    folder = KEPT / f"{kind}-{cause}"
    ready = folder / "ready"
    env = _environment(folder, f"http://{HOST}", address := _kept_database(given, cause))
    if not ready.exists():
        for old in KEPT.glob(f"{kind}-*"):
            shutil.rmtree(old)
            if _is_postgres(given):
                on_server(
                    given, f'DROP DATABASE IF EXISTS "canol_live_{old.name.partition("-")[2]}" WITH (FORCE)'
                )
        folder.mkdir(parents=True)
        if drawn := next(KEPT.glob(f"*-{cause}/media/share"), None):
            # Pictures of titles are named by their words: those of the other database's site need no second drawing.
            shutil.copytree(drawn, folder / "media" / "share")
        if _is_postgres(address):
            name = urlsplit(address).path[1:]
            on_server(
                given,
                f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)',
                f'CREATE DATABASE "{name}" TEMPLATE "test_canol_{MIGRATED}"',
            )
        else:
            shutil.copyfile(KEPT.parent / f"test-{MIGRATED}.sqlite3", folder / "canol.sqlite3")
    preparation = Preparation(Path(sys.executable), env)
    preparation.everything()
    if not ready.exists():
        preparation.manage("work", "--drain", doing="Drawing and indexing what was sown")
        ready.touch()
    return folder


def _kept_database(given: str, cause: str) -> str:
    return beside(given, f"canol_live_{cause}") if _is_postgres(given) else ""


def _environment(folder: Path, address: str, database: str, **more: str) -> dict[str, str]:
    return variables(
        "config.settings.demo",
        CANOL_VAR=str(folder),
        CANOL_BASE_URL=address,
        DATABASE_URL=database,
        PYTHONPATH=str(ROOT / "site"),
        **more,
    )


def _copy(source: Path, target: Path, name: str) -> str:
    """A site of its own in `target`; gives the address of its database, empty for SQLite in the folder."""
    given = os.environ.get("DATABASE_URL", "")
    target.mkdir(parents=True, exist_ok=True)
    for name_of_secret in ("secret_key", "seal_keys"):
        shutil.copy2(source / name_of_secret, target / name_of_secret)
    (target / "static").symlink_to(source / "static")
    if (source / "media").exists():
        shutil.copytree(source / "media", target / "media")
    if _is_postgres(given):
        origin = urlsplit(_kept_database(given, _cause()[:16])).path[1:]
        on_server(
            given,
            f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)',
            f'CREATE DATABASE "{name}" TEMPLATE "{origin}"',
        )
        return beside(given, name)
    with (
        contextlib.closing(sqlite3.connect(source / "canol.sqlite3")) as old,
        contextlib.closing(sqlite3.connect(target / "canol.sqlite3")) as new,
    ):
        old.backup(new)
    return ""


# Processes ------------------------------------------------------------------------------------------------------------


@dataclass
class Process:
    """One command in a session of its own, so that it can be killed with everything it started."""

    command: list[str]
    env: dict[str, str]
    log: Path
    folder: Path = ROOT
    started: "subprocess.Popen[bytes] | None" = field(default=None)

    def start(self) -> None:
        with self.log.open("a") as output:
            self.started = subprocess.Popen(
                self.command,
                cwd=self.folder,
                env=self.env,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    @property
    def pid(self) -> int:
        assert self.started is not None
        return self.started.pid

    @property
    def is_running(self) -> bool:
        return self.started is not None and self.started.poll() is None

    def end(self, number: signal.Signals = signal.SIGTERM) -> None:
        """Signal the whole group, and wait until it is gone."""
        if self.started is None:
            return
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.started.pid, number)
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.started.wait(20)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.started.pid, signal.SIGKILL)
        self.started.wait()


class LiveSite:
    """A web server and a worker on a seeded site of their own."""

    def __init__(self, folder: Path, name: str, **settings: str) -> None:
        self.folder = folder
        self.port = free_port()
        self.address = f"http://{HOST}:{self.port}"
        self.env = _environment(folder, self.address, _copy(kept_site(), folder, name), **settings)
        web = _web(Path(sys.executable), HOST, self.port).command
        self.web = Process(list(web), self.env, folder / "web.log")
        self.worker = Process([sys.executable, "manage.py", "work"], self.env, folder / "worker.log")
        self.mailbox = Mailbox(folder / "mail")

    def start(self) -> None:
        self.web.start()
        self.worker.start()
        self.wait_until_itanswers()
        wait_until(lambda: "is at work" in self.worker.log.read_text(), "the worker starts")

    def wait_until_itanswers(self) -> None:
        wait_until(self.answers, f"the site answers; {self.web.log.read_text()[-2000:]}", pause=0.1)

    def answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.address}/healthz", timeout=5) as answer:
                return bool(answer.status == 200)
        except (urllib.error.URLError, OSError):
            return False

    def stop(self) -> None:
        self.worker.end()
        self.web.end()
        database = self.env["DATABASE_URL"]
        if _is_postgres(database):
            on_server(database, f'DROP DATABASE IF EXISTS "{urlsplit(database).path[1:]}" WITH (FORCE)')

    def census(self) -> dict[str, Any]:
        """What its database holds now (`tests.drill.census`)."""
        return dict(json.loads(self.manage(module="tests.drill.census")))

    def manage(self, *words: str, module: str = "", patience: float | None = PATIENCE) -> str:
        """What a command of the site prints; `patience` is None for what takes as long as its size asks."""
        command = [sys.executable, "-m", module, *words] if module else [sys.executable, "manage.py", *words]
        return subprocess.run(
            command, cwd=ROOT, env=self.env, check=True, capture_output=True, text=True, timeout=patience
        ).stdout


@contextlib.contextmanager
def living(folder: Path, name: str, **settings: str) -> Iterator[LiveSite]:
    site = LiveSite(folder, name, **settings)
    site.start()
    try:
        yield site
    finally:
        site.stop()


if __name__ == "__main__":
    kept_site()
