"""Further deeds on a case: a later day promised, steps ticked off, a concern raised, two of one asker joined.

As in `enquiries.actions`: one transaction each, audited, and whoever comes second is told.
"""

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta

from django.db import transaction

from accounts.models import User
from core import audit
from core.moves import MoveNotAllowedError
from core.post import sending
from enquiries import actions, clock, emails, pages
from enquiries.choices import Outcome, Status
from enquiries.models import Enquiry, JourneyStep, Message, Note, StepTaken, Tag
from places.working_days import add_working_days

PARTED_WITHIN = timedelta(days=1)
LATEST = 20
"""No day further than this many working days may be promised."""


class NotTheSameAsker(Exception):
    """Two enquiries are joined only where mail address or telephone number show that one person asked both."""


def latest_day(now: datetime) -> date:
    today = clock.day_of(now)
    return add_working_days(today, LATEST, clock.closed_days(today))


@transaction.atomic
def promise_later(
    *, by: User, enquiry: Enquiry, due_on: date, reason: str, version: int, now: datetime
) -> Enquiry:
    """Promise a later day, before the first has passed or after, and tell the asker. Colleagues read the reason."""
    case = actions.hold(enquiry, version)
    if case.status != Status.ASSIGNED or not case.due_on < due_on <= latest_day(now):
        raise MoveNotAllowedError(f"{case.status}, due {case.due_on}", f"due {due_on}")
    before, case.due_on = case.due_on, due_on
    case.warned_at = case.escalated_at = case.nudged_at = None
    Note.objects.create(enquiry=case, body=reason, by=by, at=now)
    if case.email:
        pages.lengthen(case, now=now)
        sending.queue(kind=emails.LATER, to=case.email, language=case.mail_language, subject_id=case.pk)
    audit.record(
        by=by,
        verb="enquiry.promised_later",
        target=case,
        detail={"from": before.isoformat(), "to": due_on.isoformat()},
    )
    return actions.keep(case)


@transaction.atomic
def take_steps(
    *, by: User, enquiry: Enquiry, steps: Iterable[JourneyStep], version: int, now: datetime
) -> Enquiry:
    """The steps that are behind the case are exactly these; when each was first ticked is kept."""
    case = actions.hold(enquiry, version)
    wanted = {step.pk for step in steps}
    known = set(case.steps_taken.values_list("step_id", flat=True))
    case.steps_taken.exclude(step__in=wanted).delete()
    StepTaken.objects.bulk_create(
        StepTaken(enquiry=case, step_id=step, by=by, at=now) for step in sorted(wanted - known)
    )
    audit.record(by=by, verb="enquiry.steps_taken", target=case, detail={"steps": sorted(wanted)})
    return actions.keep(case)


@transaction.atomic
def note_posted(*, by: User, enquiry: Enquiry, message: Message, now: datetime) -> None:
    """The letter is in the post. Noted already: nothing happens."""
    letter = Message.objects.select_for_update().get(pk=message.pk)
    if letter.posted_at is None:
        letter.posted_at = now
        letter.save(update_fields=["posted_at"])
        audit.record(by=by, verb="enquiry.posted", target=enquiry, detail={"message": letter.pk})


@transaction.atomic
def wear(*, by: User, enquiry: Enquiry, tags: Iterable[Tag], now: datetime) -> None:
    """The case wears exactly these tags. It collides with nothing: no word of the case changes."""
    case = actions.hold(enquiry, None)
    case.tags.set(tags)
    audit.record(by=by, verb="enquiry.tagged", target=case, detail={"tags": sorted(tag.pk for tag in tags)})


@transaction.atomic
def flag(*, by: User, enquiry: Enquiry, body: str, now: datetime) -> None:
    """Somebody may not be safe: every lead is told at once. It collides with nothing: it must never be lost."""
    case = actions.hold(enquiry, None)
    Note.objects.create(enquiry=case, body=body, by=by, at=now)
    case.flagged_at = case.flagged_at or now
    audit.record(by=by, verb="enquiry.flagged", target=case)
    for lead in User.objects.holding("lead"):
        if lead.email:
            sending.queue(kind=emails.FLAGGED, to=lead.email, language=lead.language, subject_id=case.pk)
    actions.keep(case)


