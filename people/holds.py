"""Holds: what staff must keep until a day, whatever a rule or the person says."""

from collections.abc import Iterable
from datetime import date, datetime
from functools import cache
from typing import Any

from django.db import transaction

from core import audit
from core.retention import IsHeld
from people.models import Hold, address_key


def in_force(now: datetime) -> IsHeld:
    """For one rule of retention: whether any of the words a row is known by has a hold.

    The clock asks every rule each time and nearly always finds nothing due, so holds are read with the first row.
    """
    keys = cache(lambda: Hold.objects.keys(now))

    def is_held(words: Iterable[str]) -> bool:
        return bool(keys()) and any(address_key(word) in keys() for word in words if word)

    return is_held


@transaction.atomic
def place(*, by: Any, known_by: str, reason: str, until: date) -> Hold:
    """Keep whatever is known by this address, telephone number or reference until a day."""
    hold = Hold.objects.create(key=address_key(known_by), reason=reason, until=until, by=by)
    audit.record(by=by, verb="people.hold.placed", target=hold, detail={"until": until.isoformat()})
    return hold


@transaction.atomic
def lift(*, by: Any, hold: Hold, now: datetime) -> None:
    """The reason is gone: erasure takes its course again. The row stays for a while, as a record."""
    row = Hold.objects.select_for_update().get(pk=hold.pk)
    if row.lifted_at is None:
        row.lifted_at = now
        row.save(update_fields=["lifted_at"])
        audit.record(by=by, verb="people.hold.lifted", target=row)
