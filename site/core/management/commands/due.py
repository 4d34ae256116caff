"""Runs every scheduled duty that is due."""

from datetime import datetime
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from core import duties


class Command(BaseCommand):
    help = "Run what is due: publishing, reminders, escalations, retention. Harmless to repeat."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--now", help="believe this ISO 8601 time, for drills")

    def handle(self, now: str | None, **options: Any) -> None:
        done = duties.run_all(self._moment(now))
        for name, count in done.items():
            self.stdout.write(f"{name}: {'failed' if count is None else count}")
        if None in done.values():
            raise CommandError("Some duties failed; the log says why.")

    def _moment(self, text: str | None) -> datetime:
        if text is None:
            return timezone.now()
        moment = parse_datetime(text)
        if moment is None:
            raise CommandError(f"Not an ISO 8601 time: {text}")
        return moment if timezone.is_aware(moment) else timezone.make_aware(moment)
