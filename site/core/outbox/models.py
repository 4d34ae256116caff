"""The one table the outbox adds to the task library's own: who is at work, and when they last said so."""

from datetime import timedelta
from typing import Self

from django.db import models
from django.db.models.functions import Now


class WorkerBeatQuerySet(models.QuerySet["WorkerBeat"]):
    """Freshness is judged by the database's clock alone, so hosts whose clocks differ still agree."""

    def fresh(self, within: timedelta) -> Self:
        return self.filter(seen_at__gte=Now() - within)

    def silent(self, longer_than: timedelta) -> Self:
        return self.filter(seen_at__lt=Now() - longer_than)


class WorkerBeat(models.Model):
    """One worker's sign of life. A task whose worker has none is taken back and run again."""

    worker = models.CharField(max_length=64, primary_key=True)
    process = models.CharField(
        max_length=120, blank=True
    )  # `outbox.processes`: a certain death is seen at once
    seen_at = models.DateTimeField(db_default=Now())

    objects = WorkerBeatQuerySet.as_manager()

    def __str__(self) -> str:
        return self.worker
