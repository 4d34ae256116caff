"""The time that a command believes in."""

from datetime import datetime

from django.core.management.base import CommandError
from django.utils import timezone
from django.utils.dateparse import parse_datetime


def moment(text: str | None) -> datetime:
    """The ISO 8601 time given, or now; a time without a zone is Wales’s."""
    if text is None:
        return timezone.now()
    found = parse_datetime(text)
    if found is None:
        raise CommandError(f"Not an ISO 8601 time: {text}")
    return found if timezone.is_aware(found) else timezone.make_aware(found)
