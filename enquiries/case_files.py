"""Files of a case: to those who may see the case, as a download that no browser opens, and never without a trace."""

import uuid

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from core import audit, downloads
from enquiries.models import Attachment, Enquiry
from enquiries.rights import Seat
from enquiries.staff_access import case_for, user_of, with_seat


@require_GET
@with_seat
def download(request: HttpRequest, seat: Seat, public_id: uuid.UUID, file_id: uuid.UUID) -> HttpResponse:
    case = case_for(seat, public_id)
    file = Attachment.objects.together([case, *Enquiry.objects.merged_into_case(case)]).at_address(file_id)
    if file is None:
        raise Http404
    audit.record(by=user_of(request), verb="enquiry.file_opened", target=case, detail={"file": file.pk})
    response = downloads.download(bytes(file.body.content), file.kind, f"{case.reference}-{file.pk}")
    response.headers["Cache-Control"] = "private, no-store"
    return response
