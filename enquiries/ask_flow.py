"""Asking an adviser: the form in steps, with its file, its call-back hours and what may already answer."""

from collections.abc import Iterable, Sequence
from typing import Any, ClassVar

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core import file_words
from core.forms import CanolForm
from core.guard import allows_mailbox, allows_upload
from core.steps import CheckRow, Step, StepFlow, Text
from core.text import current_language
from enquiries import actions, filing, public_rota, reading, slots
from enquiries.choices import AreaKind, Asker, ContactBy, Need, ReplyLanguage, SafeContact, Topic
from enquiries.file_kinds import Refused
from enquiries.filing import Kept
from enquiries.forms import (
    AboutForm,
    AnswerForm,
    MessageForm,
    PlaceForm,
    WishesForm,
    is_reached_by_voice,
)
from enquiries.reasons import place_name

_AREA_WORDS = {
    AreaKind.OUTSIDE: gettext_lazy("Outside Wales"),
    AreaKind.UNSURE: gettext_lazy("Not sure, or in several places"),
    AreaKind.UNKNOWN: gettext_lazy("We do not know this postcode yet: the adviser will ask"),
}


def area_words(kind: str, gss: str | None) -> Text:
    return place_name(gss) if kind == AreaKind.AUTHORITY else _AREA_WORDS[AreaKind(kind)]


FILE_GONE = gettext_lazy("The file is no longer here. Attach it again, or go on without it.")
SLOT_TAKEN = gettext_lazy("That time has just been taken. Choose another.")
REFUSALS: dict[str, Text] = {
    **file_words.REFUSALS,
    "size": gettext_lazy("The file is empty or larger than 5 MB. Choose another, or go on without one."),
    "kind": gettext_lazy("This is not a kind of file we can take. Choose a PDF, a picture or a text."),
    "crowded": gettext_lazy(
        "Many files have come from here just now. Wait ten minutes, or go on without the file."
    ),
}


class Ask(StepFlow):
    """Ask an adviser, one thing at a time."""

    title = gettext_lazy("Ask an adviser")
    description = gettext_lazy(
        "Ask a development adviser, in Welsh or in English, and know by when you will be answered."
    )
    send_label = gettext_lazy("Send your question")
    picture = "adviser.svg"
    check_lead = gettext_lazy("Nothing has been sent yet. Read it through, then send it.")
    template_name = "enquiries/ask.html"
    prefill = frozenset({"topic", "authority"})
    steps: ClassVar[Sequence[Step]] = (
        Step("about", gettext_lazy("What is your question about?"), AboutForm),
        Step("place", gettext_lazy("Where is it about?"), PlaceForm),
        Step("message", gettext_lazy("Your question"), MessageForm),
        Step("answer", gettext_lazy("How we answer you"), AnswerForm),
        Step("wishes", gettext_lazy("How to ring you safely"), WishesForm, applies=is_reached_by_voice),
    )

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """A file is kept, or refused, whatever button it came with: then the form goes on as ever without it."""
        answers = request.POST.copy()
        if answers.pop("attachment_drop", None):
            filing.drop(answers.pop("attachment_token", [""])[-1])
        file = request.FILES.get("attachment")
        if isinstance(file, UploadedFile):
            refusal = _keep(request, file, answers)
            if refusal:
                return self._show_again(request, answers, "message", "attachment", refusal)
        request.POST = answers  # type: ignore[assignment]  # Django allows it, its stubs do not
        return super().post(request, *args, **kwargs)

    def form_context(self, step: Step, answers: QueryDict) -> dict[str, Any]:
        if step.name == "answer":
            return {"slots": lambda: self._slots(answers)}
        if step.name == "wishes":
            return {"slots": lambda: self._slots(answers), "contact_by": answers.get("contact_by", "")}
        return {}

    def _slots(self, answers: QueryDict) -> list[tuple[str, str]]:
        """The hours free for this question, looked up once for a page."""
        if not hasattr(self, "_offered"):
            region = _region_of(answers)
            language = answers.get("language") or current_language()
            self._offered = slots.offered(region, language, timezone.now())
        return self._offered

    def page_context(self) -> dict[str, Any]:
        return {"readings": getattr(self, "_readings", [])}

    def _check(self, request: HttpRequest, answers: QueryDict, **more: Any) -> HttpResponse:
        self._readings = reading.for_question(answers.get("message", ""), current_language())
        return super()._check(request, answers, **more)

    def check_rows(self, forms_by_step: dict[str, CanolForm]) -> Iterable[CheckRow]:
        about, place = forms_by_step["about"].cleaned_data, forms_by_step["place"].cleaned_data
        message, answer = forms_by_step["message"].cleaned_data, forms_by_step["answer"].cleaned_data
        consent = _("You may keep it") if message["consent"] else _("Keep no such detail")
        yield CheckRow(_("Asking for"), [Asker(about["asker"]).label], "about")
        yield CheckRow(_("What it is about"), [Topic(about["topic"]).label], "about")
        yield CheckRow(_("Where"), [area_words(place["area_kind"], place["gss"])], "place")
        yield CheckRow(_("Your question"), message["message"].split("\n"), "message")
        if message["attachment_token"]:
            kept = Kept.read(message["attachment_token"])
            words = kept.in_words if kept else _("It is no longer here: attach it again")
            yield CheckRow(_("File"), [words], "message")
        yield CheckRow(_("What it tells about care or health"), [consent], "message")
        yield CheckRow(_("Your name"), [answer["name"]], "answer")
        yield CheckRow(_("How we answer you"), [ContactBy(answer["contact_by"]).label], "answer")
        for name in ("email", "phone", "address"):
            if answer[name]:
                label = forms_by_step["answer"].fields[name].label or ""
                yield CheckRow(label, answer[name].split("\n"), "answer")
        if "wishes" in forms_by_step:
            yield from _rows_of_wishes(forms_by_step["wishes"])
        yield CheckRow(_("Language of the answer"), [ReplyLanguage(answer["language"]).label], "answer")
        yield CheckRow(
            _("What makes it easier for you"), [Need(need).label for need in answer["needs"]], "answer"
        )

    def finish(self, request: HttpRequest, answers: dict[str, Any], *, is_suspicious: bool) -> HttpResponse:
        now = timezone.now()
        asked = _asked(answers)
        if (
            asked.email
            and actions.asked_already(asked, now=now) is None
            and not allows_mailbox(asked.email, now=now)
        ):
            return self._check(request, request.POST, notice="crowded", status=429)
        try:
            enquiry = actions.ask(by=None, asked=asked, is_suspicious=is_suspicious, now=now)
        except filing.Gone:
            return self._show_again(request, _without_file(request.POST), "message", "attachment", FILE_GONE)
        except actions.SlotTaken:
            return self._show_again(request, request.POST, "wishes", "callback_slot", SLOT_TAKEN)
        return redirect("ask_done", public_id=enquiry.public_id)


