"""Queries whose SQL is made once for each thread, and asked with other values each time.

Making the SQL of a small read costs Django more than answering it costs the database, and a page asks the same few
reads each time. So what is asked on every page is prepared:

    _of_one_section = Prepared(lambda: Page.objects.filter(locale=Given("locale"), live=True))
    _of_one_section(locale=1)

Where the SQL itself differs (a list of values, one more condition), what makes it differ is a *shape*: `Prepared` calls
the maker once for each. Shapes must be few; values may be anything.
"""

import copy
import threading
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.db import connections
from django.db.models import AutoField, Expression, Field, QuerySet
from django.db.models.sql.compiler import SQLCompiler

Row = TypeVar("Row")


class Given(Expression):
    """Where a value comes in; `output_field` says how a database wants it. Whole numbers by default."""

    def __init__(self, name: str, output_field: "Field[Any, Any] | None" = None) -> None:
        super().__init__(output_field=output_field or AutoField())
        self.name = name

    def as_sql(self, compiler: SQLCompiler, connection: Any) -> tuple[str, Any]:
        return "%s", (self,)

    def value_for(self, connection: Any, values: dict[str, object]) -> Any:
        return self.output_field.get_db_prep_value(values[self.name], connection, prepared=False)


Id = int | Given
"""A primary key, or the place where one comes in."""


def several(name: str, how_many: int, output_field: "Field[Any, Any] | None" = None) -> list[Any]:
    """For `__in`: the values that `numbered` names; how many there are is part of the shape."""
    return [Given(f"{name}_{number}", output_field) for number in range(how_many)]


def numbered(name: str, values: Sequence[object]) -> dict[str, object]:
    """Values for as many places as `several` made."""
    return {f"{name}_{number}": value for number, value in enumerate(values)}


class Prepared(Generic[Row]):
    """What `make(*shape)` asks for, as a list."""

    def __init__(self, make: "Callable[..., QuerySet[Any, Row]]") -> None:
        self._make = make
        self._own = _Own()

    def __call__(self, *shape: Any, **values: Any) -> list[Row]:
        known = self._own.made.get(shape)
        if known is None or connections[known.queryset.db] is not known.connection:
            known = self._own.made[shape] = _Made.of(self._make(*shape))
        return list(known.asked(values))

    def first(self, *shape: Any, **values: Any) -> Row | None:
        """The first row, or None; the query says how many are fetched."""
        return next(iter(self(*shape, **values)), None)


class _Own(threading.local):
    """Of each thread its own: a compiler holds a connection, and a connection belongs to its thread."""

    def __init__(self) -> None:
        self.made: dict[tuple[Hashable, ...], _Made] = {}


@dataclass(frozen=True)
class _Made:
    """A queryset and its SQL, in which places for values stand among the parameters."""

    queryset: "QuerySet[Any, Any]"
    connection: Any
    compiler: Any
    sql: str
    parameters: tuple[Any, ...]

    @classmethod
    def of(cls, queryset: "QuerySet[Any, Any]") -> "_Made":
        compiler: Any = queryset.query.get_compiler(using=queryset.db)
        sql, parameters = compiler.as_sql()
        converters = compiler.get_converters([column for column, *_rest in compiler.select])
        compiler.get_converters = lambda _columns: converters
        return cls(queryset, compiler.connection, compiler, sql, tuple(parameters))

    def asked(self, values: dict[str, object]) -> "QuerySet[Any, Any]":
        """A fresh queryset like the first, that asks what is kept here."""
        bound = copy.copy(self.compiler)
        parameters = tuple(
            one.value_for(self.connection, values) if isinstance(one, Given) else one
            for one in self.parameters
        )
        bound.as_sql = lambda *_words, **_more: (self.sql, parameters)
        first: Any = self.queryset
        asked = type(first)(first.model, _Bound(first.query, bound), first.db)
        asked._iterable_class, asked._fields = first._iterable_class, first._fields
        asked._prefetch_related_lookups = first._prefetch_related_lookups
        return asked


class _Bound:
    """A query to those who make rows of its answer: theirs to read, compiled already."""

    def __init__(self, query: Any, compiler: SQLCompiler) -> None:
        self._query, self._compiler = query, compiler

    def get_compiler(self, using: str | None = None, connection: Any = None) -> SQLCompiler:
        return self._compiler

    def __getattr__(self, name: str) -> Any:
        return getattr(self._query, name)
