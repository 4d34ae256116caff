"""The words of every mail about an enquiry. None repeats what the asker wrote; the adviser's notice names nobody."""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import override

from core.organisation import Organisation
from core.post import composers
from core.post.composers import Composed
from core.post.models import Letter
from enquiries.models import Enquiry, Message, RoutingDecision

ACKNOWLEDGEMENT = "enquiries.acknowledgement"
REPLY = "enquiries.reply"
FOR_ADVISER = "enquiries.for_adviser"
OVERDUE = "enquiries.overdue"
HEARD = "enquiries.heard"


def register() -> None:
    composers.register(ACKNOWLEDGEMENT, compose_acknowledgement)
    composers.register(REPLY, compose_reply)
    composers.register(FOR_ADVISER, compose_for_adviser)
    composers.register(OVERDUE, _about_case("enquiries/overdue"))
    composers.register(HEARD, _about_case("enquiries/heard"))


def reply_address() -> str:
    """Where an answer to our mail goes: the setting, or the organisation's own address."""
    configured: str = settings.ENQUIRY_REPLY_TO
    if configured:
        return configured
    organisation = Organisation.current()
    return organisation.email if organisation else ""


def address_of(enquiry: Enquiry) -> str:
    """The enquiry's page on the staff side."""
    with override(None):
        return f"{settings.BASE_URL}{reverse('enquiries_case', args=[enquiry.public_id])}"


def compose_acknowledgement(letter: Letter) -> Composed | None:
    enquiry = Enquiry.objects.kept().filter(pk=letter.subject_id or 0).first()
    if enquiry is None:
        return None
    return Composed(
        template="enquiries/acknowledgement",
        context={"enquiry": enquiry, "name": enquiry.name, "due_on": enquiry.due_on},
        reply_to=reply_address(),
    )


def compose_reply(letter: Letter) -> Composed | None:
    message = Message.objects.select_related("enquiry", "by").filter(pk=letter.subject_id or 0).first()
    if message is None or message.enquiry.erased_at is not None:
        return None
    enquiry = message.enquiry
    return Composed(
        template="enquiries/reply",
        context={
            "enquiry": enquiry,
            "name": enquiry.name,
            "body": message.body,
            "signed": message.by.get_full_name() if message.by else "",
        },
        headers={"Auto-Submitted": "no", **thread_headers(message)},
        reply_to=reply_address(),
    )


def thread_headers(message: Message) -> dict[str, str]:
    """`In-Reply-To` and `References`: everything mailed in this case before, so that it stays one conversation."""
    earlier = [enquiry_id for enquiry_id in [message.enquiry.mail_id] if enquiry_id]
    sent = Message.objects.of(message.enquiry).mailed().filter(pk__lt=message.pk)
    earlier += [one.mail_id for one in sent]
    if not earlier:
        return {}
    return {"In-Reply-To": earlier[-1], "References": " ".join(earlier)}


def compose_for_adviser(letter: Letter) -> Composed | None:
    decision = (
        RoutingDecision.objects.select_related("enquiry__authority").filter(pk=letter.subject_id or 0).first()
    )
    if decision is None or decision.enquiry.erased_at is not None:
        return None
    enquiry = decision.enquiry
    return Composed(
        template="enquiries/for_adviser",
        context={"enquiry": enquiry, "due_on": enquiry.due_on, "link": address_of(enquiry)},
    )


def _about_case(template: str) -> composers.Composer:
    """A notice to staff that leads to the case and names nobody."""

    def compose(letter: Letter) -> Composed | None:
        enquiry = Enquiry.objects.kept().with_people().filter(pk=letter.subject_id or 0).first()
        if enquiry is None:
            return None
        context = {"enquiry": enquiry, "due_on": enquiry.due_on, "link": address_of(enquiry)}
        return Composed(template=template, context=context)

    return compose
