"""Handing on with the asker's yes: to whom a case may be handed, and what was told to whom, when, by which consent."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.post.models import MailLanguage
from core.sealed.fields import SealedText
from core.text import in_language
from enquiries.choices import ConsentBy, PartnerKind
from enquiries.models.cases import Enquiry


class PartnerQuerySet(models.QuerySet["Partner"]):
    def at_work(self) -> "PartnerQuerySet":
        return self.filter(is_active=True).order_by("name_cy", "pk")


class Partner(models.Model):
    """Somebody to whom a case may be handed: the Forum, a council's officer, another body. The lead keeps the list."""

    kind = models.CharField(_("kind"), max_length=7, choices=PartnerKind)
    name_cy = models.CharField(_("name (Welsh)"), max_length=120)
    name_en = models.CharField(_("name (English)"), max_length=120)
    email = models.EmailField(_("e-mail"))
    language = models.CharField(
        _("language of our mail"), max_length=4, choices=MailLanguage, default=MailLanguage.BOTH
    )
    is_active = models.BooleanField(_("may be chosen"), default=True)

    objects = PartnerQuerySet.as_manager()

    class Meta:
        verbose_name = _("partner")
        verbose_name_plural = _("partners")
        constraints = [
            models.CheckConstraint(
                condition=~Q(name_cy="") & ~Q(name_en="") & ~Q(email=""), name="partner_has_names_and_address"
            )
        ]

    def __str__(self) -> str:
        return in_language(self, "name")


class ShareQuerySet(models.QuerySet["Share"]):
    def of(self, enquiry: Enquiry) -> "ShareQuerySet":
        return self.filter(enquiry=enquiry).select_related("partner", "by", "letter").order_by("pk")

    def of_mailbox(self, email: str) -> "ShareQuerySet":
        return self.filter(enquiry__in=Enquiry.objects.from_mailbox(email))


class Share(models.Model):
    """One handing on: what was told (`what`, codes), to which partner, and how the asker had agreed to exactly that."""

    enquiry = models.ForeignKey(Enquiry, on_delete=models.CASCADE, related_name="shares")
    partner = models.ForeignKey(
        Partner, on_delete=models.PROTECT, related_name="+", verbose_name=_("partner")
    )
    what = models.JSONField(_("what is told"))
    consent_by = models.CharField(_("how the asker agreed"), max_length=9, choices=ConsentBy)
    words = SealedText(_("words to the partner"), max_length=2000, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(_("when"))
    letter = models.ForeignKey("core.Letter", null=True, on_delete=models.SET_NULL, related_name="+")

    objects = ShareQuerySet.as_manager()

    class Meta:
        verbose_name = _("handing on")
        verbose_name_plural = _("handings on")
        default_permissions = ()
        constraints = [
            models.CheckConstraint(condition=Q(consent_by__in=ConsentBy.values), name="share_has_a_consent")
        ]

    def __str__(self) -> str:
        return f"{self.enquiry_id} > {self.partner_id}"
