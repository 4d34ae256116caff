"""What did you do? A year after signing, by a secret link: GET shows, POST acts; no account."""

from collections.abc import Iterable, Sequence
from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from core import forms
from core.forms import CanolForm
from core.steps import CheckRow, Step, StepFlow, done
from core.text import current_language, in_language
from pledges.actions import asking
from pledges.choices import Did, FormKind
from pledges.forms import MAY_BE_A_STORY, STORY_HINT
from pledges.models import YearlyAsk
from pledges.views.held import hold


class DidForm(CanolForm):
    did = forms.OneOf(
        label=gettext_lazy("What came of it?"),
        missing=gettext_lazy("Choose what came of it"),
        choices=Did.choices,
    )
    words = forms.Paragraphs(
        label=gettext_lazy("What did you do?"),
        hint=gettext_lazy("Only our staff read this. A small thing counts."),
        required=False,
        max_length=1000,
        rows=5,
    )
    may_be_a_story = forms.YesBox(label=MAY_BE_A_STORY, hint=STORY_HINT)


class WhatDidYouDo(StepFlow):
    """One question, a year later."""

    title = gettext_lazy("A year later")
    description = gettext_lazy("Whoever signed is asked once a year what they did.")
    send_label = gettext_lazy("Send")
    steps: ClassVar[Sequence[Step]] = (Step("did", gettext_lazy("What did you do?"), DidForm),)

    ask: YearlyAsk

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        found = YearlyAsk.objects.with_token(str(kwargs.pop("token", "")))
        if found is None or not found.takes_an_answer(timezone.now()):
            return _closed(request, status=404 if found is None else 410)
        self.ask = found
        return super().dispatch(request, *args, **kwargs)

    def page_context(self) -> dict[str, Any]:
        chosen = self.ask.signature.choices.with_words().order_by("version__commitment__number")
        listed = [(one.version.commitment.number, in_language(one.version, "title")) for one in chosen]
        return {"side": "people", "no_index": True, "aside": "pledges/chosen.html", "chosen": listed}

    def check_rows(self, forms_by_step: dict[str, CanolForm]) -> Iterable[CheckRow]:
        said = forms_by_step["did"].cleaned_data
        yield CheckRow(_("What came of it?"), [Did(said["did"]).label], "did")
        yield CheckRow(_("What did you do?"), [said["words"]] if said["words"] else [], "did")
        if said["words"] and said["may_be_a_story"]:
            yield CheckRow(_("What we may do"), [MAY_BE_A_STORY], "did")

    def finish(self, request: HttpRequest, answers: dict[str, Any], *, is_suspicious: bool) -> HttpResponse:
        if is_suspicious:
            hold(request, FormKind.YEAR, self.ask, self.ask.signature.email, answers)
            return redirect("year_said")
        was_kept = asking.answer(
            ask=self.ask,
            did=Did(answers["did"]),
            words=answers["words"],
            may_be_a_story=answers["may_be_a_story"],
            language=current_language(),
            now=timezone.now(),
        )
        return redirect("year_said") if was_kept else _closed(request, status=410)


def _closed(request: HttpRequest, *, status: int) -> HttpResponse:
    context = {
        "page_title": _("This link no longer works"),
        "trail": [(_("Pledges"), reverse("compact"))],
        "no_index": True,
    }
    response = render(request, "pledges/year_closed.html", context, status=status)
    response.headers["Cache-Control"] = "no-store"
    return response


@require_safe
def said(request: HttpRequest) -> HttpResponse:
    return done(
        request,
        _("Thank you for telling us"),
        _("We ask again in a year. Your page lets you change or withdraw what you signed at any time."),
        template="pledges/year_said.html",
    )
