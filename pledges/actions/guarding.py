"""The lists that staff keep, and the alarms that the clock raises."""

from collections import Counter
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone

from accounts.models import User
from core import audit
from core.post.sending import queue
from pledges import lists
from pledges.choices import AlarmKind, ListedKind, Verdict
from pledges.models import Alarm, Listed, Signature

MAIL_ALARM = "pledges.alarm"
WINDOW = timedelta(hours=1)
LOOKS_BACK = timedelta(days=7)
MOST = 20_000
"""So many of the latest signatures are looked at; an hour with more than these raises its alarms all the same."""


@transaction.atomic
def put_on_list(
    *, by: Any, kind: ListedKind, typed: str, verdict: Verdict, reason: str, now: datetime
) -> Listed:
    """Hold, or let through, from now on. A value that is listed already changes its verdict."""
    value = lists.value_of(kind, typed)
    row, _is_new = Listed.objects.update_or_create(
        kind=kind,
        value=value.value,
        defaults={"shown_as": value.shown_as, "verdict": verdict, "reason": reason, "by": by, "at": now},
    )
    detail = {"reason": reason, "kind": str(kind), "verdict": str(verdict)}
    audit.record(by=by, verb="pledges.listed.put", target=row, detail=detail)
    return row


@transaction.atomic
def take_off_list(*, by: Any, row: Listed) -> None:
    """It is treated like any other again; who was held stays held until staff decide."""
    audit.record(by=by, verb="pledges.listed.taken_off", target=row, detail={"kind": row.kind})
    row.delete()


def raise_alarms(*, now: datetime) -> int:
    """Look at the last hour: a domain or a network with far more signatures than usual. Returns how many alarms."""
    since = now - WINDOW
    latest = [row for row in Signature.objects.newest_made(MOST) if row[0] >= since]
    raised = 0
    for kind, column, values in (
        (AlarmKind.DOMAIN, "email_domain", Counter(domain for _at, domain, _network in latest)),
        (AlarmKind.NETWORK, "network_key", Counter(network for _at, _domain, network in latest)),
    ):
        for value, number in values.items():
            if value and number >= settings.ALARM_FROM:
                usual = _usual(column, value, now)
                if number >= usual * settings.ALARM_TIMES_USUAL:
                    raised += _raise(kind, value, number, usual, now)
    return raised


def _usual(column: str, value: str, now: datetime) -> int:
    """How many an hour there were in the week before, rounded up."""
    earlier = Signature.objects.filter(
        **{column: value}, created_at__gte=now - LOOKS_BACK, created_at__lt=now - WINDOW
    )
    hours = (LOOKS_BACK - WINDOW) // timedelta(hours=1)
    return -(-earlier.count() // hours)


def _raise(kind: AlarmKind, value: str, number: int, usual: int, now: datetime) -> bool:
    try:
        with transaction.atomic():
            alarm = Alarm.objects.create(
                kind=kind, value=value, day=timezone.localdate(now), raised_at=now, number=number, usual=usual
            )
            for person in User.objects.able_to_sign_in().holding("moderator"):
                if person.email:
                    queue(kind=MAIL_ALARM, to=person.email, language=person.language, subject_id=alarm.pk)
            audit.record(
                by=None, verb="pledges.alarm.raised", target=alarm,
                detail={"kind": str(kind), "number": number, "usual": usual},
            )  # fmt: skip
    except IntegrityError:
        return False
    return True


@transaction.atomic
def see(*, by: Any, alarm: Alarm, now: datetime) -> bool:
    """Somebody has looked into it. False where somebody had already."""
    row = Alarm.objects.select_for_update().get(pk=alarm.pk)
    if row.seen_at is not None:
        return False
    row.seen_at, row.seen_by = now, by
    row.save(update_fields=["seen_at", "seen_by"])
    audit.record(by=by, verb="pledges.alarm.seen", target=row)
    return True
