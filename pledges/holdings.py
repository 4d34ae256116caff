"""What pledges keep about people, told and taken out on request."""

from collections.abc import Iterable
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from people.registry import Holding
from people.registry import register as declare
from pledges.choices import SignatureStatus, StatementState
from pledges.identity import email_key
from pledges.models import BodyPledge, Card, Signature

COUNTED = (SignatureStatus.CONFIRMED, SignatureStatus.WITHDRAWN)


def _signatures_of(address: str) -> Iterable[Signature]:
    return Signature.objects.of_mailbox(email_key(address))


def _erase_signature(signature: Signature, now: datetime) -> None:
    """A count without a name stays; a signature that never counted goes altogether."""
    if signature.status not in COUNTED:
        signature.delete()
        return
    for name in (
        "name",
        "group_name",
        "email",
        "email_key",
        "name_key",
        "postcode_key",
        "statement",
        "form_key",
    ):
        setattr(signature, name, "")
    signature.statement_state = StatementState.NONE
    signature.show_name, signature.updates_at, signature.inbox_id = False, None, None
    signature.save()


def _erase_body_pledge(pledge: BodyPledge, now: datetime) -> None:
    """The body's pledge stays its own; the people who wrote it down do not."""
    for name in ("officer_name", "officer_role", "officer_email", "signatory_name", "signatory_email"):
        setattr(pledge, name, "")
    pledge.signatory_role_cy = pledge.signatory_role_en = ""
    pledge.save()


def _cards_of(address: str) -> Iterable[Card]:
    """Cards bear no mail address: nobody is found by one."""
    return ()


def _erase_card(card: Card, now: datetime) -> None:
    card.delete()


def register() -> None:
    declare(
        Holding(
            model=Signature,
            fields=(
                "name", "group_name", "email", "authority", "statement", "show_name", "updates_at", "language",
                "created_at", "confirmed_at",
            ),
            purpose=_("To count each person once, and to show names and words where they said so"),
            kept=_("7 days unless confirmed; then as long as the signature stands"),
            find=_signatures_of,
            erase=_erase_signature,
        )
    )  # fmt: skip
    declare(
        Holding(
            model=BodyPledge,
            fields=(
                "officer_name", "officer_role", "officer_email", "signatory_name", "signatory_role_cy",
                "signatory_role_en", "signatory_email", "language", "created_at",
            ),
            purpose=_("To know who pledged for a public body, and that they may"),
            kept=_("As long as the pledge stands"),
            find=BodyPledge.objects.written_by,
            erase=_erase_body_pledge,
        )
    )  # fmt: skip
    declare(
        Holding(
            model=Card,
            fields=("name", "postcode", "language", "show_name"),
            purpose=_("To key the cards of an event, and to have them checked by a second person"),
            kept=_("Until the cards are counted; 90 days at most"),
            find=_cards_of,
            erase=_erase_card,
        )
    )
