"""`manage.py seed`: the pages, places and people a site begins with. Running it again changes nothing."""

import time
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from home.seed import crowd, run

LARGEST = 10


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
        parser.add_argument(
            "--scale",
            type=float,
            metavar="N",
            help="add a large made-up site for load tests: at 1 a million signatures, ten thousand pages",
        )

    def handle(
        self,
        *args: Any,
        content: bool = False,
        if_empty: bool = False,
        scale: float | None = None,
        **options: Any,
    ) -> None:
        began = time.monotonic()
        if scale is not None:
            self._grow(scale, content=content)
            self._say(f"Ready after {time.monotonic() - began:.0f} seconds.")
            return
        if if_empty and run.has_finished(with_demo=not content):
            self.stdout.write("The site has its content already.")
            return
        run.run(with_demo=not content, say=self._say, now=timezone.now())
        self._say(f"Ready after {time.monotonic() - began:.0f} seconds.")

    def _grow(self, scale: float, *, content: bool) -> None:
        if content or not settings.CANOL_DEMO:
            raise CommandError("--scale invents people: it is for demonstrations, and not for a real site.")
        if not 0 < scale <= LARGEST:
            raise CommandError(f"--scale takes a number above 0 and up to {LARGEST}.")
        now = timezone.now()
        if not run.has_finished(with_demo=True):
            run.run(with_demo=True, say=self._say, now=now)
        crowd.grow(scale=scale, say=self._say, now=now)

    def _say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()
