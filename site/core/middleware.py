"""Thin layers every request passes: a clean address, a safe answer, the language of the address; and what a static file
says, which passes none but the first."""

from collections.abc import Callable, Mapping
from wsgiref.headers import Headers

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.translation import get_language_from_path, get_language_from_request

Handler = Callable[[HttpRequest], HttpResponse]


class CleanAddress:
    """Answers an address that holds a control character with 404 before it meets a database."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if any(ord(letter) < 32 or ord(letter) == 127 for letter in request.path_info):
            from core.errors import not_found

            return not_found(request)
        return self.get_response(request)


def _policy(sources: Mapping[str, str]) -> str:
    return "; ".join(f"{name} {allowed}" for name, allowed in sources.items())


class PrivateByDefault:
    """Headers that Django leaves to us: what a page may load, the same for all readers; the staff side has its own."""

    STAFF = ("/admin/",)

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response
        self.policy = _policy(settings.CONTENT_SECURITY_POLICY)
        self.staff_policy = _policy(settings.ADMIN_CONTENT_SECURITY_POLICY)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault(
            "Permissions-Policy",
            "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), "
            "payment=(), usb=()",
        )
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        if request.path_info.startswith(self.STAFF) or getattr(request, "is_preview", False):
            response.headers["Content-Security-Policy"] = self.staff_policy
            response.headers.setdefault("Cache-Control", "private, no-store")
        else:
            response.headers.setdefault("Content-Security-Policy", self.policy)
            response.headers.setdefault("Cache-Control", "no-cache")
        return response


def guard_static_file(headers: Headers, path: str, url: str) -> None:
    """WhiteNoise's hook: our files are for our pages, and what opens as a page of its own runs nothing.

    A font, a sheet or a script heeds no policy and says none: with few words before it, the font fits into what a new
    connection carries at once (ten packets, 14,600 bytes).
    """
    headers["Cross-Origin-Resource-Policy"] = "same-origin"
    if path.endswith((".html", ".svg")):
        headers["Content-Security-Policy"] = (
            "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'"
        )


class LanguageOfAddress:
    """Activates the language an address begins with.

    Unlike Django's own, it never reads a cookie or `Accept-Language` for the public side, so a page is the same for
    everybody; the staff side starts from the browser's wish until Wagtail puts the user's own in force.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        language = get_language_from_path(request.path_info)
        if not language:
            staff = request.path_info.startswith(PrivateByDefault.STAFF)
            language = get_language_from_request(request) if staff else settings.LANGUAGE_CODE
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.get_response(request)
            response.headers.setdefault("Content-Language", translation.get_language() or language)
        return response
