"""Blocks that content rooms share: one of the ten commitments, and a kind of public body."""

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from pledges.choices import BodyKind

CODES = [
    *((f"services-{number}", format_lazy("{} {}", _("Public services"), number)) for number in range(1, 5)),
    *((f"people-{number}", format_lazy("{} {}", _("People"), number)) for number in range(1, 7)),
]


class ChosenCommitment(blocks.ChoiceBlock):
    """One of the ten, by its code; its words come from the compact."""

    choices = CODES

    class Meta:
        icon = "tick"
        label = _("Commitment")


class KindOfBody(blocks.ChoiceBlock):
    """A kind of body, as in the register of public bodies."""

    choices = BodyKind.choices

    class Meta:
        icon = "group"
        label = _("Kind of public body")
