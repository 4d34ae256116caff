"""Told stories on the staff side: who waits, one story with its words and consents, and its next step."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
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
from core.file_kinds import CONTENT_TYPES, Kind
from core.moves import MoveNotAllowedError
from core.text import LANGUAGES
from places.models import Closure
from places.waits import Wait, waited
from stories.models import Level
from stories.telling import actions, forms, photographs
from stories.telling.choices import Channel, TellingStatus
from stories.telling.models import EDITED, Telling
from stories.telling.waiting import EDITS, LOOKS_BACK

SHOWN = 50


def _must(request: HttpRequest) -> None:
    if not request.user.has_perm(EDITS):
        raise PermissionDenied


@dataclass(frozen=True)
class Row:
    telling: Telling
    wait: Wait
    who: Any | None
    """Who else is on it."""


def _rows(tellings: list[Telling], user: Any, now: datetime) -> list[Row]:
    others = desk.others_on(tellings, besides=user, now=now)
    closures = Closure.objects.days(since=timezone.localdate(now) - LOOKS_BACK)
    allowed = settings.MODERATION_WORKING_DAYS
    return [
        Row(one, waited(one.moved_at, now=now, allowed=allowed, closures=closures), others.get(one.pk))
        for one in tellings
    ]


@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    """What waits for an editor, oldest step first; for a storyteller; held; made."""
    _must(request)
    now, told = timezone.now(), Telling.objects
    context = {
        "page_title": _("Told stories"),
        "rows": _rows(list(told.waiting_for_staff().oldest_first()[:SHOWN]), request.user, now),
        "asked": told.waiting_for_their_teller().oldest_first()[:SHOWN],
        "held": told.held().oldest_first()[:SHOWN],
        "made": told.made().newest_first()[:SHOWN],
        "declined": told.filter(status=TellingStatus.DECLINED).newest_first()[:SHOWN],
    }
    return render(request, "stories/admin/tellings.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """A story told by telephone or in an interview."""
    _must(request)
    form = forms.StaffTellingForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given, now = form.cleaned_data, timezone.now()
        telling = actions.record(
            by=request.user,
            now=now,
            told=actions.Told(
                channel=Channel(given["channel"]),
                authority=given["authority"] or None,
                consents=actions.Consents(
                    name_as=given["name_as"],
                    invented_name=given["invented_name"],
                    photo_ok=given["photo_ok"],
                    place_as=given["place_as"],
                    uses=tuple(given["uses"]),
                    until=forms.last_day(given["until"], timezone.localdate(now)),
                ),
                **{
                    name: given[name]
                    for name in (
                        "name",
                        "email",
                        "phone",
                        "language",
                        "told_before",
                        "told_instead",
                        "told_after",
                    )
                },
            ),
        )
        messages.success(request, _("The story is kept."))
        return redirect("telling", telling.public_id)
    context = {"page_title": _("A story told by telephone or in an interview"), "form": form}
    return render(request, "stories/admin/new.html", context, status=422 if request.method == "POST" else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def one(request: HttpRequest, public_id: UUID) -> HttpResponse:
    """A story as it was told and as it is edited; POST keeps the edited words."""
    _must(request)
    telling = get_object_or_404(Telling.objects.with_their_place(), public_id=public_id)
    form = forms.EditForm(request.POST or None, instance=telling)
    if request.method == "POST" and form.is_valid():
        words = {name: str(form.cleaned_data[name]) for name in form.cleaned_data}
        _try(
            request,
            lambda: actions.edit(by=request.user, telling=telling, words=words, now=timezone.now()),
        )
        return redirect("telling", public_id)
    return _page(request, telling, form)


def _page(request: HttpRequest, telling: Telling, form: forms.EditForm) -> HttpResponse:
    pages = Page.objects.filter(translation_key=telling.page_key) if telling.page_key else Page.objects.none()
    context = {
        "page_title": _("A told story"),
        "row": _rows([telling], request.user, timezone.now())[0],
        "telling": telling,
        "pairs": [[form[f"{name}_{language}"] for language in LANGUAGES] for name in EDITED],
        "levels": Level.choices,
        "photograph": photographs.of(telling),
        "pages": pages.select_related("locale"),
        "notes": notes.notes_on(Telling, [telling]).get(telling.pk, []),
        "history": AuditRecord.objects.about(telling).newest_first().select_related("by")[:SHOWN],
    }
    return render(request, "stories/admin/telling.html", context, status=422 if form.errors else 200)


@dataclass(frozen=True)
class Deed:
    """One press of a button: who, on what, why, when."""

    by: Any
    telling: Telling
    reason: str
    level: str
    now: datetime


@dataclass(frozen=True)
class Step:
    act: Callable[[Deed], object]
    needs_reason: bool = False


STEPS = {
    "ask": Step(lambda deed: actions.ask_approval(by=deed.by, telling=deed.telling, now=deed.now)),
    "approved-by-voice": Step(
        lambda deed: actions.approve(
            telling_id=deed.telling.pk, by=deed.by, reason=deed.reason, now=deed.now
        ),
        needs_reason=True,
    ),
    "make": Step(lambda deed: actions.make(by=deed.by, telling=deed.telling, level=deed.level, now=deed.now)),
    "decline": Step(
        lambda deed: actions.decline(by=deed.by, telling=deed.telling, reason=deed.reason, now=deed.now),
        needs_reason=True,
    ),
    "take-up": Step(lambda deed: actions.take_up_again(by=deed.by, telling=deed.telling, now=deed.now)),
    "release": Step(lambda deed: actions.release(by=deed.by, telling=deed.telling, now=deed.now)),
    "withdraw": Step(
        lambda deed: actions.withdraw(
            telling_id=deed.telling.pk, by=deed.by, reason=deed.reason, now=deed.now
        ),
        needs_reason=True,
    ),
}


@require_POST
def step(request: HttpRequest, public_id: UUID, verb: str) -> HttpResponse:
    """Do what the button says, unless somebody is on it or was quicker."""
    _must(request)
    if verb not in STEPS:
        raise Http404
    telling = get_object_or_404(Telling, public_id=public_id)
    reason = request.POST.get("reason", "").replace("\x00", "").strip()[:300]
    level = request.POST.get("level", Level.INDIVIDUAL)
    if STEPS[verb].needs_reason and not reason:
        messages.error(request, _("Write a reason first."))
        return redirect("telling", public_id)
    level = level if level in Level.values else Level.INDIVIDUAL
    deed = Deed(request.user, telling, reason, level, timezone.now())
    _try(request, lambda: STEPS[verb].act(deed))
    return redirect("tellings") if verb in {"withdraw", "decline"} else redirect("telling", public_id)


def _try(request: HttpRequest, act: Callable[[], object]) -> None:
    try:
        act()
    except MoveNotAllowedError:
        messages.error(request, _("This is not the next step of this story."))
    except actions.SomebodyIsOnItError:
        messages.error(request, _("Somebody else is on this story just now."))
    except actions.NotWholeError:
        messages.error(
            request, _("Write everything in both languages first; the own words in both, or in neither.")
        )
    else:
        messages.success(request, _("Done."))


@require_POST
def seat(request: HttpRequest, public_id: UUID) -> HttpResponse:
    """Take the seat at a story, or leave it; a note is kept on the way."""
    _must(request)
    telling, now = get_object_or_404(Telling, public_id=public_id), timezone.now()
    if request.POST.get("go") == "leave":
        desk.leave(by=request.user, target=telling)
        return redirect("tellings")
    if words := request.POST.get("note", "").replace("\x00", "").strip()[:2000]:
        notes.note(by=request.user, target=telling, words=words, now=now)
        return redirect("telling", public_id)
    if desk.take(by=request.user, target=telling, now=now).is_taken_from(request.user, now):
        messages.warning(request, _("Somebody else is on this story just now."))
    return redirect("telling", public_id)


@require_http_methods(["GET", "HEAD", "POST"])
def photograph(request: HttpRequest, public_id: UUID) -> HttpResponse:
    """The photograph as it waits, for editors alone; POST keeps what readers will hear instead of it."""
    _must(request)
    telling = get_object_or_404(Telling, public_id=public_id)
    if request.method == "POST":
        alts = {name: request.POST.get(name, "").replace("\x00", "").strip() for name in ("alt_cy", "alt_en")}
        _try(request, lambda: photographs.describe(by=request.user, telling=telling, **alts))
        return redirect("telling", public_id)
    photo = photographs.of(telling)
    if photo is None or not photo.content:
        raise Http404
    answer = HttpResponse(bytes(photo.content), content_type=CONTENT_TYPES[Kind(photo.ending)])
    answer.headers["Cache-Control"] = "private, no-store"
    return answer
