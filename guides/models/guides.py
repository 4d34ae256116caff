"""Guides in several parts, and the Easy Read sibling that a guide or a story may have."""

from collections.abc import Iterable
from datetime import date
from typing import Any, ClassVar
from uuid import UUID

from django.db import models
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, Panel
from wagtail.models import Page, PageManager

from bilingual.gate import PairPublished
from bilingual.shared import kept_alike
from core import linked_data, paging
from core.drawings import CardQuerySet, Pictured
from core.fields import StreamField
from core.kin import children
from core.page_cache.headers import CLOCK_SECONDS
from core.pages import ReadingPage
from core.recordings.models import Recorded
from core.text import Language
from guides.blocks import Correction, EasySection, HardWord, Source
from guides.models.parts import PartWithText

ON_A_PAGE = 24


class GuideIndexPage(PairPublished, ReadingPage):
    """The front page of the guides."""

    lead = models.TextField(
        _("opening words"),
        max_length=600,
        help_text=_("Two or three sentences in large letters, below the title."),
    )

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
        context["guides"], context["more"] = paging.stretch(
            GuidePage.objects.in_section(self), request.GET.get("page", ""), ON_A_PAGE
        )
        return context


class GuideQuerySet(CardQuerySet):
    def in_section(self, section: Page) -> "GuideQuerySet":
        """The live guides of one language's section, in the order editors gave them."""
        return self.live().filter(children(section.path, section.depth)).as_cards().order_by("path")

    def versions_of(self, page_id: int | None, *, locale_id: int) -> "GuideQuerySet":
        """The live version, in one language, of a guide named by the id of either version."""
        keys = Page.objects.filter(pk=page_id).values("translation_key")
        return self.live().filter(locale_id=locale_id, translation_key__in=keys)

    def in_language(self, language: Language) -> "GuideQuerySet":
        return self.filter(locale__language_code=language)

    def of_keys(self, keys: Iterable[UUID]) -> "GuideQuerySet":
        """Live guides, in both languages, by what their two versions share."""
        return self.live().filter(translation_key__in=list(keys))

    def to_be_reviewed_by(self, day: date) -> "GuideQuerySet":
        """Live guides whose review falls due by that day, soonest first."""
        return self.live().filter(review_by__lte=day).order_by("review_by", "path")


class GuidePage(PairPublished, Pictured, Recorded, ReadingPage):
    """A guide: what it is about, who made it, when it was last looked at, and its parts in order."""

    lead = models.TextField(
        _("opening words"),
        max_length=600,
        help_text=_("Two or three sentences in large letters, below the title."),
    )
    made_with = models.TextField(
        _("made with"), max_length=400, help_text=_("Who took part in making it, and how.")
    )
    first_published = models.DateField(_("first published"), help_text=_("The day readers first saw it."))
    last_reviewed = models.DateField(
        _("last reviewed"), help_text=_("The day somebody last read all of it against its sources.")
    )
    review_by = models.DateField(
        _("review by"),
        help_text=_(
            "From this day on readers are told that a review is due; editors hear of it four weeks before."
        ),
    )
    sources = StreamField(
        [("source", Source())],
        blank=True,
        verbose_name=_("sources"),
        help_text=_("What the guide is based on."),
    )
    corrections = StreamField(
        [("correction", Correction())],
        blank=True,
        verbose_name=_("corrections and changes"),
        help_text=_("Newest first. Readers see them on the first page of the guide."),
    )

    objects = PageManager.from_queryset(GuideQuerySet)()

    kin_below = True
    shared = ("first_published", "last_reviewed", "review_by", "drawing", "photo", "sound", "signed")
    override_translatable_fields = kept_alike(shared)
    searched = ["lead", "made_with"]
    content_panels: ClassVar[list[Panel]] = [
        *ReadingPage.opening_panels,
        FieldPanel("lead"),
        Pictured.picture_panel,
        Recorded.recording_panel,
        MultiFieldPanel(
            [
                FieldPanel("made_with"),
                FieldRowPanel(
                    [FieldPanel("first_published"), FieldPanel("last_reviewed"), FieldPanel("review_by")]
                ),
                FieldPanel("sources"),
                FieldPanel("corrections"),
            ],
            heading=_("Where it comes from"),
        ),
    ]
    parent_page_types: ClassVar[list[str]] = ["guides.GuideIndexPage"]
    subpage_types: ClassVar[list[str]] = ["guides.GuidePartPage", "guides.EasyReadPage"]
    template = "guides/guide.html"
    kept_seconds = CLOCK_SECONDS

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
        context["parts"] = [(part.title, part.url) for part in self.below(GuidePartPage)]
        context["booklet_url"] = reverse("guide_booklet", kwargs={"slug": self.slug})
        context["easy_read"] = next((page.url for page in self.below(EasyReadPage)), None)
        return context


class GuidePartPage(PairPublished, PartWithText):
    """One part of a guide; its order is that of the pages."""

    parent_page_types: ClassVar[list[str]] = ["guides.GuidePage"]
    template = "guides/part.html"

    class Meta:
        verbose_name = _("part of a guide")
        verbose_name_plural = _("parts of guides")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["guide"] = context["whole"]
        context["easy_read"] = next((page.url for page in self.beside(EasyReadPage)), None)
        return context


class EasyReadPage(PairPublished, Recorded, ReadingPage):
    """The Easy Read sibling of the guide or story it stands under: its own writing, in pictures and short sentences."""

    lead = models.TextField(
        _("opening words"),
        max_length=400,
        blank=True,
        help_text=_("One or two short sentences below the title."),
    )
    body = StreamField(
        [("section", EasySection())],
        verbose_name=_("questions"),
        help_text=_("Each question with its rows of one picture and a few short sentences."),
    )
    words = StreamField(
        [("word", HardWord())],
        blank=True,
        verbose_name=_("word list"),
        help_text=_("Hard words of the page, explained at its end."),
    )

    shared = ("sound", "signed")
    override_translatable_fields = kept_alike(shared)
    searched = ["lead"]
    content_panels: ClassVar[list[Panel]] = [
        *ReadingPage.opening_panels,
        FieldPanel("lead"),
        FieldPanel("body"),
        FieldPanel("words"),
        Recorded.recording_panel,
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
        context["full_page_url"] = self.kin.parent.url if self.kin.parent else None
        return context
