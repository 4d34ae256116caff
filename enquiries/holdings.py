"""What enquiries keep about people, told and taken out on request."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from enquiries import actions
from enquiries.models import Enquiry
from people.registry import Holding
from people.registry import register as declare


def _erase(enquiry: Enquiry, now: datetime) -> None:
    actions.erase(by=None, enquiry=enquiry, now=now)


def register() -> None:
    declare(
        Holding(
            model=Enquiry,
            fields=(*Enquiry.PERSONAL, "reference", "contact_by", "language", "needs", "received_at"),
            purpose=_("To answer you, and to send your question to the right person"),
            kept=_("12 months after the enquiry is closed"),
            find=Enquiry.objects.from_address,
            erase=_erase,
        )
    )
