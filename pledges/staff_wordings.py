"""Staff put slips of the pen right, and ask signers whether they mean new words too."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from core import paging
from core.forms import plain
from pledges.actions import wording
from pledges.models import CommitmentVersion
from pledges.rights import REWORD


@require_http_methods(["GET", "HEAD", "POST"])
def wordings(request: HttpRequest) -> HttpResponse:
    """The words of now; POST puts a slip right, or asks the signers of earlier words."""
    if not request.user.has_perm(REWORD):
        raise PermissionDenied
    if request.method == "POST":
        version = get_object_or_404(CommitmentVersion, pk=paging.key_in(request.POST.get("version", "")))
        problem = _ask(request, version) if request.POST.get("go") == "ask" else _correct(request, version)
        if not problem:
            messages.success(request, _("Done."))
            return redirect("pledges_wordings")
        messages.error(request, problem)
    versions = CommitmentVersion.objects.current().with_sets().in_order()
    context: dict[str, Any] = {"page_title": _("Words of the commitments"), "versions": versions}
    return render(request, "pledges/admin/wordings.html", context)


def _correct(request: HttpRequest, version: CommitmentVersion) -> str:
    texts = {
        name: plain(request.POST[name]).strip()[:500]
        for name in CommitmentVersion.WORDS
        if name in request.POST
    }
    reason = plain(request.POST.get("reason", "")).strip()[:300]
    if not reason:
        return _("Write a reason first.")
    try:
        wording.correct(by=request.user, version=version, texts=texts, reason=reason)
    except wording.NotASlipError:
        return _("That is more than a slip. Make a new wording instead: the old one stays as it was signed.")
    return ""


def _ask(request: HttpRequest, version: CommitmentVersion) -> str:
    was_asked = wording.ask_signers(by=request.user, version=version)
    return "" if was_asked else _("The signers have been asked already.")
