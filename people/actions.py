"""Everything held about one mail address: told, or taken out."""

import logging
from datetime import datetime
from typing import Any

from django.db import transaction

from people.registry import holdings

log = logging.getLogger("canol.people")


def export(address: str) -> dict[str, list[dict[str, str]]]:
    """Every row held about an address, by model; models that hold none are left out."""
    told = {holding.name: [holding.told(row) for row in holding.find(address)] for holding in holdings()}
    return {name: rows for name, rows in told.items() if rows}


@transaction.atomic
def erase(address: str, *, now: datetime) -> dict[str, int]:
    """Take everything personal about an address out, in one transaction; counts by model. Repeatable."""
    erased: dict[str, int] = {}
    for holding in holdings():
        rows: list[Any] = list(holding.find(address))
        for row in rows:
            holding.erase(row, now)
        if rows:
            erased[holding.name] = len(rows)
    log.info("A person was erased on request: %s rows", sum(erased.values()))
    return erased
