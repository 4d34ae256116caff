"""Writes docs/privacy.md and the record of processing from the register of personal data."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from people.written import document, record_of_processing


class Command(BaseCommand):
    help = "Write docs/privacy.md and docs/data-protection/record-of-processing.md anew from what the rooms declare."

    def handle(self, **options: Any) -> None:
        docs = Path(settings.ROOT) / "docs"
        written = {
            docs / "privacy.md": document(),
            docs / "data-protection" / "record-of-processing.md": record_of_processing(),
        }
        for path, words in written.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(words)
            self.stdout.write(str(path.relative_to(settings.ROOT)))
