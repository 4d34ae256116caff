"""Both page trees. Two rounds: every page is planted as a draft, then filled, since links need the others' ids.

A pair that is live is left alone, whatever became of it since; a pair that is not (a run that was killed) is filled
again. So a second run changes nothing and costs three queries.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from django.conf import settings
from django.db import transaction
from wagtail.models import Locale, Page, Site

from bilingual import pairs
from core.text import LANGUAGES
from forum.models import ForumPage
from guides.models import (
    EasyReadPage,
    GlossaryPage,
    GuideIndexPage,
    GuidePage,
    GuidePartPage,
    PublicationChapterPage,
    PublicationIndexPage,
    PublicationPage,
    RecommendationPage,
)
from home.models import HomePage, PlainPage
from home.seed import raw, words
from home.seed.content import (
    easy_read,
    easy_read_guides,
    forum,
    further_easy_read,
    further_guides,
    further_stories,
    glossary,
    home,
    new_relationship,
    pages,
    publications,
    stories,
)
from home.seed.content import format as f
from stories.models import StoryIndexPage, StoryPage

Links = dict[str, int]
Fields = Callable[[str, Links], dict[str, Any]]


@dataclass(frozen=True)
class Planned:
    """A page of the site as the content gives it: what, where, and its fields in one language."""

    key: str
    model: type[Page]
    parent: str | None
    slug: f.T
    title: f.T
    summary: f.T
    fields: Fields
    published: date = pages.WRITTEN

    @property
    def translation_key(self) -> UUID:
        return UUID(f.uid_of(f"page:{self.key}"))

    def values(self, language: str, links: Links) -> dict[str, Any]:
        return {
            "title": self.title.own(language),
            "slug": self.slug.own(language),
            "search_description": self.summary.own(language),
            "first_published_at": datetime.combine(self.published, time(9), tzinfo=UTC),
            **self.fields(language, links),
        }


# --- what each kind of page is made of


def lead_of(text: f.T) -> Fields:
    return lambda language, _links: {"lead": text.own(language)}


def _home(language: str, links: Links) -> dict[str, Any]:
    said = home.HOME
    texts = ("opening_title", "lead", "words", "picture_alt", "sign_button", "easy_link")
    return {
        **{name: getattr(said, name).own(language) for name in texts},
        "feature_story_id": links.get("mr-williams"),
        "second_story_id": links.get("mrs-jones"),
        "guide_id": links.get("the-new-relationship"),
        "body": raw.bands(said, language),
    }


def body_of(blocks: tuple[f.Block, ...]) -> Fields:
    return lambda language, links: {"body": raw.article(blocks, language, links)}


def _plain(page: f.Plain) -> Fields:
    return lambda language, links: {**body_of(page.blocks)(language, links), "ring": page.ring}


def _story(story: f.Story) -> Fields:
    def fields(language: str, links: Links) -> dict[str, Any]:
        texts = (
            "lead", "then_title", "then_again", "now_title", "voice", "voice_who", "cost", "felt", "closing_question",
            "source",
        )  # fmt: skip
        return {
            **{name: getattr(story, name).own(language) for name in texts},
            "drawing": story.picture,
            "drawing_alt": story.picture_alt.own(language),
            "then_steps": raw.lines(f"{story.key}/then", "step", story.then_steps, language),
            "now_steps": raw.lines(f"{story.key}/now", "step", story.now_steps, language),
            "changes": raw.changes(f"{story.key}/changes", story.changes, language),
            "commitments": raw.codes(f"{story.key}/commitments", story.commitments),
            "level": story.level,
            "themes": [links[f"theme:{key}"] for key in story.themes if f"theme:{key}" in links],
            "reading_minutes": story.reading_minutes,
            "first_published": story.first_published,
        }

    return fields


def _guide(guide: f.Guide) -> Fields:
    return lambda language, _links: {
        "lead": guide.lead.own(language),
        "drawing": guide.picture,
        "drawing_alt": guide.picture_alt.own(language),
        "made_with": guide.made_with.own(language),
        "first_published": guide.first_published,
        "last_reviewed": guide.last_reviewed,
        "review_by": guide.review_by,
        "sources": raw.lines(f"{guide.key}/sources", "source", guide.sources, language),
    }


def _forum(language: str, links: Links) -> dict[str, Any]:
    return {"lead": forum.LEAD.own(language), "body": raw.article(forum.BLOCKS, language, links)}


def _easy(easy: f.EasyRead) -> Fields:
    return lambda language, _links: {
        "lead": easy.lead.own(language),
        "body": raw.easy_sections(easy, language),
        "words": raw.easy_words(easy, language),
    }


def _publication(publication: f.Publication) -> Fields:
    printed = publication.printed_contacts
    return lambda language, _links: {
        "lead": publication.lead.own(language),
        "credits": raw.credits_of(publication, language),
        "published": publication.published,
        "published_words": publication.published_words.own(language),
        "cover": publication.cover,
        "isbn": publication.isbn,
        "retold_on": publication.retold_on,
        "how_to_cite": publication.how_to_cite.own(language),
        "printed_contacts": printed.own(language) if printed else "",
        "printed_in": publication.printed_in,
    }


def _recommendation(one: f.Recommendation, label: str) -> Fields:
    return lambda language, _links: {
        "number": one.number,
        "text": one.text.own(language),
        "addressed_to": raw.kinds(f"{label}/to", one.addressed_to),
        "commitments": raw.codes(f"{label}/commitments", one.commitments),
        "ring": one.ring,
    }


def _publications() -> Iterator[Planned]:
    """Each publication, its chapters, then its recommendations."""
    for one in publications.PUBLICATIONS:
        yield Planned(
            one.key, PublicationPage, "publications", one.slug, one.title, one.summary, _publication(one),
            one.retold_on,
        )  # fmt: skip
        for chapter in one.chapters:
            yield Planned(
                f"{one.key}/{chapter.slug.en}", PublicationChapterPage, one.key, chapter.slug, chapter.title,
                chapter.summary, body_of(chapter.blocks), one.retold_on,
            )  # fmt: skip
        for asked in one.recommendations:
            label = f"{one.key}/{asked.slug.en}"
            yield Planned(
                label, RecommendationPage, one.key, asked.slug, asked.title, asked.text,
                _recommendation(asked, label), one.retold_on,
            )  # fmt: skip


def planned() -> Iterator[Planned]:
    """Every page, parents before children."""
    front = home.HOME
    yield Planned("home", HomePage, None, f.T("en", "cy"), front.title, front.summary, _home)
    for index, model in (
        (new_relationship.GUIDES_INDEX, GuideIndexPage),
        (stories.STORIES_INDEX, StoryIndexPage),
        (publications.PUBLICATIONS_INDEX, PublicationIndexPage),
        (glossary.GLOSSARY_PAGE, GlossaryPage),
    ):
        yield Planned(index.key, model, "home", index.slug, index.title, index.summary, lead_of(index.lead))
    for guide in (*new_relationship.GUIDES, *further_guides.FURTHER_GUIDES):
        yield Planned(
            guide.key,
            GuidePage,
            "guides",
            guide.slug,
            guide.title,
            guide.summary,
            _guide(guide),
            guide.first_published,
        )
        for part in guide.parts:
            yield Planned(
                f"{guide.key}/{part.slug.en}", GuidePartPage, guide.key, part.slug, part.title, part.summary,
                body_of(part.blocks), guide.first_published,
            )  # fmt: skip
    for story in (*stories.STORIES, *further_stories.FURTHER_STORIES):
        yield Planned(
            story.key, StoryPage, "stories", story.slug, story.title, story.summary, _story(story),
            story.first_published,
        )  # fmt: skip
    for easy in (*easy_read.EASY_READS, *further_easy_read.FURTHER_EASY_READS, *easy_read_guides.EASY_GUIDES):
        yield Planned(easy.key, EasyReadPage, easy.of, easy.slug, easy.title, easy.lead, _easy(easy))
    yield from _publications()
    yield Planned(forum.KEY, ForumPage, "home", forum.SLUG, forum.TITLE, forum.SUMMARY, _forum)
    for page in pages.PAGES:
        yield Planned(page.key, PlainPage, "home", page.slug, page.title, page.summary, _plain(page))


# --- planting and filling


def seed(say: Callable[[str], None], *, further: Iterable[Planned] = ()) -> int:
    """Build what is missing of both trees, and `further` pages after them; returns how many pairs went out."""
    locales = {code: Locale.objects.get_or_create(language_code=code)[0] for code in LANGUAGES}
    wanted = [*planned(), *further]
    keys = {one.translation_key for one in wanted}
    standing = {
        (page.translation_key, page.locale_id): page for page in Page.objects.filter(translation_key__in=keys)
    }
    todo = [
        one
        for one in wanted
        if not all(
            (page := standing.get((one.translation_key, locale.pk))) is not None and page.live
            for locale in locales.values()
        )
    ]
    if todo:
        _plant(wanted, locales, standing)
        _set_up_site(standing[(wanted[0].translation_key, locales["en"].pk)])
        links = {one.key: standing[(one.translation_key, locales["en"].pk)].pk for one in wanted}
        links |= words.seed() | words.seed_themes()
        for number, one in enumerate(todo, start=1):
            say(f"  page {number} of {len(todo)}: {one.title.en}")
            _fill(one, locales, standing, links)
    return len(todo)


@transaction.atomic
def _plant(wanted: list[Planned], locales: dict[Any, Locale], standing: dict[tuple[UUID, int], Page]) -> None:
    root = Page.get_first_root_node()
    by_key = {one.key: one for one in wanted}
    for one in wanted:
        for code, locale in locales.items():
            if (one.translation_key, locale.pk) in standing:
                continue
            page = one.model(
                translation_key=one.translation_key, locale=locale, live=False, **one.values(code, {})
            )
            parent = standing[(by_key[one.parent].translation_key, locale.pk)] if one.parent else root
            parent.refresh_from_db(fields=["numchild", "path", "depth"])
            standing[(one.translation_key, locale.pk)] = parent.add_child(instance=page)


@transaction.atomic
def _fill(
    one: Planned, locales: dict[Any, Locale], standing: dict[tuple[UUID, int], Page], links: Links
) -> None:
    """Give both sides their words, with their links, and let the pair go out."""
    sides = {}
    for code, locale in locales.items():
        page = one.model.objects.get(pk=standing[(one.translation_key, locale.pk)].pk)
        for name, value in one.values(code, links).items():
            setattr(page, name, value)
        sides[code] = page
    pairs.adopt(by=None, english=sides["en"], welsh=sides["cy"])


def _set_up_site(home_page: Page) -> None:
    """The English home page is the site's root; Wagtail finds the Welsh one as its translation."""
    address = urlsplit(settings.BASE_URL)
    Site.objects.update_or_create(
        is_default_site=True,
        defaults={
            "hostname": address.hostname or "localhost",
            "port": address.port or (443 if address.scheme == "https" else 80),
            "site_name": "Canol",
            "root_page_id": home_page.pk,
        },
    )
    for page in Page.objects.filter(depth=2, slug="home").exclude(pk=home_page.pk):
        if page.specific_class is Page:
            page.delete()  # the page that Wagtail welcomes developers with
