"""Was this page useful?"""

from collections.abc import Iterable
from functools import cached_property
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page

from core.forms import CanolForm
from core.steps import CheckRow, Step, StepFlow, form_key
from core.text import current_language
from replies import forms
from replies.actions import reporting
from replies.choices import Verdict
from replies.pages import page_of


class WasUseful(StepFlow):
    """One answer and some words about one page, from nobody in particular."""

    title = gettext_lazy("Was this page useful?")
    description = gettext_lazy(
        "Tell us whether a page was useful, and what was missing. We do not ask who you are."
    )
    send_label = gettext_lazy("Send")
    picture = "check-in.svg"
    check_lead = gettext_lazy("Our editors read this. We do not ask who you are, so we cannot answer.")
    template_name = "replies/step.html"
    steps = (Step("useful", gettext_lazy("Was it useful?"), forms.UsefulForm),)

    @cached_property
    def page(self) -> Page:
        page = page_of(self.kwargs["key"])
        if page is None:
            raise Http404
        return page

    def page_context(self) -> dict[str, Any]:
        return {"about": self.page, "no_index": True}

    def check_rows(self, forms_by_step: dict[str, CanolForm]) -> Iterable[CheckRow]:
        told = forms_by_step["useful"].cleaned_data
        yield CheckRow(_("Page"), [self.page.title], "useful")
        yield CheckRow(_("Was it useful?"), [Verdict(told["useful"]).label], "useful")
        if told["useful_words"]:
            yield CheckRow(_("In your own words"), [told["useful_words"]], "useful")

    def finish(self, request: HttpRequest, answers: dict[str, Any], *, is_suspicious: bool) -> HttpResponse:
        reporting.tell_use(
            page_key=self.page.translation_key,
            language=current_language(),
            verdict=Verdict(answers["useful"]),
            words=answers["useful_words"],
            form_key=form_key(request, {**answers, "page": str(self.page.translation_key)}),
            now=timezone.now(),
            is_suspicious=is_suspicious,
        )
        return redirect("useful_thanked")
