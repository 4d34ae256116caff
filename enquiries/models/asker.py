"""What an asker has of their own enquiry: a secret page, and later one question back."""

from datetime import datetime
from typing import TypeVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.keyed import digest_of, new_nonce, secret_of
from enquiries.choices import Helped, Status
from enquiries.models.cases import Enquiry

_Row = TypeVar("_Row", bound="SecretPage")


class SecretPageQuerySet(models.QuerySet[_Row]):
    def with_token(self, token: str) -> _Row | None:
        return (
            self.filter(token_hash=digest_of(token), enquiry__erased_at=None)
            .select_related("enquiry__adviser__user", "enquiry__merged_into__adviser__user")
            .first()
        )


class SecretPage(models.Model):
    """A page that only its link opens. The link is made again from `nonce` and the key when a mail is written."""

    enquiry = models.OneToOneField(Enquiry, on_delete=models.CASCADE, related_name="%(class)s")
    nonce = models.BinaryField(default=new_nonce, max_length=16)
    token_hash = models.CharField(max_length=64)
    expires_at = models.DateTimeField()

    class Meta:
        abstract = True
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["token_hash"], name="%(class)s_token_is_unique")]

    def __str__(self) -> str:
        return f"{type(self).__name__} {self.enquiry_id}"

    @property
    def token(self) -> str:
        """43 letters for the link of a mail."""
        return secret_of(f"enquiry-{type(self).__name__.lower()}", self.nonce)

    def renew(self) -> None:
        """A new secret; the old link stops working. The caller saves."""
        self.nonce = new_nonce()
        self.token_hash = digest_of(self.token)

    def is_open(self, now: datetime) -> bool:
        return now < self.expires_at


class FollowUp(SecretPage):
    """The page on which an asker follows their enquiry. Every letter of the case makes it last longer."""

    objects = SecretPageQuerySet["FollowUp"].as_manager()

    class Meta(SecretPage.Meta):
        verbose_name = _("follow-up page")
        verbose_name_plural = _("follow-up pages")


class SurveyQuerySet(SecretPageQuerySet["Survey"]):
    def of_mailbox(self, email: str) -> "SurveyQuerySet":
        return self.filter(enquiry__in=Enquiry.objects.from_mailbox(email))

    def answered_since(self, moment: datetime) -> "SurveyQuerySet":
        return self.exclude(answer="").filter(answered_at__gte=moment)

    def unanswered(self) -> "SurveyQuerySet":
        return self.filter(answer="", is_refused=False)

    def to_be_reminded(self, *, asked_before: datetime) -> "SurveyQuerySet":
        """Asked long enough ago, and reminded never."""
        return self.unanswered().filter(
            asked_at__lt=asked_before,
            reminded_at=None,
            enquiry__status=Status.CLOSED,
            enquiry__erased_at=None,
        )

    def refused_by(self, email: str) -> "SurveyQuerySet":
        return self.filter(is_refused=True, enquiry__in=Enquiry.objects.from_mailbox(email))


class Survey(SecretPage):
    """“Were you helped?”, asked once after closing, recalled once, or refused for good."""

    asked_at = models.DateTimeField()
    reminded_at = models.DateTimeField(null=True)
    answer = models.CharField(_("were you helped?"), max_length=6, choices=Helped, blank=True)
    answered_at = models.DateTimeField(null=True)
    is_refused = models.BooleanField(default=False)

    objects = SurveyQuerySet.as_manager()

    class Meta(SecretPage.Meta):
        verbose_name = _("question afterwards")
        verbose_name_plural = _("questions afterwards")
        constraints = [
            *SecretPage.Meta.constraints,
            models.CheckConstraint(
                condition=Q(answer="", answered_at__isnull=True)
                | Q(answer__in=Helped.values, answered_at__isnull=False),
                name="survey_answer_has_a_time",
            ),
        ]
