"""Rows that belong together, written in one statement where the database can: one way there and back, not one for each.

A signature, what was chosen, its confirmation, its letter and the letter's task are five tables. Written one after
the other they cost a form five waits, each as long as the database is away; PostgreSQL takes them as one statement,
which is a transaction of its own. SQLite is called in the same process and waits for nothing: there rows are written
as they come, in a transaction that `Writing.together` opens.

    with Writing.together() as writing:
        key = writing.add(signature)
        writing.add(*(Choice(signature_id=key, version_id=one) for one in chosen))
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.db import connection, connections, models, transaction


@dataclass(frozen=True)
class Later:
    """A value that only the database knows, once it has written an earlier row: words of ours, never of a visitor."""

    sql: str


def as_argument(key: Any) -> Any:
    """What a task is called with, as its row keeps it."""
    if isinstance(key, Later):
        return Later(f"jsonb_build_object('args', jsonb_build_array({key.sql}), 'kwargs', '{{}}'::jsonb)")
    return {"args": [key], "kwargs": {}}


class Writing:
    """Rows on their way. A key given by `add` may stand in any later row of the same writing.

    As with `bulk_create`, models' signals are not sent.
    """

    def __init__(self) -> None:
        self.is_one_statement = connection.vendor == "postgresql"
        self._groups: list[list[models.Model]] = []

    @classmethod
    @contextmanager
    def together(cls) -> Iterator["Writing"]:
        """Everything added is kept when the block ends, or nothing of it."""
        writing = cls()
        if writing.is_one_statement and not connection.in_atomic_block:
            yield writing
            writing._write()
            return
        with transaction.atomic():
            yield writing
            writing._write()

    def add(self, *rows: models.Model) -> Any:
        """Write these, all of one model; gives the key of the first, for rows that point to it."""
        if not rows:
            return None
        key = rows[0]._meta.pk
        if not self.is_one_statement:
            sql, params = _insertion(list(rows))
            with connection.cursor() as cursor:
                cursor.execute(f'{sql} RETURNING "{key.column}"', params)
                keys = [made for (made,) in cursor.fetchall()]
            for row, made in zip(rows, keys, strict=True):
                _is_kept(row, made)
            return rows[0].pk
        self._groups.append(list(rows))
        return Later(f'(SELECT "{key.column}" FROM w{len(self._groups) - 1})')  # noqa: S608  # names of our own

    def text_of(self, key: Any) -> Any:
        """A key as text, for columns that hold keys of many tables."""
        return Later(f"{key.sql}::text") if isinstance(key, Later) else str(key)

    def _write(self) -> None:
        """`WITH w0 AS (INSERT … RETURNING id), … SELECT (SELECT id FROM w0), …`."""
        if not self._groups:
            return
        parts, values, asked = [], [], []
        for number, rows in enumerate(self._groups):
            sql, params = _insertion(rows)
            key = rows[0]._meta.pk.column
            parts.append(f'w{number} AS ({sql} RETURNING "{key}")')
            values += params
            if len(rows) == 1:
                asked.append((rows[0], f'(SELECT "{key}" FROM w{number})'))  # noqa: S608
        with connection.cursor() as cursor:
            found = ", ".join(sql for _row, sql in asked) or "1"
            cursor.execute(f"WITH {', '.join(parts)} SELECT {found}", values)
            keys = cursor.fetchone()
        for (row, _sql), key in zip(asked, keys, strict=False):
            _is_kept(row, key)


def _is_kept(row: models.Model, key: Any) -> None:
    """What saving would have told the row."""
    row.pk, row._state.adding, row._state.db = row._meta.pk.to_python(key), False, connection.alias


_NUMBERS = {number: str(number) for number in range(10)}
_CONSTANTS: dict[type[models.Field[Any, Any]], dict[Any, str]] = {
    models.BooleanField: {True: "true", False: "false"},
    models.CharField: {"": "''"},
    models.TextField: {"": "''"},
    models.IntegerField: _NUMBERS,
    models.PositiveIntegerField: _NUMBERS,
    models.PositiveSmallIntegerField: _NUMBERS,
    models.DateTimeField: {},
    models.ForeignKey: {},
    models.UUIDField: {},
}
"""What most columns of a new row hold, by the kind of field. Written out, they need no preparing, and leave fewer
values to hand over than psycopg stops remembering a statement at (fifty)."""


@dataclass(frozen=True)
class _Column:
    field: models.Field[Any, Any]
    constants: dict[Any, str] | None
    """What its values are written as; None where the field has its own way to make or to keep them."""

    @classmethod
    def of(cls, field: models.Field[Any, Any]) -> "_Column":
        makes_its_own = getattr(field, "auto_now", False) or getattr(field, "auto_now_add", False)
        known = None if makes_its_own else _CONSTANTS.get(type(field))
        return cls(field, known if known is None else {None: "NULL", **known})


@cache
def _columns(model: type[models.Model]) -> tuple[str, list[_Column]]:
    """How its insertion begins, and the columns that it fills: all but a key that the database gives."""
    meta = model._meta
    fields = [field for field in meta.concrete_fields if field is not meta.pk or field.has_default()]
    names = ",".join(f'"{field.column}"' for field in fields)
    return f'INSERT INTO "{meta.db_table}" ({names}) VALUES ', [_Column.of(field) for field in fields]  # noqa: S608


def _insertion(rows: list[models.Model]) -> tuple[str, list[Any]]:
    """What Django's own compiler says, without its roundabout way through every possible expression: a form that many
    send at once spent a third of its time there."""
    begins, columns = _columns(type(rows[0]))
    real, lines, params = connections[connection.alias], [], []
    for row in rows:
        marks = []
        for column in columns:
            field = column.field
            if column.constants is None:
                value = field.pre_save(row, True)
            else:
                value = getattr(row, field.attname)
                if (mark := column.constants.get(value)) is not None:
                    marks.append(mark)
                    continue
            if isinstance(value, Later):
                marks.append(value.sql)
            else:
                marks.append("%s")
                params.append(field.get_db_prep_save(value, real))
        lines.append(f"({','.join(marks)})")
    return begins + ",".join(lines), params
