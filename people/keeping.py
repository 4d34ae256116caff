"""How long this room keeps what it has."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.conf import settings

from core.retention import Rule, register
from people import traces
from people.models import Hold, LastHere, Matter, Visit


def _of_matter(matter: Matter) -> list[str]:
    return [matter.email, *matter.known_by()]


def _forget_words(rows: Sequence[Matter], now: datetime) -> None:
    for matter in rows:
        traces.take_out(matter)
        matter.forget(now)
        matter.save()


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
            "complaints and requests that are long closed",
            lambda now: Matter.objects.closed_before(now - timedelta(days=settings.MATTER_KEEP_DAYS)),
            known_by=_of_matter,
        )
    )
    register(
        Rule(
            "words of requests to be erased",
            lambda now: Matter.objects.erasures_done_before(
                now - timedelta(days=settings.ERASURE_REQUEST_KEEP_DAYS)
            ),
            forget=_forget_words,
            known_by=_of_matter,
        )
    )
    register(
        Rule(
            "holds that have ended",
            lambda now: Hold.objects.ended_before((now - timedelta(days=settings.HOLD_NOTE_DAYS)).date()),
        )
    )
