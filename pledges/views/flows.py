"""Both signing forms: what they ask in which order, and what happens when they are sent."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.forms import CanolForm
from core.guard import allows_mailbox, network_of
from core.mailboxes import mailbox_of
from core.steps import CHECK, CheckRow, Step, StepFlow, form_key
from core.text import current_language, in_language
from pledges import areas, forms, register, wordings
from pledges.actions import pledging, signing
from pledges.choices import AreaKind, SignerKind
from pledges.models import PublicBody

CHOOSE = "choose"


def _text_of_set(set_code: str, name: str) -> str:
    side = wordings.side(set_code)
    return in_language(side.set, name) if side else ""


# A text of a set, read when the page is made: staff may change it at any time.
text_of_set = lazy(_text_of_set, str)


class SigningFlow(StepFlow):
    """What both forms share: the set they sign, whether it is open, and the seats chosen so far beside the page."""

    set_code: ClassVar[str]
    not_open_title: ClassVar[Any]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        side = wordings.side(self.set_code)
        if side is None or not side.takes_signatures(timezone.now()):
            return self._not_open(request, side)
        return super().dispatch(request, *args, **kwargs)

    def _not_open(self, request: HttpRequest, side: wordings.Side | None) -> HttpResponse:
        context = {
            "page_title": self.not_open_title,
            "is_paused": side is not None and side.set.is_paused,
            "trail": [(_("Pledges"), reverse("compact"))],
            "no_index": True,
        }
        return render(request, "pledges/not_open.html", context)

    def page_context(self) -> dict[str, Any]:
        return {"side": self.set_code}

    def _page(self, request: HttpRequest, context: dict[str, Any], *, status: int) -> HttpResponse:
        chosen = self._chosen(request.POST.getlist("commitments"))
        if chosen and context["at"] not in {CHOOSE, CHECK}:
            context = {**context, "aside": "pledges/chosen.html", "chosen": chosen}
        return super()._page(request, context, status=status)

    def _chosen(self, codes: Sequence[str]) -> list[tuple[int, str]]:
        side = wordings.side(self.set_code)
        return [(one.number, one.title) for one in side.of_codes(codes)] if side else []

    def _commitments_row(self, form: CanolForm) -> CheckRow:
        titles = [f"{number}. {title}" for number, title in self._chosen(form.cleaned_data["commitments"])]
        return CheckRow(_("Commitments"), titles, CHOOSE)

    def _too_many(self, request: HttpRequest) -> HttpResponse:
        """429 with everything kept: this mailbox has had its share for now."""
        return self._check(request, request.POST, notice="crowded", status=429)


class SignPerson(SigningFlow):
    """A person, a group, or somebody who helps another, signs the people's side."""

    set_code = wordings.PEOPLE
    title = gettext_lazy("Sign the commitments")
    description = gettext_lazy(
        "Choose the commitments you mean, say them in your own words, and confirm by mail."
    )
    not_open_title = gettext_lazy("Signing is closed at the moment")
    send_label = gettext_lazy("Agree and send me the mail")
    picture = "er-sign.svg"
    check_lead = text_of_set(wordings.PEOPLE, "declaration")
    prefill = frozenset({"commitments", "authority", "signing_as"})
    steps = (
        Step(
            CHOOSE,
            gettext_lazy("Choose what you mean"),
            forms.PeopleChooseForm,
            lead=text_of_set(wordings.PEOPLE, "intro"),
        ),
        Step("who", gettext_lazy("Who is signing"), forms.WhoForm),
        Step(
            "group",
            gettext_lazy("About the group"),
            forms.GroupForm,
            applies=lambda answers: answers.get("signing_as") == SignerKind.GROUP,
        ),
        Step(
            "reach",
            gettext_lazy("Where we reach you"),
            forms.ReachForm,
            lead=gettext_lazy("We ask for as little as we can."),
        ),
    )

    def writes_to(self, answers: dict[str, Any]) -> Sequence[str]:
        return [mailbox_of(answers["email"])]

    def check_rows(self, forms_by_step: dict[str, CanolForm]) -> Iterable[CheckRow]:
        choose, who, reach = (forms_by_step[name] for name in (CHOOSE, "who", "reach"))
        yield self._commitments_row(choose)
        yield CheckRow(_("In your own words"), _some(choose.cleaned_data["statement"]), CHOOSE)
        kind = SignerKind(who.cleaned_data["signing_as"])
        yield CheckRow(_("Who is signing"), [kind.label], "who")
        yield CheckRow(_("Full name"), [who.cleaned_data["name"]], "who")
        if "group" in forms_by_step:
            group = forms_by_step["group"].cleaned_data
            yield CheckRow(_("Name of the group"), [group["group_name"]], "group")
            yield CheckRow(_("People in the group"), _some(group["group_size"]), "group")
        yield CheckRow(_("E-mail address"), [reach.cleaned_data["email"]], "reach")
        yield CheckRow(_("Place"), [_place_in_words(reach.cleaned_data["area"])], "reach")
        yield CheckRow(_("What we may do"), _consents(reach.cleaned_data), "reach")

    def finish(self, request: HttpRequest, answers: dict[str, Any], *, is_suspicious: bool) -> HttpResponse:
        now, area = timezone.now(), answers["area"]
        side = wordings.side(self.set_code)
        assert side is not None, "dispatch lets nobody in without it"
        inbox_id = signing.sign(
            answers=signing.SignatureAnswers(
                kind=SignerKind(answers["signing_as"]),
                name=answers["name"],
                email=answers["email"],
                area_kind=area.kind,
                authority=area.authority,
                postcode=area.postcode,
                codes=tuple(answers["commitments"]),
                language=current_language(),
                group_name=answers.get("group_name", ""),
                group_size=answers.get("group_size"),
                show_name=answers["show_name"],
                updates=answers["updates"],
                statement=answers["statement"],
                form_key=form_key(request, answers),
                network=network_of(request),
            ),
            side=side,
            now=now,
            is_suspicious=is_suspicious,
        )
        return redirect("inbox", inbox_id)


