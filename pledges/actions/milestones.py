"""Round numbers of signers, each said once: whoever comes first in the database says it."""

from datetime import datetime

from django.db import IntegrityError, transaction

from core import audit
from pledges import tasks, wordings
from pledges.counts import Counts
from pledges.models import CommitmentSet, Milestone

NUMBERS = tuple(lead * 10**zeros for zeros in range(2, 8) for lead in (1, 5))


def reach(*, now: datetime) -> int:
    """Keep every round number that the people's side has passed. A count that dips and returns says nothing twice."""
    total = Counts.read().people_and_groups
    owner = CommitmentSet.objects.filter(code=wordings.PEOPLE).first()
    if owner is None or total < NUMBERS[0]:
        return 0
    known = set(Milestone.objects.of_set(owner.pk).values_list("number", flat=True))
    passed = [number for number in NUMBERS if number <= total]
    return sum(
        _keep(owner, number, now, is_news=number == passed[-1]) for number in passed if number not in known
    )


def _keep(owner: CommitmentSet, number: int, now: datetime, *, is_news: bool) -> bool:
    """Whoever writes the row says it: those who asked for updates are told, of the highest alone."""
    try:
        with transaction.atomic():
            row = Milestone.objects.create(set=owner, number=number, reached_at=now)
            if is_news:
                tasks.tell_of_milestone.enqueue(row.pk, 0)
            audit.record(by=None, verb="pledges.milestone.reached", target=row, detail={"number": number})
    except IntegrityError:
        return False
    return True
