"""`manage.py seed`: the pages, places and people a site begins with. Running it again changes nothing."""

import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from home.seed import run


class Command(BaseCommand):
    help = (
        "Fill the site with its first content, in both languages. Safe to repeat, and to resume when cut off."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--content", action="store_true", help="pages and geography alone, for a real start"
        )
        parser.add_argument(
            "--if-empty", action="store_true", help="do nothing once a first run has finished"
        )

    def handle(self, *args: Any, content: bool = False, if_empty: bool = False, **options: Any) -> None:
        began = time.monotonic()
        if if_empty and run.has_finished(with_demo=not content):
            self.stdout.write("The site has its content already.")
            return
        run.run(with_demo=not content, say=self._say, now=timezone.now())
        self._say(f"Ready after {time.monotonic() - began:.0f} seconds.")

    def _say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()
