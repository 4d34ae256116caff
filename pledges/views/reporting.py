"""The mailed form by which a public body says what became of its pledge. GET shows, POST acts; no account."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from core.forms import CanolForm
from core.steps import CheckRow, Step, StepFlow
from core.text import current_language, in_language
from pledges.actions import reporting
from pledges.choices import Progress
from pledges.models import CheckIn, PledgedCommitment
from pledges.report_forms import NAMES, OneCommitmentForm, form_for


class ReportProgress(StepFlow):
    """One step for each commitment that still goes on, then the check page."""

    title = gettext_lazy("What became of your pledge")
    description = gettext_lazy("A public body says how far it is with what it promised.")
    send_label = gettext_lazy("Send the report")
    check_lead = gettext_lazy(
        "What is written in both languages is shown on the page of your body at once. It stays there for good."
    )

    check_in: CheckIn
    pledged: list[PledgedCommitment]
    own_steps: list[Step]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        found = CheckIn.objects.with_token(str(kwargs.pop("token", "")))
        if found is None:
            return _closed(request, None, status=404)
        if not found.takes_answers(timezone.now()):
            return _closed(request, found, status=410)
        self.check_in = found
        self.pledged = list(found.pledge.pledged.going_on().with_words())
        self.own_steps = [self._step(one) for one in self.pledged]
        return super().dispatch(request, *args, **kwargs)

    def asked(self) -> Sequence[Step]:
        return self.own_steps

    def _step(self, pledged: PledgedCommitment) -> Step:
        own = in_language(pledged, "words")
        return Step(
            pledged.code,
            in_language(pledged.version, "title"),
            form_for(pledged, current_language()),
            lead=own or in_language(pledged.version, "text"),
        )

    def page_context(self) -> dict[str, Any]:
        return {"side": "services", "no_index": True}

    def check_rows(self, forms_by_step: dict[str, CanolForm]) -> Iterable[CheckRow]:
        yield CheckRow(_("Public body"), [self.check_in.pledge.body.name], self.pledged[0].code)
        for pledged in self.pledged:
            form = forms_by_step[pledged.code]
            assert isinstance(form, OneCommitmentForm)
            said = [form.answer(name) for name in NAMES[1:]]
            yield CheckRow(
                in_language(pledged.version, "title"),
                [Progress(form.answer("progress")).label, *(text for text in said if text)],
                pledged.code,
            )

    def finish(self, request: HttpRequest, answers: dict[str, Any], *, is_suspicious: bool) -> HttpResponse:
        was_kept = reporting.report(
            check_in=self.check_in,
            answers=[_answers(pledged, answers) for pledged in self.pledged],
            language=current_language(),
            now=timezone.now(),
            is_suspicious=is_suspicious,
        )
        return redirect("body_reported") if was_kept else _closed(request, self.check_in, status=410)


def _answers(pledged: PledgedCommitment, answers: dict[str, Any]) -> reporting.ReportAnswers:
    said = {name: answers.get(f"{name}_{pledged.code}", "") for name in NAMES}
    return reporting.ReportAnswers(pledged.pk, Progress(said.pop("progress")), **said)


def _closed(request: HttpRequest, check_in: CheckIn | None, *, status: int) -> HttpResponse:
    context = {
        "page_title": _("This link no longer works"),
        "was_answered": check_in is not None and check_in.answered_at is not None,
        "body": check_in.pledge.body if check_in else None,
        "trail": [(_("Pledges"), reverse("compact")), (_("Public bodies"), reverse("bodies"))],
        "no_index": True,
    }
    response = render(request, "pledges/report_closed.html", context, status=status)
    response.headers["Cache-Control"] = "no-store"
    return response


@require_safe
def reported(request: HttpRequest) -> HttpResponse:
    """The page that ends a report; the same for everybody."""
    context = {
        "page_title": _("Thank you. The report has arrived"),
        "lead": _("What stands in both languages is shown now. The rest follows once we have translated it."),
        "no_index": True,
    }
    response = render(request, "pledges/body_confirmed.html", context)
    response.headers["Cache-Control"] = "no-store"
    return response
