"""Words that somebody really said, and their agreement to see them here: who, when, how, until when."""

from datetime import date

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.text import current_language, in_language


class How(models.TextChoices):
    """How somebody agreed."""

    WRITING = "writing", _("In writing, on paper")
    MAIL = "mail", _("By e-mail")
    RECORDED = "recorded", _("Recorded, in sound or pictures")
    SPOKEN = "spoken", _("Spoken, before a witness")


class QuotationQuerySet(models.QuerySet["Quotation"]):
    def in_force(self, day: date) -> "QuotationQuerySet":
        """Whose agreement holds on this day."""
        return self.filter(Q(agreed_until=None) | Q(agreed_until__gte=day), ended_on=None, agreed_on__lte=day)

    def run_out_by(self, day: date) -> "QuotationQuerySet":
        """Whose agreement ran out, and is not noted as ended yet."""
        return self.filter(agreed_until__lt=day, ended_on=None)

    def ending_by(self, day: date) -> "QuotationQuerySet":
        return self.filter(agreed_until__lte=day, ended_on=None)

    def with_address(self, address: str) -> "QuotationQuerySet":
        return self.filter(email__iexact=address.strip()).exclude(email="")


class Quotation(models.Model):
    """One quotation, in both languages. Stories show it for as long as the agreement holds, and not a day longer."""

    words_cy = models.TextField(
        _("words (Welsh)"), max_length=400, help_text=_("As they were said, or our translation.")
    )
    words_en = models.TextField(
        _("words (English)"), max_length=400, help_text=_("As they were said, or our translation.")
    )
    said_in = models.CharField(
        _("said in"),
        max_length=2,
        choices=settings.LANGUAGES,
        help_text=_("Readers of the other language are told that it is a translation."),
    )
    who_cy = models.CharField(
        _("whose words (Welsh)"), max_length=200, help_text=_("As they wish to be named, in public.")
    )
    who_en = models.CharField(
        _("whose words (English)"), max_length=200, help_text=_("As they wish to be named, in public.")
    )
    agreed_by = models.CharField(
        _("who agreed"),
        max_length=200,
        help_text=_("Their full name, or that of whoever decides for them. Never shown."),
    )
    email = models.EmailField(
        _("e-mail"), blank=True, help_text=_("Never shown. It lets them find and take back their words.")
    )
    agreed_how = models.CharField(
        _("how"),
        max_length=10,
        choices=How,
        help_text=_("Keep the paper, mail or recording where your office keeps such things."),
    )
    agreed_on = models.DateField(_("agreed on"), help_text=_("The day on which they agreed."))
    agreed_until = models.DateField(
        _("agreed until"),
        null=True,
        blank=True,
        help_text=_("The last day on which it may be shown. Empty: until they say otherwise."),
    )
    ended_on = models.DateField(
        _("ended on"),
        null=True,
        blank=True,
        help_text=_("Fill this in when they take it back: it is gone from every story at once."),
    )

    objects = QuotationQuerySet.as_manager()

    class Meta:
        verbose_name = _("quotation")
        verbose_name_plural = _("quotations")
        constraints = [
            models.CheckConstraint(
                condition=Q(agreed_how__in=How.values), name="quotation_way_of_agreeing_is_known"
            ),
            models.CheckConstraint(
                condition=Q(agreed_until=None) | Q(agreed_until__gte=F("agreed_on")),
                name="quotation_agreement_ends_after_it_began",
            ),
        ]
        indexes = [models.Index(fields=["ended_on", "agreed_until"], name="quotations_by_their_end")]

    def __str__(self) -> str:
        return f"{self.who}: {self.words[:60]}"

    def clean(self) -> None:
        super().clean()
        if self.agreed_until and self.agreed_on and self.agreed_until < self.agreed_on:
            raise ValidationError({"agreed_until": _("This is before the day they agreed on.")})

    @property
    def words(self) -> str:
        return in_language(self, "words")

    @property
    def who(self) -> str:
        return in_language(self, "who")

    @property
    def is_translated(self) -> bool:
        return self.said_in != current_language()
