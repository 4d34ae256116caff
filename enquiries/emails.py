"""The words of every mail about an enquiry. None repeats what the asker wrote; the adviser's notice names nobody."""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import override

from core.organisation import Organisation
from core.post import composers
from core.post.composers import Composed
from core.post.models import Letter
from enquiries import pages
from enquiries.models import Enquiry, FollowUp, Message, RoutingDecision, Survey

ACKNOWLEDGEMENT = "enquiries.acknowledgement"
REPLY = "enquiries.reply"
FOR_ADVISER = "enquiries.for_adviser"
OVERDUE = "enquiries.overdue"
DUE_SOON = "enquiries.due_soon"
LONG_OVERDUE = "enquiries.long_overdue"
FLAGGED = "enquiries.flagged"
LATER = "enquiries.later"
LINK = "enquiries.link"
HEARD = "enquiries.heard"
WITHDRAWN = "enquiries.withdrawn"
CHANGED = "enquiries.changed"
HELPED = "enquiries.helped"
HELPED_AGAIN = "enquiries.helped_again"

FOR_STAFF = (OVERDUE, DUE_SOON, LONG_OVERDUE, FLAGGED, HEARD, WITHDRAWN, CHANGED)
"""Letters to advisers and leads about a case: its reference, its date, the way to it, and nobody's name or words."""


def register() -> None:
    composers.register(ACKNOWLEDGEMENT, compose_acknowledgement)
    composers.register(REPLY, compose_reply)
    composers.register(FOR_ADVISER, compose_for_adviser)
    for kind in FOR_STAFF:
        composers.register(kind, compose_for_staff)
    for kind in (LINK, LATER):
        composers.register(kind, compose_for_asker)
    for kind in (HELPED, HELPED_AGAIN):
        composers.register(kind, compose_helped)


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


def _way_to_follow(enquiry: Enquiry, language: str) -> str:
    page = FollowUp.objects.filter(enquiry=enquiry).first()
    return pages.address_of(page, language) if page else ""


def _template(letter: Letter) -> str:
    return letter.kind.replace(".", "/")


def compose_acknowledgement(letter: Letter) -> Composed | None:
    enquiry = Enquiry.objects.kept().filter(pk=letter.subject_id or 0).first()
    if enquiry is None:
        return None
    return Composed(
        template="enquiries/acknowledgement",
        context={
            "enquiry": enquiry,
            "name": enquiry.name,
            "due_on": enquiry.due_on,
            "follow": _way_to_follow(enquiry, letter.language),
        },
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
            "follow": _way_to_follow(enquiry, letter.language),
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


def compose_for_staff(letter: Letter) -> Composed | None:
    enquiry = Enquiry.objects.kept().with_people().filter(pk=letter.subject_id or 0).first()
    if enquiry is None:
        return None
    return Composed(
        template=_template(letter),
        context={"enquiry": enquiry, "due_on": enquiry.due_on, "link": address_of(enquiry)},
    )


def compose_for_asker(letter: Letter) -> Composed | None:
    """A letter of the case that only tells where it stands."""
    enquiry = Enquiry.objects.kept().filter(pk=letter.subject_id or 0).first()
    if enquiry is None:
        return None
    return Composed(
        template=_template(letter),
        context={
            "enquiry": enquiry,
            "name": enquiry.name,
            "due_on": enquiry.due_on,
            "follow": _way_to_follow(enquiry, letter.language),
        },
        reply_to=reply_address(),
    )


def compose_helped(letter: Letter) -> Composed | None:
    """Nothing, where it was answered, refused or taken up again in the meantime."""
    survey = Survey.objects.unanswered().select_related("enquiry").filter(pk=letter.subject_id or 0).first()
    if survey is None or survey.enquiry.erased_at is not None or survey.enquiry.is_open:
        return None
    return Composed(
        template=_template(letter),
        context={
            "enquiry": survey.enquiry,
            "name": survey.enquiry.name,
            "link": pages.address_of(survey, letter.language),
        },
        reply_to=reply_address(),
    )
