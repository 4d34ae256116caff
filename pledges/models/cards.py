"""Signatures that did not come by the site: cards of an event, or calls, keyed by one person and checked by another."""

import uuid
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.core import signing
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.moves import check_move
from pledges.choices import AWAY_FROM_THE_SITE, SHEET_MOVES, Channel, SheetStatus
from pledges.models.compact import CommitmentSet

_KIOSK = "pledges.kiosk"
KIOSK_LASTS = timedelta(hours=16)
_LANGUAGES = [("cy", "Cymraeg"), ("en", "English")]


class EventSheetQuerySet(models.QuerySet["EventSheet"]):
    def newest_first(self) -> "EventSheetQuerySet":
        return self.order_by("-created_at", "-pk")

    def with_people(self) -> "EventSheetQuerySet":
        return self.select_related("keyed_by", "checked_by", "set")

    def of_kiosk(self, token: str) -> "EventSheet | None":
        """The sheet whose screen this link opens, while its cards may still be keyed."""
        try:
            public_id = uuid.UUID(signing.loads(token, salt=_KIOSK, max_age=KIOSK_LASTS))
        except (signing.BadSignature, ValueError, TypeError, AttributeError):
            return None
        found = self.filter(public_id=public_id, channel=Channel.KIOSK, status=SheetStatus.KEYED)
        return found.select_related("set").first()

    def uncounted_since(self, moment: datetime) -> "EventSheetQuerySet":
        return self.exclude(status=SheetStatus.COUNTED).filter(created_at__lt=moment)


class EventSheet(models.Model):
    """Cards of one event, or calls of one day. Its rows are gone once they are counted; what it was stays."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    set = models.ForeignKey(CommitmentSet, on_delete=models.PROTECT, related_name="sheets")
    title = models.CharField(_("event"), max_length=120)
    held_on = models.DateField(_("day"))
    channel = models.CharField(_("how it came"), max_length=8, choices=Channel)
    status = models.CharField(_("status"), max_length=8, choices=SheetStatus, default=SheetStatus.KEYED)
    keyed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+",
        verbose_name=_("keyed by"),
    )  # fmt: skip
    checked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+",
        verbose_name=_("checked by"),
    )  # fmt: skip
    created_at = models.DateTimeField(default=timezone.now)
    counted_at = models.DateTimeField(null=True)
    counted = models.PositiveIntegerField(_("signatures counted"), default=0)

    objects = EventSheetQuerySet.as_manager()

    class Meta:
        verbose_name = _("event sheet")
        verbose_name_plural = _("event sheets")
        permissions = [("key_eventsheet", "Can key cards"), ("check_eventsheet", "Can check and count cards")]
        constraints = [
            models.CheckConstraint(
                condition=Q(channel__in=AWAY_FROM_THE_SITE), name="sheet_did_not_come_by_the_site"
            ),
            models.CheckConstraint(condition=Q(status__in=SheetStatus.values), name="sheet_status_is_known"),
            models.CheckConstraint(
                condition=Q(checked_by=None) | Q(keyed_by=None) | ~Q(checked_by=F("keyed_by")),
                name="sheet_is_checked_by_a_second_person",
            ),
            models.CheckConstraint(
                condition=~Q(status=SheetStatus.COUNTED) | Q(counted_at__isnull=False),
                name="counted_sheet_has_its_moment",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def move_to(self, status: SheetStatus) -> None:
        """Change status by the table of moves; the caller saves."""
        check_move(SHEET_MOVES, self.status, status)
        self.status = status

    @property
    def is_a_kiosk(self) -> bool:
        return self.channel == Channel.KIOSK

    @property
    def needs_codes(self) -> bool:
        return self.channel == Channel.POST

    @property
    def kiosk_token(self) -> str:
        """Opens the screen at the event, for the hours that `KIOSK_LASTS` says from when it was made."""
        return signing.dumps(str(self.public_id), salt=_KIOSK)

    def may_be_checked_by(self, user: Any) -> bool:
        return self.status == SheetStatus.HANDED_IN and user.pk != self.keyed_by_id


class Card(models.Model):
    """One row as it was keyed, right or wrong, until its sheet is counted. The postcode goes with it."""

    sheet = models.ForeignKey(EventSheet, on_delete=models.CASCADE, related_name="cards")
    number = models.PositiveSmallIntegerField()
    name = models.CharField(_("name"), max_length=120, blank=True)
    postcode = models.CharField(_("postcode"), max_length=20, blank=True)
    commitments = models.CharField(_("commitments"), max_length=40, blank=True)
    language = models.CharField(_("language"), max_length=2, choices=_LANGUAGES, default="cy")
    show_name = models.BooleanField(_("name may be shown"), default=False)
    is_another = models.BooleanField(_("another person of that name"), default=False)
    code = models.CharField(_("code"), max_length=9, blank=True)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["sheet", "number"], name="one_card_for_each_row_of_a_sheet")
        ]

    def __str__(self) -> str:
        return f"{self.sheet_id}/{self.number}"


class PrintedCardQuerySet(models.QuerySet["PrintedCard"]):
    def unused_of(self, set_id: int, codes: Iterable[str]) -> "PrintedCardQuerySet":
        return self.filter(sheet__set_id=set_id, code__in=list(codes), used_at=None)

    def unused(self) -> "PrintedCardQuerySet":
        return self.filter(used_at=None).order_by("pk")


class PrintedCard(models.Model):
    """A card that was printed for somebody to fill in and post. Its code counts once."""

    sheet = models.ForeignKey(EventSheet, on_delete=models.PROTECT, related_name="printed")
    code = models.CharField(max_length=9, unique=True)
    printed_at = models.DateTimeField(default=timezone.now)
    used_at = models.DateTimeField(null=True)

    objects = PrintedCardQuerySet.as_manager()

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(code=""), name="printed_card_has_a_code")]

    def __str__(self) -> str:
        return self.code
