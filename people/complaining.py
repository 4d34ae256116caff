"""Complaining, or reporting what somebody published: what is asked in which order, and what happens when it is sent."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from core.forms import CanolForm
from core.guard import allows_mailbox
from core.mailboxes import mailbox_of
from core.organisation import Organisation
from core.steps import CheckRow, Step, StepFlow, form_key
from core.text import current_language
from people import matters
from people.forms import AboutForm, TellForm, WhoForm
from people.models import Matter
from people.models.matters import MatterKind

SHOWN_FOR_SECONDS = 3600


class Complain(StepFlow):
    """Somebody is not content, or sees something here that should not be."""

    title = gettext_lazy("Complain, or report something")
    description = gettext_lazy(
        "Complain about our service, the Welsh language or your data, or report what somebody published here."
    )
    send_label = gettext_lazy("Send it")
    check_lead = gettext_lazy("Only the staff who deal with complaints read it.")
    prefill = frozenset({"about", "where"})
    steps = (
        Step("about", gettext_lazy("What it is about"), AboutForm),
        Step("tell", gettext_lazy("What happened"), TellForm),
        Step(
            "who",
            gettext_lazy("How we answer you"),
            WhoForm,
            lead=gettext_lazy("We ask for as little as we can."),
        ),
    )

    def check_rows(self, forms_by_step: dict[str, CanolForm]) -> Iterable[CheckRow]:
        about, tell, who = (forms_by_step[name].cleaned_data for name in ("about", "tell", "who"))
        yield CheckRow(_("What it is about"), [MatterKind(about["about"]).label], "about")
        if tell["where"]:
            yield CheckRow(_("Which page"), [tell["where"]], "tell")
        yield CheckRow(_("What happened"), tell["words"].split("\n"), "tell")
        yield CheckRow(_("Full name"), [who["name"] or _("None given")], "who")
        reached = [who[name] for name in ("email", "contact") if who[name]]
        yield CheckRow(_("How we answer you"), reached or [_("Not at all: you gave no address")], "who")

    def finish(self, request: HttpRequest, answers: dict[str, Any], *, is_suspicious: bool) -> HttpResponse:
        now = timezone.now()
        if answers["email"] and not allows_mailbox(mailbox_of(answers["email"]), now=now):
            return self._check(request, request.POST, notice="crowded", status=429)
        told = matters.Told(
            kind=answers["about"],
            words=answers["words"],
            where=answers["where"],
            name=answers["name"],
            email=answers["email"],
            contact=answers["contact"],
            language=current_language(),
            form_key=form_key(request, answers),
        )
        matter = matters.take(by=None, told=told, received_at=now, now=now, is_suspicious=is_suspicious)
        return redirect("complained", matter.public_id)


@never_cache
@require_safe
def done(request: HttpRequest, public_id: UUID) -> HttpResponse:
    """The reference, and by when they hear of us: for an hour."""
    matter = Matter.objects.at_address(public_id)
    if matter is None or (timezone.now() - matter.received_at).total_seconds() > SHOWN_FOR_SECONDS:
        raise Http404
    context = {
        "page_title": _("We have it"),
        "reference": matter.reference,
        "matter": matter,
        "site_organisation": Organisation.current(),
        "no_index": True,
    }
    return render(request, "people/complained.html", context)
