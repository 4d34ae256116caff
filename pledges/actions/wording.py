"""A new wording of a commitment: the old one stays as it was signed."""

from typing import Any

from django.db import transaction

from core import audit
from pledges.models import Commitment, CommitmentVersion


@transaction.atomic
def publish(*, by: Any, version: CommitmentVersion) -> CommitmentVersion:
    """Make `version` (not saved yet) the current wording of its commitment, numbered after the last."""
    Commitment.objects.select_for_update().get(pk=version.commitment_id)
    earlier = CommitmentVersion.objects.of(version.commitment_id)
    version.number = max((one.number for one in earlier), default=0) + 1
    earlier.current().update(is_current=False)
    version.is_current = True
    version.save()
    audit.record(by=by, verb="pledges.wording.published", target=version, detail={"number": version.number})
    return version
