"""The small blocks a story is told in."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


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
