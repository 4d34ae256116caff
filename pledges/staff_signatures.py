"""Staff look for signatures, take a list out, or take many out at once. Searches are POSTs: no address holds a name."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from core import audit, paging
from core.forms import plain
from core.moves import MoveNotAllowedError
from core.text import current_language
from places.councils import councils
from pledges import conditions, exports
from pledges.actions import sweeping
from pledges.choices import Channel, HoldReason, SignatureStatus, SweepStatus
from pledges.conditions import Condition
from pledges.models import Alarm, CommitmentSet, Signature, Sweep
from pledges.rights import EXPORT, MODERATE, SWEEP

PAGE = 50
COUNTED = 1_000
"""Who only looks is told how many, up to here; exactly how many is counted before any are taken out."""
READ_THROUGH = 20_000
"""So many signatures are read for a name or for words before somebody asks for older ones."""
NAMES = ("status", "address", "domain", "network", "name", "words", "authority", "channel", "held_for", "since",
         "until")  # fmt: skip
LONGEST = 254


def _may(request: HttpRequest, *rights: str) -> None:
    if not any(request.user.has_perm(right) for right in rights):
        raise PermissionDenied


def _typed(request: HttpRequest) -> dict[str, str]:
    return {name: plain(request.POST.get(name, "")).strip()[:LONGEST] for name in NAMES}


@require_http_methods(["GET", "HEAD", "POST"])
def signatures(request: HttpRequest) -> HttpResponseBase:
    """A form to look with; a POST shows what fits, counts it, takes it out as a list, or prepares to invalidate it."""
    _may(request, MODERATE, EXPORT)
    typed = _typed(request)
    verb = request.POST.get("go", "look")
    if request.method == "POST" and verb == "export":
        return _export(request, conditions.read(typed))
    if request.method == "POST" and verb == "prepare":
        return _prepare(request, typed)
    return _page(request, typed)


def _page(request: HttpRequest, typed: dict[str, str], *, status: int = 200) -> HttpResponse:
    sees = request.user.has_perm(MODERATE)
    context: dict[str, Any] = {
        "page_title": _("Signatures"),
        "typed": typed,
        "sees": sees,
        "sweeps_too": request.user.has_perm(SWEEP),
        "exports": request.user.has_perm(EXPORT),
        "columns": [(name, label) for name, (label, _read) in exports.COLUMNS.items()],
        "statuses": SignatureStatus.choices,
        "channels": Channel.choices,
        "reasons": [(value, label) for value, label in HoldReason.choices if value],
        "areas": councils(current_language()),
        "sweeps": Sweep.objects.newest_first()[:20] if request.user.has_perm(SWEEP) else (),
    }
    if request.method == "POST":
        context |= _found(conditions.read(typed), paging.key_in(request.POST.get("before", "")), shows=sees)
    return render(request, "pledges/admin/signatures.html", context, status=status)


def _found(condition: Condition, before: int, *, shows: bool) -> dict[str, Any]:
    """How many there are and, for who may see them, the newest of those older than the signature `before`."""
    rows, older_still = condition.rows(), None
    if condition.is_read_through:
        last = before - 1 if before else Signature.objects.newest_key()
        rows = rows.among(READ_THROUGH, up_to=last)
        older_still = last - READ_THROUGH + 1 if last > READ_THROUGH else None
    context: dict[str, Any] = {"count": paging.counted(rows, COUNTED), "counted": COUNTED}
    context["read_through"] = READ_THROUGH if older_still else None
    if shows:
        older = rows.filter(pk__lt=before) if before else rows
        found = list(older.order_by("-pk").with_choices()[: PAGE + 1])
        context["found"] = found[:PAGE]
        context["before"] = found[PAGE - 1].pk if len(found) > PAGE else older_still
    return context


def _export(request: HttpRequest, condition: Condition) -> HttpResponseBase:
    """A stream; who took which columns of what kind of signatures is on record before the first line goes."""
    _may(request, EXPORT)
    columns = [name for name in exports.COLUMNS if name in request.POST.getlist("columns")]
    if not columns:
        messages.error(request, _("Choose at least one column."))
        return _page(request, _typed(request), status=422)
    owner = CommitmentSet.objects.order_by("pk").first()
    if owner is None:
        raise Http404
    detail = {"columns": columns, "parts": sorted(condition.as_json()), "rows": condition.rows().count()}
    audit.record(by=request.user, verb="pledges.signatures.exported", target=owner, detail=detail)
    response = StreamingHttpResponse(
        exports.lines(condition.rows(), columns), content_type="text/csv; charset=utf-8"
    )
    response.headers["Content-Disposition"] = 'attachment; filename="canol-signatures.csv"'
    response.headers["Cache-Control"] = "no-store"
    return response


def _prepare(request: HttpRequest, typed: dict[str, str]) -> HttpResponse:
    _may(request, SWEEP)
    reason = plain(request.POST.get("reason", "")).strip()[:300]
    if not reason:
        messages.error(request, _("Write a reason first."))
        return _page(request, typed, status=422)
    try:
        sweep = sweeping.prepare(
            by=request.user, condition=conditions.read(typed), reason=reason, now=timezone.now()
        )
    except sweeping.TooWideError:
        messages.error(request, _("Say more of what they have in common: this is everybody."))
        return _page(request, typed, status=422)
    return redirect("pledges_sweep", sweep.public_id)


@require_safe
def sweep(request: HttpRequest, public_id: UUID) -> HttpResponse:
    """What would be taken out, how far it is, and the buttons. It looks again by itself while it is at work."""
    _may(request, SWEEP)
    found = get_object_or_404(Sweep.objects.newest_first(), public_id=public_id)
    condition = Condition.from_json(found.conditions)
    is_counted = found.status == SweepStatus.COUNTED
    context = {
        "page_title": _("Take out many signatures"),
        "sweep": found,
        "some": condition.live_rows().order_by("pk").with_choices()[:10] if is_counted else (),
        "may_undo": found.status in {SweepStatus.DONE, SweepStatus.CANCELLED} and found.done,
        "may_cancel": found.status in {SweepStatus.COUNTED, SweepStatus.RUNNING},
    }
    response = render(request, "pledges/admin/sweep.html", context)
    if found.is_at_work:
        response.headers["Refresh"] = "3"
    return response


VERBS = {"start": sweeping.start, "cancel": sweeping.cancel, "undo": sweeping.undo}


@require_POST
def sweep_move(request: HttpRequest, public_id: UUID, verb: str) -> HttpResponse:
    _may(request, SWEEP)
    if verb not in VERBS:
        raise Http404
    found = get_object_or_404(Sweep, public_id=public_id)
    try:
        VERBS[verb](by=request.user, sweep=found, now=timezone.now())
    except MoveNotAllowedError:
        messages.error(request, _("Somebody has decided this already."))
    return redirect("pledges_sweep", found.public_id)


@require_safe
def of_alarm(request: HttpRequest, public_id: UUID) -> HttpResponse:
    """The same form, filled in from an alarm; one press shows what fits."""
    _may(request, MODERATE)
    alarm = get_object_or_404(Alarm, public_id=public_id)
    typed = {**dict.fromkeys(NAMES, ""), str(alarm.kind): alarm.value, "since": alarm.day.isoformat()}
    return _page(request, typed)
