"""The links of our letters that stop bulletins or end a membership. A GET shows; only a POST acts."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from core.errors import too_many
from core.guard import allows_network
from forum import actions
from forum.models import Member
from forum.views.pages import front
from people.models import ConsentChannel


@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def stop(request: HttpRequest, token: str) -> HttpResponse:
    """Its secret address is the only key it needs, so that the button of a mail program works too (RFC 8058).

    `go=leave` ends the membership; any other POST stops the bulletins. A link of somebody who has left says so.
    """
    now = timezone.now()
    if request.method == "POST" and not allows_network(request, now=now):
        return too_many(request)
    member = Member.objects.with_stop_token(token)
    if member is None:
        return _gone(request)
    if request.method != "POST" or request.POST.get("go") == "switch":
        context = {
            "page_title": _("Bulletins and membership"),
            "member": member,
            "no_index": True,
            "answers_a_post": request.method == "POST",
        }
        return render(request, "forum/stop.html", context)
    if request.POST.get("go") == "leave":
        actions.leave(member_id=member.pk)
        return redirect("forum_left")
    actions.want_bulletins(member_id=member.pk, wants=False, now=now, channel=ConsentChannel.LINK)
    return redirect("forum_stopped")


def _gone(request: HttpRequest) -> HttpResponse:
    context = {
        "page_title": _("This link does not work"),
        "lead": _("Nobody is a member by this link. If you have left the Forum, we send you nothing."),
        "no_index": True,
        "front": front(),
    }
    return render(request, "forum/gone.html", context, status=404)
