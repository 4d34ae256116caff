"""Staff pages of the Forum: who waits for the directory, and sending a bulletin. Deeds are POSTs, and audited."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from core.moves import MoveNotAllowedError
from forum import actions
from forum.choices import Listing
from forum.models import Bulletin, Member
from forum.rights import MODERATE, SEND

SHOWN = 50
LISTINGS = {"show": Listing.SHOWN, "refuse": Listing.REFUSED}


@require_safe
def waiting(request: HttpRequest) -> HttpResponse:
    """Members who wish to be found, and wishes held, oldest first."""
    if not request.user.has_perm(MODERATE):
        raise PermissionDenied
    context = {
        "page_title": _("The Forum: who waits"),
        "listings": Member.objects.waiting_for_a_moderator().with_what_they_chose()[:SHOWN],
        "held": Member.objects.held()[:SHOWN],
    }
    return render(request, "forum/admin/waiting.html", context)


@require_POST
def decide(request: HttpRequest, public_id: UUID, verb: str) -> HttpResponse:
    """Do what the button says, unless somebody was quicker."""
    if not request.user.has_perm(MODERATE):
        raise PermissionDenied
    if verb not in {*LISTINGS, "release"}:
        raise Http404
    member = get_object_or_404(Member, public_id=public_id)
    reason = request.POST.get("reason", "").replace("\x00", "").strip()[:300]
    if verb == "refuse" and not reason:
        messages.error(request, _("Write a reason first."))
        return redirect("forum_waiting")
    try:
        if verb == "release":
            actions.release(by=request.user, member=member, now=timezone.now())
        else:
            actions.decide_listing(by=request.user, member=member, listing=LISTINGS[verb], reason=reason)
    except MoveNotAllowedError:
        messages.error(request, _("Somebody has decided this already."))
    else:
        messages.success(request, _("Done."))
    return redirect("forum_waiting")


@require_http_methods(["GET", "HEAD", "POST"])
def send(request: HttpRequest, public_id: UUID) -> HttpResponse:
    """How the bulletin reads and how many would receive it; POST sends it, or a proof to whoever presses."""
    if not request.user.has_perm(SEND):
        raise PermissionDenied
    bulletin = get_object_or_404(Bulletin, public_id=public_id)
    if request.method == "POST":
        return _sent(request, bulletin)
    context = {
        "page_title": _("Send a bulletin"),
        "bulletin": bulletin,
        "readers": bulletin.audience().count() if bulletin.is_draft else 0,
    }
    return render(request, "forum/admin/send.html", context)


def _sent(request: HttpRequest, bulletin: Bulletin) -> HttpResponse:
    if request.POST.get("go") == "proof":
        actions.send_proof(by=request.user, bulletin=bulletin)
        messages.success(request, _("The proof is on its way to you."))
        return redirect("forum_send", bulletin.public_id)
    try:
        actions.send_bulletin(by=request.user, bulletin=bulletin, now=timezone.now())
    except MoveNotAllowedError:
        messages.error(request, _("This bulletin has been sent already."))
    else:
        messages.success(request, _("The bulletin is on its way."))
    return redirect("forum_send", bulletin.public_id)
