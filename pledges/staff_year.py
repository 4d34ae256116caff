"""What signers say they did, a year later: read by staff alone, newest question first."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from core import paging
from pledges.models import YearlyAsk
from pledges.rights import MODERATE

PAGE = 50


@require_safe
def said(request: HttpRequest) -> HttpResponse:
    """Words in a language that the reader reads, a page at a time by key."""
    if not request.user.has_perm(MODERATE):
        raise PermissionDenied
    after = paging.key_in(request.GET.get("after", ""))
    asked = YearlyAsk.objects.with_words().with_signers().readable_by(request.user).newest_first()
    rows = list(asked.after_answer(after)[: PAGE + 1])
    context = {
        "page_title": _("What signers did"),
        "rows": rows[:PAGE],
        "next_after": rows[PAGE - 1].pk if len(rows) > PAGE else None,
    }
    return render(request, "pledges/admin/year.html", context)
