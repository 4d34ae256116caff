"""Signing paused and taken up again, before an election for example: nobody loses a link by it."""

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from core import audit, confirmations
from pledges.actions import signing
from pledges.models import CommitmentSet, Signature

# While a pause lasts nothing runs out: links are put off by far more than any pause, and drawn back to its true length
# when it ends.
FAR_OFF = timedelta(days=3650)


@transaction.atomic
def pause(*, by: Any, set_code: str, reason: str, now: datetime) -> bool:
    """Take no new signatures. Links already mailed stay good throughout. False where it was paused already."""
    row = CommitmentSet.objects.select_for_update().get(code=set_code)
    if row.is_paused:
        return False
    row.is_paused, row.paused_at = True, now
    row.save(update_fields=["is_paused", "paused_at"])
    _put_off(row, FAR_OFF, since=now)
    audit.record(by=by, verb="pledges.set.paused", target=row, detail={"reason": reason})
    return True


@transaction.atomic
def resume(*, by: Any, set_code: str, now: datetime) -> bool:
    """Take signatures again. A link that had three days left when the pause began has three days left now."""
    row = CommitmentSet.objects.select_for_update().get(code=set_code)
    if not row.is_paused or row.paused_at is None:
        return False
    lasted = now - row.paused_at
    _put_off(row, lasted - FAR_OFF, since=now + timedelta(days=365))
    row.is_paused, row.paused_at = False, None
    row.save(update_fields=["is_paused", "paused_at"])
    audit.record(by=by, verb="pledges.set.resumed", target=row, detail={"days": lasted.days})
    return True


def _put_off(row: CommitmentSet, by: timedelta, *, since: datetime) -> None:
    """Move the end of every unanswered link of the set that ends after `since`."""
    waiting = Signature.objects.unanswered_links(row.pk, since)
    confirmations.put_off(purpose=signing.CONFIRM, subjects=waiting, by=by, since=since)
    waiting.put_off(by)
