"""The mailed form by which a public body says what became of its pledge. GET shows, POST acts; no account."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from core.downloads import download
from core.forms import CanolForm
from core.guard import allows_upload
from core.steps import CheckRow, Step, StepFlow, Text
from core.text import current_language, in_language
from pledges import filing
from pledges.actions import reporting
from pledges.choices import FormKind, Progress
from pledges.filing import Kept
from pledges.models import CheckIn, EvidenceFile, PledgedCommitment
from pledges.report_forms import DROP, FILE, SHOWN, TOKEN, OneCommitmentForm, form_for
from pledges.views.ending import ended
from pledges.views.held import hold

FILE_GONE = gettext_lazy("The file is no longer here. Attach it again, or go on without it.")
CROWDED = gettext_lazy(
    "Many files have come from here just now. Wait ten minutes, or go on without the file."
)


class ReportProgress(StepFlow):
    """One step for each commitment that still goes on, then the check page."""

    title = gettext_lazy("What became of your pledge")
    description = gettext_lazy("A public body says how far it is with what it promised.")
    send_label = gettext_lazy("Send the report")
    picture = "check-in.svg"
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

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """A file is kept, or refused, whatever button it came with: then the form goes on as ever without it."""
        answers = request.POST.copy()
        for step in self.own_steps:
            token, sent = f"{TOKEN}_{step.name}", request.FILES.get(f"{FILE}_{step.name}")
            if answers.pop(f"{DROP}_{step.name}", None):
                filing.drop(answers.pop(token, [""])[-1])
            if isinstance(sent, UploadedFile):
                refusal = _keep(request, sent, answers, token)
                if refusal:
                    return self._file_refused(request, answers, step, refusal)
        request.POST = answers  # type: ignore[assignment]  # Django allows it, its stubs do not
        return super().post(request, *args, **kwargs)

    def _file_refused(
        self, request: HttpRequest, answers: QueryDict, step: Step, words: Text
    ) -> HttpResponse:
        return self._show_again(request, answers, step.name, f"{FILE}_{step.name}", words)

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
            said = [form.answer(name) for name in SHOWN]
            if kept := Kept.read(form.answer(TOKEN)):
                said.append(kept.in_words)
            yield CheckRow(
                in_language(pledged.version, "title"),
                [Progress(form.answer("progress")).label, *(text for text in said if text)],
                pledged.code,
            )

    def finish(self, request: HttpRequest, answers: dict[str, Any], *, is_suspicious: bool) -> HttpResponse:
        now, language = timezone.now(), current_language()
        if is_suspicious:
            said = {name: value for name, value in answers.items() if isinstance(value, str)}
            hold(request, FormKind.REPORT, self.check_in, self.check_in.pledge.officer_email, said)
            return redirect("body_reported")
        try:
            was_kept = reporting.report(
                check_in=self.check_in,
                answers=[reporting.answers_of(pledged, answers) for pledged in self.pledged],
                language=language,
                now=now,
            )
        except filing.Gone:
            return self._without_lost_files(request)
        return redirect("body_reported") if was_kept else _closed(request, self.check_in, status=410)

    def _without_lost_files(self, request: HttpRequest) -> HttpResponse:
        """A file waited longer than a day, or went with another report: the first such step is shown again."""
        answers = request.POST.copy()
        lost = [
            step for step in self.own_steps if not filing.is_here(answers.get(f"{TOKEN}_{step.name}", ""))
        ]
        for step in lost:
            answers.pop(f"{TOKEN}_{step.name}", None)
        return self._file_refused(request, answers, lost[0], FILE_GONE)


def _keep(request: HttpRequest, file: "UploadedFile[bytes]", answers: QueryDict, token: str) -> Text:
    """Keep the file and put its token among the answers, in place of an earlier one; or say why not."""
    now = timezone.now()
    if not allows_upload(request, now=now):
        return CROWDED
    try:
        kept = filing.keep(file, now=now)
    except ValidationError as refused:
        return str(refused.messages[0])
    filing.drop(answers.get(token, ""))
    answers[token] = kept.sign()
    return ""


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
    return ended(
        request,
        _("Thank you. The report has arrived"),
        _("What stands in both languages is shown now. The rest follows once we have translated it."),
    )


@require_safe
def evidence(request: HttpRequest, public_id: UUID) -> HttpResponse:
    """The file beside a report that is shown: as a download, under headers that let no browser run it."""
    found = EvidenceFile.objects.shown().at_address(public_id)
    if found is None:
        raise Http404
    assert found.report is not None, "shown files belong to one"
    word = _("evidence")
    stem = f"{word}-{found.report.created_at:%Y-%m-%d}"
    return download(bytes(found.body.content), found.kind, stem)
