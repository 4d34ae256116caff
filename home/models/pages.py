"""The home page, and the plain pages that hang on it."""

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, Panel

from bilingual.gate import PairPublished
from bilingual.shared import kept_alike
from core.drawings import Ringed
from core.fields import StreamField
from core.page_cache.headers import COUNTS_SECONDS
from core.pages import ReadingPage
from home.blocks import bands, passages, plain
from home.finding.models import Entry, KnownWord, Posting

__all__ = ["Entry", "HomePage", "KnownWord", "PlainPage", "Posting"]

LONG = 4
"""So many headings are a page whose headings are worth listing first."""


class HomePage(PairPublished, ReadingPage):
    """The opening, then bands that editors order. One for each language; it is the root of that language's pages."""

    opening_title = models.CharField(_("opening"), max_length=120)
    lead = models.TextField(_("opening words"), max_length=400)
    words = models.TextField(_("further opening words"), max_length=400)
    picture_alt = models.TextField(_("what the picture shows"), max_length=500)
    sign_button = models.CharField(_("words of the button"), max_length=60)
    easy_link = models.CharField(_("words of the Easy Read link"), max_length=60)
    feature_story = models.ForeignKey(
        "stories.StoryPage",
        verbose_name=_("feature story"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Either language’s page will do: each home page shows its own language’s version."),
    )
    second_story = models.ForeignKey(
        "stories.StoryPage",
        verbose_name=_("second story"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    guide = models.ForeignKey(
        "guides.GuidePage",
        verbose_name=_("guide"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    body = StreamField(bands(), blank=True, verbose_name=_("bands"))

    kept_seconds = COUNTS_SECONDS
    searched = ["opening_title", "lead", "words"]
    content_panels: ClassVar[list[Panel]] = [
        *ReadingPage.opening_panels,
        MultiFieldPanel(
            [
                FieldPanel(
                    "opening_title", help_text=_("The largest words of the site. One short sentence.")
                ),
                FieldPanel("lead", help_text=_("What the site is about, in two sentences.")),
                FieldPanel("words", help_text=_("What somebody can do here, in two sentences.")),
                FieldPanel("picture_alt", help_text=_("Read aloud to people who cannot see it.")),
                FieldPanel("sign_button", help_text=_("The button leads to the signing of commitments.")),
                FieldPanel(
                    "easy_link", help_text=_("The link leads to the Easy Read version of the guide below.")
                ),
            ],
            heading=_("Opening"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("feature_story"),
                FieldPanel("second_story", help_text=_("Shown beside the feature story, smaller.")),
                FieldPanel(
                    "guide", help_text=_("The guide whose parts the band “Guide and Easy Read” lists.")
                ),
            ],
            heading=_("What the bands show"),
        ),
        FieldPanel(
            "body", help_text=_("The parts of the page below its opening, in the order you put them.")
        ),
    ]
    parent_page_types: ClassVar[list[str]] = ["wagtailcore.Page"]
    subpage_types: ClassVar[list[str]] = [
        "guides.GuideIndexPage",
        "stories.StoryIndexPage",
        "guides.PublicationIndexPage",
        "guides.GlossaryPage",
        "forum.ForumPage",
        "news.NewsIndexPage",
        "news.EventIndexPage",
        "home.PlainPage",
    ]
    template = "home/home.html"

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from home import front

        context = super().get_context(request, *args, **kwargs)
        context.update(front.furnishings(self))
        return context


class PlainPage(PairPublished, Ringed, ReadingPage):
    """A page of running text: contact, accessibility, privacy, about, open data."""

    body = StreamField(plain(), verbose_name=_("text"))

    shared = ("ring",)
    override_translatable_fields = kept_alike(shared)

    content_panels: ClassVar[list[Panel]] = [
        *ReadingPage.opening_panels,
        FieldPanel("ring"),
        FieldPanel("body", help_text=_("A heading every few paragraphs helps people to find their way.")),
    ]
    parent_page_types: ClassVar[list[str]] = ["home.HomePage", "home.PlainPage"]
    subpage_types: ClassVar[list[str]] = ["home.PlainPage"]
    template = "home/plain.html"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        cut = passages(self.body)
        headings = [one for one in cut if one.title]
        return {**context, "passages": cut, "has_contents": len(headings) >= LONG}

    class Meta:
        verbose_name = _("plain page")
        verbose_name_plural = _("plain pages")
