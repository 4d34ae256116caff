"""Blocks of Easy Read pages, of publications, and of running text that explains its words from the glossary."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from core.blocks import article
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


class Correction(blocks.StructBlock):
    """Something that was put right or changed, and when: kept, so that a reader who came before can see it."""

    date = blocks.DateBlock(label=_("Date"))
    text = blocks.TextBlock(
        label=_("What was changed"),
        rows=2,
        help_text=_("What stood there before, what stands there now, and why."),
    )

    class Meta:
        icon = "edit"
        label = _("Correction or change")


class Credit(blocks.StructBlock):
    role = blocks.CharBlock(label=_("Role"), max_length=80, help_text=_("For example “Written by”."))
    name = blocks.CharBlock(label=_("Name"), max_length=200)

    class Meta:
        icon = "user"
        label = _("Who did what")


class File(blocks.StructBlock):
    """A file to take away. Its kind and size are read from the file itself."""

    title = blocks.CharBlock(
        label=_("Title"), max_length=120, help_text=_("What it is, for example “Large print”.")
    )
    document = DocumentChooserBlock(label=_("File"))
    language = blocks.ChoiceBlock(
        label=_("Language of the file"),
        choices=[("cy", _("Welsh")), ("en", _("English")), ("both", _("Welsh and English"))],
    )

    class Meta:
        icon = "download"
        label = _("File")


EXPLAINED = "glossary_term"
_known: ContextVar[Mapping[int, Any] | None] = ContextVar("words that were looked up together", default=None)


@contextmanager
def explained_by(words: Mapping[int, Any]) -> Iterator[None]:
    """Inside, texts take words of the glossary from these, by number: a booklet looks up those of all its parts."""
    token = _known.set(words)
    try:
        yield
    finally:
        _known.reset(token)


class ExplainedTerm(SnippetChooserBlock):
    """A word of the glossary, explained where it stands in the words that the glossary has for it today."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(target_model="guides.GlossaryTerm", **kwargs)

    def bulk_to_python(self, values: Sequence[int]) -> Sequence[Any]:
        known = _known.get()
        return super().bulk_to_python(values) if known is None else [known.get(value) for value in values]

    class Meta:
        icon = "openquote"
        label = _("Word from the glossary")
        template = "blocks/glossary_term.html"


def reading() -> list[tuple[str, blocks.Block]]:
    """Running text of guides and publications: an article's blocks, and words from the glossary."""
    return [*article(), (EXPLAINED, ExplainedTerm())]
