"""Letters for the post: printed in the asker's language under the Organisation's head, then noted as posted."""

import uuid

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone, translation
from django.views.decorators.http import require_POST, require_safe

from core import audit
from core.organisation import Organisation
from enquiries import desk_actions
from enquiries.models import Enquiry, Message
from enquiries.rights import Seat
from enquiries.staff_access import case_for, user_of, with_seat


def _letter(case: Enquiry, pk: int) -> Message:
    message = Message.objects.of(case).letters().filter(pk=pk).first()
    if message is None:
        raise Http404
    return message


@require_safe
@with_seat
def letter(request: HttpRequest, seat: Seat, public_id: uuid.UUID, pk: int) -> HttpResponse:
    """The sheet to print. Whoever opens it leaves a trace, as with the case itself."""
    case = case_for(seat, public_id)
    message = _letter(case, pk)
    audit.record(by=user_of(request), verb="enquiry.letter_opened", target=case, detail={"message": pk})
    with translation.override(case.mail_language):
        context = {
            "case": case,
            "message": message,
            "organisation": Organisation.current(),
            "language": case.mail_language,
            "signed": message.by.get_full_name() if message.by else "",
        }
        response = render(request, "enquiries/staff/letter.html", context)
        response.headers["Content-Language"] = case.mail_language
    response.headers["Cache-Control"] = "private, no-store"
    return response


@require_POST
@with_seat
def posted(request: HttpRequest, seat: Seat, public_id: uuid.UUID, pk: int) -> HttpResponse:
    case = case_for(seat, public_id)
    desk_actions.note_posted(by=user_of(request), enquiry=case, message=_letter(case, pk), now=timezone.now())
    return redirect("enquiries_case", public_id=case.public_id)
