"""Bulletins to members, and which member each was handed to."""

import uuid
from datetime import datetime

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.moves import check_move
from core.text import in_language
from forum.choices import BULLETIN_MOVES, BulletinStatus, Interest
from forum.models.members import Member, MemberQuerySet
from places.models import AdviserRegion


class BulletinQuerySet(models.QuerySet["Bulletin"]):
    def at(self, pk: int | None) -> "Bulletin | None":
        return None if pk is None else self.filter(pk=pk).first()

    def newest_first(self) -> "BulletinQuerySet":
        return self.order_by("-created_at", "-pk")


class Bulletin(models.Model):
    """A letter to many members. Both languages are written before it can be sent; sent ones never change."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    title_cy = models.CharField(_("subject (Welsh)"), max_length=120)
    title_en = models.CharField(_("subject (English)"), max_length=120)
    text_cy = models.TextField(
        _("text (Welsh)"), max_length=8000, help_text=_("Leave an empty line between paragraphs.")
    )
    text_en = models.TextField(
        _("text (English)"), max_length=8000, help_text=_("Leave an empty line between paragraphs.")
    )
    interest = models.CharField(
        _("only for members interested in"), max_length=10, choices=Interest, blank=True
    )
    region = models.CharField(_("only for members in"), max_length=5, choices=AdviserRegion, blank=True)
    status = models.CharField(
        _("status"), max_length=7, choices=BulletinStatus, default=BulletinStatus.DRAFT, editable=False
    )
    reached = models.BigIntegerField(default=0, editable=False)
    """The last member's row that was handed its letter: where a worker goes on, whoever was killed."""
    handed_out = models.PositiveIntegerField(_("letters"), default=0, editable=False)
    created_at = models.DateTimeField(_("written"), default=timezone.now, editable=False)
    sent_at = models.DateTimeField(_("sent"), null=True, editable=False)

    objects = BulletinQuerySet.as_manager()

    class Meta:
        verbose_name = _("bulletin")
        verbose_name_plural = _("bulletins")
        permissions = [("send_bulletin", "Can send a bulletin to its members")]
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=BulletinStatus.values), name="bulletin_status_is_known"
            ),
            models.CheckConstraint(
                condition=Q(status=BulletinStatus.DRAFT, sent_at__isnull=True)
                | (~Q(status=BulletinStatus.DRAFT) & Q(sent_at__isnull=False)),
                name="bulletin_has_its_moment_once_sent",
            ),
        ]

    def __str__(self) -> str:
        return in_language(self, "title")

    @property
    def is_draft(self) -> bool:
        return self.status == BulletinStatus.DRAFT

    def audience(self) -> MemberQuerySet:
        """Members who asked for bulletins, narrowed to an interest or region where one is named."""
        members = Member.objects.wanting_bulletins().interested_in(self.interest)
        return members.filter(authority__adviser_region=self.region) if self.region else members

    def move_to(self, status: BulletinStatus, *, now: datetime | None = None) -> None:
        check_move(BULLETIN_MOVES, self.status, status)
        self.status = status
        self.sent_at = now or self.sent_at


class DeliveryQuerySet(models.QuerySet["Delivery"]):
    def with_both_ends(self) -> "DeliveryQuerySet":
        return self.select_related("bulletin", "member")

    def at(self, pk: int | None) -> "Delivery | None":
        return None if pk is None else self.filter(pk=pk).first()


class Delivery(models.Model):
    """One member's copy of one bulletin."""

    bulletin = models.ForeignKey(Bulletin, on_delete=models.CASCADE, related_name="deliveries")
    member = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="deliveries")

    objects = DeliveryQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["bulletin", "member"], name="one_copy_of_a_bulletin_per_member")
        ]

    def __str__(self) -> str:
        return f"{self.bulletin_id} → {self.member_id}"
