"""Which kinds of page take replies. Rooms above say it of theirs; this room knows no page type."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from wagtail.models import Page

from replies.choices import Opening

_kinds: dict[str, bool] = {}


def register(label: str, *, is_open: bool) -> None:
    """Pages of this type (`app.Model`) may take replies; `is_open` unless an editor decides otherwise."""
    _kinds[label.lower()] = is_open


def takes_replies(page: Page) -> bool:
    kind = page.specific_class
    return kind is not None and kind._meta.label_lower in _kinds


@dataclass(frozen=True)
class Openness:
    """What is decided about one page, as far as it matters for being open."""

    opening: str = Opening.AS_ITS_KIND
    open_days: int | None = None
    opened_at: datetime | None = None


def closes_at(page: Page, decided: Openness) -> datetime | None:
    """The moment from which no more replies are taken; None where they are closed altogether."""
    kind = page.specific_class
    default = _kinds.get(kind._meta.label_lower) if kind is not None else None
    if default is None or decided.opening == Opening.CLOSED:
        return None
    if decided.opening == Opening.AS_ITS_KIND and not default:
        return None
    moments = [moment for moment in (page.first_published_at, decided.opened_at) if moment]
    days = settings.REPLY_OPEN_DAYS if decided.open_days is None else decided.open_days
    return max(moments) + timedelta(days=days) if moments else None


def is_open(page: Page, decided: Openness, now: datetime) -> bool:
    ends = closes_at(page, decided)
    return ends is not None and now < ends
