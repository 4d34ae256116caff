"""The bands of the home page. Editors order them and write their words; numbers and cards come from the rooms."""

from collections.abc import Iterable
from itertools import count
from typing import Any, NamedTuple

from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.blocks import article
from people.registry import table


class Glance(blocks.StructBlock):
    """The compact at a glance, with today's counts."""

    title = blocks.CharBlock(label=_("Title"))
    lead = blocks.TextBlock(label=_("Opening words"), rows=2)
    link = blocks.CharBlock(label=_("Words of the link to the compact"))
    services_title = blocks.CharBlock(label=_("Name of the services’ side"))
    people_title = blocks.CharBlock(label=_("Name of the people’s side"))

    class Meta:
        icon = "group"
        label = _("The compact at a glance")
        template = "home/blocks/glance.html"


class Stories(blocks.StructBlock):
    """The feature story and the second story, chosen above."""

    title = blocks.CharBlock(label=_("Title"))
    kicker = blocks.CharBlock(label=_("Line above each story"))
    link = blocks.CharBlock(label=_("Words of the link to all stories"))

    class Meta:
        icon = "openquote"
        label = _("Two stories")
        template = "home/blocks/stories.html"


class GuideSteps(blocks.StructBlock):
    """The parts of the guide chosen above, and its Easy Read card."""

    title = blocks.CharBlock(label=_("Title"))
    text = blocks.TextBlock(label=_("Text"), rows=2)
    link = blocks.CharBlock(label=_("Words of the link to the guide"))
    easy_title = blocks.CharBlock(label=_("Easy Read: title"))
    easy_text = blocks.TextBlock(label=_("Easy Read: text"), rows=2)
    easy_link = blocks.CharBlock(label=_("Easy Read: words of the link"))

    class Meta:
        icon = "list-ol"
        label = _("Guide and Easy Read")
        template = "home/blocks/guide.html"


class FindAdviser(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Title"))
    text = blocks.TextBlock(label=_("Text"), rows=3)
    label = blocks.CharBlock(label=_("Label of the postcode field"))
    hint = blocks.CharBlock(label=_("Hint below the label"))
    button = blocks.CharBlock(label=_("Button"))
    ask = blocks.CharBlock(label=_("Words of the link to ask a question"))

    class Meta:
        icon = "user"
        label = _("Find your adviser")
        template = "home/blocks/adviser.html"


class WhereYouLive(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Title"))
    text = blocks.TextBlock(label=_("Text"), rows=2)
    link = blocks.CharBlock(label=_("Words of the link to the places"))

    class Meta:
        icon = "site"
        label = _("Where you live")
        template = "home/blocks/places.html"


class WhatIsNew(blocks.StructBlock):
    """The newest pages, by the day they first went out."""

    title = blocks.CharBlock(label=_("Title"))

    class Meta:
        icon = "date"
        label = _("What is new")
        template = "home/blocks/new.html"


class Closing(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Title"))
    text = blocks.TextBlock(label=_("Text"), rows=3)

    class Meta:
        icon = "pilcrow"
        label = _("Last words")
        template = "home/blocks/closing.html"


class PersonalData(blocks.StructBlock):
    """What is kept about people, from the register the rooms fill: it cannot be out of date."""

    title = blocks.CharBlock(label=_("Title"))

    class Meta:
        icon = "lock"
        label = _("Table of personal data")
        template = "home/blocks/personal_data.html"

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(value, parent_context=parent_context)
        return {**context, "lines": table()}


class Passage(NamedTuple):
    """A heading and what stands under it. `has_heading` is False where a block brings its own, or none is needed."""

    anchor: str
    title: str
    has_heading: bool
    blocks: list[Any]


def passages(body: Iterable[Any]) -> list[Passage]:
    """The text cut at its headings, each with an anchor of its own."""
    found = [Passage("", "", False, [])]
    for block in body:
        if block.block_type == "heading":
            name = slugify(str(block.value)) or "part"
            taken = {one.anchor for one in found}
            free = next(anchor for n in count(1) if (anchor := f"{name}-{n}" if n > 1 else name) not in taken)
            found.append(Passage(free, str(block.value), True, []))
        elif block.block_type == "personal_data":
            found.append(Passage("personal-data", str(block.value["title"]), False, [block]))
        else:
            found[-1].blocks.append(block)
    return found


def plain() -> list[tuple[str, blocks.Block]]:
    """An article, and the table that the privacy notice shows."""
    return [*article(), ("personal_data", PersonalData())]


def bands() -> list[tuple[str, blocks.Block]]:
    return [
        ("glance", Glance()),
        ("stories", Stories()),
        ("guide", GuideSteps()),
        ("adviser", FindAdviser()),
        ("places", WhereYouLive()),
        ("new", WhatIsNew()),
        ("closing", Closing()),
    ]
