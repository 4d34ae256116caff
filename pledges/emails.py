"""The words of this room's letters: each composer gives the values of one template folder under `emails/pledges/`."""

from django.utils import timezone

from core.post import composers
from core.post.composers import Composed
from core.post.models import Letter
from pledges.choices import PledgeStatus, SignatureStatus
from pledges.models import BodyPledge, CheckIn, CommitmentVersion, Signature, SignatureChoice


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


def _check_in(template: str) -> composers.Composer:
    """A letter that asks for a report, left unsent once it has been answered or its time is over."""

    def compose(letter: Letter) -> Composed | None:
        check_in = CheckIn.objects.with_bodies().filter(pk=letter.subject_id or 0).first()
        if check_in is None or not check_in.takes_answers(timezone.now()):
            return None
        pledged = list(check_in.pledge.pledged.going_on().with_words())
        return Composed(f"pledges/{template}", {"check_in": check_in, "pledged": pledged})

    return compose


def _reworded(letter: Letter) -> Composed | None:
    """New words beside those that were signed; left unsent once the signer no longer stands by either."""
    choice = SignatureChoice.objects.standing().filter(pk=letter.subject_id or 0).first()
    if choice is None or letter.confirmation is None:
        return None
    current = CommitmentVersion.objects.of(choice.version.commitment_id).current().get()
    if choice.version_id == current.pk:
        return None
    context = {"signed": choice.version, "current": current, "confirmation": letter.confirmation}
    return Composed("pledges/reworded", context)


def register() -> None:
    composers.register("pledges.confirm", _confirm)
    composers.register("pledges.already_signed", _already_signed)
    composers.register("pledges.held", _held)
    composers.register("pledges.body_officer", _body("body_officer"))
    composers.register("pledges.body_signatory", _body("body_signatory", PledgeStatus.AWAITING_SIGNATORY))
    composers.register("pledges.body_shown", _body("body_shown", PledgeStatus.SHOWN))
    composers.register("pledges.body_refused", _body("body_refused", PledgeStatus.REFUSED))
    composers.register("pledges.reworded", _reworded)
    for kind in ("check_in", "check_in_due", "check_in_late"):
        composers.register(f"pledges.{kind}", _check_in(kind))
