"""What enquiries keep about people, told and taken out on request."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from enquiries import actions, forms
from enquiries.models import (
    Adviser,
    AnswerDraft,
    Attachment,
    AttachmentBody,
    Enquiry,
    FigureSheet,
    FollowUp,
    InboundBody,
    InboundMail,
    JourneyStep,
    Message,
    Note,
    Partner,
    RoutingDecision,
    SavedReply,
    SavedView,
    Share,
    Survey,
    Tag,
    Task,
)
from people import consents
from people.registry import Basis, Holding, not_personal
from people.registry import register as declare


def _erase_enquiry(enquiry: Enquiry, now: datetime) -> None:
    """The person and every word go, the thread with them; a number without a name stays."""
    actions.erase(by=None, enquiry=enquiry, now=now)


def _erase_words(
    words: Message | Note | Attachment | Survey | InboundMail | Task | Share, now: datetime
) -> None:
    words.delete()


def register() -> None:
    asked = forms.MessageForm.base_fields["consent"].help_text
    consents.register(consents.Wording("enquiries.health", Enquiry, forms.MAY_KEEP, asked))
    kept = _("12 months after the enquiry is closed")
    declare(
        Holding(
            model=Enquiry,
            fields=(
                "reference", "name", "contact_by", "email", "phone", "address", "language", "authority", "asker",
                "topic", "message", "safe_contact", "callback_at", "speaker_name", "speaker_agreed", "needs",
                "has_consent", "consented_at", "received_at", "status", "outcome",
            ),
            hashes=("fingerprint", "email_key", "phone_key", "name_words"),
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
            fields=("direction", "channel", "body", "quoted", "at"),
            labels={
                "direction": _("direction"),
                "body": _("words"),
                "quoted": _("what it answers"),
                "at": _("when"),
            },
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
    declare(
        Holding(
            model=InboundMail,
            fields=("sender", "sender_name", "subject", "words", "refused", "arrived_at", "kind"),
            hashes=("sender_key",),
            labels={"refused": _("files that were not taken")},
            what=_("Mail you sent to the advisers, as it came, with its address and subject"),
            basis=Basis.EXPLICIT,
            purpose=_("To find the question it belongs to, and to lose none of it"),
            kept=_("30 days after it was dealt with; 12 months where nobody could place it"),
            find=InboundMail.objects.of_mailbox,
            erase=_erase_words,
        )
    )
    declare(
        Holding(
            model=Task,
            fields=("words", "due_on", "done_at"),
            labels={"words": _("words"), "done_at": _("done")},
            what=_("What an adviser still had to do about your question"),
            basis=Basis.EXPLICIT,
            purpose=_("So that nothing you were promised is forgotten"),
            kept=kept,
            find=Task.objects.of_mailbox,
            erase=_erase_words,
        )
    )
    declare(
        Holding(
            model=Share,
            fields=("what", "consent_by", "words", "at"),
            labels={"words": _("words")},
            what=_("What we told a partner about your question, with your consent, and how you gave it"),
            basis=Basis.EXPLICIT,
            purpose=_("To have you helped by those who can, and to know what you agreed to"),
            kept=kept,
            find=Share.objects.of_mailbox,
            erase=_erase_words,
        )
    )
    not_personal(Partner, "offices to which cases are handed, kept by staff", "name_cy", "name_en", "email")
    not_personal(
        AnswerDraft,
        "words for everybody, with nothing of the asker",
        "question_cy",
        "question_en",
        "answer_cy",
        "answer_en",
    )
    not_personal(InboundBody, "the bytes of a mail, which go with it", "content")
    not_personal(InboundMail, "random ids, and a code of what went wrong", "identity", "mail_id", "trouble")
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
    not_personal(Tag, "words of staff for everybody", "label_cy", "label_en")
    not_personal(
        SavedView, "how a member of staff looks at the list; from lists of what is allowed", "name", "query"
    )
    not_personal(JourneyStep, "words of staff for everybody", "words_cy", "words_en")
    not_personal(FigureSheet, "numbers, the small ones left out", "sheet")
    not_personal(
        RoutingDecision, "codes of rules, and staff's reasons, emptied at erasure", "reasons", "words"
    )
    not_personal(
        Adviser, "how our staff work, shown on the site", "topics", "askers", "works_on", "hours_cy", "hours_en",
        "about_cy", "about_en",
    )  # fmt: skip
