"""Is this how it feels here? The form for people who live there, and the mailed one by which the body answers."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from core.forms import CanolForm
from core.guard import allows_mailbox, network_of
from core.mailboxes import mailbox_of
from core.steps import CheckRow, Step, StepFlow, form_key
from core.text import current_language, in_language
from pledges import areas, view_forms
from pledges.actions import viewing
from pledges.choices import Feeling, FormKind
from pledges.models import CounterView, PledgedCommitment
from pledges.views.ending import ended
from pledges.views.held import hold


class SayHowItFeels(StepFlow):
    """What somebody who lives there says to one commitment of a body."""

    title = gettext_lazy("Is this how it feels here?")
    description = gettext_lazy("People who live where a public body works say what its promise feels like.")
    send_label = gettext_lazy("Send me the mail")
    picture = "replies.svg"
    check_lead = gettext_lazy(
        "We send you a mail to confirm. Then a person on our staff reads your words before they are shown."
    )

    pledged: PledgedCommitment
    own_steps: list[Step]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        found = PledgedCommitment.objects.shown_of(str(kwargs.pop("slug")), str(kwargs.pop("code")))
        if found is None:
            raise Http404
        self.pledged = found
        where = type("WhereTheyLive", (view_forms.WhereForm,), {"body": found.pledge.body})
        self.own_steps = [
            Step(
                "feels",
                in_language(found.version, "title"),
                view_forms.FeelsForm,
                lead=in_language(found, "words") or in_language(found.version, "text"),
            ),
            Step("reach", gettext_lazy("Where you live"), where),
        ]
        return super().dispatch(request, *args, **kwargs)

    def asked(self) -> Sequence[Step]:
        return self.own_steps

    def page_context(self) -> dict[str, Any]:
        body = self.pledged.pledge.body
        return {
            "side": "services",
            "flow_title": f"{body.name} – {self.title}",
            "kicker": body.name,
            "no_index": True,
        }

    def check_rows(self, forms_by_step: dict[str, CanolForm]) -> Iterable[CheckRow]:
        feels, reach = forms_by_step["feels"].cleaned_data, forms_by_step["reach"].cleaned_data
        yield CheckRow(_("Public body"), [self.pledged.pledge.body.name], "feels")
        yield CheckRow(_("Is this how it feels here?"), [Feeling(feels["feels"]).label], "feels")
        yield CheckRow(_("In your own words"), [feels["words"]], "feels")
        yield CheckRow(_("Full name"), [reach["name"]], "reach")
        yield CheckRow(_("E-mail address"), [reach["email"]], "reach")
        yield CheckRow(_("Place"), [areas.area_name(reach["area"].authority, current_language())], "reach")
        shown = _("Show my name beside what I say") if reach["show_name"] else _("Do not show the name")
        yield CheckRow(_("What we may do"), [shown], "reach")

    def finish(self, request: HttpRequest, answers: dict[str, Any], *, is_suspicious: bool) -> HttpResponse:
        now = timezone.now()
        if not allows_mailbox(mailbox_of(answers["email"]), now=now):
            return self._check(request, request.POST, notice="crowded", status=429)
        inbox_id = viewing.say(
            answers=viewing.ViewAnswers(
                feels=Feeling(answers["feels"]),
                words=answers["words"],
                name=answers["name"],
                email=answers["email"],
                authority=answers["area"].authority,
                language=current_language(),
                show_name=answers["show_name"],
                form_key=form_key(request, answers),
                network=network_of(request),
            ),
            pledged=self.pledged,
            now=now,
            is_suspicious=is_suspicious,
        )
        return redirect("inbox", inbox_id)


class AnswerView(StepFlow):
    """The mailed form by which a body answers what was said. GET shows, POST acts; no account."""

    title = gettext_lazy("Answer what was said")
    description = gettext_lazy("A public body answers somebody who lives where it works.")
    send_label = gettext_lazy("Show this answer")
    picture = "check-in.svg"
    check_lead = gettext_lazy("It is shown at once, and stays there for good.")

    view: CounterView
    own_steps: list[Step]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        found = CounterView.objects.with_token(str(kwargs.pop("token", "")))
        if found is None or not found.takes_an_answer(timezone.now()):
            return _closed(request, found)
        self.view = found
        words = gettext_lazy("What was said, in its own language:")
        self.own_steps = [Step("answer", words, view_forms.answer_form(current_language()), lead=found.words)]
        return super().dispatch(request, *args, **kwargs)

    def asked(self) -> Sequence[Step]:
        return self.own_steps

    def page_context(self) -> dict[str, Any]:
        return {"side": "services", "no_index": True}

    def check_rows(self, forms_by_step: dict[str, CanolForm]) -> Iterable[CheckRow]:
        said = forms_by_step["answer"].cleaned_data
        yield CheckRow(_("Your answer, in Welsh"), [said["words_cy"]] if said["words_cy"] else [], "answer")
        yield CheckRow(_("Your answer, in English"), [said["words_en"]] if said["words_en"] else [], "answer")

    def finish(self, request: HttpRequest, answers: dict[str, Any], *, is_suspicious: bool) -> HttpResponse:
        now = timezone.now()
        if is_suspicious:
            hold(request, FormKind.ANSWER, self.view, self.view.pledged.pledge.officer_email, answers)
            return redirect("view_answered")
        was_kept = viewing.answer(
            view=self.view, words_cy=answers["words_cy"], words_en=answers["words_en"], now=now
        )
        return redirect("view_answered") if was_kept else _closed(request, self.view)


def _closed(request: HttpRequest, view: CounterView | None) -> HttpResponse:
    context = {
        "page_title": _("This link no longer works"),
        "was_answered": view is not None and view.answered_at is not None,
        "body": view.pledged.pledge.body if view else None,
        "trail": [(_("Pledges"), reverse("compact")), (_("Public bodies"), reverse("bodies"))],
        "no_index": True,
    }
    response = render(request, "pledges/report_closed.html", context, status=410 if view else 404)
    response.headers["Cache-Control"] = "no-store"
    return response


@require_safe
def said(request: HttpRequest) -> HttpResponse:
    """The page that ends a confirmed view; the same for everybody."""
    return ended(
        request,
        _("Thank you. Your words have arrived"),
        _("A person on our staff reads them now. We write to you when they are shown, or why they are not."),
    )


@require_safe
def answered(request: HttpRequest) -> HttpResponse:
    return ended(request, _("Thank you. Your answer is shown"), _("It stands beside what was said."))
