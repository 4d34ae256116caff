from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from core.outbox.worker import Worker


class Command(BaseCommand):
    """`manage.py work`: the background half of the site. Start one or more; stop each with one SIGTERM."""

    help = "Runs the tasks of the outbox until it is asked to stop."
    requires_system_checks = ()  # they were made at deployment; a restart after a crash should be quick

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--drain", action="store_true", help="end when nothing is due any more")

    def handle(self, *args: Any, drain: bool, **options: Any) -> None:
        Worker().run(until_idle=drain)
