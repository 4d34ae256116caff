"""The cookie of a visit, and the guard before every page that needs one. None of these pages is kept by anybody."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from core.text import LANGUAGES, current_language
from people import actions
from people.models import Visit

View = Callable[..., HttpResponse]
UNTOLD = {"csrfmiddlewaretoken", "go", "at", "seal"}


def unkept(response: HttpResponse) -> HttpResponse:
    response.headers["Cache-Control"] = "no-store"
    return response


def _cookie(language: str) -> tuple[str, str]:
    """Name and path: one cookie for my page in each language, sent to no other page."""
    with override(language):
        return f"canol_my_{language}", reverse("my")


def give_cookie(response: HttpResponse, secret: str) -> None:
    for language in LANGUAGES:
        name, path = _cookie(language)
        response.set_cookie(
            name, secret, max_age=settings.MY_PAGE_MINUTES * 60, path=path, httponly=True, samesite="Strict",
            secure=bool(settings.SESSION_COOKIE_SECURE),
        )  # fmt: skip


def take_cookie(response: HttpResponse) -> None:
    for language in LANGUAGES:
        name, path = _cookie(language)
        response.delete_cookie(name, path=path, samesite="Strict")


def visit_of(request: HttpRequest) -> Visit | None:
    secret = request.COOKIES.get(_cookie(current_language())[0], "")
    return actions.visit_of(secret, now=timezone.now())


def visited(view: View) -> View:
    """Let in whoever's visit is on. Where it has ended, say so and show what was typed, so that it can be copied."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        visit = visit_of(request)
        return unkept(view(request, visit, *args, **kwargs) if visit else _ended(request))

    return guarded


def _ended(request: HttpRequest) -> HttpResponse:
    typed = [
        value
        for name, values in request.POST.lists()
        if name not in UNTOLD
        for value in values
        if " " in value.strip()
    ]
    context = {"page_title": _("Your page has closed"), "typed": typed, "no_index": True}
    return render(request, "people/ended.html", context, status=403)
