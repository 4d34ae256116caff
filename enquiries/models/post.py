"""Mail that came to us: what is known of it, its bytes beside it, and what it became."""

import uuid
from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.keyed import keyed_hash
from core.mailboxes import mailbox_of
from core.sealed.fields import SealedBytes, SealedList, SealedText
from enquiries.choices import PostKind, PostSource
from enquiries.models.cases import Enquiry, EnquiryQuerySet
from enquiries.models.thread import Message


def sender_key(address: str) -> str:
    """By which mails of one sender are counted and found again, without comparing addresses."""
    return keyed_hash("enquiry-post", mailbox_of(address)) if address else ""


class InboundMailQuerySet(models.QuerySet["InboundMail"]):
    def known_as(self, identity: str) -> "InboundMail | None":
        return self.filter(identity=identity).first()

    def waiting(self) -> "InboundMailQuerySet":
        """What a person must look at."""
        return self.filter(handled_at=None)

    def that_may_belong_to(self, cases: EnquiryQuerySet) -> "InboundMailQuerySet":
        """Mail that answers one of these cases, from an address that is not the asker's."""
        return self.filter(suggested__in=cases)

    def handled(self) -> "InboundMailQuerySet":
        return self.filter(handled_at__isnull=False)

    def set_aside(self) -> "InboundMailQuerySet":
        """What no person need look at: written by machines, or by ourselves."""
        return self.filter(kind__in=[PostKind.AUTO, PostKind.OWN])

    def unsorted(self, before: datetime) -> "InboundMailQuerySet":
        """Kept, but not sorted: something broke off between the two."""
        return self.filter(kind=PostKind.NEW, handled_at=None, arrived_at__lt=before)

    def of_case(self, enquiry: Enquiry) -> "InboundMailQuerySet":
        return self.filter(enquiry=enquiry).order_by("pk")

    def beside_thread(self, enquiry: Enquiry) -> "InboundMailQuerySet":
        """What came for a case and is not among its messages."""
        return self.of_case(enquiry).filter(message=None)

    def from_sender(self, address: str) -> "InboundMailQuerySet":
        return self.filter(sender_key=sender_key(address)) if address else self.none()

    def of_mailbox(self, email: str) -> "InboundMailQuerySet":
        return self.from_sender(email) | self.filter(enquiry__in=Enquiry.objects.from_mailbox(email))

    def arrived_since(self, moment: datetime) -> "InboundMailQuerySet":
        return self.filter(arrived_at__gte=moment)

    def handled_before(self, moment: datetime) -> "InboundMailQuerySet":
        return self.filter(handled_at__lt=moment)

    def arrived_before(self, moment: datetime) -> "InboundMailQuerySet":
        return self.filter(arrived_at__lt=moment)

    def at_address(self, public_id: uuid.UUID) -> "InboundMail | None":
        return self.filter(public_id=public_id).select_related("enquiry", "suggested").first()

    def after(self, pk: int) -> "InboundMailQuerySet":
        return self.filter(pk__gt=pk)

    def oldest_first(self) -> "InboundMailQuerySet":
        return self.order_by("pk")


class InboundMail(models.Model):
    """One mail as it came. `identity` is the same by whichever way the same mail comes again."""

    public_id = models.UUIDField(default=uuid.uuid4, editable=False)
    identity = models.CharField(max_length=64, editable=False)
    source = models.CharField(_("way"), max_length=8, choices=PostSource)
    kind = models.CharField(_("kind"), max_length=8, choices=PostKind, default=PostKind.NEW)
    trouble = models.CharField(max_length=20, blank=True)
    arrived_at = models.DateTimeField(_("arrived"))
    mail_id = models.CharField(max_length=120, blank=True)
    sender = SealedText(_("from"), max_length=254, blank=True)
    sender_key = models.CharField(max_length=64, blank=True, editable=False)
    sender_name = SealedText(_("name"), max_length=200, blank=True)
    subject = SealedText(_("subject"), max_length=300, blank=True)
    words = SealedText(_("words"), blank=True)
    refused = SealedList(_("files that were not taken"), default=list, blank=True)
    enquiry = models.ForeignKey(Enquiry, null=True, on_delete=models.CASCADE, related_name="post")
    suggested = models.ForeignKey(Enquiry, null=True, on_delete=models.SET_NULL, related_name="+")
    message = models.OneToOneField(Message, null=True, on_delete=models.SET_NULL, related_name="mail")
    handled_at = models.DateTimeField(null=True)
    handled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = InboundMailQuerySet.as_manager()

    class Meta:
        verbose_name = _("mail that came")
        verbose_name_plural = _("mail that came")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["identity"], name="inbound_mail_is_kept_once"),
            models.UniqueConstraint(fields=["public_id"], name="inbound_mail_public_id_is_unique"),
            models.CheckConstraint(condition=Q(kind__in=PostKind.values), name="inbound_mail_kind_is_known"),
            models.CheckConstraint(
                condition=~Q(kind=PostKind.ANSWER) | Q(enquiry__isnull=False, handled_at__isnull=False),
                name="inbound_answer_has_its_case",
            ),
        ]
        indexes = [
            models.Index(fields=["id"], condition=Q(handled_at=None), name="inbound_mail_waiting"),
            models.Index(fields=["sender_key", "arrived_at"], name="inbound_mail_of_sender"),
            models.Index(fields=["handled_at"], name="inbound_mail_by_handling"),
            models.Index(fields=["arrived_at"], name="inbound_mail_by_arrival"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.public_id}"


class InboundBody(models.Model):
    """The bytes as they came, apart, so that no list reads them. Nothing of them is ever run or shown as a page."""

    mail = models.OneToOneField(InboundMail, primary_key=True, on_delete=models.CASCADE, related_name="body")
    content = SealedBytes()

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.mail_id)
