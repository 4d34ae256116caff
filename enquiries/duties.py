"""What `manage.py due` does for enquiries. Each duty may be repeated at any time."""

from datetime import datetime, timedelta

from django.conf import settings

from core import duties
from enquiries import actions, clock, filing, surveys
from enquiries.models import Enquiry


def escalate_overdue(now: datetime) -> int:
    """Overdue to the lead, once for each promise."""
    late = Enquiry.objects.overdue(clock.day_of(now)).not_escalated()
    return sum(actions.escalate(enquiry=enquiry, now=now) for enquiry in late)


def forget_closed(now: datetime) -> int:
    """Twelve months after closing (the setting) nothing is left that speaks of a person."""
    old = list(Enquiry.objects.to_be_erased(now - timedelta(days=settings.ENQUIRY_KEEP_DAYS)))
    for enquiry in old:
        actions.erase(by=None, enquiry=enquiry, now=now)
    return len(old)


def drop_unsent_files(now: datetime) -> int:
    return filing.drop_unsent(now)


def register() -> None:
    duties.register("enquiries files not sent dropped", drop_unsent_files)
    duties.register("enquiries asked whether they helped", surveys.ask_the_helped)
    duties.register("enquiries asked once more whether they helped", surveys.remind)
    duties.register("enquiries overdue", escalate_overdue)
    duties.register("enquiries forgotten", forget_closed)
