"""Asking an adviser, the page that says so, and finding your adviser."""

import uuid
from collections.abc import Iterable, Sequence
from typing import Any, ClassVar

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from core.forms import CanolForm
from core.guard import allows_mailbox
from core.page_cache.headers import kept
from core.steps import CheckRow, Step, StepFlow, Text
from core.text import current_language
from enquiries import actions, public_rota
from enquiries.choices import AreaKind, Asker, ContactBy, Need, ReplyLanguage, Topic
from enquiries.forms import AboutForm, AnswerForm, MessageForm, PlaceForm
from enquiries.models import Enquiry
from enquiries.reasons import place_name

_AREA_WORDS = {
    AreaKind.OUTSIDE: gettext_lazy("Outside Wales"),
    AreaKind.UNSURE: gettext_lazy("Not sure, or in several places"),
    AreaKind.UNKNOWN: gettext_lazy("We do not know this postcode yet: the adviser will ask"),
}


def area_words(kind: str, gss: str | None) -> Text:
    return place_name(gss) if kind == AreaKind.AUTHORITY else _AREA_WORDS[AreaKind(kind)]


class Ask(StepFlow):
    """Ask an adviser, one thing at a time."""

    title = gettext_lazy("Ask an adviser")
    description = gettext_lazy(
        "Ask a development adviser, in Welsh or in English, and know by when you will be answered."
    )
    send_label = gettext_lazy("Send your question")
    check_lead = gettext_lazy("Nothing has been sent yet. Read it through, then send it.")
    template_name = "enquiries/ask.html"
    prefill = frozenset({"topic", "authority"})
    steps: ClassVar[Sequence[Step]] = (
        Step("about", gettext_lazy("What is your question about?"), AboutForm),
        Step("place", gettext_lazy("Where is it about?"), PlaceForm),
        Step("message", gettext_lazy("Your question"), MessageForm),
        Step("answer", gettext_lazy("How we answer you"), AnswerForm),
    )

    def check_rows(self, forms_by_step: dict[str, CanolForm]) -> Iterable[CheckRow]:
        about, place = forms_by_step["about"].cleaned_data, forms_by_step["place"].cleaned_data
        message, answer = forms_by_step["message"].cleaned_data, forms_by_step["answer"].cleaned_data
        consent = _("You may keep it") if message["consent"] else _("Keep no such detail")
        yield CheckRow(_("Asking for"), [Asker(about["asker"]).label], "about")
        yield CheckRow(_("What it is about"), [Topic(about["topic"]).label], "about")
        yield CheckRow(_("Where"), [area_words(place["area_kind"], place["gss"])], "place")
        yield CheckRow(_("Your question"), message["message"].split("\n"), "message")
        yield CheckRow(_("What it tells about care or health"), [consent], "message")
        yield CheckRow(_("Your name"), [answer["name"]], "answer")
        yield CheckRow(_("How we answer you"), [ContactBy(answer["contact_by"]).label], "answer")
        for name in ("email", "phone", "address"):
            if answer[name]:
                label = forms_by_step["answer"].fields[name].label or ""
                yield CheckRow(label, answer[name].split("\n"), "answer")
        yield CheckRow(_("Language of the answer"), [ReplyLanguage(answer["language"]).label], "answer")
        yield CheckRow(
            _("What makes it easier for you"), [Need(need).label for need in answer["needs"]], "answer"
        )

    def finish(self, request: HttpRequest, answers: dict[str, Any], *, is_suspicious: bool) -> HttpResponse:
        now = timezone.now()
        asked = _asked(answers)
        if (
            asked.email
            and actions.asked_already(asked, now=now) is None
            and not allows_mailbox(asked.email, now=now)
        ):
            return self._check(request, request.POST, notice="crowded", status=429)
        enquiry = actions.ask(by=None, asked=asked, is_suspicious=is_suspicious, now=now)
        return redirect("ask_done", public_id=enquiry.public_id)


def _asked(answers: dict[str, Any]) -> actions.Asked:
    same = (
        "name",
        "contact_by",
        "email",
        "phone",
        "address",
        "language",
        "area_kind",
        "gss",
        "asker",
        "topic",
    )
    return actions.Asked(
        **{name: answers[name] for name in same},
        page_language=current_language(),
        message=answers["message"],
        needs=tuple(answers["needs"]),
        has_consent=answers["consent"],
    )


@never_cache
@require_safe
def received(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """What was received and by when it is answered. It names nobody, and is shown for an hour only."""
    enquiry = Enquiry.objects.on_done_page(public_id, timezone.now())
    if enquiry is None:
        raise Http404
    context = {
        "page_title": _("We have your question"),
        "reference": enquiry.reference,
        "due_on": enquiry.due_on,
        "is_acknowledged_by_mail": bool(enquiry.email),
        "no_index": True,
    }
    response = render(request, "enquiries/received.html", context)
    response.headers["Cache-Control"] = "no-store"
    return response


@require_safe
@kept()
def advisers(request: HttpRequest) -> HttpResponse:
    """Find your adviser: choose a council area, see who works there."""
    gss = request.GET.get("authority", "")
    authority = public_rota.authority_of(gss)
    found = public_rota.advisers_for(authority.adviser_region if authority else None)
    context = {
        "page_title": _("Find your adviser"),
        "page_description": _(
            "Development advisers in north and south Wales: who they are and how to ask them."
        ),
        "form": public_rota.FindForm(initial={"authority": gss if authority else ""}),
        "authority": authority,
        "regions": found,
        "ask_url": reverse("ask") + (f"?authority={authority.gss}" if authority else ""),
    }
    return render(request, "enquiries/advisers.html", context)
