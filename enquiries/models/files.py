"""What came with a question: a file, its bytes beside it.

The bytes stand in the database, not in a folder (ADR 14): a file is kept, sent with its question and forgotten in the
same transaction as the rest, and no address of the site serves it but the one that asks who is there.
"""

import uuid
from collections.abc import Iterable
from datetime import datetime

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.sealed.fields import SealedBytes, SealedText
from enquiries.choices import FileKind
from enquiries.models.cases import Enquiry

NAME_LENGTH = 120


class AttachmentQuerySet(models.QuerySet["Attachment"]):
    def together(self, cases: Iterable[Enquiry]) -> "AttachmentQuerySet":
        return self.filter(enquiry__in=[case.pk for case in cases]).order_by("pk")

    def of_mailbox(self, email: str) -> "AttachmentQuerySet":
        return self.filter(enquiry__in=Enquiry.objects.from_mailbox(email))

    def at_address(self, public_id: uuid.UUID) -> "Attachment | None":
        return self.filter(public_id=public_id).select_related("body").first()

    def waiting(self) -> "AttachmentQuerySet":
        """Those whose question is not sent."""
        return self.filter(enquiry=None)

    def with_token(self, token_hash: str) -> "Attachment | None":
        return self.waiting().filter(token_hash=token_hash).select_for_update().first()

    def uploaded_before(self, moment: datetime) -> "AttachmentQuerySet":
        return self.filter(uploaded_at__lt=moment)


class Attachment(models.Model):
    """A file. Until its question is sent, `token_hash` is all that leads to it; afterwards the enquiry does."""

    public_id = models.UUIDField(default=uuid.uuid4, editable=False)
    token_hash = models.CharField(max_length=64, null=True, editable=False)
    enquiry = models.ForeignKey(Enquiry, null=True, on_delete=models.CASCADE, related_name="attachments")
    name = SealedText(_("name of the file"), max_length=NAME_LENGTH)
    kind = models.CharField(_("kind of file"), max_length=4, choices=FileKind)
    size = models.PositiveIntegerField(_("size"))
    uploaded_at = models.DateTimeField()

    objects = AttachmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("attachment")
        verbose_name_plural = _("attachments")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["public_id"], name="attachment_public_id_is_unique"),
            models.UniqueConstraint(fields=["token_hash"], name="attachment_token_is_used_once"),
            models.CheckConstraint(condition=Q(kind__in=FileKind.values), name="attachment_kind_is_known"),
            models.CheckConstraint(
                condition=Q(enquiry__isnull=True, token_hash__isnull=False)
                | Q(enquiry__isnull=False, token_hash__isnull=True),
                name="attachment_waits_or_belongs",
            ),
        ]
        indexes = [models.Index(fields=["uploaded_at"], name="attachments_by_upload")]

    def __str__(self) -> str:
        return f"{self.kind} {self.public_id}"


class AttachmentBody(models.Model):
    """The bytes, apart, so that no list of files ever reads them."""

    attachment = models.OneToOneField(
        Attachment, primary_key=True, on_delete=models.CASCADE, related_name="body"
    )
    content = SealedBytes()

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.attachment_id)
