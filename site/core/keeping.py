"""How long the building kit keeps what it has; the settings say, `manage.py due` does it."""

from datetime import timedelta

from django.conf import settings

from core.confirmations import Confirmation
from core.desk import Seat
from core.guard import RateTally
from core.post.models import Letter
from core.retention import Rule, register


def rules() -> None:
    """Network-address hashes: a day. Mails that arrived: as long as somebody may ask what was sent. Unconfirmed
    acts live as long as their link; used ones as long as unused."""
    register(Rule("hashes of network addresses", RateTally.objects.older_than_a_day))
    register(Rule("seats at the desk", Seat.objects.over_by))
    register(
        Rule(
            "letters",
            lambda now: Letter.objects.settled_before(now - timedelta(days=settings.LETTER_DAYS)),
            known_by=lambda letter: [letter.to],
        )
    )
    register(
        Rule(
            "confirmations",
            lambda now: Confirmation.objects.expired_before(now - timedelta(days=settings.CONFIRMATION_DAYS)),
        )
    )
