"""Keeping what can be found: a page is entered when it goes live and taken out when it goes off."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

from django.db import connection, transaction
from wagtail.models import Locale, Page

from core.page_cache.models import Generation
from core.pages import ReadingPage
from core.text import LANGUAGES, in_language
from forum.models import ForumPage
from guides.models import (
    EasyReadPage,
    GuideIndexPage,
    GuidePage,
    GuidePartPage,
    PublicationChapterPage,
    PublicationIndexPage,
    PublicationPage,
    RecommendationPage,
)
from home.finding.models import LONGEST_KEY, Entry, Kind, KnownWord, Posting
from news.models import ArticlePage, CampaignPage, EventPage
from places.models import Authority
from stories.models import StoryPage
from welsh.search import counted_keys
from welsh.slips import SHORTEST

KINDS: dict[type[Page], Kind] = {
    GuidePage: Kind.GUIDE, GuideIndexPage: Kind.GUIDE, GuidePartPage: Kind.GUIDE, EasyReadPage: Kind.EASY,
    StoryPage: Kind.STORY, ArticlePage: Kind.ARTICLE, EventPage: Kind.EVENT, CampaignPage: Kind.EVENT,
    PublicationPage: Kind.PUBLICATION, PublicationIndexPage: Kind.PUBLICATION,
    PublicationChapterPage: Kind.PUBLICATION, RecommendationPage: Kind.RECOMMENDATION, ForumPage: Kind.PAGE,
}  # fmt: skip
AT_ONCE = 200
OFTEN = 3
"""From so many times on, a word is what a text is about rather than something it mentions."""
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def weights(title: str, summary: str, text: str, language: str) -> dict[str, int]:
    """The keys of something that can be found, and how much each says of it.

    A word of the title weighs most, then one of the summary; what a form may only come from, and ideas of the glossary,
    weigh about half of a word as written.
    """
    found: dict[str, int] = {}
    for zone, (written, derived) in ((title, (20, 11)), (summary, (6, 3))):
        for key, times in counted_keys(zone, language).items():
            found[key] = found.get(key, 0) + (written if times else derived)
    for key, times in counted_keys(text, language).items():
        found[key] = found.get(key, 0) + (3 if times >= OFTEN else 2 if times else 1)
    return found


def _rows(entry: Entry, title: str, summary: str) -> list[Posting]:
    weighed: dict[str, int] = {}
    for key, weight in weights(title, summary, entry.text, entry.language).items():
        short = key[:LONGEST_KEY]
        weighed[short] = max(weighed.get(short, 0), weight)
    return [
        Posting(entry=entry, language=entry.language, key=key, weight=weight)
        for key, weight in weighed.items()
    ]


def _known(language: str, *texts: str) -> set[tuple[str, str]]:
    return {
        (language, word)
        for text in texts
        for word in (met.group().casefold() for met in _WORD.finditer(text))
        if SHORTEST <= len(word) <= LONGEST_KEY
    }


@transaction.atomic
def enter(pages: Sequence[ReadingPage]) -> None:
    """Enter these live pages, or enter them anew; a handful of queries for all of them."""
    existing = {entry.page_id: entry for entry in Entry.objects.filter(page__in=[page.pk for page in pages])}
    locales = {locale.pk: locale for locale in Locale.objects.all()}
    entries: list[tuple[Entry, str, str]] = []
    for page in pages:
        page.locale = locales[page.locale_id]
        entry = existing.get(page.pk) or Entry(page_id=page.pk)
        entry.language = page.locale.language_code
        entry.kind = KINDS.get(type(page), Kind.PAGE)
        entry.place_id = getattr(page, "place_id", None) or getattr(page, "authority_id", None)
        entry.text = page.search_text()
        entries.append((entry, page.title, page.summary))
    _keep(entries)


@transaction.atomic
def enter_places() -> None:
    """Every council area, by its name, in both languages."""
    existing = {(entry.place_id, entry.language): entry for entry in Entry.objects.filter(page__isnull=True)}
    entries: list[tuple[Entry, str, str]] = []
    for authority in Authority.objects.with_boards():
        for language in LANGUAGES:
            entry = existing.get((authority.pk, language)) or Entry(place=authority, language=language)
            entry.kind = Kind.PLACE
            told = ((authority, "council"), (authority.region, "name"), (authority.health_board, "name"))
            entry.text = " · ".join(in_language(thing, name, language) for thing, name in told)
            entries.append((entry, in_language(authority, "name", language), ""))
    _keep(entries)


def _keep(entries: list[tuple[Entry, str, str]]) -> None:
    new = [entry for entry, _title, _summary in entries if entry.pk is None]
    old = [entry for entry, _title, _summary in entries if entry.pk is not None]
    Entry.objects.bulk_create(new)
    Entry.objects.bulk_update(old, ["language", "kind", "place", "text"])
    _forget_postings([entry.pk for entry in old])
    known: set[tuple[str, str]] = set()
    rows: list[Posting] = []
    for entry, title, summary in entries:
        rows += _rows(entry, title, summary)
        known |= _known(entry.language, title, summary, entry.text)
    Posting.objects.bulk_create(rows, batch_size=2000)
    KnownWord.objects.bulk_create(
        [KnownWord(language=language, word=word, letters=len(word)) for language, word in sorted(known)],
        ignore_conflicts=True,
        batch_size=2000,
    )


def _forget_postings(entry_ids: Sequence[int]) -> None:
    if entry_ids:
        # One statement: postings have nothing below them, and nobody listens for them.
        Posting.objects.filter(entry__in=entry_ids)._raw_delete(connection.alias)


@transaction.atomic
def take_out(page_ids: Iterable[int]) -> None:
    ids = list(Entry.objects.filter(page__in=list(page_ids)).values_list("pk", flat=True))
    if ids:
        _forget_postings(ids)
        Entry.objects.filter(pk__in=ids)._raw_delete(connection.alias)


# --- when


def when_published(sender: Any, instance: Any, **kwargs: Any) -> None:
    if isinstance(instance, ReadingPage):
        enter([instance])


def when_unpublished(sender: Any, instance: Any, **kwargs: Any) -> None:
    take_out([instance.pk])


def before_delete(sender: Any, instance: Any, **kwargs: Any) -> None:
    if isinstance(instance, Page):
        take_out([instance.pk])


def _not_entered() -> Iterator[ReadingPage]:
    for page in (
        Page.objects.live().filter(search_entry=None, depth__gt=1).order_by("pk")[:AT_ONCE].specific()
    ):
        if isinstance(page, ReadingPage):
            yield page


def fill(now: datetime) -> int:
    """Enter live pages that were never entered (rows planted by hand, a site older than the index); how many."""
    done = 0
    if Entry.objects.filter(page__isnull=True).count() < len(LANGUAGES) * Authority.objects.count():
        enter_places()
    while batch := list(_not_entered()):
        enter(batch)
        done += len(batch)
    if done:
        Generation.begin_another()
    return done
