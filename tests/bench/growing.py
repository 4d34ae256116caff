"""What every page and every staff listing costs on the site of the settings: as it is, and grown to ten thousand pages.

Pages of each kind are multiplied by bulk: their rows, revisions, translations' pairs, log entries and search entries,
as they would stand after years of publishing. Printed as JSON.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from typing import Any
from uuid import uuid4

SHARES = {"stories.StoryPage": 0.6, "news.ArticlePage": 0.2, "news.EventPage": 0.14, "guides.GuidePage": 0.04,
          "guides.PublicationPage": 0.02}  # fmt: skip
"""What a large site is made of, in parts of its pages."""
BATCH = 250
FIRST = 60
"""So many pairs of each kind are there before anything is measured, one a day: whatever page of a list is asked for is
full, of every theme as well, and so is the month of the calendar."""
THEMES_EACH = 3
Measured = dict[str, tuple[int, float]]


def main(words: list[str]) -> None:
    pages, rounds = int(words[0]), int(words[1])
    import django

    django.setup()
    from django.apps import apps

    doors = list(everything())
    for label in SHARES:
        multiply(apps.get_model(label), FIRST)
    _settle()
    small = measured(doors, rounds)
    before = _pages()
    grow(pages - before)
    _settle()
    large = measured(doors, rounds)
    told = {"pages": [before, _pages()], "small": small, "large": large}
    sys.stdout.write(json.dumps(told))


def _pages() -> int:
    from wagtail.models import Page

    return Page.objects.live().filter(depth__gt=1).count()


# What is asked for ----------------------------------------------------------------------------------------------------


def everything() -> Iterator[tuple[str, str, str]]:
    """Name, who asks (nobody, or one of the demonstration's people), address."""
    yield from _public()
    yield from _staff()


def _public() -> Iterator[tuple[str, str, str]]:
    """The first page of every type there is, in both languages, and every plain view."""
    from wagtail.models import Page, get_page_models

    from core import sitemaps

    for model in get_page_models():
        for language in ("en", "cy"):
            rows = model.objects.live().filter(locale__language_code=language, depth__gt=1)
            page = rows.order_by("path").first() if model is not Page else None
            if page is not None:
                yield f"{model._meta.label} {language}", "", page.get_url()
    seen = set()
    for entry in sitemaps.entries():
        for language, address in entry.paths.items():
            shape = (language, address.count("/"), address.strip("/").split("/")[1])
            if shape not in seen:
                seen.add(shape)
                yield f"view {address}", "", address
    for address in (
        "/cy/chwilio/?q=cymdogion", "/en/search/?q=neighbours", "/en/stories/?theme=housing",
        "/cy/straeon/?place=gwynedd", "/en/places/gwynedd/", "/cy/lleoedd/gwynedd/",
        "/en/events/past/", "/en/stories/share/", "/en/guides/?page=2",
        "/en/news.atom", "/cy/newyddion.atom", "/en/events.ics", "/en/nothing-here/",
    ):  # fmt: skip
        yield f"view {address}", "", address


def _staff() -> Iterator[tuple[str, str, str]]:
    from stories.models import StoryIndexPage, StoryPage

    front = StoryIndexPage.objects.get(locale__language_code="en")
    story = StoryPage.objects.filter(locale__language_code="en").order_by("path").first()
    assert story is not None
    listings = [
        "/admin/", "/admin/pages/", f"/admin/pages/{front.pk}/", f"/admin/pages/{front.pk}/?ordering=title",
        f"/admin/pages/{front.pk}/?ordering=-latest_revision_created_at", "/admin/pages/search/?q=neighbours",
        f"/admin/pages/{story.pk}/edit/", f"/admin/pages/{story.pk}/advice/", f"/admin/pages/{story.pk}/history/",
        "/admin/translations/", "/admin/calendar/", "/admin/calendar/?month=2026-10", "/admin/reports/both-languages/",
        "/admin/reports/broken-links/", "/admin/reports/withdrawn/", "/admin/review-due/", "/admin/useful/",
        "/admin/reports/reading/", "/admin/reports/locked/", "/admin/reports/workflow/",
        "/admin/reports/workflow_tasks/", "/admin/reports/site-history/", "/admin/reports/aging-pages/",
        "/admin/reports/page-types-usage/",
        "/admin/localize/reports/translations/", "/admin/told-stories/", "/admin/images/", "/admin/documents/",
        "/admin/snippets/stories/theme/", "/admin/snippets/stories/quotation/", "/admin/snippets/guides/glossaryterm/",
        "/admin/snippets/news/author/", "/admin/snippets/home/menu/", "/admin/snippets/home/notice/",
    ]  # fmt: skip
    for address in listings:
        yield f"staff {address}", "admin", address
    yield "staff, an editor’s first page", "editor", "/admin/"
    yield "staff, a translator’s queue", "translator", "/admin/translations/"
    yield "staff, an editor’s stories", "editor", f"/admin/pages/{front.pk}/"


# Measuring ------------------------------------------------------------------------------------------------------------


def measured(doors: list[tuple[str, str, str]], rounds: int) -> Measured:
    """Queries and the least milliseconds of each, warm; kinds take turns, so that what disturbs falls on all alike."""
    from django.conf import settings
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from accounts.models import User
    from core.page_cache.moment import generation_shown

    generation_shown.set(_pages())  # what is read once a generation is so here, as behind the page cache
    host = settings.BASE_URL.partition("://")[2]
    clients: dict[str, Client] = {}
    for who in {who for _name, who, _address in doors}:
        clients[who] = Client(headers={"host": host})
        if who:
            clients[who].force_login(
                User.objects.get(username=who), "django.contrib.auth.backends.ModelBackend"
            )
    found: Measured = {}
    for turn in range(rounds + 1):
        for name, who, address in doors:
            client = clients[who]
            connection.queries_log.clear()  # a full log counts nothing more
            with CaptureQueriesContext(connection) as queries:
                answer, spent = _timed(partial(client.get, address))
            expected = 404 if address.endswith("/nothing-here/") else 200
            assert answer.status_code == expected, (address, answer.status_code)
            if turn:  # the first is for warming up
                asked, least = found.get(name, (len(queries), spent))
                found[name] = (min(asked, len(queries)), min(least, spent))
    return found


def _timed(ask: Callable[[], Any]) -> tuple[Any, float]:
    """On SQLite the process does all the work itself: its own time is not disturbed by whatever else runs."""
    from django.db import connection

    clock = time.process_time if connection.vendor == "sqlite" else time.perf_counter
    began = clock()
    answer = ask()
    if getattr(answer, "streaming", False):
        b"".join(answer.streaming_content)
    return answer, (clock() - began) * 1000


# Growing --------------------------------------------------------------------------------------------------------------


def grow(pages: int) -> None:
    """So many more pages, half of them in each language."""
    from django.apps import apps

    for label, share in SHARES.items():
        multiply(apps.get_model(label), round(pages * share / 2))


def multiply(model: Any, pairs: int) -> None:
    """So many copies of the first live pair of a kind, written straight into the tables, days apart."""
    from django.db import transaction

    english = model.objects.live().filter(locale__language_code="en").order_by("path").first()
    welsh = english.get_translations().get(locale__language_code="cy").specific
    before = model.objects.live().count()
    first = before // 2  # each growth goes on in days where the last one ended
    for start in range(first, first + pairs, BATCH):
        numbers = range(start, min(start + BATCH, first + pairs))
        with transaction.atomic():
            keys = [uuid4() for _number in numbers]
            rows = [*_copies(english, numbers, keys), *_copies(welsh, numbers, keys)]
            _settle_in(rows)
    assert model.objects.live().count() == before + 2 * max(pairs, 0)


def _copies(of: Any, numbers: range, keys: list[Any]) -> list[Any]:
    from django.db.models import F
    from wagtail.models import Page

    parent = of.get_parent()
    last = parent.get_children().order_by("path").values_list("path", flat=True).last()
    step = Page._str2int(last[-Page.steplen :])
    made: list[Any] = []
    for place, number in enumerate(numbers, start=1):
        page = Page.objects.get(pk=of.pk) if not made else _again(made[0])
        page.pk = page.id = None
        page._state.adding = True
        page.path = Page._get_path(parent.path, parent.depth + 1, step + place)
        page.slug = f"{of.slug}-{step + place}"
        page.url_path = f"{parent.url_path}{page.slug}/"
        page.title = page.draft_title = f"{of.title} {number}"
        page.translation_key, page.live = keys[place - 1], False
        page.numchild = 0
        page.live_revision_id = page.latest_revision_id = None
        page.last_published_at = page.latest_revision_created_at = of.last_published_at - timedelta(
            days=number
        )
        made.append(page)
    Page.objects.bulk_create(made, batch_size=200)
    Page.objects.filter(pk=parent.pk).update(numchild=F("numchild") + len(made))
    model = type(of)
    told: list[Any] = []
    for row, number in zip(made, numbers, strict=True):
        one = model.objects.get(pk=of.pk) if not told else _again(told[0])
        one.page_ptr_id = one.pk = one.id = row.pk
        for name, value in _moved(of, number).items():
            setattr(one, name, value)
        told.append(one)
    model._base_manager._insert(told, fields=model._meta.local_concrete_fields, using="default")
    _with_themes(of, told)
    return made


def _again(one: Any) -> Any:
    from copy import copy

    again = copy(one)
    again._state = copy(one._state)
    return again


def _moved(of: Any, number: int) -> dict[str, Any]:
    """Days of a copy, so that lists, archives and the calendar have them spread over years."""
    found: dict[str, Any] = {}
    for name in ("first_published", "last_reviewed"):
        if getattr(of, name, None):
            found[name] = getattr(of, name) - timedelta(days=number % 900)
    for name in ("starts_at", "ends_at"):
        if getattr(of, name, None):
            found[name] = getattr(of, name) - timedelta(days=number % 900 + 30)
    if hasattr(of, "review_by"):
        found["review_by"] = of.review_by + timedelta(days=400 + number % 900)
    return found


def _with_themes(of: Any, told: list[Any]) -> None:
    from stories.models import StoryPage, Theme

    if isinstance(of, StoryPage):
        themes = list(Theme.objects.order_by("pk").values_list("pk", flat=True))
        through = StoryPage.themes.through
        through.objects.bulk_create(
            through(storypage_id=one.pk, theme_id=themes[(place + further) % len(themes)])
            for place, one in enumerate(told)
            for further in range(THEMES_EACH)
        )


def _settle_in(rows: list[Any]) -> None:
    """Live, as pairs, with a revision, a log entry and a search entry each."""
    from django.contrib.contenttypes.models import ContentType
    from wagtail.models import Locale, Page, PageLogEntry, Revision

    from bilingual.models import Pair
    from home.finding import keeping

    Page.objects.filter(pk__in=[row.pk for row in rows]).update(live=True)
    source = Locale.objects.get(language_code="en").pk
    Pair.objects.bulk_create(
        Pair(translation_key=row.translation_key, source_id=row.pk) for row in rows if row.locale_id == source
    )
    base = ContentType.objects.get_for_model(Page)
    revisions = Revision.objects.bulk_create(
        Revision(
            content_type_id=row.content_type_id,
            base_content_type=base,
            object_id=str(row.pk),
            created_at=row.last_published_at,
            object_str=row.title,
            content={"pk": row.pk, "title": row.title},
        )
        for row in rows
    )
    for row, revision in zip(rows, revisions, strict=True):
        row.latest_revision_id = row.live_revision_id = revision.pk
        row.live = True
    Page.objects.bulk_update(rows, ["latest_revision", "live_revision"], batch_size=200)
    PageLogEntry.objects.bulk_create(
        PageLogEntry(
            page_id=row.pk, content_type_id=row.content_type_id, label=row.title, action="wagtail.publish",
            timestamp=row.last_published_at, data={}, uuid=uuid4(),
        )
        for row in rows
    )  # fmt: skip
    written = list(Page.objects.filter(pk__in=[row.pk for row in rows]).select_related("locale").specific())
    keeping.enter(written)


def _settle() -> None:
    """What a database does by itself in a quiet hour."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    from core.page_cache.moment import Kept

    Kept.forget_everything()


if __name__ == "__main__":
    main(sys.argv[1:])
