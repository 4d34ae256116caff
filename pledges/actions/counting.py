"""Once a day: the counts by area, with small ones hidden, and the signed text of everything that is counted."""

from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from places.models import Authority
from pledges import suppression, wordings
from pledges.counts import Counts
from pledges.models import DailyCounts, Signature

SCHEMA = "canol-pledges-daily-1"


def take(*, now: datetime) -> int:
    """Take the counts of the day, unless they were taken. Returns how many days were written: one or none."""
    day = timezone.localdate(now)
    if DailyCounts.objects.of_day(day) is not None:
        return 0
    try:
        with transaction.atomic():
            _take(now)
    except IntegrityError:
        return 0
    return 1


def _take(now: datetime) -> None:
    day = timezone.localdate(now)
    before = DailyCounts.objects.newest()
    content = {
        "schema": SCHEMA,
        "day": day.isoformat(),
        "taken_at": now.isoformat(),
        "previous": before.sha256 if before else None,
        **_counted(Counts.read()),
        "areas": areas(hidden_before=_hidden(before)),
    }
    DailyCounts.sealed(day=day, taken_at=now, content=content).save()


def _hidden(before: DailyCounts | None) -> frozenset[str]:
    return frozenset(gss for gss, count in before.areas.items() if count is None) if before else frozenset()


def areas(*, hidden_before: frozenset[str] = frozenset()) -> dict[str, int | None]:
    """People and groups who signed the people's side, by council area, as they may be shown."""
    counted = Signature.objects.counted_by_area(wordings.PEOPLE)
    by_area = {gss: counted.get(gss, 0) for gss in Authority.objects.codes()}
    return suppression.published(by_area, total=sum(counted.values()), hidden_before=hidden_before)


def _counted(counts: Counts) -> dict[str, Any]:
    return {
        "totals": {"people": counts.people, "groups": counts.groups, "public_bodies": counts.public_bodies},
        "commitments": {
            one.code: {
                "people": counts.chose(one.code, "people"),
                "groups": counts.chose(one.code, "groups"),
                "public_bodies": counts.chose(one.code, "bodies"),
            }
            for side in wordings.sides().values()
            for one in side.wordings
        },
    }
