"""Database triggers that begin a new generation whenever content changes, by whatever way it is written.

Saves, `QuerySet.update()`, bulk writes, cascades and raw SQL alike. On PostgreSQL they fire when the transaction is
about to commit, so that publishers wait for each other's last moment only, and count once a transaction; the NOTIFY
goes out with the commit. SQLite has one writer, so there they fire at once, for each row.
"""

from collections.abc import Iterator, Sequence

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

from core.page_cache import tables
from core.page_cache.models import Generation

# ruff: noqa: S608  # every statement here is put together from names of tables and columns

CHANNEL = "canol_content"
PREFIX = "content_"
COUNTER = Generation._meta.db_table

_FUNCTION = f"""CREATE OR REPLACE FUNCTION content_has_changed() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF COALESCE(current_setting('canol.counted', true), '') = '' THEN
            PERFORM set_config('canol.counted', 'yes', true);
            UPDATE {COUNTER} SET number = number + 1;
            PERFORM pg_notify('{CHANNEL}', '');
        END IF;
        RETURN NULL;
    END $$"""


def _wanted(connection: BaseDatabaseWrapper) -> Iterator[tuple[str, str]]:
    """The name of each trigger and the statement that makes it."""
    there = set(connection.introspection.table_names())
    for model, how in tables.content_models().items():
        table = model._meta.db_table
        columns = tables.shown_columns(model, how)
        if table not in there or not columns:
            continue
        if how.from_birth:
            yield _trigger(connection, table, "INSERT")
        yield _trigger(connection, table, "UPDATE", columns)
        yield _trigger(connection, table, "DELETE")
        if connection.vendor == "postgresql":
            yield _trigger(connection, table, "TRUNCATE")


def _trigger(
    connection: BaseDatabaseWrapper, table: str, event: str, columns: Sequence[str] = ()
) -> tuple[str, str]:
    """One for `event`; where `columns` are given, only when one of them has another value than before."""
    name, quote = f"{PREFIX}{table}_{event.lower()}", connection.ops.quote_name
    on = f"{name} AFTER {event} ON {quote(table)}"
    is_postgresql = connection.vendor == "postgresql"
    condition = ""
    if columns:
        old, new = (", ".join(f"{side}.{quote(column)}" for column in columns) for side in ("OLD", "NEW"))
        condition = f" WHEN (({old}) {'IS DISTINCT FROM' if is_postgresql else 'IS NOT'} ({new}))"
    if not is_postgresql:
        return name, f"CREATE TRIGGER {on}{condition} BEGIN UPDATE {COUNTER} SET number = number + 1; END"
    if event == "TRUNCATE":
        return name, f"CREATE TRIGGER {on} FOR EACH STATEMENT EXECUTE FUNCTION content_has_changed()"
    late = "DEFERRABLE INITIALLY DEFERRED FOR EACH ROW"
    return name, f"CREATE CONSTRAINT TRIGGER {on} {late}{condition} EXECUTE FUNCTION content_has_changed()"


def _standing(connection: BaseDatabaseWrapper) -> dict[str, str]:
    """The triggers that are there, each with its table."""
    listing = (
        "SELECT tgname, relname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid WHERE NOT tgisinternal"
        if connection.vendor == "postgresql"
        else "SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger'"
    )
    with connection.cursor() as cursor:
        cursor.execute(listing)
        return {name: table for name, table in cursor.fetchall() if name.startswith(PREFIX)}


def take_up(using: str = "default") -> None:
    """Remove them all, before tables are altered."""
    connection = connections[using]
    with connection.cursor() as cursor:
        for name, table in _standing(connection).items():
            where = f" ON {connection.ops.quote_name(table)}" if connection.vendor == "postgresql" else ""
            cursor.execute(f"DROP TRIGGER IF EXISTS {name}{where}")


def lay_down(using: str = "default") -> None:
    """Make those that are missing, remove those no longer wanted, and begin a new generation."""
    connection = connections[using]
    if COUNTER not in connection.introspection.table_names():
        take_up(using)
        return
    wanted, standing = dict(_wanted(connection)), _standing(connection)
    if standing.keys() - wanted.keys():
        take_up(using)
        standing = {}
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(_FUNCTION)
        for name, statement in wanted.items():
            if name not in standing:
                cursor.execute(statement)
    Generation.begin_another()


def missing(using: str = "default") -> list[str]:
    connection = connections[using]
    return sorted(dict(_wanted(connection)).keys() - _standing(connection).keys())
