"""The inbox, and finding a case again."""

from dataclasses import asdict
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from enquiries import clock, inbox
from enquiries.models import SavedView
from enquiries.rights import Seat
from enquiries.staff_access import user_of, with_seat
from enquiries.staff_forms import NarrowForm, SearchForm, ViewForm
from enquiries.standing import STANDING_WORDS, TONES


@require_safe
@with_seat
def inbox_page(request: HttpRequest, seat: Seat) -> HttpResponse:
    today = clock.day_of(timezone.now())
    view = inbox.view_named(request.GET.get("view", ""), seat)
    narrow = NarrowForm(request.GET, is_lead=seat.is_lead)
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
        "wished": [(name, value) for name, value in asdict(wishes).items() if value],
        "saved": [
            {"row": one, "is_now": one.query == _query_of(view, wishes)}
            for one in SavedView.objects.of(user_of(request).pk)
        ],
        "keep_view": ViewForm(),
        "finder": SearchForm(),
        "flagged": list(inbox.flagged(seat)),
        "is_lead": seat.is_lead,
    }
    return render(request, "enquiries/staff/inbox.html", context)


def _query_of(view: inbox.View, wishes: inbox.Wishes) -> str:
    return "&".join(part for part in (f"view={view.key}", wishes.as_query()) if part)


@require_POST
@with_seat
def keep_view(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Keep the way the inbox is looked at under a name; the same name again takes the new way."""
    view = inbox.view_named(request.POST.get("view", ""), seat)
    wishes, form = NarrowForm(request.POST, is_lead=seat.is_lead).wishes(), ViewForm(request.POST)
    query = _query_of(view, wishes)
    if form.is_valid():
        SavedView.objects.update_or_create(
            user=user_of(request), name=form.cleaned_data["name"], defaults={"query": query}
        )
        messages.success(request, _("The view is kept."))
    else:
        messages.error(request, _("Give the view a name"))
    return redirect(f"{reverse('enquiries')}?{query}")


@require_POST
@with_seat
def drop_view(request: HttpRequest, seat: Seat, pk: int) -> HttpResponse:
    """One's own alone."""
    SavedView.objects.of(user_of(request).pk).filter(pk=pk).delete()
    return redirect("enquiries")


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
