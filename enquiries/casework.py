"""Advisers' pages on the staff side: inbox, case, and “who would get this?”."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import wraps
from typing import Any, cast

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from accounts.models import User
from core.audit import AuditRecord
from core.steps import Text
from enquiries import actions, clock, inbox, rota, routing
from enquiries.choices import AreaKind, Need, Outcome, Status
from enquiries.models import Enquiry, Message, Note, RoutingDecision
from enquiries.models.cases import IllegalMove
from enquiries.public_rota import authority_of
from enquiries.reasons import adviser_ids, in_one_line, sentences
from enquiries.rights import Seat, seat_of
from enquiries.staff_forms import (
    CaseForm,
    CloseForm,
    HandOverForm,
    HeardForm,
    NoteForm,
    ReleaseForm,
    ReopenForm,
    ReplyForm,
    WhoForm,
)

SHOWN_OF_LOG = 50
TONES = {
    clock.Standing.DUE_SOON: "soon",
    clock.Standing.DUE: "soon",
    clock.Standing.OVERDUE: "late",
    clock.Standing.LONG_OVERDUE: "late",
}
STANDING_WORDS = {
    clock.Standing.SETTLED: "",
    clock.Standing.IN_TIME: gettext_lazy("In time"),
    clock.Standing.DUE_SOON: gettext_lazy("Due soon"),
    clock.Standing.DUE: gettext_lazy("Due today"),
    clock.Standing.OVERDUE: gettext_lazy("Overdue"),
    clock.Standing.LONG_OVERDUE: gettext_lazy("Long overdue"),
}

StaffView = Callable[..., HttpResponse]


def _user(request: HttpRequest) -> User:
    return cast(User, request.user)


def with_seat(view: StaffView) -> StaffView:
    """Let in those who work on enquiries, with what they may see."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        seat = seat_of(_user(request), clock.day_of(timezone.now()))
        if not seat.may_enter:
            raise PermissionDenied
        return view(request, seat, *args, **kwargs)

    return guarded


@require_safe
@with_seat
def inbox_page(request: HttpRequest, seat: Seat) -> HttpResponse:
    today = clock.day_of(timezone.now())
    view = inbox.view_named(request.GET.get("view", ""), seat)
    leaf = inbox.read(view, seat, today, request.GET.get("after", ""))
    context = {
        "page_title": _("Enquiries"),
        "views": inbox.views_for(seat),
        "view": view,
        "lines": [
            {"case": line.case, "mark": STANDING_WORDS[line.standing], "tone": TONES.get(line.standing, "")}
            for line in leaf.lines
        ],
        "after": leaf.after,
        "is_lead": seat.is_lead,
    }
    return render(request, "enquiries/staff/inbox.html", context)


# One case ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Deed:
    """One thing that can be done to a case: its form, its headings, its act, and in which statuses it is offered."""

    form_class: type[CaseForm]
    title: Text
    button: Text
    done: Text
    act: Callable[[User, Enquiry, dict[str, Any], datetime], object]
    when: frozenset[str]
    for_lead: bool = False


_STARTED = frozenset({Status.ASSIGNED.value, Status.WAITING.value, Status.ANSWERED.value})
_ALWAYS = frozenset(Status.values)

