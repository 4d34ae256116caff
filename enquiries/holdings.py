"""What enquiries keep about people, told and taken out on request."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from enquiries import actions
from enquiries.models import (
    Adviser,
    Attachment,
    AttachmentBody,
    Enquiry,
    FigureSheet,
    FollowUp,
    JourneyStep,
    Message,
    Note,
    RoutingDecision,
    SavedReply,
    Survey,
)
from people.registry import Basis, Holding, not_personal
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
                "topic", "message", "safe_contact", "callback_at", "speaker_name", "speaker_agreed", "needs",
                "has_consent", "consented_at", "received_at", "status", "outcome",
            ),
            hashes=("fingerprint",),
            labels={"consented_at": _("agreed on")},
            addresses=("email",),
            known_by=lambda enquiry: (enquiry.phone, enquiry.reference),
            what=_("Your name, how to reach you, your area, language and needs, your question, and whether we may keep "
                   "what it tells about care or health"),
            purpose=_("To answer what you asked"),
            basis=Basis.EXPLICIT,
            gone=_("Everything personal is taken out"),
            stays=_("A number without a name or a word stays"),
            kept=kept,
            find=Enquiry.objects.from_mailbox,
            erase=_erase_enquiry,
        )
    )  # fmt: skip
    declare(
        Holding(
            model=Message,
            fields=("direction", "channel", "body", "at"),
            labels={"direction": _("direction"), "body": _("words"), "at": _("when")},
            what=_("What you and the adviser wrote or said, and when"),
            basis=Basis.EXPLICIT,
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
            hashes=("token_hash",),
            what=_("A file you sent with your question, without the place where a picture was taken"),
            basis=Basis.EXPLICIT,
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
            hashes=("token_hash",),
            what=_("Whether you were helped, if you told us, and whether we may ask"),
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
            labels={"body": _("words"), "at": _("when")},
            what=_("Notes of our advisers about your question"),
            basis=Basis.EXPLICIT,
            purpose=_("So that a colleague can take over without asking you again"),
            kept=kept,
            find=Note.objects.of_mailbox,
            erase=_erase_words,
        )
    )
    not_personal(
        Enquiry,
        "random letters that name the case and its mails; made anew at erasure",
        "reference",
        "mail_id",
    )
    not_personal(Message, "a random id of a mail", "mail_id")
    not_personal(AttachmentBody, "the bytes of a file, which goes with its attachment", "content")
    not_personal(
        FollowUp, "random bytes and their hash, deleted with the asker's words", "nonce", "token_hash"
    )
    not_personal(Survey, "random bytes that make a link", "nonce")
    not_personal(SavedReply, "words of staff for everybody", "title_cy", "title_en", "body_cy", "body_en")
    not_personal(JourneyStep, "words of staff for everybody", "words_cy", "words_en")
    not_personal(FigureSheet, "numbers, the small ones left out", "sheet")
    not_personal(
        RoutingDecision, "codes of rules, and staff's reasons, emptied at erasure", "reasons", "words"
    )
    not_personal(
        Adviser, "how our staff work, shown on the site", "topics", "askers", "works_on", "hours_cy", "hours_en",
        "about_cy", "about_en",
    )  # fmt: skip
