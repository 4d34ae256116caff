"""The inbox, and finding a case again."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from enquiries import clock, inbox
from enquiries.rights import Seat
from enquiries.staff_access import with_seat
from enquiries.staff_forms import NarrowForm, SearchForm
from enquiries.standing import STANDING_WORDS, TONES


@require_safe
@with_seat
def inbox_page(request: HttpRequest, seat: Seat) -> HttpResponse:
    today = clock.day_of(timezone.now())
    view = inbox.view_named(request.GET.get("view", ""), seat)
    narrow = NarrowForm(request.GET)
    wishes = narrow.wishes()
    leaf = inbox.read(view, seat, today, request.GET.get("after", ""), wishes)
    context = {
        "page_title": _("Enquiries"),
        "views": inbox.views_for(seat),
        "view": view,
        "lines": _lines(leaf),
        "after": leaf.after,
        "narrow": narrow,
        "wishes": wishes.as_query(),
        "finder": SearchForm(),
        "flagged": list(inbox.flagged(seat)),
        "is_lead": seat.is_lead,
    }
    return render(request, "enquiries/staff/inbox.html", context)


def _lines(leaf: inbox.Leaf) -> list[dict[str, Any]]:
    return [
        {"case": line.case, "mark": STANDING_WORDS[line.standing], "tone": TONES.get(line.standing, "")}
        for line in leaf.lines
    ]


@require_POST
@with_seat
def search_page(request: HttpRequest, seat: Seat) -> HttpResponse:
    """By POST, so that nobody's name or address stands in an address, a history or a log."""
    form = SearchForm(request.POST)
    leaf = None
    if form.is_valid():
        leaf = inbox.search(form.cleaned_data["words"], seat, clock.day_of(timezone.now()))
    context = {
        "page_title": _("Enquiries found"),
        "finder": form,
        "lines": _lines(leaf) if leaf else [],
        "has_more": bool(leaf and leaf.after),
        "is_searched": leaf is not None,
    }
    status = 200 if leaf is not None else 422
    return render(request, "enquiries/staff/found.html", context, status=status)
