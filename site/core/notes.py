"""What staff note about a row for each other: kept as typed, read by no public page, gone with the row's person."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils import timezone


class StaffNoteQuerySet(models.QuerySet["StaffNote"]):
    def on_rows(self, model: type[models.Model], pks: Iterable[Any]) -> "StaffNoteQuerySet":
        kind = ContentType.objects.get_for_model(model)
        return self.filter(target_type=kind, target_id__in=[str(pk) for pk in pks])

    def in_order(self) -> "StaffNoteQuerySet":
        return self.select_related("by").order_by("pk")


class StaffNote(models.Model):
    """One note, word for word."""

    target_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    target_id = models.CharField(max_length=40)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    words = models.TextField(max_length=2000)

    objects = StaffNoteQuerySet.as_manager()

    class Meta:
        app_label = "core"
        constraints = [
            models.CheckConstraint(condition=~models.Q(words=""), name="staff_note_says_something")
        ]
        indexes = [models.Index(fields=["target_type", "target_id"], name="staff_note_by_target")]

    def __str__(self) -> str:
        return f"{self.target_type_id}/{self.target_id}"


def note(*, by: Any, target: models.Model, words: str, now: datetime) -> StaffNote:
    """Keep what somebody typed."""
    kind = ContentType.objects.get_for_model(target)
    return StaffNote.objects.create(target_type=kind, target_id=str(target.pk), by=by, at=now, words=words)


def notes_on(model: type[models.Model], rows: Iterable[models.Model]) -> dict[Any, list[StaffNote]]:
    """The notes on each of these rows, oldest first, by the row's key; one query for the whole list."""
    keys = {str(row.pk): row.pk for row in rows}
    found: dict[Any, list[StaffNote]] = {}
    for one in StaffNote.objects.on_rows(model, keys).in_order():
        found.setdefault(keys[one.target_id], []).append(one)
    return found


def forget_notes(model: type[models.Model], pks: Iterable[Any]) -> None:
    """The persons of these rows are gone, or the rows themselves: so are the words about them."""
    StaffNote.objects.on_rows(model, pks).delete()
