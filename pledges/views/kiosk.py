"""Signing on a screen at an event: it clears itself, fills nothing in, and leaves nothing behind for the next person.

There is no mail: what is signed here becomes a row of the event's sheet, which a second person checks before it counts.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from core import forms
from core.forms import CanolForm
from core.steps import CheckRow, Step
from core.text import current_language
from places.postcodes import is_well_formed
from pledges import cards, wordings
from pledges.actions import keying
from pledges.forms import SHOW_NAME, PeopleChooseForm
from pledges.models import EventSheet
from pledges.views.ending import ended
from pledges.views.flows import CHOOSE, SigningFlow, text_of_set

IDLE_SECONDS = 90
THANKS_SECONDS = 12


class KioskChooseForm(PeopleChooseForm):
    statement = None  # type: ignore[assignment]  # Django’s way of leaving a field of the parent out


class KioskWhoForm(CanolForm):
    """Nothing that a browser would remember or offer to the next person."""

    name = forms.NameLine(
        label=gettext_lazy("Full name"), missing=gettext_lazy("Enter the full name"), autocomplete="off"
    )
    postcode = forms.Line(
        label=gettext_lazy("Postcode"),
        hint=gettext_lazy("It tells us your council area. We do not keep it."),
        required=False,
        autocomplete="off",
        spellcheck=False,
        width="short",
        max_length=20,
    )
    show_name = forms.YesBox(label=SHOW_NAME, hint=gettext_lazy("Otherwise you are counted without a name."))

    def clean_postcode(self) -> str:
        postcode: str = self.cleaned_data["postcode"]
        if postcode and not is_well_formed(postcode):
            self.add_error("postcode", _("Enter a whole postcode, like LL55 1SH, or leave it empty"))
        return postcode


@dataclass(frozen=True)
class _Start:
    """Where a screen goes by itself, with or without scripts."""

    seconds: int
    url: str

    def set_on(self, response: HttpResponse) -> None:
        response.headers["Refresh"] = f"{self.seconds}; url={self.url}"
        response.headers["Cache-Control"] = "no-store"


class SignAtTheKiosk(SigningFlow):
    """Three short pages; each goes back to the first when nobody touches it for a while."""

    set_code = wordings.PEOPLE
    title = gettext_lazy("Sign the commitments")
    description = gettext_lazy("Signing on a screen at an event.")
    not_open_title = gettext_lazy("Signing is closed at the moment")
    send_label = gettext_lazy("I sign")
    check_lead = text_of_set(wordings.PEOPLE, "declaration")
    steps: ClassVar[Sequence[Step]] = (
        Step(CHOOSE, gettext_lazy("Choose what you mean"), KioskChooseForm),
        Step("who", gettext_lazy("Who is signing"), KioskWhoForm),
    )

    sheet: EventSheet
    token: str

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.token = str(kwargs.pop("token"))
        found = EventSheet.objects.of_kiosk(self.token)
        if found is None:
            return _closed(request)
        self.sheet = found
        response = super().dispatch(request, *args, **kwargs)
        if isinstance(response, HttpResponse):
            _Start(IDLE_SECONDS, reverse("kiosk", args=[self.token])).set_on(response)
        return response

    def page_context(self) -> dict[str, Any]:
        return {**super().page_context(), "no_index": True, "fills_nothing_in": True}

    def check_rows(self, forms_by_step: dict[str, CanolForm]) -> Iterable[CheckRow]:
        who = forms_by_step["who"].cleaned_data
        yield self._commitments_row(forms_by_step[CHOOSE])
        yield CheckRow(_("Full name"), [who["name"]], "who")
        yield CheckRow(_("Postcode"), [who["postcode"]] if who["postcode"] else [], "who")
        shown = _("Show the name beside the commitments") if who["show_name"] else _("Do not show the name")
        yield CheckRow(_("What we may do"), [shown], "who")

    def finish(self, request: HttpRequest, answers: dict[str, Any], *, is_suspicious: bool) -> HttpResponse:
        numbers = " ".join(code.rpartition("-")[2] for code in answers["commitments"])
        row = cards.Row(
            0, answers["name"], answers["postcode"], numbers, current_language(), answers["show_name"]
        )
        if not keying.add_row(sheet=self.sheet, row=row):
            return _closed(request)
        return redirect("kiosk_done", self.token)


@require_safe
def done(request: HttpRequest, token: str) -> HttpResponse:
    """Thanks, for some seconds; then the first page again. What the browser kept of this person goes."""
    if EventSheet.objects.of_kiosk(token) is None:
        return _closed(request)
    start = reverse("kiosk", args=[token])
    context = {
        "page_title": _("Thank you"),
        "lead": _("A colleague checks the screen’s list at the end of the day. Then you are counted."),
        "start": start,
        "no_index": True,
    }
    response = render(request, "pledges/kiosk_done.html", context)
    _Start(THANKS_SECONDS, start).set_on(response)
    response.headers["Clear-Site-Data"] = '"cache", "cookies", "storage"'
    return response


def _closed(request: HttpRequest) -> HttpResponse:
    return ended(
        request, _("This screen is closed"), _("Ask whoever looks after it to open it again."), status=410
    )
