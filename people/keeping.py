"""How long this room keeps what it has."""

from datetime import timedelta

from django.conf import settings

from core.retention import Rule, register
from people.models import Hold, LastHere, Visit


def rules() -> None:
    register(Rule("visits to my page", Visit.objects.over))
    register(
        Rule(
            "marks of last visits",
            lambda now: LastHere.objects.before(now - timedelta(days=settings.SIGNATURE_SILENT_DAYS)),
        )
    )
    register(
        Rule(
            "holds that have ended",
            lambda now: Hold.objects.ended_before((now - timedelta(days=settings.HOLD_NOTE_DAYS)).date()),
        )
    )
