"""What became of a body's pledge, as its page tells it: nothing is left out, the newest stands first."""

from dataclasses import dataclass, field
from datetime import datetime

from pledges.models import BodyPledge, CheckIn, PledgedCommitment, PublicBody, Report

MOST = 300


@dataclass
class Kept:
    """One commitment and every report on it."""

    pledged: PledgedCommitment
    reports: list[Report] = field(default_factory=list)


@dataclass(frozen=True)
class History:
    """`no_update_since` is set where the body was asked, was reminded twice, and did not answer."""

    current: list[Kept]
    earlier: list[Kept]
    no_update_since: datetime | None


def history_of(body: PublicBody, pledge: BodyPledge | None, now: datetime) -> History:
    """The commitments of the shown pledge, then what was said about earlier ones."""
    current = {one.pk: Kept(one) for one in pledge.pledged.all()} if pledge else {}
    earlier: dict[int, Kept] = {}
    for report in Report.objects.shown().of_body(body.pk).with_commitments().newest_first()[:MOST]:
        kept = current.get(report.pledged_id) or earlier.setdefault(report.pledged_id, Kept(report.pledged))
        kept.reports.append(report)
    return History(list(current.values()), list(earlier.values()), _no_update_since(pledge, now))


def _no_update_since(pledge: BodyPledge | None, now: datetime) -> datetime | None:
    if pledge is None:
        return None
    asked = list(CheckIn.objects.of_pledge(pledge).newest_first()[:20])
    answered = [one.answered_at for one in asked if one.answered_at]
    started = [one for one in asked if one.is_due(now) or one.answered_at]
    if not started or not started[0].is_late(now):
        return None
    return max(answered, default=pledge.shown_at)
