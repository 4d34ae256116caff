"""Handing a bulletin out, so many members at a time."""

from django.db import transaction

from core.outbox import task
from core.post.sending import queue
from forum.choices import BulletinStatus
from forum.models import Bulletin, Delivery

MAIL_BULLETIN, MAIL_PROOF = "forum.bulletin", "forum.proof"
BATCH = 200


@task
@transaction.atomic
def hand_out(bulletin_id: int) -> None:
    """The next batch of letters, and the task of the batch after it, in one transaction.

    How far it came stands on the bulletin's locked row, so a task that runs twice goes on and repeats nothing.
    """
    bulletin = Bulletin.objects.select_for_update().get(pk=bulletin_id)
    if bulletin.status != BulletinStatus.SENDING:
        return
    members = list(bulletin.audience().after_row(bulletin.reached)[:BATCH])
    for member in members:
        copy = Delivery.objects.create(bulletin=bulletin, member=member)
        queue(kind=MAIL_BULLETIN, to=member.email, language=member.language, subject_id=copy.pk)
    if members:
        bulletin.reached = members[-1].pk
        bulletin.handed_out += len(members)
        hand_out.enqueue(bulletin_id)
    else:
        bulletin.move_to(BulletinStatus.SENT)
    bulletin.save(update_fields=["reached", "handed_out", "status"])
