"""What enquiries keep about people, told and taken out on request."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from enquiries import actions
from enquiries.models import Attachment, Enquiry, Message, Note, Survey
from people.registry import Holding
from people.registry import register as declare


def _erase_enquiry(enquiry: Enquiry, now: datetime) -> None:
    """The person and every word go, the thread with them; a number without a name stays."""
    actions.erase(by=None, enquiry=enquiry, now=now)


def _erase_words(words: Message | Note | Attachment | Survey, now: datetime) -> None:
    words.delete()


def register() -> None:
    kept = _("12 months after the enquiry is closed")
    declare(
        Holding(
            model=Enquiry,
            fields=(
                "reference", "name", "contact_by", "email", "phone", "address", "language", "authority", "asker",
                "topic", "message",
                "safe_contact", "callback_at", "speaker_name", "speaker_agreed",
                "needs", "has_consent", "received_at", "status", "outcome",
            ),
            purpose=_("To answer what you asked"),
            kept=kept,
            find=Enquiry.objects.from_mailbox,
            erase=_erase_enquiry,
        )
    )  # fmt: skip
    declare(
        Holding(
            model=Message,
            fields=("direction", "channel", "body", "at"),
            purpose=_("To keep together what you and the adviser said"),
            kept=kept,
            find=Message.objects.of_mailbox,
            erase=_erase_words,
        )
    )
    declare(
        Holding(
            model=Attachment,
            fields=("name", "kind", "size", "uploaded_at"),
            purpose=_("To see what you wished to show us"),
            kept=kept,
            find=Attachment.objects.of_mailbox,
            erase=_erase_words,
        )
    )
    declare(
        Holding(
            model=Survey,
            fields=("asked_at", "answer", "answered_at", "is_refused"),
            purpose=_("To know whether our answers help"),
            kept=_("as a number without a name, for as long as the figures are shown"),
            find=Survey.objects.of_mailbox,
            erase=_erase_words,
        )
    )
    declare(
        Holding(
            model=Note,
            fields=("body", "at"),
            purpose=_("So that a colleague can take over without asking you again"),
            kept=kept,
            find=Note.objects.of_mailbox,
            erase=_erase_words,
        )
    )
