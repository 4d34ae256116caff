"""What can be done to an enquiry. Each deed is one transaction: rows, audit record and letters stand or fall together.

Deeds on a standing case take the `version` the person had before them: whoever comes second is told (`Collision`).
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.conf import settings
from django.db import IntegrityError, transaction

from accounts.models import User
from core import audit
from core.keyed import keyed_hash
from core.moves import MoveNotAllowedError
from core.post import sending
from core.text import Language
from enquiries import clock, emails, filing, pages, rota, routing, slots
from enquiries.choices import AreaKind, Channel, Direction, Outcome, ReplyLanguage, Status
from enquiries.models import Adviser, Enquiry, Message, Note, RoutingDecision
from enquiries.models.cases import new_reference
from people import consents, preferences
from people.models import ConsentChannel
from places.models import Authority

SAME_WORDS_WITHIN = timedelta(minutes=10)


class Collision(Exception):
    """Somebody else did something to the case meanwhile."""


class NoWay(Exception):
    """The case cannot be written to by that channel."""


class SlotTaken(Exception):
    """Somebody else was quicker to choose that hour for a call."""


@dataclass(frozen=True)
class Asked:
    """What a person asked, cleaned. `gss` is set where the area is an authority."""

    name: str
    contact_by: str
    email: str
    phone: str
    address: str
    language: str
    page_language: Language
    area_kind: str
    gss: str | None
    asker: str
    topic: str
    message: str
    needs: tuple[str, ...]
    has_consent: bool
    channel: str = Channel.FORM
    file_token: str = ""
    safe_contact: tuple[str, ...] = ()
    speaker_name: str = ""
    speaker_agreed: bool = False
    callback_at: datetime | None = None

    @property
    def fingerprint(self) -> str:
        """The same for the same asker and words, however spaced; worth nothing without the key."""
        who = self.email.lower() or re.sub(r"\D", "", self.phone) or _evened(self.address)
        return keyed_hash("enquiry", f"{who}\0{_evened(self.message)}")


def _evened(text: str) -> str:
    return " ".join(text.split()).casefold()


def asked_already(asked: Asked, *, now: datetime) -> Enquiry | None:
    """The enquiry these very words by this very asker are already, when that is less than ten minutes ago."""
    return Enquiry.objects.asked_just_now(asked.fingerprint, now - SAME_WORDS_WITHIN)


@transaction.atomic
def ask(
    *, by: User | None, asked: Asked, is_suspicious: bool, now: datetime, is_quiet: bool = False
) -> Enquiry:
    """Take an enquiry: route it, acknowledge it. A suspicious one is held for the lead, and nobody is written to.

    `is_quiet` writes to nobody either: for cases that only show how the room looks.
    """
    known = asked_already(asked, now=now)
    if known is not None:
        return known
    # Only the older ones give it up: of two at once, one must meet the law of the table.
    Enquiry.objects.holding_fingerprint(asked.fingerprint, before=now - SAME_WORDS_WITHIN).update(
        fingerprint=None
    )
    enquiry, is_new = _create(asked, is_held=is_suspicious, now=now)
    if not is_new:
        return enquiry
    consents.note(
        enquiry, [("enquiries.health", asked.has_consent)], now=now, language=asked.page_language, only_yes=True,
        channel=ConsentChannel.STAFF if by else ConsentChannel.FORM,
    )  # fmt: skip
    if asked.file_token:
        filing.join(asked.file_token, enquiry)
    audit.record(by=by, verb="enquiry.asked", target=enquiry, detail={"held": is_suspicious})
    if not is_suspicious:
        _take_up(enquiry, now=now, is_quiet=is_quiet)
    return enquiry


def _promised(now: datetime) -> date:
    """The last day on which an answer is in time, for what is received now."""
    return clock.promise(
        received_at=now,
        working_days=settings.ENQUIRY_WORKING_DAYS,
        closures=clock.closed_days(clock.day_of(now)),
    )


def _create(asked: Asked, *, is_held: bool, now: datetime) -> tuple[Enquiry, bool]:
    """The row, and whether it is new. Of two at once the second meets the database's law, and gets the first's row."""
    authority = Authority.objects.get(gss=asked.gss) if asked.area_kind == AreaKind.AUTHORITY else None
    enquiry = Enquiry(
        fingerprint=asked.fingerprint,
        name=asked.name,
        contact_by=asked.contact_by,
        email=asked.email,
        phone=asked.phone,
        address=asked.address,
        language=asked.language,
        page_language=asked.page_language,
        area_kind=asked.area_kind,
        authority=authority,
        region=authority.adviser_region if authority else "",
        asker=asked.asker,
        topic=asked.topic,
        message=asked.message,
        needs=preferences.with_formats(asked.needs, asked.email),
        has_consent=asked.has_consent,
        consented_at=now if asked.has_consent else None,
        channel=asked.channel,
        safe_contact=list(asked.safe_contact),
        speaker_name=asked.speaker_name,
        speaker_agreed=asked.speaker_agreed,
        callback_at=asked.callback_at,
        is_held=is_held,
        received_at=now,
        due_on=_promised(now),
    )
    if asked.callback_at and not slots.is_free(enquiry.region, enquiry.language, asked.callback_at):
        raise SlotTaken
    for attempt in range(3):
        try:
            with transaction.atomic():
                enquiry.save(force_insert=True)
        except IntegrityError:
            known = asked_already(asked, now=now)
            if known is not None:
                return known, False
            if attempt == 2:
                raise
            enquiry.reference = new_reference()
        else:
            return enquiry, True
    raise AssertionError  # the loop returns or raises


def _take_up(enquiry: Enquiry, *, now: datetime, is_quiet: bool = False) -> None:
    decision = route(enquiry, now=now)
    if not is_quiet:
        _tell_of(enquiry, decision)
    if enquiry.email and not is_quiet:
        pages.lengthen(enquiry, now=now)
        letter = sending.queue(
            kind=emails.ACKNOWLEDGEMENT,
            to=enquiry.email,
            language=enquiry.mail_language,
            subject_id=enquiry.pk,
        )
        enquiry.mail_id = letter.message_id
    enquiry.save()


def question_of(enquiry: Enquiry) -> routing.Question:
    return routing.Question(
        area=enquiry.area_kind,  # type: ignore[arg-type]  # one of the four, by the choices
        region=enquiry.region or None,
        gss=enquiry.authority.gss if enquiry.authority else None,
        topic=enquiry.topic,
        language=enquiry.language,  # type: ignore[arg-type]  # one of the three, by law of the table
        asker=enquiry.asker,
    )


def route(enquiry: Enquiry, *, now: datetime) -> RoutingDecision:
    """Find an adviser by the rules, keep why, and give the case to them; the caller saves it."""
    today = clock.day_of(now)
    decision = routing.decide(question_of(enquiry), rota.rota_of(today), today)
    kept = RoutingDecision.objects.create(
        enquiry=enquiry,
        adviser_id=decision.adviser_id,
        reasons=[reason.as_data() for reason in decision.reasons],
        at=now,
    )
    enquiry.needs_translation = decision.needs_translation
    audit.record(by=None, verb="enquiry.routed", target=enquiry, detail={"adviser": decision.adviser_id})
    if decision.adviser_id is not None:
        enquiry.adviser = Adviser.objects.with_people().get(pk=decision.adviser_id)
        enquiry.move_to(Status.ASSIGNED)
    return kept


def suit_language(case: Enquiry, *, now: datetime, had: str) -> None:
    """After a change of language: where the adviser does not answer in it, the rules give the case anew, date kept."""
    if case.language == had:
        return
    suits = case.language != ReplyLanguage.WELSH or (case.adviser is not None and case.adviser.speaks_welsh)
    case.needs_translation = not suits
    if not suits and case.status == Status.ASSIGNED:
        _tell_of(case, route(case, now=now))


def _tell_of(enquiry: Enquiry, decision: RoutingDecision) -> None:
    """Tell the adviser, or every lead where there is none."""
    people = [enquiry.adviser.user] if enquiry.adviser else list(User.objects.holding("lead"))
    for person in people:
        _tell(person, decision)


def _tell(user: User, decision: RoutingDecision) -> None:
    """Tell a member of staff that an enquiry waits for them, in their own language."""
    if user.email:
        sending.queue(kind=emails.FOR_ADVISER, to=user.email, language=user.language, subject_id=decision.pk)


# Case work ---------------------------------------------------------------------------------------------------------


def hold(enquiry: Enquiry, version: int | None) -> Enquiry:
    """The row, locked, as it is now; `Collision` where it is no longer the one the person saw."""
    held = Enquiry.objects.select_for_update().get(pk=enquiry.pk)
    if version is not None and held.version != version:
        raise Collision
    return held


def keep(case: Enquiry) -> Enquiry:
    case.version += 1
    case.save()
    return case


@transaction.atomic
def reply(
    *, by: User, enquiry: Enquiry, body: str, channel: str, then: Status, version: int, now: datetime
) -> Message:
    """Answer the asker: by mail it is sent; by telephone or post it is a record of what was said or written."""
    case = hold(enquiry, version)
    if channel == Channel.EMAIL and not case.email:
        raise NoWay
    case.move_to(then)
    if then == Status.ANSWERED:
        case.answered_at = case.answered_at or now
    message = Message.objects.create(
        enquiry=case, direction=Direction.OUT, channel=channel, body=body, by=by, at=now
    )
    if channel == Channel.EMAIL:
        letter = sending.queue(
            kind=emails.REPLY, to=case.email, language=case.mail_language, subject_id=message.pk
        )
        message.letter, message.mail_id = letter, letter.message_id
        message.save(update_fields=["letter", "mail_id"])
        pages.lengthen(case, now=now)
    audit.record(by=by, verb="enquiry.replied", target=case, detail={"channel": channel, "status": then})
    keep(case)
    return message


@transaction.atomic
def hear(*, by: User, enquiry: Enquiry, body: str, channel: str, version: int, now: datetime) -> Message:
    """Write down what the asker said later. If it was their turn, it is ours again, with a fresh promise."""
    case = hold(enquiry, version)
    message = Message.objects.create(
        enquiry=case, direction=Direction.IN, channel=channel, body=body, by=by, at=now
    )
    if case.status in (Status.WAITING, Status.ANSWERED):
        case.move_to(Status.ASSIGNED)
        promise_anew(case, now=now)
    audit.record(by=by, verb="enquiry.heard", target=case, detail={"channel": channel})
    keep(case)
    return message


def promise_anew(case: Enquiry, *, now: datetime) -> None:
    """Our turn again, with as many working days as at first; the caller saves."""
    case.due_on = _promised(now)
    case.warned_at = case.escalated_at = case.nudged_at = None


@transaction.atomic
def note(*, by: User, enquiry: Enquiry, body: str, now: datetime) -> Note:
    """Leave a private note. It changes nothing of the case, so it collides with nothing."""
    kept = Note.objects.create(enquiry=enquiry, body=body, by=by, at=now)
    audit.record(by=by, verb="enquiry.noted", target=enquiry)
    return kept


@transaction.atomic
def hand_over(
    *, by: User, enquiry: Enquiry, to: Adviser, reason: str, version: int, now: datetime
) -> Enquiry:
    """Give a case to another adviser, with the reason, and tell them."""
    case = hold(enquiry, version)
    if case.is_held:
        raise MoveNotAllowedError("held", Status.ASSIGNED)
    before = case.adviser_id
    case.move_to(Status.ASSIGNED)
    case.adviser = to
    if to.speaks_welsh:
        case.needs_translation = False
    decision = RoutingDecision.objects.create(enquiry=case, adviser=to, by=by, words=reason, at=now)
    audit.record(by=by, verb="enquiry.handed_over", target=case, detail={"from": before, "to": to.pk})
    _tell(to.user, decision)
    return keep(case)


@transaction.atomic
def close(*, by: User, enquiry: Enquiry, outcome: Outcome, version: int, now: datetime) -> Enquiry:
    case = hold(enquiry, version)
    case.move_to(Status.CLOSED)
    case.closed_at, case.outcome = now, outcome
    if outcome in (Outcome.HELPED, Outcome.POINTED_ON):
        case.answered_at = case.answered_at or now
    audit.record(by=by, verb="enquiry.closed", target=case, detail={"outcome": outcome})
    return keep(case)


@transaction.atomic
def reopen(*, by: User, enquiry: Enquiry, to: Adviser, version: int, now: datetime) -> Enquiry:
    """Take a closed case up again, with a fresh promise."""
    case = hold(enquiry, version)
    case.move_to(Status.ASSIGNED)
    case.closed_at, case.outcome, case.adviser, case.is_held = None, "", to, False
    case.merged_into, case.merged_at = None, None
    promise_anew(case, now=now)
    audit.record(by=by, verb="enquiry.reopened", target=case, detail={"to": to.pk})
    return keep(case)


@transaction.atomic
def release(*, by: User, enquiry: Enquiry, version: int, now: datetime) -> Enquiry:
    """Let a held enquiry go its way: it is a person's after all. The promise counts from now."""
    case = hold(enquiry, version)
    if not case.is_held:
        raise Collision
    case.is_held = False
    promise_anew(case, now=now)
    audit.record(by=by, verb="enquiry.released", target=case)
    _take_up(case, now=now)
    return keep(case)


