"""The translators' queue as a list: one query for the pairs and one for their partners, whatever its length."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.models import Page

from bilingual.models import Pair, PairQuerySet, State
from bilingual.staff.rights import VIEW, must
from core.text import LANGUAGES

SHOWN = 50


@dataclass(frozen=True)
class Line:
    pair: Pair
    partner_id: int | None
    is_late: bool


@require_safe
def queue(request: HttpRequest) -> HttpResponse:
    must(request, VIEW)
    today = timezone.localdate()
    wanted = _asked(request)
    found = list(_chosen(wanted, request.user, today).soonest_due_first().select_related("source__locale", "assignee")
                 .after(*_place(request.GET.get("after", "")))[: SHOWN + 1])  # fmt: skip
    pairs = found[:SHOWN]
    context = {
        "page_title": _("Translations"),
        "lines": _lines(pairs, today),
        "states": [state for state in State if state != State.WHOLE],
        "asked": wanted,
        "more": _more(wanted, pairs) if len(found) > SHOWN else "",
    }
    return render(request, "bilingual/admin/queue.html", context)


def _asked(request: HttpRequest) -> dict[str, str]:
    """The filters of the address, known values only."""
    allowed: dict[str, set[str]] = {
        "state": {*State.values},
        "source": {*LANGUAGES},
        "with": {"me", "nobody"},
        "late": {"yes"},
    }
    return {name: value for name, values in allowed.items() if (value := request.GET.get(name, "")) in values}


def _chosen(wanted: dict[str, str], user: Any, today: date) -> PairQuerySet:
    pairs = Pair.objects.with_work()
    if "state" in wanted:
        pairs = pairs.in_state(wanted["state"])
    if "source" in wanted:
        pairs = pairs.out_of(wanted["source"])
    if "with" in wanted:
        pairs = pairs.with_person(user.pk if wanted["with"] == "me" else None)
    return pairs.late_on(today) if "late" in wanted else pairs


def _place(after: str) -> tuple[date, int]:
    """Where the last page ended: `2026-11-30.17`; from the start where that cannot be read."""
    day, _dot, pk = after.partition(".")
    try:
        return date.fromisoformat(day), min(int(pk), 2**62)
    except ValueError:
        return date.min, 0


def _more(wanted: dict[str, str], pairs: list[Pair]) -> str:
    last = pairs[-1]
    return "?" + urlencode({**wanted, "after": f"{(last.due_on or date.max).isoformat()}.{last.pk}"})


def _lines(pairs: list[Pair], today: date) -> list[Line]:
    keys = [pair.translation_key for pair in pairs]
    partners: dict[tuple[Any, bool], int] = {}
    sources = {pair.source_id for pair in pairs}
    for pk, key in (
        Page.objects.filter(translation_key__in=keys).order_by().values_list("pk", "translation_key")
    ):
        partners[key, pk in sources] = pk
    return [Line(pair, partners.get((pair.translation_key, False)), pair.is_late(today)) for pair in pairs]


@require_safe
def other_side(request: HttpRequest, page_id: int) -> HttpResponse:
    """From a row of a list to the page in the other language: its editor, or the way to send it for translation."""
    page = get_object_or_404(Page, pk=page_id)
    partner = page.get_translations().filter(alias_of=None).first()
    if partner is not None:
        return redirect("wagtailadmin_pages:edit", partner.pk)
    return redirect("wagtail_localize:submit_page_translation", page.alias_of_id or page.pk)
