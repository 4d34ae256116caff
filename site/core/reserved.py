"""Addresses that no page may take, because something that is not a page stands there; and those pages must keep."""

from collections.abc import Iterable, Iterator

from django.urls import Resolver404, URLPattern, URLResolver, get_resolver, resolve
from django.urls.resolvers import LocalePrefixPattern
from django.utils.translation import override


def _first_steps(patterns: Iterable[URLPattern | URLResolver]) -> Iterator[str]:
    for pattern in patterns:
        step = str(pattern.pattern).lstrip("^").split("/", 1)[0]
        if step and step.replace("-", "").replace("_", "").isalnum():
            yield step
        elif not step and isinstance(pattern, URLResolver):
            yield from _first_steps(pattern.url_patterns)


def slugs(language: str) -> frozenset[str]:
    """First steps of the translated addresses, such as `pledges` and `addewidion`: a page there would be hidden."""
    with override(language):
        return frozenset(
            step
            for resolver in get_resolver().url_patterns
            if isinstance(resolver, URLResolver) and isinstance(resolver.pattern, LocalePrefixPattern)
            for step in _first_steps(resolver.url_patterns)
        )


def is_answered_by_a_view(address: str, language: str) -> bool:
    """Whether a form or list of ours stands at this whole address, such as `/en/stories/share/`."""
    with override(language):
        try:
            match = resolve(address)
        except Resolver404:
            return False
    return match.view_name != "wagtail_serve"


PROMISED = {
    "en": frozenset(
        {
            *("guides", "stories", "publications", "news", "events", "forum", "glossary"),
            *("contact", "accessibility", "privacy", "data"),
        }
    ),
    "cy": frozenset(
        {
            *("canllawiau", "straeon", "cyhoeddiadau", "newyddion", "digwyddiadau", "fforwm", "geirfa"),
            *("cysylltu", "hygyrchedd", "preifatrwydd", "data"),
        }
    ),
}
"""First steps of pages that menus, other sites and our own contract lead to: a page that has one keeps it."""
