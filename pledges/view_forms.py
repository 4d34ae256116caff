"""The form “is this how it feels here?”, and the one by which the body answers."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from core import forms
from places.models import Authority
from pledges.areas import find_area
from pledges.choices import AreaKind, Feeling
from pledges.forms import ReachForm
from pledges.models import PublicBody


class FeelsForm(forms.CanolForm):
    feels = forms.OneOf(
        label=_("Is this how it feels here?"), missing=_("Choose how it feels"), choices=Feeling.choices
    )
    words = forms.Paragraphs(
        label=_("What have you seen or felt?"),
        hint=_("Tell it as you would tell a neighbour. Name nobody else. We read it before we show it."),
        missing=_("Write a few words"),
        max_length=1000,
        rows=6,
    )


class WhereForm(ReachForm):
    """Who says it and where they live: only people of the area speak for it."""

    body: PublicBody | None = None
    updates = None  # type: ignore[assignment]  # Django’s way of leaving a field of the parent out
    name = forms.NameLine(
        label=_("Full name"), hint=_("Shown only if you say so below."), missing=_("Enter the full name"),
        autocomplete="name",
    )  # fmt: skip
    show_name = forms.YesBox(
        label=_("Show my name beside what I say"), hint=_("Otherwise only your council area is shown.")
    )

    field_order = ("name", "email", "postcode", "authority", "show_name")

    def clean(self) -> dict[str, Any]:
        answers = super().clean()
        if "area" not in answers or self.body is None:
            return answers
        area = find_area(answers["postcode"], answers["authority"])
        lives_in = (
            Authority.objects.filter(gss=area.authority).first() if area.kind == AreaKind.AUTHORITY else None
        )
        if lives_in is None:
            self.add_error("postcode", _("Choose the council area in Wales that you live in"))
        elif not self.body.serves(lives_in):
            self.add_error(
                "postcode", _("This is for people who live where the body works. You seem to live elsewhere")
            )
        return answers


class AnswerForm(forms.CanolForm):
    """The body's answer, the writer's own language first."""

    def clean(self) -> dict[str, Any]:
        answers = super().clean() or self.cleaned_data
        if not (answers.get("words_cy") or answers.get("words_en")) and not self.errors:
            self.add_error(next(iter(self.fields)), _("Write an answer, in one language at least"))
        return answers


def answer_form(language: str) -> type[AnswerForm]:
    words = {
        "cy": forms.Paragraphs(label=_("Your answer, in Welsh"), required=False, max_length=1000, rows=5),
        "en": forms.Paragraphs(label=_("Your answer, in English"), required=False, max_length=1000, rows=5),
    }
    own, other = language, "en" if language == "cy" else "cy"
    words[own].help_text = _("Please write in both languages. It is shown beside what was said, for good.")
    fields = {f"words_{own}": words[own], f"words_{other}": words[other]}
    return type("BodyAnswer", (AnswerForm,), {**fields, "__module__": __name__})
