"""The menus of every page: the ways on at its head, and what stands at its foot."""

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, Panel
from wagtail.models import Orderable

from core.text import in_language
from home.models.targets import Target, leads_nowhere, live_sides, path_in


class Where(models.TextChoices):
    HEAD = "head", _("Head of every page")
    FOOT = "foot", _("Foot of every page")


class Menu(ClusterableModel):
    """One menu, for both languages: the same entries, each in the reader's own."""

    where = models.CharField(_("where it stands"), max_length=10, choices=Where, unique=True)

    panels: ClassVar[list[Panel]] = [
        FieldPanel("where"),
        InlinePanel("items", heading=_("Entries"), label=_("Entry"), min_num=1, max_num=16),
    ]

    class Meta:
        verbose_name = _("menu")
        verbose_name_plural = _("menus")

    def __str__(self) -> str:
        return str(self.get_where_display())

    def leads_nowhere(self) -> str:
        """The entries that readers do not see, in one line, for the list of menus."""
        return ", ".join(item.label for item in MenuItem.objects.of(self).that_lead_nowhere())

    leads_nowhere.short_description = _("Entries that lead nowhere")  # type: ignore[attr-defined]  # Django reads it


class MenuItemQuerySet(models.QuerySet["MenuItem"]):
    def of(self, menu: Menu) -> "MenuItemQuerySet":
        return self.filter(menu=menu)

    def led(self, language: str) -> "MenuItemQuerySet":
        """With the `path` of its page in a language."""
        return self.annotate(path=path_in(language))

    def that_lead_nowhere(self) -> "MenuItemQuerySet":
        """Whose page is not out in both languages, or whose room is no more."""
        return self.annotate(live_sides=live_sides()).filter(leads_nowhere())


class MenuItem(Target, Orderable):
    """One entry of a menu."""

    menu = ParentalKey(Menu, on_delete=models.CASCADE, related_name="items")
    label_cy = models.CharField(_("words (Welsh)"), max_length=60)
    label_en = models.CharField(_("words (English)"), max_length=60)

    objects = MenuItemQuerySet.as_manager()

    panels: ClassVar[list[Panel]] = [
        FieldRowPanel([FieldPanel("label_cy"), FieldPanel("label_en")]),
        Target.target_panel,
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("entry of a menu")
        verbose_name_plural = _("entries of menus")
        constraints = [
            models.CheckConstraint(
                condition=Q(page=None) ^ Q(room=""), name="menu_item_leads_to_a_page_or_to_a_room"
            )
        ]

    def __str__(self) -> str:
        return self.label

    @property
    def label(self) -> str:
        return in_language(self, "label")

    def clean(self) -> None:
        super().clean()
        if not self.page_id and not self.room:
            raise ValidationError({"page": gettext("Choose where this entry leads.")})
