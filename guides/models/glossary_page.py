"""The page that the glossary is read on."""

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, Panel
from wagtail.models import PageManager
from wagtail.query import PageQuerySet

from bilingual.gate import PairPublished
from core.pages import ReadingPage
from core.text import Language, current_language
from guides.models.glossary import GlossaryTerm, alphabet


class GlossaryPageQuerySet(PageQuerySet):
    def address_in(self, language: Language) -> str | None:
        """Where the glossary of a language is read; nothing while it is not live."""
        page = self.live().filter(locale__language_code=language).select_related("locale").first()
        return page.get_url() if page is not None else None


class GlossaryPage(PairPublished, ReadingPage):
    """Every word of the glossary, in the alphabetical order of the page's language."""

    lead = models.TextField(
        _("opening words"),
        max_length=600,
        help_text=_("Two or three sentences in large letters, below the title."),
    )

    objects = PageManager.from_queryset(GlossaryPageQuerySet)()

    searched = ["lead"]
    content_panels: ClassVar[list[Panel]] = [*ReadingPage.opening_panels, FieldPanel("lead")]
    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = []
    max_count_per_parent = 1
    template = "guides/glossary.html"

    class Meta:
        verbose_name = _("glossary")
        verbose_name_plural = _("glossaries")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        terms = list(GlossaryTerm.objects.with_see())
        context["letters"] = alphabet(terms, current_language())
        context["has_terms"] = bool(terms)
        return context
