"""What became of a body's pledge, as its page tells it: nothing is left out, the newest stands first."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db.models import DateField
from django.utils import timezone

from core.prepared import Given, Prepared
from pledges import rounds
from pledges.models import BodyPledge, CounterView, PledgedCommitment, PublicBody, Report

MOST = 300
MOST_VIEWS = 60


@dataclass
class Kept:
    """One commitment and every report on it."""

    pledged: PledgedCommitment
    reports: list[Report] = field(default_factory=list)
    views: list[CounterView] = field(default_factory=list)


@dataclass(frozen=True)
class History:
    """`no_update_since` is set where the body was asked, was reminded twice, and did not answer."""

    current: list[Kept]
    earlier: list[Kept]
    no_update_since: datetime | None


_shown = Prepared(
    lambda: (
        BodyPledge.objects.shown()
        .of_body(Given("body"))
        .as_told()
        .knowing_of_views()
        .knowing_of_answers(Given("today", DateField()))[:1]
    )
)
_reports = Prepared(lambda: Report.objects.shown().of_body(Given("body")).as_told().newest_first()[:MOST])
_views = Prepared(
    lambda: CounterView.objects.shown().of_pledge(Given("pledge")).as_told().newest_first()[:MOST_VIEWS]
)


def pledge_of(body: PublicBody, now: datetime) -> BodyPledge | None:
    """The shown pledge, knowing whether there are views of it and what it owes."""
    return _shown.first(body=body.pk, today=timezone.localdate(now))


def history_of(body: PublicBody, pledge: Any, now: datetime) -> History:
    """The commitments of `pledge_of` the body, then what was said about earlier ones."""
    current = {one.pk: Kept(one) for one in pledge.pledged.all()} if pledge else {}
    earlier: dict[int, Kept] = {}
    for report in _reports(body=body.pk):
        kept = current.get(report.pledged_id) or earlier.setdefault(report.pledged_id, Kept(report.pledged))
        kept.reports.append(report)
    if pledge is not None and pledge.has_views:
        for view in _views(pledge=pledge.pk):
            current[view.pledged_id].views.append(view)
    return History(list(current.values()), list(earlier.values()), _no_update_since(pledge, now))


def _no_update_since(pledge: Any, now: datetime) -> datetime | None:
    """`pledge` knows of its answers."""
    if pledge is None or pledge.owed_on is None or pledge.owed_answered_at is not None:
        return None
    if not rounds.is_late(pledge.owed_on, timezone.localdate(now), settings.CHECK_IN_LATE_DAYS):
        return None
    return pledge.last_answered_at or pledge.shown_at