@transaction.atomic
def unflag(*, by: User, enquiry: Enquiry, body: str, now: datetime) -> None:
    """The lead has dealt with it: the mark goes, what was done stays as a note."""
    case = actions.hold(enquiry, None)
    Note.objects.create(enquiry=case, body=body, by=by, at=now)
    case.flagged_at = None
    audit.record(by=by, verb="enquiry.unflagged", target=case)
    actions.keep(case)


# Two enquiries of one asker


def _digits(phone: str) -> str:
    return re.sub(r"\D", "", phone)[-10:]


def are_of_one_asker(one: Enquiry, other: Enquiry) -> bool:
    same_mail = bool(one.email) and one.email.lower() == other.email.lower()
    same_phone = bool(_digits(one.phone)) and _digits(one.phone) == _digits(other.phone)
    return same_mail or same_phone


@transaction.atomic
def merge(*, by: User, enquiry: Enquiry, into: Enquiry, version: int, now: datetime) -> Enquiry:
    """Close a case into another of the same asker: its words are read there from now on."""
    case = actions.hold(enquiry, version)
    target = Enquiry.objects.select_for_update().get(pk=into.pk)
    if target.pk == case.pk or target.merged_into_id or target.status == Status.CLOSED:
        raise MoveNotAllowedError(case.status, f"joined to one that is {target.status}")
    if not are_of_one_asker(case, target):
        raise NotTheSameAsker
    if Enquiry.objects.merged_into_case(case).exists():
        raise MoveNotAllowedError("joined by others", "joined to another")
    case.move_to(Status.CLOSED)
    case.closed_at, case.outcome = now, Outcome.MERGED
    case.merged_into, case.merged_at = target, now
    audit.record(by=by, verb="enquiry.merged", target=case, detail={"into": target.pk})
    audit.record(by=by, verb="enquiry.merged", target=target, detail={"from": case.pk})
    if case.due_on < target.due_on and target.status in (Status.NEW, Status.ASSIGNED):
        target.due_on = case.due_on
    actions.keep(target)
    return actions.keep(case)


def may_be_parted(case: Enquiry, now: datetime) -> bool:
    """Within a day of being joined."""
    return case.merged_at is not None and now - case.merged_at <= PARTED_WITHIN


@transaction.atomic
def unmerge(*, by: User, enquiry: Enquiry, version: int, now: datetime) -> Enquiry:
    """Undo a joining: the case is with its adviser again, with the day that was promised."""
    case = actions.hold(enquiry, version)
    if not may_be_parted(case, now):
        raise MoveNotAllowedError(case.status, "parted")
    case.move_to(Status.ASSIGNED)
    case.closed_at, case.outcome, case.merged_into, case.merged_at = None, "", None, None
    audit.record(by=by, verb="enquiry.parted", target=case)
    return actions.keep(case)


# The clock's deeds


@transaction.atomic
def warn(*, enquiry: Enquiry, now: datetime) -> bool:
    """Tell the adviser, once for each promise, that the day is near; False when that was done already."""
    case = actions.hold(enquiry, None)
    if case.warned_at is not None or case.adviser is None:
        return False
    case.warned_at = now
    case.save(update_fields=["warned_at"])
    _tell_adviser(case, emails.DUE_SOON)
    audit.record(by=None, verb="enquiry.warned", target=case)
    return True


@transaction.atomic
def nudge(*, enquiry: Enquiry, now: datetime) -> bool:
    """Tell the adviser, once, that the day is long past; False when that was done already."""
    case = actions.hold(enquiry, None)
    if case.nudged_at is not None or case.adviser is None:
        return False
    case.nudged_at = now
    case.save(update_fields=["nudged_at"])
    _tell_adviser(case, emails.LONG_OVERDUE)
    audit.record(by=None, verb="enquiry.nudged", target=case)
    return True


def _tell_adviser(case: Enquiry, kind: str) -> None:
    user = case.adviser.user if case.adviser else None
    if user is not None and user.email:
        sending.queue(kind=kind, to=user.email, language=user.language, subject_id=case.pk)
