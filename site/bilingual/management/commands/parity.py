"""What is missing in one language: exits with 1 when anything is."""

import json
import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from bilingual.parity import faults


class Command(BaseCommand):
    help = "Report every page that lacks its partner, is out of date, or has untranslated words."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true", help="as JSON")

    def handle(self, json: bool, **options: Any) -> None:  # named by its option
        found = faults()
        if json:
            self.stdout.write(_as_json(found))
        else:
            for fault in found:
                self.stdout.write(f"{fault.what}: {fault.page_id} {fault.title}")
            self.stdout.write(f"{len(found)} faults")
        if found:
            sys.exit(1)


def _as_json(found: list[Any]) -> str:
    return json.dumps(
        [{"what": fault.what, "page": fault.page_id, "title": fault.title} for fault in found], indent=2
    )
