"""Sharing a story step by step, going on with a draft, and approving what was edited. A GET shows; only a POST acts."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from core.errors import too_many
from core.file_kinds import Refused
from core.file_words import REFUSALS
from core.forms import CanolForm
from core.guard import allows_mailbox, allows_network, allows_upload
from core.mailboxes import mailbox_of
from core.steps import CheckRow, Step, StepFlow, done, form_key
from core.text import LANGUAGES, current_language
from places.councils import councils
from stories.telling import actions, forms, photographs
from stories.telling.choices import NameAs, PlaceAs, TellingStatus, Until, Use
from stories.telling.models import StoryDraft, Telling


class Share(StepFlow):
    """Somebody tells a story of their own, and what they allow."""

    title = gettext_lazy("Share your story")
    description = gettext_lazy(
        "Share your story: in your words, on your terms. You approve every word before it stands."
    )
    send_label = gettext_lazy("Send me the mail")
    check_lead = gettext_lazy(
        "We send one mail so that you can confirm. Nothing is published before you have approved the edited words, "
        "in both languages, and you can withdraw it at any time."
    )
    template_name = "stories/telling/step.html"
    picture = "thread.svg"
    steps = (
        Step(
            "reach",
            gettext_lazy("Where we reach you"),
            forms.ReachForm,
            lead=gettext_lazy(
                "You can stop at any step and go on later. Would you rather tell it to somebody? Ring us or write "
                "to us: our number and address are at the foot of the page."
            ),
        ),
        Step("before", gettext_lazy("How it was"), forms.BeforeForm),
        Step("instead", gettext_lazy("What happened instead"), forms.InsteadForm),
        Step("after", gettext_lazy("What came of it"), forms.AfterForm),
        Step("place", gettext_lazy("Where it was"), forms.PlaceForm),
        Step("named", gettext_lazy("Under which name"), forms.NamedForm),
        Step("uses", gettext_lazy("Where it may be used"), forms.UsesForm),
    )
    _notice = ""

    def page_context(self) -> dict[str, Any]:
        return {"notice": self._notice} if self._notice else {}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.POST.get("go") == "keep":
            return self._keep(request)
        return super().post(request, *args, **kwargs)

    def _keep(self, request: HttpRequest) -> HttpResponse:
        """Keep what is written, and mail the way back to it; the address must be right, nothing else."""
        answers, reach = request.POST, self.steps[0]
        form = self._form(reach, answers)
        if not form.is_valid():
            return self._show(request, reach, answers, form=form)
        now, email = timezone.now(), form.cleaned_data["email"]
        if not (allows_network(request, now=now) and allows_mailbox(mailbox_of(email), now=now)):
            self._notice = "crowded"
            applying = self._applying(answers)
            at = next((step for step in applying if step.name == answers.get("at")), applying[-1])
            response = self._show(request, at, answers)
            response.status_code = 429
            return response
        known = {name for step in self.steps for name in step.form_class.base_fields}
        kept = {name: answers.getlist(name) for name in sorted(known) if name in answers}
        actions.keep_draft(email=email, answers=kept, language=current_language(), now=now)
        return redirect("story_kept")

    def check_rows(self, forms_by_step: dict[str, CanolForm]) -> Iterable[CheckRow]:
        said = {name: form.cleaned_data for name, form in forms_by_step.items()}
        yield CheckRow(_("Full name"), [said["reach"]["name"]], "reach")
        yield CheckRow(_("E-mail address"), [said["reach"]["email"]], "reach")
        yield CheckRow(_("How it was"), [said["before"]["told_before"]], "before")
        yield CheckRow(_("What happened instead"), [said["instead"]["told_instead"]], "instead")
        if said["after"]["told_after"]:
            yield CheckRow(_("What came of it"), [said["after"]["told_after"]], "after")
        area = dict(councils(current_language())).get(said["place"]["authority"], forms.NO_AREA)
        yield CheckRow(_("Where it was"), [area, PlaceAs(said["place"]["place_as"]).label], "place")
        named = said["named"]
        name: list[Any] = [
            NameAs(named["name_as"]).label,
            *([named["invented_name"]] if named["invented_name"] else []),
        ]
        yield CheckRow(_("Under which name"), name, "named")
        photo = _("A photograph of me may be shown") if named["photo_ok"] else _("No photograph")
        yield CheckRow(_("Photograph"), [photo], "named")
        uses: list[Any] = [_("On this site"), *(Use(one).label for one in said["uses"]["uses"])]
        yield CheckRow(_("Where it may be used"), uses, "uses")
        yield CheckRow(_("For how long"), [Until(said["uses"]["until"]).label], "uses")

    def finish(self, request: HttpRequest, answers: dict[str, Any], *, is_suspicious: bool) -> HttpResponse:
        now = timezone.now()
        if not allows_mailbox(mailbox_of(answers["email"]), now=now):
            return self._check(request, request.POST, notice="crowded", status=429)
        told = actions.Told(
            name=answers["name"],
            email=answers["email"],
            language=current_language(),
            told_before=answers["told_before"],
            told_instead=answers["told_instead"],
            told_after=answers["told_after"],
            authority=answers["authority"] or None,
            form_key=form_key(request, answers),
            consents=actions.Consents(
                name_as=answers["name_as"],
                invented_name=answers["invented_name"] if answers["name_as"] == NameAs.INVENTED else "",
                photo_ok=answers["photo_ok"],
                place_as=answers["place_as"],
                uses=tuple(answers["uses"]),
                until=forms.last_day(answers["until"], timezone.localdate(now)),
            ),
        )
        return redirect("inbox", actions.share(told=told, now=now, is_suspicious=is_suspicious))


class GoOn(Share):
    """The same form, begun from a kept draft. Its link shows a button; the answers come with the POST."""

    draft: StoryDraft

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        draft = StoryDraft.objects.with_token(kwargs["token"], timezone.now())
        if draft is None:
            return _gone(request)
        self.draft = draft
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        context = {"page_title": _("Go on with your story"), "no_index": True}
        response = render(request, "stories/telling/go_on.html", context)
        response.headers["Cache-Control"] = "no-store"
        return response

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.POST.get("go") != "resume":
            return super().post(request, *args, **kwargs)
        answers = QueryDict(mutable=True)
        for name, value in self.draft.answers:
            answers.appendlist(name, value)
        for step, form in self._filled(answers):
            if not form.is_valid():
                return self._show(request, step, answers)
        return self._check(request, answers)

    def finish(self, request: HttpRequest, answers: dict[str, Any], *, is_suspicious: bool) -> HttpResponse:
        response = super().finish(request, answers, is_suspicious=is_suspicious)
        if response.status_code == 302:
            self.draft.delete()
        return response


def _gone(request: HttpRequest) -> HttpResponse:
    context = {
        "page_title": _("This link does not work"),
        "lead": _(
            "It was used already, or its time is over. If you have another mail from us, use the newest."
        ),
        "no_index": True,
    }
    return render(request, "layouts/page.html", context, status=410)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def approve(request: HttpRequest, token: str) -> HttpResponse:
    """The edited words in both languages; POST approves them, asks for a change, or withdraws the story."""
    now, wish = timezone.now(), request.POST.get("go", "")
    if request.method == "POST" and not allows_network(request, now=now):
        return too_many(request)
    telling = Telling.objects.with_their_place().with_token(token)
    if telling is None or telling.status not in {
        TellingStatus.ASKED,
        TellingStatus.APPROVED,
        TellingStatus.MADE,
    }:
        return _gone(request)
    if wish == "photograph" and not allows_upload(request, now=now):
        return too_many(request)
    form = forms.ChangeForm(request.POST if wish == "change" else None)
    sending = (request.POST, request.FILES) if wish == "photograph" else (None, None)
    photo_form = forms.PhotoForm(*sending)
    if wish == "photograph" and _has_sent(telling, photo_form, now):
        return redirect("story_approve", token)
    if wish == "approve" and actions.approve(telling_id=telling.pk, now=now):
        return redirect("story_approved")
    if wish == "change" and form.is_valid():
        actions.ask_for_change(telling_id=telling.pk, words=form.cleaned_data["change_words"], now=now)
        return redirect("story_changing")
    if wish == "withdraw":
        actions.withdraw(telling_id=telling.pk, now=now)
        return redirect("story_withdrawn")
    if wish == "switch":
        form = forms.ChangeForm(initial={"change_words": request.POST.get("change_words", "")})
    context = {
        "page_title": _("Your story, as we would tell it"),
        "telling": telling,
        "sides": [_side(telling, language) for language in LANGUAGES],
        "form": photo_form if wish == "photograph" else form,
        "change_form": form,
        "photo_form": photo_form,
        "may_send_photograph": telling.photo_ok and telling.status in photographs.OPEN,
        "photograph": photographs.of(telling),
        "is_open": telling.status == TellingStatus.ASKED,
        "no_index": True,
        "answers_a_post": request.method == "POST",
    }
    return render(
        request,
        "stories/telling/approve.html",
        context,
        status=422 if form.errors or photo_form.errors else 200,
    )


def _has_sent(telling: Telling, form: forms.PhotoForm, now: datetime) -> bool:
    """Keep the photograph of a form; what cannot be kept is said beside the file."""
    if not form.is_valid():
        return False
    given = form.cleaned_data
    try:
        content = given["photograph"].read()
        return photographs.send(telling_id=telling.pk, content=content, shows=given["shows"], now=now)
    except Refused as refused:
        form.add_error("photograph", REFUSALS[refused.reason])
        return False


def _side(telling: Telling, language: str) -> dict[str, Any]:
    """One language of the edited words, as a reader would meet them."""
    side: dict[str, Any] = {name: telling.edited(name, language) for name in ("title", "lead", "voice")}
    for name in ("before", "instead"):
        side[name] = [line for line in telling.edited(name, language).splitlines() if line.strip()]
    return {**side, "language": language, "place": telling.place_in(language)}


@require_safe
def shared(request: HttpRequest) -> HttpResponse:
    return done(
        request,
        _("Thank you for your story"),
        _("An editor reads it next, and then we send you the words we would publish, in both languages."),
    )


@require_safe
def kept(request: HttpRequest) -> HttpResponse:
    return done(
        request,
        _("What you have written is kept"),
        _("We have sent you a mail with a link. It brings you back to your story for thirty days."),
    )


@require_safe
def approved(request: HttpRequest) -> HttpResponse:
    return done(
        request,
        _("Thank you: you have approved it"),
        _("Our editors now make it into a page in both languages. You can withdraw it at any time."),
    )


@require_safe
def changing(request: HttpRequest) -> HttpResponse:
    return done(
        request,
        _("We change it"),
        _("An editor reads what you would like, and then we send you the new words."),
    )


@require_safe
def withdrawn(request: HttpRequest) -> HttpResponse:
    return done(
        request,
        _("Your story is withdrawn"),
        _("It is gone from this site, and we have deleted what we kept of it."),
    )
