"""The staff’s list of guides whose review falls due."""

from datetime import timedelta

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from core.text import current_language
from guides.models import GuidePage

SEES_REVIEWS = "guides.view_reviewreminder"
AHEAD = timedelta(weeks=13)
SHOWN = 100


@require_safe
def review_due(request: HttpRequest) -> HttpResponse:
    """Every guide to be reviewed within a quarter of a year, in the reader’s language, soonest first."""
    if not request.user.has_perm(SEES_REVIEWS):
        raise PermissionDenied
    today = timezone.localdate()
    guides = GuidePage.objects.to_be_reviewed_by(today + AHEAD).in_language(current_language())[:SHOWN]
    rows = [(guide, guide.is_due_for_review(today)) for guide in guides]
    return render(
        request,
        "guides/admin/review_due.html",
        {"rows": rows, "page_title": _("Reviews due"), "today": today},
    )
