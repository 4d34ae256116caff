"""Staff keep the lists of addresses, domains and networks, and see what was sudden."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from core.forms import plain
from pledges.actions import guarding
from pledges.choices import ListedKind, Verdict
from pledges.lists import NotListableError
from pledges.models import Alarm, Listed
from pledges.rights import GUARD

SHOWN = 200


def _may(request: HttpRequest) -> None:
    if not request.user.has_perm(GUARD):
        raise PermissionDenied


@require_http_methods(["GET", "HEAD", "POST"])
def guard(request: HttpRequest) -> HttpResponse:
    """The alarms, the lists, and a form to add a line."""
    _may(request)
    typed: dict[str, Any] = {
        name: plain(request.POST.get(name, "")).strip()[:300]
        for name in ("kind", "value", "verdict", "reason")
    }
    problem = _add(request, typed) if request.method == "POST" else ""
    if request.method == "POST" and not problem:
        messages.success(request, _("Done."))
        return redirect("pledges_guard")
    context = {
        "page_title": _("Lists and alarms"),
        "alarms": Alarm.objects.newest_first()[:20],
        "listed": Listed.objects.newest_first()[:SHOWN],
        "kinds": ListedKind.choices,
        "verdicts": Verdict.choices,
        "typed": typed,
        "problem": problem,
    }
    return render(request, "pledges/admin/guard.html", context, status=422 if problem else 200)


def _add(request: HttpRequest, typed: dict[str, Any]) -> str:
    """Put a line on a list; what stands against it in words."""
    if typed["kind"] not in ListedKind.values or typed["verdict"] not in Verdict.values:
        return _("Choose what it is, and what is done.")
    if not typed["reason"]:
        return _("Write a reason first.")
    try:
        guarding.put_on_list(
            by=request.user, kind=ListedKind(typed["kind"]), typed=typed["value"],
            verdict=Verdict(typed["verdict"]), reason=typed["reason"], now=timezone.now(),
        )  # fmt: skip
    except NotListableError:
        return _(
            "Write an address, a domain like example.org or *.example.org, or a network like 192.0.2.0/24."
        )
    return ""


@require_POST
def take_off(request: HttpRequest, pk: int) -> HttpResponse:
    _may(request)
    guarding.take_off_list(by=request.user, row=get_object_or_404(Listed, pk=pk))
    messages.success(request, _("Done."))
    return redirect("pledges_guard")


@require_POST
def see(request: HttpRequest, public_id: UUID) -> HttpResponse:
    _may(request)
    guarding.see(by=request.user, alarm=get_object_or_404(Alarm, public_id=public_id), now=timezone.now())
    return redirect("pledges_guard")
