"""Updates stopped from a mail: by one press in the mail program (RFC 8058), or by a page with one button."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from core.errors import too_many
from core.guard import allows_network
from pledges.actions import own
from pledges.models import Signature
from pledges.views.ending import ended


@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def stop(request: HttpRequest, token: str) -> HttpResponse:
    """Its secret address is the only key it needs, so that the button of a mail program works too."""
    now = timezone.now()
    if request.method == "POST" and not allows_network(request, now=now):
        return too_many(request)
    if request.method == "POST" and request.POST.get("go") != "switch":
        signature = Signature.objects.with_stop_token(token)
        if signature is not None:
            own.stop_updates(signature=signature)
        return redirect("updates_stopped")
    context = {
        "page_title": _("Updates by e-mail"),
        "no_index": True,
        "answers_a_post": request.method == "POST",
    }
    return render(request, "pledges/stop.html", context)


@require_safe
def stopped(request: HttpRequest) -> HttpResponse:
    return ended(request, _("No more updates"), _("Your signature stands, and we send you no more updates."))
