"""Advisers: where they work, what they know, when they are there and who stands in for them."""

from collections.abc import Iterable
from datetime import date

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.text import in_language
from places.models import AdviserRegion

MONDAY_TO_FRIDAY = (0, 1, 2, 3, 4)


def every_weekday() -> list[int]:
    return list(MONDAY_TO_FRIDAY)


class AdviserQuerySet(models.QuerySet["Adviser"]):
    def at_work(self) -> "AdviserQuerySet":
        """Advisers who take enquiries and whose account is not disabled."""
        return self.filter(is_active=True, user__is_active=True)

    def in_region(self, region: str) -> "AdviserQuerySet":
        return self.filter(region=region)

    def with_people(self) -> "AdviserQuerySet":
        return self.select_related("user")

    def with_leave(self) -> "AdviserQuerySet":
        return self.prefetch_related("absences")

    def in_order(self) -> "AdviserQuerySet":
        return self.order_by("user__first_name", "pk")

    def of(self, user_id: int) -> "Adviser | None":
        return self.filter(user_id=user_id).first()


class Adviser(models.Model):
    """A development adviser. An empty list of topics or kinds of asker means all of them."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="adviser", verbose_name=_("person")
    )
    region = models.CharField(_("region"), max_length=5, choices=AdviserRegion)
    speaks_welsh = models.BooleanField(_("answers in Welsh"), default=False)
    topics = models.JSONField(_("topics"), default=list, blank=True)
    askers = models.JSONField(_("kinds of asker"), default=list, blank=True)
    daily_load = models.PositiveSmallIntegerField(
        _("new enquiries a day"),
        default=5,
        validators=[MinValueValidator(1), MaxValueValidator(100)],
        help_text=_("After this many in a day, others are asked first."),
    )
    works_on = models.JSONField(_("days of work"), default=every_weekday)
    hours_cy = models.CharField(_("hours (Welsh)"), max_length=120, blank=True)
    hours_en = models.CharField(_("hours (English)"), max_length=120, blank=True)
    about_cy = models.TextField(_("about (Welsh)"), max_length=400, blank=True)
    about_en = models.TextField(_("about (English)"), max_length=400, blank=True)
    cover = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="covers_for",
        verbose_name=_("who stands in"),
    )
    is_active = models.BooleanField(_("takes enquiries"), default=True)

    objects = AdviserQuerySet.as_manager()

    class Meta:
        verbose_name = _("development adviser")
        verbose_name_plural = _("development advisers")
        constraints = [
            models.CheckConstraint(condition=Q(region__in=AdviserRegion.values), name="adviser_has_a_region"),
            models.CheckConstraint(condition=Q(daily_load__gte=1), name="adviser_takes_at_least_one_a_day"),
            models.CheckConstraint(
                condition=Q(cover__isnull=True) | ~Q(cover=F("pk")), name="adviser_does_not_cover_themselves"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        return self.user.get_full_name() or self.user.get_username()

    @property
    def first_name(self) -> str:
        return self.user.first_name or self.user.get_username()

    @property
    def hours(self) -> str:
        return in_language(self, "hours")

    @property
    def about(self) -> str:
        return in_language(self, "about")

    def clean(self) -> None:
        super().clean()
        if self.pk is not None and self.cover_id == self.pk:
            raise ValidationError({"cover": _("Choose somebody else: nobody stands in for themselves.")})

    def away_until(self, day: date) -> date | None:
        """The last day of the leave that covers `day`, leave that follows at once included; None when there."""
        return last_day_away(((one.starts_on, one.ends_on) for one in self.absences.all()), day)


def last_day_away(spans: Iterable[tuple[date, date]], day: date) -> date | None:
    """The last day of an unbroken row of leave that holds `day`."""
    last: date | None = None
    for starts_on, ends_on in sorted(spans):
        reach = last or day
        if starts_on <= reach and (last is not None or ends_on >= day):
            last = max(reach, ends_on)
        elif last is not None and (starts_on - last).days == 1:
            last = ends_on
    return last


class Absence(models.Model):
    """Leave of an adviser, first and last day included."""

    adviser = models.ForeignKey(
        Adviser, on_delete=models.CASCADE, related_name="absences", verbose_name=_("development adviser")
    )
    starts_on = models.DateField(_("first day away"))
    ends_on = models.DateField(_("last day away"))

    class Meta:
        verbose_name = _("time away")
        verbose_name_plural = _("times away")
        ordering = ["-starts_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")), name="absence_ends_after_it_starts"
            )
        ]
        indexes = [models.Index(fields=["adviser", "ends_on"], name="absences_by_adviser")]

    def __str__(self) -> str:
        return f"{self.adviser} {self.starts_on:%Y-%m-%d} – {self.ends_on:%Y-%m-%d}"

    def clean(self) -> None:
        super().clean()
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            raise ValidationError({"ends_on": _("The last day cannot be before the first.")})
