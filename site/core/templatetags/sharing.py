"""`{% load sharing %}`: what is shown where a page is shared."""

from typing import Any

from django import template

from core.sharing import pictures

register = template.Library()


@register.simple_tag(takes_context=True)
def share_picture(context: Any) -> str:
    """The address of the picture of the page's title; without a title, or before it is drawn, that of the site."""
    return pictures.address_of(str(context.get("page_title") or context.get("flow_title") or ""))