def _some(value: Any) -> list[str]:
    return [f"{value:,}" if isinstance(value, int) else str(value)] if value else []


def _place_in_words(area: areas.FoundArea) -> str:
    if area.kind == AreaKind.AUTHORITY and area.authority:
        return areas.area_name(area.authority, current_language())
    if area.kind == AreaKind.OUTSIDE:
        return _("Outside Wales. You are counted, but not on the map.")
    return _("We do not know this area. You are counted, but not on the map. You can choose a council area.")


def _consents(answers: dict[str, Any]) -> list[str]:
    said = [
        (answers["show_name"], _("Show the name beside the commitments"), _("Do not show the name")),
        (answers["updates"], _("Send updates by e-mail"), _("Send no updates")),
    ]
    return [yes if is_given else no for is_given, yes, no in said]


class SignBody(SigningFlow):
    """An officer signs for a public body and names the senior person who confirms."""

    set_code = wordings.SERVICES
    title = gettext_lazy("Sign for a public body")
    description = gettext_lazy(
        "An officer fills this in, a senior person confirms by mail, and our staff check."
    )
    not_open_title = gettext_lazy("Signing is closed at the moment")
    send_label = gettext_lazy("Agree and send")
    picture = "er-rule.svg"
    check_lead = text_of_set(wordings.SERVICES, "declaration")
    prefill = frozenset({"body", "commitments"})
    steps = (
        Step("body", gettext_lazy("Your public body"), forms.BodyForm),
        Step(
            CHOOSE,
            gettext_lazy("Choose what your body will do"),
            forms.ServicesChooseForm,
            lead=text_of_set(wordings.SERVICES, "intro"),
        ),
        Step("officer", gettext_lazy("About you"), forms.OfficerForm),
        Step(
            "signatory",
            gettext_lazy("The senior person who confirms"),
            forms.SignatoryForm,
            lead=gettext_lazy(
                "We write to them. They press a button, and our staff check before anything is shown."
            ),
        ),
    )

    def check_rows(self, forms_by_step: dict[str, CanolForm]) -> Iterable[CheckRow]:
        choose = forms_by_step[CHOOSE]
        officer, signatory = forms_by_step["officer"].cleaned_data, forms_by_step["signatory"].cleaned_data
        slug = forms_by_step["body"].cleaned_data["body"]
        names = [entry.name for entry in register.entries(current_language()) if entry.slug_en == slug]
        yield CheckRow(_("Public body"), names, "body")
        yield self._commitments_row(choose)
        yield CheckRow(_("How you will keep them"), _some(choose.cleaned_data["statement"]), CHOOSE)
        yield CheckRow(
            _("You"), [officer["officer_name"], officer["officer_role"], officer["officer_email"]], "officer"
        )
        yield CheckRow(
            _("Senior person"),
            [signatory["signatory_name"], signatory["signatory_role"], signatory["signatory_email"]],
            "signatory",
        )

    def finish(self, request: HttpRequest, answers: dict[str, Any], *, is_suspicious: bool) -> HttpResponse:
        now = timezone.now()
        if not all(self._may_write(answers[name], now) for name in ("officer_email", "signatory_email")):
            return self._too_many(request)
        side = wordings.side(self.set_code)
        assert side is not None, "dispatch lets nobody in without it"
        said = {name: answers[name] for name in answers if name.startswith(("officer_", "signatory_"))}
        pledging.offer(
            answers=pledging.PledgeAnswers(
                body=PublicBody.objects.get(slug_en=answers["body"]),
                codes=tuple(answers["commitments"]),
                language=current_language(),
                statement=answers["statement"],
                form_key=form_key(request, answers),
                network=network_of(request),
                **said,
            ),
            side=side,
            now=now,
            is_suspicious=is_suspicious,
        )
        return redirect("body_sent")

    def _may_write(self, address: str, now: datetime) -> bool:
        return allows_mailbox(mailbox_of(address), now=now)
