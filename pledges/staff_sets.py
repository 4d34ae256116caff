"""Staff pause signing, of one set or of all, and take it up again."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from core.forms import plain
from pledges.actions import pausing
from pledges.models import CommitmentSet
from pledges.rights import PAUSE

VERBS = ("pause", "resume")


@require_safe
def signing(request: HttpRequest) -> HttpResponse:
    """Each set, and whether it takes signatures."""
    if not request.user.has_perm(PAUSE):
        raise PermissionDenied
    now = timezone.now()
    sets = [(one, one.takes_signatures(now)) for one in CommitmentSet.objects.order_by("pk")]
    return render(request, "pledges/admin/signing.html", {"page_title": _("Pause signing"), "sets": sets})


@require_POST
def change(request: HttpRequest, verb: str) -> HttpResponse:
    """Pause or resume the set that the button names, or all where it names none."""
    if verb not in VERBS:
        raise Http404
    if not request.user.has_perm(PAUSE):
        raise PermissionDenied
    reason = plain(request.POST.get("reason", "")).strip()[:300]
    if verb == "pause" and not reason:
        messages.error(request, _("Write a reason first."))
        return redirect("pledges_signing")
    code, now = request.POST.get("set", ""), timezone.now()
    for one in CommitmentSet.objects.order_by("pk"):
        if code in ("", one.code):
            if verb == "pause":
                pausing.pause(by=request.user, set_code=one.code, reason=reason, now=now)
            else:
                pausing.resume(by=request.user, set_code=one.code, now=now)
    messages.success(request, _("Done."))
    return redirect("pledges_signing")
