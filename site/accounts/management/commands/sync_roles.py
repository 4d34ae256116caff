from typing import Any

from django.core.management.base import BaseCommand, CommandError

from accounts import role_groups


class Command(BaseCommand):
    help = (
        "Make the groups hold exactly what the roles say; fails where a role names a permission nobody has."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        unknown = role_groups.sync()
        if unknown:
            raise CommandError(f"No such permission: {', '.join(sorted(unknown))}")
        self.stdout.write("Roles are in step.")
