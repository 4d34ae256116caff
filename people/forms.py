"""What my page asks."""

from datetime import date
from typing import Any

from django import forms as django_forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core import forms
from core.forms.base import refuse_unreadable
from people.models import ReachedBy
from people.models.matters import MatterKind, Outcome, Route

LANGUAGES = [("cy", "Cymraeg"), ("en", "English")]


class AddressForm(forms.CanolForm):
    email = forms.Email(
        label=_("Your e-mail address"),
        hint=_("The one you signed or asked with. We send one mail there."),
        missing=_("Enter your e-mail address"),
    )


class LanguageForm(forms.CanolForm):
    """How we write to somebody."""

    language = forms.OneOf(
        label=_("In which language should our mails to you be?"),
        choices=LANGUAGES,
        missing=_("Choose a language"),
    )
    channel = forms.OneOf(
        label=_("How should our advisers reach you?"),
        hint=_("Where we have no number or postal address of yours, we write by e-mail."),
        choices=[("", _("As I said when I asked")), *ReachedBy.choices],
        required=False,
        hides_optional=True,
    )
    formats = forms.AnyOf(
        label=_("What makes our answers easier for you?"),
        hint=_("Our advisers see it beside your questions, those to come included."),
        choices=[("easy_read", _("Easy Read")), ("large_print", _("Large print"))],
        required=False,
        hides_optional=True,
    )


class AboutForm(forms.CanolForm):
    title_field = "about"

    about = forms.OneOf(
        label=_("What is it about?"),
        choices=[
            (MatterKind.SERVICE.value, _("Our service: what we did, or did not do")),
            (MatterKind.WELSH.value, _("The Welsh language")),
            (MatterKind.DATA.value, _("What we do with personal data")),
            (
                MatterKind.REPORT.value,
                _("Something that a visitor published here, about you or somebody else"),
            ),
        ],
        hints={
            MatterKind.WELSH.value: _(
                "Welsh that is missing, late or wrong, or an answer in the wrong language."
            ),
            MatterKind.REPORT.value: _(
                "Words, a name or a picture that is wrong, hurtful, unlawful or private."
            ),
        },
        missing=_("Choose what it is about"),
    )


class TellForm(forms.CanolForm):
    where = forms.Line(
        label=_("Which page?"),
        hint=_("Its address or its title, where it is about one page."),
        max_length=500,
        required=False,
    )
    words = forms.Paragraphs(
        label=_("What happened, and what should we do?"),
        hint=_("In Welsh or in English. Leave out what nobody needs to know."),
        missing=_("Write what happened"),
    )


class WhoForm(forms.CanolForm):
    name = forms.NameLine(label=_("Your full name"), required=False, autocomplete="name")
    email = forms.Email(
        label=_("E-mail address"),
        hint=_("We tell you at once that we have it, and answer there."),
        required=False,
    )
    contact = forms.Paragraphs(
        label=_("Or a telephone number, or a postal address"),
        hint=_("If you give none of these, we read it all the same, and cannot answer you."),
        max_length=500,
        rows=3,
        required=False,
    )


class MatterForm(django_forms.Form):
    """A request or complaint that came by telephone, letter or in person, written down by staff."""

    kind = django_forms.ChoiceField(
        label=_("What it is"),
        choices=[("", _("Choose what it is about")), *MatterKind.choices],
        error_messages={"required": _("Choose what it is about")},
    )
    route = django_forms.ChoiceField(
        label=_("How it came"),
        choices=[(value, label) for value, label in Route.choices if value != Route.FORM],
    )
    received_on = django_forms.DateField(
        label=_("On which day it came"),
        help_text=_("The clock begins on this day, whoever of us received it."),
        widget=django_forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d"],
        error_messages={"required": _("Choose a day"), "invalid": _("Choose a day")},
    )
    language = django_forms.ChoiceField(label=_("In which language we answer"), choices=LANGUAGES)
    name = django_forms.CharField(
        label=_("Name"), max_length=200, required=False, validators=[refuse_unreadable]
    )
    email = django_forms.EmailField(
        label=_("E-mail address"),
        required=False,
        help_text=_("What they signed, asked or joined with: copy and erasure go by it."),
        error_messages={"invalid": _("Enter an e-mail address in the right form, like name@example.org")},
    )
    contact = django_forms.CharField(
        label=_("Telephone number or postal address"),
        max_length=500,
        required=False,
        validators=[refuse_unreadable],
        widget=django_forms.Textarea(attrs={"rows": 3}),
    )
    words = django_forms.CharField(
        label=_("What they want"),
        max_length=4000,
        validators=[refuse_unreadable],
        widget=django_forms.Textarea(attrs={"rows": 5}),
        error_messages={"required": _("Write what they want")},
    )

    def clean_received_on(self) -> date:
        day: date = self.cleaned_data["received_on"]
        if day > timezone.localdate():
            raise django_forms.ValidationError(_("Choose a day that is not still to come"))
        return day

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not cleaned.get("email") and not cleaned.get("contact") and "email" not in self.errors:
            self.add_error("contact", _("Enter an e-mail address, a telephone number or a postal address"))
        return cleaned


class WordsForm(django_forms.Form):
    """One deed at a matter that needs words."""

    words = django_forms.CharField(
        max_length=1000,
        validators=[refuse_unreadable],
        widget=django_forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Write it down first.")},
    )


class CloseForm(django_forms.Form):
    outcome = django_forms.ChoiceField(
        label=_("How it ended"),
        choices=[("", _("Choose how it ended")), *Outcome.choices],
        error_messages={"required": _("Choose how it ended")},
    )
    answer = django_forms.CharField(
        label=_("Our answer"),
        help_text=_("Mailed to the person as it stands, in their language, where we have an address."),
        max_length=4000,
        validators=[refuse_unreadable],
        widget=django_forms.Textarea(attrs={"rows": 8}),
        error_messages={"required": _("Write the answer")},
    )


class HoldForm(django_forms.Form):
    """A hold of the staff: on what, why, and until when."""

    known_by = django_forms.CharField(
        label=_("E-mail address, telephone number or reference"),
        max_length=254,
        validators=[refuse_unreadable],
        widget=django_forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": _("Enter an address, a number or a reference")},
    )
    reason = django_forms.CharField(
        label=_("Why"),
        help_text=_("For staff alone. Name nobody here: the reason outlives the person’s data."),
        max_length=400,
        validators=[refuse_unreadable],
        widget=django_forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Write a reason first.")},
    )
    until = django_forms.DateField(
        label=_("Until the end of"),
        widget=django_forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d"],
        error_messages={"required": _("Choose a day"), "invalid": _("Choose a day")},
    )

    def clean_until(self) -> date:
        day: date = self.cleaned_data["until"]
        if day < timezone.localdate():
            raise django_forms.ValidationError(_("Choose a day that is still to come"))
        return day
