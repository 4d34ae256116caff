"""What the site keeps about people, declared once per model: export, erasure and the retention table all read this.

Rooms that keep personal data register a `Holding` when they open. This room asks; it never imports them.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import models
from django.utils.functional import Promise


@dataclass(frozen=True)
class Holding:
    """One model's personal data.

    `find(address)` gives the rows of a mail address, however it was typed; `erase(row, now)` takes everything personal
    out of one, deleting it where nothing else is left to keep, and may be repeated.
    """

    model: type[models.Model]
    fields: tuple[str, ...]
    purpose: str | Promise
    kept: str | Promise
    find: Callable[[str], Iterable[models.Model]]
    erase: Callable[[Any, datetime], None]

    @property
    def name(self) -> str:
        return self.model._meta.label_lower

    def told(self, row: models.Model) -> dict[str, str]:
        """The row's personal fields in words, empty ones left out."""
        values = {name: getattr(row, name) for name in self.fields}
        return {name: str(value) for name, value in values.items() if value not in ("", None)}


_holdings: dict[str, Holding] = {}


def register(holding: Holding) -> None:
    missing = set(holding.fields) - {field.name for field in holding.model._meta.get_fields()}
    if missing:
        raise ValueError(f"{holding.name} has no {', '.join(sorted(missing))}")
    _holdings[holding.name] = holding


def holdings() -> list[Holding]:
    return [_holdings[name] for name in sorted(_holdings)]
