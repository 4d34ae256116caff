"""Files that show what a body reports. Their bytes stand in the database (ADR 14), and no folder ever serves them."""

import uuid
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.file_kinds import kilobytes
from core.sealed.fields import SealedBytes
from pledges.choices import EvidenceKind, PledgeStatus
from pledges.models.checkins import Report
from pledges.models.held_forms import HeldForm

if TYPE_CHECKING:
    from pledges.models.bodies import BodyPledge


class EvidenceQuerySet(models.QuerySet["EvidenceFile"]):
    def with_token(self, token_hash: str) -> "EvidenceFile | None":
        """The file that waits for its report under this secret, or with a form that is held."""
        return self.filter(report=None).select_for_update().filter(token_hash=token_hash).first()

    def unsent(self) -> "EvidenceQuerySet":
        return self.filter(report=None, held=None)

    def uploaded_before(self, moment: datetime) -> "EvidenceQuerySet":
        return self.filter(uploaded_at__lt=moment)

    def at_address(self, public_id: uuid.UUID) -> "EvidenceFile | None":
        """With its bytes, if it belongs to a report."""
        found = self.filter(public_id=public_id, report__isnull=False)
        return found.select_related("body", "report").first()

    def shown(self) -> "EvidenceQuerySet":
        """Of reports that everybody sees, of pledges that stand."""
        return self.filter(report__shown_at__isnull=False, report__pledged__pledge__status=PledgeStatus.SHOWN)

    def unshown(self) -> "EvidenceQuerySet":
        return self.filter(report__shown_at=None)

    def of_pledges(self, pledges: "models.QuerySet[BodyPledge]") -> "EvidenceQuerySet":
        return self.filter(report__pledged__pledge__in=pledges)


class EvidenceFile(models.Model):
    """A file. Until its report is sent, `token_hash` is all that leads to it; afterwards the report does."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    token_hash = models.CharField(max_length=64, null=True, unique=True, editable=False)
    report = models.OneToOneField(Report, null=True, on_delete=models.CASCADE, related_name="file")
    held = models.ForeignKey(HeldForm, null=True, on_delete=models.CASCADE, related_name="files")
    kind = models.CharField(_("kind of file"), max_length=4, choices=EvidenceKind)
    size = models.PositiveIntegerField(_("size"))
    uploaded_at = models.DateTimeField()

    objects = EvidenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("file of evidence")
        verbose_name_plural = _("files of evidence")
        default_permissions = ()
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=EvidenceKind.values), name="evidence_kind_is_known"),
            models.CheckConstraint(
                condition=Q(report__isnull=True, token_hash__isnull=False)
                | Q(report__isnull=False, token_hash__isnull=True),
                name="evidence_waits_or_belongs",
            ),
        ]
        indexes = [
            models.Index(fields=["uploaded_at"], condition=Q(report=None), name="evidence_not_sent"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.public_id}"

    @property
    def kilobytes(self) -> int:
        return kilobytes(self.size)


class EvidenceBody(models.Model):
    """The bytes, apart, so that no list of files ever reads them."""

    file = models.OneToOneField(EvidenceFile, primary_key=True, on_delete=models.CASCADE, related_name="body")
    content = SealedBytes()

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.file_id)
