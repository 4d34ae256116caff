"""Lists of signatures for staff's own work: a stream of agreed columns, no address and no postcode among them."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.spreadsheets import MARK, csv_line
from pledges.models import Signature
from pledges.models.signatures import SignatureQuerySet

AT_ONCE = 500


def _day(row: Signature) -> str:
    return timezone.localdate(row.confirmed_at).isoformat() if row.confirmed_at else ""


def _codes(row: Signature) -> str:
    return " ".join(choice.version.commitment.code for choice in row.choices.all())


# Agreed once, for everybody: what is not here cannot be taken out.
COLUMNS: dict[str, tuple[str | Promise, Callable[[Signature], Any]]] = {
    "id": (_("Number of the signature"), lambda row: row.public_id),
    "status": (_("Status"), lambda row: row.status),
    "kind": (_("Signed as"), lambda row: row.kind),
    "channel": (_("How it came"), lambda row: row.channel),
    "language": (_("Language"), lambda row: row.language),
    "area": (_("Council area"), lambda row: row.authority_id or row.area_kind),
    "commitments": (_("Commitments"), _codes),
    "day": (_("Signed on"), _day),
    "name": (_("Name, where it may be shown"), lambda row: row.signer if row.show_name else ""),
    "words": (_("Own words, where they are shown"), lambda row: row.shown_statement),
}


def lines(rows: SignatureQuerySet, columns: Sequence[str]) -> Iterator[bytes]:
    """The table line by line, by key: neither the rows nor the text are ever all in memory."""
    yield MARK + csv_line(columns)
    last = 0
    while batch := list(rows.filter(pk__gt=last).order_by("pk").with_choices()[:AT_ONCE]):
        last = batch[-1].pk
        for row in batch:
            yield csv_line([COLUMNS[name][1](row) for name in columns])
