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
EVERY = 4
"""Seconds between two signs that a long command is still at it."""


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
            self._static_files,
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

    def _remember(self, name: str, cause: str) -> None:
        self.known[name] = cause
        part = self.notes.with_suffix(f".{threading.get_ident()}")
        part.write_text(json.dumps(self.known, indent=1))
        part.replace(self.notes)

    def _sources(self) -> list[Path]:
        return sorted((ROOT / "locale").rglob("*.po"))

    def _static_files(self) -> None:
        """Hashed and compressed, where the settings serve them so; the debug server reads them where they lie."""
        if self.env.get("DJANGO_SETTINGS_MODULE", "").endswith(".dev"):
            return
        ours = sorted(path for path in (ROOT / "static").rglob("*") if path.is_file())
        cause = hash_of([*ours, ROOT / "requirements" / "base.txt"])
        if self.known.get("static files") == cause and (self.var / "static" / "staticfiles.json").exists():
            return
        self.manage(
            "collectstatic", "--noinput", "--verbosity", "0", doing="Collecting and compressing static files"
        )
        self._remember("static files", cause)

    def _database(self) -> None:
        own, address = self.var / "canol.sqlite3", self.env.get("DATABASE_URL", "")
        if address:
            # Somebody else's database may be replaced behind our back, so Django is asked each time.
            self.manage("migrate", "--noinput", doing="Bringing the database up to date")
            if self.known.get("seeded") != hash_of([], address):
                self._seed()
                self._remember("seeded", hash_of([], address))
            return
        if not own.exists() or self.known.get("database") != self._state_of(own):
            self.manage("migrate", "--noinput", doing="Bringing the database up to date")
            self._remember("database", self._state_of(own))
        if user_version(own) < SEEDED:
            self._seed()
            mark_seeded(own)

    def _state_of(self, database: Path) -> str:
        return hash_of([*migrations(), ROOT / "requirements" / "base.txt"], str(applied_migrations(database)))

    def _seed(self) -> None:
        self.manage("seed", doing="Seeding the demo site")

    # Running manage.py -------------------------------------------------------------------------------------------

    def manage(self, *words: str, doing: str) -> None:
        """One command of `manage.py`. Its latest line is shown every few seconds, all of it only if it fails."""
        say(f"{doing} …")
        began = last = time.monotonic()
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
                if time.monotonic() - last > EVERY:
                    last = time.monotonic()
                    say(f"{doing}: {line.strip()[:70]}")
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
        digest.update(str(path.relative_to(ROOT)).encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def migrations() -> list[Path]:
    """The project's own, in an order that does not depend on the disk."""
    rooms = [
        folder for folder in ROOT.iterdir() if folder.is_dir() and not folder.name.startswith((".", "var"))
    ]
    return sorted(path for room in rooms for path in room.rglob("migrations/*.py"))


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
