"""Handing a case on, warmly: the asker has agreed to this partner and these things; the partner is told exactly them,
and the asker is told that they were. The case stays with its adviser."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from accounts.models import User
from core import audit
from core.post import sending
from enquiries import actions, emails, pages
from enquiries.choices import ContactBy, Told
from enquiries.models import Enquiry, Partner, Share


@transaction.atomic
def share(
    *,
    by: User,
    enquiry: Enquiry,
    partner: Partner,
    what: Sequence[str],
    consent_by: str,
    words: str,
    version: int,
    now: datetime,
) -> Share:
    """Tell the partner, and the asker; written into the log with what was told and how it was agreed."""
    case = actions.hold(enquiry, version)
    told = [one for one in Told.values if one in what]
    row = Share.objects.create(
        enquiry=case, partner=partner, what=told, consent_by=consent_by, words=words, by=by, at=now
    )
    row.letter = sending.queue(
        kind=emails.SHARED, to=partner.email, language=partner.language, subject_id=row.pk
    )
    row.save(update_fields=["letter"])
    if case.email and case.contact_by != ContactBy.SOMEONE_ELSE:
        pages.lengthen(case, now=now)
        sending.queue(kind=emails.SHARED_TOLD, to=case.email, language=case.mail_language, subject_id=row.pk)
    audit.record(
        by=by,
        verb="enquiry.shared",
        target=case,
        detail={"partner": partner.pk, "what": told, "consent": consent_by},
    )
    actions.keep(case)
    return row
