"""What is due to be erased: done, or only told."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from core import retention
from core.moments import moment


class Command(BaseCommand):
    help = (
        "Erase what has been kept long enough; with --dry-run, say what would be erased and change nothing."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--now", help="believe this ISO 8601 time, for drills")
        parser.add_argument(
            "--dry-run", action="store_true", help="only tell: the same rows as would be taken"
        )

    def handle(self, now: str | None, dry_run: bool, **options: Any) -> None:
        at = moment(now)
        if dry_run:
            for name, keys in retention.plan(at).items():
                self.stdout.write(f"{name}: {len(keys)}" + "".join(f" {key}" for key in keys))
            return
        done = retention.run(at)
        for name, count in done.items():
            self.stdout.write(f"{name}: {'failed' if count is None else count}")
        if None in done.values():
            raise CommandError("Some of it could not be erased; the log says why.")
