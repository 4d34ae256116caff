"""What waits in the enquiries room for the person who looks: late ones first, then their own, then those of nobody."""

from collections.abc import Iterator
from datetime import date
from typing import cast

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from core.waiting import Line, how_many, register
from enquiries import clock, inbox
from enquiries.models import AnswerDraft, Task
from enquiries.rights import LEAD, WORK, Seat, seat_of

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
    if seat.may_enter:
        yield from _post_and_tasks(seat, cast(User, request.user), today)


def _post_and_tasks(seat: Seat, user: User, today: date) -> Iterator[Line]:
    words = _("Mail that nobody can place") if seat.is_lead else _("Mail that may belong to your enquiries")
    yield Line(words, reverse("enquiries_post"), how_many(seat.post.waiting()))
    mine = Task.objects.seen_with(seat.cases, user.pk).open().assigned_to(user.pk)
    late = how_many(mine.overdue(today))
    yield Line(_("Your tasks that are late"), reverse("enquiries_tasks"), late, is_late=True)
    yield Line(_("Your open tasks"), reverse("enquiries_tasks"), how_many(mine))
    if seat.is_lead:
        nobody = Task.objects.of_cases(seat.cases).open().with_nobody()
        yield Line(_("Tasks with nobody"), f"{reverse('enquiries_tasks')}?view=nobody", how_many(nobody))


def answer_lines(request: HttpRequest) -> Iterator[Line]:
    """For editors: answers that could stand in a guide."""
    if request.user.has_perm("enquiries.take_answers"):
        words = _("Answers for everybody, to put into a guide")
        yield Line(words, reverse("enquiries_answers"), how_many(AnswerDraft.objects.waiting()))


def register_lines() -> None:
    register("enquiries: answers", 60, answer_lines)
    register("enquiries", 10, lines)
