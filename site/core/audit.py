"""Who did what to which row, and when: written in the transaction of the deed, never changed afterwards."""

from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils import timezone

WRITTEN = frozenset({"reason"})
"""Keys of `detail` under which staff write in their own words."""


class AuditQuerySet(models.QuerySet["AuditRecord"]):
    def about(self, target: models.Model) -> "AuditQuerySet":
        return self.filter(target_type=ContentType.objects.get_for_model(target), target_id=str(target.pk))

    def newest_of(self, verb: str) -> "AuditRecord | None":
        return self.filter(verb=verb).newest_first().first()

    def newest_first(self) -> "AuditQuerySet":
        return self.order_by("-id")


class AuditRecord(models.Model):
    """One deed. `detail` holds keys, codes and reasons, never personal data."""

    at = models.DateTimeField(default=timezone.now, db_index=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    verb = models.CharField(max_length=60)
    target_type = models.ForeignKey(ContentType, on_delete=models.PROTECT, related_name="+")
    target_id = models.CharField(max_length=40)
    detail = models.JSONField(default=dict)

    objects = AuditQuerySet.as_manager()

    class Meta:
        app_label = "core"
        indexes = [models.Index(fields=["target_type", "target_id"], name="audit_by_target")]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.verb}"


def record(*, by: Any, verb: str, target: models.Model, detail: dict[str, Any] | None = None) -> AuditRecord:
    """Leave a trace; `by` is a staff user, or None where a member of the public or the clock acted."""
    return AuditRecord.objects.create(
        by=by if getattr(by, "is_authenticated", False) else None,
        verb=verb,
        target_type=ContentType.objects.get_for_model(target),
        target_id=str(target.pk),
        detail=detail or {},
    )


def forget_words(target: models.Model) -> int:
    """Take what staff wrote out of the records of a row whose person is erased; who did what, and when, stays.

    The one change that a record may meet. Returns how many were changed.
    """
    changed = 0
    for one in AuditRecord.objects.about(target):
        kept = {name: value for name, value in one.detail.items() if name not in WRITTEN}
        if kept != one.detail:
            one.detail = {**kept, "erased": True}
            one.save(update_fields=["detail"])
            changed += 1
    return changed
