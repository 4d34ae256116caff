"""The generation of the site's content."""

from django.db import models
from django.db.models import F


class Generation(models.Model):
    """One row. Triggers count it up in the transaction of every change of content; see `triggers`."""

    number = models.BigIntegerField(default=1)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="generation_is_one_row")]

    def __str__(self) -> str:
        return str(self.number)

    @classmethod
    def begin_another(cls) -> None:
        """Forget every kept page in every process: what a change of content does by itself."""
        if not cls.objects.filter(pk=1).update(number=F("number") + 1):
            cls.objects.create(pk=1)
