"""The steps of both signing forms. Field names are part of the public contract."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from core import forms
from core.mailboxes import (
    domain_of,
    mailbox_of,
)
from core.text import current_language
from places.councils import councils
from places.postcodes import is_well_formed
from pledges import register, wordings
from pledges.areas import OUTSIDE, UNSURE, find_area
from pledges.choices import SignerKind
from pledges.models import BodyDomain, PublicBody

MOST_IN_A_GROUP = 1_000_000
SHOW_NAME = _("Show my name beside my commitments")
UPDATES = _("Tell me now and then what became of the commitments")
MAY_BE_A_STORY = _("My words may become a story")
STORY_HINT = _(
    "We send you a link to the form for stories, with your words in it. Nothing is shown before you have approved it."
)


class ChooseForm(forms.CanolForm):
    """Commitments of one set, and own words."""

    set_code = ""
    only: frozenset[str] | None = None
    """Codes that may be chosen, where not all of the set: while signing rests, those chosen before."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        side = wordings.side(self.set_code)
        field = self.fields["commitments"]
        assert isinstance(field, forms.AnyOf)
        offered = side.choices() if side else []
        field.choices = forms.Listed(
            choice for choice in offered if self.only is None or choice[0] in self.only
        )
        field.hints = {wording.code: wording.text for wording in side.wordings} if side else {}


class PeopleChooseForm(ChooseForm):
    set_code = wordings.PEOPLE

    commitments = forms.AnyOf(
        label=_("Which commitments do you mean?"),
        missing=_("Choose at least one commitment"),
        look="sheets",
    )
    statement = forms.Paragraphs(
        label=_("In your own words"),
        hint=_("What will you do, or why does it matter to you? We read your words before we show them."),
        required=False,
        max_length=1000,
        rows=4,
    )


class WhoForm(forms.CanolForm):
    signing_as = forms.OneOf(
        label=_("Who is signing?"),
        choices=[
            (SignerKind.PERSON.value, _("I sign for myself")),
            (SignerKind.GROUP.value, _("I sign for a community group or co-operative")),
            (SignerKind.FOR_SOMEONE.value, _("I sign for somebody I help")),
        ],
        hints={
            SignerKind.GROUP.value: _("The group is counted once, whatever its size."),
            SignerKind.FOR_SOMEONE.value: _(
                "They know about it and want it. The name is theirs, the e-mail yours."
            ),
        },
        required=False,
        hides_optional=True,
        initial=SignerKind.PERSON.value,
    )
    name = forms.NameLine(
        label=_("Full name"),
        hint=_("The name you, or the person you help, would sign on paper."),
        missing=_("Enter the full name"),
        autocomplete="name",
    )

    def clean_signing_as(self) -> str:
        return self.cleaned_data.get("signing_as") or SignerKind.PERSON.value


class GroupForm(forms.CanolForm):
    group_name = forms.NameLine(
        label=_("Name of the group"),
        missing=_("Enter the name of the group"),
        autocomplete="organization",
    )
    group_size = forms.Line(
        label=_("About how many people are in it?"),
        hint=_("A number, for example 25."),
        required=False,
        inputmode="numeric",
        width="short",
        max_length=9,
    )

    def clean_group_size(self) -> int | None:
        typed = self.cleaned_data["group_size"].replace(",", "").replace(" ", "")
        if not typed:
            return None
        if not (typed.isascii() and typed.isdigit() and 1 <= int(typed) <= MOST_IN_A_GROUP):
            raise ValidationError(_("Enter a number, for example 25, or leave this empty"))
        return int(typed)


def _areas() -> list[tuple[str, Any]]:
    """What can be chosen instead of a postcode. One of the two is needed, so neither is called optional."""
    return [*councils(current_language()), (OUTSIDE, _("I live outside Wales")), (UNSURE, _("I am not sure"))]


class ReachForm(forms.CanolForm):
    email = forms.Email(
        label=_("E-mail address"),
        hint=_("We send one mail so that you can confirm. The address is never shown."),
        missing=_("Enter an e-mail address"),
    )
    postcode = forms.Line(
        label=_("Postcode"),
        hint=_(
            "It tells us your council area. We do not keep it. If you live at no fixed address, leave it empty."
        ),
        required=False,
        hides_optional=True,
        autocomplete="postal-code",
        spellcheck=False,
        width="short",
        max_length=20,
    )
    authority = forms.Pick(
        label=_("Or choose your council area"),
        hint=_("Also use this where the postcode leads to the wrong council."),
        empty=_("From my postcode"),
        choices=_areas,
        required=False,
        hides_optional=True,
    )
    show_name = forms.YesBox(
        label=SHOW_NAME,
        hint=_("Or the name of the group. Otherwise you are counted without a name."),
    )
    updates = forms.YesBox(
        label=UPDATES,
        hint=_("By e-mail. You can stop it at any time."),
    )

    def clean_postcode(self) -> str:
        postcode: str = self.cleaned_data["postcode"]
        if postcode and not is_well_formed(postcode):
            raise ValidationError(_("Enter a whole postcode, like LL55 1SH, or choose your council area"))
        return postcode

    def clean(self) -> dict[str, Any]:
        answers = super().clean() or self.cleaned_data
        if "postcode" in answers and "authority" in answers:
            if answers["postcode"] or answers["authority"]:
                answers["area"] = find_area(answers["postcode"], answers["authority"])
            else:
                self.add_error("postcode", _("Enter your postcode, or choose your council area"))
        return answers


