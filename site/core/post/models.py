"""Letters: every mail the site owes somebody, written in the transaction of its cause."""

import uuid
from datetime import datetime

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.sealed.fields import KeyedModel, KeyOf, SealedAddress


class Status(models.TextChoices):
    WAITING = "waiting", _("Waiting")
    SENT = "sent", _("Sent")
    FAILED = "failed", _("Could not be sent")


class MailLanguage(models.TextChoices):
    CY = "cy", _("Welsh")
    EN = "en", _("English")
    BOTH = "both", _("Both, Welsh first")


class LetterQuerySet(models.QuerySet["Letter"]):
    def failed(self) -> "LetterQuerySet":
        return self.filter(status=Status.FAILED)

    def sent_to(self, address: str) -> "LetterQuerySet":
        return self.filter(to__iexact=address.strip())

    def newest_first(self) -> "LetterQuerySet":
        return self.order_by("-created_at", "-pk")

    def of(self, confirmation_id: int) -> "LetterQuerySet":
        return self.filter(confirmation_id=confirmation_id)

    def settled_before(self, moment: datetime) -> "LetterQuerySet":
        return self.filter(status=Status.SENT, sent_at__lt=moment)


class Letter(KeyedModel):
    """One mail. Its words are made when it is sent, from `kind` and the row `subject_id`; only the address is kept."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    kind = models.CharField(max_length=60)
    to = SealedAddress(max_length=254)
    to_key = KeyOf(of="to", purpose="letter.to", db_index=True)
    language = models.CharField(max_length=4, choices=MailLanguage)
    subject_id = models.BigIntegerField(null=True)
    confirmation = models.ForeignKey(
        "core.Confirmation", null=True, on_delete=models.SET_NULL, related_name="letters"
    )
    status = models.CharField(max_length=8, choices=Status, default=Status.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    failure = models.CharField(max_length=120, blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    sent_at = models.DateTimeField(null=True)

    objects = LetterQuerySet.as_manager()

    class Meta:
        app_label = "core"
        verbose_name = _("letter")
        verbose_name_plural = _("letters")
        indexes = [models.Index(fields=["status", "-created_at"], name="letters_by_status")]

    def __str__(self) -> str:
        return f"{self.kind} {self.public_id}"

    @property
    def message_id(self) -> str:
        """The same on every attempt, so that a doubled mail can be recognised and dropped."""
        return f"<{self.public_id}@{settings.MAIL_DOMAIN}>"

    @property
    def is_sent(self) -> bool:
        return self.status == Status.SENT

    def owe_again(self) -> None:
        """Put a given-up letter back among the waiting ones."""
        self.status, self.failure = Status.WAITING, ""
        self.save(update_fields=["status", "failure"])
