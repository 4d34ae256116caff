"""Round numbers of signers, each said once: whoever comes first in the database says it."""

from datetime import datetime

from django.db import IntegrityError, transaction

from core import audit
from pledges import wordings
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
    return sum(_keep(owner, number, now) for number in NUMBERS if number <= total and number not in known)


def _keep(owner: CommitmentSet, number: int, now: datetime) -> bool:
    try:
        with transaction.atomic():
            row = Milestone.objects.create(set=owner, number=number, reached_at=now)
            audit.record(by=None, verb="pledges.milestone.reached", target=row, detail={"number": number})
    except IntegrityError:
        return False
    return True
