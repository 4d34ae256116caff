"""What the house remembers about pairs: which are live (the law), which side is signed off, and what answers what."""

from datetime import date, datetime

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class PairLive(models.Model):
    """One row for each live page of a pair, kept by triggers on `live` and by nothing else.

    `partner` is checked when a transaction commits: a page that is live alone cannot be committed, by any route. An
    exempt page is its own partner.
    """

    page = models.OneToOneField(
        "wagtailcore.Page", on_delete=models.CASCADE, primary_key=True, related_name="+"
    )
    partner = models.ForeignKey("self", on_delete=models.DO_NOTHING, related_name="+")

    def __str__(self) -> str:
        return f"{self.page_id} with {self.partner_id}"


class Ready(models.Model):
    """A revision somebody signed off: it goes out together with its partner.

    `digest` is of the whole revision; one that was changed afterwards (autosave overwrites in place) no longer counts.
    """

    page = models.OneToOneField("wagtailcore.Page", on_delete=models.CASCADE, related_name="+")
    revision = models.ForeignKey("wagtailcore.Revision", on_delete=models.CASCADE, related_name="+")
    digest = models.CharField(max_length=64)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    go_live_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.page_id} at revision {self.revision_id}"


class PairQuerySet(models.QuerySet["Pair"]):
    def stale(self) -> "PairQuerySet":
        return self.filter(is_stale=True)

    def longest_waiting_first(self) -> "PairQuerySet":
        return self.order_by("stale_since", "pk")


class Pair(models.Model):
    """One page in two languages: which words of the source the translation answers, and whether they have moved on."""

    translation_key = models.UUIDField(unique=True)
    source = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="+")
    answered_digest = models.CharField(max_length=64, blank=True)
    is_stale = models.BooleanField(default=False, db_index=True)
    stale_since = models.DateTimeField(null=True)

    objects = PairQuerySet.as_manager()

    class Meta:
        verbose_name = _("pair")
        verbose_name_plural = _("pairs")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(is_stale=False, stale_since=None)
                | models.Q(is_stale=True, stale_since__isnull=False),
                name="stale_pair_knows_since_when",
            )
        ]

    def __str__(self) -> str:
        return str(self.translation_key)

    def mark_stale(self, now: datetime) -> None:
        if not self.is_stale:
            self.is_stale, self.stale_since = True, now

    def answer(self, digest: str) -> None:
        """The translation now answers the source words of this digest."""
        self.answered_digest, self.is_stale, self.stale_since = digest, False, None


class ExemptionQuerySet(models.QuerySet["Exemption"]):
    def ended_by(self, day: date) -> "ExemptionQuerySet":
        return self.filter(until__lt=day)


class Exemption(models.Model):
    """A page that may be live in one language, for a reason and until a day. Readers of the other are told so."""

    page = models.OneToOneField("wagtailcore.Page", on_delete=models.CASCADE, related_name="+")
    reason = models.CharField(_("reason"), max_length=300)
    until = models.DateField(_("until"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    objects = ExemptionQuerySet.as_manager()

    class Meta:
        verbose_name = _("exemption")
        verbose_name_plural = _("exemptions")
        constraints = [models.CheckConstraint(condition=~models.Q(reason=""), name="exemption_has_a_reason")]

    def __str__(self) -> str:
        return f"{self.page_id} until {self.until}"
