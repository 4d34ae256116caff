"""What can be found: one entry for each page and place in each language, its keys with their weights, its words.

The keys are those of `welsh.search`, plain letters in plain rows: a look-up by an index on both databases, and whole
numbers to rank by, so that the same question has the same answers in the same order on either.
"""

from collections.abc import Iterable

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.prepared import Prepared, numbered, several

LONGEST_KEY = 64
WIDTH = 10
"""How many more entries a wider question asks for: few shapes of one question."""


class Kind(models.TextChoices):
    """What sort of thing was found: the facets of search."""

    GUIDE = "guide", _("Guides")
    EASY = "easy", _("Easy Read")
    STORY = "story", _("Stories")
    ARTICLE = "article", _("News")
    EVENT = "event", _("Events")
    PUBLICATION = "publication", _("Publications")
    RECOMMENDATION = "recommendation", _("Recommendations")
    PLACE = "place", _("Places")
    PAGE = "page", _("Other pages")


class EntryQuerySet(models.QuerySet["Entry"]):
    def of_page(self, page_id: int) -> "EntryQuerySet":
        return self.filter(page_id=page_id)

    def as_answers(self) -> "EntryQuerySet":
        """What a list of answers shows of each, and no column beside."""
        return self.select_related("page", "place").only(
            "kind", "text", "page__title", "page__search_description", "page__url_path",
            "place__name_cy", "place__name_en", "place__slug_cy", "place__slug_en",
        )  # fmt: skip


class Entry(models.Model):
    """A page, or a place, that can be found in one language."""

    language = models.CharField(max_length=2)
    kind = models.CharField(max_length=20, choices=Kind)
    page = models.OneToOneField(
        "wagtailcore.Page", null=True, on_delete=models.CASCADE, related_name="search_entry"
    )
    place = models.ForeignKey("places.Authority", null=True, on_delete=models.CASCADE, related_name="+")
    text = models.TextField(blank=True)

    objects = EntryQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(page__isnull=False) | models.Q(place__isnull=False),
                name="search_entry_is_of_something",
            ),
            models.UniqueConstraint(
                fields=["place", "language"],
                condition=models.Q(page__isnull=True),
                name="place_is_found_once_in_a_language",
            ),
            models.CheckConstraint(
                condition=models.Q(kind__in=Kind.values), name="search_entry_kind_is_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.page_id or self.place_id} {self.language}"


def numbered_entries(pks: list[int]) -> dict[int, Entry]:
    """Entries by their numbers, as answers show them."""
    if not pks:
        return {}
    asked = [*pks, *pks[-1:] * (-len(pks) % WIDTH)]  # the last one again and again
    return {entry.pk: entry for entry in _numbered(len(asked), **numbered("entry", asked))}


_numbered = Prepared(lambda how_many: Entry.objects.filter(pk__in=several("entry", how_many)).as_answers())


class Posting(models.Model):
    """One key of one entry. The indexes hold whole rows: the best of a key are read off the end of the first, and
    whether an entry has another key off the second."""

    entry = models.ForeignKey(Entry, on_delete=models.CASCADE, related_name="postings", db_index=False)
    language = models.CharField(max_length=2)
    key = models.CharField(max_length=LONGEST_KEY)
    weight = models.PositiveSmallIntegerField()

    class Meta:
        indexes = [
            models.Index(fields=["language", "key", "weight", "entry"], name="best_of_a_key"),
            models.Index(fields=["entry", "key", "weight"], name="keys_of_an_entry"),
        ]

    def __str__(self) -> str:
        return f"{self.key} of {self.entry_id}"


class KnownWordQuerySet(models.QuerySet["KnownWord"]):
    def among(self, typed: Iterable[str], language: str) -> set[str]:
        """Which of these stand somewhere on the site."""
        return set(self.filter(language=language, word__in=list(typed)).values_list("word", flat=True))

    def like(self, typed: str, language: str) -> list[str]:
        """Words that one slip of the finger may have turned into what was typed: of its length, or nearly."""
        near = self.filter(language=language, letters__range=(len(typed) - 1, len(typed) + 1))
        alike = near.filter(models.Q(word__startswith=typed[0]) | models.Q(word__endswith=typed[-1]))
        return list(alike.order_by("word").values_list("word", flat=True))


class KnownWord(models.Model):
    """A word that stands somewhere on the site, lower case: what a slip of the finger is compared with."""

    language = models.CharField(max_length=2)
    letters = models.PositiveSmallIntegerField()
    word = models.CharField(max_length=LONGEST_KEY)

    objects = KnownWordQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["language", "letters", "word"], name="word_is_known_once")
        ]

    def __str__(self) -> str:
        return self.word
