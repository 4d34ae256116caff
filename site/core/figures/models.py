"""Sums of days, and what was sought in vain."""

from datetime import date, timedelta

from django.db import models
from django.db.models import Q, Sum
from django.utils.translation import gettext_lazy as _

from core.figures.counting import FORM, PAGE, SEARCH
from core.figures.seeking import OFTEN, ON_DAYS

KEPT_DAYS = 3 * 366
SOUGHT_DAYS = 90


class DayFigureQuerySet(models.QuerySet["DayFigure"]):
    def between(self, first: date, last: date) -> "DayFigureQuerySet":
        return self.filter(day__gte=first, day__lte=last)

    def of(self, kind: str) -> "DayFigureQuerySet":
        return self.filter(kind=kind)

    def in_order(self) -> "DayFigureQuerySet":
        return self.order_by("day", "kind", "name", "language")

    def summed(self) -> dict[tuple[str, str], int]:
        """How many of each name and language."""
        rows = self.order_by().values_list("name", "language").annotate(all=Sum("times"))
        return {(name, language): times for name, language, times in rows}

    def older_than(self, day: date) -> "DayFigureQuerySet":
        return self.filter(day__lt=day)


class DayFigure(models.Model):
    """How often one thing happened on one day, in one language. Of whom it says nothing."""

    day = models.DateField(_("day"))
    kind = models.CharField(
        _("kind"), max_length=6, choices=[(PAGE, _("page")), (FORM, _("form")), (SEARCH, _("search"))]
    )
    name = models.CharField(_("what"), max_length=120)
    language = models.CharField(_("language"), max_length=2)
    times = models.PositiveBigIntegerField(_("times"), default=0)

    objects = DayFigureQuerySet.as_manager()

    class Meta:
        verbose_name = _("figure of a day")
        verbose_name_plural = _("figures of days")
        constraints = [
            models.UniqueConstraint(fields=["day", "kind", "name", "language"], name="figure_once_a_day")
        ]

    def __str__(self) -> str:
        return f"{self.day} {self.name} {self.language}: {self.times}"


class SoughtQuerySet(models.QuerySet["Sought"]):
    def told(self) -> "SoughtQuerySet":
        """Those whose words may be read, the most frequent first."""
        return self.exclude(words="").order_by("-times", "words")

    def not_since(self, day: date) -> "SoughtQuerySet":
        return self.filter(last_day__lt=day)


class Sought(models.Model):
    """A search that found nothing: a keyed hash, and its words once they came often and on several days."""

    mark = models.CharField(max_length=64)
    language = models.CharField(_("language"), max_length=2)
    words = models.CharField(_("words"), max_length=60, blank=True)
    times = models.PositiveIntegerField(_("times"), default=0)
    days = models.PositiveIntegerField(_("on how many days"), default=0)
    last_day = models.DateField(_("last"))

    objects = SoughtQuerySet.as_manager()

    class Meta:
        verbose_name = _("search that found nothing")
        verbose_name_plural = _("searches that found nothing")
        constraints = [
            models.UniqueConstraint(fields=["mark", "language"], name="sought_once"),
            models.CheckConstraint(
                condition=Q(words="") | Q(times__gte=OFTEN, days__gte=ON_DAYS), name="sought_words_came_often"
            ),
        ]
        indexes = [models.Index(fields=["last_day"], name="sought_by_its_last_day")]

    def __str__(self) -> str:
        return self.words or self.mark[:8]


def kept_from(today: date) -> date:
    return today - timedelta(days=KEPT_DAYS)


def sought_from(today: date) -> date:
    return today - timedelta(days=SOUGHT_DAYS)
