"""Figures of a month: what is read in which language, how far forms get, what is sought in vain. Of nobody."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.resolvers import LocalePrefixPattern, RoutePattern
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_safe

from core.figures import FORM, PAGE, SEARCH
from core.figures.models import DayFigure, Sought
from core.spreadsheets import MARK, csv_line
from core.steps import CHECK, SENT, StepFlow, flow_name
from core.text import LANGUAGES, current_language
from home.staff.calendar import Month

SEES = "figures.view_dayfigure"
SOUGHT_SHOWN = 50


@dataclass(frozen=True)
class Line:
    """One name with its number in each language, Welsh first."""

    name: str
    times: dict[str, int] = field(default_factory=dict)

    @property
    def in_order(self) -> list[int]:
        return [self.times.get(language, 0) for language in LANGUAGES]

    @property
    def total(self) -> int:
        return sum(self.times.values())


@dataclass(frozen=True)
class Form:
    """A form, and how many reached each of its steps."""

    title: str
    steps: list[Line]


@require_safe
def report(request: HttpRequest) -> HttpResponse:
    if not request.user.has_perm(SEES):
        raise PermissionDenied
    month = _month(request)
    figures = DayFigure.objects.between(month.first, month.last)
    context = {
        "page_title": _("What is read"),
        "month": month,
        "pages": _pages(figures.of(PAGE).summed()),
        "forms": list(_forms(figures.of(FORM).summed())),
        "searches": _searches(figures.of(SEARCH).summed()),
        "sought": list(Sought.objects.told()[:SOUGHT_SHOWN]),
    }
    return render(request, "home/admin/reading.html", context)


@require_safe
def as_table(request: HttpRequest) -> HttpResponse | StreamingHttpResponse:
    """Every figure of the month, day by day, for a spreadsheet."""
    if not request.user.has_perm(SEES):
        raise PermissionDenied
    month = _month(request)
    rows = DayFigure.objects.between(month.first, month.last).in_order().iterator()
    lines = _lines(rows)
    answer = StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8")
    answer.headers["Content-Disposition"] = f'attachment; filename="canol-{month.first:%Y-%m}.csv"'
    return answer


def _lines(rows: Iterable[DayFigure]) -> Iterator[bytes]:
    yield MARK + csv_line(["day", "kind", "name", "language", "times"])
    for row in rows:
        yield csv_line([row.day.isoformat(), row.kind, row.name, row.language, row.times])


def _month(request: HttpRequest) -> Month:
    return Month.named(request.GET.get("month", ""), timezone.localdate())


def _grouped(summed: dict[tuple[str, str], int]) -> dict[str, Line]:
    found: dict[str, Line] = {}
    for (name, language), times in summed.items():
        found.setdefault(name, Line(name)).times[language] = times
    return found


def _pages(summed: dict[tuple[str, str], int]) -> list[Line]:
    """By name as editors know it; what has none is told by its address."""
    addresses = _addresses(current_language())
    lines = [Line(_kind_in_words(one.name, addresses), one.times) for one in _grouped(summed).values()]
    return sorted(lines, key=lambda one: (-one.total, one.name))


def _kind_in_words(name: str, addresses: dict[str, str]) -> str:
    app, dot, model = name.partition(".")
    if not dot:
        return addresses.get(name, name)
    try:
        words = str(apps.get_model(app, model)._meta.verbose_name)
    except LookupError:  # a type that there was once
        return name
    return capfirst(words)


def _addresses(language: str) -> dict[str, str]:
    """The address of each named view, as a person reads it: `/cy/lleoedd/…/`."""
    with override(language):
        return {
            name: address
            for resolver in get_resolver().url_patterns
            if isinstance(resolver, URLResolver) and isinstance(resolver.pattern, LocalePrefixPattern)
            for name, address in _named(resolver.url_patterns, f"/{language}/")
        }


def _named(patterns: Iterable[URLPattern | URLResolver], before: str) -> Iterator[tuple[str, str]]:
    for one in patterns:
        route = before + _readable(one.pattern)
        if isinstance(one, URLResolver):
            yield from _named(one.url_patterns, route)
        elif one.name:
            yield one.name, route


def _readable(pattern: Any) -> str:
    if not isinstance(pattern, RoutePattern):
        return ""
    parts = [("…" if part.startswith("<") else part) for part in str(pattern).split("/")]
    return "/".join(parts)


def _forms(summed: dict[tuple[str, str], int]) -> Iterator[Form]:
    """Each form that was opened, its steps in their order, its end last."""
    found = _grouped(summed)
    flows = {flow_name(flow): flow for flow in _flows(StepFlow)}
    for name in sorted({one.partition("/")[0] for one in found}):
        flow = flows.get(name)
        if flow is None:  # a form that there was once
            continue
        steps = {step.name: str(step.title) for step in flow.steps}
        ends = {CHECK: _("Check your answers"), SENT: _("Sent")}
        # What a form asks may depend on whom it asks: such a step is known by its name alone.
        met = {one.partition("/")[2] for one in found if one.partition("/")[0] == name}
        others = {step: step for step in sorted(met - steps.keys() - ends.keys())}
        told = {**steps, **others, **ends}
        lines = [Line(title, found.get(f"{name}/{step}", Line("")).times) for step, title in told.items()]
        yield Form(str(flow.title), lines)


def _flows(above: type[StepFlow]) -> Iterator[type[StepFlow]]:
    for flow in above.__subclasses__():
        yield flow
        yield from _flows(flow)


def _searches(summed: dict[tuple[str, str], int]) -> list[Line]:
    found = _grouped(summed)
    words = {"found": _("Searches that found something"), "nothing": _("Searches that found nothing")}
    return [Line(text, found[name].times) for name, text in words.items() if name in found]
