"""Complaints, reports and requests: taken, acknowledged, extended, fulfilled and closed; each step audited."""

import calendar
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone

from core import audit
from core.post.sending import queue
from people import actions
from people.models import Matter
from people.models.matters import RIGHTS, MatterKind, Outcome, Route
from people.wishes import mail_language
from places.models import Closure
from places.working_days import add_working_days

MAIL_RECEIVED, MAIL_EXTENDED, MAIL_ANSWERED = "people.received", "people.extended", "people.answered"
FURTHER_MONTHS = 2


class NotNow(Exception):
    """This cannot be done to the matter as it stands."""


@dataclass(frozen=True)
class Told:
    """What somebody wants of us, however it came."""

    kind: str
    words: str
    language: str
    name: str = ""
    email: str = ""
    contact: str = ""
    where: str = ""
    route: str = Route.FORM
    form_key: str = ""


def months_after(day: date, months: int) -> date:
    """The same day so many months on, or the last day of a shorter month."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def days_for(kind: str, received: date) -> tuple[date, date]:
    """By when it is acknowledged and answered. The law's month, its thirty days; our own promise for the rest."""
    closures = Closure.objects.days(since=received)
    soon = add_working_days(received, settings.COMPLAINT_ACKNOWLEDGE_WORKING_DAYS, closures)
    if kind in RIGHTS:
        return soon, months_after(received, 1)
    if kind == MatterKind.DATA:
        thirty = received + timedelta(days=settings.DATA_COMPLAINT_ACKNOWLEDGE_DAYS)
        return thirty, months_after(received, settings.DATA_COMPLAINT_ANSWER_MONTHS)
    if kind == MatterKind.REPORT:
        return soon, add_working_days(received, settings.REPORT_ANSWER_WORKING_DAYS, closures)
    return soon, add_working_days(received, settings.COMPLAINT_ANSWER_WORKING_DAYS, closures)


def take(*, by: Any, told: Told, received_at: datetime, now: datetime, is_suspicious: bool = False) -> Matter:
    """Take it in. Whoever left a mail address is told at once that we have it; the same form sent twice is one.

    What a machine may have sent is held, and nobody is written to, until staff acknowledge it.
    """
    known = Matter.objects.sent_as(told.form_key)
    if known is not None:
        return known
    try:
        return _take(by, told, received_at, now, is_suspicious=is_suspicious)
    except IntegrityError:
        known = Matter.objects.sent_as(told.form_key)
        return known or _take(by, told, received_at, now, is_suspicious=is_suspicious)


@transaction.atomic
def _take(by: Any, told: Told, received_at: datetime, now: datetime, *, is_suspicious: bool) -> Matter:
    acknowledge_by, due_on = days_for(told.kind, timezone.localdate(received_at))
    matter = Matter.objects.create(
        kind=told.kind,
        route=told.route,
        language=told.language,
        name=told.name,
        email=told.email,
        contact=told.contact,
        where=told.where,
        words=told.words,
        form_key=told.form_key,
        is_held=is_suspicious,
        received_at=received_at,
        acknowledge_by=acknowledge_by,
        due_on=due_on,
    )
    audit.record(
        by=by, verb="people.matter.taken", target=matter, detail={"kind": told.kind, "held": is_suspicious}
    )
    if told.email and not is_suspicious:
        _acknowledge(matter, now)
    return matter


def _acknowledge(matter: Matter, now: datetime) -> None:
    matter.acknowledged_at, matter.is_held = now, False
    matter.save(update_fields=["acknowledged_at", "is_held"])
    _write(MAIL_RECEIVED, matter)


def _write(kind: str, matter: Matter) -> None:
    if matter.email:
        language = mail_language(matter.email, otherwise=matter.language)
        queue(kind=kind, to=matter.email, language=language, subject_id=matter.pk)


def _locked(matter: Matter) -> Matter:
    held = Matter.objects.select_for_update().get(pk=matter.pk)
    if not held.is_open:
        raise NotNow
    return held


@transaction.atomic
def acknowledge(*, by: Any, matter: Matter, now: datetime) -> None:
    """By mail where there is an address; otherwise staff have rung or written, and say so with this."""
    held = _locked(matter)
    if held.acknowledged_at is None:
        _acknowledge(held, now)
        audit.record(by=by, verb="people.matter.acknowledged", target=held)


@transaction.atomic
def identify(*, by: Any, matter: Matter, how: str, now: datetime) -> None:
    """Write down how we know that it is this person, and not a copy of what proved it."""
    held = _locked(matter)
    held.identity, held.identified_at, held.identified_by = how, now, by
    held.save(update_fields=["identity", "identified_at", "identified_by"])
    audit.record(by=by, verb="people.matter.identified", target=held)


@transaction.atomic
def extend(*, by: Any, matter: Matter, reason: str, now: datetime) -> None:
    """Two further months, once, before the first has run out; the person is told, with the reason."""
    held = _locked(matter)
    if not held.may_extend or held.due_on < timezone.localdate(now):
        raise NotNow
    held.due_on = months_after(timezone.localdate(held.received_at), 1 + FURTHER_MONTHS)
    held.extension, held.extended_at = reason, now
    held.save(update_fields=["due_on", "extension", "extended_at"])
    audit.record(by=by, verb="people.matter.extended", target=held, detail={"due": held.due_on.isoformat()})
    _write(MAIL_EXTENDED, held)


@transaction.atomic
def hand_out(*, by: Any, matter: Matter) -> dict[str, Any]:
    """A copy of everything held about this person, for whoever is known to be them."""
    held = _locked(matter)
    if held.kind != MatterKind.ACCESS or held.needs_identity or not held.email:
        raise NotNow
    audit.record(by=by, verb="people.matter.copied", target=held)
    return {"address": held.email}


@transaction.atomic
def erase(*, by: Any, matter: Matter, now: datetime) -> int:
    """Take out everything held under this person's address, but for the request itself, which must be answered first;
    how many rows that were. A hold of the staff stops it."""
    held = _locked(matter)
    if held.kind != MatterKind.ERASURE or held.needs_identity or not held.email:
        raise NotNow
    taken = actions.erase(held.email, now=now, by=by, spare=held)
    count = sum(taken.values())
    audit.record(by=by, verb="people.matter.erased", target=held, detail={"rows": count})
    return count


@transaction.atomic
def close(*, by: Any, matter: Matter, outcome: str, answer: str, now: datetime) -> None:
    """End it with an outcome and an answer, which is mailed where there is an address."""
    held = _locked(matter)
    held.outcome, held.answer, held.closed_at, held.closed_by = Outcome(outcome), answer, now, by
    held.save(update_fields=["outcome", "answer", "closed_at", "closed_by"])
    audit.record(by=by, verb="people.matter.closed", target=held, detail={"outcome": outcome})
    _write(MAIL_ANSWERED, held)
