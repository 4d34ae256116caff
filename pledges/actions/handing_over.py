"""Who answers for a body's pledge: asked once a year, handed over from one contact to the next, never to nobody."""

from datetime import datetime, timedelta

from django.db import transaction

from core import audit
from core.post.sending import queue
from pledges.actions import reporting
from pledges.choices import PledgeStatus
from pledges.models import BodyPledge

MAIL_STILL, MAIL_NEW = "pledges.contact_still", "pledges.contact_new"
EVERY = timedelta(days=365)
AT_ONCE = 500


def ask_where_due(*, now: datetime) -> int:
    """Ask every contact that nobody has asked about for a year. Returns how many."""
    due = list(BodyPledge.objects.to_ask_for_the_contact(now - EVERY).values_list("pk", flat=True)[:AT_ONCE])
    return sum(_ask(pk, now) for pk in due)


@transaction.atomic
def _ask(pk: int, now: datetime) -> bool:
    found = BodyPledge.objects.to_ask_for_the_contact(now - EVERY)
    row = found.select_for_update().filter(pk=pk).first()
    if row is None:
        return False
    row.contact_asked_at = now
    row.renew_contact_link()
    row.save(update_fields=["contact_asked_at", "contact_nonce", "contact_token_hash"])
    queue(kind=MAIL_STILL, to=row.officer_email, language=row.mail_language, subject_id=row.pk)
    return True


@transaction.atomic
def stay(*, pledge: BodyPledge, now: datetime) -> None:
    """The contact says that they still are: the link has done its work."""
    row = BodyPledge.objects.select_for_update().get(pk=pledge.pk)
    row.contact_asked_at, row.contact_failed_at, row.contact_token_hash = now, None, ""
    row.save(update_fields=["contact_asked_at", "contact_failed_at", "contact_token_hash"])
    audit.record(by=None, verb="pledges.contact.stays", target=row)


@transaction.atomic
def hand_over(*, pledge: BodyPledge, name: str, role: str, email: str, now: datetime) -> bool:
    """The contact names the next one, who is told. False where the pledge is no longer shown."""
    row = BodyPledge.objects.select_for_update().get(pk=pledge.pk)
    if row.status != PledgeStatus.SHOWN:
        return False
    reporting.change_contact(
        by=None, pledge=row, name=name, role=role, email=email, reason="named by the contact before"
    )
    BodyPledge.objects.filter(pk=row.pk).update(contact_asked_at=now)
    row.refresh_from_db(fields=["officer_email", "contact_language"])
    queue(kind=MAIL_NEW, to=email, language=row.mail_language, subject_id=row.pk)
    return True
