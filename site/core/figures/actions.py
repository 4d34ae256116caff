"""Sums are added to what stands: two processes may do it at once, and neither loses the other's."""

from datetime import date

from django.db import transaction
from django.db.models import F

from core.figures import seeking
from core.figures.counting import Seen, Sums
from core.figures.models import DayFigure, Sought
from core.keyed import keyed_hash


@transaction.atomic
def add(sums: Sums) -> None:
    """In one order, so that two processes never wait for each other crosswise."""
    for (day, seen), times in sorted(sums.items()):
        if seen.words:
            _seek(day, seen, times)
    counted: dict[tuple[date, str, str, str], int] = {}
    for (day, seen), times in sums.items():
        key = (day, seen.kind, seen.name[:120], seen.language)
        counted[key] = counted.get(key, 0) + times
    for key, times in sorted(counted.items()):
        _count(*key, times)


def _count(day: date, kind: str, name: str, language: str, times: int) -> None:
    row = {"day": day, "kind": kind, "name": name, "language": language}
    rows = DayFigure.objects.filter(**row)
    if not rows.update(times=F("times") + times):
        DayFigure.objects.bulk_create([DayFigure(**row)], ignore_conflicts=True)
        rows.update(times=F("times") + times)


def _seek(day: date, seen: Seen, times: int) -> None:
    mark = keyed_hash("figures.sought", seen.words)
    new = Sought(mark=mark, language=seen.language, last_day=day)
    Sought.objects.bulk_create([new], ignore_conflicts=True)
    row = Sought.objects.select_for_update().get(mark=mark, language=seen.language)
    row.days += 1 if row.last_day < day or not row.times else 0
    row.times += times
    row.last_day = max(row.last_day, day)
    if row.times >= seeking.OFTEN and row.days >= seeking.ON_DAYS:
        row.words = seen.words
    row.save()
