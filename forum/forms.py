"""The steps of joining the Forum."""

from django.utils.translation import gettext_lazy as _

from core import forms
from core.post.models import MailLanguage
from core.text import current_language
from forum.choices import Background, Interest, JoiningAs
from places.councils import councils


class WhoForm(forms.CanolForm):
    joining_as = forms.OneOf(
        label=_("Who is joining?"),
        choices=[
            (JoiningAs.PERSON.value, _("I join for myself")),
            (JoiningAs.ORGANISATION.value, _("I join for an organisation")),
        ],
        hints={JoiningAs.ORGANISATION.value: _("A co-operative, a charity, a provider, a public body.")},
        missing=_("Choose who is joining"),
    )
    background = forms.OneOf(
        label=_("From which side do you come?"),
        choices=Background.choices,
        missing=_("Choose from which side you come"),
    )
    name = forms.NameLine(label=_("Your full name"), missing=_("Enter your full name"), autocomplete="name")


class OrganisationForm(forms.CanolForm):
    organisation = forms.NameLine(
        label=_("Name of the organisation"),
        missing=_("Enter the name of the organisation"),
        autocomplete="organization",
    )


class ReachForm(forms.CanolForm):
    email = forms.Email(
        label=_("E-mail address"),
        hint=_("We send one mail so that you can confirm. The address is never shown."),
        missing=_("Enter an e-mail address"),
    )
    language = forms.OneOf(
        label=_("In which language shall we write?"),
        choices=MailLanguage.choices,
        missing=_("Choose a language"),
    )
    authority = forms.Pick(
        label=_("Your council area"),
        hint=_("So that members near you can be found, and bulletins can be about your region."),
        empty=_("Outside Wales, or I would rather not say"),
        choices=lambda: councils(current_language()),
        required=False,
    )


BULLETINS = _("Send me bulletins")
LISTED = _("Show me in the directory of members")


class BulletinsForm(forms.CanolForm):
    bulletins = forms.YesBox(
        label=BULLETINS,
        hint=_("News of the Forum by e-mail, a few times a year. Every one has a link that stops them."),
    )


class ListingForm(forms.CanolForm):
    listed = forms.YesBox(
        label=LISTED,
        hint=_("Name, council area and interests, never the address. A moderator reads them first."),
    )
    about = forms.Paragraphs(
        label=_("What others may know about you"),
        hint=_("For the directory, in your own words, in the language you like."),
        required=False,
        max_length=400,
        rows=3,
    )


class InterestsForm(forms.CanolForm):
    interests = forms.AnyOf(
        label=_("What do you want to hear and talk about?"), choices=Interest.choices, required=False
    )


class WishesForm(ListingForm, BulletinsForm, InterestsForm):
    """Everything a member may wish for, interests first."""
