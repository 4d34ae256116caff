"""Stories: how it was, what happened instead, and what it shows."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any, ClassVar
from uuid import UUID

from django.db import models
from django.db.models import CharField, DateField, Exists, OuterRef, Q, UUIDField, Value
from django.db.models.functions import Cast
from django.forms import CheckboxSelectMultiple
from django.http import HttpRequest
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, Panel
from wagtail.models import Page, PageManager

from bilingual.gate import PairPublished
from bilingual.shared import kept_alike
from core import linked_data, paging
from core.drawings import ON_A_CARD, CardQuerySet, Pictured
from core.fields import StreamField
from core.page_cache.headers import CLOCK_SECONDS
from core.page_cache.moment import Kept, kept_by_key
from core.pages import ReadingPage
from core.prepared import Given, Prepared, numbered, several
from core.recordings.models import Recorded
from core.text import Language, current_language
from places.models import Authority
from pledges import wordings
from pledges.blocks import ChosenCommitment
from stories.blocks import Change, Quoted, Step, Update
from stories.quotations import How, Quotation
from stories.telling.models import StoryDraft, Telling, TellingPhoto
from stories.themes import Choice, Theme
from welsh.collation import sort_key

__all__ = [
    "How",
    "Level",
    "Quotation",
    "StoryDraft",
    "StoryIndexPage",
    "StoryPage",
    "Telling",
    "TellingPhoto",
    "Theme",
]

ON_A_PAGE = 24
KIN_SHOWN = 3
KIN_AMONG = 600
"""So many of the newest stories, of both languages, are looked through for those that share a theme with another,"""
KIN_CONSIDERED = 24
"""and among so many of these for those that share most."""


class StoryIndexPage(PairPublished, ReadingPage):
    """The front page of the stories."""

    lead = models.TextField(
        _("opening words"),
        max_length=600,
        help_text=_("What a visitor will find here, in a sentence or two."),
    )

    fronts_views = True
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
        """Newest first, a page at a time by key; those of one theme or place where these are chosen."""
        context = super().get_context(request, *args, **kwargs)
        language = current_language()
        choices = choices_of(self, language)
        wanted = {
            kind: chosen
            for kind in ("theme", "place")
            if (chosen := _chosen(choices, kind, request.GET.get(kind, ""))) is not None
        }
        after = paging.read(request.GET.get("after", ""), date.fromordinal)
        place = {"day": after[0], "key": after[1]} if after else {}
        keys = {kind: one.pk for kind, one in wanted.items()}
        stories = _told(tuple(wanted), after is not None, locale=self.locale_id, **keys, **place)
        slugs = {kind: chosen.slug(language) for kind, chosen in wanted.items()}
        if len(stories) > ON_A_PAGE:
            last = stories[ON_A_PAGE - 1]
            cursor = paging.written(last.first_published.toordinal(), last.translation_key)
            context["more"] = f"{request.path}?{urlencode({**slugs, 'after': cursor})}"
        context |= {
            "stories": stories[:ON_A_PAGE],
            "themes": [(one.slug(language), one.name) for one in choices if one.kind == "theme"],
            "places": [(one.slug(language), one.name) for one in choices if one.kind == "place"],
            "chosen": slugs,
            "is_first": after is None,
        }
        return context


class Level(models.TextChoices):
    """The three levels of co-production in the guidance on Part 2 of the 2014 Act."""

    INDIVIDUAL = "individual", _("One person’s care or support")
    ORGANISATIONAL = "organisational", _("How a service or a body works")
    STRATEGIC = "strategic", _("How a whole area plans")


def choices_of(section: Page, language: Language) -> list[Choice]:
    """Themes and council areas that a live story of this section has, by name; kept until content changes.

    Each is asked about once, and the question stops at the first story.
    """
    return kept_by_key(_kept(), section.locale_id, lambda: _read_choices(section.locale_id, language))


_kept: "Kept[dict[int, list[Choice]]]" = Kept(dict, of=("stories.StoryPage", Theme))


def _read_choices(locale_id: int, language: Language) -> list[Choice]:
    rows = _choices(language, locale=locale_id)
    return sorted((Choice(*row) for row in rows), key=lambda one: sort_key(one.name, language))


def _choices_in(language: Language) -> "models.QuerySet[Any, tuple[Any, ...]]":
    columns = ("slug_cy", "slug_en", f"name_{language}")
    locale = Given("locale")
    about = StoryPage.themes.through.objects.filter(
        theme=OuterRef("pk"), storypage__live=True, storypage__locale=locale
    )
    here = StoryPage.objects.filter(place=OuterRef("pk"), live=True, locale=locale).order_by()
    themes = Theme.objects.filter(Exists(about)).annotate(kind=Value("theme"), key=Cast("pk", CharField()))
    places = Authority.objects.filter(Exists(here)).annotate(kind=Value("place"), key=Cast("pk", CharField()))
    rows = themes.values_list("kind", "key", *columns).union(
        places.values_list("kind", "key", *columns), all=True
    )
    return rows.order_by()


_choices = Prepared(_choices_in)


def _chosen(choices: list[Choice], kind: str, slug: str) -> Choice | None:
    """The one of this address word in either language, so that the language switch keeps what was chosen."""
    return next(
        (one for one in choices if one.kind == kind and slug and slug in (one.slug_cy, one.slug_en)), None
    )


class StoryQuerySet(CardQuerySet):
    def newest_first(self) -> "StoryQuerySet":
        """By our date; the pair's key settles a tie, so that both languages keep the same order."""
        return self.order_by("-first_published", "-translation_key")

    def after(self, day: date | Given, key: UUID | Given) -> "StoryQuerySet":
        """Those that follow the story of this day and pair."""
        return self.filter(
            Q(first_published__lt=day) | Q(first_published=day, translation_key__lt=key),
            first_published__lte=day,
        )

    def sharing_themes_with(self, story: "StoryPage", themes: Sequence[Theme]) -> "list[StoryPage]":
        """The other live stories that share most themes with this one, newest first among equals: a few, or none.

        Looked for among the newest, so that it costs the same however many there are.
        """
        if not themes:
            return []
        shared_by = numbered("theme", [theme.pk for theme in themes])
        met = _kin(len(themes), story=story.pk, locale=story.locale_id, **shared_by)
        shared = Counter(one.pk for one in met)
        kin = {one.pk: one for one in met}
        return sorted(kin.values(), key=lambda one: -shared[one.pk])[:KIN_SHOWN]

    def as_cards(self) -> "StoryQuerySet":
        """With their day: a list goes on after it."""
        return self.only(*ON_A_CARD, "first_published").prefetch_related("photo__renditions")

    def told_in(self, authority: Authority, language: str) -> "StoryQuerySet":
        return (
            self.live().filter(place=authority, locale__language_code=language).order_by("-first_published")
        )

    def versions_of(self, page_ids: list[int]) -> "StoryQuerySet":
        """The live versions, in both languages, of stories named by the id of either version."""
        keys = Page.objects.filter(pk__in=page_ids).values("translation_key")
        return self.live().filter(translation_key__in=keys)


