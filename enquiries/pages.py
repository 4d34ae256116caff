"""Secret pages: made with the first letter of a case, lasting longer with every other, shut with the case's words."""

from datetime import datetime, timedelta

from django.conf import settings
from django.urls import reverse
from django.utils.translation import override

from enquiries.models import Enquiry, FollowUp, Survey


def lengthen(enquiry: Enquiry, *, now: datetime) -> FollowUp:
    """The follow-up page of an enquiry, open for as long again from now; made where there is none."""
    page = FollowUp.objects.filter(enquiry=enquiry).first() or FollowUp(enquiry=enquiry)
    if not page.token_hash:
        page.renew()
    page.expires_at = now + timedelta(days=settings.FOLLOW_UP_DAYS)
    page.save()
    return page


def shut(enquiry: Enquiry) -> None:
    """No link leads anywhere any more. What was answered to “were you helped?” stays as a number."""
    FollowUp.objects.filter(enquiry=enquiry).delete()
    Survey.objects.filter(enquiry=enquiry, answer="").delete()


def address_of(page: FollowUp | Survey, language: str) -> str:
    """The link of a mail, in its language."""
    name = "follow" if isinstance(page, FollowUp) else "helped"
    with override(language):
        return f"{settings.BASE_URL}{reverse(name, args=[page.token])}"