def _keep(request: HttpRequest, file: "UploadedFile[bytes]", answers: QueryDict) -> Text:
    """Keep the file and put its token among the answers, in place of an earlier one; or say why not."""
    now = timezone.now()
    if not allows_upload(request, now=now):
        return REFUSALS["crowded"]
    try:
        kept = filing.keep(file, now=now)
    except Refused as refused:
        return REFUSALS[refused.reason]
    filing.drop(answers.get("attachment_token", ""))
    answers["attachment_token"] = kept.sign()
    return ""


def _without_file(answers: QueryDict) -> QueryDict:
    rest = answers.copy()
    rest.pop("attachment_token", None)
    return rest


def _region_of(answers: QueryDict) -> str:
    """The advisers' region of a place as answered so far; "" where it is none, or any."""
    place = PlaceForm(answers)
    authority = public_rota.authority_of(place.cleaned_data["gss"] or "") if place.is_valid() else None
    return authority.adviser_region if authority else ""


def _rows_of_wishes(form: CanolForm) -> Iterable[CheckRow]:
    wishes = form.cleaned_data
    if "callback_slot" in form.fields:
        at = slots.read(wishes["callback_slot"])
        words = slots.words_of(at) if at else _("Any time in working hours")
        yield CheckRow(_("When we ring"), [words], "wishes")
    if "speaker_name" in form.fields:
        agreed = _("They know, and agree") if wishes["speaker_agreed"] else _("Ask them first")
        yield CheckRow(_("Who speaks for you"), [wishes["speaker_name"], agreed], "wishes")
    heeded = [SafeContact(wish).label for wish in wishes["safe_contact"]]
    yield CheckRow(_("What to heed when ringing"), heeded, "wishes")


def _asked(answers: dict[str, Any]) -> actions.Asked:
    same = (
        "name",
        "contact_by",
        "email",
        "phone",
        "address",
        "language",
        "area_kind",
        "gss",
        "asker",
        "topic",
    )
    return actions.Asked(
        **{name: answers[name] for name in same},
        page_language=current_language(),
        message=answers["message"],
        needs=tuple(answers["needs"]),
        has_consent=answers["consent"],
        file_token=answers["attachment_token"],
        safe_contact=tuple(answers.get("safe_contact", ())),
        speaker_name=answers.get("speaker_name", ""),
        speaker_agreed=answers.get("speaker_agreed", False),
        callback_at=slots.read(answers.get("callback_slot", "")),
    )
