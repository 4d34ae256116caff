"""Articles of ours: dated by us, under a by-line that is true, with what they are after."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any, ClassVar
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q, prefetch_related_objects
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, Panel
from wagtail.images.models import SourceImageIOError

from bilingual.gate import PairPublished
from bilingual.shared import kept_alike
from core import linked_data
from core.blocks import article
from core.drawings import Pictured
from core.fields import StreamField
from core.images import CanolImage
from core.page_cache.headers import CLOCK_SECONDS
from core.pages import ReadingPage
from core.text import current_language, in_language
from news import cursors
from news.models.authors import Author
from news.models.joined import JoinedQuerySet, JoiningManager
from welsh import dates

PAGE = 12
OLD = timedelta(days=2 * 365)
"""From this age on readers are told that an article, or what it goes back to, is old."""
PORTRAIT = "fill-320x320"


class NewsIndexPage(PairPublished, ReadingPage):
    """The front page of the news."""

    lead = models.TextField(
        _("opening words"),
        max_length=600,
        help_text=_("What a visitor will find here, in a sentence or two."),
    )

    searched = ["lead"]
    content_panels: ClassVar[list[Panel]] = [*ReadingPage.opening_panels, FieldPanel("lead")]
    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = ["news.ArticlePage"]
    max_count_per_parent = 1
    template = "news/index.html"

    class Meta:
        verbose_name = _("front page of the news")
        verbose_name_plural = _("front pages of the news")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Newest first, a page at a time; those of one author where `author` names one."""
        context = super().get_context(request, *args, **kwargs)
        slug = request.GET.get("author", "")
        author = Author.objects.at_slug(slug) if slug.replace("-", "").isalnum() else None
        after = cursors.read(request.GET.get("after", ""), date.fromordinal)
        articles = ArticlePage.objects.told_in(self.locale_id).newest_first().after(after).by(author)
        shown = list(articles.as_cards()[: PAGE + 1])
        context["articles"], context["author"] = shown[:PAGE], author
        context["is_later_page"] = after is not None
        if len(shown) > PAGE:
            last = shown[PAGE - 1]
            own = f"author={author.slug}&" if author else ""
            context["more"] = (
                f"?{own}after={cursors.written(last.first_published.toordinal(), last.translation_key)}"
            )
        return context


class ArticleQuerySet(JoinedQuerySet):
    def told_in(self, locale_id: int) -> "ArticleQuerySet":
        """The live articles of one language."""
        return self.live().filter(locale_id=locale_id)

    def newest_first(self) -> "ArticleQuerySet":
        """By our date; the pair's key settles a tie, so that both languages keep the same order."""
        return self.order_by("-first_published", "-translation_key")

    def after(self, cursor: tuple[date, UUID] | None) -> "ArticleQuerySet":
        if cursor is None:
            return self
        day, key = cursor
        return self.filter(
            Q(first_published__lt=day) | Q(first_published=day, translation_key__lt=key),
            first_published__lte=day,
        )

    def by(self, author: Author | None) -> "ArticleQuerySet":
        """What stands under an author's by-line; everything where none is named."""
        return self if author is None else self.filter(Q(author=author) | Q(second_author=author))

    def as_cards(self) -> "ArticleQuerySet":
        return self.prefetch_related("photo__renditions").defer_streamfields()


class ArticleManager(JoiningManager):
    joined = ("photo", "author__portrait", "second_author__portrait")


def _address_of(portrait: CanolImage) -> str:
    """Of the portrait in its small size; nothing where its file is lost."""
    try:
        return str(portrait.get_rendition(PORTRAIT).url)
    except SourceImageIOError:
        return ""


