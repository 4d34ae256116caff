"""Everything the site holds about one mail address, as JSON."""

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from people.actions import export


class Command(BaseCommand):
    help = "Print everything held about a mail address, as JSON."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email")

    def handle(self, email: str, **options: Any) -> None:
        self.stdout.write(json.dumps(export(email), ensure_ascii=False, indent=2))