DEEDS: dict[str, Deed] = {
    "reply": Deed(
        ReplyForm,
        gettext_lazy("Answer the question"),
        gettext_lazy("Send the answer"),
        gettext_lazy("The answer is kept, and sent if you chose so."),
        lambda user, case, data, now: actions.reply(
            by=user,
            enquiry=case,
            body=data["body"],
            channel=data["channel"],
            then=Status(data["then"]),
            version=data["version"],
            now=now,
        ),
        _STARTED,
    ),
    "note": Deed(
        NoteForm,
        gettext_lazy("Private note"),
        gettext_lazy("Keep the note"),
        gettext_lazy("The note is kept."),
        lambda user, case, data, now: actions.note(by=user, enquiry=case, body=data["body"], now=now),
        _ALWAYS,
    ),
    "heard": Deed(
        HeardForm,
        gettext_lazy("Heard from the asker"),
        gettext_lazy("Keep it"),
        gettext_lazy("It is kept with the case."),
        lambda user, case, data, now: actions.hear(
            by=user,
            enquiry=case,
            body=data["body"],
            channel=data["channel"],
            version=data["version"],
            now=now,
        ),
        _STARTED,
    ),
    "hand-over": Deed(
        HandOverForm,
        gettext_lazy("Hand over"),
        gettext_lazy("Hand over the case"),
        gettext_lazy("The case is handed over, and the adviser is told."),
        lambda user, case, data, now: actions.hand_over(
            by=user, enquiry=case, to=data["to"], reason=data["reason"], version=data["version"], now=now
        ),
        _STARTED | {Status.NEW.value},
    ),
    "close": Deed(
        CloseForm,
        gettext_lazy("Close the case"),
        gettext_lazy("Close the case"),
        gettext_lazy("The case is closed."),
        lambda user, case, data, now: actions.close(
            by=user, enquiry=case, outcome=Outcome(data["outcome"]), version=data["version"], now=now
        ),
        _STARTED | {Status.NEW.value},
    ),
    "reopen": Deed(
        ReopenForm,
        gettext_lazy("Take up again"),
        gettext_lazy("Take the case up again"),
        gettext_lazy("The case is open again, with a new date."),
        lambda user, case, data, now: actions.reopen(
            by=user, enquiry=case, to=data["to"], version=data["version"], now=now
        ),
        frozenset({Status.CLOSED.value}),
    ),
    "release": Deed(
        ReleaseForm,
        gettext_lazy("Held: did a person send this?"),
        gettext_lazy("Yes, let it go its way"),
        gettext_lazy("The enquiry went its way: it is acknowledged and has an adviser."),
        lambda user, case, data, now: actions.release(
            by=user, enquiry=case, version=data["version"], now=now
        ),
        frozenset({Status.NEW.value}),
        for_lead=True,
    ),
}


def deeds_for(case: Enquiry, seat: Seat) -> dict[str, Deed]:
    """What may be done to the case as it stands."""
    hidden = "hand-over" if case.is_held else "release"
    return {
        key: deed
        for key, deed in DEEDS.items()
        if key != hidden and case.status in deed.when and (seat.is_lead or not deed.for_lead)
    }


def _case(seat: Seat, public_id: uuid.UUID) -> Enquiry:
    """The case, or 404 where this person may not know of it."""
    case = seat.cases.with_people().at_address(public_id)
    if case is None:
        raise Http404
    return case


@require_safe
@with_seat
def case_page(request: HttpRequest, seat: Seat, public_id: uuid.UUID) -> HttpResponse:
    case = _case(seat, public_id)
    if request.method == "GET":
        actions.look(by=_user(request), enquiry=case)
    return _show(request, seat, case)


@require_POST
@with_seat
def do(request: HttpRequest, seat: Seat, public_id: uuid.UUID, key: str) -> HttpResponse:
    """Do one deed. What was typed is never lost: an error or a collision shows it again."""
    case = _case(seat, public_id)
    deed = DEEDS.get(key)
    if deed is None:
        raise Http404
    form = deed.form_class(request.POST, case=case)
    if key not in deeds_for(case, seat):
        return _collided(request, seat, case, key, form)
    if not form.is_valid():
        return _show(request, seat, case, key=key, form=form, status=422)
    try:
        deed.act(_user(request), case, form.cleaned_data, timezone.now())
    except (actions.Collision, IllegalMove):
        return _collided(request, seat, _case(seat, public_id), key, form)
    except actions.NoWay:
        form.add_error("channel", _("There is no address for this way"))
        return _show(request, seat, case, key=key, form=form, status=422)
    messages.success(request, str(deed.done))
    still_seen = seat.cases.holds(case)
    return redirect("enquiries_case", public_id=public_id) if still_seen else redirect("enquiries")


def _collided(request: HttpRequest, seat: Seat, case: Enquiry, key: str, form: CaseForm) -> HttpResponse:
    """Somebody was quicker. The text stands in the form, with the version that is current now."""
    data = request.POST.copy()
    data["version"] = str(case.version)
    again = type(form)(data, case=case)
    again.full_clean()
    return _show(request, seat, case, key=key, form=again, status=409, has_collided=True)


