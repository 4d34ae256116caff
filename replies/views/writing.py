"""Writing a reply: what is asked in which order, and what happens when it is sent."""

from collections.abc import Iterable
from functools import cached_property
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page

from core.forms import CanolForm
from core.guard import allows_mailbox
from core.mailboxes import mailbox_of
from core.steps import CheckRow, Step, StepFlow, form_key
from core.text import current_language
from replies import forms, kinds
from replies.actions import writing
from replies.kinds import Openness
from replies.models import Thread
from replies.pages import page_of


class Write(StepFlow):
    """A reply to one page."""

    title = gettext_lazy("Write a reply")
    description = gettext_lazy(
        "Write a reply to a page of ours: your words, your name, and one mail to confirm."
    )
    send_label = gettext_lazy("Send me the mail")
    picture = "replies.svg"
    check_lead = gettext_lazy(
        "We send one mail so that you can confirm. Then a moderator reads your reply, and it is shown."
    )
    template_name = "replies/step.html"
    steps = (
        Step(
            "words",
            gettext_lazy("Your reply"),
            forms.WordsForm,
            lead=gettext_lazy(
                "A moderator reads every reply before it is shown. We show what is kind, true as far as you "
                "know, and about the page; not what tells of other people without their leave, nor advertising."
            ),
        ),
        Step(
            "who",
            gettext_lazy("Who you are"),
            forms.WhoForm,
            lead=gettext_lazy(
                "There is no account. You can withdraw your reply at any time, on your own page."
            ),
        ),
    )

    @cached_property
    def page(self) -> Page:
        page = page_of(self.kwargs["key"])
        if page is None or not kinds.takes_replies(page):
            raise Http404
        return page

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """A page whose replies are closed says so, and keeps nothing."""
        thread = Thread.objects.about(self.page.translation_key).first()
        decided = Openness(thread.opening, thread.open_days, thread.opened_at) if thread else Openness()
        if not kinds.is_open(self.page, decided, timezone.now()):
            context = {
                "page_title": _("Replies to this page are closed"),
                "lead": _("You can still read those that were shown."),
                "about": self.page,
                "no_index": True,
            }
            return render(request, "replies/closed.html", context, status=410)
        return super().dispatch(request, *args, **kwargs)

    def page_context(self) -> dict[str, Any]:
        return {"about": self.page, "no_index": True}

    def check_rows(self, forms_by_step: dict[str, CanolForm]) -> Iterable[CheckRow]:
        words, who = (forms_by_step[name].cleaned_data for name in ("words", "who"))
        yield CheckRow(_("Page"), [self.page.title], "words")
        yield CheckRow(_("Your reply"), [words["words"]], "words")
        yield CheckRow(_("Written in"), [dict(forms.LANGUAGES)[words["words_language"]]], "words")
        yield CheckRow(_("Name, as it will be shown"), [who["name"]], "who")
        yield CheckRow(_("E-mail address, never shown"), [who["email"]], "who")

    def finish(self, request: HttpRequest, answers: dict[str, Any], *, is_suspicious: bool) -> HttpResponse:
        now = timezone.now()
        if not allows_mailbox(mailbox_of(answers["email"]), now=now):
            return self._check(request, request.POST, notice="crowded", status=429)
        inbox_id = writing.write(
            page=self.page,
            answers=writing.ReplyAnswers(
                name=answers["name"],
                email=answers["email"],
                words=answers["words"],
                language=answers["words_language"],
                mail_language=current_language(),
                form_key=form_key(request, {**answers, "page": str(self.page.translation_key)}),
            ),
            now=now,
            is_suspicious=is_suspicious,
        )
        return redirect("inbox", inbox_id)
