"""The content calendar: what goes out, ends, falls due and takes place in a month, day by day."""

import calendar
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe
from wagtail.models import Page, PageLogEntry

from bilingual.models import Exemption, Ready, Withdrawal
from core.text import Language, current_language
from guides.models import GuidePage
from news.models import CampaignPage, EventPage
from stories.models import Quotation
from welsh import dates

MOST = 200
"""Of each kind in a month."""
FIRST_YEAR, LAST_YEAR = 2014, 2100


@dataclass(frozen=True)
class Entry:
    """One thing of one day."""

    day: date
    kind: str | Promise
    title: str
    page_id: int | None = None


@dataclass(frozen=True)
class Month:
    first: date

    @classmethod
    def named(cls, text: str, today: date) -> "Month":
        """`2026-11`; the month of today where that cannot be read."""
        try:
            first = date.fromisoformat(f"{text}-01")
        except ValueError:
            first = today.replace(day=1)
        return cls(first if FIRST_YEAR <= first.year <= LAST_YEAR else today.replace(day=1))

    @property
    def last(self) -> date:
        return self.first.replace(day=calendar.monthrange(self.first.year, self.first.month)[1])

    @property
    def before(self) -> str:
        return f"{self.first - timedelta(days=1):%Y-%m}"

    @property
    def after(self) -> str:
        return f"{self.last + timedelta(days=1):%Y-%m}"

    @property
    def moments(self) -> tuple[datetime, datetime]:
        """From its first moment to the first moment after it."""
        zone = timezone.get_current_timezone()
        return (
            datetime.combine(self.first, time.min, tzinfo=zone),
            datetime.combine(self.last + timedelta(days=1), time.min, tzinfo=zone),
        )


@require_safe
def content_calendar(request: HttpRequest) -> HttpResponse:
    """One query for each kind; events and reviews in the language of whoever reads."""
    if not request.user.has_perm("bilingual.view_pair"):
        raise PermissionDenied
    language = current_language()
    month = Month.named(request.GET.get("month", ""), timezone.localdate())
    days: dict[date, list[Entry]] = {}
    for entry in sorted(entries(month, language), key=lambda one: (one.day, str(one.kind), one.title)):
        days.setdefault(entry.day, []).append(entry)
    name = dates.month_text(month.first, language)
    context = {
        "page_title": _("Content calendar"),
        "month": month,
        "month_name": name[:1].upper() + name[1:],
        "days": list(days.items()),
        "today": timezone.localdate(),
    }
    return render(request, "home/admin/calendar.html", context)


def entries(month: Month, language: Language) -> Iterator[Entry]:
    yield from _going_out(month, language)
    yield from _ending(month)
    yield from _falling_due(month, language)
    yield from _taking_place(month, language)


def _going_out(month: Month, language: Language) -> Iterator[Entry]:
    start, end = month.moments
    for ready in _in(Ready.objects.select_related("page"), go_live_at=(start, end)):
        yield Entry(_day(ready.go_live_at), gettext_lazy("Goes out"), ready.page.draft_title, ready.page_id)
    told: set[int] = set()
    published = PageLogEntry.objects.filter(action="wagtail.publish", page__locale__language_code=language)
    for deed in _in(published.select_related("page"), timestamp=(start, end)):
        if deed.page_id not in told and deed.page.live:
            told.add(deed.page_id)
            yield Entry(_day(deed.timestamp), gettext_lazy("Went out"), deed.page.title, deed.page_id)


def _ending(month: Month) -> Iterator[Entry]:
    start, end = month.moments
    for page in _in(Page.objects.live(), expire_at=(start, end)):
        yield Entry(_day(page.expire_at), gettext_lazy("Goes off"), page.title, page.pk)
    for one in _in(Exemption.objects.select_related("page"), until=(month.first, month.last)):
        yield Entry(one.until, gettext_lazy("One-language page ends"), one.page.title, one.page_id)
    for quotation in _in(Quotation.objects.filter(ended_on=None), agreed_until=(month.first, month.last)):
        yield Entry(quotation.agreed_until, gettext_lazy("Agreement to a quotation ends"), quotation.who)
    for withdrawal in _in(Withdrawal.objects.prefetch_related("pages__page"), at=(start, end)):
        pages = [row.page for row in withdrawal.pages.all() if row.page is not None]
        title = pages[0].title if pages else str(_("A deleted page"))
        yield Entry(_day(withdrawal.at), gettext_lazy("Withdrawn"), title, pages[0].pk if pages else None)


def _falling_due(month: Month, language: Language) -> Iterator[Entry]:
    guides = GuidePage.objects.live().in_language(language)
    for guide in _in(guides, review_by=(month.first, month.last)):
        yield Entry(guide.review_by, gettext_lazy("Review due"), guide.title, guide.pk)


def _taking_place(month: Month, language: Language) -> Iterator[Entry]:
    start, end = month.moments
    for kind, words in (
        (EventPage, gettext_lazy("Event")),
        (CampaignPage, gettext_lazy("Campaign week begins")),
    ):
        for page in _in(kind.objects.live().filter(locale__language_code=language), starts_at=(start, end)):
            yield Entry(_day(page.starts_at), words, page.title, page.pk)


def _in(rows: "QuerySet[Any]", **field: tuple[Any, Any]) -> Iterable[Any]:
    """The rows of which a field falls between two days or moments, soonest first."""
    ((name, (start, end)),) = field.items()
    until = "lt" if isinstance(end, datetime) else "lte"
    return rows.filter(**{f"{name}__gte": start, f"{name}__{until}": end}).order_by(name, "pk")[:MOST]


def _day(moment: datetime) -> date:
    return timezone.localtime(moment).date()
