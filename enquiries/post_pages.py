"""Post that nobody knows: mail that could not be placed, until it is placed, begun anew or put away.

The lead sees all of it. An adviser sees what answers a case they may see, though it came from another address than the
asker's: they know best whose it is. What answers no case belongs to no region either, and is the lead's alone.
"""

import uuid
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from core import audit, paging
from core.forms.base import refuse_unreadable
from core.steps import Text
from enquiries import actions
from enquiries.ask_flow import REFUSALS
from enquiries.choices import Channel, ContactBy, PostKind
from enquiries.models import Enquiry, InboundMail
from enquiries.models.cases import EnquiryQuerySet
from enquiries.on_behalf import OnBehalfForm
from enquiries.post import taking
from enquiries.rights import Seat
from enquiries.staff_access import user_of, with_seat

PAGE = 50
MESSAGE_LENGTH = 4000
VIEWS: dict[str, Text] = {
    "waiting": gettext_lazy("Waiting for a person"),
    "aside": gettext_lazy("Written by machines"),
    "handled": gettext_lazy("Dealt with"),
}
TROUBLES: dict[str, Text] = {
    "broken": gettext_lazy("It could not be read as a mail. Its bytes stand here as far as they are words."),
    "large": gettext_lazy("It is larger than 20 MB: only its beginning is kept."),
    "empty": gettext_lazy(
        "It has no words that could be read. Its bytes stand here as far as they are words."
    ),
    "sorting": gettext_lazy("Something of ours failed over it. It is kept as it came."),
}


class PlaceForm(forms.Form):
    reference = forms.CharField(
        label=gettext_lazy("Reference of the enquiry it belongs to"),
        max_length=40,
        validators=[refuse_unreadable],
        error_messages={"required": gettext_lazy("Enter the reference")},
    )

    def __init__(self, data: Any = None, *, cases: EnquiryQuerySet, **further: Any) -> None:
        """`cases` are those that the person may see."""
        super().__init__(data, **further)
        self.cases = cases

    def clean_reference(self) -> Enquiry:
        case = self.cases.with_reference(self.cleaned_data["reference"])
        if case is None:
            raise forms.ValidationError(_("There is no such enquiry among those you see"))
        return case


def _mail(seat: Seat, public_id: uuid.UUID) -> InboundMail:
    mail = seat.post.at_address(public_id)
    if mail is None:
        raise Http404
    return mail


@require_safe
@with_seat
def queue(request: HttpRequest, seat: Seat) -> HttpResponse:
    key = request.GET.get("view", "")
    key = key if key in VIEWS else "waiting"
    found = seat.post.select_related("enquiry")
    found = {
        "waiting": found.waiting,
        "aside": found.set_aside,
        "handled": found.handled,
    }[key]()
    after = paging.key_in(request.GET.get("after", ""))
    shown = list(found.after(after).oldest_first()[: PAGE + 1])
    context = {
        "page_title": _("Post that nobody knows"),
        "views": VIEWS.items(),
        "view": key,
        "view_words": VIEWS[key],
        "mails": shown[:PAGE],
        "after": shown[PAGE - 1].pk if len(shown) > PAGE else "",
        "is_lead": seat.is_lead,
    }
    return render(request, "enquiries/staff/post.html", context)


@require_safe
@with_seat
def one(request: HttpRequest, seat: Seat, public_id: uuid.UUID) -> HttpResponse:
    mail = _mail(seat, public_id)
    audit.record(by=user_of(request), verb="enquiry.post_seen", target=mail)
    return _show(request, seat, mail)


