"""The moderators' queue: replies to read, held and reported ones, what was decided. Deeds are POSTs, and audited.

Whoever opens a reply to decide takes a seat at it, so that nobody else decides at the same time.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from wagtail.models import Page

from core import desk, notes
from core.audit import AuditRecord
from core.moves import MoveNotAllowedError
from places.models import Closure
from places.waits import Wait, waited
from replies import kinds
from replies.actions import deciding
from replies.choices import AnswerBy, Opening, Reason
from replies.forms import AnswerForm, DecisionForm, NoteForm, OpeningForm
from replies.models import Reply, Thread
from replies.rights import ANSWER, MODERATE, OPEN

SHOWN = 50
RECENT = timedelta(days=14)


@dataclass(frozen=True)
class Row:
    """One line of the queue."""

    reply: Reply
    wait: Wait
    who: Any | None
    """Who else is on it."""
    is_readable: bool
    """Whether this person reads its language."""


def _rows(replies: list[Reply], user: Any, now: datetime) -> list[Row]:
    others = desk.others_on(replies, besides=user, now=now)
    closures = Closure.objects.days(since=timezone.localdate(now) - deciding.LOOKS_BACK)
    allowed = settings.MODERATION_WORKING_DAYS
    return [
        Row(
            reply=reply,
            wait=waited(reply.came_at, now=now, allowed=allowed, closures=closures),
            who=others.get(reply.pk),
            is_readable=user.can_read(reply.language),
        )
        for reply in replies
    ]


@require_safe
def waiting(request: HttpRequest) -> HttpResponse:
    """What waits, oldest first; `language` narrows to what somebody wrote in it."""
    if not request.user.has_perm(MODERATE):
        raise PermissionDenied
    now, language = timezone.now(), request.GET.get("language", "")
    to_read = Reply.objects.waiting().longest_waiting_first().with_their_page()
    if language in {"cy", "en"}:
        to_read = to_read.of_language(language)
    recent = Reply.objects.confirmed().decided_since(now - RECENT).with_their_page()
    context = {
        "page_title": _("Replies that wait"),
        "language": language,
        "rows": _rows(list(to_read[:SHOWN]), request.user, now),
        "reported": Reply.objects.reported().with_their_page().order_by("pk")[:SHOWN],
        "held": Reply.objects.held().with_their_page().order_by("created_at", "pk")[:SHOWN],
        "recent": recent[:SHOWN],
        "allowed": settings.MODERATION_WORKING_DAYS,
    }
    return render(request, "replies/admin/waiting.html", context)


@require_POST
def sit_down(request: HttpRequest, public_id: UUID) -> HttpResponse:
    """Take the seat at a reply and go on to it; where somebody sits there, say who."""
    if not request.user.has_perm(MODERATE):
        raise PermissionDenied
    reply = get_object_or_404(Reply, public_id=public_id)
    now = timezone.now()
    if request.POST.get("go") == "leave":
        desk.leave(by=request.user, target=reply)
        return redirect("replies_waiting")
    if desk.take(by=request.user, target=reply, now=now).is_taken_from(request.user, now):
        messages.warning(request, _("Somebody else is on this reply just now."))
    return redirect("replies_reply", public_id)


@require_safe
def one(request: HttpRequest, public_id: UUID) -> HttpResponse:
    """A reply, its page, reports, notes and history, and what may be done now."""
    if not (request.user.has_perm(MODERATE) or request.user.has_perm(ANSWER)):
        raise PermissionDenied
    reply = get_object_or_404(Reply.objects.with_their_page(), public_id=public_id)
    now = timezone.now()
    may_decide = request.user.has_perm(MODERATE)
    row = _rows([reply], request.user, now)[0]
    context = {
        "page_title": _("Reply to “%(page)s”") % {"page": reply.page.title},
        "row": row,
        "reply": reply,
        "reports": reply.reports.all(),
        "notes": notes.notes_on(Reply, [reply]).get(reply.pk, []) if may_decide else [],
        "history": AuditRecord.objects.about(reply).newest_first().select_related("by")[:SHOWN],
        "reasons": Reason.choices,
        "answer_by": AnswerBy.choices,
        "may_decide": may_decide and row.is_readable,
        "may_answer": request.user.has_perm(ANSWER) and row.is_readable and reply.is_shown,
    }
    return render(request, "replies/admin/reply.html", context)


@dataclass(frozen=True)
class Deed:
    """One press of a button: who, on what, why, when."""

    by: Any
    reply: Reply
    reason: str
    words: str
    now: datetime


@dataclass(frozen=True)
class Decision:
    act: Callable[[Deed], object]
    needs_reason: bool = False


DECISIONS: Mapping[str, Decision] = {
    "show": Decision(lambda deed: deciding.show(by=deed.by, reply=deed.reply, now=deed.now)),
    "refuse": Decision(
        lambda deed: deciding.refuse(
            by=deed.by, reply=deed.reply, reason=Reason(deed.reason), words=deed.words, now=deed.now
        ),
        needs_reason=True,
    ),
    "hide": Decision(
        lambda deed: deciding.hide(
            by=deed.by, reply=deed.reply, reason=Reason(deed.reason), words=deed.words, now=deed.now
        ),
        needs_reason=True,
    ),
    "undo": Decision(lambda deed: deciding.undo(by=deed.by, reply=deed.reply, now=deed.now)),
    "release": Decision(lambda deed: deciding.release(by=deed.by, reply=deed.reply, now=deed.now)),
    "leave-shown": Decision(
        lambda deed: deciding.leave_shown(by=deed.by, reply=deed.reply, reason=deed.words, now=deed.now)
    ),
}


@require_POST
def decide(request: HttpRequest, public_id: UUID, verb: str) -> HttpResponse:
    """Do what the button says, unless somebody was quicker, is on it, or must read Welsh for it."""
    if not request.user.has_perm(MODERATE):
        raise PermissionDenied
    decision = DECISIONS.get(verb)
    if decision is None:
        raise Http404
    reply = get_object_or_404(Reply, public_id=public_id)
    form = DecisionForm(request.POST)
    if decision.needs_reason and not form.is_valid():
        messages.error(request, _("Choose a reason; where it is another one, write it to the writer."))
        return redirect("replies_reply", public_id)
    words = request.POST.get("words", "").replace("\x00", "").strip()[:400]
    deed = Deed(request.user, reply, request.POST.get("reason", ""), words, timezone.now())
    _try(request, lambda: decision.act(deed))
    return redirect("replies_waiting")


def _try(request: HttpRequest, act: Callable[[], object]) -> None:
    try:
        act()
    except MoveNotAllowedError:
        messages.error(request, _("Somebody has decided this already."))
    except deciding.SomebodyIsOnItError:
        messages.error(request, _("Somebody else is on this reply just now."))
    except deciding.NotReadByThemError:
        messages.error(request, _("This is written in Welsh, and waits for somebody who reads Welsh."))
    else:
        messages.success(request, _("Done."))


@require_POST
def note(request: HttpRequest, public_id: UUID) -> HttpResponse:
    if not request.user.has_perm(MODERATE):
        raise PermissionDenied
    reply = get_object_or_404(Reply, public_id=public_id)
    form = NoteForm(request.POST)
    if form.is_valid():
        deciding.leave_note(
            by=request.user, reply=reply, words=form.cleaned_data["words"], now=timezone.now()
        )
    return redirect("replies_reply", public_id)


@require_POST
def answer(request: HttpRequest, public_id: UUID) -> HttpResponse:
    """Answer under a reply, in its language; empty words take an answer away."""
    if not request.user.has_perm(ANSWER):
        raise PermissionDenied
    reply = get_object_or_404(Reply, public_id=public_id)
    form = AnswerForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Choose who answers, and shorten the answer to 2,000 characters."))
        return redirect("replies_reply", public_id)
    told = form.cleaned_data
    _try(
        request,
        lambda: deciding.answer(
            by=request.user,
            reply=reply,
            said_by=AnswerBy(told["said_by"]),
            words=told["words"],
            now=timezone.now(),
        ),
    )
    return redirect("replies_reply", public_id)


@require_http_methods(["GET", "HEAD", "POST"])
def opening(request: HttpRequest, page_id: int) -> HttpResponse:
    """Whether a page takes replies, in both its languages, and until when."""
    if not request.user.has_perm(OPEN):
        raise PermissionDenied
    page = get_object_or_404(Page, pk=page_id)
    if not kinds.takes_replies(page):
        raise Http404
    thread = Thread.objects.about(page.translation_key).first() or Thread(page_key=page.translation_key)
    form = OpeningForm(
        request.POST or None, initial={"opening": thread.opening, "open_days": thread.open_days}
    )
    if request.method == "POST" and form.is_valid():
        deciding.decide_opening(
            by=request.user,
            page_key=page.translation_key,
            opening=Opening(form.cleaned_data["opening"]),
            open_days=form.cleaned_data["open_days"],
            now=timezone.now(),
        )
        messages.success(request, _("Done."))
        return redirect("replies_opening", page_id)
    decided = kinds.Openness(thread.opening, thread.open_days, thread.opened_at)
    context = {
        "page_title": _("Replies to “%(page)s”") % {"page": page.title},
        "form": form,
        "about": page,
        "closes_at": kinds.closes_at(page, decided),
        "is_open": kinds.is_open(page, decided, timezone.now()),
        "shown": Reply.objects.shown()
        .filter(thread__page_key=page.translation_key)
        .with_their_page()[:SHOWN],
    }
    return render(request, "replies/admin/opening.html", context)
