"""Parts that are read in order: of a guide, of a publication."""

from collections.abc import Sequence
from typing import Any, ClassVar

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, Panel
from wagtail.models import Page

from core.fields import StreamField
from core.kin import Standing
from core.pages import ReadingPage
from guides.blocks import EXPLAINED, reading


class PartInOrder(ReadingPage):
    """One of the live pages that stand beside each other in an order; it leads to the one before and the one after."""

    kin_beside = True

    class Meta:
        abstract = True

    def reading_order(self) -> list[Standing]:
        """Everything that is read one after the other here; the page's own kind alone unless it says otherwise."""
        return self.own_kind()

    def own_kind(self) -> list[Standing]:
        return self.beside(type(self))

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        parts = self.own_kind()
        context["whole"] = self.kin.parent
        context["here"] = self.get_url(request)
        context["parts"] = [(part.title, part.url) for part in parts]
        place = _place(self, parts)
        if place is not None:
            context["number"], context["total"] = place + 1, len(parts)
        before, after = _neighbours(self, self.reading_order())
        context["previous"], context["next"] = _link(before), _link(after)
        return context


class PartWithText(PartInOrder):
    """A part of running text."""

    body = StreamField(
        reading(), verbose_name=_("text"), help_text=_("Everything this part says, block by block.")
    )

    content_panels: ClassVar[list[Panel]] = [*ReadingPage.opening_panels, FieldPanel("body")]
    subpage_types: ClassVar[list[str]] = []

    class Meta:
        abstract = True

    def explained_ids(self) -> set[int]:
        """The words of the glossary that the text explains."""
        chosen = (block["value"] for block in self.body.raw_data if block["type"] == EXPLAINED)
        return {number for number in chosen if number is not None}


def _place(page: Page, pages: Sequence[Standing]) -> int | None:
    return next((number for number, one in enumerate(pages) if one.pk == page.pk), None)


def _neighbours(page: Page, pages: Sequence[Standing]) -> tuple[Standing | None, Standing | None]:
    place = _place(page, pages)
    if place is None:
        return None, None
    return (pages[place - 1] if place else None), (pages[place + 1] if place + 1 < len(pages) else None)


def _link(page: Standing | None) -> tuple[str, str] | None:
    return (page.title, page.url) if page is not None else None
