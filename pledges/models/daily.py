"""The counts of one day as they were published, kept word for word so that nobody can be accused of quiet changes."""

import hashlib
import json
from datetime import date, datetime
from functools import cached_property
from typing import Any

from django.db import models
from django.db.models import Q

from core.keyed import keyed_hash


class DailyCountsQuerySet(models.QuerySet["DailyCounts"]):
    def newest_first(self) -> "DailyCountsQuerySet":
        return self.order_by("-day")

    def newest(self) -> "DailyCounts | None":
        return self.newest_first().first()

    def of_day(self, day: date) -> "DailyCounts | None":
        return self.filter(day=day).first()


class DailyCounts(models.Model):
    """One day's public counts. `content` is the published text itself; its hash names the day before, as in a chain.

    Only what may be shown is kept here: a hidden count is not in the row at all.
    """

    day = models.DateField(unique=True)
    taken_at = models.DateTimeField()
    content = models.TextField()
    sha256 = models.CharField(max_length=64)
    signature = models.CharField(max_length=64)

    objects = DailyCountsQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(content="") & ~Q(sha256="") & ~Q(signature=""), name="daily_counts_are_signed"
            )
        ]

    def __str__(self) -> str:
        return self.day.isoformat()

    @classmethod
    def sealed(cls, *, day: date, taken_at: datetime, content: dict[str, Any]) -> "DailyCounts":
        """A row, not saved yet, with its text, hash and signature."""
        text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        digest = hashlib.sha256(text.encode()).hexdigest()
        return cls(day=day, taken_at=taken_at, content=text, sha256=digest, signature=signature_of(digest))

    def is_untouched(self) -> bool:
        """True where text, hash and signature still belong together."""
        digest = hashlib.sha256(self.content.encode()).hexdigest()
        return digest == self.sha256 and signature_of(digest) == self.signature

    @cached_property
    def areas(self) -> dict[str, int | None]:
        """People and groups who signed, by GSS code; None where the count is hidden."""
        found: dict[str, int | None] = json.loads(self.content)["areas"]
        return found


def signature_of(digest: str) -> str:
    """Only whoever holds the site's key can make it: it tells a hash that was published from one that was not."""
    return keyed_hash("pledges.daily", digest)
