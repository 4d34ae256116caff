"""Forms of an asker's own page."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from core import forms
from enquiries.choices import ContactBy, ReplyLanguage
from enquiries.following import ways_of
from enquiries.forms import ADDRESS_LENGTH
from enquiries.models import Enquiry


class AddForm(forms.CanolForm):
    body = forms.Paragraphs(
        label=_("What would you like to add?"),
        hint=_("Please leave out names of other people and details of anybody’s health or treatment."),
        missing=_("Write what you would like to add"),
    )


class ReopenForm(forms.CanolForm):
    body = forms.Paragraphs(
        label=_("What is still missing?"),
        hint=_("Please leave out names of other people and details of anybody’s health or treatment."),
        missing=_("Write what is still missing"),
    )


class WithdrawForm(forms.CanolForm):
    pass


class ChangeForm(forms.CanolForm):
    """Language and way. The mail address is the one we hold: a link that strayed must not lead mail elsewhere."""

    language = forms.OneOf(
        label=_("In which language should we answer?"),
        hint=_("Welsh is welcome and causes no delay."),
        choices=ReplyLanguage.choices,
        missing=_("Choose a language"),
    )
    contact_by = forms.OneOf(
        label=_("How should we answer you?"),
        hint=_("Where you leave a number or address empty, we use the one we have."),
        choices=ContactBy.choices,
        missing=_("Choose how we should answer you"),
    )
    phone = forms.Phone(label=_("Telephone number"), required=False, hides_optional=True)
    address = forms.Paragraphs(
        label=_("Postal address"),
        required=False,
        hides_optional=True,
        max_length=ADDRESS_LENGTH,
        rows=4,
        autocomplete="street-address",
    )

    def __init__(self, *args: Any, enquiry: Enquiry, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.enquiry = enquiry
        ways = [(way.value, way.label) for way in ways_of(enquiry)]
        self.fields["contact_by"].choices = ways  # type: ignore[attr-defined]  # a choice field

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        way = cleaned.get("contact_by")
        if way in (ContactBy.PHONE, ContactBy.TEXT_RELAY) and not (
            cleaned.get("phone") or self.enquiry.phone or "phone" in self.errors
        ):
            self.add_error("phone", _("Enter a telephone number, or choose another way to be answered"))
        if way == ContactBy.POST and not (
            cleaned.get("address") or self.enquiry.address or "address" in self.errors
        ):
            self.add_error(
                "address", _("Enter the address to write to, or choose another way to be answered")
            )
        return cleaned


class LinkForm(forms.CanolForm):
    reference = forms.Line(
        label=_("Your reference"),
        hint=_("Eight letters and numbers after CAN, for example CAN-7K3M-9QXZ. It stands in our mail."),
        missing=_("Enter your reference"),
        width="short",
        autocomplete="off",
        spellcheck=False,
        max_length=40,
    )
