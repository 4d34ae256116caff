"""My page: asking for the link, opening it, everything held, and what may be done about it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override
from django.views.decorators.http import require_http_methods, require_safe

from core import addresses
from core.forms import CanolForm
from core.guard import allows_mailbox
from core.mailboxes import mailbox_of
from core.steps import CheckRow, Step, StepFlow
from core.text import LANGUAGES, Language, current_language
from people import actions, forms, page, preferences, sections
from people.models import Visit
from people.sections import Deed
from people.visiting import give_cookie, take_cookie, unkept, visit_of, visited
from people.wishes import wishes_of

ACTS = ["GET", "HEAD", "POST"]


class My(StepFlow):
    """The page itself while a visit is on; otherwise the form that sends its link.

    Nothing here asks whether an address is known: the screen cannot tell, nor can a clock. A filled honeypot changes
    nothing either: the mail goes to the mailbox's owner or to nobody.
    """

    title = gettext_lazy("Your page")
    description = gettext_lazy(
        "See, change, take away or erase everything we hold about you. No account, no password."
    )
    send_label = gettext_lazy("Send me the mail")
    picture = "my-page.svg"
    check_lead = gettext_lazy(
        "We send one mail to this address. It says whether we hold anything, and leads to it."
    )
    steps: ClassVar[Sequence[Step]] = (
        Step(
            "address",
            gettext_lazy("Your page"),
            forms.AddressForm,
            lead=gettext_lazy(
                "Here you see everything you signed and asked. You can change it, take it with you, or erase it. "
                "We send a link to your mailbox, so that nobody but you can look."
            ),
        ),
    )

    def page_context(self) -> dict[str, Any]:
        """Nothing here is for search engines."""
        return {"no_index": True}

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        visit = visit_of(request) if request.method in {"GET", "HEAD"} else None
        return show(request, visit) if visit else super().dispatch(request, *args, **kwargs)

    def check_rows(self, forms_by_step: dict[str, CanolForm]) -> Iterable[CheckRow]:
        yield CheckRow(_("Your e-mail address"), [forms_by_step["address"].cleaned_data["email"]], "address")

    def finish(self, request: HttpRequest, answers: dict[str, Any], *, is_suspicious: bool) -> HttpResponse:
        now = timezone.now()
        if not allows_mailbox(mailbox_of(answers["email"]), now=now):
            return self._check(request, request.POST, notice="crowded", status=429)
        actions.ask_for_link(address=answers["email"], language=current_language(), now=now)
        return redirect("my_sent")


def _done(request: HttpRequest, template: str, title: str, **context: Any) -> HttpResponse:
    return unkept(render(request, template, {"page_title": title, "no_index": True, **context}))


@require_safe
def sent(request: HttpRequest) -> HttpResponse:
    """The same for every address."""
    return _done(request, "people/sent.html", _("Look in your inbox"))


@require_http_methods(ACTS)
def enter(request: HttpRequest, token: str) -> HttpResponse:
    """The mailed link. GET shows one button and changes nothing; POST opens the page, once."""
    now = timezone.now()
    visit = Visit.objects.with_link(token)
    if visit is None or not visit.may_open(now):
        if visit is not None and visit_of(request) == visit:
            return unkept(redirect("my"))
        return _no_longer(request, status=410 if visit else 404)
    if request.method != "POST":
        return _done(request, "people/enter.html", _("Open your page"))
    opened = actions.open_visit(visit=visit, now=now)
    if opened is None:
        return _no_longer(request, status=410)
    response = unkept(redirect("my"))
    give_cookie(response, opened.secret)
    return response


def _no_longer(request: HttpRequest, *, status: int) -> HttpResponse:
    context = {"page_title": _("This link does not work"), "no_index": True}
    return unkept(render(request, "people/no_longer.html", context, status=status))


def show(request: HttpRequest, visit: Visit) -> HttpResponse:
    context = {"page_title": _("Your page"), "no_index": True, **page.everything(visit, timezone.now())}
    return unkept(render(request, "people/my.html", context))


@require_http_methods(ACTS)
def finish(request: HttpRequest) -> HttpResponse:
    """End the visit. Whoever only looks in is led back; repeating it is harmless."""
    if request.method != "POST":
        return unkept(redirect("my"))
    visit = visit_of(request)
    if visit is not None:
        actions.finish(visit=visit)
    response = unkept(redirect("my_finished"))
    take_cookie(response)
    return response


@require_safe
def finished(request: HttpRequest) -> HttpResponse:
    return _done(request, "people/finished.html", _("Your page is closed"))


# One deed ----------------------------------------------------------------------------------------------------------


@require_http_methods(ACTS)
@visited
def do(request: HttpRequest, visit: Visit, what: str, ref: UUID) -> HttpResponse:
    """Ask, then do: the page of one deed. GET changes nothing; what is not theirs, or gone, is not there."""
    deed = sections.deed_at(what)
    if deed is None:
        raise Http404
    addresses.tell(request, _addresses("my_do", deed, ref=ref))
    row = deed.find(visit.address, str(ref))
    if row is None:
        return render(
            request,
            "people/gone.html",
            {"page_title": _("This is not here any more"), "no_index": True},
            status=404,
        )
    form_class = deed.form(row)
    if request.method != "POST":
        return _ask(request, deed, form_class(initial=deed.initial(row)))
    if request.POST.get("go") == "switch":
        return _ask(request, deed, form_class(initial=_typed(form_class, request.POST)))
    form = form_class(request.POST)
    if not form.is_valid():
        return _ask(request, deed, form, status=422)
    now = timezone.now()
    try:
        if deed.is_final:
            actions.refuse_what_is_held(visit.address, [row], now=now)
    except actions.HeldBack as held:
        return _ask(request, deed, form, status=409, held_until=held.until)
    deed.act(row, form.cleaned_data, now)
    return redirect("my_done", str(deed.slug))


def _typed(form_class: type[CanolForm], data: Any) -> dict[str, Any]:
    return {
        name: field.widget.value_from_datadict(data, {}, name) for name, field in form_class().fields.items()
    }


def _ask(
    request: HttpRequest, deed: Deed, form: CanolForm, *, status: int = 200, **more: Any
) -> HttpResponse:
    context = {
        "page_title": deed.title,
        "deed": deed,
        "form": form,
        "trail": _trail(),
        "no_index": True,
        **more,
    }
    return render(request, "people/deed.html", context, status=status)


def _trail() -> list[tuple[str, str]]:
    return [(_("Your page"), reverse("my"))]


def _addresses(name: str, deed: Deed, **kwargs: Any) -> dict[Language, str]:
    """The page of a deed in both languages, each with its own words in the address."""
    found: dict[Language, str] = {}
    for language in LANGUAGES:
        with override(language):
            found[language] = reverse(name, kwargs={"what": str(deed.slug), **kwargs})
    return found


@require_safe
@visited
def done(request: HttpRequest, visit: Visit, what: str) -> HttpResponse:
    deed = sections.deed_at(what)
    if deed is None:
        raise Http404
    addresses.tell(request, _addresses("my_done", deed))
    return _done(request, "people/done.html", str(deed.done))


@require_http_methods(ACTS)
@visited
def language(request: HttpRequest, visit: Visit) -> HttpResponse:
    """In which language, which way and in which formats we write to this person from now on."""
    chosen = preferences.languages_of(visit.address)
    wishes = wishes_of(visit.address)
    initial: Mapping[str, Any] = {
        "language": chosen[0] if len(chosen) == 1 else visit.language,
        "channel": wishes.channel,
        "formats": list(wishes.formats),
    }
    deed = page.LANGUAGE
    if request.method != "POST":
        return _ask(request, deed, forms.LanguageForm(initial=initial))
    if request.POST.get("go") == "switch":
        return _ask(request, deed, forms.LanguageForm(initial=_typed(forms.LanguageForm, request.POST)))
    form = forms.LanguageForm(request.POST)
    if not form.is_valid():
        return _ask(request, deed, form, status=422)
    preferences.choose(address=visit.address, **form.cleaned_data)
    return redirect("my_language_done")


@require_safe
@visited
def language_done(request: HttpRequest, visit: Visit) -> HttpResponse:
    return _done(request, "people/done.html", str(page.LANGUAGE.done))


# Everything --------------------------------------------------------------------------------------------------------


@require_safe
@visited
def everything(request: HttpRequest, visit: Visit) -> HttpResponse:
    """All that is held, to be read, printed or kept."""
    context = {
        "page_title": _("Everything we hold about you"),
        "trail": _trail(),
        "address": visit.address,
        "now": timezone.now(),
        "parts": page.parts(visit.address),
        "no_index": True,
    }
    return render(request, "people/everything.html", context)


@require_safe
@visited
def download(request: HttpRequest, visit: Visit) -> HttpResponse:
    """The same for a machine."""
    told = {
        "address": visit.address,
        "made_at": timezone.now().isoformat(),
        "site": request.get_host(),
        "held": page.told(visit.address),
    }
    response = JsonResponse(told, json_dumps_params={"ensure_ascii": False, "indent": 2})
    response.headers["Content-Disposition"] = 'attachment; filename="canol.json"'
    return response


@require_http_methods(ACTS)
@visited
def erase(request: HttpRequest, visit: Visit) -> HttpResponse:
    """What goes and what stays, in plain words; then, on the button, it goes."""
    context = {"page_title": _("Erase everything"), "trail": _trail(), "no_index": True}
    if request.method != "POST" or request.POST.get("go") == "switch":
        return render(request, "people/erase.html", {**context, "parts": page.parts(visit.address)})
    try:
        actions.erase(visit.address, now=timezone.now())
    except actions.HeldBack as held:
        context = {**context, "parts": page.parts(visit.address), "held_until": held.until}
        return render(request, "people/erase.html", context, status=409)
    response = redirect("my_erased")
    take_cookie(response)
    return response


@require_safe
def erased(request: HttpRequest) -> HttpResponse:
    return _done(request, "people/erased.html", _("Everything is erased"))
