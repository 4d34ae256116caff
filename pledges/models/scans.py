"""Pictures of the paper that was keyed: for the second person who checks, then destroyed by the clock."""

import uuid
from datetime import datetime

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.file_kinds import kilobytes
from core.sealed.fields import SealedBytes
from pledges.choices import SheetStatus
from pledges.models.cards import EventSheet


class SheetScanQuerySet(models.QuerySet["SheetScan"]):
    def of_sheet(self, sheet: EventSheet) -> "SheetScanQuerySet":
        return self.filter(sheet=sheet).order_by("pk")

    def at_address(self, public_id: uuid.UUID) -> "SheetScan | None":
        return self.filter(public_id=public_id).select_related("sheet", "body").first()

    def counted_before(self, moment: datetime) -> "SheetScanQuerySet":
        """Whose cards were counted before then: nobody needs the paper’s picture any more."""
        return self.filter(sheet__status=SheetStatus.COUNTED, sheet__counted_at__lt=moment)


class SheetScan(models.Model):
    """One scan or photograph of the cards of a sheet. Its bytes stand in the database, sealed."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    sheet = models.ForeignKey(EventSheet, on_delete=models.CASCADE, related_name="scans")
    kind = models.CharField(_("kind of file"), max_length=4)
    size = models.PositiveIntegerField(_("size"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    uploaded_at = models.DateTimeField()

    objects = SheetScanQuerySet.as_manager()

    class Meta:
        verbose_name = _("scan of cards")
        verbose_name_plural = _("scans of cards")
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.kind} {self.public_id}"

    @property
    def kilobytes(self) -> int:
        return kilobytes(self.size)


class SheetScanBody(models.Model):
    """The bytes, apart, so that no list of scans ever reads them."""

    scan = models.OneToOneField(SheetScan, primary_key=True, on_delete=models.CASCADE, related_name="body")
    content = SealedBytes()

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.scan_id)
