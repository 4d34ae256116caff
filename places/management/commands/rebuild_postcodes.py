"""Makes the postcode table anew from a newer open file."""

import csv
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from places.postcodes import ENGLAND, TABLE, parts_of

POSTCODE_COLUMNS = ("pcds", "pcd", "postcode", "pcd7")
CODE_COLUMNS = ("lad", "oslaua", "laua", "lad24cd", "lad25cd", "lad23cd", "admin_district_code")


class Command(BaseCommand):
    help = (
        "Rebuild the postcode table from a CSV with a postcode and an authority (GSS) column, such as the ONS "
        "Postcode Directory. Whole or not at all; restart the site afterwards."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)

    def handle(self, file: Path, **options: Any) -> None:
        units = self._read(file)
        if not units:
            raise CommandError(f"{file}: no postcode of a Welsh authority found; the table stays as it was.")
        part = TABLE.with_suffix(".part")
        with part.open("w", newline="") as out:
            writer = csv.writer(out, lineterminator="\n")
            writer.writerow(["sector", "gss_majority", "postcodes", "majority_share", "exceptions"])
            for sector in sorted(units):
                writer.writerow([sector, *self._summary(units[sector])])
        part.replace(TABLE)
        self.stdout.write(f"{sum(map(len, units.values()))} postcodes in {len(units)} sectors")

    def _read(self, file: Path) -> dict[str, dict[str, str]]:
        """Sector → unit → code, for every sector that has at least one Welsh postcode."""
        found: dict[str, dict[str, str]] = defaultdict(dict)
        try:
            source = file.open(newline="", encoding="utf-8-sig")
        except OSError as fault:
            raise CommandError(f"{file}: {fault.strerror}") from fault
        with source:
            rows = csv.DictReader(source)
            columns = {name.lower(): name for name in rows.fieldnames or ()}
            postcode = next((columns[name] for name in POSTCODE_COLUMNS if name in columns), None)
            code = next((columns[name] for name in CODE_COLUMNS if name in columns), None)
            if postcode is None or code is None:
                raise CommandError(f"{file}: no column for the postcode or for the authority's code.")
            for row in rows:
                parts = parts_of(row[postcode] or "")
                gss = row[code] or ""
                if parts and gss:
                    outward, sector, unit = parts
                    found[f"{outward} {sector}"][unit] = gss if gss.startswith("W06") else ENGLAND
        return {sector: units for sector, units in found.items() if set(units.values()) - {ENGLAND}}

    def _summary(self, units: dict[str, str]) -> list[str]:
        counts = Counter(units.values())
        majority, most = counts.most_common(1)[0]
        others: dict[str, list[str]] = defaultdict(list)
        for unit, code in sorted(units.items()):
            if code != majority:
                others[code].append(unit)
        exceptions = " ".join(f"{code}:{','.join(names)}" for code, names in sorted(others.items()))
        return [majority, str(len(units)), f"{most / len(units):.3f}", exceptions]
