"""The whole demonstration, for the folders whose tests read it.

Growing it takes half a minute, so it is grown once into a database of its own, which is kept in `var/` until the source
changes: where it is first wanted, or ahead (`python -m tests.grown`). Each process of a run stands on a copy of that,
inside one transaction a folder that is rolled back at its end.
"""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from django.conf import settings
from django.core.cache import cache as cached
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connection, transaction
from pytest_django import DjangoDbBlocker

from tools.databases import copied
from tools.prepare import hash_of

KINDS = {".py", ".html", ".txt", ".csv", ".svg", ".json", ".po"}
NOT_OURS = {"tests", "tools", "docs", "var", "node_modules"}
NOW = datetime(2026, 7, 22, 10, tzinfo=UTC)
"""A Wednesday of July, the month whose Welsh Django misspells."""


@contextmanager
def site_grown(blocker: DjangoDbBlocker) -> Iterator[None]:
    """The seeded site as of `NOW`, instead of the process's own empty database."""
    with blocker.unblock():
        own = _name()
        name = _copy_of_this_process()
        _turn_to(name)
        around = transaction.atomic()
        around.__enter__()
        try:
            cached.clear()
            yield
        finally:
            transaction.set_rollback(True)
            around.__exit__(None, None, None)
            cached.clear()
            _turn_to(own)


def _name() -> str:
    return str(connection.settings_dict["NAME"])


def _turn_to(name: str) -> None:
    connection.close()
    connection.settings_dict["NAME"] = name


@cache
def _copy_of_this_process() -> str:
    kept = _kept()
    copy = _beside(f"{Path(kept.database).name}_{os.environ.get('PYTEST_XDIST_WORKER', 'alone')}")
    copied(connection, kept.database, copy)
    kept.bring_files()
    return copy


def _beside(name: str) -> str:
    """A database next to the process's own."""
    return str(Path(_name()).parent / name) if connection.vendor == "sqlite" else name


# Grown once -----------------------------------------------------------------------------------------------------------


class _Kept:
    """The grown database, and the files that belong to it: under test those lie in memory alone."""

    def __init__(self) -> None:
        label = f"test_canol_{os.environ.get('CANOL_DB', 'suite')}_grown"
        self.database = _beside(label)
        self.folder = Path(settings.VAR) / f"{label}-{connection.vendor}"

    def is_from(self, cause: str) -> bool:
        note = self.folder / "cause"
        return note.exists() and note.read_text() == cause

    def grow(self, cause: str) -> None:
        from home.seed import run  # needs its models, which wait for Django's set-up

        shutil.rmtree(self.folder, ignore_errors=True)
        (self.folder / "files").mkdir(parents=True)
        own = _name()
        copied(connection, own, self.database)
        _turn_to(self.database)
        try:
            run.run(with_demo=True, say=lambda line: None, now=NOW)
        finally:
            _turn_to(own)
        for path in _stored(""):
            target = self.folder / "files" / path
            target.parent.mkdir(parents=True, exist_ok=True)
            with default_storage.open(path) as file:
                target.write_bytes(file.read())
        (self.folder / "cause").write_text(cause)

    def bring_files(self) -> None:
        files = self.folder / "files"
        for path in files.rglob("*"):
            name = path.relative_to(files).as_posix()
            if path.is_file() and not default_storage.exists(name):
                default_storage.save(name, ContentFile(path.read_bytes()))


def _kept() -> _Kept:
    kept, cause = _Kept(), _cause()
    with kept.folder.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not kept.is_from(cause):
            kept.grow(cause)
    return kept


def _cause() -> str:
    """Whatever the demonstration may be made from: all of our source, and the migrated database it grows in."""
    rooms = [path for path in Path(settings.ROOT).iterdir() if path.is_dir() and path.name not in NOT_OURS]
    files = (path for room in rooms if room.name[0] != "." for path in room.rglob("*"))
    return hash_of(sorted(path for path in files if path.suffix in KINDS), _migrated())


def _migrated() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*), max(applied) FROM django_migrations")
        return str(cursor.fetchone())


def _stored(folder: str) -> Iterator[str]:
    folders, files = default_storage.listdir(folder)
    yield from (Path(folder, name).as_posix() for name in files)
    for name in folders:
        yield from _stored(Path(folder, name).as_posix())


def _ahead() -> None:
    """For the run that `CANOL_DB` names, whose migrated database is there."""
    import django

    django.setup()
    _turn_to(str(connection.settings_dict["TEST"]["NAME"]))
    _kept()


if __name__ == "__main__":
    _ahead()
