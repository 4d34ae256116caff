"""`llms.txt`: what the site holds, for machines that read, in each language and with a door for both."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_safe
from wagtail.models import Locale, Page
from wagtail.query import PageQuerySet

from core.kin import SECTION_DEPTH
from core.organisation import Organisation
from core.page_cache.headers import kept
from core.text import LANGUAGES, current_language
from home.navigation import NAMES

SHOWN = 30
"""Of each section; the sitemap has the rest."""
KIND = "text/plain; charset=utf-8"


@require_safe
@kept()
def door(request: HttpRequest) -> HttpResponse:
    """Both languages, Welsh first, each in its own words."""
    lines = ["# Canol", ""]
    for language in LANGUAGES:
        with override(language):
            lines += [
                f"> {_about()}",
                "",
                f"- [{NAMES[language]}]({settings.BASE_URL}/{language}/llms.txt)",
                "",
            ]
    return HttpResponse("\n".join(lines), content_type=KIND)


@require_safe
@kept()
def of_language(request: HttpRequest) -> HttpResponse:
    """Every section with its newest pages; each link leads to the page as Markdown."""
    language = current_language()
    locale = Locale.objects.get_for_language(language)
    organisation = Organisation.current()
    lines = ["# Canol", "", f"> {_about()}", ""]
    if organisation is not None:
        lines += [_("Run by %(name)s.") % {"name": organisation.name}, ""]
    alone: list[Page] = []
    for section in _live().filter(depth=SECTION_DEPTH, locale=locale).order_by("path"):
        below = (
            _live().filter(path__startswith=section.path, depth=SECTION_DEPTH + 1)
            if section.numchild
            else None
        )
        pages = list(below.order_by("-first_published_at", "path")[:SHOWN]) if below is not None else []
        if pages:
            lines += [f"## {section.title}", "", *(_line(page) for page in (section, *pages)), ""]
        else:
            alone.append(section)
    other, every = _("Other pages"), _("Every page")
    lines += [f"## {other}", "", *(_line(page) for page in alone), ""]
    lines += [f"- {every}: {settings.BASE_URL}/sitemap.xml", ""]
    return HttpResponse("\n".join(lines), content_type=KIND)


def _live() -> "PageQuerySet":
    return Page.objects.live().public().select_related("locale").defer_streamfields()


def _about() -> str:
    return _(
        "Canol is about the new relationship between people and public services in Wales: people at the centre, "
        "power and responsibility shared."
    )


def _line(page: Page) -> str:
    summary = " ".join(page.search_description.split())
    return f"- [{page.title}]({settings.BASE_URL}{page.get_url()}index.md): {summary}"
