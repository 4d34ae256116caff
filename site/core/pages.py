"""What pages for readers share: a summary, a place among their kin, and links kept in their own language."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import SimpleTemplateResponse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from wagtail.admin.panels import FieldPanel, Panel
from wagtail.fields import StreamField
from wagtail.models import Page, PageViewRestriction
from wagtail.search import index

from core import page_links, reserved
from core.blocks import ANSWERED
from core.linked_data import Facts
from core.models import BasePage
from core.page_cache.headers import keep
from welsh import search

SECTION_DEPTH = 3  # Wagtail's root, then a home page in each language, then what stands on it


@dataclass(frozen=True)
class Kin:
    """The live pages round a page, fetched in one query: those above it (home left out), beside it and below it."""

    above: list[Page]
    beside: list[Page]
    below: list[Page]

    @property
    def parent(self) -> Page | None:
        return self.above[-1] if self.above else None


def _of_kind(pages: list[Page], model: type[Page] | str) -> list[Page]:
    app, name = (
        model.lower().split(".")
        if isinstance(model, str)
        else (model._meta.app_label, model._meta.model_name)
    )
    kind = ContentType.objects.get_by_natural_key(app, name)
    return [page for page in pages if page.content_type_id == kind.pk]


class ReadingPage(BasePage):
    """A page with a summary: Wagtail's search description, which cards, search results and machines read."""

    kin_below: ClassVar[bool] = False
    kin_beside: ClassVar[bool] = False
    fronts_views: ClassVar[bool] = False
    """True where views stand below the page's own address, which it therefore may take."""
    kept_seconds: ClassVar[int | None] = None
    """How old it may be served: until content changes, or in seconds where it shows counts or follows the clock."""
    searched: ClassVar[list[str]] = []
    """Fields whose words can be found, beside title and summary; stream fields are found by themselves."""

    opening_panels: ClassVar[list[Panel]] = [
        FieldPanel("title", help_text=_("Short and plain: what a reader would call it.")),
        FieldPanel(
            "search_description",
            heading=_("Summary"),
            help_text=_(
                "One or two plain sentences. Shown on cards, in search results and by search engines."
            ),
        ),
    ]
    promote_panels: ClassVar[list[Panel]] = [
        FieldPanel("slug", help_text=_("The last part of the address, in the language of this page.")),
    ]
    search_fields: ClassVar[list[Any]] = [*Page.search_fields, index.SearchField("search_keys")]

    class Meta:
        abstract = True

    @property
    def summary(self) -> str:
        return str(self.search_description)

    def clean(self) -> None:
        super().clean()
        if not self.search_description.strip():
            raise ValidationError({"search_description": _("Write a summary of one or two sentences.")})
        may_take_any = self.fronts_views or not self._stands_on_home()
        if not may_take_any and self.slug in reserved.slugs(self.locale.language_code):
            raise ValidationError(
                {"slug": _("This address belongs to another part of the site. Choose a different one.")}
            )

    def _stands_on_home(self) -> bool:
        """Before it is placed, a page that may stand on a home page counts as standing there."""
        if self.depth is None:
            return "home.HomePage" in self.parent_page_types
        return bool(self.depth == SECTION_DEPTH)

    # --- who stands round it

    @cached_property
    def kin(self) -> Kin:
        paths = [self.path[: step * self.steplen] for step in range(SECTION_DEPTH, self.depth)]
        wanted = Q(path__in=paths)
        if self.kin_below:
            wanted |= Q(path__startswith=self.path, depth=self.depth + 1)
        if self.kin_beside:
            wanted |= Q(path__startswith=self.path[: -self.steplen], depth=self.depth)
        pages = list(Page.objects.live().filter(wanted).order_by("path"))
        return Kin(
            above=[page for page in pages if page.depth < self.depth],
            beside=[page for page in pages if page.depth == self.depth],
            below=[page for page in pages if page.depth > self.depth],
        )

    def below(self, model: type[Page] | str) -> list[Page]:
        return _of_kind(self.kin.below, model)

    def beside(self, model: type[Page] | str) -> list[Page]:
        return _of_kind(self.kin.beside, model)

    def get_view_restrictions(self) -> "QuerySet[PageViewRestriction]":
        """Wagtail's answer in one query: the ancestors are known from the path. Aliases keep Wagtail's own way."""
        if self.alias_of_id:
            return super().get_view_restrictions()
        paths = [self.path[: step * self.steplen] for step in range(1, self.depth + 1)]
        return PageViewRestriction.objects.filter(page__path__in=paths)

    # --- how it is served

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["page_title"] = self.title
        context["trail"] = [(page.title, page.get_url(request)) for page in self.kin.above]
        return context

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Rendered here, so that the page links of the whole text are looked up in one query."""
        response: HttpResponse = super().serve(request, *args, **kwargs)
        if isinstance(response, SimpleTemplateResponse):
            with page_links.known(self.linked_page_ids(), locale_id=self.locale_id):
                response.render()
        is_somebodys = settings.SESSION_COOKIE_NAME in request.COOKIES or ANSWERED in request.GET
        if not (getattr(request, "is_preview", False) or is_somebodys):
            keep(response, self.kept_seconds)
        return response

    def _stream_fields(self) -> Iterator[StreamField]:
        return (field for field in self._meta.get_fields() if isinstance(field, StreamField))

    def linked_page_ids(self) -> set[int]:
        """The pages that the texts of this page link to."""
        found: set[int] = set()
        for field in self._stream_fields():
            found |= page_links.ids_in(list(getattr(self, field.name).raw_data))
        return found

    # --- how it is found

    def linked_data(self) -> Facts | None:
        """What this kind of page says of itself in the words of schema.org; silence by default."""
        return None

    def search_keys(self) -> str:
        """Every word of the page as the keys it can be found by, whatever its mutation."""
        language = self.locale.language_code
        words = [self.title, self.summary, *(str(getattr(self, name)) for name in self.searched)]
        with override(language):  # labels of choices are read in the language of the page
            for field in self._stream_fields():
                words += field.get_searchable_content(getattr(self, field.name))
        return search.keys_for_text(" ".join(words), language)
