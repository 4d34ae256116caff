"""Writes docs/privacy.md from the register of personal data."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from people.written import document


class Command(BaseCommand):
    help = "Write docs/privacy.md anew from what the rooms declare."

    def handle(self, **options: Any) -> None:
        path = Path(settings.ROOT) / "docs" / "privacy.md"
        path.write_text(document())
        self.stdout.write(str(path.relative_to(settings.ROOT)))
