"""Error pages in the language of the address. 413, 500 and 503 touch neither database nor session.

Who sends too much, or comes while no web process answers, meets the web server in front: for it `standing_page` is
written among the static files (`core.staticfiles`).
"""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template import loader
from django.utils.translation import get_language_from_path, override

from core.text import current_language


def _answer(request: HttpRequest, status: int, context: dict[str, Any] | None = None) -> HttpResponse:
    language = get_language_from_path(request.path_info) or current_language()
    with override(language):
        response = render(
            request, f"errors/{status}.html", {"no_index": True, **(context or {})}, status=status
        )
    response.headers["Content-Language"] = language
    return response


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _answer(request, 400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _answer(request, 403)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    return _answer(request, 403, {"is_form": True})


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _answer(request, 404)


def too_many(request: HttpRequest) -> HttpResponse:
    response = _answer(request, 429)
    response.headers["Retry-After"] = "60"
    return response


STANDING = (413, 503)
"""What the web server in front says in our stead."""


def standing_page(status: int, language: str) -> str:
    """The page of this error in both languages, `language` first; it asks nobody anything."""
    with override(language):
        return loader.render_to_string(f"errors/{status}.html", {"lang": language})


def server_error(request: HttpRequest) -> HttpResponse:
    language = get_language_from_path(request.path_info) or current_language()
    return HttpResponse(standing_page(500, language), status=500, headers={"Content-Language": language})
