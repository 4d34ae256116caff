"""The steps of asking an adviser. Field names are the public contract; none beyond it is required."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from core import forms
from core.text import current_language
from enquiries.choices import AreaKind, Asker, ContactBy, Need, ReplyLanguage, Topic
from places.councils import councils
from places.postcodes import look_up

OUTSIDE, UNSURE = "outside", "unsure"
ADDRESS_LENGTH = 500
MAY_KEEP = _("You may keep what I have written about care or health")


def areas() -> list[tuple[str, Any]]:
    """What can be chosen instead of a postcode."""
    return [
        ("", _("Choose a council area")),
        *councils(current_language()),
        (OUTSIDE, _("Outside Wales")),
        (UNSURE, _("I am not sure, or in several places")),
    ]


def _one_of_several(form: forms.CanolForm, *names: str) -> None:
    """None of these is required by itself, nor optional: one of them is needed."""
    for name in names:
        form.fields[name].hides_optional = True  # type: ignore[attr-defined]  # read by the bound field


class AboutForm(forms.CanolForm):
    asker = forms.OneOf(
        label=_("Who are you asking for?"), choices=Asker.choices, missing=_("Choose who you are asking for")
    )
    topic = forms.OneOf(
        label=_("What is it about?"), choices=Topic.choices, missing=_("Choose what your question is about")
    )


class PlaceForm(forms.CanolForm):
    postcode = forms.Line(
        label=_("Postcode"),
        hint=_("For example LL55 1SH. We find the council area by it, and do not keep it."),
        required=False,
        max_length=60,
        width="short",
        autocomplete="postal-code",
        spellcheck=False,
    )
    authority = forms.Pick(
        label=_("Or choose a council area"),
        hint=_("If you give both, we go by the council area."),
        choices=areas,
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _one_of_several(self, "postcode", "authority")

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        if self.errors:
            return cleaned
        chosen, postcode = cleaned.get("authority", ""), cleaned.get("postcode", "")
        if chosen:
            cleaned["area_kind"] = chosen if chosen in (OUTSIDE, UNSURE) else AreaKind.AUTHORITY.value
            cleaned["gss"] = None if chosen in (OUTSIDE, UNSURE) else chosen
        elif postcode:
            area = look_up(postcode)
            if area.kind == "malformed":
                self.add_error(
                    "postcode", _("Enter a full postcode, like LL55 1SH, or choose a council area")
                )
                return cleaned
            cleaned["area_kind"], cleaned["gss"] = area.kind, area.gss
        else:
            self.add_error("postcode", _("Enter a postcode, or choose a council area"))
        return cleaned


class MessageForm(forms.CanolForm):
    message = forms.Paragraphs(
        label=_("What would you like to ask?"),
        hint=_(
            "A few sentences are enough. Please leave out names of other people and details of anybody’s health or "
            "treatment: the adviser can ask for what is needed."
        ),
        missing=_("Write your question"),
        rows=9,
    )
    consent = forms.YesBox(
        label=MAY_KEEP,
        hint=_(
            "Only needed if your question tells something of that kind. Without this we still answer you, and the "
            "adviser keeps no such detail."
        ),
    )


class MoreForm(forms.CanolForm):
    """Saying more about a question, on one’s own page."""

    message = forms.Paragraphs(
        label=_("What would you like to add?"),
        hint=_("Please leave out names of other people and details of anybody’s health or treatment."),
        missing=_("Write what you would like to add"),
        rows=7,
    )


class AgreeForm(forms.CanolForm):
    consent = forms.YesBox(
        label=MAY_KEEP,
        hint=_("Without this the adviser still answers you, and keeps no such detail."),
    )


# A call-back is offered once its times are computed; until then the choice is not shown, but one that is sent is taken.
SHOWN_WAYS = [(way.value, way.label) for way in ContactBy if way != ContactBy.CALLBACK]

_NEEDED: dict[str, tuple[str, Any]] = {
    ContactBy.EMAIL: ("email", _("Enter your e-mail address, or choose another way to be answered")),
    ContactBy.PHONE: ("phone", _("Enter a telephone number, or choose another way to be answered")),
    ContactBy.CALLBACK: ("phone", _("Enter a telephone number, or choose another way to be answered")),
    ContactBy.TEXT_RELAY: ("phone", _("Enter a telephone number, or choose another way to be answered")),
    ContactBy.POST: ("address", _("Enter the address to write to, or choose another way to be answered")),
}


class AnswerForm(forms.CanolForm):
    name = forms.Line(
        label=_("Your name"), missing=_("Enter your name"), autocomplete="name", spellcheck=False
    )
    contact_by = forms.OneOf(
        label=_("How should we answer you?"),
        hint=_("Then fill in below what belongs to it."),
        choices=ContactBy.choices,
        hints={
            ContactBy.TEXT_RELAY.value: _("We dial 18001 before your number."),
            ContactBy.SOMEONE_ELSE.value: _(
                "Give below how to reach them. Choose this only if they and you have agreed that they speak for you."
            ),
        },
        missing=_("Choose how we should answer you"),
    )
    email = forms.Email(label=_("E-mail address"), required=False)
    phone = forms.Phone(label=_("Telephone number"), required=False)
    address = forms.Paragraphs(
        label=_("Postal address"),
        required=False,
        max_length=ADDRESS_LENGTH,
        rows=4,
        autocomplete="street-address",
    )
    language = forms.OneOf(
        label=_("In which language should we answer?"),
        hint=_("Welsh is welcome and causes no delay."),
        choices=ReplyLanguage.choices,
        missing=_("Choose a language"),
        initial=current_language,
    )
    needs = forms.AnyOf(
        label=_("Is there something that would make it easier for you?"), choices=Need.choices, required=False
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _one_of_several(self, "email", "phone", "address")
        field = self.fields["contact_by"]
        wished = self["contact_by"].value()
        if wished != ContactBy.CALLBACK:
            field.widget.choices = SHOWN_WAYS

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        way = cleaned.get("contact_by", "")
        if way in _NEEDED:
            name, words = _NEEDED[way]
            if not cleaned.get(name) and name not in self.errors:
                self.add_error(name, words)
        reachable = any(cleaned.get(name) or name in self.errors for name in ("email", "phone", "address"))
        if way == ContactBy.SOMEONE_ELSE and not reachable:
            self.add_error(
                "email", _("Enter an e-mail address, a telephone number or an address to reach them")
            )
        return cleaned
