"""One-thing-at-a-time forms that keep nothing on the server until they are sent.

A flow is a list of steps, each a plain form. Every answer travels with the page as a hidden field, so there is no
session, no cookie but the CSRF one, nothing to expire, and nothing lost: the language switch, Back, Change and an error
all serve the same answers again. Sending validates every step anew, then hands the cleaned answers to `finish`.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from django import forms
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.views import View

from core import figures
from core.forms import CanolForm
from core.guard import HONEYPOT, Seal, allows_sending, fell_for_honeypot
from core.keyed import keyed_hash
from core.text import current_language

CHECK, SENT = "check", "sent"
Text = str | Promise


@dataclass(frozen=True)
class Step:
    """One page of a flow. `applies` leaves it out where earlier answers make it needless."""

    name: str
    title: Text
    form_class: type[CanolForm]
    lead: Text = ""
    aside: str = ""
    applies: Callable[[QueryDict], bool] = lambda _answers: True


@dataclass(frozen=True)
class CheckRow:
    """One line of "check your answers"."""

    label: Text
    values: Sequence[Text]
    change_step: str


class StepFlow(View):
    """A stateless form in steps; subclasses give `title`, `description`, `steps`, `send_label`, `check_rows` and
    `finish`."""

    title: ClassVar[Text] = ""
    description: ClassVar[Text] = ""
    send_label: ClassVar[Text] = ""
    check_lead: ClassVar[Text] = ""
    steps: ClassVar[Sequence[Step]] = ()
    template_name = "layouts/step.html"
    picture: ClassVar[str] = ""
    """A ring of `static/img/` beside the first step, where the screen has room for it."""
    prefill: ClassVar[frozenset[str]] = frozenset()

    def check_rows(self, forms_by_step: dict[str, CanolForm]) -> Iterable[CheckRow]:
        """Lines of the check page; the forms are valid."""
        raise NotImplementedError

    def finish(self, request: HttpRequest, answers: dict[str, Any], *, is_suspicious: bool) -> HttpResponse:
        """Act on the cleaned answers of every step and redirect to the page that says so."""
        raise NotImplementedError

    def writes_to(self, answers: dict[str, Any]) -> Sequence[str]:
        """The mailboxes that sending would write to, of which each has its share in an hour; none where `finish`
        sees to it."""
        return ()

    def asked(self) -> Sequence[Step]:
        """The steps of the class, or of this request where what is asked depends on whom."""
        return self.steps

    def page_context(self) -> dict[str, Any]:
        """Further values for the pages of this flow."""
        return {}

    def form_context(self, step: Step, answers: QueryDict) -> dict[str, Any]:
        """Further arguments for the form of a step, where what it offers hangs on earlier answers."""
        return {}

    # -- requests ---------------------------------------------------------------------------------------------------

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        known = QueryDict(mutable=True)
        for name in self.prefill & set(request.GET):
            known.setlist(name, request.GET.getlist(name))
        first = self._applying(known)[0]
        self._reached(first.name)
        return self._show(request, first, known)

    def _reached(self, step: str) -> None:
        """For figures of how far people get: which form, which step, which language."""
        figures.note(figures.Seen(figures.FORM, f"{flow_name(type(self))}/{step}", current_language()))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        answers = request.POST
        wish = answers.get("go", "next")
        applying = self._applying(answers)
        at = next((step for step in applying if step.name == answers.get("at")), None)
        if wish == "switch":
            if answers.get("at") == CHECK:
                return self._check(request, answers)
            return self._show(request, at or applying[0], answers)
        if wish.startswith("change:"):
            wished = next((step for step in applying if step.name == wish[7:]), applying[0])
            return self._show(request, wished, answers, is_change=True)
        if wish == "back":
            return self._show(request, self._before(at, applying), answers)
        if wish == "send":
            return self._send(request, answers)
        return self._next(request, at or applying[0], answers)

    def _next(self, request: HttpRequest, at: Step, answers: QueryDict) -> HttpResponse:
        form = self._form(at, answers)
        if not form.is_valid():
            return self._show(request, at, answers, form=form, is_change=bool(answers.get("is_change")))
        applying = self._applying(answers)
        later = applying[applying.index(at) + 1 :]
        if answers.get("is_change"):
            later = [step for step in later if not self._form(step, answers).is_valid()]
        self._reached(later[0].name if later else CHECK)
        if later:
            return self._show(request, later[0], answers)
        return self._check(request, answers)

    def _send(self, request: HttpRequest, answers: QueryDict) -> HttpResponse:
        """What is wrong with a form says so; whether its sender has had their share is counted in one statement."""
        now, seal = timezone.now(), Seal.read(answers.get("seal", ""))
        filled = self._filled(answers)
        wrong = next(((step, form) for step, form in filled if not form.is_valid()), None)
        is_ripe = seal is not None and seal.is_ripe(now)
        cleaned: dict[str, Any] = {}
        if wrong is None:
            for _step, form in filled:
                cleaned.update(form.cleaned_data)
        mailboxes = self.writes_to(cleaned) if is_ripe and wrong is None else ()
        if not allows_sending(request, mailboxes, now=now):
            return self._check(request, answers, notice="crowded", status=429)
        if wrong is not None:
            return self._show(request, wrong[0], answers, form=wrong[1])
        if not is_ripe:
            return self._check(request, answers, notice="again", seal=Seal(now.timestamp(), was_asked=True))
        response = self.finish(request, cleaned, is_suspicious=fell_for_honeypot(request))
        if response.status_code == 302:
            self._reached(SENT)
        return response

    # -- steps ------------------------------------------------------------------------------------------------------

    def _applying(self, answers: QueryDict) -> list[Step]:
        return [step for step in self.asked() if step.applies(answers)]

    def _before(self, at: Step | None, applying: list[Step]) -> Step:
        if at is None:
            return applying[-1]
        return applying[max(applying.index(at) - 1, 0)]

    def _form(self, step: Step, answers: QueryDict) -> CanolForm:
        return step.form_class(answers, **self.form_context(step, answers))

    def _filled(self, answers: QueryDict) -> list[tuple[Step, CanolForm]]:
        return [(step, self._form(step, answers)) for step in self._applying(answers)]

    # -- pages ------------------------------------------------------------------------------------------------------

    def _show(
        self,
        request: HttpRequest,
        step: Step,
        answers: QueryDict,
        *,
        form: CanolForm | None = None,
        is_change: bool = False,
    ) -> HttpResponse:
        applying = self._applying(answers)
        if form is None:
            further = self.form_context(step, answers)
            blank = step.form_class(**further)
            form = step.form_class(initial=_shown_values(blank, answers), **further)
        number = applying.index(step) + 1
        context = {
            "step": step,
            "form": form,
            "at": step.name,
            "progress": {"number": number, "total": len(applying) + 1},
            "back_step": applying[number - 2].name if number > 1 else None,
            "picture": self.picture if number == 1 else "",
            "hidden": self._carried(answers, shown=step, is_change=is_change),
        }
        return self._page(request, context, status=422 if form.is_bound and form.errors else 200)

    def _show_again(
        self, request: HttpRequest, answers: QueryDict, name: str, field: str, words: Text
    ) -> HttpResponse:
        """The step of that name, with one more error than its form knows of."""
        step = next(one for one in self.asked() if one.name == name)
        form = self._form(step, answers)
        form.add_error(field, words)
        return self._show(request, step, answers, form=form, is_change=bool(answers.get("is_change")))

    def _check(
        self,
        request: HttpRequest,
        answers: QueryDict,
        *,
        notice: str = "",
        seal: Seal | None = None,
        status: int = 200,
    ) -> HttpResponse:
        filled = self._filled(answers)
        for step, form in filled:
            if not form.is_valid():
                return self._show(request, step, answers, form=form)
        applying = [step for step, _form in filled]
        context = {
            "step": {"title": _("Check your answers"), "lead": self.check_lead, "name": CHECK},
            "is_check": True,
            "check_rows": list(self.check_rows({step.name: form for step, form in filled})),
            "notice": notice,
            "at": CHECK,
            "progress": {"number": len(applying) + 1, "total": len(applying) + 1},
            "back_step": applying[-1].name,
            "hidden": self._carried(answers, seal=seal),
        }
        return self._page(request, context, status=status)

    def _page(self, request: HttpRequest, context: dict[str, Any], *, status: int) -> HttpResponse:
        frame = {
            "flow_title": self.title,
            "page_description": self.description,
            "send_label": self.send_label,
            "honeypot": HONEYPOT,
            "no_index": request.method == "POST",
            "answers_a_post": request.method == "POST",
            "steps": self.asked(),
        }
        response = render(
            request, self.template_name, {**frame, **self.page_context(), **context}, status=status
        )
        response.headers["Cache-Control"] = "no-store"
        return response

    def _carried(
        self,
        answers: QueryDict,
        *,
        shown: Step | None = None,
        seal: Seal | None = None,
        is_change: bool = False,
    ) -> list[tuple[str, str]]:
        """Every answer that the shown step does not ask for itself, as hidden fields."""
        own = set(shown.form_class.base_fields) if shown else set()
        known = [name for step in self.asked() for name in step.form_class.base_fields]
        carried = [
            (name, value)
            for name in dict.fromkeys(known)
            if name not in own
            for value in answers.getlist(name)
        ]
        kept = Seal.read(answers.get("seal", ""))
        carried.append(("seal", (seal or kept or Seal(timezone.now().timestamp())).sign()))
        if is_change:
            carried.append(("is_change", "1"))
        return carried


def flow_name(flow: type[StepFlow]) -> str:
    """A form's name in figures: `pledges.SignAsPerson`."""
    return f"{flow.__module__.partition('.')[0]}.{flow.__name__}"


def form_key(request: HttpRequest, answers: dict[str, Any]) -> str:
    """What makes one sending of a form recognisable when it is sent again: its seal and everything it said."""
    said = json.dumps(answers, sort_keys=True, default=str)
    return keyed_hash("steps.form", request.POST.get("seal", "") + said)


def _shown_values(form: forms.Form, answers: QueryDict) -> dict[str, Any]:
    """What was typed, as initial values, so that a page can be shown again without being judged."""
    return {
        name: field.widget.value_from_datadict(answers, {}, name)
        for name, field in form.fields.items()
        if name in answers
    }


def done(
    request: HttpRequest,
    page_title: str,
    lead: str = "",
    *,
    template: str = "layouts/done.html",
    status: int = 200,
    **further: Any,
) -> HttpResponse:
    """The page that ends an act, kept by nobody; its address is the same for everybody.

    `template` extends the layout, and may need `further` values.
    """
    context = {"page_title": page_title, "lead": lead, "no_index": True, **further}
    response = render(request, template, context, status=status)
    response.headers["Cache-Control"] = "no-store"
    return response
