"""Stories: how it was, what happened instead, and what it shows."""

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, Panel
from wagtail.models import Page, PageManager
from wagtail.query import PageQuerySet

from bilingual.gate import PairPublished
from core import linked_data
from core.drawings import Pictured
from core.fields import StreamField
from core.pages import ReadingPage
from core.paging import page_number
from places.models import Authority
from pledges import wordings
from pledges.blocks import ChosenCommitment
from stories.blocks import Change, Step

ON_A_PAGE = 24


class StoryIndexPage(PairPublished, ReadingPage):
    """The front page of the stories."""

    lead = models.TextField(_("opening words"), max_length=600)

    searched = ["lead"]
    content_panels: ClassVar[list[Panel]] = [*ReadingPage.opening_panels, FieldPanel("lead")]
    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = ["stories.StoryPage"]
    max_count_per_parent = 1
    template = "stories/index.html"

    class Meta:
        verbose_name = _("front page of the stories")
        verbose_name_plural = _("front pages of the stories")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        number = page_number(request.GET.get("page", ""))
        first = (number - 1) * ON_A_PAGE
        stories = list(StoryPage.objects.in_section(self).as_cards()[first : first + ON_A_PAGE + 1])
        context["stories"] = stories[:ON_A_PAGE]
        context["is_first"] = number == 1
        context["more"] = f"{request.path}?page={number + 1}" if len(stories) > ON_A_PAGE else None
        return context


class Level(models.TextChoices):
    """The three levels of co-production in the guidance on Part 2 of the 2014 Act."""

    INDIVIDUAL = "individual", _("One person’s care or support")
    ORGANISATIONAL = "organisational", _("How a service or a body works")
    STRATEGIC = "strategic", _("How a whole area plans")


class StoryQuerySet(PageQuerySet):
    def in_section(self, section: Page) -> "StoryQuerySet":
        """The live stories of one language's section, newest first."""
        return (
            self.live()
            .filter(path__startswith=section.path, depth=section.depth + 1)
            .order_by("-first_published", "path")
        )

    def beside(self, story: "StoryPage") -> "StoryQuerySet":
        """The other live stories of the same section, newest first."""
        section = story.path[: -story.steplen]
        return (
            self.live()
            .filter(path__startswith=section, depth=story.depth)
            .exclude(pk=story.pk)
            .order_by("-first_published", "path")
        )

    def told_in(self, authority: Authority, language: str) -> "StoryQuerySet":
        return (
            self.live().filter(place=authority, locale__language_code=language).order_by("-first_published")
        )

    def versions_of(self, page_ids: list[int]) -> "StoryQuerySet":
        """The live versions, in both languages, of stories named by the id of either version."""
        keys = Page.objects.filter(pk__in=page_ids).values("translation_key")
        return self.live().filter(translation_key__in=keys)

    def as_cards(self) -> "StoryQuerySet":
        """What a card shows, pictures included, whatever the number of stories."""
        return self.select_related("photo").prefetch_related("photo__renditions").defer_streamfields()


class StoryPage(PairPublished, Pictured, ReadingPage):
    """One small change, and what came of it."""

    lead = models.TextField(_("opening words"), max_length=600)
    then_title = models.CharField(_("title: how it was"), max_length=120)
    then_steps = StreamField([("step", Step())], verbose_name=_("how it was, step by step"))
    then_again = models.TextField(_("and round again"), max_length=300, blank=True)
    now_title = models.CharField(_("title: what happened instead"), max_length=120)
    now_steps = StreamField([("step", Step())], verbose_name=_("what happened instead, step by step"))
    voice = models.TextField(_("somebody’s words"), max_length=400, blank=True)
    voice_who = models.CharField(_("whose words"), max_length=200, blank=True)
    changes = StreamField([("change", Change())], blank=True, verbose_name=_("what changed, and for whom"))
    cost = models.TextField(_("what it cost"), max_length=300, blank=True)
    felt = models.TextField(_("how it felt"), max_length=300, blank=True)
    closing_question = models.TextField(_("closing question"), max_length=300, blank=True)
    commitments = StreamField(
        [("commitment", ChosenCommitment())], blank=True, verbose_name=_("commitments in this story")
    )
    level = models.CharField(_("level of co-production"), max_length=20, choices=Level)
    source = models.TextField(_("source"), max_length=400)
    reading_minutes = models.PositiveSmallIntegerField(_("minutes to read"), default=2)
    first_published = models.DateField(_("first published"))
    place = models.ForeignKey(
        Authority, verbose_name=_("place"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = PageManager.from_queryset(StoryQuerySet)()

    kin_below = True
    searched = [
        "lead", "then_title", "then_again", "now_title", "voice", "cost", "felt", "closing_question", "source",
    ]  # fmt: skip
    content_panels: ClassVar[list[Panel]] = [
        *ReadingPage.opening_panels,
        FieldPanel("lead"),
        Pictured.picture_panel,
        MultiFieldPanel(
            [FieldPanel("then_title"), FieldPanel("then_steps"), FieldPanel("then_again")],
            heading=_("How it was"),
        ),
        MultiFieldPanel(
            [FieldPanel("now_title"), FieldPanel("now_steps")], heading=_("What happened instead")
        ),
        MultiFieldPanel([FieldPanel("voice"), FieldPanel("voice_who")], heading=_("Somebody’s words")),
        MultiFieldPanel(
            [FieldPanel("changes"), FieldPanel("cost"), FieldPanel("felt"), FieldPanel("closing_question")],
            heading=_("What changed"),
        ),
        FieldPanel("commitments"),
        MultiFieldPanel(
            [
                FieldPanel("source"),
                FieldRowPanel([FieldPanel("level"), FieldPanel("place")]),
                FieldRowPanel([FieldPanel("first_published"), FieldPanel("reading_minutes")]),
            ],
            heading=_("About this story"),
        ),
    ]
    parent_page_types: ClassVar[list[str]] = ["stories.StoryIndexPage"]
    subpage_types: ClassVar[list[str]] = ["guides.EasyReadPage"]
    template = "stories/story.html"

    class Meta(Pictured.Meta):
        abstract = False
        verbose_name = _("story")
        verbose_name_plural = _("stories")

    @property
    def commitment_codes(self) -> list[str]:
        """`people-1` … `services-4`, as editors ordered them."""
        return [str(block.value) for block in self.commitments]

    def facts(self) -> list[tuple[str, str]]:
        """What changed, for whom; what it cost; how it felt."""
        changed = [(block.value["who"], block.value["what"]) for block in self.changes]
        rest = [(_("What it cost"), self.cost), (_("How it felt"), self.felt)]
        return [*changed, *((term, words) for term, words in rest if words)]

    def linked_data(self) -> linked_data.Facts:
        return linked_data.article(self, published=self.first_published, citation=self.source)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["then_steps"] = [str(block.value) for block in self.then_steps]
        context["now_steps"] = [str(block.value) for block in self.now_steps]
        context["facts"] = self.facts()
        for code, side in wordings.sides().items():
            context[code] = side.of_codes(self.commitment_codes)
        context["easy_read"] = next(
            (page.get_url(request) for page in self.below("guides.EasyReadPage")), None
        )
        context["read_next"] = StoryPage.objects.beside(self).as_cards().first()
        return context
