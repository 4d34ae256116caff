"""What signers change themselves, at any time: which commitments they mean, their words, their name, or everything.

Whoever calls has made sure that the signer is who they say (a mailed link). Each may be repeated.
"""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from core import audit
from pledges import counts, wordings
from pledges.actions import signing
from pledges.choices import SignatureStatus, StatementState
from pledges.models import Signature, SignatureChoice

SIGNERS_WISH = "asked by the signer"


class NotChangeableError(ValueError):
    """The signature no longer stands, its set takes nothing new, or nothing would be left of it."""


def _standing(signature: Signature) -> Signature:
    row = Signature.objects.select_for_update().get(pk=signature.pk)
    if row.status != SignatureStatus.CONFIRMED:
        raise NotChangeableError("it does not stand")
    return row


@transaction.atomic
def change_commitments(*, signature: Signature, codes: Collection[str], now: datetime) -> None:
    """Mean these commitments from now on. What was meant before stays in the words that were signed.

    Dropping is always possible; adding, while the set takes signatures. To drop everything is to withdraw.
    """
    row = _standing(signature)
    kept = {choice.version.commitment.code: choice for choice in row.choices.with_words()}
    side = wordings.side(row.set.code)
    added = side.of_codes(set(codes) - kept.keys()) if side else []
    dropped = [choice for code, choice in kept.items() if code not in codes]
    if added and not (side and side.takes_signatures(now)):
        raise NotChangeableError("nothing new is taken now")
    if not added and len(dropped) == len(kept):
        raise NotChangeableError("nothing would be left")
    who: counts.Who = "groups" if row.is_group else "people"
    if dropped:
        gone = [choice.version.commitment.code for choice in dropped]
        counts.change([counts.choice_key(code, who) for code in gone], -1)
        SignatureChoice.objects.filter(pk__in=[choice.pk for choice in dropped]).delete()
    if added:
        SignatureChoice.objects.bulk_create(
            SignatureChoice(signature=row, version_id=one.version_id) for one in added
        )
        counts.change([counts.choice_key(one.code, who) for one in added], 1)
    if added or dropped:
        audit.record(by=None, verb="pledges.signature.changed", target=row)


@transaction.atomic
def change_words(*, signature: Signature, statement: str, language: str) -> None:
    """Say it in other words, or in none: new ones wait for a moderator, and the old ones are no longer shown."""
    row = _standing(signature)
    if statement == row.statement:
        return
    row.statement, row.language = statement, language
    row.statement_state = StatementState.WAITING if statement else StatementState.NONE
    row.save(update_fields=["statement", "statement_state", "language"])
    audit.record(by=None, verb="pledges.words.changed", target=row)


@transaction.atomic
def show_name(*, signature: Signature, shows: bool) -> None:
    """Be named from now on, or no longer. The count stays."""
    row = _standing(signature)
    if row.show_name == shows:
        return
    row.show_name = shows
    row.save(update_fields=["show_name"])
    audit.record(by=None, verb="pledges.name.shown" if shows else "pledges.name.hidden", target=row)


@transaction.atomic
def withdraw(*, signature: Signature, now: datetime) -> bool:
    """Take a signature back, without being asked why. False where it was taken back before."""
    row = Signature.objects.select_for_update().get(pk=signature.pk)
    if row.status not in {SignatureStatus.PENDING, SignatureStatus.HELD, SignatureStatus.CONFIRMED}:
        return False
    signing.withdraw(by=None, signature=row, reason=SIGNERS_WISH, now=now)
    return True