def _show(
    request: HttpRequest,
    seat: Seat,
    mail: InboundMail,
    *,
    place: PlaceForm | None = None,
    new: OnBehalfForm | None = None,
    status: int = 200,
) -> HttpResponse:
    may_be_placed = mail.message_id is None and mail.kind != PostKind.ANSWER
    suggested = mail.suggested.reference if mail.suggested else ""
    context = {
        "page_title": _("A mail that came"),
        "mail": mail,
        "trouble": TROUBLES.get(mail.trouble, ""),
        "may_be_placed": may_be_placed,
        "place": place or PlaceForm(cases=seat.cases, initial={"reference": suggested}),
        "new": new or OnBehalfForm(initial=_begun(mail)),
        "is_new_open": new is not None,
        "refused": refused_words(mail),
        "is_lead": seat.is_lead,
    }
    return render(request, "enquiries/staff/post_one.html", context, status=status)


def refused_words(mail: InboundMail) -> list[dict[str, Any]]:
    """The files that were not taken, each with its reason in words."""
    return [
        {"name": one["name"] or _("a file without a name"), "why": REFUSALS.get(one["reason"], "")}
        for one in mail.refused
    ]


def _begun(mail: InboundMail) -> dict[str, Any]:
    return {
        "channel": Channel.EMAIL.value,
        "message": mail.words[:MESSAGE_LENGTH],
        "name": mail.sender_name,
        "email": mail.sender,
        "contact_by": ContactBy.EMAIL.value,
    }


@require_POST
@with_seat
def place(request: HttpRequest, seat: Seat, public_id: uuid.UUID) -> HttpResponse:
    mail, form = _mail(seat, public_id), PlaceForm(request.POST, cases=seat.cases)
    if not form.is_valid():
        return _show(request, seat, mail, place=form, status=422)
    case = form.cleaned_data["reference"]
    taking.give_to(by=user_of(request), mail=mail, case=case, now=timezone.now())
    messages.success(request, _("It stands among the asker’s words now."))
    return redirect("enquiries_case", public_id=case.public_id)


@require_POST
@with_seat
def begin(request: HttpRequest, seat: Seat, public_id: uuid.UUID) -> HttpResponse:
    """A new enquiry of the mail, routed and acknowledged like any other."""
    mail, form = _mail(seat, public_id), OnBehalfForm(request.POST)
    if mail.enquiry is not None and mail.kind == PostKind.ANSWER:
        return redirect("enquiries_case", public_id=mail.enquiry.public_id)
    if not form.is_valid():
        return _show(request, seat, mail, new=form, status=422)
    user, now = user_of(request), timezone.now()
    case = actions.ask(by=user, asked=form.asked(), is_suspicious=False, now=now)
    taking.begin_case(by=user, mail=mail, case=case, longest=MESSAGE_LENGTH, now=now)
    told = _("Kept under the reference %(reference)s.") % {"reference": case.reference}
    messages.success(request, told)
    is_seen = seat.cases.holds(case)
    return redirect("enquiries_case", public_id=case.public_id) if is_seen else redirect("enquiries_post")


@require_POST
@with_seat
def pass_on(request: HttpRequest, seat: Seat, public_id: uuid.UUID) -> HttpResponse:
    """It belongs to none of theirs: from now on it is the lead's."""
    taking.pass_on(by=user_of(request), mail=_mail(seat, public_id))
    messages.success(request, _("It is with the adviser lead now."))
    return redirect("enquiries_post")


@require_POST
@with_seat
def put_away(request: HttpRequest, seat: Seat, public_id: uuid.UUID) -> HttpResponse:
    if not seat.is_lead:
        raise PermissionDenied
    taking.put_away(by=user_of(request), mail=_mail(seat, public_id), now=timezone.now())
    messages.success(request, _("It is put away, and forgotten after 30 days."))
    return redirect("enquiries_post")


@require_safe
@with_seat
def as_it_came(request: HttpRequest, seat: Seat, public_id: uuid.UUID) -> HttpResponse:
    """The bytes, as text that nothing opens."""
    mail = _mail(seat, public_id)
    audit.record(by=user_of(request), verb="enquiry.post_taken_out", target=mail)
    response = HttpResponse(bytes(mail.body.content), content_type="text/plain; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="mail-{mail.pk}.txt"'
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Content-Security-Policy"] = "sandbox"
    response.headers["Cache-Control"] = "private, no-store"
    return response
