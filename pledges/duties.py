"""What `manage.py due` does here."""

from datetime import datetime

from core import duties
from pledges.actions import counting, keying, milestones, pledging, reporting, signing


def _signatures(now: datetime) -> int:
    return signing.forget_unconfirmed(now=now)


def _pledges(now: datetime) -> int:
    return pledging.expire_unconfirmed(now=now)


def _counts(now: datetime) -> int:
    return counting.take(now=now)


def _check_ins(now: datetime) -> int:
    return reporting.ask_where_due(now=now)


def _reminders(now: datetime) -> int:
    return reporting.remind(now=now)


def _milestones(now: datetime) -> int:
    return milestones.reach(now=now)


def _sheets(now: datetime) -> int:
    return keying.forget_uncounted(now=now)


def register() -> None:
    duties.register("unconfirmed signatures forgotten", _signatures)
    duties.register("unconfirmed pledges of bodies expired", _pledges)
    duties.register("milestones of signing kept", _milestones)
    duties.register("uncounted event sheets forgotten", _sheets)
    duties.register("daily counts taken", _counts)
    duties.register("check-ins of bodies asked", _check_ins)
    duties.register("check-ins of bodies reminded", _reminders)
