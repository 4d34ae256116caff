"""The geography of Wales that everything else hangs on: 22 authorities, 7 regions, 7 health boards."""

from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.text import in_language, other_language

LONGEST_CLOSURE = 60


class AdviserRegion(models.TextChoices):
    NORTH = "north", _("North Wales")
    SOUTH = "south", _("South Wales")


class Named(models.Model):
    """Something with a name in both languages, in one row."""

    name_cy = models.CharField(_("name (Welsh)"), max_length=120)
    name_en = models.CharField(_("name (English)"), max_length=120)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        return in_language(self, "name")


class PartnershipRegion(Named):
    """The area of a Regional Partnership Board (SI 2015/1989, as amended)."""

    slug = models.SlugField(unique=True)
    population = models.PositiveIntegerField(_("population, Census 2021"))

    class Meta:
        verbose_name = _("partnership region")
        verbose_name_plural = _("partnership regions")


class HealthBoard(Named):
    """One of the seven health boards, by its organisation code."""

    code = models.CharField(max_length=3, unique=True)

    class Meta:
        verbose_name = _("health board")
        verbose_name_plural = _("health boards")


class AuthorityQuerySet(models.QuerySet["Authority"]):
    def with_boards(self) -> "AuthorityQuerySet":
        return self.select_related("region", "health_board")

    def codes(self) -> "list[str]":
        """The GSS codes of all."""
        return list(self.order_by("gss").values_list("gss", flat=True))

    def in_adviser_region(self, region: str) -> "AuthorityQuerySet":
        return self.filter(adviser_region=region)


class Authority(Named):
    """One of the 22 principal areas, by GSS code. `adviser_region` is a default that staff can change."""

    gss = models.CharField(_("GSS code"), max_length=9, unique=True)
    slug_cy = models.SlugField(unique=True)
    slug_en = models.SlugField(unique=True)
    council_cy = models.CharField(_("council (Welsh)"), max_length=120)
    council_en = models.CharField(_("council (English)"), max_length=120)
    region = models.ForeignKey(PartnershipRegion, on_delete=models.PROTECT, related_name="authorities")
    health_board = models.ForeignKey(HealthBoard, on_delete=models.PROTECT, related_name="authorities")
    population = models.PositiveIntegerField(_("population, Census 2021"))
    adviser_region = models.CharField(
        _("advisers"),
        max_length=5,
        choices=AdviserRegion,
        help_text=_("Whose advisers answer here unless an adviser has this area of their own."),
    )
    safeguarding_phone = models.CharField(
        _("safeguarding number"),
        max_length=20,
        blank=True,
        help_text=_(
            "The council’s own number for worries about somebody’s safety, as it publishes it. Empty: we name none."
        ),
        validators=[RegexValidator(r"^[0-9 +()]{6,20}$", _("Use figures and spaces."))],
    )

    objects = AuthorityQuerySet.as_manager()

    class Meta:
        verbose_name = _("authority")
        verbose_name_plural = _("authorities")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(adviser_region__in=AdviserRegion.values),
                name="authority_has_an_adviser_region",
            ),
            models.CheckConstraint(
                condition=models.Q(gss__startswith="W06"), name="authority_gss_is_a_welsh_principal_area"
            ),
        ]

    @property
    def council(self) -> str:
        return in_language(self, "council")

    def name_in_other_language(self, language: str) -> str:
        return in_language(self, "name", other_language(language))


class ClosureQuerySet(models.QuerySet["Closure"]):
    def ending_from(self, day: date) -> "ClosureQuerySet":
        return self.filter(last_day__gte=day).order_by("first_day", "pk")

    def days(self, *, since: date) -> frozenset[date]:
        """Every day, from `since` on, on which the office is closed. One query."""
        return frozenset(
            one.first_day + timedelta(days=number)
            for one in self.ending_from(since)
            for number in range((one.last_day - one.first_day).days + 1)
        )


class Closure(Named):
    """Days on which nobody is at work although they are no bank holidays: no promise counts them."""

    first_day = models.DateField(_("first day closed"))
    last_day = models.DateField(_("last day closed"))

    objects = ClosureQuerySet.as_manager()

    class Meta:
        verbose_name = _("office closure")
        verbose_name_plural = _("office closures")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(last_day__gte=models.F("first_day")), name="closure_ends_after_it_starts"
            )
        ]
        indexes = [models.Index(fields=["last_day"], name="closures_by_last_day")]

    def clean(self) -> None:
        super().clean()
        if (
            self.first_day
            and self.last_day
            and not 0 <= (self.last_day - self.first_day).days <= LONGEST_CLOSURE
        ):
            raise ValidationError(
                {"last_day": _("The last day cannot be before the first, nor more than 60 days after it.")}
            )
