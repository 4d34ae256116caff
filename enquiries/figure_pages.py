"""The figures for everybody: a page in both languages, each table with its bars, and the same as a spreadsheet."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override
from django.views.decorators.http import require_safe

from core.page_cache.headers import kept
from core.spreadsheets import as_csv
from core.steps import Text
from core.text import LANGUAGES, current_language
from enquiries.choices import Channel, Helped, Outcome, ReplyLanguage, Topic
from enquiries.figures import NO_REGION
from enquiries.models.figures import FigureSheet
from places.models import AdviserRegion
from welsh.dates import month_text

WIDEST = 200
"""Width of the longest bar, in the units of its picture."""

TITLES: dict[str, Text] = {
    "month": gettext_lazy("Questions by month"),
    "region": gettext_lazy("Questions by region"),
    "topic": gettext_lazy("Questions by topic"),
    "language": gettext_lazy("Questions by language of the answer"),
    "channel": gettext_lazy("How questions came"),
    "outcome": gettext_lazy("What came of those that are closed"),
    "days_region": gettext_lazy("Working days until an answer, by region"),
    "days_language": gettext_lazy("Working days until an answer, by language"),
    "helped": gettext_lazy("Were you helped?"),
}
_WORDS: dict[str, dict[str, Any]] = {
    "region": {**dict(AdviserRegion.choices), NO_REGION: gettext_lazy("No region, or several")},
    "topic": dict(Topic.choices),
    "language": dict(ReplyLanguage.choices),
    "channel": dict(Channel.choices),
    "outcome": dict(Outcome.choices),
    "helped": dict(Helped.choices),
}


@dataclass(frozen=True)
class Bar:
    """One row of a table: `count` is None where it is left out; `width` is the length of its bar."""

    key: str
    words: str
    count: int | float | None
    width: int

    @property
    def shown(self) -> str:
        return "" if self.count is None else f"{self.count:,g}"


@dataclass(frozen=True)
class Table:
    key: str
    title: Text
    bars: list[Bar]
    is_days: bool = False

    @property
    def leaves_out(self) -> bool:
        return any(bar.count is None for bar in self.bars)


def _words(kind: str, key: str) -> str:
    if kind == "month":
        year, month = key.split("-")
        return month_text(date(int(year), int(month), 1), current_language())
    return str(_WORDS[kind].get(key, key))


def _table(key: str, kind: str, counts: dict[str, Any]) -> Table:
    highest = max((count for count in counts.values() if count), default=1) or 1
    bars = [
        Bar(one, _words(kind, one), count, round(WIDEST * (count or 0) / highest))
        for one, count in counts.items()
    ]
    return Table(key, TITLES[key], bars, is_days=key.startswith("days_"))


def tables(sheet: dict[str, Any]) -> list[Table]:
    """Every table of a sheet that says something, in the language of the moment."""
    found = [_table(kind, kind, sheet.get(kind, {})) for kind in ("month", "region", "topic", "language")]
    for kind in ("region", "language"):
        days = sheet.get("days", {}).get(kind, {})
        found.append(
            _table(f"days_{kind}", kind, {key: days[key] for key in sheet.get(kind, {}) if key in days})
        )
    found += [_table(kind, kind, sheet.get(kind, {})) for kind in ("channel", "outcome", "helped")]
    return [table for table in found if table.bars]


def is_welsh_as_fast(sheet: dict[str, Any]) -> str:
    """The answer in words; empty where too few were answered in either language."""
    days = sheet.get("days", {}).get("language", {})
    welsh, english = days.get(ReplyLanguage.WELSH.value), days.get(ReplyLanguage.ENGLISH.value)
    if welsh is None or english is None:
        return ""
    if welsh == english:
        return _("Answers in Welsh come as fast as answers in English.")
    if welsh < english:
        return _("Answers in Welsh come faster than answers in English.")
    return _("Answers in Welsh come more slowly than answers in English. That is not what we promise.")


@require_safe
@kept()
def figures(request: HttpRequest) -> HttpResponse:
    """One query, whatever was asked."""
    counted = FigureSheet.objects.current()
    sheet = counted.sheet if counted else {}
    context = {
        "page_title": _("How we answer: the figures"),
        "page_description": _(
            "How many questions our advisers had, in which language, and how many working days an answer took."
        ),
        "tables": tables(sheet),
        "total": sheet.get("total"),
        "welsh_words": is_welsh_as_fast(sheet),
        "first": date.fromisoformat(sheet["first"]) if sheet else None,
        "last": date.fromisoformat(sheet["last"]) if sheet else None,
    }
    return render(request, "enquiries/figures.html", context)


COLUMNS = ("table", "key", "name_cy", "name_en", "value")


def _rows(sheet: dict[str, Any]) -> Iterable[tuple[str, ...]]:
    named: dict[tuple[str, str], list[str]] = {}
    values: dict[tuple[str, str], str] = {}
    for language in LANGUAGES:
        with override(language):
            for table in tables(sheet):
                for bar in table.bars:
                    named.setdefault((table.key, bar.key), []).append(bar.words)
                    values[table.key, bar.key] = "" if bar.count is None else f"{bar.count:g}"
    return ((table, key, *names, values[table, key]) for (table, key), names in named.items())


@require_safe
@kept()
def spreadsheet(request: HttpRequest) -> HttpResponse:
    counted = FigureSheet.objects.current()
    content = as_csv(COLUMNS, _rows(counted.sheet if counted else {}))
    response = HttpResponse(content, content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="canol-enquiries.csv"'
    response.headers["Content-Language"] = "cy, en"
    return response
