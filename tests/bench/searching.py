"""What search costs on the site of the settings: as it is, asked plainly, and grown; printed as JSON.

Asked plainly: each word by its own key alone, with no mutation, plural of another stem, or idea of the glossary.
"""

import csv
import json
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.bench.measuring import processor_clock

PROBES = Path(__file__).parents[1] / "welsh" / "search_probes.csv"
BATCH = 500
PROBED = 60
"""So many of the probes are asked in a round, most of which find little or nothing here, and these, which find much."""
COMMON = (
    "gymuned", "cymunedau", "nghymdogion", "cyngor", "chyngor", "bwer", "pobl", "gwasanaethau cyhoeddus", "stryd",
    "sbwriel", "ofal", "gofal a chymorth", "gweithiwr newydd", "gwestiwn", "cydgynhyrchu", "deuluoedd", "grant",
    "cydraddoldeb", "lais", "ysbyty", "bywyd", "gwaith", "tenantiaid", "Mr Williams a'r sbwriel", "Gymru",
)  # fmt: skip


def say(line: str) -> None:
    """To whoever watches: what is printed otherwise is the result."""
    print(line, file=sys.stderr, flush=True)


def main(words: list[str]) -> None:
    stories, rounds = int(words[0]), int(words[1])
    import django

    django.setup()
    from django.utils import timezone

    from home.finding.models import Entry
    from home.seed import crowd

    found: dict[str, Any] = {"pages": [_pages()], "times": [measured(rounds)]}
    began = time.monotonic()
    crowd.tell_stories(how_many=stories, now=timezone.now(), say=say)
    _settle()
    found["growing"] = time.monotonic() - began
    say(f"  grown in {found['growing']:.0f} s")
    found["pages"].append(_pages())
    found["times"].append(measured(rounds))
    say(f"  {found['times']}")
    found["entries"] = Entry.objects.count()
    found["parity"] = parity_counted()
    sys.stdout.write(json.dumps(found))


def parity_counted() -> dict[str, float]:
    """What it costs to compare every page with its partner and with the words that went live, on rows as a real site
    has them: each page with its revision."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext
    from django.utils import timezone

    from bilingual import parity

    _give_revisions()
    parity.count(now=timezone.now())
    began = time.process_time()
    with CaptureQueriesContext(connection) as queries:
        _count, faults = parity.count(now=timezone.now())
    spent = time.process_time() - began
    return {"cpu": spent, "queries": len(queries), "faults": len(faults), "pages": _pages()}


def _give_revisions() -> None:
    """Each page without one its revision, a batch at a time, then named on all pages by one statement.

    A batch is read to its end before anything is written: SQLite lets nobody write who has not finished reading.
    """
    from django.contrib.contenttypes.models import ContentType
    from django.db import connection
    from wagtail.models import Page, Revision

    from stories.models import StoryPage

    bare = list(StoryPage.objects.filter(live_revision=None).values_list("pk", flat=True))
    pages = StoryPage.objects.select_related("content_type", "locale").prefetch_related("themes")
    kinds = {"content_type": ContentType.objects.get_for_model(StoryPage)}
    kinds["base_content_type"] = ContentType.objects.get_for_model(Page)
    for first in range(0, len(bare), BATCH):
        Revision.objects.bulk_create(
            Revision(
                object_id=str(page.pk),
                content=page.serializable_data(),
                object_str=page.title,
                created_at=page.last_published_at,
                **kinds,
            )
            for page in list(pages.filter(pk__in=bare[first : first + BATCH]))
        )
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE wagtailcore_page SET live_revision_id = r.id, latest_revision_id = r.id "
            "FROM (SELECT MAX(id) AS id, object_id FROM wagtailcore_revision WHERE content_type_id = %s "
            "GROUP BY object_id) r WHERE live_revision_id IS NULL AND CAST(wagtailcore_page.id AS text) = r.object_id "
            "AND wagtailcore_page.content_type_id = %s",
            [kinds["content_type"].pk, kinds["content_type"].pk],
        )


def _pages() -> int:
    from wagtail.models import Page

    return Page.objects.live().filter(depth__gt=1).count()


def _settle() -> None:
    """What a database does by itself in a quiet hour."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")


def measured(rounds: int) -> dict[str, float]:
    """Milliseconds for one question, expanded and plain, the ways taking turns; the median of the rounds."""
    clock = processor_clock()
    from home import searching
    from home.finding import asking

    with PROBES.open(encoding="utf-8", newline="") as file:
        questions = [row["query"] for row in csv.DictReader(file)][:PROBED] + list(COMMON)
    groups = {question: searching.groups_of(question, "cy") for question in questions}
    plain: dict[str, list[tuple[str, ...]]] = {
        question: [(group[0],) for group in found] for question, found in groups.items()
    }
    most = searching.PER_PAGE + 1
    ways: dict[str, Callable[[str], object]] = {
        "query": lambda question: asking.ranked(groups[question], "cy", most=most),
        "plain query": lambda question: asking.ranked(plain[question], "cy", most=most),
        "answer": lambda question: searching.answer(question, "cy", groups[question]),
        "plain answer": lambda question: searching.answer(question, "cy", plain[question]),
    }
    found_by = {question: len(asking.ranked(groups[question], "cy", most=10**6)) for question in questions}
    for way in ways.values():  # every word is met once before anything is measured: its forms are remembered
        for question in questions:
            way(question)
    times: dict[str, list[float]] = {name: [] for name in ways}
    for _round in range(rounds):
        for name, way in ways.items():
            began = clock()
            for question in questions:
                way(question)
            times[name].append((clock() - began) / len(questions) * 1000)
    medians = {name: statistics.median(found) for name, found in times.items()}
    return {**medians, "found": sum(found_by.values()) / len(found_by), "most found": max(found_by.values())}


if __name__ == "__main__":
    main(sys.argv[1:])
