"""What `manage.py due` does for enquiries. Each duty may be repeated at any time."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.conf import settings

from core import duties, retention
from core.retention import Rule
from enquiries import actions, clock, desk_actions, figures, filing, surveys
from enquiries.models import Enquiry, InboundMail
from enquiries.models.cases import EnquiryQuerySet
from enquiries.models.post import InboundMailQuerySet
from enquiries.post import fetching, taking
from places.working_days import add_working_days


def escalate_overdue(now: datetime) -> int:
    """Overdue to the lead, once for each promise."""
    late = Enquiry.objects.overdue(clock.day_of(now)).not_escalated()
    return sum(actions.escalate(enquiry=enquiry, now=now) for enquiry in late)


def _forget(enquiries: Sequence[Enquiry], now: datetime) -> None:
    for enquiry in enquiries:
        actions.erase(by=None, enquiry=enquiry, now=now)


def _closed_long_ago(now: datetime) -> EnquiryQuerySet:
    """Twelve months after closing (the setting) nothing is left that speaks of a person."""
    return Enquiry.objects.to_be_erased(now - timedelta(days=settings.ENQUIRY_KEEP_DAYS))


def _known_by(enquiry: Enquiry) -> list[str]:
    """What a hold on an enquiry may be set on."""
    return [enquiry.email, enquiry.phone, enquiry.reference]


def warn_due_soon(now: datetime) -> int:
    """One working day before the promised day the adviser is told, in working hours, once for each promise."""
    today = clock.day_of(now)
    closed = clock.closed_days(today)
    if not clock.is_working_hour(now, closed):
        return 0
    near = Enquiry.objects.to_be_warned_of(today=today, next_day=add_working_days(today, 1, closed))
    return sum(desk_actions.warn(enquiry=enquiry, now=now) for enquiry in near)


def nudge_long_overdue(now: datetime) -> int:
    """Two working days after the promised day the adviser is told, in working hours, once."""
    today = clock.day_of(now)
    closed = clock.closed_days(today)
    if not clock.is_working_hour(now, closed):
        return 0
    late = Enquiry.objects.to_be_nudged_about(due_before=clock.long_ago(today, closed))
    return sum(desk_actions.nudge(enquiry=enquiry, now=now) for enquiry in late)


def _sent_by(mail: InboundMail) -> list[str]:
    return [mail.sender]


def _dealt_with(now: datetime) -> InboundMailQuerySet:
    return InboundMail.objects.handled_before(now - timedelta(days=settings.ENQUIRY_POST_DAYS))


def _never_dealt_with(now: datetime) -> InboundMailQuerySet:
    """As long as an enquiry: what nobody wished to place in a year."""
    return InboundMail.objects.waiting().arrived_before(now - timedelta(days=settings.ENQUIRY_KEEP_DAYS))


def register() -> None:
    duties.register("enquiries asked whether they helped", surveys.ask_the_helped)
    duties.register("enquiries asked once more whether they helped", surveys.remind)
    duties.register("enquiries due soon", warn_due_soon)
    duties.register("enquiries long overdue", nudge_long_overdue)
    duties.register("enquiries figures", figures.refresh)
    duties.register("enquiries overdue", escalate_overdue)
    duties.register("enquiries mail fetched", fetching.fetch)
    duties.register("enquiries mail sorted", taking.sort_the_rest)
    retention.register(Rule("mail dealt with", _dealt_with, known_by=_sent_by))
    retention.register(Rule("mail nobody placed", _never_dealt_with, known_by=_sent_by))
    retention.register(Rule("files not sent", filing.not_sent))
    retention.register(Rule("enquiries", _closed_long_ago, forget=_forget, known_by=_known_by))
