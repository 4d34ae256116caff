"""What `manage.py due` does for guides: editors hear in time that a review falls due."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from core import duties
from core.post.sending import queue
from guides.emails import REVIEW_DUE
from guides.models import GuidePage, ReviewNotice, ReviewReminder

NOTICE = timedelta(weeks=4)


@transaction.atomic
def remind_of_reviews(now: datetime) -> int:
    """One letter to each editor about the guides they have not been told of yet; says how many guides those were.

    Without an editor nothing is noted down, so that the first one to come is told.
    """
    due = GuidePage.objects.to_be_reviewed_by(timezone.localdate(now) + NOTICE)
    days = dict(due.values_list("translation_key", "review_by"))
    fresh = set(days.items()) - ReviewReminder.objects.about(days).told()
    editors = list(User.objects.holding("editor").exclude(email=""))
    if not fresh or not editors:
        return 0
    notice = ReviewNotice.objects.create(at=now)
    ReviewReminder.objects.bulk_create(
        ReviewReminder(notice=notice, guide_key=key, review_by=day) for key, day in sorted(fresh)
    )
    for editor in editors:
        queue(kind=REVIEW_DUE, to=editor.email, language=editor.language, subject_id=notice.pk)
    return len(fresh)


def register() -> None:
    duties.register("reviews of guides announced", remind_of_reviews)
