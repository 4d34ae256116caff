"""The compact: sets of commitments, and the wordings each commitment has had."""

from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.text import in_language
from pledges.choices import Audience


class FrozenWordsError(ValueError):
    """Words that somebody signed were about to be changed."""


class CommitmentSet(models.Model):
    """One side of the table, or a set that staff made: the words around its commitments, and when it may be signed."""

    code = models.SlugField(_("code"), max_length=30, unique=True)
    audience = models.CharField(_("audience"), max_length=8, choices=Audience)
    title_cy = models.CharField(_("title (Welsh)"), max_length=120)
    title_en = models.CharField(_("title (English)"), max_length=120)
    intro_cy = models.TextField(_("introduction (Welsh)"), max_length=1000)
    intro_en = models.TextField(_("introduction (English)"), max_length=1000)
    declaration_cy = models.TextField(_("declaration (Welsh)"), max_length=1000)
    declaration_en = models.TextField(_("declaration (English)"), max_length=1000)
    thanks_cy = models.TextField(_("thanks (Welsh)"), max_length=1000)
    thanks_en = models.TextField(_("thanks (English)"), max_length=1000)
    opens_at = models.DateTimeField(_("opens"), default=timezone.now)
    closes_at = models.DateTimeField(_("closes"), null=True, blank=True)
    is_paused = models.BooleanField(
        _("paused"),
        default=False,
        editable=False,
        help_text=_("Reading goes on and links already mailed stay good; nobody new can sign."),
    )
    paused_at = models.DateTimeField(_("paused since"), null=True, editable=False)

    class Meta:
        verbose_name = _("set of commitments")
        verbose_name_plural = _("sets of commitments")
        permissions = [("pause_commitmentset", "Can pause signing and take it up again")]
        constraints = [
            models.CheckConstraint(
                condition=Q(audience__in=Audience.values), name="commitment_set_has_an_audience"
            ),
            models.CheckConstraint(
                condition=Q(closes_at=None) | Q(closes_at__gt=F("opens_at")),
                name="commitment_set_closes_after_it_opens",
            ),
            models.CheckConstraint(
                condition=Q(is_paused=False, paused_at=None) | Q(is_paused=True, paused_at__isnull=False),
                name="paused_set_knows_since_when",
            ),
        ]

    def __str__(self) -> str:
        return in_language(self, "title")

    def takes_signatures(self, now: datetime) -> bool:
        """True while somebody new may sign."""
        return (
            not self.is_paused and self.opens_at <= now and (self.closes_at is None or now < self.closes_at)
        )


class Commitment(models.Model):
    """One of a set, by its number. Its words are those of its current version."""

    set = models.ForeignKey(CommitmentSet, on_delete=models.PROTECT, related_name="commitments")
    number = models.PositiveSmallIntegerField(_("number"))

    class Meta:
        verbose_name = _("commitment")
        verbose_name_plural = _("commitments")
        ordering = ["set_id", "number"]
        constraints = [
            models.UniqueConstraint(fields=["set", "number"], name="one_commitment_for_each_number_of_a_set"),
            models.CheckConstraint(condition=Q(number__gte=1), name="commitment_numbers_begin_at_one"),
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def code(self) -> str:
        """Its lasting public id: `people-1`."""
        return f"{self.set.code}-{self.number}"


class CommitmentVersionQuerySet(models.QuerySet["CommitmentVersion"]):
    def current(self) -> "CommitmentVersionQuerySet":
        return self.filter(is_current=True)

    def of(self, commitment_id: int) -> "CommitmentVersionQuerySet":
        return self.filter(commitment_id=commitment_id)

    def of_set(self, code: str) -> "CommitmentVersionQuerySet":
        return self.filter(commitment__set__code=code)

    def with_sets(self) -> "CommitmentVersionQuerySet":
        return self.select_related("commitment__set")

    def with_code(self, set_code: str, number: int) -> "CommitmentVersionQuerySet":
        """Every wording that a commitment has had, newest first."""
        found = self.filter(commitment__set__code=set_code, commitment__number=number)
        return found.with_sets().order_by("-number")

    def in_order(self) -> "CommitmentVersionQuerySet":
        return self.order_by("commitment__set_id", "commitment__number", "number")


class CommitmentVersion(models.Model):
    """One wording of a commitment, in both languages. Once anybody has signed it, it never changes."""

    WORDS = ("title_cy", "title_en", "text_cy", "text_en")

    commitment = models.ForeignKey(Commitment, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField(_("version"), default=1, editable=False)
    title_cy = models.CharField(_("title (Welsh)"), max_length=80)
    title_en = models.CharField(_("title (English)"), max_length=80)
    text_cy = models.TextField(_("text (Welsh)"), max_length=500)
    text_en = models.TextField(_("text (English)"), max_length=500)
    is_current = models.BooleanField(_("current"), default=True, editable=False)
    asks_signers = models.BooleanField(_("signers are asked again"), default=False, editable=False)
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = CommitmentVersionQuerySet.as_manager()

    class Meta:
        verbose_name = _("wording of a commitment")
        verbose_name_plural = _("wordings of commitments")
        constraints = [
            models.UniqueConstraint(
                fields=["commitment", "number"], name="one_wording_for_each_version_number"
            ),
            models.UniqueConstraint(
                fields=["commitment"],
                condition=Q(is_current=True),
                name="one_current_wording_of_a_commitment",
            ),
        ]

    def __str__(self) -> str:
        return in_language(self, "title")

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self._changes_signed_words():
            raise FrozenWordsError(f"version {self.pk} is signed")
        super().save(*args, **kwargs)

    def correct(self, texts: dict[str, str]) -> None:
        """Put a slip right, whoever signed it; `actions.wording.correct` alone may, and keeps what it was."""
        for name, text in texts.items():
            setattr(self, name, text)
        super().save(update_fields=list(texts))

    def is_signed(self) -> bool:
        """True once any signature or pledge stands on these words."""
        return not self._state.adding and (self.signature_choices.exists() or self.pledged.exists())

    def _changes_signed_words(self) -> bool:
        if not self.is_signed():
            return False
        kept = type(self).objects.get(pk=self.pk)
        return any(
            getattr(kept, name) != getattr(self, name) for name in (*self.WORDS, "commitment_id", "number")
        )

    def clean(self) -> None:
        super().clean()
        if self._changes_signed_words():
            raise ValidationError(_("Somebody has signed these words. Make a new version instead."))


class MilestoneQuerySet(models.QuerySet["Milestone"]):
    def of_set(self, set_id: int) -> "MilestoneQuerySet":
        return self.filter(set_id=set_id)

    def highest_first(self) -> "MilestoneQuerySet":
        return self.order_by("-number")


class Milestone(models.Model):
    """A round number of signers, and when it was first passed. It is never taken back."""

    set = models.ForeignKey(CommitmentSet, on_delete=models.PROTECT, related_name="milestones")
    number = models.PositiveIntegerField()
    reached_at = models.DateTimeField()

    objects = MilestoneQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["set", "number"], name="each_milestone_of_a_set_is_reached_once")
        ]

    def __str__(self) -> str:
        return str(self.number)
