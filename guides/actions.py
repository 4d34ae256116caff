"""What staff do to this room’s rows: written together with its trace."""

from typing import Any

from django.db import transaction

from core.audit import record
from guides.models import Uptake


@transaction.atomic
def record_uptake(*, by: Any, uptake: Uptake) -> Uptake:
    """Say in public that a body has taken a recommendation up, or put right what was said."""
    verb = "guides.uptake.recorded" if uptake.pk is None else "guides.uptake.corrected"
    uptake.save()
    record(by=by, verb=verb, target=uptake, detail=_which(uptake))
    return uptake


@transaction.atomic
def take_back_uptake(*, by: Any, uptake: Uptake) -> None:
    """It was recorded by mistake, or is no longer so: nothing of it is shown any more."""
    record(by=by, verb="guides.uptake.taken_back", target=uptake, detail=_which(uptake))
    uptake.delete()


def _which(uptake: Uptake) -> dict[str, Any]:
    return {"body": uptake.body_id, "recommendation": str(uptake.recommendation_key)}