class ArticlePage(PairPublished, Pictured, ReadingPage):
    """One article."""

    lead = models.TextField(
        _("opening words"), max_length=600, help_text=_("Read first, in larger letters. One short paragraph.")
    )
    body = StreamField(
        article(),
        verbose_name=_("text"),
        help_text=_("A heading every few paragraphs helps people to find their way."),
    )
    author = models.ForeignKey(
        Author,
        verbose_name=_("author"),
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("Who wrote these very words. Never the author of a text that this article only retells."),
    )
    second_author = models.ForeignKey(
        Author,
        verbose_name=_("second author"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("Only where two wrote together."),
    )
    after = models.TextField(
        _("source"),
        max_length=400,
        blank=True,
        help_text=_(
            "What the article goes back to and when that was published. Say that the words are ours."
        ),
    )
    source_date = models.DateField(
        _("date of the source"),
        null=True,
        blank=True,
        help_text=_("From two years on readers are told how old the source is."),
    )
    first_published = models.DateField(
        _("first published"), help_text=_("The day we first published it. Articles are listed by it.")
    )
    last_reviewed = models.DateField(
        _("last reviewed"),
        null=True,
        blank=True,
        help_text=_(
            "The day somebody last checked that it still holds. It takes away the notice on an old article."
        ),
    )

    objects = ArticleManager.from_queryset(ArticleQuerySet)()

    shared = (
        "author",
        "second_author",
        "source_date",
        "first_published",
        "last_reviewed",
        "drawing",
        "photo",
    )
    override_translatable_fields = kept_alike(shared)
    searched = ["lead", "after", "by_line"]
    content_panels: ClassVar[list[Panel]] = [
        *ReadingPage.opening_panels,
        FieldPanel("lead"),
        Pictured.picture_panel,
        FieldPanel("body"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("author"), FieldPanel("second_author")]),
                FieldPanel("after"),
                FieldPanel("source_date"),
                FieldRowPanel([FieldPanel("first_published"), FieldPanel("last_reviewed")]),
            ],
            heading=_("Where it comes from"),
        ),
    ]
    parent_page_types: ClassVar[list[str]] = ["news.NewsIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    template = "news/article.html"
    kept_seconds = CLOCK_SECONDS

    class Meta(Pictured.Meta):
        abstract = False
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        indexes = [models.Index(fields=["-first_published"], name="article_by_our_date")]

    def clean(self) -> None:
        super().clean()
        if self.source_date and not self.after.strip():
            raise ValidationError({"after": _("Say what the source is that has this date.")})
        if self.second_author_id and self.second_author_id == self.author_id:
            raise ValidationError({"second_author": _("Choose somebody else, or nobody.")})
        if self.last_reviewed and self.first_published and self.last_reviewed < self.first_published:
            raise ValidationError({"last_reviewed": _("It cannot be reviewed before it was published.")})

    @property
    def authors(self) -> list[Author]:
        return [author for author in (self.author, self.second_author) if author is not None]

    @property
    def by_line(self) -> str:
        """The authors' names in the language of the page, to be found by."""
        language = self.locale.language_code
        return " ".join(in_language(author, "name", language) for author in self.authors)

    # --- how old it is

    def is_old(self, today: date) -> bool:
        """Nobody has looked at it for two years."""
        return today - (self.last_reviewed or self.first_published) >= OLD

    def goes_back(self, today: date) -> bool:
        """What it is after is two years old, however new our own words are."""
        return self.source_date is not None and today - self.source_date >= OLD

    def age_told(self, today: date) -> dict[str, str]:
        """What the notice says: on which day, and how long ago, in the page's language."""
        day = self.first_published if self.is_old(today) else self.source_date
        assert day is not None
        language = current_language()
        return {"when": dates.on_date(day, language), "ago": dates.ago(today - day, language)}

    # --- how it is shown

    def _photographs(self) -> Iterable[CanolImage]:
        pictures = [self.photo, *(author.portrait for author in self.authors)]
        return [picture for picture in pictures if picture is not None]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        prefetch_related_objects(list(self._photographs()), "renditions")
        today = timezone.localdate()
        context["is_old"], context["goes_back"] = self.is_old(today), self.goes_back(today)
        if context["is_old"] or context["goes_back"]:
            context["age"] = self.age_told(today)
        context["authors"] = [
            (author, _address_of(author.portrait) if author.portrait else "") for author in self.authors
        ]
        return context

    def linked_data(self) -> linked_data.Facts:
        return linked_data.article(
            self,
            published=self.first_published,
            citation=self.after,
            author=[
                {"@type": "Organization" if author.is_group else "Person", "name": author.name}
                for author in self.authors
            ],
        )
