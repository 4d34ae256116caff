"""Reminders that a guide's review falls due: each guide and day once, several guides in one letter."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class ReviewNotice(models.Model):
    """One round of reminders: what one letter to each editor tells."""

    at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("notice of reviews")
        verbose_name_plural = _("notices of reviews")

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d}"


class ReviewReminderQuerySet(models.QuerySet["ReviewReminder"]):
    def about(self, guide_keys: Iterable[UUID]) -> "ReviewReminderQuerySet":
        return self.filter(guide_key__in=list(guide_keys))

    def told(self) -> set[tuple[UUID, date]]:
        """What editors have been told of: guides by translation key, each with the day it was due."""
        return set(self.values_list("guide_key", "review_by"))

    def of(self, notice_id: int | None) -> "ReviewReminderQuerySet":
        return self.filter(notice_id=notice_id)


class ReviewReminder(models.Model):
    """A guide that a notice speaks of. A later review day makes a new one."""

    notice = models.ForeignKey(ReviewNotice, on_delete=models.CASCADE, related_name="reminders")
    guide_key = models.UUIDField()
    review_by = models.DateField()

    objects = ReviewReminderQuerySet.as_manager()

    class Meta:
        verbose_name = _("review due")
        verbose_name_plural = _("reviews due")
        constraints = [
            models.UniqueConstraint(fields=["guide_key", "review_by"], name="one_reminder_for_each_review")
        ]

    def __str__(self) -> str:
        return f"{self.guide_key} {self.review_by}"
