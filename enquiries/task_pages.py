"""Tasks on the staff side: one's own list, and what can be done with each."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from accounts.models import User
from core.steps import Text
from enquiries import clock, tasking
from enquiries.models import Task
from enquiries.models.tasks import TaskQuerySet
from enquiries.rights import Seat
from enquiries.staff_access import user_of, with_seat
from enquiries.staff_forms import OwnTaskForm

PAGE = 50
VIEWS: dict[str, Text] = {
    "mine": gettext_lazy("Mine"),
    "cases": gettext_lazy("Of the cases I see"),
    "nobody": gettext_lazy("With nobody"),
    "done": gettext_lazy("Done"),
}


def seen_by(seat: Seat, user: User) -> TaskQuerySet:
    return Task.objects.seen_with(seat.cases, user.pk)


def _narrowed(key: str, seat: Seat, user: User) -> TaskQuerySet:
    tasks = seen_by(seat, user)
    if key == "cases":
        return tasks.open()
    if key == "nobody":
        return tasks.open().with_nobody()
    return tasks.done() if key == "done" else tasks.open().assigned_to(user.pk)


@require_http_methods(["GET", "HEAD", "POST"])
@with_seat
def tasks_page(request: HttpRequest, seat: Seat) -> HttpResponse:
    user, now = user_of(request), timezone.now()
    form = OwnTaskForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        tasking.give(by=user, case=None, to=user, now=now, **form.cleaned_data)
        messages.success(request, _("The task is on your list."))
        return redirect("enquiries_tasks")
    key = request.GET.get("view", "")
    key = key if key in VIEWS else "mine"
    return render(
        request,
        "enquiries/staff/tasks.html",
        {
            "page_title": _("Tasks"),
            "views": VIEWS.items(),
            "view": key,
            "view_words": VIEWS[key],
            "form": form,
            **_leaf(_narrowed(key, seat, user), request.GET.get("after", ""), clock.day_of(now)),
        },
        status=422 if form.is_bound else 200,
    )


def _leaf(tasks: TaskQuerySet, after: str, today: date) -> dict[str, Any]:
    tasks = tasks.most_pressing_first()
    key = _key(after)
    found = list((tasks.after(*key) if key else tasks)[: PAGE + 1])
    shown = found[:PAGE]
    more = f"{shown[-1].due_on.isoformat()}_{shown[-1].pk}" if len(found) > PAGE else ""
    return {"tasks": [{"task": task, "is_late": task.is_late(today)} for task in shown], "after": more}


def _key(text: str) -> tuple[date, int] | None:
    day, _separator, pk = text.partition("_")
    try:
        return date.fromisoformat(day), int(pk[:18])
    except ValueError:
        return None


@require_POST
@with_seat
def finish(request: HttpRequest, seat: Seat, pk: int) -> HttpResponse:
    """Done, by whoever sees it; then back to where the button stood."""
    task = seen_by(seat, user_of(request)).numbered(pk)
    if task is None:
        raise Http404
    tasking.finish(by=user_of(request), task=task, now=timezone.now())
    messages.success(request, _("Done."))
    if task.enquiry is not None and request.POST.get("back") == "case":
        return redirect(f"{reverse('enquiries_case', args=[task.enquiry.public_id])}#tasks")
    return redirect("enquiries_tasks")
