"""What is erased by itself, and when. One list of rules drives both what is foretold and what is done.

A rule names rows whose time is over; `run` takes them in batches, each its own transaction, so a killed run goes on
where it stopped. Rows that somebody must keep are left (`respect`): a higher room says which.
"""

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection, models, transaction

log = logging.getLogger("canol.retention")
BATCH = 200

IsHeld = Callable[[Iterable[str]], bool]
"""Whether a row known by any of these words (addresses, numbers, references) must be kept."""


def _by_nothing(_row: Any) -> Iterable[str]:
    return ()


def _never(_row: Any, _now: datetime) -> bool:
    return False


def _delete(rows: Sequence[Any], _now: datetime) -> None:
    type(rows[0])._base_manager.filter(pk__in=[row.pk for row in rows]).delete()


@dataclass(frozen=True)
class Rule:
    """One kind of data whose time ends.

    `due(now)` gives the rows; `forget(rows, now)` takes them out for good (deletes them, by default), so that `due`
    no longer finds them. `known_by(row)` gives what a hold may be set on; `is_spared(row, now)` is true of a row
    that lives on after all, by something one query cannot ask.
    """

    name: str
    due: Callable[[datetime], "models.QuerySet[Any]"]
    forget: Callable[[Sequence[Any], datetime], None] = _delete
    known_by: Callable[[Any], Iterable[str]] = _by_nothing
    is_spared: Callable[[Any, datetime], bool] = _never

    def batches(self, now: datetime, is_held: IsHeld, *, lock: bool = False) -> Iterator[list[Any]]:
        """The rows whose time is over, a batch at a time, in the order of their keys."""
        last: Any = None
        while rows := self._after(last, now, lock=lock):
            last = rows[-1].pk
            yield [row for row in rows if not is_held(self.known_by(row)) and not self.is_spared(row, now)]

    def _after(self, last: Any, now: datetime, *, lock: bool) -> list[Any]:
        found = self.due(now).order_by("pk")
        if last is not None:
            found = found.filter(pk__gt=last)
        if lock:
            found = found.select_for_update(of=("self",))
        return list(found[:BATCH])


def _nothing_is_held(_now: datetime) -> IsHeld:
    return lambda _words: False


_rules: dict[str, Rule] = {}
_holds: list[Callable[[datetime], IsHeld]] = []


def register(rule: Rule) -> None:
    _rules[rule.name] = rule


def respect(holds: Callable[[datetime], IsHeld]) -> None:
    """`holds(now)` tells, for one rule, which rows must be kept."""
    _holds[:] = [holds]


def rules() -> list[Rule]:
    return [_rules[name] for name in sorted(_rules)]


def _is_held(now: datetime) -> IsHeld:
    return (_holds[0] if _holds else _nothing_is_held)(now)


def plan(now: datetime) -> dict[str, list[Any]]:
    """What `run` would take at that moment: the keys of rows, by rule. Changes nothing."""
    is_held = _is_held(now)
    return {rule.name: [row.pk for batch in rule.batches(now, is_held) for row in batch] for rule in rules()}


def run(now: datetime) -> dict[str, int | None]:
    """Erase whatever is due; how much, by rule. A rule that fails is logged, and does not stop the others (None)."""
    done: dict[str, int | None] = {}
    for rule in rules():
        try:
            done[rule.name] = apply(rule.name, now)
        except Exception:
            log.exception("Retention failed: %s", rule.name)
            done[rule.name] = None
    settle()
    return done


def apply(name: str, now: datetime) -> int:
    """Apply one rule, each batch in a transaction of its own; how many rows it took."""
    rule, taken, is_going = _rules[name], 0, True
    batches = rule.batches(now, _is_held(now), lock=True)
    while is_going:
        with transaction.atomic():
            rows = next(batches, None)
            is_going = rows is not None
            if rows:
                rule.forget(rows, now)
                taken += len(rows)
    return taken


def settle() -> None:
    """Empty SQLite's log of changes, where erased words would otherwise wait to be written over."""
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


class RetentionFailed(Exception):
    """Some rules could not be applied; their names are the message, and the log says why."""


def duty(now: datetime) -> int:
    """For `manage.py due`."""
    done = run(now)
    failed = [name for name, count in done.items() if count is None]
    if failed:
        raise RetentionFailed(", ".join(failed))
    return sum(count for count in done.values() if count)
