"""What signers do to their own signatures, on their own page. Each deed is audited without a person's name or words."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from core import audit
from people import consents
from people.models import ConsentChannel
from pledges import counts, wordings
from pledges.actions import forgetting, signing
from pledges.choices import SignatureStatus, StatementState
from pledges.models import Signature, SignatureChoice

NAME, UPDATES = "pledges.consent.name", "pledges.consent.updates"


class NotStandingError(ValueError):
    """Only a signature that stands can be changed by its signer."""


def _standing(signature: Signature) -> Signature:
    row = Signature.objects.select_for_update().get(pk=signature.pk)
    if row.status != SignatureStatus.CONFIRMED:
        raise NotStandingError(row.status)
    return row


@transaction.atomic
def choose(*, signature: Signature, codes: Iterable[str], now: datetime) -> None:
    """Stand by these commitments. Those kept stay in the words that were signed; new ones are in today's words.

    While signing rests, commitments may be dropped and none is added.
    """
    row, wanted = _standing(signature), set(codes)
    side = wordings.side(row.set.code)
    assert side is not None, "a signature's set has commitments"
    had = {one.version.commitment.code: one for one in row.choices.select_related("version__commitment__set")}
    is_open = row.set.takes_signatures(now)
    added = [one for one in side.of_codes(wanted) if one.code not in had and is_open]
    dropped = {code: choice for code, choice in had.items() if code not in wanted}
    if not (added or dropped):
        return
    who: counts.Who = "groups" if row.is_group else "people"
    row.choices.filter(pk__in=[choice.pk for choice in dropped.values()]).delete()
    SignatureChoice.objects.bulk_create(
        [SignatureChoice(signature=row, version_id=one.version_id) for one in added]
    )
    for keys, by in (([one.code for one in added], 1), (list(dropped), -1)):
        if keys:
            counts.change([counts.choice_key(code, who) for code in keys], by)
    detail = {"added": sorted(one.code for one in added), "dropped": sorted(dropped)}
    audit.record(by=None, verb="pledges.choice.changed", target=row, detail=detail)


@transaction.atomic
def say(*, signature: Signature, words: str) -> None:
    """Say it in other words: a moderator reads them before they are shown. No words take the old ones away."""
    row = _standing(signature)
    if row.statement == words:
        return
    row.statement = words
    row.statement_state = StatementState.WAITING if words else StatementState.NONE
    row.words_reason = ""
    row.save(update_fields=["statement", "statement_state", "words_reason"])
    audit.record(by=None, verb="pledges.words.changed", target=row)


@transaction.atomic
def show_name(*, signature: Signature, is_shown: bool) -> None:
    """Give or take back the consent that the name stands beside the commitments."""
    row = _standing(signature)
    if row.show_name != is_shown:
        row.show_name = is_shown
        row.save(update_fields=["show_name"])
        consents.note(row, [("pledges.name", is_shown)], now=timezone.now(), channel=ConsentChannel.MY_PAGE)
        audit.record(by=None, verb=NAME, target=row, detail={"given": is_shown})


@transaction.atomic
def want_updates(*, signature: Signature, wants: bool, now: datetime) -> None:
    """Give or take back the consent to be written to about what became of the commitments."""
    row = _standing(signature)
    if (row.updates_at is not None) != wants:
        row.updates_at = now if wants else None
        row.save(update_fields=["updates_at"])
        consents.note(row, [("pledges.updates", wants)], now=now, channel=ConsentChannel.MY_PAGE)
        audit.record(by=None, verb=UPDATES, target=row, detail={"given": wants})


@transaction.atomic
def withdraw(*, signature: Signature, now: datetime) -> None:
    """Take a signature back: it leaves the count, and everything personal goes at once."""
    signing.withdraw(by=None, signature=signature, reason="by the signer", now=now)
    forgetting.forget_signer(Signature.objects.select_for_update().get(pk=signature.pk))


@transaction.atomic
def forget(*, signature: Signature) -> None:
    """Everything personal goes; a signature that counted goes on counting, without a name."""
    row = Signature.objects.select_for_update().get(pk=signature.pk)
    audit.record(by=None, verb="pledges.signer.forgotten", target=row)
    forgetting.forget_signer(row)


@transaction.atomic
def stop_updates(*, signature: Signature) -> None:
    """From a mail: whatever became of the signature meanwhile, no more updates go out."""
    row = Signature.objects.select_for_update().get(pk=signature.pk)
    if row.updates_at is not None:
        row.updates_at = None
        row.save(update_fields=["updates_at"])
        audit.record(by=None, verb=UPDATES, target=row, detail={"given": False})
