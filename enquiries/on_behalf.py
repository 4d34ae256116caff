"""An enquiry that came by telephone, by post, at an event or in person, written down by a member of staff."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from core.forms.base import refuse_unreadable
from enquiries import actions
from enquiries.choices import AreaKind, Asker, Channel, ContactBy, Need, ReplyLanguage, SafeContact, Topic
from enquiries.forms import ADDRESS_LENGTH, NEEDED, OUTSIDE, UNSURE, areas
from enquiries.rights import Seat
from enquiries.staff_access import user_of, with_seat
from enquiries.staff_forms import Words

CHANNELS = [(way.value, way.label) for way in Channel if way != Channel.FORM]
WAYS = [(way.value, way.label) for way in ContactBy if way != ContactBy.CALLBACK]


class OnBehalfForm(forms.Form):
    """What somebody asked, as it was heard."""

    channel = forms.ChoiceField(label=gettext_lazy("How it came"), choices=CHANNELS)
    asker = forms.ChoiceField(label=gettext_lazy("Kind of asker"), choices=Asker.choices)
    topic = forms.ChoiceField(label=gettext_lazy("Topic"), choices=Topic.choices)
    authority = forms.ChoiceField(
        label=gettext_lazy("Where"),
        choices=areas,
        error_messages={"required": gettext_lazy("Choose where it is about, or “not sure”")},
    )
    message = Words(
        label=gettext_lazy("What was asked"),
        max_length=4000,
        help_text=gettext_lazy("In the asker’s own language. Leave out what nobody needs to know."),
        error_messages={"required": gettext_lazy("Write what was asked")},
    )
    has_consent = forms.BooleanField(
        label=gettext_lazy("The asker said that we may keep what it tells about care or health"),
        required=False,
    )
    name = forms.CharField(
        label=gettext_lazy("Name"),
        max_length=200,
        validators=[refuse_unreadable],
        error_messages={"required": gettext_lazy("Enter the asker’s name")},
    )
    contact_by = forms.ChoiceField(label=gettext_lazy("How to answer"), choices=WAYS)
    email = forms.EmailField(
        label=gettext_lazy("E-mail"),
        required=False,
        help_text=gettext_lazy("An acknowledgement goes there at once."),
    )
    phone = forms.CharField(
        label=gettext_lazy("Telephone"), max_length=30, required=False, validators=[refuse_unreadable]
    )
    address = Words(label=gettext_lazy("Address"), max_length=ADDRESS_LENGTH, rows=3, required=False)
    language = forms.ChoiceField(label=gettext_lazy("Language of the answer"), choices=ReplyLanguage.choices)
    safe_contact = forms.MultipleChoiceField(
        label=gettext_lazy("Before you ring"),
        choices=SafeContact.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    needs = forms.MultipleChoiceField(
        label=gettext_lazy("What makes it easier"),
        choices=Need.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        way = cleaned.get("contact_by", "")
        if way in NEEDED and not cleaned.get(NEEDED[way][0]) and NEEDED[way][0] not in self.errors:
            self.add_error(NEEDED[way][0], gettext_lazy("Needed for this way of answering"))
        if way == ContactBy.SOMEONE_ELSE and not any(
            cleaned.get(name) for name in ("email", "phone", "address")
        ):
            self.add_error("phone", gettext_lazy("Needed for this way of answering"))
        return cleaned

    def asked(self) -> actions.Asked:
        given = self.cleaned_data
        where = given.pop("authority")
        is_known = where not in (OUTSIDE, UNSURE)
        return actions.Asked(
            **{**given, "needs": tuple(given["needs"]), "safe_contact": tuple(given["safe_contact"])},
            page_language="en" if given["language"] == "en" else "cy",
            area_kind=AreaKind.AUTHORITY if is_known else where,
            gss=where if is_known else None,
        )


@require_http_methods(["GET", "HEAD", "POST"])
@with_seat
def enter(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Write down and route, like any other; the writer may not be the one who gets it."""
    form = OnBehalfForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        enquiry = actions.ask(
            by=user_of(request), asked=form.asked(), is_suspicious=False, now=timezone.now()
        )
        told = _("Kept under the reference %(reference)s.") % {"reference": enquiry.reference}
        messages.success(request, told)
        is_seen = seat.cases.holds(enquiry)
        return redirect("enquiries_case", public_id=enquiry.public_id) if is_seen else redirect("enquiries")
    context = {"page_title": _("Write down an enquiry"), "form": form}
    return render(request, "enquiries/staff/new.html", context, status=422 if form.is_bound else 200)
