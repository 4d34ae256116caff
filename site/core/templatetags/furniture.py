"""`{% load furniture %}`: what stands on every page and follows neither the page nor its reader is rendered once."""

from typing import Any

from django import template
from django.template.base import FilterExpression, NodeList, Parser, Token
from django.utils.safestring import SafeString

from core.organisation import Organisation
from core.page_cache.moment import Kept, kept_by_key
from core.text import current_language

register = template.Library()

_kept: Kept[dict[tuple[Any, ...], SafeString]] = Kept(dict, of=(Organisation,))


class Furniture(template.Node):
    """Its own identity is part of the key: two places in the templates never share words."""

    def __init__(self, nodelist: NodeList, varies_by: list[FilterExpression]) -> None:
        self.nodelist = nodelist
        self._varies_by = varies_by

    def render(self, context: template.Context) -> SafeString:
        key = (id(self), current_language(), *(str(one.resolve(context)) for one in self._varies_by))
        return kept_by_key(_kept(), key, lambda: self.nodelist.render(context))


@register.tag
def furniture(parser: Parser, token: Token) -> Furniture:
    """`{% furniture where %}…{% endfurniture %}`, rendered again when content changes.

    Inside, nothing may be used but the language, the content of the site and the values named in the tag, which must
    have few different ones.
    """
    varies_by = [parser.compile_filter(word) for word in token.split_contents()[1:]]
    nodelist = parser.parse(("endfurniture",))
    parser.delete_first_token()
    return Furniture(nodelist, varies_by)
