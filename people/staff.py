"""Holds on erasure, on the staff side. Setting and lifting one are POSTs, and audited."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from people import holds
from people.forms import HoldForm
from people.models import Hold

MAY_SET = "people.add_hold"
SHOWN = 100


def _let_in(request: HttpRequest) -> None:
    if not request.user.has_perm(MAY_SET):
        raise PermissionDenied


@require_http_methods(["GET", "HEAD", "POST"])
def holds_page(request: HttpRequest) -> HttpResponse:
    """The holds there are, and the form that sets one."""
    _let_in(request)
    form = HoldForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        holds.place(by=request.user, **form.cleaned_data)
        messages.success(request, _("The hold is set."))
        return redirect("people_holds")
    now = timezone.now()
    context = {
        "page_title": _("Holds on erasure"),
        "form": form,
        "today": timezone.localdate(now),
        "holds": Hold.objects.newest_first()[:SHOWN],
    }
    return render(request, "people/admin/holds.html", context, status=422 if form.errors else 200)


@require_POST
def lift(request: HttpRequest, public_id: UUID) -> HttpResponse:
    _let_in(request)
    hold = Hold.objects.with_id(public_id)
    if hold is None:
        raise Http404
    holds.lift(by=request.user, hold=hold, now=timezone.now())
    messages.success(request, _("The hold is lifted."))
    return redirect("people_holds")
