"""Takes everything personal about one mail address out. Repeating it is harmless."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from core.retention import settle
from people.actions import HeldBack, erase


class Command(BaseCommand):
    help = "Erase everything personal held about a mail address. Counts stay, without a name."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email")

    def handle(self, email: str, **options: Any) -> None:
        try:
            erased = erase(email, now=timezone.now())
        except HeldBack as held:
            raise CommandError(
                f"A hold keeps this until {held.until}. Lift it first (admin, Settings)."
            ) from held
        settle()
        for name, count in erased.items():
            self.stdout.write(f"{name}: {count}")
        self.stdout.write("Nothing is held about this address." if not erased else "Erased.")
