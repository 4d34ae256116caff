"""What a page says, in which language it claims to say it, and whether it does."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from typing import Any

from django.urls import URLResolver
from django.urls.resolvers import RoutePattern

from core.management.commands.catalogue import (
    PLACEHOLDER,
    TAG,
    ids_of,
    messages_of,
    po_paths,
    strings_of,
)
from pledges.models import PublicBody

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
UNREAD = {"script", "style", "template", "code"}
SPOKEN = ("alt", "title", "aria-label", "placeholder")
SHORTEST = 4
QUOTED = re.compile("“[^”]*”")  # titles of publications stand in their own language

# Words that the two languages share, names of the site and of things, and keys of the open data.
SHARED = {
    "Canol", "English", "Cymraeg", "Swyddfa", "Senedd", "Menu", "Cyngor", "Llais", "Cwmpas", "Compact", "data",
    "https://", "JSON", "CSV", "Text Relay", "people", "commitments", "groups", "Partner",
    "signature",
}  # fmt: skip

# Words that only one of the languages has: any of them tells.
ENGLISH_TELLS = {
    "the", "and", "of", "your", "with", "from", "this", "that", "have", "their", "which", "would", "about", "people",
}  # fmt: skip
WELSH_TELLS = {
    "yn", "mae", "gyda", "ac", "wedi", "eich", "hwn", "hon", "sydd", "rydych", "oes", "gan", "eu", "bod",
    "chi", "ydych",
}  # fmt: skip
# "May" is left out: it is an English word of its own.
ENGLISH_DATES = {
    "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
}  # fmt: skip
WELSH_DATES = {
    "ionawr", "chwefror", "ebrill", "mehefin", "gorffennaf", "gorffenaf", "medi", "hydref", "tachwedd", "rhagfyr",
    "dydd",
}  # fmt: skip


@dataclass(frozen=True)
class Said:
    """A run of words and the language that the mark-up gives it."""

    language: str
    text: str


@dataclass
class Page(HTMLParser):
    """Reads a page as a screen reader would: texts and spoken attributes, each with its language."""

    html: str
    language: str = ""
    said: list[Said] = field(default_factory=list)
    links: set[str] = field(default_factory=set)
    forms: list[dict[str, list[str]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self._open: list[tuple[str, str, bool]] = [("", self.language, False)]
        self.feed(self.html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        _, outer, unread = self._open[-1]
        language = named.get("lang", outer)
        spoken = [named.get(name, "") for name in SPOKEN]
        if tag == "meta" and named.get("name") == "description":
            spoken.append(named.get("content", ""))
        if tag == "input" and named.get("type") in {"submit", "button"}:
            spoken.append(named.get("value", ""))
        for text in spoken:
            self._say(language, text, unread=unread)
        if tag == "a" and "href" in named:
            self.links.add(named["href"])
        if tag == "form" and named.get("method", "").lower() == "post":
            self.forms.append({"": [named.get("action", "")]})
        if (
            tag in {"input", "button"}
            and self.forms
            and named.get("type") in {"hidden", "submit"}
            and named.get("name")
        ):
            self.forms[-1].setdefault(named["name"], []).append(named.get("value", ""))
        if tag not in VOID:
            self._open.append((tag, language, unread or tag in UNREAD))

    def handle_endtag(self, tag: str) -> None:
        if tag in [opened for opened, _, _ in self._open]:
            while self._open.pop()[0] != tag:
                pass

    def handle_data(self, data: str) -> None:
        _, language, unread = self._open[-1]
        self._say(language, data, unread=unread)

    def _say(self, language: str, text: str, *, unread: bool) -> None:
        words = plain(text)
        if words and not unread:
            self.said.append(Said(language[:2], words))


def plain(text: str) -> str:
    return " ".join(text.split())


@cache
def _catalogue() -> tuple[frozenset[str], frozenset[str]]:
    """Every English msgid and every Welsh msgstr, as they would stand in a page."""
    english: set[str] = set()
    welsh: set[str] = set()
    for path in po_paths():
        for message in messages_of(path).values():
            english |= {plain(TAG.sub("", text)) for text in ids_of(message)}
            welsh |= {plain(TAG.sub("", text)) for text in strings_of(message)}
    return frozenset(english), frozenset(welsh)


@cache
def _shapes(which: int) -> tuple[frozenset[str], tuple[re.Pattern[str], ...]]:
    """Whole texts of one language, and patterns of those with a placeholder; what both languages say is left out."""
    own, other = _catalogue()[which] - _catalogue()[1 - which], _catalogue()[1 - which]
    whole = frozenset(t for t in own if not PLACEHOLDER.search(t) and len(t) >= SHORTEST and t not in SHARED)
    patterns = []
    for text in own:
        parts = [re.escape(part) for part in PLACEHOLDER.split(text)]
        letters = sum(len(re.findall(r"[^\W\d_]", part)) for part in parts)
        if len(parts) > 1 and letters >= 2 * SHORTEST and "/" not in text:
            patterns.append(re.compile(".+?".join(parts)))
    return whole - other, tuple(patterns)


def whole_messages(language: str) -> frozenset[str]:
    """Every message of one language that the other does not say too."""
    return _shapes(0 if language == "en" else 1)[0]


def leaks(said: Iterable[Said], language: str, known: frozenset[str] = frozenset()) -> list[str]:
    """What is marked as `language` and is not: whole messages of the other, its telling words, its months and days.

    `known` are texts of the content that are right as they stand (names).
    """
    whole, patterns = _shapes(0 if language == "cy" else 1)
    tells = ENGLISH_TELLS | ENGLISH_DATES if language == "cy" else WELSH_TELLS | WELSH_DATES
    found = []
    for one in said:
        if one.language != language or one.text in known or one.text in SHARED or one.text.startswith("urn:"):
            continue
        tokens = set(filter(str.isalpha, re.findall(r"[^\W_]+", QUOTED.sub(" ", one.text).lower())))
        if one.text in whole or tokens & tells or any(pattern.fullmatch(one.text) for pattern in patterns):
            found.append(one.text)
    return found


def names() -> frozenset[str]:
    """Names stand as they are in both languages."""
    return frozenset(PublicBody.objects.values_list("name_en", flat=True)) & frozenset(
        PublicBody.objects.values_list("name_cy", flat=True)
    )


def without_addresses(said: Iterable[Said]) -> list[Said]:
    """The random letters of a link are in no language."""
    return [one for one in said if "://" not in one.text and "@" not in one.text]


def addresses_of_views(patterns: Iterable[Any], prefix: str = "") -> Iterator[str]:
    """Every address that needs no argument, in the language that is active."""
    for pattern in patterns:
        route = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from addresses_of_views(pattern.url_patterns, route)
        elif (
            isinstance(pattern.pattern, RoutePattern) and not pattern.pattern.converters and "<" not in route
        ):
            yield f"/{route}"
