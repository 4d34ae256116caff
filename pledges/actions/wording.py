"""The words of a commitment: a new wording leaves the old as it was signed; a slip of the pen is put right in place."""

from typing import Any

from django.db import transaction

from core import audit
from pledges import tasks
from pledges.choices import PledgeStatus
from pledges.difference import is_a_slip
from pledges.models import Commitment, CommitmentVersion, PledgedCommitment, SignatureChoice


class NotASlipError(ValueError):
    """The change is too large to be a slip: it needs a wording of its own."""


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


@transaction.atomic
def correct(*, by: Any, version: CommitmentVersion, texts: dict[str, str], reason: str) -> None:
    """Put a slip of the pen right in words that may have been signed. What it was, and why, stays on record."""
    row = CommitmentVersion.objects.select_for_update().get(pk=version.pk)
    was = {name: getattr(row, name) for name in texts if getattr(row, name) != texts[name]}
    for name, old in was.items():
        if not texts[name] or not is_a_slip(old, texts[name]):
            raise NotASlipError(name)
    if not was:
        return
    row.correct({name: texts[name] for name in was})
    detail = {"reason": reason, "was": was, "is": {name: texts[name] for name in was}}
    audit.record(by=by, verb="pledges.wording.corrected", target=row, detail=detail)


@transaction.atomic
def ask_signers(*, by: Any, version: CommitmentVersion) -> bool:
    """Write to everybody who signed earlier words, once. Until they say yes, they stand by what they signed."""
    row = CommitmentVersion.objects.select_for_update().get(pk=version.pk)
    if not row.is_current or row.asks_signers:
        return False
    row.asks_signers = True
    row.save(update_fields=["asks_signers"])
    tasks.ask_signers_again.enqueue(row.pk, 0)
    tasks.ask_bodies_again.enqueue(row.pk, 0)
    audit.record(by=by, verb="pledges.wording.signers_asked", target=row)
    return True


@transaction.atomic
def agree(*, choice_id: int) -> bool:
    """A signer means the words of now. False where the signature no longer stands."""
    choice = SignatureChoice.objects.standing().select_for_update(of=("self",)).filter(pk=choice_id).first()
    if choice is None:
        return False
    current = CommitmentVersion.objects.of(choice.version.commitment_id).current().get()
    if choice.version_id != current.pk:
        choice.version = current
        choice.save(update_fields=["version"])
        audit.record(by=None, verb="pledges.wording.agreed", target=choice, detail={"number": current.number})
    return True


@transaction.atomic
def body_agrees(*, pledged_id: int) -> bool:
    """A body means the words of now. False where its pledge is no longer shown, or says so already in these words."""
    found = PledgedCommitment.objects.with_words().select_related("pledge", "version__commitment__set")
    pledged = found.select_for_update(of=("self",)).filter(pk=pledged_id).first()
    if pledged is None or pledged.pledge.status != PledgeStatus.SHOWN:
        return False
    current = CommitmentVersion.objects.of(pledged.version.commitment_id).current().get()
    if pledged.version_id != current.pk:
        pledged.version = current
        pledged.save(update_fields=["version"])
        audit.record(
            by=None, verb="pledges.wording.body_agreed", target=pledged, detail={"number": current.number}
        )
    return True
