"""What askers do to their own questions, on their own page."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from core import audit
from core.post import sending
from enquiries import actions, emails
from enquiries.choices import Channel, ContactBy, Direction, Status
from enquiries.models import Enquiry, Message
from people import consents
from people.models import ConsentChannel

WAITS_FOR_US = (Status.WAITING, Status.ANSWERED)


@transaction.atomic
def add(
    *,
    enquiry: Enquiry,
    body: str,
    now: datetime,
    channel: str = Channel.FORM,
    quoted: str = "",
    mail_id: str = "",
) -> Message | None:
    """The asker says more. A question that was answered, or waited for them, is ours again; a closed one is taken
    up again. Where it was joined to another of theirs, the words are heard there.

    The same words sent twice by the form are kept once (None the second time); of mails, `enquiries.post` knows which
    is which.
    """
    case = _locked(enquiry)
    if case.erased_at is not None:
        return None
    if channel == Channel.FORM and Message.objects.of(case).says_last(body):
        return None
    message = Message.objects.create(
        enquiry=case,
        direction=Direction.IN,
        channel=channel,
        body=body,
        quoted=quoted,
        mail_id=mail_id,
        at=now,
    )
    if channel == Channel.EMAIL:
        case.mail_returned_at = None
    audit.record(by=None, verb="enquiry.heard", target=case, detail={"channel": channel})
    _take_up_again(case, now=now)
    actions.keep(case)
    tell(case, emails.HEARD)
    return message


def _locked(enquiry: Enquiry) -> Enquiry:
    held = Enquiry.objects.select_for_update().get(pk=enquiry.pk)
    return held if held.merged_into_id is None else _locked(Enquiry.objects.get(pk=held.merged_into_id))


def _take_up_again(case: Enquiry, *, now: datetime) -> None:
    """To the adviser it had, where they still take enquiries; otherwise the rules decide, unless the lead holds it."""
    if case.status not in (*WAITS_FOR_US, Status.CLOSED):
        return
    if case.status == Status.CLOSED:
        case.closed_at, case.outcome = None, ""
        audit.record(by=None, verb="enquiry.reopened", target=case, detail={"by_asker": True})
    actions.promise_anew(case, now=now)
    if case.adviser is not None and case.adviser.is_active and case.adviser.user.is_active:
        case.move_to(Status.ASSIGNED)
        return
    case.adviser, case.status = None, Status.NEW
    if not case.is_held:
        actions.route(case, now=now)


def tell(case: Enquiry, kind: str) -> None:
    """Whoever has the case reads of it; every lead, where nobody has it. Nobody is told of a held one."""
    if case.is_held:
        return
    for user in [case.adviser.user] if case.adviser else User.objects.holding("lead"):
        if user.email:
            sending.queue(kind=kind, to=user.email, language=user.language, subject_id=case.pk)


@transaction.atomic
def agree(*, enquiry: Enquiry, may_keep: bool, now: datetime) -> None:
    """Give or take back the consent to keep what was told about care or health; the adviser sees it at once."""
    case = Enquiry.objects.select_for_update().get(pk=enquiry.pk)
    if case.has_consent == may_keep:
        return
    case.has_consent, case.consented_at = may_keep, now if may_keep else None
    case.version += 1
    case.save()
    consents.note(case, [("enquiries.health", may_keep)], now=now, channel=ConsentChannel.MY_PAGE)
    audit.record(by=None, verb="enquiry.consent", target=case, detail={"given": may_keep})


def _can_be_reached(case: Enquiry, channel: str) -> bool:
    """Whoever has somebody speak for them, or rings in a way of their own already, keeps that."""
    by_voice = {ContactBy.CALLBACK, ContactBy.TEXT_RELAY}
    if case.contact_by == ContactBy.SOMEONE_ELSE or (
        channel == ContactBy.PHONE and case.contact_by in by_voice
    ):
        return False
    held = {ContactBy.EMAIL: case.email, ContactBy.PHONE: case.phone, ContactBy.POST: case.address}
    return bool(held.get(ContactBy(channel))) if channel else False


@transaction.atomic
def reach_by(
    *, address: str, channel: str, formats_before: Collection[str], formats: Collection[str]
) -> None:
    """Answer this person by that way, where we have what it needs, and in those formats, in every open question."""
    for case in Enquiry.objects.from_mailbox(address).open().select_for_update():
        before = (case.contact_by, list(case.needs))
        kept = [need for need in case.needs if need not in formats_before or need in formats]
        case.needs = list(dict.fromkeys([*kept, *formats]))
        if _can_be_reached(case, channel):
            case.contact_by = channel
        if before != (case.contact_by, case.needs):
            if case.contact_by != before[0]:
                case.callback_at = None
            actions.keep(case)
            audit.record(by=None, verb="enquiry.changed", target=case)


@transaction.atomic
def write_in(*, address: str, language: str) -> None:
    """Answer this person in that language from now on, in every question that is still open."""
    for case in Enquiry.objects.from_mailbox(address).open().select_for_update():
        if case.language != language:
            before, case.language = case.language, language
            actions.suit_language(case, now=timezone.now(), had=before)
            actions.keep(case)
            audit.record(by=None, verb="enquiry.language", target=case, detail={"language": language})
