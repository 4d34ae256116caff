"""The mailed form by which a contact says who answers for a body's pledge. GET shows, POST acts; no account."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from core import forms
from core.forms import CanolForm
from core.steps import CheckRow, Step, StepFlow
from pledges.actions import handing_over
from pledges.actions.holding import ANOTHER, STILL
from pledges.choices import FormKind
from pledges.forms import AnotherContactForm
from pledges.models import BodyPledge
from pledges.views.ending import ended
from pledges.views.held import hold

CHOICES = [
    (STILL, gettext_lazy("I still answer for it")),
    (ANOTHER, gettext_lazy("Somebody else answers for it now")),
]


class StillForm(CanolForm):
    contact = forms.OneOf(
        label=gettext_lazy("Who answers for the pledge?"), missing=gettext_lazy("Choose who answers for it"),
        choices=CHOICES,
    )  # fmt: skip


def _is_another(answers: QueryDict) -> bool:
    return answers.get("contact") == ANOTHER


class Handover(StepFlow):
    """Still me, or the next one: a body is never left without a contact."""

    title = gettext_lazy("The contact of your body")
    description = gettext_lazy("A public body says who answers for its pledge.")
    send_label = gettext_lazy("Send")

    pledge: BodyPledge
    own_steps: list[Step]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        found = BodyPledge.objects.with_contact_token(str(kwargs.pop("token", "")))
        if found is None:
            return _closed(request)
        self.pledge = found
        another = type("AnotherContact", (AnotherContactForm,), {"body": found.body})
        self.own_steps = [
            Step("contact", gettext_lazy("Who answers for the pledge?"), StillForm, lead=found.body.name),
            Step("next", gettext_lazy("Who answers for it now"), another, applies=_is_another),
        ]
        return super().dispatch(request, *args, **kwargs)

    def asked(self) -> Sequence[Step]:
        return self.own_steps

    def page_context(self) -> dict[str, Any]:
        return {"side": "services", "no_index": True}

    def check_rows(self, forms_by_step: dict[str, CanolForm]) -> Iterable[CheckRow]:
        yield CheckRow(_("Public body"), [self.pledge.body.name], "contact")
        said = forms_by_step["contact"].cleaned_data["contact"]
        yield CheckRow(_("Who answers for the pledge?"), [dict(CHOICES)[said]], "contact")
        if "next" in forms_by_step:
            named = forms_by_step["next"].cleaned_data
            values = [named[name] for name in ("contact_name", "contact_role", "contact_email")]
            yield CheckRow(_("Who answers for it now"), values, "next")

    def finish(self, request: HttpRequest, answers: dict[str, Any], *, is_suspicious: bool) -> HttpResponse:
        now = timezone.now()
        if is_suspicious:
            hold(request, FormKind.CONTACT, self.pledge, self.pledge.officer_email, answers)
        elif answers["contact"] == STILL:
            handing_over.stay(pledge=self.pledge, now=now)
        else:
            handing_over.hand_over(
                pledge=self.pledge,
                name=answers["contact_name"],
                role=answers["contact_role"],
                email=answers["contact_email"],
                now=now,
            )
        return redirect("contact_said")


def _closed(request: HttpRequest) -> HttpResponse:
    context = {
        "page_title": _("This link no longer works"),
        "trail": [(_("Pledges"), reverse("compact")), (_("Public bodies"), reverse("bodies"))],
        "no_index": True,
    }
    response = render(request, "pledges/report_closed.html", context, status=404)
    response.headers["Cache-Control"] = "no-store"
    return response


@require_safe
def said(request: HttpRequest) -> HttpResponse:
    return ended(request, _("Thank you. We know whom to write to"), _("Whoever is new has a mail from us."))
