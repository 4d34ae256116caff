"""What my page asks."""

from datetime import date

from django import forms as django_forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core import forms
from core.forms.base import refuse_unreadable

LANGUAGES = [("cy", "Cymraeg"), ("en", "English")]


class AddressForm(forms.CanolForm):
    email = forms.Email(
        label=_("Your e-mail address"),
        hint=_("The one you signed or asked with. We send one mail there."),
        missing=_("Enter your e-mail address"),
    )


class LanguageForm(forms.CanolForm):
    language = forms.OneOf(
        label=_("In which language should our mails to you be?"),
        choices=LANGUAGES,
        missing=_("Choose a language"),
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
