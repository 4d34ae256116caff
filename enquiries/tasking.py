"""Tasks: given, done, and what the site itself asks for. One transaction each, audited where a case is touched."""

from datetime import date, datetime

from django.db import IntegrityError, transaction

from accounts.models import User
from core import audit
from enquiries import clock
from enquiries.choices import TaskKind
from enquiries.models import Adviser, Enquiry, Task
from places.working_days import add_working_days


def next_working_day(now: datetime) -> date:
    today = clock.day_of(now)
    return add_working_days(today, 1, clock.closed_days(today))


@transaction.atomic
def site_asks(*, case: Enquiry, kind: TaskKind, now: datetime) -> Task:
    """A task of the site's own, for whoever has the case, by the next working day; open once for each kind."""
    known = Task.objects.of(case).open().filter(kind=kind).first()
    if known is not None:
        return known
    try:
        with transaction.atomic():
            return Task.objects.create(
                enquiry=case,
                kind=kind,
                due_on=next_working_day(now),
                assigned_to=case.adviser.user if case.adviser else None,
                at=now,
            )
    except IntegrityError:  # somebody was quicker
        return Task.objects.of(case).open().get(kind=kind)


@transaction.atomic
def give(*, by: User, case: Enquiry | None, words: str, due_on: date, to: User | None, now: datetime) -> Task:
    """Somebody asks it of themselves or of another."""
    task = Task.objects.create(enquiry=case, words=words, due_on=due_on, assigned_to=to, by=by, at=now)
    if case is not None:
        audit.record(by=by, verb="enquiry.task_given", target=case, detail={"task": task.pk})
    return task


def give_beside(
    *, by: User, enquiry: Enquiry, words: str, due_on: date, to: Adviser | None, now: datetime
) -> Task:
    """Beside a case, for another adviser, or for oneself."""
    return give(by=by, case=enquiry, words=words, due_on=due_on, to=to.user if to else by, now=now)


@transaction.atomic
def finish(*, by: User, task: Task, now: datetime) -> None:
    """Done. Done already: nothing happens."""
    held = Task.objects.select_for_update(of=("self",)).select_related("enquiry").get(pk=task.pk)
    if held.done_at is not None:
        return
    held.done_at, held.done_by = now, by
    held.save(update_fields=["done_at", "done_by"])
    if held.enquiry is not None:
        audit.record(by=by, verb="enquiry.task_done", target=held.enquiry, detail={"task": held.pk})
