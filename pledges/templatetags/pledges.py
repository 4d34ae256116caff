"""`{% load pledges %}`: words that a body wrote in one language, or in both."""

from typing import Any, NamedTuple

from django import template

from core.text import current_language, in_language, other_language

register = template.Library()


class Written(NamedTuple):
    """A text and the language it is in."""

    text: str
    language: str


@register.simple_tag
def own_or_other(obj: Any, name: str) -> Written:
    """A paired text in the page's language; where the writer left that empty, what they wrote in the other."""
    language = current_language()
    own = in_language(obj, name, language)
    other = other_language(language)
    return Written(own, language) if own else Written(in_language(obj, name, other), other)
