"""Runs every scheduled duty that is due."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from core import duties
from core.moments import moment


class Command(BaseCommand):
    help = "Run what is due: publishing, reminders, escalations, retention. Harmless to repeat."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--now", help="believe this ISO 8601 time, for drills")

    def handle(self, now: str | None, **options: Any) -> None:
        done = duties.run_all(moment(now))
        for name, count in done.items():
            self.stdout.write(f"{name}: {'failed' if count is None else count}")
        if None in done.values():
            raise CommandError("Some duties failed; the log says why.")
