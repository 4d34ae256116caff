"""Where a visitor can go from anywhere, and the other language of wherever they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple, cast

from django.conf import settings
from django.http import HttpRequest
from django.urls import ResolverMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import get_language_from_path, override
from django.utils.translation import gettext_lazy as _

from core.kin import address_of
from core.pages import ReadingPage
from core.text import LANGUAGES, Language, current_language, other_language
from home import alone, furniture
from home.models.menus import Where

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

NAMES: dict[Language, str] = {"cy": "Cymraeg", "en": "English"}


class NavItem(NamedTuple):
    label: str
    url: str
    is_current: Literal["", "true", "page"]
    """As `aria-current` says it: the page itself, or one below it."""


@dataclass(frozen=True)
class Switch:
    """The way to the same page in the other language; a button where the page answers a POST."""

    url: str
    language_code: Language
    label: str
    as_button: bool


@dataclass(frozen=True)
class Standard:
    """An entry that a site begins with: a room, or the page of the contract at an address below the home page."""

    label: Promise
    room: str = ""
    slug: "StrOrPromise" = ""

    def url(self) -> str:
        return reverse(self.room) if self.room else f"/{current_language()}/{self.slug}"


HEAD = (
    Standard(_("Guides"), slug=_("guides/")),
    Standard(_("Stories"), slug=_("stories/")),
    Standard(_("Pledges"), room="compact"),
    Standard(_("Places"), room="places"),
    Standard(_("Ask an adviser"), room="ask"),
)
FOOT = (
    Standard(_("News"), slug=_("news/")),
    Standard(_("Events"), slug=_("events/")),
    Standard(_("Contact"), slug=_("contact/")),
    Standard(_("Find your adviser"), room="advisers"),
    Standard(_("Publications"), slug=_("publications/")),
    Standard(_("Glossary"), slug=_("glossary/")),
    Standard(_("Forum"), slug=_("forum/")),
    Standard(_("Search"), room="search"),
    Standard(_("Accessibility"), slug=_("accessibility/")),
    Standard(_("Privacy"), slug=_("privacy/")),
    Standard(_("Terms"), slug=_("terms/")),
    Standard(_("Complain, or report something"), room="complain"),
    Standard(_("Your page"), room="my"),
    Standard(_("Open data"), slug=_("data/")),
    Standard(_("Our Welsh"), room="our_welsh"),
)


def _is_current(url: str, path: str) -> Literal["", "true", "page"]:
    if path == url:
        return "page"
    return "true" if path.startswith(url) else ""


def here(path: str) -> str:
    """Which of the ways on is marked, and how: all that the furniture of a page takes from where it stands."""
    return next(
        (f"{item.is_current} {item.url}" for item in main_items(path) if item.is_current), "elsewhere"
    )


def _entries(where: str, standard: Sequence[Standard]) -> list[tuple[str, str]]:
    """What staff put into the menu; until they have one, what a site begins with."""
    own = furniture.menu(where)
    return own if own is not None else [(str(one.label), one.url()) for one in standard]


def main_items(path: str) -> list[NavItem]:
    """The ways on, in the language of the moment."""
    return [NavItem(label, url, _is_current(url, path)) for label, url in _entries(Where.HEAD, HEAD)]


def footer_items() -> list[tuple[str, str]]:
    """Labels and addresses of what stands at the foot of every page."""
    return _entries(Where.FOOT, FOOT)


def _addresses(request: HttpRequest, page: ReadingPage | None) -> dict[Language, str]:
    """The path of what is shown, in each language it exists in."""
    language = current_language()
    told: dict[Language, str] | None = getattr(request, "addresses", None)
    if told is not None:
        return told
    if page is not None:
        versions = (version.url for version in page.kin.versions)
        return {language: address_of(page.url_path) or request.path} | {
            cast(Language, get_language_from_path(url)): url for url in versions if url
        }
    if get_language_from_path(request.path_info) is None:
        return {}
    match = request.resolver_match
    if match is None or match.url_name == "wagtail_serve":
        return {}
    return {code: request.path if code == language else _in_language(code, match) for code in LANGUAGES}


def _in_language(language: Language, match: ResolverMatch) -> str:
    """The address of the view that answers, in another language."""
    with override(language):
        return reverse(match.view_name, args=match.args, kwargs=match.kwargs)


@dataclass(frozen=True)
class Bearings:
    """Where this page stands: its switch, its canonical address and its twins for search engines."""

    switch: Switch
    canonical_url: str
    alternates: list[tuple[str, str]]


def bearings(request: HttpRequest, page: ReadingPage | None, *, answers_a_post: bool) -> Bearings:
    language = current_language()
    other = other_language(language)
    addresses = _addresses(request, page)
    query = request.META.get("QUERY_STRING", "")
    target = addresses.get(other) or _told_alone(page, other) or home_of(other)
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


def _told_alone(page: ReadingPage | None, other: Language) -> str:
    """Where readers of the other language are shown a page that stands in this one alone; never a translation."""
    return alone.address_for(page).get(other, "") if page is not None else ""


def home_of(language: str) -> str:
    return f"/{language}/"