def _show(
    request: HttpRequest,
    seat: Seat,
    case: Enquiry,
    *,
    key: str = "",
    form: CaseForm | None = None,
    status: int = 200,
    has_collided: bool = False,
) -> HttpResponse:
    today = clock.day_of(timezone.now())
    forms = [
        {
            "key": name,
            "deed": deed,
            "form": form if form is not None and name == key else deed.form_class(case=case),
            "is_open": name == key or (not key and name in ("reply", "release", "reopen")),
            "url": reverse("enquiries_do", args=[case.public_id, name]),
        }
        for name, deed in deeds_for(case, seat).items()
    ]
    is_lost = form is not None and key not in deeds_for(case, seat)
    context = {
        "page_title": _("Enquiry %(reference)s") % {"reference": case.reference},
        "case": case,
        "mark": STANDING_WORDS[case.standing(today)],
        "tone": TONES.get(case.standing(today), ""),
        "needs": [Need(need).label for need in case.needs if need in Need.values],
        "decisions": _decisions(case),
        "thread": Message.objects.of(case),
        "notes": Note.objects.of(case),
        "forms": forms,
        "form": form,
        "has_collided": has_collided,
        "kept_text": form.data.get("body", "") if is_lost and form is not None else "",
        "log": _log(case) if seat.is_lead else None,
    }
    return render(request, "enquiries/staff/case.html", context, status=status)


def _decisions(case: Enquiry) -> list[dict[str, Any]]:
    """Every decision with its reasons in words."""
    kept = list(RoutingDecision.objects.of(case))
    names = rota.names_of({pk for decision in kept for pk in adviser_ids(decision.reason_list)})
    return [
        {"decision": decision, "reasons": sentences(decision.reason_list, names) or [decision.words]}
        for decision in kept
    ]


VERBS = {
    "enquiry.asked": gettext_lazy("Asked"),
    "enquiry.routed": gettext_lazy("Given to an adviser"),
    "enquiry.seen": gettext_lazy("The case was read"),
    "enquiry.replied": gettext_lazy("Answered"),
    "enquiry.heard": gettext_lazy("Heard from the asker"),
    "enquiry.noted": gettext_lazy("Noted"),
    "enquiry.handed_over": gettext_lazy("Handed over"),
    "enquiry.closed": gettext_lazy("Closed"),
    "enquiry.reopened": gettext_lazy("Taken up again"),
    "enquiry.released": gettext_lazy("Let go its way"),
    "enquiry.escalated": gettext_lazy("The lead was told that it is overdue"),
    "enquiry.erased": gettext_lazy("Forgotten"),
    "enquiry.consent": gettext_lazy("The asker changed what may be kept about care or health"),
    "enquiry.language": gettext_lazy("The asker chose another language"),
}


def _log(case: Enquiry) -> list[dict[str, Any]]:
    """Who did or read what, latest first: for the lead."""
    kept = AuditRecord.objects.about(case).select_related("by").newest_first()[:SHOWN_OF_LOG]
    return [{"at": one.at, "by": one.by, "words": VERBS.get(one.verb, one.verb)} for one in kept]


# Who would get this? -----------------------------------------------------------------------------------------------


@require_safe
@with_seat
def who_page(request: HttpRequest, seat: Seat) -> HttpResponse:
    """“Who would get this?” for any combination, as things stand today."""
    form = WhoForm(request.GET or None)
    answer = _who(form, clock.day_of(timezone.now())) if form.is_bound and form.is_valid() else None
    context = {"page_title": _("Who would get this?"), "form": form, "answer": answer}
    return render(request, "enquiries/staff/who.html", context)


def _who(form: WhoForm, today: date) -> dict[str, Any]:
    data = form.cleaned_data
    authority = authority_of(data["authority"])
    question = routing.Question(
        area="authority" if authority else "outside" if data["authority"] == AreaKind.OUTSIDE else "unsure",
        region=authority.adviser_region if authority else None,
        gss=authority.gss if authority else None,
        topic=data["topic"],
        language=data["language"],
        asker=data["asker"],
    )
    decision = routing.decide(question, rota.rota_of(today), today)
    reasons = [reason.as_data() for reason in decision.reasons]
    named = adviser_ids(reasons) | ({decision.adviser_id} if decision.adviser_id else set())
    names = rota.names_of(named)
    return {
        "name": names.get(decision.adviser_id or 0),
        "line": in_one_line(reasons, names),
        "needs_translation": decision.needs_translation,
    }
