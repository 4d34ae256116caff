"""Blocks of Easy Read pages: a question, then rows of one picture and a few short sentences."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.drawings import EASY_PICTURES


class EasyRow(blocks.StructBlock):
    picture = blocks.ChoiceBlock(choices=EASY_PICTURES, label=_("Drawing"))
    alt = blocks.CharBlock(label=_("What the drawing shows"), max_length=250)
    sentences = blocks.ListBlock(
        blocks.CharBlock(label=_("Sentence"), help_text=_("One idea. Put a hard word in the word list.")),
        label=_("Short sentences"),
        min_num=1,
        max_num=5,
    )

    class Meta:
        icon = "image"
        label = _("Picture and sentences")


class EasySection(blocks.StructBlock):
    question = blocks.CharBlock(label=_("Question"))
    rows = blocks.ListBlock(EasyRow(), label=_("Rows"), min_num=1)

    class Meta:
        icon = "help"
        label = _("Question and answers")
        template = "blocks/easy_section.html"


class HardWord(blocks.StructBlock):
    word = blocks.CharBlock(label=_("Word"))
    meaning = blocks.TextBlock(label=_("What it means"), rows=2)

    class Meta:
        icon = "openquote"
        label = _("Word")


class Source(blocks.TextBlock):
    class Meta:
        icon = "doc-full"
        label = _("Source")
