"""The steps of sharing a story, and what staff type."""

from datetime import date
from typing import Any

from django import forms as django_forms
from django.utils.translation import gettext_lazy as _

from core import forms
from core.text import current_language
from places.councils import councils
from stories.telling.choices import Channel, NameAs, PlaceAs, Until, Use
from stories.telling.models import EDITED, OWN_NAMES, Telling

LONG = 4000
NO_AREA = _("I would rather not say")


class ReachForm(forms.CanolForm):
    name = forms.NameLine(
        label=_("Your full name"),
        hint=_("For us. You choose later under which name the story is told."),
        missing=_("Enter your full name"),
        autocomplete="name",
    )
    email = forms.Email(
        label=_("E-mail address"),
        hint=_("So that you can confirm, and approve the edited words. It is never shown."),
        missing=_("Enter an e-mail address"),
    )


class BeforeForm(forms.CanolForm):
    title_field = "told_before"
    told_before = forms.Paragraphs(
        label=_("How was it before?"),
        hint=_("What did not work, and for whom? Leave out the names of other people."),
        missing=_("Tell how it was before"),
        max_length=LONG,
        rows=8,
    )


class InsteadForm(forms.CanolForm):
    title_field = "told_instead"
    told_instead = forms.Paragraphs(
        label=_("What happened instead?"),
        hint=_("What did you or others do differently?"),
        missing=_("Tell what happened instead"),
        max_length=LONG,
        rows=8,
    )


class AfterForm(forms.CanolForm):
    title_field = "told_after"
    told_after = forms.Paragraphs(
        label=_("What came of it?"),
        hint=_("What changed, what it cost, how it felt."),
        required=False,
        max_length=LONG,
        rows=6,
    )


class PlaceForm(forms.CanolForm):
    authority = forms.Pick(label=_("Where was it?"), empty=NO_AREA, required=False)
    place_as = forms.OneOf(
        label=_("How exactly may we say where?"),
        choices=PlaceAs.choices,
        missing=_("Choose how exactly we may say"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["authority"]
        assert isinstance(field, django_forms.ChoiceField)
        field.choices = [("", NO_AREA), *councils(current_language())]


class NamedForm(forms.CanolForm):
    name_as = forms.OneOf(
        label=_("Under which name may we tell it?"),
        choices=NameAs.choices,
        missing=_("Choose a name to tell it under"),
    )
    invented_name = forms.NameLine(
        label=_("If invented: which name?"), hint=_("Or leave it to us."), required=False
    )
    photo_ok = forms.YesBox(
        label=_("A photograph of me may be shown"), hint=_("Only one that you send us yourself, later.")
    )


class UsesForm(forms.CanolForm):
    uses = forms.AnyOf(
        label=_("Where may we use it, beside this site?"),
        hint=_("Leave both unticked, and it stands on this site alone."),
        choices=Use.choices,
        required=False,
    )
    until = forms.OneOf(
        label=_("For how long?"),
        hint=_("You can withdraw it at any time, whatever you choose."),
        choices=Until.choices,
        missing=_("Choose for how long"),
    )


class ChangeUsesForm(forms.CanolForm):
    """On my page: what may be taken back or given without telling the story anew."""

    uses = forms.AnyOf(label=_("Where may we use it, beside this site?"), choices=Use.choices, required=False)
    photo_ok = forms.YesBox(label=_("A photograph of me may be shown"))


class ChangeForm(forms.CanolForm):
    change_words = forms.Paragraphs(
        label=_("What should be different?"),
        missing=_("Tell what should be different"),
        max_length=2000,
        rows=5,
    )


class PhotoForm(forms.CanolForm):
    """The one photograph, with what it shows and the word that everybody in it agreed."""

    photograph = forms.Upload(
        label=_("A photograph"),
        hint=_("JPEG, PNG or WebP, up to 10 MB. Where it was taken is left out of it."),
        extensions=("jpg", "jpeg", "png", "webp"),
    )
    shows = forms.Line(
        label=_("What does it show?"),
        hint=_("In a sentence, for people who cannot see it. Leave out names."),
        missing=_("Say what it shows"),
        max_length=250,
    )
    everybody_agreed = forms.YesBox(
        label=_("Everybody who can be recognised in it has agreed"),
        required=True,
        missing=_("Ask everybody first; without their yes we cannot show it"),
    )


def last_day(until: str, today: date) -> date | None:
    """The last day on which a story may stand; None where there is no end."""
    years = int(until)
    if not years:
        return None
    day = min(today.day, 28) if today.month == 2 else today.day
    return today.replace(year=today.year + years, day=day)


# -- what staff type ------------------------------------------------------------------------------------------------


class StaffTellingForm(django_forms.Form):
    """A story told by telephone or in an interview, with what its teller allows."""

    channel = django_forms.ChoiceField(
        label=_("How it reached us"),
        choices=[(Channel.PHONE, Channel.PHONE.label), (Channel.INTERVIEW, Channel.INTERVIEW.label)],
    )
    name = django_forms.CharField(label=_("Name"), max_length=120)
    email = django_forms.EmailField(label=_("E-mail address"), required=False)
    phone = django_forms.CharField(label=_("Telephone"), max_length=30, required=False)
    language = django_forms.ChoiceField(label=_("Told in"), choices=OWN_NAMES)
    told_before = django_forms.CharField(
        label=_("How was it before?"), max_length=LONG, widget=django_forms.Textarea
    )
    told_instead = django_forms.CharField(
        label=_("What happened instead?"), max_length=LONG, widget=django_forms.Textarea
    )
    told_after = django_forms.CharField(
        label=_("What came of it?"), max_length=LONG, widget=django_forms.Textarea, required=False
    )
    authority = django_forms.ChoiceField(label=_("Council area"), required=False)
    place_as = django_forms.ChoiceField(label=_("How exact the place"), choices=PlaceAs.choices)
    name_as = django_forms.ChoiceField(label=_("Under which name"), choices=NameAs.choices)
    invented_name = django_forms.CharField(label=_("Invented name"), max_length=120, required=False)
    photo_ok = django_forms.BooleanField(label=_("A photograph may be shown"), required=False)
    uses = django_forms.MultipleChoiceField(
        label=_("May be used beside this site"),
        choices=Use.choices,
        required=False,
        widget=django_forms.CheckboxSelectMultiple,
    )
    until = django_forms.ChoiceField(label=_("For how long"), choices=Until.choices)
    agreed = django_forms.BooleanField(
        label=_("I read all of this out, and they agreed to it"),
        error_messages={"required": _("Read it out first; without their yes nothing is kept.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["authority"]
        assert isinstance(field, django_forms.ChoiceField)
        field.choices = [("", "–"), *councils(current_language())]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not cleaned.get("email") and not cleaned.get("phone"):
            self.add_error("phone", _("Write an address or a telephone number, so that they can approve it."))
        return cleaned


class EditForm(django_forms.ModelForm):  # type: ignore[type-arg]  # generic only in the stubs
    """The words that the storyteller will approve, in both languages."""

    class Meta:
        model = Telling
        fields = [f"{name}_{language}" for name in EDITED for language in ("en", "cy")]
