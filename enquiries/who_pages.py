"""“Who would get this?” on the staff side."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from enquiries import clock, rota, routing
from enquiries.choices import AreaKind
from enquiries.public_rota import authority_of
from enquiries.reasons import adviser_ids, in_one_line
from enquiries.rights import Seat
from enquiries.staff_access import with_seat
from enquiries.staff_forms import WhoForm


@require_safe
@with_seat
def who_page(request: HttpRequest, seat: Seat) -> HttpResponse:
    """“Who would get this?” for any combination, as things stand today."""
    form = WhoForm(request.GET or None)
    answer = _who(form, clock.day_of(timezone.now())) if form.is_bound and form.is_valid() else None
    context = {"page_title": _("Who would get this?"), "form": form, "answer": answer}
    return render(request, "enquiries/staff/who.html", context)


def _who(form: WhoForm, today: date) -> dict[str, Any]:
    data = form.cleaned_data
    authority = authority_of(data["authority"])
    question = routing.Question(
        area="authority" if authority else "outside" if data["authority"] == AreaKind.OUTSIDE else "unsure",
        region=authority.adviser_region if authority else None,
        gss=authority.gss if authority else None,
        topic=data["topic"],
        language=data["language"],
        asker=data["asker"],
    )
    decision = routing.decide(question, rota.rota_of(today), today)
    reasons = [reason.as_data() for reason in decision.reasons]
    named = adviser_ids(reasons) | ({decision.adviser_id} if decision.adviser_id else set())
    names = rota.names_of(named)
    return {
        "name": names.get(decision.adviser_id or 0),
        "line": in_one_line(reasons, names),
        "needs_translation": decision.needs_translation,
    }
