"""Was this page useful? One row per answer; its words go after a while, and the count stays."""

import uuid
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Count, F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.moves import check_move
from replies.choices import NOTE_MOVES, NoteStatus, Verdict


class UsefulnessQuerySet(models.QuerySet["Usefulness"]):
    def to_read(self) -> "UsefulnessQuerySet":
        """What has words that nobody has dealt with, or was held; oldest first."""
        return self.exclude(status=NoteStatus.DONE).order_by("created_at", "pk")

    def done(self) -> "UsefulnessQuerySet":
        return self.filter(status=NoteStatus.DONE).exclude(words="").order_by("-created_at", "-pk")

    def after(self, moment: datetime | None) -> "UsefulnessQuerySet":
        return self if moment is None else self.filter(created_at__gt=moment)

    def counted(self) -> "UsefulnessQuerySet":
        return self.exclude(status=NoteStatus.HELD)

    def since(self, day: date) -> "UsefulnessQuerySet":
        return self.filter(day__gte=day)

    def by_day(self) -> list[Mapping[str, Any]]:
        """Newest day first: `day`, `language`, and how many said yes, in part and no."""
        grouped = self.values("day", "language").annotate(**_counts()).order_by("-day", "language")
        return list(grouped)

    def by_page(self) -> list[Mapping[str, Any]]:
        """Pages of one language, those with most "no" first."""
        worst = [F(verdict.value).desc() for verdict in (Verdict.NO, Verdict.PARTLY, Verdict.YES)]
        grouped = self.values("page_key", "language").annotate(**_counts())
        return list(grouped.order_by(*worst, "page_key", "language"))

    def with_old_words(self, now: datetime) -> "UsefulnessQuerySet":
        until = now - timedelta(days=settings.USEFUL_WORDS_DAYS)
        return self.filter(created_at__lt=until).exclude(words="", form_key=None)


def _counts() -> dict[str, Count]:
    return {verdict.value: Count("pk", filter=Q(verdict=verdict)) for verdict in Verdict}


class Usefulness(models.Model):
    """One reader's word on one page, in one language. Nobody is asked who they are."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    page_key = models.UUIDField()
    language = models.CharField(max_length=2, choices=[("cy", "Cymraeg"), ("en", "English")])
    verdict = models.CharField(_("useful"), max_length=6, choices=Verdict)
    words = models.TextField(_("in their own words"), max_length=1000, blank=True)
    status = models.CharField(max_length=4, choices=NoteStatus, default=NoteStatus.NEW)
    form_key = models.CharField(max_length=64, null=True, unique=True)
    day = models.DateField()
    created_at = models.DateTimeField(default=timezone.now)

    objects = UsefulnessQuerySet.as_manager()

    class Meta:
        verbose_name = _("word on a page’s use")
        verbose_name_plural = _("words on pages’ use")
        permissions = [("read_usefulness", "Can read what readers say of a page's use")]
        constraints = [
            models.CheckConstraint(
                condition=Q(verdict__in=Verdict.values), name="usefulness_verdict_is_known"
            ),
            models.CheckConstraint(condition=Q(status__in=NoteStatus.values), name="usefulness_status_known"),
        ]
        indexes = [
            models.Index(fields=["day", "language", "verdict"], name="usefulness_by_day"),
            models.Index(
                fields=["created_at"], condition=~Q(status=NoteStatus.DONE), name="usefulness_to_read"
            ),
        ]

    def __str__(self) -> str:
        return str(self.public_id)

    def move_to(self, status: NoteStatus) -> None:
        check_move(NOTE_MOVES, self.status, status)
        self.status = status
