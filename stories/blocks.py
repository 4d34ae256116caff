"""The small blocks a story is told in."""

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

CODES = [
    *((f"services-{number}", format_lazy("{} {}", _("Public services"), number)) for number in range(1, 5)),
    *((f"people-{number}", format_lazy("{} {}", _("People"), number)) for number in range(1, 7)),
]


class Step(blocks.TextBlock):
    class Meta:
        icon = "arrow-right"
        label = _("Step")


class Change(blocks.StructBlock):
    who = blocks.CharBlock(label=_("For whom"))
    what = blocks.TextBlock(label=_("What changed"), rows=2)

    class Meta:
        icon = "resubmit"
        label = _("Change")


class ChosenCommitment(blocks.ChoiceBlock):
    """One of the ten, by its code; its words come from the compact."""

    choices = CODES

    class Meta:
        icon = "tick"
        label = _("Commitment")