class OwnChooseForm(ChooseForm):
    """Choosing again, on one’s own page."""

    commitments = forms.AnyOf(
        label=_("Which commitments do you mean?"),
        missing=_("Choose at least one commitment. To take back all of them, withdraw your signature"),
        look="sheets",
    )


class OwnWordsForm(forms.CanolForm):
    statement = forms.Paragraphs(
        label=_("In your own words"),
        hint=_("Leave it empty to take your words away."),
        required=False,
        max_length=1000,
        rows=6,
    )


class OwnNameForm(forms.CanolForm):
    show_name = forms.YesBox(
        label=SHOW_NAME, hint=_("Or the name of the group. Otherwise you are counted without a name.")
    )


class OwnUpdatesForm(forms.CanolForm):
    updates = forms.YesBox(label=UPDATES, hint=_("By e-mail. You can stop it at any time."))


class BodyPick(forms.Pick):
    """A public body by its English slug; the Welsh one means the same."""

    def to_python(self, value: Any) -> str:
        typed = super().to_python(value)
        for entry in register.entries("en"):
            if typed == entry.slug_cy:
                return entry.slug_en
        return typed


class BodyForm(forms.CanolForm):
    body = BodyPick(
        label=_("Which public body do you sign for?"),
        hint=_("Not in the list? Ask an adviser, and we will add it."),
        missing=_("Choose a public body"),
        empty=_("Choose a public body"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["body"]
        assert isinstance(field, BodyPick)
        listed = register.entries(current_language())
        invented = [(entry.slug_en, entry.name) for entry in listed if entry.is_demo]
        others = [(entry.slug_en, entry.name) for entry in listed if not entry.is_demo]
        groups: list[Any] = others
        if invented:
            groups = [
                (_("Invented, for this demonstration"), invented),
                (_("Public bodies of Wales"), others),
            ]
        field.choices = forms.Listed([("", _("Choose a public body")), *groups])


class AnotherContactForm(forms.CanolForm):
    """Who answers for a body from now on; only from an address of that body."""

    body: PublicBody | None = None

    contact_name = forms.NameLine(
        label=_("Full name of the new contact"), missing=_("Enter the full name"), autocomplete="off"
    )
    contact_role = forms.Line(
        label=_("Their role"), missing=_("Enter their role"), max_length=120, autocomplete="off"
    )
    contact_email = forms.Email(
        label=_("Their work e-mail address"),
        hint=_("At a mail domain of your body that we have confirmed. It is never shown."),
        missing=_("Enter their work e-mail address"),
        autocomplete="off",
    )

    def clean_contact_email(self) -> str:
        address: str = self.cleaned_data["contact_email"]
        if self.body is None or not BodyDomain.objects.verifies(self.body, domain_of(address)):
            raise ValidationError(
                _(
                    "We have not confirmed that domain for your body. Use another address, or write to our staff"
                )
            )
        return address


class ServicesChooseForm(ChooseForm):
    set_code = wordings.SERVICES

    commitments = forms.AnyOf(
        label=_("Which commitments does your body make?"),
        missing=_("Choose at least one commitment"),
        look="sheets",
    )
    statement = forms.Paragraphs(
        label=_("How will you keep them?"),
        hint=_("In your body’s own words. They are shown on its page, in the language you write in."),
        required=False,
        max_length=2000,
    )


class OfficerForm(forms.CanolForm):
    officer_name = forms.NameLine(
        label=_("Your full name"),
        hint=_("It is never shown."),
        missing=_("Enter your full name"),
        autocomplete="name",
    )
    officer_role = forms.Line(
        label=_("Your role"),
        missing=_("Enter your role"),
        autocomplete="organization-title",
        max_length=120,
    )
    officer_email = forms.Email(
        label=_("Your work e-mail address"),
        hint=_("We tell you there how the pledge is going. It is never shown."),
        missing=_("Enter your work e-mail address"),
    )


class SignatoryForm(forms.CanolForm):
    signatory_name = forms.NameLine(
        label=_("Full name of the senior person"),
        hint=_(
            "Somebody who may bind the body: a chief executive, chair or leader. The name and role are shown."
        ),
        missing=_("Enter the full name of the senior person"),
        autocomplete="off",
    )
    signatory_role = forms.Line(
        label=_("Their role"),
        missing=_("Enter the role of the senior person"),
        max_length=120,
        autocomplete="off",
    )
    signatory_email = forms.Email(
        label=_("Their work e-mail address"),
        hint=_("We write to them there, and they confirm. It is never shown."),
        missing=_("Enter the work e-mail address of the senior person"),
        autocomplete="off",
    )

    def clean_signatory_email(self) -> str:
        address: str = self.cleaned_data["signatory_email"]
        officer = self.data.get("officer_email", "") if self.is_bound else ""
        if officer and mailbox_of(address) == mailbox_of(officer):
            raise ValidationError(
                _("The senior person confirms from an address of their own, not from the officer’s")
            )
        return address