def look(*, by: User, enquiry: Enquiry) -> None:
    """Leave a trace that somebody read a case."""
    audit.record(by=by, verb="enquiry.seen", target=enquiry)


# The clock's deeds -------------------------------------------------------------------------------------------------


@transaction.atomic
def escalate(*, enquiry: Enquiry, now: datetime) -> bool:
    """Tell every lead, once, that the promised day has passed; False when that was done already."""
    case = Enquiry.objects.select_for_update().get(pk=enquiry.pk)
    if case.escalated_at is not None:
        return False
    case.escalated_at = now
    case.save(update_fields=["escalated_at"])
    for lead in User.objects.holding("lead"):
        if lead.email:
            sending.queue(kind=emails.OVERDUE, to=lead.email, language=lead.language, subject_id=case.pk)
    audit.record(by=None, verb="enquiry.escalated", target=case)
    return True


@transaction.atomic
def erase(*, by: User | None, enquiry: Enquiry, now: datetime) -> None:
    """Forget the person and every word; the row stays as a number without a name. Nothing, where that was done."""
    case = Enquiry.objects.select_for_update().get(pk=enquiry.pk)
    if case.erased_at is not None:
        return
    for column in Enquiry.PERSONAL:
        setattr(case, column, "")
    case.needs, case.safe_contact, case.fingerprint, case.mail_id = [], [], None, ""
    case.reference, case.erased_at = new_reference(), now
    if case.status != Status.CLOSED:
        case.status, case.closed_at, case.outcome = Status.CLOSED, now, Outcome.WITHDRAWN
    case.callback_at, case.speaker_agreed = None, False
    case.attachments.all().delete()
    pages.shut(case)
    case.messages.all().delete()
    case.notes.all().delete()
    case.post.all().delete()
    case.tasks.all().delete()
    case.tags.clear()
    case.shares.all().delete()
    case.answer_drafts.update(enquiry=None)
    case.decisions.update(words="", by=None)
    case.save()
    audit.record(by=by, verb="enquiry.erased", target=case)
