"""Joining: what is asked in which order, and what happens when it is sent."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.forms import CanolForm
from core.guard import allows_mailbox
from core.mailboxes import mailbox_of
from core.post.models import MailLanguage
from core.steps import CheckRow, Step, StepFlow, form_key
from core.text import current_language
from forum import actions, forms
from forum.choices import Background, Interest, JoiningAs
from places.councils import councils


class Join(StepFlow):
    """A person or an organisation joins the network."""

    title = gettext_lazy("Join the Forum")
    description = gettext_lazy(
        "Join the Social Co-operation Forum: who you are, what you want to hear, and one mail."
    )
    send_label = gettext_lazy("Send me the mail")
    picture = "forum.svg"
    check_lead = gettext_lazy("Membership costs nothing, and you can leave at any time.")
    prefill = frozenset({"joining_as", "interests", "authority"})
    steps = (
        Step("who", gettext_lazy("Who you are"), forms.WhoForm),
        Step(
            "organisation",
            gettext_lazy("About the organisation"),
            forms.OrganisationForm,
            applies=lambda answers: answers.get("joining_as") == JoiningAs.ORGANISATION,
        ),
        Step(
            "reach",
            gettext_lazy("Where we reach you"),
            forms.ReachForm,
            lead=gettext_lazy("We ask for as little as we can."),
        ),
        Step("wishes", gettext_lazy("What you would like"), forms.WishesForm),
    )

    def check_rows(self, forms_by_step: dict[str, CanolForm]) -> Iterable[CheckRow]:
        who, reach, wishes = (forms_by_step[name].cleaned_data for name in ("who", "reach", "wishes"))
        yield CheckRow(_("Who is joining"), [JoiningAs(who["joining_as"]).label], "who")
        yield CheckRow(_("From which side"), [Background(who["background"]).label], "who")
        yield CheckRow(_("Full name"), [who["name"]], "who")
        if "organisation" in forms_by_step:
            name = forms_by_step["organisation"].cleaned_data["organisation"]
            yield CheckRow(_("Name of the organisation"), [name], "organisation")
        yield CheckRow(_("E-mail address"), [reach["email"]], "reach")
        yield CheckRow(_("Language of letters"), [MailLanguage(reach["language"]).label], "reach")
        yield CheckRow(_("Council area"), [_area_in_words(reach["authority"])], "reach")
        yield CheckRow(_("Interests"), [Interest(one).label for one in wishes["interests"]], "wishes")
        yield CheckRow(_("What we may do"), _wishes_in_words(wishes), "wishes")
        if wishes["about"]:
            yield CheckRow(_("What others may know about you"), [wishes["about"]], "wishes")

    def finish(self, request: HttpRequest, answers: dict[str, Any], *, is_suspicious: bool) -> HttpResponse:
        now = timezone.now()
        if not allows_mailbox(mailbox_of(answers["email"]), now=now):
            return self._check(request, request.POST, notice="crowded", status=429)
        inbox_id = actions.join(
            answers=actions.JoiningAnswers(
                joining_as=JoiningAs(answers["joining_as"]),
                name=answers["name"],
                organisation=answers.get("organisation", ""),
                background=answers["background"],
                email=answers["email"],
                language=answers["language"],
                page_language=current_language(),
                authority=answers["authority"] or None,
                interests=tuple(answers["interests"]),
                bulletins=answers["bulletins"],
                listed=answers["listed"],
                about=answers["about"],
                form_key=form_key(request, answers),
            ),
            now=now,
            is_suspicious=is_suspicious,
        )
        return redirect("inbox", inbox_id)


def _area_in_words(authority: str) -> str:
    return dict(councils(current_language())).get(authority, _("Outside Wales, or I would rather not say"))


def _wishes_in_words(wishes: dict[str, Any]) -> list[str]:
    said = [
        (wishes["bulletins"], _("Send bulletins"), _("Send no bulletins")),
        (wishes["listed"], _("Show me in the directory"), _("Do not show me in the directory")),
    ]
    return [yes if is_given else no for is_given, yes, no in said]
