"""What `manage.py due` does here."""

from datetime import datetime

from core import duties
from pledges.actions import counting, pledging, signing


def _signatures(now: datetime) -> int:
    return signing.forget_unconfirmed(now=now)


def _pledges(now: datetime) -> int:
    return pledging.expire_unconfirmed(now=now)


def _counts(now: datetime) -> int:
    return counting.take(now=now)


def register() -> None:
    duties.register("unconfirmed signatures forgotten", _signatures)
    duties.register("unconfirmed pledges of bodies expired", _pledges)
    duties.register("daily counts taken", _counts)
