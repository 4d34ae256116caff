"""What is wrong with the rows of an event sheet: found for the whole sheet at once, said beside each row."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.forms.names import refuse_what_is_no_name
from places.postcodes import look_up
from pledges import identity
from pledges.choices import AreaKind

NO_NAME = _("Name missing, or no name")
NO_POSTCODE = _("Not a postcode")
NO_COMMITMENT = _("Write the numbers of the commitments")
TWICE = _("Twice on this sheet")
SIGNED = _("Has signed already")
NO_CODE = _("Not a code that we printed, or used before")

Key = tuple[str, str]
"""Name and postcode as keyed hashes."""


@dataclass(frozen=True)
class Row:
    """One keyed row. `commitments` are numbers as they were written on the card: `1 3 5`."""

    number: int
    name: str = ""
    postcode: str = ""
    commitments: str = ""
    language: str = "cy"
    show_name: bool = False
    is_another: bool = False
    code: str = ""

    @property
    def is_blank(self) -> bool:
        return not (self.name or self.postcode or self.commitments)

    @property
    def numbers(self) -> list[int]:
        return [int(number) for number in dict.fromkeys(re.findall(r"[0-9]{1,3}", self.commitments))]

    @property
    def key(self) -> Key:
        normalised = look_up(self.postcode).normalised if self.postcode else ""
        return identity.name_key(self.name, is_group=False), identity.postcode_key(normalised)


@dataclass(frozen=True)
class Judged:
    """A row with its faults, which keep the sheet back, and its doubts, which keep the row out of the count."""

    row: Row
    faults: list[str | Promise] = field(default_factory=list)
    doubts: list[str | Promise] = field(default_factory=list)

    @property
    def counts(self) -> bool:
        return not self.faults and (not self.doubts or self.row.is_another)


def judge(
    rows: Sequence[Row],
    numbers: Iterable[int],
    stand: Callable[[set[Key]], set[Key]],
    unused: Callable[[set[str]], set[str]] | None = None,
) -> list[Judged]:
    """Every row that is not blank. `numbers` are those of the set; `stand(keys)` says which of them have signed;
    `unused(codes)` which codes were printed and never used, where rows need one."""
    kept = [row for row in rows if not row.is_blank]
    known = set(numbers)
    often = Counter(row.key for row in kept)
    signed = stand({row.key for row in kept})
    good = unused({row.code for row in kept}) if unused else set()
    used_here = Counter(row.code for row in kept)
    judged = []
    for row in kept:
        doubts: list[str | Promise] = [TWICE] if often[row.key] > 1 else []
        doubts += [SIGNED] if row.key in signed else []
        faults = _faults(row, known)
        if unused and (row.code not in good or used_here[row.code] > 1):
            faults.append(NO_CODE)
        judged.append(Judged(row, faults, doubts))
    return judged


def _faults(row: Row, known: set[int]) -> list[str | Promise]:
    faults: list[str | Promise] = []
    try:
        refuse_what_is_no_name(row.name)
    except ValidationError:
        faults.append(NO_NAME)
    if row.postcode and look_up(row.postcode).kind == "malformed":
        faults.append(NO_POSTCODE)
    if not row.numbers or not known.issuperset(row.numbers):
        faults.append(NO_COMMITMENT)
    return faults


def area_of(row: Row) -> tuple[AreaKind, str | None]:
    """Where a card's signer lives, as far as its postcode tells."""
    found = look_up(row.postcode) if row.postcode else None
    if found is None or found.kind in {"unknown", "malformed"}:
        return AreaKind.UNKNOWN, None
    return (AreaKind.AUTHORITY, found.gss) if found.kind == "authority" else (AreaKind.OUTSIDE, None)
