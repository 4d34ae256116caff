"""What readers say of pages: the editors' queue, and the counts by day and by page."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from wagtail.models import Page

from core.moves import MoveNotAllowedError
from replies.actions import reporting
from replies.choices import NoteStatus
from replies.models import Usefulness
from replies.pages import titles
from replies.rights import READS_USEFULNESS

SHOWN = 50
COUNTED = timedelta(days=30)
STATUSES = {"done": NoteStatus.DONE, "again": NoteStatus.NEW}


@dataclass(frozen=True)
class Said:
    """One row beside the page it is about, where that still exists."""

    row: Any
    page: Page | None


def _with_pages(rows: list[Any], known: Mapping[tuple[UUID, str], Page]) -> list[Said]:
    return [Said(row, known.get((row.page_key, row.language))) for row in rows]


@require_safe
def queue(request: HttpRequest) -> HttpResponse:
    """Words to read, oldest first; what was done lately; counts of the last thirty days."""
    if not request.user.has_perm(READS_USEFULNESS):
        raise PermissionDenied
    to_read = list(Usefulness.objects.to_read()[:SHOWN])
    done = list(Usefulness.objects.done()[:SHOWN])
    counted = Usefulness.objects.counted().since(timezone.localdate() - COUNTED)
    by_page = counted.by_page()[:SHOWN]
    known = titles([row.page_key for row in [*to_read, *done]] + [row["page_key"] for row in by_page])
    context = {
        "page_title": _("Were our pages useful?"),
        "to_read": _with_pages(to_read, known),
        "done": _with_pages(done, known),
        "by_day": counted.by_day(),
        "by_page": [Said(row, known.get((row["page_key"], row["language"]))) for row in by_page],
    }
    return render(request, "replies/admin/useful.html", context)


@require_POST
def settle(request: HttpRequest, public_id: UUID, verb: str) -> HttpResponse:
    if not request.user.has_perm(READS_USEFULNESS):
        raise PermissionDenied
    if verb not in STATUSES:
        raise Http404
    row = get_object_or_404(Usefulness, public_id=public_id)
    try:
        reporting.settle_use(by=request.user, row=row, status=STATUSES[verb])
    except MoveNotAllowedError:
        messages.error(request, _("Somebody has decided this already."))
    else:
        messages.success(request, _("Done."))
    return redirect("usefulness")
