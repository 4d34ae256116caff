"""The page that says a question was received, and finding your adviser."""

import uuid

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from core.forms import plain
from core.page_cache.headers import kept
from core.steps import done
from core.text import current_language
from enquiries import public_rota, reading
from enquiries.models import Enquiry

MOST_ASKED = 2000


@never_cache
@require_safe
def received(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """What was received and by when it is answered. It names nobody, and is shown for an hour only."""
    enquiry = Enquiry.objects.on_done_page(public_id, timezone.now())
    if enquiry is None:
        raise Http404
    return done(
        request,
        _("We have your question"),
        template="enquiries/received.html",
        reference=enquiry.reference,
        due_on=None if settings.ENQUIRY_NOTIFY_ONLY else enquiry.due_on,
        is_acknowledged_by_mail=bool(enquiry.email),
    )


@never_cache
@require_POST
def may_answer(request: HttpRequest) -> HttpResponse:
    """What may already answer a question that is being written: a piece of a page. The words are kept nowhere."""
    question = plain(request.POST.get("message", ""))[:MOST_ASKED]
    context = {"readings": reading.for_question(question, current_language()) if question.strip() else []}
    response = render(request, "enquiries/readings.html", context)
    response.headers["Cache-Control"] = "no-store"
    return response


@require_safe
@kept()
def advisers(request: HttpRequest) -> HttpResponse:
    """Find your adviser: choose a council area, see who works there."""
    gss = request.GET.get("authority", "")
    authority = public_rota.authority_of(gss)
    found = public_rota.advisers_for(authority.adviser_region if authority else None)
    context = {
        "page_title": _("Find your adviser"),
        "page_description": _(
            "Development advisers in north and south Wales: who they are and how to ask them."
        ),
        "form": public_rota.FindForm(initial={"authority": gss if authority else ""}),
        "authority": authority,
        "regions": found,
        "ask_url": reverse("ask") + (f"?authority={authority.gss}" if authority else ""),
    }
    return render(request, "enquiries/advisers.html", context)
