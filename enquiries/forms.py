"""The steps of asking an adviser. Field names are the public contract; none beyond it is required."""

from collections.abc import Callable, Iterable
from typing import Any

from django import forms as plain_forms
from django.utils.choices import normalize_choices
from django.utils.translation import gettext_lazy as _

from core import forms
from core.text import current_language
from enquiries.choices import AreaKind, Asker, ContactBy, FileKind, Need, ReplyLanguage, SafeContact, Topic
from enquiries.file_kinds import MOST_BYTES
from enquiries.filing import Kept
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
        hides_optional=True,  # one of the two is needed
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
        hides_optional=True,
    )

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
    attachment = forms.Upload(
        label=_("A file, if it helps"),
        hint=_(
            "A PDF, a picture, a Word or OpenDocument text, or plain text, of 5 MB at most. Where a picture was taken "
            "is taken out of it. A file that you do not send is dropped after a day."
        ),
        required=False,
        max_bytes=MOST_BYTES,
        extensions=[kind.value for kind in FileKind] + ["jpeg"],
    )
    attachment_token = plain_forms.CharField(required=False, widget=plain_forms.HiddenInput, max_length=1000)
    attachment_drop = forms.YesBox(label=_("Take this file out again"))
    consent = forms.YesBox(
        label=MAY_KEEP,
        hint=_(
            "Only needed if your question tells something of that kind. Without this we still answer you, and the "
            "adviser keeps no such detail."
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kept = Kept.read(str(self["attachment_token"].value() or ""))
        if kept is None:
            del self.fields["attachment_drop"]
        else:
            self.fields["attachment"].label = _("Another file in its place")
            self.fields["attachment_drop"].help_text = kept.in_words


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


_REACHED_BY_VOICE = (ContactBy.PHONE, ContactBy.CALLBACK, ContactBy.TEXT_RELAY, ContactBy.SOMEONE_ELSE)

Slots = Callable[[], Iterable[tuple[str, str]]]
"""The hours at which a call back can be had, asked for only when they are shown or chosen."""


def no_slots() -> list[tuple[str, str]]:
    return []


def is_reached_by_voice(answers: Any) -> bool:
    """Whether somebody will be rung, so that there is something to wish for."""
    return answers.get("contact_by") in _REACHED_BY_VOICE


NEEDED: dict[str, tuple[str, Any]] = {
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
    # Which of the three is needed hangs on the way that was chosen.
    email = forms.Email(label=_("E-mail address"), required=False, hides_optional=True)
    phone = forms.Phone(label=_("Telephone number"), required=False, hides_optional=True)
    address = forms.Paragraphs(
        label=_("Postal address"),
        required=False,
        hides_optional=True,
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

    def __init__(self, *args: Any, slots: Slots = no_slots, **kwargs: Any) -> None:
        """With no hour left, a call back is not shown; one that is sent all the same is taken."""
        super().__init__(*args, **kwargs)

        def ways() -> list[tuple[str, Any]]:
            shows_calls = self["contact_by"].value() == ContactBy.CALLBACK or bool(list(slots()))
            return [(way.value, way.label) for way in ContactBy if shows_calls or way != ContactBy.CALLBACK]

        self.fields["contact_by"].widget.choices = normalize_choices(ways)

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        way = cleaned.get("contact_by", "")
        if way in NEEDED:
            name, words = NEEDED[way]
            if not cleaned.get(name) and name not in self.errors:
                self.add_error(name, words)
        reachable = any(cleaned.get(name) or name in self.errors for name in ("email", "phone", "address"))
        if way == ContactBy.SOMEONE_ELSE and not reachable:
            self.add_error(
                "email", _("Enter an e-mail address, a telephone number or an address to reach them")
            )
        return cleaned


class WishesForm(forms.CanolForm):
    """How to ring somebody without harm. None of it is required."""

    callback_slot = forms.Pick(
        label=_("When should we ring?"),
        hint=_("These hours are still free."),
        empty=_("Any time in working hours"),
        required=False,
        error_messages={"invalid_choice": _("That time is no longer free. Choose another.")},
    )
    speaker_name = forms.Line(
        label=_("Who speaks for you?"), required=False, autocomplete="off", spellcheck=False
    )
    speaker_agreed = forms.YesBox(
        label=_("They know that we will be in touch, and agree"),
        hint=_("Without this we ask them first, and tell them nothing before they say yes."),
    )
    safe_contact = forms.AnyOf(
        label=_("Is there something we must heed when we ring?"),
        hint=_("The adviser reads this before the number."),
        choices=SafeContact.choices,
        required=False,
    )

    def __init__(self, *args: Any, slots: Slots = no_slots, contact_by: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if contact_by != ContactBy.SOMEONE_ELSE:
            del self.fields["speaker_name"], self.fields["speaker_agreed"]
        hours = list(slots()) if contact_by == ContactBy.CALLBACK else []
        if hours:
            any_time = ("", _("Any time in working hours"))
            self.fields["callback_slot"].choices = [any_time, *hours]  # type: ignore[attr-defined]  # a choice field
        elif not self.data.get("callback_slot"):
            del self.fields["callback_slot"]
