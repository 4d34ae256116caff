"""All replies to a page, and the pages that end an act."""

import uuid
from datetime import UTC, datetime

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from core.page_cache.headers import CLOCK_SECONDS, kept
from core.steps import done
from replies.pages import next_url, page_of
from replies.reading import Cursor, replies_to


@require_safe
@kept(CLOCK_SECONDS)
def all_replies(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Replies to one page beyond those that stand on it, a page at a time, oldest first."""
    page = page_of(key)
    if page is None:
        raise Http404
    replies = replies_to(page, timezone.now(), _read_cursor(request.GET.get("after", "")))
    if replies is None:
        raise Http404
    context = {
        "page_title": _("Replies"),
        "about": page,
        "replies": replies,
        "next_url": next_url(page.translation_key, replies.more_after),
        "no_index": True,
    }
    return render(request, "replies/all.html", context)


def _read_cursor(text: str) -> Cursor | None:
    """What the last page ended with; anything else is the first page."""
    try:
        seconds, micros, pk = text.split(".")
        moment = datetime.fromtimestamp(int(seconds[:12]), tz=UTC).replace(microsecond=int(micros[:6]))
        return Cursor(moment, int(pk[:18]))
    except (ValueError, OverflowError, OSError):
        return None


@require_safe
def sent(request: HttpRequest) -> HttpResponse:
    return done(
        request,
        _("Thank you for your reply"),
        _("A moderator reads it next. We write to you when it is shown, or why it is not."),
    )


@require_safe
def reported(request: HttpRequest) -> HttpResponse:
    return done(
        request,
        _("Thank you for telling us"),
        _("A moderator reads the reply again. What should not stand is taken away."),
    )


@require_safe
def thanked(request: HttpRequest) -> HttpResponse:
    return done(
        request, _("Thank you"), _("Our editors read what you told us, and mend the page where they can.")
    )
