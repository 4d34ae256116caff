"""What pages for readers share: a summary, a place among their kin, and links kept in their own language."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any, ClassVar

from django.apps import apps
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import SimpleTemplateResponse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from wagtail.admin.panels import FieldPanel, Panel, TitleFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page, PageViewRestriction
from wagtail.search import index

from core import page_links, reserved
from core.blocks import ANSWERED
from core.kin import SECTION_DEPTH, Kin, Standing, are_restricted, kin_of
from core.linked_data import Facts
from core.models import BasePage
from core.page_cache.headers import keep
from welsh import search


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
        # The address is made from it while it is typed, as long as the page is not live.
        TitleFieldPanel(
            "title", help_text=_("Short and plain: what a reader would call it."), placeholder=False
        ),
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
        if not self.fronts_views and self._would_be_hidden():
            raise ValidationError(
                {"slug": _("This address belongs to another part of the site. Choose a different one.")}
            )
        if self.depth == SECTION_DEPTH and self._gives_up_a_promised_address():
            raise ValidationError(
                {"slug": _("Menus and other sites lead to this address. It stays as it is.")}
            )

    def _would_be_hidden(self) -> bool:
        """Whether something that is not a page answers where this one would stand: a section, or a form below one."""
        language = self.locale.language_code
        if self._stands_on_home() and self.slug in reserved.slugs(language):
            return True
        addresses = (f"{above}{self.slug}/" for above in self._addresses_above())
        return any(reserved.is_answered_by_a_view(address, language) for address in addresses)

    def _addresses_above(self) -> Iterator[str]:
        """Where it stands; before it is placed, every front of a section that it may be placed under."""
        if self.depth is not None:
            parents = [self.get_parent()] if self.depth > SECTION_DEPTH else []
        else:
            kinds = [apps.get_model(label) for label in self.parent_page_types]
            fronts = Page.objects.filter(locale_id=self.locale_id, depth=SECTION_DEPTH)
            parents = list(fronts.type(*kinds)) if kinds else []
        yield from (address for parent in parents if (address := parent.get_url()))

    def _gives_up_a_promised_address(self) -> bool:
        stored = Page.objects.filter(pk=self.pk).values_list("slug", flat=True).first()
        return stored in reserved.PROMISED.get(self.locale.language_code, ()) and stored != self.slug

    def _stands_on_home(self) -> bool:
        """Before it is placed, a page that may stand on a home page counts as standing there."""
        if self.depth is None:
            return "home.HomePage" in self.parent_page_types
        return bool(self.depth == SECTION_DEPTH)

    # --- who stands round it

    @cached_property
    def kin(self) -> Kin:
        return kin_of(self, beside=self.kin_beside, below=self.kin_below)

    def below(self, model: type[Page] | str) -> list[Standing]:
        return self.kin.below.of(model)

    def beside(self, model: type[Page] | str) -> list[Standing]:
        return self.kin.beside.of(model)

    def get_view_restrictions(self) -> "QuerySet[PageViewRestriction]":
        """Wagtail's answer, in one query and only where there may be one: the ancestors are known from the path.

        Aliases keep Wagtail's own way.
        """
        if self.alias_of_id:
            return super().get_view_restrictions()
        paths = [self.path[: step * self.steplen] for step in range(1, self.depth + 1)]
        if not are_restricted(paths):
            return PageViewRestriction.objects.none()
        return PageViewRestriction.objects.filter(page__path__in=paths)

    # --- how it is served

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["page_title"] = self.title
        context["has_markdown"] = True
        context["trail"] = [(page.title, page.url) for page in self.kin.above]
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

    def search_text(self) -> str:
        """The words of the page below its title and summary, as search knows them and may quote them."""
        words = [str(getattr(self, name)) for name in self.searched]
        with override(self.locale.language_code):  # labels of choices are read in the language of the page
            for field in self._stream_fields():
                words += field.get_searchable_content(getattr(self, field.name))
        return " ".join(" ".join(words).split())

    def search_keys(self) -> str:
        """Every word of the page as the keys it can be found by, whatever its mutation."""
        text = f"{self.title} {self.summary} {self.search_text()}"
        return search.keys_for_text(text, self.locale.language_code)
