"""What `manage.py due` does for enquiries. Each duty may be repeated at any time."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.conf import settings

from core import duties, retention
from core.retention import Rule
from enquiries import actions, clock
from enquiries.models import Enquiry
from enquiries.models.cases import EnquiryQuerySet


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


def register() -> None:
    duties.register("enquiries overdue", escalate_overdue)
    retention.register(Rule("enquiries", _closed_long_ago, forget=_forget, known_by=_known_by))
