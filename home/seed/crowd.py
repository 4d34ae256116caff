"""`manage.py seed --scale N`: a large, plainly made-up site on top of the demonstration, for load tests.

At 1 it holds a million signatures, ten thousand pages, a hundred thousand enquiries and two thousand bodies; at 0.01 a
hundredth of each. Everything is written in batches that commit whole, so a run may be cut off and repeated; public
counts are changed in the same transactions and stay exact.
"""

from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any
from uuid import UUID, uuid5

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import F
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from bilingual.models import Pair
from core.text import LANGUAGES, Language
from enquiries import crowd as askers
from home.finding import keeping
from home.seed import raw
from home.seed.content import format as f
from home.seed.content import further_stories, glossary, publications, stories
from pledges import crowd as signers
from stories.models import Level, StoryIndexPage, StoryPage, Theme

Say = Callable[[str], None]

BATCH = 250
SENTENCES, LEAST_WORDS = 10, 5
NAMESPACE = UUID("5f1ce8ac-6f0e-4d4c-9a35-7cb8a9f5f9ab")


@dataclass(frozen=True)
class Size:
    """How much there is at a scale."""

    signatures: int
    stories: int
    enquiries: int
    bodies: int

    @classmethod
    def at(cls, scale: float) -> "Size":
        return cls(*(round(number * scale) for number in (1_000_000, 5_000, 100_000, 2_000)))


def grow(*, scale: float, say: Say, now: datetime) -> None:
    """Add what is missing up to the size of this scale; never takes anything away."""
    size = Size.at(scale)
    tell_stories(how_many=size.stories, now=now, say=say)
    signers.register_bodies(how_many=size.bodies, now=now, say=say)
    askers.ask(how_many=size.enquiries, now=now, say=say)
    signers.sign(how_many=size.signatures, now=now, say=say)


# Stories: two pages each ----------------------------------------------------------------------------------------------

SLUG = f.T("made-up-story-{}", "stori-wneud-{}")
TITLE = f.T("Made-up story {}", "Stori wneud {}")
SUMMARY = f.T("Made up, to try the site under load.", "Stori wneud, i brofi’r wefan dan lwyth.")
STEP = f.T("Somebody asked, and somebody answered.", "Gofynnodd rhywun, ac atebodd rhywun.")
THEN = f.T("How it was", "Sut oedd hi")
NOW = f.T("What happened instead", "Beth ddigwyddodd yn lle hynny")


def tell_stories(*, how_many: int, now: datetime, say: Say) -> None:
    """So many stories, each live in both languages, written straight into the tables and the search index."""
    sections = {page.locale.language_code: page for page in StoryIndexPage.objects.select_related("locale")}
    done = Page.objects.filter(
        slug__startswith=SLUG.en.format(""), path__startswith=sections["en"].path
    ).count()
    for start in range(done, how_many, BATCH):
        numbers = range(start, min(start + BATCH, how_many))
        _tell_batch(numbers, sections, now)
        say(f"  pages: {2 * numbers.stop:,} of {2 * how_many:,}")


@transaction.atomic
def _tell_batch(numbers: range, sections: dict[str, StoryIndexPage], now: datetime) -> None:
    rows: list[Page] = []
    for language in LANGUAGES:
        section = sections[language]
        section.refresh_from_db(fields=["numchild", "path"])
        last = section.get_children().order_by("path").values_list("path", flat=True).last()
        step = Page._str2int(last[-Page.steplen :]) if last else 0
        rows += [
            _row(number, language, section, step + place, now)
            for place, number in enumerate(numbers, start=1)
        ]
        Page.objects.filter(pk=section.pk).update(numchild=F("numchild") + len(numbers))
    rows = Page.objects.bulk_create(rows, batch_size=200)
    told = [_story(row, number) for row, number in zip(rows, [*numbers, *numbers], strict=True)]
    StoryPage._base_manager._insert(told, fields=StoryPage._meta.local_concrete_fields, using="default")
    _give_themes(told)
    # The law wants pairs: a page goes live once its partner is there.
    Page.objects.filter(pk__in=[row.pk for row in rows]).update(live=True)
    english = [row for row in rows if row.locale_id == sections["en"].locale_id]
    Pair.objects.bulk_create([Pair(translation_key=row.translation_key, source_id=row.pk) for row in english])
    written = list(StoryPage.objects.filter(pk__in=[row.pk for row in rows]).select_related("locale"))
    get_search_backend().get_index_for_model(StoryPage).add_items(StoryPage, written)
    keeping.enter(written)


def _give_themes(stories: list[StoryPage]) -> None:
    """Each story one of the themes there are, in turn."""
    themes = list(Theme.objects.order_by("pk").values_list("pk", flat=True))
    through = StoryPage.themes.through
    through.objects.bulk_create(
        through(storypage_id=story.pk, theme_id=themes[place % len(themes)])
        for place, story in enumerate(stories)
        if themes
    )


def _row(number: int, language: Language, section: StoryIndexPage, step: int, now: datetime) -> Page:
    title, slug = TITLE.own(language).format(number), SLUG.own(language).format(number)
    then = now - timedelta(hours=number)
    return Page(
        path=Page._get_path(section.path, section.depth + 1, step),
        depth=section.depth + 1,
        title=title,
        draft_title=title,
        slug=slug,
        url_path=f"{section.url_path}{slug}/",
        live=False,
        search_description=SUMMARY.own(language),
        first_published_at=then,
        last_published_at=then,
        content_type=ContentType.objects.get_for_model(StoryPage),
        locale=section.locale,
        translation_key=uuid5(NAMESPACE, str(number)),
    )


def _story(row: Page, number: int) -> StoryPage:
    language: Any = row.locale.language_code
    own: dict[str, Any] = {name: text.own(language) for name, text in TEXTS.items()}
    said = _sentences(number)
    return StoryPage(
        page_ptr_id=row.pk,
        then_steps=raw.lines("crowd", "step", (STEP, *said[::2]), language),
        now_steps=raw.lines("crowd", "step", (STEP, *said[1::2]), language),
        commitments=raw.codes("crowd", ("people-1", "services-1")),
        level=Level.INDIVIDUAL,
        first_published=row.first_published_at.date(),
        drawing="mr-williams",
        **own,
    )


def _sentences(number: int) -> tuple[f.T, ...]:
    """Some of what the demonstration says, other sentences in each story, so that search has words to tell apart."""
    pool = _pool()
    return tuple(pool[(number * 7 + step * (number % 89 + 1)) % len(pool)] for step in range(SENTENCES))


@cache
def _pool() -> tuple[f.T, ...]:
    """Every longer text of the demonstration's stories, articles and publications, in both languages."""
    found: dict[str, f.T] = {}

    def look(thing: Any) -> None:
        if isinstance(thing, f.T):
            if len(thing.en.split()) > LEAST_WORDS and "<" not in thing.en:
                found.setdefault(thing.en, thing)
        elif is_dataclass(thing):
            for one in fields(thing):
                look(getattr(thing, one.name))
        elif isinstance(thing, list | tuple):
            for one in thing:
                look(one)

    for content in (
        stories.STORIES,
        further_stories.FURTHER_STORIES,
        publications.PUBLICATIONS,
        glossary.GLOSSARY,
    ):
        look(content)
    return tuple(found.values())


TEXTS = {
    "lead": SUMMARY,
    "then_title": THEN,
    "now_title": NOW,
    "closing_question": SUMMARY,
    "source": SUMMARY,
    "drawing_alt": SUMMARY,
}
