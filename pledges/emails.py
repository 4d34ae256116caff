"""The words of this room's letters: each composer gives the values of one template folder under `emails/pledges/`."""

from core.post import composers
from core.post.composers import Composed
from core.post.models import Letter
from pledges.choices import PledgeStatus, SignatureStatus
from pledges.models import BodyPledge, CommitmentVersion, Signature


def _signature(letter: Letter) -> Signature | None:
    if letter.subject_id is None:
        return None
    return Signature.objects.select_related("set", "authority").filter(pk=letter.subject_id).first()


def _pledge(letter: Letter) -> BodyPledge | None:
    if letter.subject_id is None:
        return None
    return BodyPledge.objects.select_related("body").filter(pk=letter.subject_id).first()


def _chosen(signature: Signature) -> list[CommitmentVersion]:
    chosen = signature.choices.select_related("version__commitment__set").order_by(
        "version__commitment__number"
    )
    return [choice.version for choice in chosen]


def _confirm(letter: Letter) -> Composed | None:
    signature = _signature(letter)
    if signature is None or signature.status != SignatureStatus.PENDING or letter.confirmation is None:
        return None
    return Composed(
        "pledges/confirm",
        {"signature": signature, "chosen": _chosen(signature), "confirmation": letter.confirmation},
    )


def _already_signed(letter: Letter) -> Composed | None:
    signature = _signature(letter)
    if signature is None:
        return None
    return Composed("pledges/already_signed", {"signature": signature, "chosen": _chosen(signature)})


def _held(letter: Letter) -> Composed | None:
    signature = _signature(letter)
    return None if signature is None else Composed("pledges/held", {"signature": signature})


def _body(template: str, *statuses: PledgeStatus) -> composers.Composer:
    """A letter about a pledge, left unsent once the pledge has moved on from what it says."""

    def compose(letter: Letter) -> Composed | None:
        pledge = _pledge(letter)
        if pledge is None or (statuses and pledge.status not in statuses):
            return None
        pledged = pledge.pledged.select_related("version__commitment__set").order_by(
            "version__commitment__number"
        )
        context = {"pledge": pledge, "pledged": list(pledged), "confirmation": letter.confirmation}
        return Composed(f"pledges/{template}", context)

    return compose


def register() -> None:
    composers.register("pledges.confirm", _confirm)
    composers.register("pledges.already_signed", _already_signed)
    composers.register("pledges.held", _held)
    composers.register("pledges.body_officer", _body("body_officer"))
    composers.register("pledges.body_signatory", _body("body_signatory", PledgeStatus.AWAITING_SIGNATORY))
    composers.register("pledges.body_shown", _body("body_shown", PledgeStatus.SHOWN))
    composers.register("pledges.body_refused", _body("body_refused", PledgeStatus.REFUSED))
