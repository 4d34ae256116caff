"""What waits in the enquiries room for the person who looks: late ones first, then their own, then those of nobody."""

from collections.abc import Iterator
from typing import cast

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from core.waiting import Line, how_many, register
from enquiries import clock, inbox
from enquiries.rights import LEAD, WORK, seat_of

SHOWN = (
    ("overdue", _("Overdue enquiries"), True),
    ("mine", _("Your open enquiries"), False),
    ("cover", _("Open enquiries where you stand in"), False),
    ("unassigned", _("Enquiries with nobody, or held"), False),
)


def lines(request: HttpRequest) -> Iterator[Line]:
    if not (request.user.has_perm(WORK) or request.user.has_perm(LEAD)):
        return
    today = clock.day_of(timezone.now())
    seat = seat_of(cast(User, request.user), today)
    offered = {view.key: view for view in inbox.views_for(seat)} if seat.may_enter else {}
    for key, words, is_late in SHOWN:
        if key in offered and (key != "cover" or seat.covering):
            cases = offered[key].narrow(seat.cases, seat, today)
            yield Line(words, f"{reverse('enquiries')}?view={key}", how_many(cases), is_late=is_late)


def register_lines() -> None:
    register("enquiries", 10, lines)
