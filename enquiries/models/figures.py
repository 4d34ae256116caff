"""The figures that anybody may see: one sheet, counted by the clock and never by a visitor."""

from datetime import datetime
from typing import Any

from django.db import models
from django.db.models import Q


class FigureSheetQuerySet(models.QuerySet["FigureSheet"]):
    def current(self) -> "FigureSheet | None":
        return self.first()

    def replace(self, *, sheet: dict[str, Any], now: datetime) -> "FigureSheet":
        kept, _is_new = self.update_or_create(pk=1, defaults={"sheet": sheet, "made_at": now})
        return kept


class FigureSheet(models.Model):
    """Numbers without people; the small ones are left out before they are kept (see `enquiries.figures`)."""

    sheet = models.JSONField(default=dict)
    made_at = models.DateTimeField()

    objects = FigureSheetQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        constraints = [models.CheckConstraint(condition=Q(pk=1), name="figures_are_one_sheet")]

    def __str__(self) -> str:
        return f"{self.made_at:%Y-%m-%d %H:%M}"
