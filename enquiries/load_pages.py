"""What everybody has in hand, for the lead: who is full, who is away, and what nobody has."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from enquiries import clock, rota
from enquiries.rights import Seat
from enquiries.staff_access import with_seat


@require_safe
@with_seat
def load_page(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Three queries, however many advisers and cases there are."""
    if not seat.is_lead:
        raise PermissionDenied
    context = {
        "page_title": _("Who has how much"),
        "loads": rota.loads_on(clock.day_of(timezone.now())),
        "with_nobody": seat.cases.without_adviser().count(),
    }
    return render(request, "enquiries/staff/load.html", context)
