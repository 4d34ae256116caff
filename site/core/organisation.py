"""Who runs this site: read by footer, mails, privacy and statements."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from core.page_cache.moment import Kept
from core.text import in_language


class Organisation(models.Model):
    """The owner of the site, in both languages. One row; every text is required in both."""

    name_cy = models.CharField(_("name (Welsh)"), max_length=120)
    name_en = models.CharField(_("name (English)"), max_length=120)
    address_cy = models.TextField(_("address (Welsh)"), max_length=400)
    address_en = models.TextField(_("address (English)"), max_length=400)
    email = models.EmailField(_("e-mail"))
    phone = models.CharField(_("telephone"), max_length=40)
    controller_cy = models.TextField(_("data controller (Welsh)"), max_length=400)
    controller_en = models.TextField(_("data controller (English)"), max_length=400)
    complaints_cy = models.TextField(_("how to complain (Welsh)"), max_length=800)
    complaints_en = models.TextField(_("how to complain (English)"), max_length=800)
    is_public_body = models.BooleanField(
        _("public body"),
        default=False,
        help_text=_("Whoever complains is told of the Public Services Ombudsman for Wales."),
    )
    is_demo = models.BooleanField(
        _("demonstration"),
        default=False,
        help_text=_("Every page says that this is a demonstration."),
    )

    panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("name_cy"), FieldPanel("name_en")]),
                FieldRowPanel([FieldPanel("address_cy"), FieldPanel("address_en")]),
                FieldRowPanel([FieldPanel("email"), FieldPanel("phone")]),
            ],
            heading=_("Who and where"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("controller_cy"), FieldPanel("controller_en")]),
                FieldRowPanel([FieldPanel("complaints_cy"), FieldPanel("complaints_en")]),
                FieldPanel("is_public_body"),
                FieldPanel("is_demo"),
            ],
            heading=_("Answerable for"),
        ),
    ]

    class Meta:
        app_label = "core"
        verbose_name = _("organisation")
        verbose_name_plural = _("organisation")
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="organisation_is_one_row")]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: object, **kwargs: object) -> None:
        self.pk = 1
        super().save(*args, **kwargs)  # type: ignore[arg-type]  # passed through as Django gave them

    @property
    def name(self) -> str:
        return in_language(self, "name")

    @property
    def address(self) -> str:
        return in_language(self, "address")

    @property
    def controller(self) -> str:
        return in_language(self, "controller")

    @property
    def complaints(self) -> str:
        return in_language(self, "complaints")

    @classmethod
    def current(cls) -> "Organisation | None":
        return _kept()


_kept = Kept(Organisation.objects.first, of=(Organisation,))
