"""The small blocks a story is told in."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock


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


class Update(blocks.StructBlock):
    day = blocks.DateBlock(label=_("When"), help_text=_("The day this became known."))
    what = blocks.TextBlock(
        label=_("What happened next"), rows=3, max_length=600, help_text=_("Two or three sentences.")
    )

    class Meta:
        icon = "date"
        label = _("What happened next")


class Quoted(SnippetChooserBlock):
    """Somebody's very words; shown while they agree."""

    class Meta:
        icon = "openquote"
        label = _("Quotation")
