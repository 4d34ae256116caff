"""What a page says about itself to machines: one JSON-LD block in its head, in the words of schema.org.

A data block is never run, so the content policy has nothing to allow for it.
"""

import json
from datetime import date, datetime
from typing import Any

from django.conf import settings
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail.models import Page

Facts = dict[str, Any]
_ESCAPED = {ord(sign): f"\\u{ord(sign):04X}" for sign in "<>&"}


def article(page: Page, *, published: date, reviewed: date | None = None, **more: Any) -> Facts:
    """A text of ours: when it first went out by our own reckoning, and when its words last changed."""
    changed = reviewed or page.last_published_at
    return {
        "@type": "Article",
        "headline": page.title,
        "datePublished": published.isoformat(),
        "dateModified": moment(changed) if changed else None,
        **more,
    }


def moment(at: date | datetime) -> str:
    return at.isoformat(timespec="seconds") if isinstance(at, datetime) else at.isoformat()


def absolute(path: str) -> str:
    return f"{settings.BASE_URL}{path}" if path.startswith("/") else path


def script(facts: Facts) -> SafeString:
    """The block, with what is empty left out, and nothing in it that could end it early."""
    told = {name: value for name, value in facts.items() if value not in (None, "", [])}
    text = json.dumps({"@context": "https://schema.org", **told}, ensure_ascii=False).translate(_ESCAPED)
    return format_html('<script type="application/ld+json">{}</script>', SafeString(text))
