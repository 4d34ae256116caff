"""What `manage.py due` does here."""

from datetime import datetime

from core import duties, retention
from core.retention import Rule
from forum import actions
from forum.models import Member


def _ask(now: datetime) -> int:
    return actions.ask_the_silent(now=now)


def _let_go(now: datetime) -> int:
    return actions.let_go_of_the_silent(now=now)


def register() -> None:
    retention.register(
        Rule(
            "unconfirmed wishes to join",
            Member.objects.never_confirmed_by,
            known_by=lambda member: [member.email],
        )
    )
    duties.register("silent members asked whether they stay", _ask)
    duties.register("members who did not answer taken out", _let_go)
