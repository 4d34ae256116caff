"""An asker's own pages: how their enquiry stands, and what they can do about it.

The page itself is read with GET, sends no referrer and holds no form. Each deed has a page that asks and acts on POST.
An asker may leave the link lying about, so the page repeats nothing that was said: only that it was, and when.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from core.errors import too_many
from core.forms import CanolForm
from core.guard import allows_mailbox, allows_network
from core.moves import MoveNotAllowedError
from core.steps import Text
from enquiries import clock, following, own, surveys
from enquiries.choices import Helped, Outcome, Status
from enquiries.follow_forms import AddForm, ChangeForm, LinkForm, ReopenForm, WithdrawForm
from enquiries.models import Enquiry, FollowUp, JourneyStep, Message, Survey

STANDS: dict[str, Text] = {
    Status.NEW: gettext_lazy("We have your question, and are finding an adviser for it."),
    Status.ASSIGNED: gettext_lazy("An adviser has your question."),
    Status.WAITING: gettext_lazy("We have asked you something back. When you answer, we go on."),
    Status.ANSWERED: gettext_lazy("We have answered. If something is still open, say so here."),
    Status.CLOSED: gettext_lazy("Your question is closed. You can take it up again."),
}
ENDS: dict[str, Text] = {
    Outcome.WITHDRAWN: gettext_lazy("You took your question back. You can take it up again."),
    Outcome.NO_ANSWER: gettext_lazy("We did not hear from you, so we closed this. You can take it up again."),
    Outcome.POINTED_ON: gettext_lazy("We showed you who can help. If they did not, take it up again here."),
}


def _private(response: HttpResponse, *, refers: bool = False) -> HttpResponse:
    """Kept by no cache. A page with a form must say where it comes from, to our own site alone."""
    response.headers["Cache-Control"] = "no-store"
    response.headers["Referrer-Policy"] = "same-origin" if refers else "no-referrer"
    return response


def _page(token: str) -> FollowUp:
    page = FollowUp.objects.with_token(token)
    if page is None:
        raise Http404
    return page


def _case(page: FollowUp) -> Enquiry:
    """The enquiry of a page: where it was joined to another of the same asker, that one."""
    return page.enquiry.merged_into or page.enquiry


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def follow(request: HttpRequest, token: str) -> HttpResponse:
    """How it stands. A link that has run out offers a new one, mailed to the address we hold."""
    page, now = _page(token), timezone.now()
    if page.is_open(now):
        if request.method == "POST":
            return redirect("follow", token=token)
        return _private(render(request, "enquiries/follow/page.html", _standing(page, now)))
    if request.method == "POST" and request.POST.get("go") != "switch":
        return _mail_link(request, page.enquiry, now)
    context = {
        "page_title": _("This link has run out"),
        "no_index": True,
        "answers_a_post": request.method == "POST",
    }
    return _private(render(request, "enquiries/follow/run_out.html", context, status=410), refers=True)


def _standing(page: FollowUp, now: datetime) -> dict[str, Any]:
    case = _case(page)
    is_ours = case.status in (Status.NEW, Status.ASSIGNED) and not settings.ENQUIRY_NOTIFY_ONLY
    return {
        "page_title": _("How your question stands"),
        "no_index": True,
        "case": case,
        "token": page.token,
        "words": ENDS.get(case.outcome) or STANDS[case.status],
        "adviser": case.adviser if case.is_open else None,
        "due_on": case.due_on if is_ours else None,
        "is_late": is_ours and case.due_on < clock.day_of(now),
        "said": Message.objects.of(case),
        "steps": JourneyStep.objects.with_taken(case),
        "may_withdraw": case.status != Status.CLOSED,
        "may_reopen": case.status in (Status.ANSWERED, Status.CLOSED),
    }


@dataclass(frozen=True)
class Deed:
    """One thing an asker can do: its form, its words, its act, and whether the case allows it."""

    form_class: type[CanolForm]
    title: Text
    button: Text
    act: Callable[[Enquiry, dict[str, Any], datetime], object]
    lead: Text = ""
    when: frozenset[str] = frozenset(Status.values)


DEEDS: dict[str, Deed] = {
    "follow_add": Deed(
        AddForm,
        gettext_lazy("Add something"),
        gettext_lazy("Send this"),
        lambda case, data, now: own.add(enquiry=case, body=data["body"], now=now),
    ),
    "follow_reopen": Deed(
        ReopenForm,
        gettext_lazy("Take it up again"),
        gettext_lazy("Take it up again"),
        lambda case, data, now: following.reopen(enquiry=case, body=data["body"], now=now),
        when=frozenset({Status.ANSWERED.value, Status.CLOSED.value}),
    ),
    "follow_withdraw": Deed(
        WithdrawForm,
        gettext_lazy("Take your question back"),
        gettext_lazy("Yes, take it back"),
        lambda case, _data, now: following.withdraw(enquiry=case, now=now),
        lead=gettext_lazy("Nobody answers it then. You can take it up again later."),
        when=frozenset(Status.values) - {Status.CLOSED.value},
    ),
    "follow_change": Deed(
        ChangeForm,
        gettext_lazy("Change how we answer you"),
        gettext_lazy("Change it"),
        lambda case, data, now: following.change(enquiry=case, wishes=following.Wishes(**data), now=now),
        when=frozenset(Status.values) - {Status.CLOSED.value},
    ),
}


def _form_of(deed: Deed, case: Enquiry, data: Any = None, initial: Any = None) -> CanolForm:
    further = {"enquiry": case} if deed.form_class is ChangeForm else {}
    return deed.form_class(data, initial=initial, **further)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def do(request: HttpRequest, token: str, name: str) -> HttpResponse:
    """Ask, then act on POST, then lead back to the page. What was typed is never lost."""
    page, deed, now = _page(token), DEEDS[name], timezone.now()
    case = _case(page)
    if not page.is_open(now) or case.status not in deed.when:
        return redirect("follow", token=token)
    if request.method != "POST":
        initial = {"language": case.language, "contact_by": case.contact_by}
        return _ask(request, page, deed, _form_of(deed, case, initial=initial))
    if request.POST.get("go") == "switch":
        return _ask(request, page, deed, _form_of(deed, case, initial=request.POST.dict()))
    form = _form_of(deed, case, request.POST)
    if not form.is_valid():
        return _ask(request, page, deed, form, status=422)
    if not allows_network(request, now=now):
        return _ask(request, page, deed, form, status=429)
    try:
        deed.act(case, form.cleaned_data, now)
    except MoveNotAllowedError:
        return redirect("follow", token=token)
    return redirect("follow", token=token)


def _ask(
    request: HttpRequest, page: FollowUp, deed: Deed, form: CanolForm, *, status: int = 200
) -> HttpResponse:
    context = {
        "page_title": deed.title,
        "flow_title": _("How your question stands"),
        "step": {"title": deed.title, "lead": deed.lead},
        "form": form,
        "button": deed.button,
        "token": page.token,
        "notice": "crowded" if status == 429 else "",
        "no_index": True,
        "answers_a_post": request.method == "POST",
    }
    return _private(render(request, "enquiries/follow/deed.html", context, status=status), refers=True)


# The link, sent again


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def link(request: HttpRequest) -> HttpResponse:
    """Have the link sent again by the reference. The answer is the same whatever is known."""
    if request.method != "POST" or request.POST.get("go") == "switch":
        typed = request.POST.get("reference", "")
        return _ask_reference(request, LinkForm(initial={"reference": typed}))
    form = LinkForm(request.POST)
    if not form.is_valid():
        return _ask_reference(request, form, status=422)
    case = Enquiry.objects.with_reference(form.cleaned_data["reference"])
    return _mail_link(request, case, timezone.now())


def _ask_reference(request: HttpRequest, form: CanolForm, *, status: int = 200) -> HttpResponse:
    context = {
        "page_title": _("Follow your question"),
        "flow_title": _("Ask an adviser"),
        "step": {
            "title": _("Follow your question"),
            "lead": _("We mail the link to the address you gave us when you asked, and to no other."),
        },
        "form": form,
        "button": _("Send me the link"),
        "no_index": True,
        "answers_a_post": request.method == "POST",
    }
    return _private(render(request, "enquiries/follow/deed.html", context, status=status), refers=True)


def _mail_link(request: HttpRequest, case: Enquiry | None, now: datetime) -> HttpResponse:
    if not allows_network(request, now=now):
        return too_many(request)
    if case is not None and case.email and allows_mailbox(case.email, now=now):
        following.send_link(enquiry=case, now=now)
    return redirect("follow_sent")


@require_safe
def link_sent(request: HttpRequest) -> HttpResponse:
    context = {"page_title": _("Look in your inbox"), "no_index": True}
    return _private(render(request, "enquiries/follow/sent.html", context))


# “Were you helped?”


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def helped(request: HttpRequest, token: str) -> HttpResponse:
    """GET shows the answers; POST keeps the one that was pressed."""
    survey, now = Survey.objects.with_token(token), timezone.now()
    if survey is None or not survey.is_open(now):
        raise Http404
    said = request.POST.get("answer", "")
    if request.method == "POST" and said in Helped.values:
        surveys.answer(survey=survey, said=Helped(said), now=now)
        return redirect("helped", token=token)
    if request.method == "POST" and request.POST.get("go") == "refuse":
        surveys.refuse(survey=survey)
        return redirect("helped", token=token)
    context = {
        "page_title": _("Were you helped?"),
        "survey": survey,
        "answers": Helped.choices,
        "no_index": True,
        "answers_a_post": request.method == "POST",
    }
    return _private(render(request, "enquiries/follow/helped.html", context), refers=True)
