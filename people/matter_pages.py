"""Complaints and requests on the staff side: the queue, writing one down, and what is done to it. POSTs, audited."""

from collections.abc import Callable
from datetime import datetime, time
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from core import audit
from core.audit import AuditRecord
from core.dates import long_date
from people import actions, matters, page
from people.forms import CloseForm, MatterForm, WordsForm
from people.models import Matter
from people.models.matters import MatterKind

MAY_WORK = "people.work_matter"
LEAF = 50
View = Callable[..., HttpResponse]


def _let_in(request: HttpRequest) -> None:
    if not request.user.has_perm(MAY_WORK):
        raise PermissionDenied


def _matter(public_id: UUID) -> Matter:
    matter = Matter.objects.with_people().at_address(public_id)
    if matter is None:
        raise Http404
    return matter


@never_cache
@require_safe
def queue_page(request: HttpRequest) -> HttpResponse:
    """What is open, the most pressing first; what is closed beside it."""
    _let_in(request)
    is_closed = request.GET.get("view") == "closed"
    rows = Matter.objects.with_people()
    if is_closed:
        found = list(rows.closed_before(timezone.now()).order_by("-closed_at", "-pk")[:LEAF])
        more = ""
    else:
        found, more = _leaf(rows.open().order_by("due_on", "pk"), request.GET.get("after", ""))
    today = timezone.localdate()
    context = {
        "page_title": _("Complaints and requests"),
        "rows": [(row, row.is_late(today)) for row in found],
        "more": more,
        "is_closed": is_closed,
        "add_url": reverse("people_record_matter"),
    }
    return render(request, "people/admin/matters.html", context)


def _leaf(rows: Any, after: str) -> tuple[list[Matter], str]:
    day, _dash, key = after.partition("_")
    try:
        rows = rows.after(datetime.strptime(day, "%Y-%m-%d").date(), int(key)) if after else rows  # noqa: DTZ007
    except ValueError:
        raise Http404 from None
    found = list(rows[: LEAF + 1])
    last = found[LEAF - 1] if len(found) > LEAF else None
    return found[:LEAF], f"{last.due_on.isoformat()}_{last.pk}" if last else ""


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def record(request: HttpRequest) -> HttpResponse:
    """Write down what came by another route. Its clock begins on the day it came."""
    _let_in(request)
    form = MatterForm(request.POST or None, initial={"received_on": timezone.localdate()})
    if request.method == "POST" and form.is_valid():
        given, now = dict(form.cleaned_data), timezone.now()
        day = given.pop("received_on")
        received_at = now if day == timezone.localdate(now) else _noon(day)
        matter = matters.take(by=request.user, told=matters.Told(**given), received_at=received_at, now=now)
        messages.success(request, _("It is kept as %(reference)s.") % {"reference": matter.reference})
        return redirect("people_matter", matter.public_id)
    context = {"page_title": _("Write down a complaint or request"), "form": form}
    return render(request, "people/admin/record.html", context, status=422 if form.errors else 200)


def _noon(day: Any) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(12)))


@never_cache
@require_safe
def matter_page(request: HttpRequest, public_id: UUID) -> HttpResponse:
    _let_in(request)
    matter = _matter(public_id)
    audit.record(by=request.user, verb="people.matter.read", target=matter)
    return _show(request, matter)


def _show(
    request: HttpRequest, matter: Matter, *, deed: str = "", form: Form | None = None, status: int = 200
) -> HttpResponse:
    forms: dict[str, Form] = {
        "identify": WordsForm(auto_id="identify_%s"),
        "extend": WordsForm(auto_id="extend_%s"),
        "close": CloseForm(auto_id="close_%s"),
    }
    if form is not None:
        forms[deed] = form
    today = timezone.localdate()
    context = {
        "page_title": matter.reference,
        "matter": matter,
        "is_late": matter.is_late(today),
        "days_left": (matter.due_on - today).days,
        "may_extend": matter.may_extend and matter.due_on >= today,
        "may_copy": _may(matter, MatterKind.ACCESS),
        "may_erase": _may(matter, MatterKind.ERASURE),
        "history": AuditRecord.objects.about(matter).select_related("by").newest_first()[:LEAF],
        **{f"{name}_form": one for name, one in forms.items()},
    }
    return render(request, "people/admin/matter.html", context, status=status)


