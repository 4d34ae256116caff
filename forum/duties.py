"""What `manage.py due` does here."""

from datetime import datetime

from core import duties
from forum import actions


def _unconfirmed(now: datetime) -> int:
    return actions.forget_unconfirmed(now=now)


def _ask(now: datetime) -> int:
    return actions.ask_the_silent(now=now)


def _let_go(now: datetime) -> int:
    return actions.let_go_of_the_silent(now=now)


def register() -> None:
    duties.register("unconfirmed wishes to join forgotten", _unconfirmed)
    duties.register("silent members asked whether they stay", _ask)
    duties.register("members who did not answer taken out", _let_go)
