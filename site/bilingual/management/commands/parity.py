"""What is not whole in both languages, and one figure for the site: exits with 1 when anything is missing."""

import json
import sys
from dataclasses import asdict
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from bilingual import parity

AS_AGREED = frozenset({"exempt"})
"""An exemption is logged, dated and shown as such: told, but no reason to fail."""


class Command(BaseCommand):
    help = "Compare both languages over pages, snippets, menus and mails; bring the translators' queue up to date."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true", dest="as_json", help="as JSON")

    def handle(self, as_json: bool, **options: Any) -> None:
        kept, found = parity.count(now=timezone.now())
        if as_json:
            told = {"figures": kept.figures, "faults": [_as_dict(fault) for fault in found]}
            self.stdout.write(json.dumps(told, indent=2, ensure_ascii=False))
        else:
            for fault in found:
                self.stdout.write(
                    " ".join(
                        filter(None, [f"{fault.what}:", str(fault.page_id or ""), fault.title, fault.place])
                    )
                )
            self.stdout.write(
                f"{kept.figures['percent']} % of pages whole in both languages; {len(found)} faults"
            )
        if any(fault.what not in AS_AGREED for fault in found):
            sys.exit(1)


def _as_dict(fault: parity.Fault) -> dict[str, Any]:
    told = asdict(fault)
    return {"what": told["what"], "page": told["page_id"], "title": told["title"], "place": told["place"]}
