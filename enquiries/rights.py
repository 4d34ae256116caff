"""Who may see which enquiries: the lead all, an adviser their region, their own and what cover gives them today."""

from dataclasses import dataclass, field
from datetime import date

from accounts.models import User
from enquiries.models import Adviser, Enquiry, InboundMail
from enquiries.models.cases import EnquiryQuerySet
from enquiries.models.post import InboundMailQuerySet
from enquiries.rota import covered_by

WORK = "enquiries.work_enquiries"
LEAD = "enquiries.lead_enquiries"


@dataclass(frozen=True)
class Seat:
    """A member of staff as the enquiries room knows them today."""

    is_lead: bool = False
    adviser: Adviser | None = None
    covering: list[int] = field(default_factory=list)

    @property
    def may_enter(self) -> bool:
        return self.is_lead or self.adviser is not None

    @property
    def cases(self) -> EnquiryQuerySet:
        """Every enquiry this person may see; nothing for those who may see none."""
        if self.is_lead:
            return Enquiry.objects.for_lead()
        if self.adviser is not None:
            return Enquiry.objects.for_adviser(self.adviser, covering=self.covering)
        return Enquiry.objects.none()

    @property
    def post(self) -> InboundMailQuerySet:
        """Mail this person may read and place: the lead all, an adviser what may belong to their cases."""
        return (
            InboundMail.objects.all() if self.is_lead else InboundMail.objects.that_may_belong_to(self.cases)
        )


def seat_of(user: User, today: date) -> Seat:
    is_lead = user.is_active and user.has_perm(LEAD)
    works = user.is_active and user.has_perm(WORK)
    adviser = Adviser.objects.with_people().of(user.pk) if works else None
    if adviser is not None and not adviser.is_active:
        adviser = None
    covering = covered_by(adviser.pk, today) if adviser is not None else []
    return Seat(is_lead=is_lead, adviser=adviser, covering=covering)
