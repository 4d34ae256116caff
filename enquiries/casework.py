"""One case on the staff side: what to know, what was said, and what can be done."""

import uuid
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from core.moves import MoveNotAllowedError
from core.text import in_language
from enquiries import actions, clock, reading, rota, slots
from enquiries.case_log import log_of
from enquiries.choices import Need, Told
from enquiries.deeds import DEEDS, deeds_for
from enquiries.models import (
    Attachment,
    Enquiry,
    InboundMail,
    Message,
    Note,
    RoutingDecision,
    SavedReply,
    Share,
    Task,
)
from enquiries.post_pages import refused_words
from enquiries.reasons import adviser_ids, sentences
from enquiries.rights import Seat
from enquiries.staff_access import case_for, user_of, with_seat
from enquiries.staff_forms import CaseForm, ReplyForm
from enquiries.standing import STANDING_WORDS, TONES


@require_safe
@with_seat
def case_page(request: HttpRequest, seat: Seat, public_id: uuid.UUID) -> HttpResponse:
    case = case_for(seat, public_id)
    if request.method == "GET":
        actions.look(by=user_of(request), enquiry=case)
    return _show(request, seat, case)


@require_POST
@with_seat
def do(request: HttpRequest, seat: Seat, public_id: uuid.UUID, key: str) -> HttpResponse:
    """Do one deed. What was typed is never lost: an error or a collision shows it again."""
    case = case_for(seat, public_id)
    deed = DEEDS.get(key)
    if deed is None:
        raise Http404
    now = timezone.now()
    form = deed.form_class(request.POST, case=case, cases=seat.cases)
    if key not in deeds_for(case, seat, now):
        return _collided(request, seat, case, key, form)
    if key == "reply" and "add" in request.POST:
        return _grow(request, seat, case)
    if not form.is_valid():
        return _show(request, seat, case, key=key, form=form, status=422)
    try:
        deed.do(by=user_of(request), case=case, data=form.cleaned_data, now=now)
    except (actions.Collision, MoveNotAllowedError):
        return _collided(request, seat, case_for(seat, public_id), key, form)
    except actions.NoWay:
        form.add_error("channel", _("There is no address for this way"))
        return _show(request, seat, case, key=key, form=form, status=422)
    messages.success(request, str(deed.done))
    still_seen = seat.cases.holds(case)
    return redirect("enquiries_case", public_id=public_id) if still_seen else redirect("enquiries")


def _grow(request: HttpRequest, seat: Seat, case: Enquiry) -> HttpResponse:
    """The answer as it is typed so far, with what was asked for put to its end. Nothing is sent."""
    what, _separator, which = request.POST["add"].partition(":")
    pages = reading.for_question(case.message, case.mail_language) if what in ("pages", "page") else None
    typed = request.POST.get("body", "").rstrip()
    parts = [typed, *_more(what, which, case, pages or [])]
    form = ReplyForm(case=case)
    form.initial.update({name: request.POST.get(name, "") for name in ("version", "channel", "then")})
    form.initial["body"] = "\n\n".join(part for part in parts if part)
    return _show(request, seat, case, key="reply", form=form, pages=pages)


def _more(what: str, which: str, case: Enquiry, pages: list[reading.Reading]) -> list[str]:
    """A saved reply in the asker's language, or a page of the site with its address."""
    if what == "saved":
        saved = SavedReply.objects.for_topic(case.topic).numbered(which)
        return [in_language(saved, "body", case.mail_language)] if saved else []
    found = [one for number, one in enumerate(pages) if str(number) == which]
    return [f"{one.title}: {settings.BASE_URL}{one.url}" for one in found]


def _collided(request: HttpRequest, seat: Seat, case: Enquiry, key: str, form: CaseForm) -> HttpResponse:
    """Somebody was quicker. The text stands in the form, with the version that is current now."""
    data = request.POST.copy()
    data["version"] = str(case.version)
    again = type(form)(data, case=case, cases=seat.cases)
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
    pages: list[reading.Reading] | None = None,
) -> HttpResponse:
    """The case; `pages` are those found to point to, None where nobody looked for any."""
    now = timezone.now()
    today, offered = clock.day_of(now), deeds_for(case, seat, now)
    standing = case.standing(today, clock.closed_days(today))
    joined = [case, *Enquiry.objects.merged_into_case(case)]
    forms = [
        {
            "key": name,
            "deed": deed,
            "form": form if form is not None and name == key else deed.form_class(case=case),
            "is_open": name == key or (not key and name in ("reply", "release", "reopen")),
            "url": reverse("enquiries_do", args=[case.public_id, name]),
        }
        for name, deed in offered.items()
    ]
    is_lost = form is not None and key not in offered
    context = {
        "page_title": _("Enquiry %(reference)s") % {"reference": case.reference},
        "case": case,
        "mark": STANDING_WORDS[standing],
        "tone": TONES.get(standing, ""),
        "needs": [Need(need).label for need in case.needs if need in Need.values],
        "decisions": _decisions(case),
        "files": Attachment.objects.together(joined),
        "shares": [
            {"row": row, "told": [Told(one).label for one in row.what]} for row in Share.objects.of(case)
        ],
        "tags": list(case.tags.in_order()),
        "callback": slots.words_of(case.callback_at) if case.callback_at else "",
        "joined": joined[1:],
        "saved_replies": SavedReply.objects.for_topic(case.topic) if "reply" in offered else (),
        "pages": pages,
        "thread": Message.objects.together(joined),
        "tasks": [{"task": one, "is_late": one.is_late(today)} for one in Task.objects.of(case)],
        "post": [
            {"mail": mail, "refused": refused_words(mail)} for mail in InboundMail.objects.of_case(case)
        ],
        "perhaps": InboundMail.objects.waiting().filter(suggested=case).oldest_first(),
        "notes": Note.objects.together(joined),
        "forms": forms,
        "form": form,
        "has_collided": has_collided,
        "kept_text": form.data.get("body", "") if is_lost and form is not None else "",
        "log": log_of(case) if seat.is_lead else None,
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
