"""What is taken out of signatures and pledges, and when. Counts stay, without a name."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.conf import settings

from core.notes import forget_notes
from people.models import LastHere
from pledges.choices import PledgeStatus, SignatureStatus, StatementState
from pledges.models import BodyPledge, CounterView, HeldForm, Signature, Sweep

COUNTED = (SignatureStatus.CONFIRMED, SignatureStatus.WITHDRAWN)
NETWORKS_KEPT = timedelta(days=30)
UNDO_WITHIN = timedelta(days=30)
KEYS = ("email", "email_domain", "email_key", "name_key", "network_key", "postcode_key", "form_key")
NOTHING = "–"


def forget_signer(signature: Signature) -> None:
    """A count without a name stays; a signature that never counted goes altogether."""
    forget_notes(type(signature), [signature.pk])
    if signature.status not in COUNTED:
        signature.delete()
        return
    forget_year(signature)
    for name in (*KEYS, "name", "group_name", "statement"):
        setattr(signature, name, "")
    signature.group_size = None
    signature.statement_state, signature.words_reason = StatementState.NONE, ""
    signature.show_name, signature.updates_at, signature.inbox_id = False, None, None
    signature.save()


def forget_year(signature: Signature) -> None:
    """What was asked and answered goes with whoever answered."""
    signature.asks.all().delete()
    signature.introductions.all().delete()
    signature.last_asked_at, signature.unanswered = None, 0


def forget_contact(signature: Signature) -> None:
    """Nobody can be reached or recognised by it any more. What the signer published stays: a shown name, approved
    words."""
    forget_notes(type(signature), [signature.pk])
    forget_year(signature)
    for name in KEYS:
        setattr(signature, name, "")
    signature.updates_at, signature.inbox_id = None, None
    if not signature.show_name:
        signature.name = signature.group_name = ""
        signature.group_size = None
    if not signature.shown_statement:
        signature.statement, signature.statement_state = "", StatementState.NONE
        signature.words_reason = ""
    signature.save()


def forget_people(pledge: BodyPledge) -> None:
    """The body's pledge stays its own; the people who wrote it down do not."""
    forget_notes(type(pledge), [pledge.pk])
    for name in (
        "officer_name",
        "officer_role",
        "officer_email",
        "signatory_name",
        "signatory_email",
        "form_key",
    ):
        setattr(pledge, name, "")
    pledge.signatory_role_cy = pledge.signatory_role_en = ""
    if pledge.decision_reason:
        # It may name whoever was rung up to verify; the law of the table wants a refusal to keep some reason.
        pledge.decision_reason = NOTHING if pledge.status == PledgeStatus.REFUSED else ""
    pledge.save()


# By the clock -----------------------------------------------------------------------------------------------------


def closed_long_ago(now: datetime) -> datetime:
    return now - timedelta(days=settings.SIGNATURE_AFTER_CLOSING_DAYS)


def silent_since(now: datetime) -> datetime:
    return now - timedelta(days=settings.SIGNATURE_SILENT_DAYS)


def contact_ends(signature: Signature, last_here: datetime) -> datetime:
    """When the contact details of a standing signature go, if its signer is never here again."""
    closes_at = signature.set.closes_at
    if closes_at is not None:
        return closes_at + timedelta(days=settings.SIGNATURE_AFTER_CLOSING_DAYS)
    return last_here + timedelta(days=settings.SIGNATURE_SILENT_DAYS)


def was_here_lately(signature: Signature, now: datetime) -> bool:
    return LastHere.objects.was_here_since(signature.email, silent_since(now))


def forget_signers(signatures: Sequence[Signature], now: datetime) -> None:
    for signature in signatures:
        forget_signer(signature)


def forget_networks(signatures: Sequence[Signature], now: datetime) -> None:
    """Which network somebody came from is of no use once a burst would have been seen."""
    Signature.objects.filter(pk__in=[one.pk for one in signatures]).update(network_key="")


def forget_conditions(sweeps: Sequence[Sweep], now: datetime) -> None:
    """What staff looked for may name somebody; that they looked, why, and how many there were stays."""
    Sweep.objects.filter(pk__in=[one.pk for one in sweeps]).update(conditions={})


def forget_views(views: Sequence[CounterView], now: datetime) -> None:
    """Never confirmed, or refused long ago: gone altogether."""
    forget_notes(CounterView, [one.pk for one in views])
    CounterView.objects.filter(pk__in=[one.pk for one in views]).delete()


def forget_forms(forms: Sequence[HeldForm], now: datetime) -> None:
    """Nobody decided in time: gone, with its files."""
    forget_notes(HeldForm, [one.pk for one in forms])
    HeldForm.objects.filter(pk__in=[one.pk for one in forms]).delete()


def forget_viewers(views: Sequence[CounterView], now: datetime) -> None:
    """Nobody can be reached by it any more; what is shown stays shown, and a name with it only where it may be."""
    forget_notes(CounterView, [one.pk for one in views])
    for view in views:
        view.email = view.email_key = view.form_key = ""
        view.inbox_id = None
        view.name = view.name if view.show_name else ""
        view.save(update_fields=["email", "email_key", "form_key", "inbox_id", "name"])


def forget_contacts(signatures: Sequence[Signature], now: datetime) -> None:
    for signature in signatures:
        forget_contact(signature)


def forget_officers(pledges: Sequence[BodyPledge], now: datetime) -> None:
    for pledge in pledges:
        forget_people(pledge)
