"""The staff's queue: words to read, signatures held, public bodies to decide on. Decisions are POSTs, and audited."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from core.moves import MoveNotAllowedError
from pledges.actions import pledging, signing
from pledges.choices import StatementState
from pledges.models import BodyPledge, Signature
from pledges.rights import DECIDE, MODERATE

SHOWN = 50


@require_safe
def waiting(request: HttpRequest) -> HttpResponse:
    """What waits, oldest first, as far as this person may see it."""
    moderates, decides = request.user.has_perm(MODERATE), request.user.has_perm(DECIDE)
    if not (moderates or decides):
        raise PermissionDenied
    context: dict[str, Any] = {
        "page_title": _("Pledges that wait"),
        "moderates": moderates,
        "decides": decides,
    }
    if moderates:
        context["words"] = Signature.objects.with_words_to_read().oldest_first().with_choices()[:SHOWN]
        context["held"] = Signature.objects.held().oldest_first().with_choices()[:SHOWN]
    if decides:
        context["pledges"] = BodyPledge.objects.waiting_for_staff().oldest_first().with_commitments()[:SHOWN]
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

    right: str
    model: type[Signature] | type[BodyPledge]
    act: Callable[[Deed], None]
    needs_reason: bool = True


def _decide_words(deed: Deed, state: StatementState) -> None:
    signing.decide_words(by=deed.by, signature=deed.row, state=state, reason=deed.reason)


DECISIONS: Mapping[tuple[str, str], Decision] = {
    ("words", "approve"): Decision(
        MODERATE, Signature, lambda deed: _decide_words(deed, StatementState.APPROVED), needs_reason=False
    ),
    ("words", "refuse"): Decision(
        MODERATE, Signature, lambda deed: _decide_words(deed, StatementState.REFUSED)
    ),
    ("signature", "release"): Decision(
        MODERATE,
        Signature,
        lambda deed: signing.release(by=deed.by, signature=deed.row, now=deed.now),
        needs_reason=False,
    ),
    ("signature", "withdraw"): Decision(
        MODERATE,
        Signature,
        lambda deed: signing.withdraw(by=deed.by, signature=deed.row, reason=deed.reason, now=deed.now),
    ),
    ("signature", "hide-name"): Decision(
        MODERATE,
        Signature,
        lambda deed: signing.hide_name(by=deed.by, signature=deed.row, reason=deed.reason),
    ),
    ("body", "release"): Decision(
        DECIDE,
        BodyPledge,
        lambda deed: pledging.release(by=deed.by, pledge=deed.row, reason=deed.reason, now=deed.now),
    ),
    ("body", "approve"): Decision(
        DECIDE,
        BodyPledge,
        lambda deed: pledging.approve(by=deed.by, pledge=deed.row, reason=deed.reason, now=deed.now),
    ),
    ("body", "refuse"): Decision(
        DECIDE,
        BodyPledge,
        lambda deed: pledging.refuse(by=deed.by, pledge=deed.row, reason=deed.reason, now=deed.now),
    ),
}


@require_POST
def decide(request: HttpRequest, what: str, public_id: UUID, verb: str) -> HttpResponse:
    """Do what the button says, unless somebody was quicker."""
    decision = DECISIONS.get((what, verb))
    if decision is None:
        raise Http404
    if not request.user.has_perm(decision.right):
        raise PermissionDenied
    reason = request.POST.get("reason", "").replace("\x00", "").strip()[:300]
    if decision.needs_reason and not reason:
        messages.error(request, _("Write a reason first."))
        return redirect("pledges_waiting")
    row = get_object_or_404(decision.model, public_id=public_id)
    try:
        decision.act(Deed(request.user, row, reason, timezone.now()))
    except MoveNotAllowedError:
        messages.error(request, _("Somebody has decided this already."))
    else:
        messages.success(request, _("Done."))
    return redirect("pledges_waiting")
