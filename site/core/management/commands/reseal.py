"""After a change of keys: seal everything with the first of them."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from core.sealed import keys, rows


class Command(BaseCommand):
    help = (
        "Seal again, with the first of the keys, whatever an older key or none has sealed; --dry-run counts only, "
        "--new-key prints a fresh key."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="count what would be sealed again")
        parser.add_argument("--new-key", action="store_true", help="print a fresh key and do nothing else")
        parser.add_argument("--batch", type=int, default=rows.BATCH, help="rows in one transaction")

    def handle(self, dry_run: bool, new_key: bool, batch: int, **options: Any) -> None:
        if new_key:
            self.stdout.write(keys.new_key())
            return
        for model in rows.sealed_models():
            count = rows.stale(model).count() if dry_run else sum(rows.seal_again(model, batch=max(batch, 1)))
            self.stdout.write(f"{model._meta.label_lower}: {count}")
        lost = rows.without_key()
        if lost:
            raise CommandError(f"{lost} values are sealed with a key that is not here; they were left alone.")
