"""What readers find wrong with a reply that is shown."""

import uuid
from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.moves import check_move
from replies.choices import REPORT_MOVES, Complaint, ReportStatus
from replies.models.threads import Reply


class ReportQuerySet(models.QuerySet["Report"]):
    def open(self) -> "ReportQuerySet":
        return self.filter(status=ReportStatus.OPEN)

    def settled_by(self, now: datetime) -> "ReportQuerySet":
        return self.filter(
            status=ReportStatus.DONE, done_at__lt=now - timedelta(days=settings.REPLY_SETTLED_DAYS)
        )


class Report(models.Model):
    """One reader's report. Nobody is asked who they are."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    reply = models.ForeignKey(Reply, on_delete=models.CASCADE, related_name="reports")
    complaint = models.CharField(_("what is wrong"), max_length=10, choices=Complaint)
    words = models.TextField(_("in their own words"), max_length=1000, blank=True)
    language = models.CharField(max_length=2, choices=[("cy", "Cymraeg"), ("en", "English")])
    status = models.CharField(max_length=4, choices=ReportStatus, default=ReportStatus.OPEN)
    is_suspicious = models.BooleanField(default=False)
    form_key = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField(default=timezone.now)
    done_at = models.DateTimeField(null=True)

    objects = ReportQuerySet.as_manager()

    class Meta:
        verbose_name = _("report about a reply")
        verbose_name_plural = _("reports about replies")
        ordering = ["created_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(status=ReportStatus.OPEN, done_at__isnull=True)
                | Q(status=ReportStatus.DONE, done_at__isnull=False),
                name="report_done_has_its_moment",
            )
        ]
        indexes = [
            models.Index(fields=["created_at"], condition=Q(status=ReportStatus.OPEN), name="report_open"),
        ]

    def __str__(self) -> str:
        return str(self.public_id)

    def move_to(self, status: ReportStatus, now: datetime) -> None:
        check_move(REPORT_MOVES, self.status, status)
        self.status = status
        self.done_at = now if status == ReportStatus.DONE else None
