"""Kept counters: public totals are read, never counted.

Each key is spread over a few rows, so that signers in the same second seldom wait for one another.
A total is their sum.
"""

from django.db import models
from django.db.models import Sum

SHARDS = 8


class TallyQuerySet(models.QuerySet["Tally"]):
    def totals(self) -> "models.QuerySet[Tally, tuple[str, int]]":
        """Every key and its total."""
        return self.order_by().values_list("key").annotate(total=Sum("count"))


class Tally(models.Model):
    """One share of one public count. It changes only in the transaction of what it counts."""

    key = models.CharField(max_length=64)
    shard = models.PositiveSmallIntegerField()
    count = models.BigIntegerField(default=0)

    objects = TallyQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["key", "shard"], name="one_share_of_a_tally")]

    def __str__(self) -> str:
        return f"{self.key}/{self.shard}: {self.count}"