def _told_by(kinds: Sequence[str], goes_on: bool) -> StoryQuerySet:
    """A page of one language's stories, newest first, and one more: those of a theme, of a place, or of both."""
    found = StoryPage.objects.live().filter(locale=Given("locale")).newest_first()
    if goes_on:
        found = found.after(Given("day", DateField()), Given("key", UUIDField()))
    if "theme" in kinds:
        found = found.filter(themes__id=Given("theme"))
    if "place" in kinds:
        found = found.filter(place=Given("place"))
    return found.as_cards()[: ON_A_PAGE + 1]


_told: "Prepared[StoryPage]" = Prepared(_told_by)


def _kin_by(how_many_themes: int) -> StoryQuerySet:
    """A story stands here once for each theme it shares."""
    newest_of_all = StoryPage.objects.order_by("-first_published").values("pk")[:KIN_AMONG]
    newest = (
        StoryPage.objects.live()
        .filter(
            locale=Given("locale"), themes__id__in=several("theme", how_many_themes), pk__in=newest_of_all
        )
        .exclude(pk=Given("story"))
        .order_by("-first_published", "-pk")
        .as_cards()
    )
    return newest[:KIN_CONSIDERED]


_kin: "Prepared[StoryPage]" = Prepared(_kin_by)


class StoryPage(PairPublished, Pictured, Recorded, ReadingPage):
    """One small change, and what came of it."""

    lead = models.TextField(
        _("opening words"),
        max_length=600,
        help_text=_("Who it is about and what the matter was, in two or three sentences."),
    )
    then_title = models.CharField(
        _("title: how it was"), max_length=120, help_text=_("Such as: What used to happen.")
    )
    then_steps = StreamField(
        [("step", Step())],
        verbose_name=_("how it was, step by step"),
        help_text=_("Three or four steps, one sentence or two each."),
    )
    then_again = models.TextField(
        _("and round again"),
        max_length=300,
        blank=True,
        help_text=_("Where the old way led back to its beginning."),
    )
    now_title = models.CharField(
        _("title: what happened instead"), max_length=120, help_text=_("Such as: What happened instead.")
    )
    now_steps = StreamField(
        [("step", Step())],
        verbose_name=_("what happened instead, step by step"),
        help_text=_("Three to five steps, one sentence or two each."),
    )
    voice = models.TextField(
        _("somebody’s words"),
        max_length=400,
        blank=True,
        help_text=_(
            "In our words. What somebody really said belongs under “Quotations”, with their agreement."
        ),
    )
    voice_who = models.CharField(
        _("whose words"), max_length=200, blank=True, help_text=_("Say that the words are ours.")
    )
    changes = StreamField(
        [("change", Change())],
        blank=True,
        verbose_name=_("what changed, and for whom"),
        help_text=_("A line for each of those it changed something for."),
    )
    cost = models.TextField(
        _("what it cost"),
        max_length=300,
        blank=True,
        help_text=_("In money, time or worry. Only what is known."),
    )
    felt = models.TextField(
        _("how it felt"), max_length=300, blank=True, help_text=_("Before and after, in a sentence each.")
    )
    closing_question = models.TextField(
        _("closing question"),
        max_length=300,
        blank=True,
        help_text=_("What a reader may take home to their own street."),
    )
    commitments = StreamField(
        [("commitment", ChosenCommitment())],
        blank=True,
        verbose_name=_("commitments in this story"),
        help_text=_("Which of the ten the story is an example of."),
    )
    level = models.CharField(
        _("level of co-production"),
        max_length=20,
        choices=Level,
        help_text=_("The level of the guidance on Part 2 of the 2014 Act at which power was shared."),
    )
    source = models.TextField(
        _("source"), max_length=400, help_text=_("After what it is told, and when we told it.")
    )
    reading_minutes = models.PositiveSmallIntegerField(
        _("minutes to read"), default=2, help_text=_("About 200 words a minute.")
    )
    first_published = models.DateField(
        _("first published"), help_text=_("The day it first stood here. Lists are in this order.")
    )
    place = models.ForeignKey(
        Authority,
        verbose_name=_("place"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("The council area it happened in, where it is about one real place."),
    )
    themes = ParentalManyToManyField(
        Theme,
        verbose_name=_("themes"),
        related_name="+",
        help_text=_("One to three. Readers choose stories by them, and related stories share them."),
    )
    quotes = StreamField(
        [("quotation", Quoted("stories.Quotation"))],
        blank=True,
        verbose_name=_("quotations"),
        help_text=_("What somebody really said. Each is shown as long as they agree."),
    )
    updates = StreamField(
        [("update", Update())],
        blank=True,
        verbose_name=_("what happened next"),
        help_text=_("Add to it when something is heard of these people again; leave what stands."),
    )

    shared = ("themes", "level", "place", "quotes", "first_published", "drawing", "photo", "sound", "signed")
    override_translatable_fields = kept_alike(shared)

    objects = PageManager.from_queryset(StoryQuerySet)()

    kin_below = True
    kept_seconds = CLOCK_SECONDS  # its replies close on a day
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
        FieldPanel("quotes"),
        FieldPanel("updates"),
        Recorded.recording_panel,
        FieldPanel("themes", widget=CheckboxSelectMultiple),
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
        indexes = [
            models.Index(fields=["-first_published"], name="stories_newest_first"),
            models.Index(fields=["place", "-first_published"], name="stories_of_a_place"),
        ]

    @property
    def commitment_codes(self) -> list[str]:
        """`people-1` … `services-4`, as editors ordered them."""
        return [str(block.value) for block in self.commitments]

    def facts(self) -> list[tuple[str, str]]:
        """What changed, for whom; what it cost; how it felt."""
        changed = [(block.value["who"], block.value["what"]) for block in self.changes]
        rest = [(_("What it cost"), self.cost), (_("How it felt"), self.felt)]
        return [*changed, *((term, words) for term, words in rest if words)]

    def quotations(self, day: date) -> list[Quotation]:
        """What somebody said, in the order of the page, as long as they agree to its being shown."""
        chosen = [item["value"] for item in self.quotes.raw_data]
        agreed = (
            {one.pk: one for one in Quotation.objects.in_force(day).filter(pk__in=chosen)} if chosen else {}
        )
        return [agreed[pk] for pk in chosen if pk in agreed]

    def linked_data(self) -> linked_data.Facts:
        return linked_data.article(self, published=self.first_published, citation=self.source)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["then_steps"] = [str(block.value) for block in self.then_steps]
        context["now_steps"] = [str(block.value) for block in self.now_steps]
        context["facts"] = self.facts()
        for code, side in wordings.sides().items():
            context[code] = side.of_codes(self.commitment_codes)
        context["easy_read"] = next((page.url for page in self.below("guides.EasyReadPage")), None)
        themes = list(self.themes.all())
        context["themes"] = themes
        context["stories_url"] = self.kin.parent.url if self.kin.parent else ""
        context["related"] = StoryPage.objects.sharing_themes_with(self, themes)
        context["updates"] = [block.value for block in self.updates]
        context["quotations"] = self.quotations(timezone.localdate())
        return context
