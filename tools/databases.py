"""Makes a migrated test database and copies it for each process of a run. Runs inside the project's environment."""

import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from typing import Any


def main(template: str, state: str, copies: list[str]) -> None:
    import django

    django.setup()
    from django.conf import settings
    from django.db import connection

    note = Path(settings.VAR) / f"test-{template}-{connection.vendor}.state"
    unchanged = note.exists() and note.read_text() == state and _exists(connection)
    if unchanged:
        print("  the migrated database of the last run is still right", flush=True)
    else:
        note.unlink(missing_ok=True)
        print(
            f"  migrating {settings.DATABASES['default']['TEST']['NAME']} (about half a minute) …", flush=True
        )
        connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
        note.write_text(state)
    connection.close()
    for copy in copies:
        _copy(connection, template, copy)


def _name(connection: Any) -> str:
    return str(connection.settings_dict["TEST"]["NAME"])


def _exists(connection: Any) -> bool:
    if connection.vendor == "sqlite":
        return Path(_name(connection)).exists()
    with connection._nodb_cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [_name(connection)])
        return cursor.fetchone() is not None


def _copy(connection: Any, template: str, copy: str) -> None:
    """`…suite_gw0` is how pytest-django names the database of its first parallel process."""
    source = _name(connection)
    if connection.vendor == "sqlite":
        run, _, process = copy.partition("_")
        target = source.replace(f"test-{template}", f"test-{run}") + (f"_{process}" if process else "")
    else:
        target = source.replace(template, copy)
    copied(connection, source, target)


def copied(connection: Any, source: str, target: str) -> None:
    """`target` is made anew as `source` is; `connection` leads to their server and is closed."""
    connection.close()
    if connection.vendor == "sqlite":
        for suffix in ("", "-wal", "-shm"):
            Path(target + suffix).unlink(missing_ok=True)
        with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
            old.backup(new)
        return
    quote = connection.ops.quote_name
    with connection._nodb_cursor() as cursor:
        cursor.execute(f"DROP DATABASE IF EXISTS {quote(target)} WITH (FORCE)")
        cursor.execute(f"CREATE DATABASE {quote(target)} TEMPLATE {quote(source)}")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
