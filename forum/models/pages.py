"""The page that tells what the Forum is; joining and the directory stand below its address."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, Panel

from bilingual.gate import PairPublished
from core.blocks import article
from core.fields import StreamField
from core.pages import ReadingPage


class ForumPage(PairPublished, ReadingPage):
    """What the network is, who may join, and what members get."""

    lead = models.TextField(_("opening words"), max_length=600)
    body = StreamField(article(), verbose_name=_("text"))

    fronts_views = True
    searched = ["lead"]
    content_panels: ClassVar[list[Panel]] = [
        *ReadingPage.opening_panels,
        FieldPanel("lead", help_text=_("Two or three plain sentences, shown large below the title.")),
        FieldPanel("body", help_text=_("A heading every few paragraphs helps people to find their way.")),
    ]
    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = []
    max_count_per_parent = 1
    template = "forum/forum.html"

    class Meta:
        verbose_name = _("page of the Forum")
        verbose_name_plural = _("pages of the Forum")
