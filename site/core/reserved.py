"""Addresses that no page may take, because something that is not a page stands there."""

from collections.abc import Iterable, Iterator

from django.urls import URLPattern, URLResolver, get_resolver
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
