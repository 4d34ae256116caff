"""Who gets in on the staff side, and to which case."""

import uuid
from collections.abc import Callable
from functools import wraps
from typing import Any, cast

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from accounts.models import User
from enquiries import clock
from enquiries.models import Enquiry
from enquiries.rights import Seat, seat_of

StaffView = Callable[..., HttpResponse]


def user_of(request: HttpRequest) -> User:
    return cast(User, request.user)


def with_seat(view: StaffView) -> StaffView:
    """Let in those who work on enquiries, with what they may see."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        seat = seat_of(user_of(request), clock.day_of(timezone.now()))
        if not seat.may_enter:
            raise PermissionDenied
        return view(request, seat, *args, **kwargs)

    return guarded


def case_for(seat: Seat, public_id: uuid.UUID) -> Enquiry:
    """The case, or 404 where this person may not know of it."""
    case = seat.cases.with_people().at_address(public_id)
    if case is None:
        raise Http404
    return case
