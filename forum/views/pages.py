"""The directory, and the pages that end an act."""

from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from core.steps import done
from forum.choices import Background, Interest
from forum.models import Cursor, Member

PAGE = 24


def _trail() -> list[tuple[str, str]]:
    return [(_("Forum"), front())]


def front() -> str:
    """The address of the Forum's own page: the one above joining."""
    return reverse("forum_join").rsplit("/", 2)[0] + "/"


@require_safe
def directory(request: HttpRequest) -> HttpResponse:
    """Members who chose to be found, newest first; `interest` and `as` narrow the list."""
    interest = _known(request.GET.get("interest", ""), Interest.values)
    background = _known(request.GET.get("as", ""), Background.values)
    listed = list(
        Member.objects.in_the_directory()
        .interested_in(interest)
        .coming_as(background)
        .newest_first()
        .after(_read_cursor(request.GET.get("after", "")))
        .with_what_they_chose()[: PAGE + 1]
    )
    shown, has_more = listed[:PAGE], len(listed) > PAGE
    narrowed = {name: value for name, value in (("interest", interest), ("as", background)) if value}
    context: dict[str, Any] = {
        "page_title": _("Members of the Forum"),
        "page_description": _("People and organisations of the network who chose to be found."),
        "trail": _trail(),
        "members": shown,
        "interests": Interest.choices,
        "interest": interest,
        "backgrounds": Background.choices,
        "background": background,
        "is_later_page": "after" in request.GET,
    }
    if has_more:
        query = urlencode({**narrowed, "after": _write_cursor(shown[-1])})
        context["next_url"] = f"{reverse('forum_members')}?{query}"
    response = render(request, "forum/directory.html", context)
    response.headers["Cache-Control"] = "public, max-age=0, s-maxage=5"
    return response


def _known(given: str, values: list[str]) -> str:
    return given if given in values else ""


def _write_cursor(member: Member) -> str:
    assert member.joined_at is not None
    return f"{int(member.joined_at.timestamp())}.{member.joined_at.microsecond}.{member.public_id.hex}"


def _read_cursor(text: str) -> Cursor | None:
    """What the last page ended with; anything else is the first page."""
    try:
        seconds, micros, public_id = text.split(".")
        moment = datetime.fromtimestamp(int(seconds[:12]), tz=UTC).replace(microsecond=int(micros[:6]))
        return Cursor(moment, UUID(public_id))
    except (ValueError, OverflowError, OSError):
        return None


def _done(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    """The page that ends an act; its address is the same for everybody."""
    return done(request, template="forum/done.html", front=front(), **context)


@require_safe
def joined(request: HttpRequest) -> HttpResponse:
    context = {
        "page_title": _("Welcome to the Forum"),
        "lead": _("You are a member. If you asked for bulletins, the next one comes to you."),
        "shows_directory": True,
    }
    return _done(request, context)


@require_safe
def stayed(request: HttpRequest) -> HttpResponse:
    context = {
        "page_title": _("Good to have you with us"),
        "lead": _("You stay a member. We ask again in a year."),
        "shows_directory": True,
    }
    return _done(request, context)


@require_safe
def stopped(request: HttpRequest) -> HttpResponse:
    context = {
        "page_title": _("No more bulletins"),
        "lead": _("You stay a member, and we send you no more bulletins."),
    }
    return _done(request, context)


@require_safe
def left(request: HttpRequest) -> HttpResponse:
    context = {
        "page_title": _("You have left the Forum"),
        "lead": _("What we kept for your membership is deleted. You are welcome back at any time."),
    }
    return _done(request, context)
