"""What the house remembers about pairs: which are live (the law), which side is signed off, and what answers what."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import models
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from bilingual.second_reader import SecondReaderTask
from bilingual.withdrawn import Ground, Withdrawal, WithdrawnPage
from bilingual.words import digest_of

__all__ = [
    "Exemption",
    "Ground",
    "Pair",
    "PairLive",
    "ParityCount",
    "Ready",
    "SameWords",
    "SecondReaderTask",
    "State",
    "Withdrawal",
    "WithdrawnPage",
]


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


class ReadyQuerySet(models.QuerySet["Ready"]):
    def of(self, pages: Iterable[Page]) -> "dict[int, Ready]":
        """What is signed off of these pages, by page, with revision and person, in one query."""
        rows = self.filter(page__in=[page.pk for page in pages]).select_related("revision", "by")
        return {row.page_id: row for row in rows}


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
    goes_on_because = models.CharField(max_length=300, blank=True)
    """Why it may go out although the leak guard pointed at something. Gone when the revision changes."""

    objects = ReadyQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.page_id} at revision {self.revision_id}"

    @property
    def is_as_signed(self) -> bool:
        return self.digest == digest_of(self.revision.content)


class State(models.TextChoices):
    """What a pair waits for."""

    NO_PARTNER = "no_partner", _("Translation not begun")
    TO_TRANSLATE = "to_translate", _("To translate")
    TO_SIGN_OFF = "to_sign_off", _("To sign off")
    WAITING = "waiting", _("Signed off, waiting")
    WHOLE = "whole", _("Whole in both languages")


class PairQuerySet(models.QuerySet["Pair"]):
    def stale(self) -> "PairQuerySet":
        return self.filter(is_stale=True)

    def numbered(self, pk: int | None) -> "Pair | None":
        return self.filter(pk=pk).select_related("source").first() if pk is not None else None

    def with_partner(self) -> "PairQuerySet":
        return self.exclude(state=State.NO_PARTNER)

    def not_exempt(self) -> "PairQuerySet":
        return self.exclude(source__in=Exemption.objects.values("page"))

    def held(self, translation_key: UUID) -> "Pair":
        """The pair, locked until the transaction ends: whoever writes either side holds it first."""
        return self.select_for_update().get(translation_key=translation_key)

    def with_work(self) -> "PairQuerySet":
        return self.exclude(state=State.WHOLE)

    def in_state(self, state: str) -> "PairQuerySet":
        return self.filter(state=state)

    def out_of(self, language: str) -> "PairQuerySet":
        """Pairs first written in this language."""
        return self.filter(source__locale__language_code=language)

    def with_person(self, user_id: int | None) -> "PairQuerySet":
        return self.filter(assignee_id=user_id)

    def late_on(self, day: date) -> "PairQuerySet":
        return self.filter(due_on__lt=day)

    def soonest_due_first(self) -> "PairQuerySet":
        """Pairs without a day come last; `due_sort` and `pk` are the key for paging."""
        return self.annotate(
            due_sort=Coalesce("due_on", models.Value(date.max, output_field=models.DateField()))
        ).order_by("due_sort", "pk")

    def after(self, day: date, pk: int) -> "PairQuerySet":
        return self.filter(models.Q(due_sort__gt=day) | models.Q(due_sort=day, pk__gt=pk))


class Pair(models.Model):
    """One page in two languages: which words of the source the translation answers, and what there is to do.

    `words_to_do` and `missing` (strings) are kept here so that the queue is one query; `manage.py parity` counts them
    anew for the whole site.
    """

    translation_key = models.UUIDField(unique=True)
    source = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="+")
    answered_digest = models.CharField(max_length=64, blank=True)
    is_stale = models.BooleanField(default=False, db_index=True)
    stale_since = models.DateTimeField(null=True)
    state = models.CharField(_("state"), max_length=12, choices=State, default=State.NO_PARTNER)
    words_to_do = models.PositiveIntegerField(_("words to do"), default=0)
    missing = models.PositiveIntegerField(_("texts without a translation"), default=0)
    handed_over_at = models.DateTimeField(_("handed over"), null=True)
    due_on = models.DateField(_("wanted by"), null=True, blank=True)
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("with"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    objects = PairQuerySet.as_manager()

    class Meta:
        verbose_name = _("pair")
        verbose_name_plural = _("pairs")
        indexes = [models.Index(fields=["state", "due_on"], name="pairs_by_state_and_day")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(is_stale=False, stale_since=None)
                | models.Q(is_stale=True, stale_since__isnull=False),
                name="stale_pair_knows_since_when",
            ),
            models.CheckConstraint(condition=models.Q(state__in=State.values), name="pair_state_is_known"),
        ]

    def __str__(self) -> str:
        return str(self.translation_key)

    @classmethod
    def get_or_create_from_source_and_translation_data(
        cls, source: Any, _translations: Any, *, due_on: date | None = None, assignee: Any = None
    ) -> None:
        """What wagtail-localize's form for sending a page hands on, once for each page that was sent."""
        from bilingual import queue

        pair = cls.objects.filter(translation_key=source.object_id).first()
        if pair is not None:
            queue.expect(pair, to=assignee, due_on=due_on)

    def mark_stale(self, now: datetime) -> None:
        if not self.is_stale:
            self.is_stale, self.stale_since = True, now

    def answer(self, digest: str) -> None:
        """The translation now answers the source words of this digest."""
        self.answered_digest, self.is_stale, self.stale_since = digest, False, None

    def is_late(self, today: date) -> bool:
        return self.due_on is not None and self.due_on < today and self.state != State.WHOLE


class SameWordsQuerySet(models.QuerySet["SameWords"]):
    def digests_of(self, translation_key: UUID) -> frozenset[str]:
        return frozenset(self.filter(translation_key=translation_key).values_list("digest", flat=True))

    def by_key(self) -> dict[UUID, frozenset[str]]:
        """The digests of every pair that has any, in one query."""
        found: dict[UUID, set[str]] = {}
        for key, digest in self.values_list("translation_key", "digest"):
            found.setdefault(key, set()).add(digest)
        return {key: frozenset(digests) for key, digests in found.items()}


class SameWords(models.Model):
    """A text that somebody said is the same in both languages on purpose: a name, a title, a quotation."""

    translation_key = models.UUIDField()
    digest = models.CharField(max_length=64)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    objects = SameWordsQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["translation_key", "digest"], name="same_words_said_once")
        ]

    def __str__(self) -> str:
        return f"{self.translation_key} {self.digest[:8]}"


class ParityCountQuerySet(models.QuerySet["ParityCount"]):
    def newest(self) -> "ParityCount | None":
        return self.order_by("-at", "-pk").first()

    def older_than(self, moment: datetime) -> "ParityCountQuerySet":
        return self.filter(at__lt=moment)


class ParityCount(models.Model):
    """How whole the site was in both languages when it was last counted: figures for everybody, faults for staff."""

    at = models.DateTimeField(default=timezone.now, db_index=True)
    figures = models.JSONField(default=dict)
    faults = models.JSONField(default=list)

    objects = ParityCountQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d}"


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
