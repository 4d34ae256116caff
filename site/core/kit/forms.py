"""A form with every kind of field, as it opens and as it comes back wrong."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from core import forms

KINDS = [("person", _("I sign for myself")), ("group", _("I sign for a community group or co-operative"))]
COUNCILS = [("gwynedd", "Gwynedd"), ("rhondda-cynon-taf", "Rhondda Cynon Taf")]


class EveryField(forms.CanolForm):
    """One of each; the words are those of real forms."""

    line = forms.Line(
        label=_("Full name"),
        hint=_("The name you, or the person you help, would sign on paper."),
        missing=_("Enter the full name"),
        autocomplete="name",
        spellcheck=False,
    )
    email = forms.Email(
        label=_("E-mail address"),
        hint=_("We send one mail so that you can confirm. The address is never shown."),
        missing=_("Enter an e-mail address"),
    )
    phone = forms.Phone(label=_("Telephone number"), required=False)
    paragraphs = forms.Paragraphs(label=_("In your own words"), required=False, rows=4)
    one_of = forms.OneOf(
        label=_("Who is signing?"),
        choices=KINDS,
        hints={"group": _("The group is counted once, whatever its size.")},
        missing=_("Choose who is signing"),
    )
    any_of = forms.AnyOf(
        label=_("Which commitments do you mean?"),
        choices=KINDS,
        look="sheets",
        missing=_("Choose at least one commitment"),
    )
    pick = forms.Pick(
        label=_("Council"),
        choices=COUNCILS,
        empty=_("Choose a council area"),
        missing=_("Choose a council area"),
    )
    yes = forms.YesBox(label=_("Tell me now and then what became of the commitments"))
    upload = forms.Upload(label=_("A file"), extensions=["pdf"], required=False)


def blank() -> EveryField:
    return EveryField(prefix="blank")


def wrong() -> EveryField:
    """Sent with nothing right in it."""
    sent: dict[str, Any] = {"wrong-email": "nobody", "wrong-pick": "elsewhere", "wrong-phone": "x" * 60}
    return EveryField(sent, prefix="wrong")
