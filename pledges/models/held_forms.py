"""Forms of mailed links that a machine seems to have filled in: sealed, and without effect until staff say so."""

import json
import uuid
from datetime import datetime
from typing import Any

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.sealed.fields import KeyedModel, KeyOf, SealedAddress, SealedText
from pledges.choices import FormKind

_LANGUAGES = [("cy", "Cymraeg"), ("en", "English")]


class HeldFormQuerySet(models.QuerySet["HeldForm"]):
    def oldest_first(self) -> "HeldFormQuerySet":
        return self.order_by("created_at", "pk")

    def readable_by(self, user: Any) -> "HeldFormQuerySet":
        return self if user.can_read("cy") else self.exclude(language="cy")

    def from_link_of(self, address: str) -> "HeldFormQuerySet":
        """Sent by the link that was mailed to this address."""
        return self.filter(email__iexact=address.strip())

    def made_before(self, moment: datetime) -> "HeldFormQuerySet":
        return self.filter(created_at__lt=moment)


class HeldForm(KeyedModel):
    """One sending of one form. `subject_id` is the row whose link opened it, `email` whom that link was mailed to."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    kind = models.CharField(_("which form"), max_length=7, choices=FormKind)
    subject_id = models.BigIntegerField()
    email = SealedAddress(_("e-mail"), max_length=254, blank=True)
    address_key = KeyOf(of="email", purpose="held_form.email", db_index=True)
    answers = SealedText(_("what was sent"))
    form_key = models.CharField(max_length=64)
    language = models.CharField(_("language"), max_length=2, choices=_LANGUAGES)
    created_at = models.DateTimeField(default=timezone.now)

    objects = HeldFormQuerySet.as_manager()

    class Meta:
        verbose_name = _("form held for staff")
        verbose_name_plural = _("forms held for staff")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["kind", "subject_id", "form_key"], name="one_form_is_held_once"),
            models.CheckConstraint(condition=Q(kind__in=FormKind.values), name="held_form_kind_is_known"),
        ]
        indexes = [models.Index(fields=["created_at"], name="held_forms_by_time")]

    def __str__(self) -> str:
        return f"{self.kind} {self.public_id}"

    @property
    def said(self) -> dict[str, Any]:
        """The cleaned answers by the names of their fields; nothing where they cannot be opened now."""
        try:
            said: dict[str, Any] = json.loads(self.answers)
        except ValueError:
            return {}
        return said

    @property
    def words(self) -> list[str]:
        """What was typed, for whoever decides: no tokens of files."""
        typed = (str(value) for name, value in self.said.items() if not name.startswith("file_token_"))
        return [text for text in typed if text.strip() and text not in {"True", "False"}]
