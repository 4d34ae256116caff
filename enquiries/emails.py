"""The words of every mail about an enquiry. None repeats what the asker wrote; the adviser's notice names nobody."""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import override

from core.post import composers
from core.post.composers import Composed
from core.post.models import Letter
from enquiries import pages
from enquiries.choices import Told
from enquiries.models import Enquiry, FollowUp, Message, RoutingDecision, Share, Survey
from enquiries.post import addresses
from enquiries.telling import told_lines

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
SHARED = "enquiries.shared"
SHARED_TOLD = "enquiries.shared_told"

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
    composers.register(SHARED, compose_shared)
    composers.register(SHARED_TOLD, compose_shared_told)
    for kind in (HELPED, HELPED_AGAIN):
        composers.register(kind, compose_helped)


def address_of(enquiry: Enquiry) -> str:
    """The enquiry's page on the staff side."""
    with override(None):
        return f"{settings.BASE_URL}{reverse('enquiries_case', args=[enquiry.public_id])}"


def case_of_letter(letter: Letter) -> Enquiry | None:
    """The case of a letter that went to its asker; None for every other letter."""
    if letter.kind in (ACKNOWLEDGEMENT, LINK, LATER):
        return Enquiry.objects.kept().filter(pk=letter.subject_id or 0).first()
    if letter.kind == REPLY:
        message = Message.objects.select_related("enquiry").filter(pk=letter.subject_id or 0).first()
        return message.enquiry if message else None
    if letter.kind == SHARED_TOLD:
        share = Share.objects.select_related("enquiry").filter(pk=letter.subject_id or 0).first()
        return share.enquiry if share else None
    if letter.kind in (HELPED, HELPED_AGAIN):
        survey = Survey.objects.select_related("enquiry").filter(pk=letter.subject_id or 0).first()
        return survey.enquiry if survey else None
    return None


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
            "due_on": None if settings.ENQUIRY_NOTIFY_ONLY else enquiry.due_on,
            "follow": _way_to_follow(enquiry, letter.language),
        },
        reply_to=addresses.address_of(enquiry),
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
        reply_to=addresses.address_of(enquiry),
    )


def thread_headers(message: Message) -> dict[str, str]:
    """`In-Reply-To` and `References`: everything mailed in this case before, by either side, so that it stays one
    conversation."""
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
        reply_to=addresses.address_of(enquiry),
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
        reply_to=addresses.address_of(survey.enquiry),
    )


def _share(letter: Letter) -> Share | None:
    """Nothing, where the case has been erased since."""
    found = Share.objects.select_related("enquiry__authority", "partner", "by").filter(
        pk=letter.subject_id or 0
    )
    return found.filter(enquiry__erased_at=None).first()


def compose_shared(letter: Letter) -> Composed | None:
    """To the partner: what the asker agreed to, and nothing else of the case."""
    share = _share(letter)
    if share is None:
        return None
    return Composed(
        template=_template(letter),
        context={
            "enquiry": share.enquiry,
            "lines": told_lines(share.enquiry, share.what),
            "words": share.words,
            "signed": share.by.get_full_name() if share.by else "",
        },
        reply_to=addresses.general(),
    )


def compose_shared_told(letter: Letter) -> Composed | None:
    share = _share(letter)
    if share is None:
        return None
    with override(letter.language):
        partner, told = str(share.partner), [str(Told(one).label) for one in share.what]
    return Composed(
        template=_template(letter),
        context={
            "enquiry": share.enquiry,
            "name": share.enquiry.name,
            "partner": partner,
            "told": told,
            "follow": _way_to_follow(share.enquiry, letter.language),
        },
        reply_to=addresses.address_of(share.enquiry),
    )
