"""What must be in place before the site can serve: made once, made again only when its cause has changed."""

import contextlib
import hashlib
import json
import os
import sqlite3
import subprocess
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from tools.say import ROOT, Stop, say

SEEDED = 1
"""Kept in the SQLite file's own header (`PRAGMA user_version`): a copied or deleted database tells the truth."""


class Preparation:
    """One start's worth of preparation, with `var/prepared.json` remembering what the last one left behind."""

    def __init__(self, interpreter: Path, env: dict[str, str]) -> None:
        self.interpreter = interpreter
        self.env = env
        self.var = Path(env.get("CANOL_VAR", str(ROOT / "var")))
        self.notes = self.var / "prepared.json"
        self.var.mkdir(parents=True, exist_ok=True)
        try:
            self.known: dict[str, str] = json.loads(self.notes.read_text())
        except (OSError, ValueError):
            self.known = {}

    def everything(self) -> None:
        """Catalogues, static files, database and demo content; the slow ones side by side."""
        side_by_side(
            self.catalogues,
            lambda: self._once("static files", self._static_hash(), self._collect),
            self._database,
        )

    def catalogues(self) -> None:
        """The compiled messages that Django reads, from the `.po` files that people write."""
        cause = (
            hash_of(self._sources()) if all(po.with_suffix(".mo").exists() for po in self._sources()) else ""
        )
        if not cause or self.known.get("catalogues") != cause:
            self.manage("catalogue", "compile", doing="Compiling the Welsh and English catalogues")
            self._remember("catalogues", hash_of(self._sources()))

    # The pieces ------------------------------------------------------------------------------------------------------

    def _once(self, name: str, cause: str, make: Callable[[], None]) -> None:
        if self.known.get(name) == cause:
            return
        make()
        self._remember(name, cause)

    def _remember(self, name: str, cause: str) -> None:
        self.known[name] = cause
        part = self.notes.with_suffix(f".{threading.get_ident()}")
        part.write_text(json.dumps(self.known, indent=1))
        part.replace(self.notes)

    def _sources(self) -> list[Path]:
        return sorted((ROOT / "locale").rglob("*.po"))

    def _static_hash(self) -> str:
        ours = [path for path in (ROOT / "static").rglob("*") if path.is_file()]
        theirs = ROOT / "requirements" / "base.txt"
        there = "there" if (self.var / "static" / "staticfiles.json").exists() else "gone"
        return hash_of([*ours, theirs]) + there if there == "there" else there

    def _collect(self) -> None:
        self.manage(
            "collectstatic", "--noinput", "--verbosity", "0", doing="Collecting and compressing static files"
        )

    def _database(self) -> None:
        address = self.env.get("DATABASE_URL", "")
        own = self.var / "canol.sqlite3"
        if address and not address.startswith("sqlite"):
            # A server's database may be replaced behind our back, so Django is asked each time.
            self.manage("migrate", "--noinput", "--verbosity", "0", doing="Bringing the database up to date")
            self._once("seed", hash_of([], address), self._seed)
            return
        cause = hash_of(self._migrations()) + str(applied_migrations(own))
        if self.known.get("database") != cause or not own.exists():
            self.manage("migrate", "--noinput", doing="Bringing the database up to date", count="Applying")
            self._remember("database", hash_of(self._migrations()) + str(applied_migrations(own)))
        if user_version(own) < SEEDED:
            self._seed()
            mark_seeded(own)

    def _migrations(self) -> list[Path]:
        return [*sorted(ROOT.glob("**/migrations/*.py")), ROOT / "requirements" / "base.txt"]

    def _seed(self) -> None:
        self.manage("seed", doing="Seeding the demo site")

    # Running manage.py -------------------------------------------------------------------------------------------

    def manage(self, *words: str, doing: str, count: str = "") -> None:
        """One command of `manage.py`. Its output is shown only if it fails; `count` lines are counted meanwhile."""
        say(f"{doing} …")
        began = last = time.monotonic()
        counted = 0
        with subprocess.Popen(
            [str(self.interpreter), "manage.py", *words],
            cwd=ROOT,
            env=self.env,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        ) as process:
            said: list[str] = []
            for line in process.stdout or ():
                said.append(line)
                counted += bool(count) and count in line
                if count and time.monotonic() - last > 5:
                    last = time.monotonic()
                    say(f"{doing}: {counted} steps so far")
        if process.returncode:
            raise Stop("".join(said[-40:]) + f"Stopped: manage.py {' '.join(words)} failed.")
        say(f"{doing}: done in {time.monotonic() - began:.1f} s")


def side_by_side(*jobs: Callable[[], None]) -> None:
    """Run all, wait for all, then raise the first failure."""
    failures: list[BaseException] = []

    def guarded(job: Callable[[], None]) -> None:
        try:
            job()
        except BaseException as failure:  # noqa: BLE001  # carried to the caller's thread
            failures.append(failure)

    threads = [threading.Thread(target=guarded, args=(job,), daemon=True) for job in jobs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]


def hash_of(files: Iterable[Path], *words: str) -> str:
    digest = hashlib.sha256("\0".join(words).encode())
    for path in files:
        if ".venv" in path.parts or not path.is_file():
            continue
        digest.update(str(path.relative_to(ROOT)).encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def applied_migrations(database: Path) -> int:
    return _ask(database, "SELECT count(*) FROM django_migrations")


def user_version(database: Path) -> int:
    return _ask(database, "PRAGMA user_version")


def _ask(database: Path, question: str) -> int:
    if not database.exists():
        return 0
    with contextlib.closing(sqlite3.connect(database)) as connection:
        try:
            return int(connection.execute(question).fetchone()[0])
        except sqlite3.Error:
            return 0


def mark_seeded(database: Path) -> None:
    with contextlib.closing(sqlite3.connect(database)) as connection:
        connection.execute(f"PRAGMA user_version = {SEEDED}")


def environment(settings: str, **more: str) -> dict[str, str]:
    """The variables every command of the site gets, on top of what the caller's shell already says."""
    return {**os.environ, "DJANGO_SETTINGS_MODULE": settings, "PYTHONUNBUFFERED": "1", **more}
