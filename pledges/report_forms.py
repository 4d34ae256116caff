"""The form by which a body says what became of its pledge: one step for each commitment, in both languages."""

from datetime import date
from typing import Any
from urllib.parse import urlsplit

from django import forms as plain_forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from core import forms
from pledges.choices import PROGRESS_MOVES, Progress
from pledges.filing import ENDINGS, MOST_BYTES, Kept
from pledges.models import PledgedCommitment

NEEDS_WORDS = {Progress.CHANGED, Progress.STOPPED}
SHOWN = ("words_cy", "words_en", "whom_cy", "whom_en", "evidence", "owner", "by_on")
"""What is typed about a commitment beside how far it is, in the order of the check page."""
FILE, TOKEN, DROP = "file", "file_token", "file_drop"


class OneCommitmentForm(forms.CanolForm):
    """What became of one commitment. Its fields bear its code (`progress_services-1`): the steps share a page."""

    suffix = ""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kept = Kept.read(str(self[f"{TOKEN}_{self.suffix}"].value() or ""))
        if kept is None:
            del self.fields[f"{DROP}_{self.suffix}"]
        else:
            self.fields[f"{FILE}_{self.suffix}"].label = _("Another file in its place")
            self.fields[f"{DROP}_{self.suffix}"].help_text = kept.in_words

    def answer(self, name: str) -> str:
        return str(self.cleaned_data.get(f"{name}_{self.suffix}", ""))

    def clean(self) -> dict[str, Any]:
        answers = super().clean() or self.cleaned_data
        has_words = self.answer("words_cy") or self.answer("words_en")
        if (
            self.answer("progress") in NEEDS_WORDS
            and not has_words
            and self._has_no_error("words_cy", "words_en")
        ):
            self.add_error(
                list(self.fields)[1],
                _("Say what changed, or why it stopped. One language is enough: we translate."),
            )
        if (typed := self.answer("by_on")) and self._has_no_error("by_on"):
            self._read_day(typed)
        return answers

    def _read_day(self, typed: str) -> None:
        """Day, month, year, as they are written in Wales; kept as ISO 8601."""
        try:
            day, month, year = (int(part) for part in typed.replace(".", "/").replace("-", "/").split("/"))
            self.cleaned_data[f"by_on_{self.suffix}"] = date(year, month, day).isoformat()
        except ValueError:
            self.add_error(f"by_on_{self.suffix}", _("Write the day like 31/3/2027"))

    def _has_no_error(self, *names: str) -> bool:
        return not any(f"{name}_{self.suffix}" in self.errors for name in names)


def refuse_unsafe_link(value: str) -> None:
    """Evidence is read by the public: a whole web address, without a sign-in in it."""
    try:
        parts = urlsplit(value)
        is_whole = parts.scheme in {"http", "https"} and "." in (parts.hostname or "")
    except ValueError:
        is_whole = False
    if not is_whole or "@" in parts.netloc or any(sign.isspace() or sign in "<>\"'" for sign in value):
        raise ValidationError(_("Enter a whole web address, like https://example.org/report"))


def form_for(pledged: PledgedCommitment, language: str) -> type[OneCommitmentForm]:
    """The form class of one pledged commitment; the writer's own language comes first."""
    code = pledged.code
    words = {
        "cy": forms.Paragraphs(label=_("What changed, in Welsh"), required=False, max_length=1000, rows=4),
        "en": forms.Paragraphs(label=_("What changed, in English"), required=False, max_length=1000, rows=4),
    }
    whom = {
        "cy": forms.Line(label=_("For whom, in Welsh"), required=False, max_length=200),
        "en": forms.Line(label=_("For whom, in English"), required=False, max_length=200),
    }
    own, other = (language, "en" if language == "cy" else "cy")
    words[own].help_text = _(
        "Please write in both languages if you can. What you write in one is shown once we have translated it."
    )
    fields = {
        f"progress_{code}": forms.OneOf(
            label=_("How far is it?"),
            missing=_("Choose how far it is"),
            choices=[
                (one.value, one.label) for one in Progress if one.value in PROGRESS_MOVES[pledged.progress]
            ],
        ),
        f"words_{own}_{code}": words[own],
        f"words_{other}_{code}": words[other],
        f"whom_{own}_{code}": whom[own],
        f"whom_{other}_{code}": whom[other],
        f"evidence_{code}": forms.Line(
            label=_("A link to evidence"),
            hint=_("A page that anybody can open: minutes, a report, a film."),
            required=False,
            max_length=400,
            spellcheck=False,
            inputmode="url",
            validators=[refuse_unsafe_link],
        ),
        f"{FILE}_{code}": forms.Upload(
            label=_("Or a file as evidence"),
            hint=_(
                "A PDF, a picture, a table or a text, of 5 MB at most, that anybody may open. We look at it before it "
                "is shown. Where a picture was taken is taken out of it."
            ),
            required=False,
            max_bytes=MOST_BYTES,
            extensions=ENDINGS,
        ),
        f"{TOKEN}_{code}": plain_forms.CharField(
            required=False, widget=plain_forms.HiddenInput, max_length=1000
        ),
        f"{DROP}_{code}": forms.YesBox(label=_("Take this file out again")),
    }
    fields[f"owner_{code}"] = forms.Line(
        label=_("Who looks after it?"),
        hint=_("A role or a name. It is shown."),
        required=False,
        max_length=120,
        initial=pledged.owner,
    )
    fields[f"by_on_{code}"] = forms.Line(
        label=_("By when?"),
        hint=_("A day, for example 31/3/2027. It is shown, and can be put in a calendar."),
        required=False,
        max_length=10,
        width="short",
        initial=f"{pledged.by_on:%d/%m/%Y}" if pledged.by_on else "",
    )
    return type("OneCommitment", (OneCommitmentForm,), {**fields, "suffix": code, "__module__": __name__})
