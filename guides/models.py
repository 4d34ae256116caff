"""Guides in several parts, and the Easy Read sibling that a guide or a story may have."""

from datetime import date
from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, Panel
from wagtail.models import Page, PageManager
from wagtail.query import PageQuerySet

from bilingual.gate import PairPublished
from core import linked_data
from core.blocks import article
from core.drawings import Pictured
from core.fields import StreamField
from core.pages import ReadingPage
from guides.blocks import EasySection, HardWord, Source


class GuideIndexPage(PairPublished, ReadingPage):
    """The front page of the guides."""

    lead = models.TextField(_("opening words"), max_length=600)

    searched = ["lead"]
    content_panels: ClassVar[list[Panel]] = [*ReadingPage.opening_panels, FieldPanel("lead")]
    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = ["guides.GuidePage"]
    max_count_per_parent = 1
    template = "guides/index.html"

    class Meta:
        verbose_name = _("front page of the guides")
        verbose_name_plural = _("front pages of the guides")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["guides"] = list(GuidePage.objects.in_section(self))
        return context


class GuideQuerySet(PageQuerySet):
    def in_section(self, section: Page) -> "GuideQuerySet":
        """The live guides of one language's section, in the order editors gave them."""
        return (
            self.live()
            .filter(path__startswith=section.path, depth=section.depth + 1)
            .as_cards()
            .order_by("path")
        )

    def versions_of(self, page_id: int | None, *, locale_id: int) -> "GuideQuerySet":
        """The live version, in one language, of a guide named by the id of either version."""
        keys = Page.objects.filter(pk=page_id).values("translation_key")
        return self.live().filter(locale_id=locale_id, translation_key__in=keys)

    def as_cards(self) -> "GuideQuerySet":
        return self.select_related("photo").prefetch_related("photo__renditions").defer_streamfields()


class GuidePage(PairPublished, Pictured, ReadingPage):
    """A guide: what it is about, who made it, when it was last looked at, and its parts in order."""

    lead = models.TextField(_("opening words"), max_length=600)
    made_with = models.TextField(
        _("made with"), max_length=400, help_text=_("Who took part in making it, and how.")
    )
    first_published = models.DateField(_("first published"))
    last_reviewed = models.DateField(_("last reviewed"))
    review_by = models.DateField(
        _("review by"), help_text=_("From this day on readers are told that a review is due.")
    )
    sources = StreamField([("source", Source())], blank=True, verbose_name=_("sources"))

    objects = PageManager.from_queryset(GuideQuerySet)()

    kin_below = True
    searched = ["lead", "made_with"]
    content_panels: ClassVar[list[Panel]] = [
        *ReadingPage.opening_panels,
        FieldPanel("lead"),
        Pictured.picture_panel,
        MultiFieldPanel(
            [
                FieldPanel("made_with"),
                FieldRowPanel(
                    [FieldPanel("first_published"), FieldPanel("last_reviewed"), FieldPanel("review_by")]
                ),
                FieldPanel("sources"),
            ],
            heading=_("Where it comes from"),
        ),
    ]
    parent_page_types: ClassVar[list[str]] = ["guides.GuideIndexPage"]
    subpage_types: ClassVar[list[str]] = ["guides.GuidePartPage", "guides.EasyReadPage"]
    template = "guides/guide.html"

    class Meta(Pictured.Meta):
        abstract = False
        verbose_name = _("guide")
        verbose_name_plural = _("guides")

    def is_due_for_review(self, today: date) -> bool:
        return self.review_by <= today

    def linked_data(self) -> linked_data.Facts:
        return linked_data.article(
            self,
            published=self.first_published,
            reviewed=self.last_reviewed,
            citation=[str(source.value) for source in self.sources],
        )

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["is_due_for_review"] = self.is_due_for_review(timezone.localdate())
        context["parts"] = [(part.title, part.get_url(request)) for part in self.below(GuidePartPage)]
        context["easy_read"] = next((page.get_url(request) for page in self.below(EasyReadPage)), None)
        return context


class GuidePartPage(PairPublished, ReadingPage):
    """One part of a guide; its order is that of the pages."""

    body = StreamField(article(), verbose_name=_("text"))

    kin_beside = True
    content_panels: ClassVar[list[Panel]] = [*ReadingPage.opening_panels, FieldPanel("body")]
    parent_page_types: ClassVar[list[str]] = ["guides.GuidePage"]
    subpage_types: ClassVar[list[str]] = []
    template = "guides/part.html"

    class Meta:
        verbose_name = _("part of a guide")
        verbose_name_plural = _("parts of guides")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        parts = self.beside(GuidePartPage)
        place = next((number for number, part in enumerate(parts) if part.pk == self.pk), None)
        context["guide"] = self.kin.parent
        context["here"] = self.get_url(request)
        context["parts"] = [(part.title, part.get_url(request)) for part in parts]
        context["easy_read"] = next((page.get_url(request) for page in self.beside(EasyReadPage)), None)
        if place is not None:
            context["number"], context["total"] = place + 1, len(parts)
            context["previous"] = context["parts"][place - 1] if place else None
            context["next"] = context["parts"][place + 1] if place + 1 < len(parts) else None
        return context


class EasyReadPage(PairPublished, ReadingPage):
    """The Easy Read sibling of the guide or story it stands under: its own writing, in pictures and short sentences."""

    lead = models.TextField(_("opening words"), max_length=400, blank=True)
    body = StreamField([("section", EasySection())], verbose_name=_("questions"))
    words = StreamField([("word", HardWord())], blank=True, verbose_name=_("word list"))

    searched = ["lead"]
    content_panels: ClassVar[list[Panel]] = [
        *ReadingPage.opening_panels,
        FieldPanel("lead"),
        FieldPanel("body"),
        FieldPanel("words"),
    ]
    parent_page_types: ClassVar[list[str]] = ["guides.GuidePage", "stories.StoryPage"]
    subpage_types: ClassVar[list[str]] = []
    max_count_per_parent = 1
    template = "guides/easy_read.html"

    class Meta:
        verbose_name = _("Easy Read page")
        verbose_name_plural = _("Easy Read pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["full_page"] = self.kin.parent
        context["full_page_url"] = self.kin.parent.get_url(request) if self.kin.parent else None
        return context
