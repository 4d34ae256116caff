"""Reporting a reply that is shown."""

from collections.abc import Iterable
from functools import cached_property
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.forms import CanolForm
from core.steps import CheckRow, Step, StepFlow, form_key
from core.text import current_language
from replies import forms
from replies.actions import reporting
from replies.choices import Complaint
from replies.models import Reply


class ReportReply(StepFlow):
    """A reader says that a reply should not stand; a moderator looks at it."""

    title = gettext_lazy("Report a reply")
    description = gettext_lazy("Tell us what is wrong with a reply. We do not ask who you are.")
    send_label = gettext_lazy("Send the report")
    picture = "replies.svg"
    check_lead = gettext_lazy(
        "A moderator reads the reply again. We do not ask who you are, so we cannot answer."
    )
    template_name = "replies/report.html"
    steps = (Step("report", gettext_lazy("What is wrong"), forms.ReportForm),)

    @cached_property
    def reply(self) -> Reply:
        shown = Reply.objects.shown().with_their_page().filter(public_id=self.kwargs["public_id"]).first()
        if shown is None:
            raise Http404
        return shown

    def page_context(self) -> dict[str, Any]:
        return {"reply": self.reply, "no_index": True}

    def check_rows(self, forms_by_step: dict[str, CanolForm]) -> Iterable[CheckRow]:
        told = forms_by_step["report"].cleaned_data
        yield CheckRow(_("What is wrong"), [Complaint(told["complaint"]).label], "report")
        if told["report_words"]:
            yield CheckRow(_("What we should know"), [told["report_words"]], "report")

    def finish(self, request: HttpRequest, answers: dict[str, Any], *, is_suspicious: bool) -> HttpResponse:
        reporting.report(
            reply=self.reply,
            complaint=Complaint(answers["complaint"]),
            words=answers["report_words"],
            language=current_language(),
            form_key=form_key(request, {**answers, "reply": str(self.reply.public_id)}),
            now=timezone.now(),
            is_suspicious=is_suspicious,
        )
        return redirect("reply_reported")
