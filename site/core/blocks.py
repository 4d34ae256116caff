"""The blocks of running text that guides and plain pages share.

Each has one template in `templates/blocks/`, but for headings and paragraphs, of which a page has dozens.
"""

from typing import Any, NamedTuple

from django.http import QueryDict
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

ANSWERED = "checked"
"""The parameter of a checklist that is answered. Such a page is kept by no cache."""
TEXT_FEATURES = ["bold", "link", "ul", "ol"]


class Paragraphs(blocks.RichTextBlock):
    """Running text: paragraphs, lists, bold words, links."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"features": TEXT_FEATURES, **kwargs})

    class Meta:
        icon = "pilcrow"
        label = _("Text")


class Heading(blocks.CharBlock):
    class Meta:
        icon = "title"
        label = _("Heading")

    def render_basic(self, value: str, context: dict[str, Any] | None = None) -> SafeString:
        return format_html("<h2>{}</h2>", value)


class CompareRow(blocks.StructBlock):
    left = blocks.TextBlock(label=_("First way"), rows=2)
    right = blocks.TextBlock(label=_("Second way"), rows=2)


class Compare(blocks.StructBlock):
    """Two ways side by side."""

    left_title = blocks.CharBlock(label=_("Name of the first way"))
    right_title = blocks.CharBlock(label=_("Name of the second way"))
    rows = blocks.ListBlock(CompareRow(), label=_("Rows"), min_num=1)

    class Meta:
        icon = "table"
        label = _("Comparison")
        template = "blocks/compare.html"


class Term(blocks.StructBlock):
    """A word of the field, explained where it stands."""

    term = blocks.CharBlock(label=_("Word"))
    meaning = blocks.TextBlock(label=_("What it means"), rows=3)

    class Meta:
        icon = "help"
        label = _("Word explained")
        template = "blocks/term.html"


class Tick(NamedTuple):
    """A line of a checklist: the mark it is sent under, its words, and whether it came back ticked."""

    mark: str
    words: str
    is_ticked: bool


class Checklist(blocks.StructBlock):
    """Things to tick, on paper or on screen. The answer is a page to print, kept in its address alone."""

    title = blocks.CharBlock(label=_("Title"))
    items = blocks.ListBlock(blocks.TextBlock(label=_("Line"), rows=2), label=_("Lines"), min_num=1)

    class Meta:
        icon = "tick"
        label = _("Checklist")
        template = "blocks/checklist.html"

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(value, parent_context=parent_context)
        request = (parent_context or {}).get("request")
        sent = request.GET if request is not None else QueryDict()
        ticked = set(sent.getlist("tick"))
        marks = [(bound.id or str(at))[:8] for at, bound in enumerate(value["items"].bound_blocks)]
        lines = [Tick(mark, words, mark in ticked) for mark, words in zip(marks, value["items"], strict=True)]
        context["place"] = f"list-{marks[0] if marks else ''}"
        context["lines"] = lines
        context["is_answered"] = sent.get(ANSWERED) == context["place"]
        context["ticked"] = [line.words for line in lines if line.is_ticked]
        context["not_ticked"] = [line.words for line in lines if not line.is_ticked]
        return context


class Voice(blocks.StructBlock):
    words = blocks.TextBlock(label=_("Words"), rows=3)
    who = blocks.CharBlock(label=_("Whose words"))

    class Meta:
        icon = "openquote"
        label = _("Somebody’s words")
        template = "blocks/voice.html"


class LawNote(blocks.StructBlock):
    """A note on the law; the text of the law is reached in both languages."""

    text = blocks.TextBlock(label=_("Note"), rows=3)
    url_cy = blocks.URLBlock(label=_("The law in Welsh"), required=False)
    url_en = blocks.URLBlock(label=_("The law in English"), required=False)

    class Meta:
        icon = "clipboard-list"
        label = _("Note on the law")
        template = "blocks/law_note.html"


class Notice(blocks.StructBlock):
    text = blocks.TextBlock(label=_("Notice"), rows=3)
    date = blocks.DateBlock(label=_("Date"))

    class Meta:
        icon = "warning"
        label = _("Dated notice")
        template = "blocks/notice.html"


class OrganisationDetails(blocks.StructBlock):
    """Name, address and contacts of whoever runs the site, from its one row."""

    title = blocks.CharBlock(label=_("Title"))

    class Meta:
        icon = "home"
        label = _("Who runs this site")
        template = "blocks/organisation.html"


def article() -> list[tuple[str, blocks.Block]]:
    """The blocks of an article, in the order editors see them."""
    return [
        ("paragraphs", Paragraphs()),
        ("heading", Heading()),
        ("compare", Compare()),
        ("term", Term()),
        ("checklist", Checklist()),
        ("voice", Voice()),
        ("law_note", LawNote()),
        ("notice", Notice()),
        ("organisation", OrganisationDetails()),
    ]
