"""The staff's queue: words to read, signatures held, public bodies to decide on. Decisions are POSTs, and audited.

Every row says how long it has waited and who is on it; who does not read Welsh is not asked to judge it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from core import desk
from core.moves import MoveNotAllowedError
from core.notes import StaffNote, note, notes_on
from core.waiting import how_many
from places.models import Closure
from places.waits import Wait, waited
from pledges.actions import holding, pledging, signing, viewing
from pledges.choices import WordsReason
from pledges.models import BodyPledge, CounterView, HeldForm, Signature
from pledges.rights import DECIDE, MODERATE

SHOWN = 50
LONGEST_NOTE = 2000
LOOKS_BACK = timedelta(days=400)


@dataclass(frozen=True)
class Entry:
    """One row of the queue. `taken_by` is somebody else; `is_mine` says that the reader is on it."""

    row: Any
    wait: Wait
    notes: Sequence[StaffNote] = ()
    taken_by: Any = None
    is_mine: bool = False


def entries(rows: "models.QuerySet[Any]", user: Any, now: datetime, closures: frozenset[date]) -> list[Entry]:
    """The oldest rows with their wait, notes and whoever is on them: two queries beside the rows themselves."""
    found = list(rows[:SHOWN])
    on, noted = desk.all_on(found, now=now), notes_on(rows.model, found)
    allowed = settings.MODERATION_WORKING_DAYS
    return [
        Entry(
            row,
            waited(row.created_at, now=now, allowed=allowed, closures=closures),
            noted.get(row.pk, ()),
            on.get(row.pk) if on.get(row.pk) != user else None,
            on.get(row.pk) == user,
        )
        for row in found
    ]


@require_safe
def waiting(request: HttpRequest) -> HttpResponse:
    """What waits, oldest first, as far as this person may see and can read it."""
    moderates, decides = request.user.has_perm(MODERATE), request.user.has_perm(DECIDE)
    if not (moderates or decides):
        raise PermissionDenied
    now = timezone.now()
    closures = Closure.objects.days(since=timezone.localdate(now) - LOOKS_BACK)
    context: dict[str, Any] = {
        "page_title": _("Pledges that wait"),
        "moderates": moderates,
        "decides": decides,
        "reasons": [(one.value, one.label) for one in WordsReason if one.value],
    }
    if moderates:
        words, views = Signature.objects.with_words_to_read(), CounterView.objects.waiting()
        if not request.user.can_read("cy"):  # type: ignore[union-attr]  # staff alone come here
            context["in_welsh"] = how_many(words.in_welsh())
            context["views_in_welsh"] = how_many(views.in_welsh())
            words, views = words.readable_by(request.user), views.readable_by(request.user)
        context["views"] = entries(views.oldest_first().with_words(), request.user, now, closures)
        held = Signature.objects.held()
        context["words"] = entries(words.oldest_first().with_choices(), request.user, now, closures)
        context["held"] = entries(held.oldest_first().with_choices(), request.user, now, closures)
    if decides:
        pledges = BodyPledge.objects.waiting_for_staff().oldest_first().with_commitments()
        context["pledges"] = entries(pledges, request.user, now, closures)
        forms = HeldForm.objects.oldest_first().readable_by(request.user)
        context["forms"] = entries(forms, request.user, now, closures)
    return render(request, "pledges/admin/waiting.html", context)


@dataclass(frozen=True)
class Deed:
    """One press of a button: who, on what, why, when."""

    by: Any
    row: Any
    reason: str
    now: datetime


@dataclass(frozen=True)
class Decision:
    """One button of the queue."""

    act: Callable[[Deed], None]
    needs_reason: bool = True
    reads_words: bool = False


@dataclass(frozen=True)
class Kind:
    """What may stand in the queue, and who decides on it."""

    right: str
    model: type[Any]
    decisions: Mapping[str, Decision]


def _refuse_words(deed: Deed) -> None:
    signing.refuse_words(by=deed.by, signature=deed.row, reason=WordsReason(deed.reason))


KINDS: dict[str, Kind] = {
    "words": Kind(
        MODERATE,
        Signature,
        {
            "approve": Decision(
                lambda deed: signing.approve_words(by=deed.by, signature=deed.row),
                needs_reason=False,
                reads_words=True,
            ),
            "refuse": Decision(_refuse_words, reads_words=True),
        },
    ),
    "signature": Kind(
        MODERATE,
        Signature,
        {
            "release": Decision(
                lambda deed: signing.release(by=deed.by, signature=deed.row, now=deed.now), needs_reason=False
            ),
            "withdraw": Decision(
                lambda deed: signing.withdraw(
                    by=deed.by, signature=deed.row, reason=deed.reason, now=deed.now
                )
            ),
            "hide-name": Decision(
                lambda deed: signing.hide_name(by=deed.by, signature=deed.row, reason=deed.reason)
            ),
        },
    ),
    "view": Kind(
        MODERATE,
        CounterView,
        {
            "approve": Decision(
                lambda deed: viewing.approve(by=deed.by, view=deed.row, now=deed.now),
                needs_reason=False,
                reads_words=True,
            ),
            "refuse": Decision(
                lambda deed: viewing.refuse(
                    by=deed.by, view=deed.row, reason=WordsReason(deed.reason), now=deed.now
                ),
                reads_words=True,
            ),
        },
    ),
    "form": Kind(
        DECIDE,
        HeldForm,
        {
            "release": Decision(
                lambda deed: holding.release(by=deed.by, form=deed.row, now=deed.now),
                needs_reason=False,
                reads_words=True,
            ),
            "refuse": Decision(
                lambda deed: holding.refuse(by=deed.by, form=deed.row, reason=deed.reason, now=deed.now),
                reads_words=True,
            ),
        },
    ),
    "body": Kind(
        DECIDE,
        BodyPledge,
        {
            "release": Decision(
                lambda deed: pledging.release(by=deed.by, pledge=deed.row, reason=deed.reason, now=deed.now)
            ),
            "approve": Decision(
                lambda deed: pledging.approve(by=deed.by, pledge=deed.row, reason=deed.reason, now=deed.now)
            ),
            "refuse": Decision(
                lambda deed: pledging.refuse(by=deed.by, pledge=deed.row, reason=deed.reason, now=deed.now)
            ),
        },
    ),
}


class _TakenError(ValueError):
    """Somebody else is on the row."""


def _take(deed: Deed) -> None:
    if desk.take(by=deed.by, target=deed.row, now=deed.now).is_taken_from(deed.by, deed.now):
        raise _TakenError


def _let_go(deed: Deed) -> None:
    desk.leave(by=deed.by, target=deed.row)


def _note(deed: Deed) -> None:
    note(by=deed.by, target=deed.row, words=deed.reason, now=deed.now)


# What may be done with any row, whatever it is; these decide nothing.
BESIDE: Mapping[str, Decision] = {
    "take": Decision(_take, needs_reason=False),
    "let-go": Decision(_let_go, needs_reason=False),
    "note": Decision(_note),
}


def _typed(request: HttpRequest, verb: str) -> str:
    """The reason or note; a note keeps what was typed, save what no database can hold."""
    if verb == "note":
        return request.POST.get("note", "").replace("\x00", "")[:LONGEST_NOTE]
    return request.POST.get("reason", "").replace("\x00", "").strip()[:300]


@require_POST
def decide(request: HttpRequest, what: str, public_id: UUID, verb: str) -> HttpResponse:
    """Do what the button says, unless somebody was quicker or is on it."""
    kind = KINDS.get(what)
    decision = (kind.decisions.get(verb) or BESIDE.get(verb)) if kind else None
    if kind is None or decision is None:
        raise Http404
    if not request.user.has_perm(kind.right):
        raise PermissionDenied
    reason = _typed(request, verb)
    if decision.needs_reason and not reason.strip():
        messages.error(request, _("Write a reason first.") if verb != "note" else _("Write the note first."))
        return redirect("pledges_waiting")
    row = get_object_or_404(kind.model, public_id=public_id)
    if decision.reads_words and not request.user.can_read(row.language):  # type: ignore[union-attr]  # staff alone
        raise PermissionDenied
    problem = _do(decision, Deed(request.user, row, reason, timezone.now()), is_decision=verb not in BESIDE)
    if problem:
        messages.error(request, problem)
    else:
        messages.success(request, _("Done."))
    return redirect("pledges_waiting")


def _do(decision: Decision, deed: Deed, *, is_decision: bool) -> str:
    """Act, and leave the row to nobody; what stood against it in words."""
    try:
        with transaction.atomic():
            if is_decision and desk.who_is_on(deed.row, besides=deed.by, now=deed.now):
                raise _TakenError
            decision.act(deed)
            if is_decision:
                desk.leave(by=deed.by, target=deed.row)
    except _TakenError:
        return _("Somebody else is on it just now.")
    except MoveNotAllowedError:
        return _("Somebody has decided this already.")
    except ValueError:
        return _("Choose one of the reasons.")
    return ""
