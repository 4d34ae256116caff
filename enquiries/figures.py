"""Numbers without people: what was asked, where, in which language, how fast it was answered, whether it helped.

Counted once a day into one sheet. A count of one to four is left out; where what is left would tell it all the same,
the next smallest goes too, and in the end the total. So no sheet, and no two figures of it, tell of so few people.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache
from statistics import median
from typing import Any

from django.utils import timezone

from enquiries import clock
from enquiries.choices import Channel, Helped, Outcome, ReplyLanguage, Topic
from enquiries.models import Enquiry, Survey
from enquiries.models.figures import FigureSheet
from places.models import AdviserRegion
from places.working_days import working_days_between

LEAST = 5
MONTHS = 12
NO_REGION = "none"

Counts = dict[str, int | None]


def suppressed(counts: Mapping[str, int]) -> Counts:
    """The counts with None for those that are, or would tell, fewer than five."""
    shown: Counts = {key: None if 0 < count < LEAST else count for key, count in counts.items()}
    while True:
        hidden = [counts[key] for key, count in shown.items() if count is None]
        if not hidden or (len(hidden) > 1 and sum(hidden) >= LEAST):
            return shown
        left = sorted((count, key) for key, count in shown.items() if count)
        if not left:
            return shown
        shown[left[0][1]] = None


def total_of(counts: Mapping[str, int], shown: Counts) -> int | None:
    """The sum, or None where it would tell what was left out."""
    hidden = [counts[key] for key, count in shown.items() if count is None]
    return None if hidden and (len(hidden) == 1 or sum(hidden) < LEAST) else sum(counts.values())


@dataclass(frozen=True)
class Row:
    """What of an enquiry is counted: nothing that names anybody."""

    received_at: datetime
    answered_at: datetime | None
    region: str
    topic: str
    language: str
    channel: str
    outcome: str


def first_month(today: date) -> date:
    """The first day of the eleventh month before this one."""
    months = today.year * 12 + today.month - MONTHS
    return date(months // 12, months % 12 + 1, 1)


def months_up_to(today: date) -> list[str]:
    first = first_month(today)
    numbers = range(first.year * 12 + first.month - 1, first.year * 12 + first.month - 1 + MONTHS)
    return [f"{number // 12}-{number % 12 + 1:02}" for number in numbers]


@cache
def _working_days(start: date, end: date) -> int:
    return working_days_between(start, end)


def _days_taken(row: Row) -> int | None:
    if row.answered_at is None:
        return None
    return _working_days(clock.day_of(row.received_at), clock.day_of(row.answered_at))


def count(rows: Iterable[Row], answers: Iterable[str], today: date) -> dict[str, Any]:
    """The sheet, from plain values."""
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    taken: dict[str, dict[str, list[int]]] = {"region": defaultdict(list), "language": defaultdict(list)}
    for row in rows:
        region = row.region or NO_REGION
        kinds["month"][f"{timezone.localtime(row.received_at):%Y-%m}"] += 1
        kinds["region"][region] += 1
        kinds["topic"][row.topic] += 1
        kinds["language"][row.language] += 1
        kinds["channel"][row.channel] += 1
        if row.outcome:
            kinds["outcome"][row.outcome] += 1
        days = _days_taken(row)
        if days is not None:
            taken["region"][region].append(days)
            taken["language"][row.language].append(days)
    sheet: dict[str, Any] = {"first": first_month(today).isoformat(), "last": today.isoformat()}
    for kind, keys in _keys(today).items():
        counts = {key: kinds[kind][key] for key in keys}
        sheet[kind] = suppressed(counts)
        if kind == "month":
            sheet["total"] = total_of(counts, sheet[kind])
    sheet["days"] = {kind: _medians(found) for kind, found in taken.items()}
    said = Counter(answers)
    enough = sum(said.values()) >= LEAST
    sheet["helped"] = suppressed({key: said[key] for key in Helped.values}) if enough else {}
    return sheet


def _keys(today: date) -> dict[str, list[str]]:
    """Everything that may be counted, in the order in which it is shown."""
    return {
        "month": months_up_to(today),
        "region": [*AdviserRegion.values, NO_REGION],
        "topic": list(Topic.values),
        "language": list(ReplyLanguage.values),
        "channel": list(Channel.values),
        "outcome": [one for one in Outcome.values if one != Outcome.MERGED],
    }


def _medians(found: Mapping[str, list[int]]) -> dict[str, float]:
    """The middle of the working days, where at least five were answered."""
    return {key: float(median(days)) for key, days in found.items() if len(days) >= LEAST}


def _rows(first: date) -> Iterable[Row]:
    since = timezone.make_aware(datetime.combine(first, time.min))
    values = Enquiry.objects.to_be_counted(since).values_list(
        "received_at", "answered_at", "region", "topic", "language", "channel", "outcome"
    )
    return (Row(*value) for value in values.iterator(chunk_size=2000))


def refresh(now: datetime) -> int:
    """Count anew, at most once a day."""
    kept = FigureSheet.objects.current()
    if kept is not None and clock.day_of(kept.made_at) >= clock.day_of(now):
        return 0
    make(now)
    return 1


def make(now: datetime) -> FigureSheet:
    today = clock.day_of(now)
    since = timezone.make_aware(datetime.combine(first_month(today), time.min))
    answers = Survey.objects.answered_since(since).values_list("answer", flat=True)
    return FigureSheet.objects.replace(sheet=count(_rows(first_month(today)), answers, today), now=now)
