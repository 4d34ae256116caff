"""What an asker does on their own secret page. Each deed is one transaction, leaves a trace, and tells the adviser.

The asker never meets a collision: their words are always taken; the adviser's next deed notices that the case moved.
"""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from core import audit
from core.moves import MoveNotAllowedError
from core.post import sending
from enquiries import actions, emails, own, pages
from enquiries.choices import ContactBy, Outcome, Status
from enquiries.models import Enquiry, FollowUp


@transaction.atomic
def send_link(*, enquiry: Enquiry, now: datetime) -> None:
    """Mail the way to the page to the address we hold, and to no other. An old link that had run out stays shut."""
    if not enquiry.email or enquiry.is_held:
        return
    page = FollowUp.objects.filter(enquiry=enquiry).first()
    if page is not None and not page.is_open(now):
        page.renew()
        page.save()
    pages.lengthen(enquiry, now=now)
    sending.queue(kind=emails.LINK, to=enquiry.email, language=enquiry.mail_language, subject_id=enquiry.pk)
    audit.record(by=None, verb="enquiry.link_sent", target=enquiry)


@transaction.atomic
def withdraw(*, enquiry: Enquiry, now: datetime) -> None:
    """Take the enquiry back. Done already: nothing happens."""
    case = _locked(enquiry)
    if case.status == Status.CLOSED:
        return
    case.move_to(Status.CLOSED)
    case.closed_at, case.outcome = now, Outcome.WITHDRAWN
    audit.record(by=None, verb="enquiry.withdrawn", target=case)
    own.tell(case, emails.WITHDRAWN)
    actions.keep(case)


@transaction.atomic
def reopen(*, enquiry: Enquiry, body: str, now: datetime) -> None:
    """Take up again what was answered or closed, with what is still missing."""
    case = _locked(enquiry)
    if case.status not in (Status.ANSWERED, Status.CLOSED) or case.outcome == Outcome.MERGED:
        raise MoveNotAllowedError(case.status, Status.ASSIGNED)
    own.add(enquiry=case, body=body, now=now)


@dataclass(frozen=True)
class Wishes:
    """How the asker wishes to be answered from now on."""

    language: str
    contact_by: str
    phone: str
    address: str


@transaction.atomic
def change(*, enquiry: Enquiry, wishes: Wishes, now: datetime) -> None:
    """Answer in another language or by another way. Somebody who cannot answer in Welsh hands on by the rules."""
    case = _locked(enquiry)
    before = (case.language, case.contact_by, case.phone, case.address)
    case.language, case.contact_by = wishes.language, wishes.contact_by
    case.phone, case.address = wishes.phone or case.phone, wishes.address or case.address
    if case.contact_by != ContactBy.CALLBACK:
        case.callback_at = None
    if before == (case.language, case.contact_by, case.phone, case.address):
        return
    audit.record(by=None, verb="enquiry.changed", target=case)
    actions.suit_language(case, now=now, had=before[0])
    own.tell(case, emails.CHANGED)
    actions.keep(case)


def ways_of(enquiry: Enquiry) -> list[ContactBy]:
    """The ways that can be chosen on the page: the address for mail is the one we hold, or there is none."""
    mail = [ContactBy.EMAIL] if enquiry.email else []
    kept = [ContactBy.SOMEONE_ELSE] if enquiry.contact_by == ContactBy.SOMEONE_ELSE else []
    return [*mail, ContactBy.PHONE, ContactBy.TEXT_RELAY, ContactBy.POST, *kept]


def _locked(enquiry: Enquiry) -> Enquiry:
    return Enquiry.objects.select_for_update().get(pk=enquiry.pk)
