"""Publications: who made them, what they say chapter by chapter, and the files to take away."""

from typing import TYPE_CHECKING, Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, Panel
from wagtail.models import Page, PageManager
from wagtail.query import PageQuerySet

from bilingual.gate import PairPublished
from bilingual.shared import kept_alike
from core import paging
from core.fields import StreamField
from core.kin import Standing, children
from core.pages import ReadingPage
from guides.blocks import Correction, Credit, File
from guides.isbn import validate_isbn
from guides.models.parts import PartWithText

if TYPE_CHECKING:
    from guides.models.recommendations import RecommendationPage


ON_A_PAGE = 24


class PublicationIndexPage(PairPublished, ReadingPage):
    """The shelf: every publication with its cover."""

    lead = models.TextField(
        _("opening words"),
        max_length=600,
        help_text=_("Two or three sentences in large letters, below the title."),
    )

    searched = ["lead"]
    content_panels: ClassVar[list[Panel]] = [*ReadingPage.opening_panels, FieldPanel("lead")]
    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = ["guides.PublicationPage"]
    max_count_per_parent = 1
    template = "guides/publications.html"

    class Meta:
        verbose_name = _("front page of the publications")
        verbose_name_plural = _("front pages of the publications")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["publications"], context["more"] = paging.stretch(
            PublicationPage.objects.in_section(self), request.GET.get("page", ""), ON_A_PAGE
        )
        return context


class CoverColour(models.TextChoices):
    """The colour a cover is drawn in."""

    PEOPLE = "people", _("Heather")
    SERVICES = "services", _("Slate")


class PublicationQuerySet(PageQuerySet):
    def in_section(self, section: Page) -> "PublicationQuerySet":
        """The live publications of one language's section, in the order editors gave them."""
        return self.live().filter(children(section.path, section.depth)).defer_streamfields().order_by("path")


class PublicationPage(PairPublished, ReadingPage):
    """A publication: its makers and dates, its chapters as pages to read, its files, and its recommendations."""

    lead = models.TextField(
        _("opening words"),
        max_length=600,
        help_text=_("Two or three sentences in large letters, below the title."),
    )
    cover = models.CharField(
        _("colour of the cover"),
        max_length=10,
        choices=CoverColour,
        default=CoverColour.PEOPLE,
        help_text=_("The cover is drawn from the title; only its colour is yours to choose."),
    )
    credits = StreamField(
        [("credit", Credit())],
        verbose_name=_("who made it"),
        help_text=_("Everybody with a part in it: publisher, writer, designer, who retold it here."),
    )
    published = models.DateField(
        _("date"), null=True, blank=True, help_text=_("For machines. Leave it empty where no date is known.")
    )
    published_words = models.CharField(
        _("date in words"),
        max_length=120,
        help_text=_("As readers see it: “May 2014”, or that no date is known."),
    )
    isbn = models.CharField(
        _("ISBN number"),
        max_length=20,
        blank=True,
        validators=[validate_isbn],
        help_text=_("10 or 13 figures, with the hyphens as printed. The last figure is checked."),
    )
    retold_on = models.DateField(
        _("retold here on"),
        null=True,
        blank=True,
        help_text=_("Where the chapters are our words and not the original’s."),
    )
    how_to_cite = models.TextField(
        _("how to cite it"), max_length=500, blank=True, help_text=_("One line that others may copy.")
    )
    files = StreamField(
        [("file", File())],
        blank=True,
        verbose_name=_("files"),
        help_text=_("Further ways to take it away. Reading on the page comes first."),
    )
    printed_contacts = models.TextField(
        _("contacts printed in it"),
        max_length=800,
        blank=True,
        help_text=_("Shown as a record of what was printed, never as a link or a number to ring."),
    )
    printed_in = models.PositiveSmallIntegerField(
        _("printed in the year"), null=True, blank=True, help_text=_("The year those contacts were printed.")
    )
    corrections = StreamField(
        [("correction", Correction())],
        blank=True,
        verbose_name=_("corrections and changes"),
        help_text=_("Newest first. Readers see them on the first page of the publication."),
    )

    objects = PageManager.from_queryset(PublicationQuerySet)()

    kin_below = True
    searched = ["lead", "published_words", "isbn", "how_to_cite", "printed_contacts"]
    shared = ("cover", "published", "isbn", "retold_on", "printed_in")
    override_translatable_fields = kept_alike(shared)
    content_panels: ClassVar[list[Panel]] = [
        *ReadingPage.opening_panels,
        FieldPanel("lead"),
        FieldPanel("cover"),
        FieldPanel("credits"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("published"), FieldPanel("published_words")]),
                FieldRowPanel([FieldPanel("isbn"), FieldPanel("retold_on")]),
                FieldPanel("how_to_cite"),
            ],
            heading=_("About this publication"),
        ),
        FieldPanel("files"),
        MultiFieldPanel(
            [FieldPanel("printed_contacts"), FieldPanel("printed_in")], heading=_("Contacts of another time")
        ),
        FieldPanel("corrections"),
    ]
    parent_page_types: ClassVar[list[str]] = ["guides.PublicationIndexPage"]
    subpage_types: ClassVar[list[str]] = ["guides.PublicationChapterPage", "guides.RecommendationPage"]
    template = "guides/publication.html"

    class Meta:
        verbose_name = _("publication")
        verbose_name_plural = _("publications")
        constraints = [
            models.CheckConstraint(
                condition=Q(printed_contacts="") | Q(printed_in__isnull=False),
                name="printed_contacts_have_their_year",
            )
        ]

    def clean(self) -> None:
        super().clean()
        if self.printed_contacts.strip() and self.printed_in is None:
            raise ValidationError({"printed_in": _("Give the year in which these contacts were printed.")})

    @property
    def cover_date(self) -> str:
        """What stands on its cover; nothing where no date is known."""
        return self.published_words if self.published else ""

    def recommendations(self) -> "list[RecommendationPage]":
        from guides.models.recommendations import RecommendationPage

        return list(RecommendationPage.objects.of(self))

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["chapters"] = [(chapter.title, chapter.url) for chapter in self.below(PublicationChapterPage)]
        context["recommendations"] = self.recommendations()
        context["booklet_url"] = reverse("publication_booklet", kwargs={"slug": self.slug})
        return context


class PublicationChapterPage(PairPublished, PartWithText):
    """One chapter, to read on the page; its order is that of the pages."""

    parent_page_types: ClassVar[list[str]] = ["guides.PublicationPage"]
    template = "guides/chapter.html"

    class Meta:
        verbose_name = _("chapter of a publication")
        verbose_name_plural = _("chapters of publications")

    def reading_order(self) -> list[Standing]:
        return [*self.own_kind(), *self.beside("guides.RecommendationPage")]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["recommendations"] = [
            (page.title, page.url) for page in self.beside("guides.RecommendationPage")
        ]
        return context
