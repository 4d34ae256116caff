"""What reading pages show of this room: their replies, and the way to say whether they were useful."""

from collections.abc import Mapping
from typing import Any

from django import template
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from core.pages import ReadingPage
from replies.pages import next_url
from replies.reading import replies_to

register = template.Library()
HOME_DEPTH = 2


@register.inclusion_tag("replies/on_page.html")
def replies_of(page: Any) -> dict[str, Any]:
    """The replies that stand on a page, and the way to write one: one query; nothing where its kind takes none."""
    found = replies_to(page, timezone.now()) if page.pk else None
    more = next_url(page.translation_key, found.more_after) if found else ""
    return {"replies": found, "about": page, "next_url": more}


@register.simple_tag(takes_context=True)
def was_it_useful(context: Mapping[str, Any]) -> SafeString:
    """A link to the small form of the page shown; nothing on home pages and on views."""
    page = context.get("page")
    if not isinstance(page, ReadingPage) or not page.pk or page.depth <= HOME_DEPTH:
        return SafeString("")
    url = reverse("useful", args=[page.translation_key])
    words = _("Was this page useful?")
    return format_html(
        '<div class="wrap unprinted"><p class="note"><a href="{}" rel="nofollow">{}</a></p></div>', url, words
    )
