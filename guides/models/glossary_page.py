"""The page that the glossary is read on."""

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, Panel
from wagtail.models import PageManager
from wagtail.query import PageQuerySet

from bilingual.gate import PairPublished
from core.kin import address_of
from core.page_cache.moment import Kept, kept_by_key
from core.pages import ReadingPage
from core.text import Language, current_language
from guides.models.glossary import GlossaryTerm, Letter, alphabet


class GlossaryPageQuerySet(PageQuerySet):
    def address_in(self, language: Language) -> str | None:
        """Where the glossary of a language is read; nothing while it is not live."""
        path = self.live().filter(locale__language_code=language).values_list("url_path", flat=True).first()
        return address_of(path) if path is not None else None


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
        letters = kept_by_key(_kept(), current_language(), _letters)
        context["letters"] = letters
        context["has_terms"] = any(letter.terms for letter in letters)
        return context


def _letters() -> list[Letter]:
    return alphabet(list(GlossaryTerm.objects.with_see()), current_language())


_kept: Kept[dict[Language, list[Letter]]] = Kept(dict, of=(GlossaryTerm,))
