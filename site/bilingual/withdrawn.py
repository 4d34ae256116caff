"""Pages that were withdrawn: why, since when, and at which addresses that is said. See `bilingual.withdrawal`."""

from collections.abc import Iterable
from uuid import UUID

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.text import Language, in_language

WORDS = 500


class Ground(models.TextChoices):
    """Why something was withdrawn, in the sentence that readers are told."""

    ASKED = "asked", _("The person this was about asked us to take it down.")
    CONSENT = "consent", _("Somebody’s agreement to appear here has ended.")
    WRONG = "wrong", _("What it said was not right.")
    OUT_OF_DATE = "out_of_date", _("It was out of date and could mislead.")
    OTHER = "other", _("For another reason.")


class WithdrawalQuerySet(models.QuerySet["Withdrawal"]):
    def of(self, translation_key: UUID) -> "Withdrawal | None":
        """The withdrawal that holds this pair off line, by itself or with the page it belongs to."""
        return self.filter(pages__translation_key=translation_key).first()

    def newest_first(self) -> "WithdrawalQuerySet":
        return self.order_by("-pk")

    def before(self, pk: int) -> "WithdrawalQuerySet":
        return self.filter(pk__lt=pk) if pk else self


class Withdrawal(models.Model):
    """One act: a page in both languages, with everything below it. It is gone again when the page is put back."""

    translation_key = models.UUIDField(unique=True)
    ground = models.CharField(_("why"), max_length=12, choices=Ground)
    words_en = models.CharField(_("in your words, in English"), max_length=WORDS, blank=True)
    words_cy = models.CharField(_("in your words, in Welsh"), max_length=WORDS, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    objects = WithdrawalQuerySet.as_manager()

    class Meta:
        verbose_name = _("withdrawal")
        verbose_name_plural = _("withdrawals")
        constraints = [
            models.CheckConstraint(condition=Q(ground__in=Ground.values), name="withdrawal_ground_is_known"),
            models.CheckConstraint(
                condition=Q(words_en="", words_cy="") | (~Q(words_en="") & ~Q(words_cy="")),
                name="withdrawal_speaks_both_languages",
            ),
            models.CheckConstraint(
                condition=~Q(ground=Ground.OTHER) | ~Q(words_en=""), name="withdrawal_has_a_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.translation_key} {self.ground}"

    def told(self, language: Language) -> list[str]:
        """The reason as readers are told it: the sentence of its ground, then our own words where there are any."""
        ground = [] if self.ground == Ground.OTHER else [str(self.get_ground_display())]
        words = str(in_language(self, "words", language))
        return [*ground, words] if words else ground


class WithdrawnPageQuerySet(models.QuerySet["WithdrawnPage"]):
    def at(self, address: str) -> "WithdrawnPage | None":
        return self.filter(address=address).select_related("withdrawal").first()

    def keys_among(self, keys: Iterable[UUID] | None) -> set[UUID]:
        """Which of these pairs, or of all, are held off line."""
        rows = self.all() if keys is None else self.filter(translation_key__in=list(keys))
        return set(rows.values_list("translation_key", flat=True))

    def in_order(self) -> "WithdrawnPageQuerySet":
        return self.order_by("pk")


class WithdrawnPage(models.Model):
    """One address that answers 410, and what stood there. It outlives the page, should that be deleted."""

    withdrawal = models.ForeignKey(Withdrawal, on_delete=models.CASCADE, related_name="pages")
    page = models.ForeignKey("wagtailcore.Page", null=True, on_delete=models.SET_NULL, related_name="+")
    translation_key = models.UUIDField(db_index=True)
    language = models.CharField(max_length=2, choices=settings.LANGUAGES)
    address = models.CharField(max_length=500, null=True, unique=True)  # none: it never had one
    revision = models.ForeignKey(
        "wagtailcore.Revision", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    """What was live, and goes live again when the page is put back."""

    objects = WithdrawnPageQuerySet.as_manager()

    def __str__(self) -> str:
        return self.address or str(self.page_id)
