"""Where a visitor can go from anywhere, and the other language of wherever they are."""

from dataclasses import dataclass
from typing import NamedTuple

from django.conf import settings
from django.http import HttpRequest
from django.urls import Resolver404, resolve, reverse, translate_url
from django.utils.translation import get_language_from_path
from django.utils.translation import gettext as _
from wagtail.models import Page

from core.text import LANGUAGES, Language, current_language, other_language
from news.addresses import events_front, news_front

NAMES: dict[Language, str] = {"cy": "Cymraeg", "en": "English"}


class NavItem(NamedTuple):
    label: str
    url: str
    is_current: bool


@dataclass(frozen=True)
class Switch:
    """The way to the same page in the other language; a button where the page answers a POST."""

    url: str
    language_code: Language
    label: str
    as_button: bool


def _under_home(*steps: str) -> str:
    return f"/{current_language()}/" + "".join(steps)


def main_items(path: str) -> list[NavItem]:
    """The five ways on, in the language of the moment. Sections that are pages keep the addresses of the contract."""
    places = [
        (_("Guides"), _under_home(_("guides/"))),
        (_("Stories"), _under_home(_("stories/"))),
        (_("Pledges"), reverse("compact")),
        (_("Places"), reverse("places")),
        (_("Ask an adviser"), reverse("ask")),
    ]
    return [NavItem(label, url, path.startswith(url)) for label, url in places]


def footer_items() -> list[tuple[str, str]]:
    """Labels and addresses of what stands at the foot of every page."""
    return [
        (_("News"), news_front()),
        (_("Events"), events_front()),
        (_("Contact"), _under_home(_("contact/"))),
        (_("Find your adviser"), reverse("advisers")),
        (_("Publications"), _under_home(_("publications/"))),
        (_("Glossary"), _under_home(_("glossary/"))),
        (_("Forum"), _under_home(_("forum/"))),
        (_("Search"), reverse("search")),
        (_("Accessibility"), _under_home(_("accessibility/"))),
        (_("Privacy"), _under_home(_("privacy/"))),
        (_("Your page"), reverse("my")),
        (_("Open data"), _under_home(_("data/"))),
        (_("Our Welsh"), reverse("our_welsh")),
    ]


def _addresses(request: HttpRequest, page: Page | None) -> dict[Language, str]:
    """The path of what is shown, in each language it exists in."""
    language = current_language()
    told: dict[Language, str] | None = getattr(request, "addresses", None)
    if told is not None:
        return told
    if page is not None:
        found = {language: page.get_url(request) or request.path}
        for translation in page.get_translations().live().select_related("locale"):
            found[translation.locale.language_code] = translation.get_url(request) or ""
        return found
    if get_language_from_path(request.path_info) is None:
        return {}
    try:
        match = resolve(request.path_info)
    except Resolver404:
        return {}
    if match.url_name == "wagtail_serve":
        return {}
    return {
        code: request.path if code == language else translate_url(request.path, code) for code in LANGUAGES
    }


@dataclass(frozen=True)
class Bearings:
    """Where this page stands: its switch, its canonical address and its twins for search engines."""

    switch: Switch
    canonical_url: str
    alternates: list[tuple[str, str]]


def bearings(request: HttpRequest, page: Page | None, *, answers_a_post: bool) -> Bearings:
    language = current_language()
    other = other_language(language)
    addresses = _addresses(request, page)
    query = request.META.get("QUERY_STRING", "")
    target = addresses.get(other) or home_of(other)
    if query and other in addresses and not answers_a_post:
        target = f"{target}?{query}"
    base = settings.BASE_URL
    alternates: list[tuple[str, str]] = []
    if len(addresses) == len(LANGUAGES):
        alternates = [(code, base + url) for code, url in sorted(addresses.items())]
        alternates.append(("x-default", base + addresses["en"]))
    return Bearings(
        switch=Switch(url=target, language_code=other, label=NAMES[other], as_button=answers_a_post),
        canonical_url=base + addresses[language] if language in addresses else "",
        alternates=alternates,
    )


def home_of(language: str) -> str:
    return f"/{language}/"
