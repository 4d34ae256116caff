"""Where the page shown stands in each language, for addresses whose parts differ between them (slugs)."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import override

from core.text import LANGUAGES, Language


def addresses_of(name: str, slugs: dict[Language, str]) -> dict[Language, str]:
    """The address of the view `name` in both languages, each with its own slug."""
    found: dict[Language, str] = {}
    for language in LANGUAGES:
        with override(language):
            found[language] = reverse(name, kwargs={"slug": slugs[language]})
    return found


def tell(request: HttpRequest, addresses: dict[Language, str]) -> None:
    """Let the language switch, canonical and hreflang links know both addresses of this page."""
    request.addresses = addresses  # type: ignore[attr-defined]  # read by the site's context processor
