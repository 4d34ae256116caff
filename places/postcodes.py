"""Which authority a postcode lies in, answered inside the process; the postcode itself is never kept.

The table (`data/wales_postcode_sectors.csv`) gives a majority authority for each sector and exact exceptions for the
units that lie elsewhere. It is made from open data of 2014 (see `data/README.md`), so a visitor can always correct the
council, and `manage.py rebuild_postcodes` makes a newer one.
"""

import csv
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

TABLE = Path(__file__).parent / "data" / "wales_postcode_sectors.csv"
ENGLAND = "ENG"
_SHAPE = re.compile(r"([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9])([A-BD-HJLNP-UW-Z]{2})")
_AREAS_OF_WALES = frozenset({"CF", "LD", "LL", "NP", "SA"})

Kind = Literal["authority", "outside", "unknown", "malformed"]


@dataclass(frozen=True)
class Area:
    """Where a postcode lies. `gss` is set for kind `authority` alone; `normalised` reads `LL55 1SH`."""

    kind: Kind
    gss: str | None = None
    normalised: str = ""


@dataclass(frozen=True)
class Sector:
    """One sector: the authority of most of its units, and the units that lie in another."""

    majority: str
    exceptions: dict[str, str]

    def code_of(self, unit: str) -> str:
        return self.exceptions.get(unit, self.majority)


def _exceptions(text: str) -> dict[str, str]:
    """Reads `W06000015:AB,HU W06000018:UP` into a mapping of units to codes."""
    found: dict[str, str] = {}
    for group in text.split():
        code, _, units = group.partition(":")
        found.update(dict.fromkeys(units.split(","), code))
    return found


@cache
def _sectors() -> dict[str, Sector]:
    with TABLE.open(newline="") as file:
        return {
            row["sector"]: Sector(row["gss_majority"], _exceptions(row["exceptions"]))
            for row in csv.DictReader(file)
        }


def parts_of(text: str) -> tuple[str, str, str] | None:
    """Outward code, sector digit and unit (`LL55`, `1`, `SH`), or None where it is no postcode."""
    match = _SHAPE.fullmatch(re.sub(r"[\s\-.]", "", text).upper()[:10])
    return (match[1], match[2], match[3]) if match else None


def is_well_formed(text: str) -> bool:
    return parts_of(text) is not None


def look_up(text: str) -> Area:
    """The area of a postcode, however it was spaced or cased.

    A well-formed one that the table does not know is `outside` where its letters belong to no Welsh area, and
    `unknown` where they might: new postcodes are built every month.
    """
    parts = parts_of(text)
    if parts is None:
        return Area("malformed")
    outward, sector, unit = parts
    normalised = f"{outward} {sector}{unit}"
    known = _sectors().get(f"{outward} {sector}")
    if known is None:
        may_be_wales = outward.rstrip("0123456789") in _AREAS_OF_WALES
        return Area("unknown" if may_be_wales else "outside", normalised=normalised)
    code = known.code_of(unit)
    if code == ENGLAND:
        return Area("outside", normalised=normalised)
    return Area("authority", code, normalised)
