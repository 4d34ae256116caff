"""Who offers time and skills, and a body nearby that promised to sit down as equals: introduced if both say yes."""

import uuid
from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from core.moves import check_move
from pledges.choices import INTRODUCTION_MOVES, IntroductionStatus, PledgeStatus, SignatureStatus
from pledges.models.bodies import BodyPledge
from pledges.models.signatures import Signature


class IntroductionQuerySet(models.QuerySet["Introduction"]):
    def with_both(self) -> "IntroductionQuerySet":
        return self.select_related("signature__authority", "pledge__body", "by")

    def agreed(self) -> "IntroductionQuerySet":
        return self.filter(status=IntroductionStatus.AGREED)

    def newest_first(self) -> "IntroductionQuerySet":
        return self.order_by("-pk")

    def lapsed_by(self, now: datetime) -> "IntroductionQuerySet":
        """Offered, and not both have said yes in time."""
        return self.filter(status=IntroductionStatus.OFFERED, expires_at__lt=now)

    def made_before(self, moment: datetime) -> "IntroductionQuerySet":
        return self.filter(status=IntroductionStatus.MADE, made_at__lt=moment)


class Introduction(models.Model):
    """One offer to both sides. Neither learns of the other's name before both have said yes."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    signature = models.ForeignKey(Signature, on_delete=models.CASCADE, related_name="introductions")
    pledge = models.ForeignKey(BodyPledge, on_delete=models.CASCADE, related_name="introductions")
    status = models.CharField(max_length=7, choices=IntroductionStatus, default=IntroductionStatus.OFFERED)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    offered_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField()
    person_yes_at = models.DateTimeField(null=True)
    body_yes_at = models.DateTimeField(null=True)
    made_at = models.DateTimeField(null=True)

    objects = IntroductionQuerySet.as_manager()

    class Meta:
        permissions = [("offer_introduction", "Can offer introductions between signers and public bodies")]
        constraints = [
            models.UniqueConstraint(fields=["signature", "pledge"], name="one_introduction_of_two"),
            models.CheckConstraint(
                condition=Q(status=IntroductionStatus.OFFERED)
                | Q(person_yes_at__isnull=False, body_yes_at__isnull=False),
                name="introduction_needs_both",
            ),
            models.CheckConstraint(
                condition=Q(status__in=IntroductionStatus.values), name="introduction_status_is_known"
            ),
        ]

    def __str__(self) -> str:
        return str(self.public_id)

    def move_to(self, status: IntroductionStatus) -> None:
        """Change status by the table of moves; the caller saves."""
        check_move(INTRODUCTION_MOVES, self.status, status)
        self.status = status

    def stands(self) -> bool:
        """Both still stand, and both can be reached."""
        return (
            self.signature.status == SignatureStatus.CONFIRMED
            and self.pledge.status == PledgeStatus.SHOWN
            and bool(self.signature.email and self.pledge.officer_email)
        )
