"""Photographs of the house: described in both languages, or marked as decoration on purpose."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition, Image

from core.text import in_language


class CanolImage(AbstractImage):
    alt_cy = models.CharField(_("description (Welsh)"), max_length=250, blank=True)
    alt_en = models.CharField(_("description (English)"), max_length=250, blank=True)
    is_decorative = models.BooleanField(
        _("decorative"),
        default=False,
        help_text=_(
            "Tick only when the picture tells the reader nothing. Otherwise describe it in both languages."
        ),
    )

    admin_form_fields = (*Image.admin_form_fields, "alt_cy", "alt_en", "is_decorative")

    class Meta(AbstractImage.Meta):
        app_label = "core"
        verbose_name = _("image")
        verbose_name_plural = _("images")
        permissions = [("choose_image", "Can choose image")]
        constraints = [
            models.CheckConstraint(
                condition=Q(is_decorative=True, alt_cy="", alt_en="")
                | (Q(is_decorative=False) & ~Q(alt_cy="") & ~Q(alt_en="")),
                name="image_is_described_or_decorative",
            )
        ]

    def clean(self) -> None:
        super().clean()
        described = bool(self.alt_cy.strip() and self.alt_en.strip())
        if self.is_decorative and (self.alt_cy or self.alt_en):
            raise ValidationError(
                {"is_decorative": _("A decorative picture has no description. Empty both, or untick this.")}
            )
        if not self.is_decorative and not described:
            raise ValidationError(
                {"alt_cy": _("Describe the picture in Welsh and in English, or tick “decorative”.")}
            )

    @property
    def default_alt_text(self) -> str:
        return "" if self.is_decorative else in_language(self, "alt")


class CanolRendition(AbstractRendition):
    image = models.ForeignKey(CanolImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        app_label = "core"
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="rendition_once_per_filter"
            )
        ]