def _may(matter: Matter, kind: str) -> bool:
    return matter.is_open and matter.kind == kind and not matter.needs_identity and bool(matter.email)


def _worded(request: HttpRequest, matter: Matter, deed: str) -> str | HttpResponse:
    form = WordsForm(request.POST, auto_id=f"{deed}_%s")
    if not form.is_valid():
        return _show(request, matter, deed=deed, form=form, status=422)
    return str(form.cleaned_data["words"])


@never_cache
@require_POST
def do(request: HttpRequest, public_id: UUID, deed: str) -> HttpResponse:
    """One deed; what cannot be done now is said, and nothing changes."""
    _let_in(request)
    matter = _matter(public_id)
    if deed not in DEEDS:
        raise Http404
    try:
        answered = DEEDS[deed](request, matter, timezone.now())
    except matters.NotNow:
        messages.error(request, _("This cannot be done as it stands now."))
        answered = None
    except actions.HeldBack as held:
        day = long_date(held.until)
        messages.error(request, _("A hold keeps this person’s data until: %(day)s.") % {"day": day})
        answered = None
    return answered or redirect("people_matter", matter.public_id)


def _acknowledge(request: HttpRequest, matter: Matter, now: datetime) -> HttpResponse | None:
    matters.acknowledge(by=request.user, matter=matter, now=now)
    messages.success(request, _("It is acknowledged."))
    return None


def _identify(request: HttpRequest, matter: Matter, now: datetime) -> HttpResponse | None:
    words = _worded(request, matter, "identify")
    if isinstance(words, HttpResponse):
        return words
    matters.identify(by=request.user, matter=matter, how=words, now=now)
    messages.success(request, _("It is written down."))
    return None


def _extend(request: HttpRequest, matter: Matter, now: datetime) -> HttpResponse | None:
    words = _worded(request, matter, "extend")
    if isinstance(words, HttpResponse):
        return words
    matters.extend(by=request.user, matter=matter, reason=words, now=now)
    messages.success(request, _("There are two months more, and the person is told why."))
    return None


def _erase(request: HttpRequest, matter: Matter, now: datetime) -> HttpResponse | None:
    count = matters.erase(by=request.user, matter=matter, now=now)
    messages.success(
        request, _("Rows erased: %(count)d. Now answer the person, and close this.") % {"count": count}
    )
    return None


def _copy(request: HttpRequest, matter: Matter, now: datetime) -> HttpResponse | None:
    address = matters.hand_out(by=request.user, matter=matter)["address"]
    if request.POST.get("as") == "json":
        told = {"address": address, "made_at": now.isoformat(), "held": page.told(address)}
        response: HttpResponse = JsonResponse(told, json_dumps_params={"ensure_ascii": False, "indent": 2})
        response.headers["Content-Disposition"] = f'attachment; filename="{matter.reference}.json"'
        return response
    context = {
        "page_title": _("Everything we hold about this person"),
        "address": address,
        "now": now,
        "parts": page.parts(address),
    }
    return render(request, "people/admin/copy.html", context)


def _close(request: HttpRequest, matter: Matter, now: datetime) -> HttpResponse | None:
    form = CloseForm(request.POST, auto_id="close_%s")
    if not form.is_valid():
        return _show(request, matter, deed="close", form=form, status=422)
    matters.close(by=request.user, matter=matter, now=now, **form.cleaned_data)
    messages.success(request, _("It is closed."))
    return None


DEEDS: dict[str, Callable[[HttpRequest, Matter, datetime], HttpResponse | None]] = {
    "acknowledge": _acknowledge,
    "identify": _identify,
    "extend": _extend,
    "erase": _erase,
    "copy": _copy,
    "close": _close,
}
