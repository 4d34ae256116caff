"""What stands before the staff side. None of it looks at a session, a cookie or a user on any other address."""

from collections.abc import Callable

from django.contrib.auth import logout
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import Resolver404, ResolverMatch, resolve, reverse
from django.utils import timezone, translation
from django.utils.http import urlencode

from accounts import second_factor, sessions
from accounts.languages import language_of
from core.middleware import PrivateByDefault

Handler = Callable[[HttpRequest], HttpResponse]

# Reached without, or in the middle of, signing in.
OPEN_TO_ALL = {
    "wagtailadmin_login",
    "wagtailadmin_logout",
    "wagtailadmin_sprite",
    "wagtailadmin_javascript_catalog",
    "wagtailadmin_password_reset",
    "wagtailadmin_password_reset_done",
    "wagtailadmin_password_reset_confirm",
    "wagtailadmin_password_reset_complete",
}
SECOND_FACTOR_STEPS = {"accounts_second_factor_check", "accounts_second_factor_set_up"}
# Asked for by the open page itself, every few seconds: no sign of a person.
NOT_A_STEP = {"wagtailadmin_sprite", "wagtailadmin_javascript_catalog"}
NOT_A_STEP_NAMESPACES = {"wagtailadmin_editing_sessions"}


def is_staff_address(request: HttpRequest) -> bool:
    return request.path_info.startswith(PrivateByDefault.STAFF)


def _match(request: HttpRequest) -> ResolverMatch | None:
    try:
        return resolve(request.path_info)
    except Resolver404:
        return None


def _refuse_or_send(request: HttpRequest, to: str, **query: str) -> HttpResponse:
    """Send a person to another page that leads back here; a script's own request is only refused."""
    if request.headers.get("x-requested-with") == "XMLHttpRequest":
        raise PermissionDenied
    if request.method == "GET":
        query["next"] = request.get_full_path()
    return redirect(f"{reverse(to)}?{urlencode(query)}" if query else reverse(to))


class StaffLanguage:
    """Staff pages speak the person's own language; `?lang=` on the address comes first."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not is_staff_address(request):
            return self.get_response(request)
        language = language_of(request)
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.get_response(request)
            response.headers.setdefault("Content-Language", language)
        return response


class SessionLimits:
    """Ends a session that was idle too long or is too old, and says which on the sign-in page."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not is_staff_address(request) or not request.user.is_authenticated:
            return self.get_response(request)
        now = timezone.now()
        ended = sessions.reason_to_end(request.session, now)
        if ended:
            language = request.user.language
            logout(request)
            return _refuse_or_send(request, "wagtailadmin_login", lang=language, ended=ended.value)
        if self._is_a_step(request):
            sessions.note_step(request.session, now)
        return self.get_response(request)

    def _is_a_step(self, request: HttpRequest) -> bool:
        match = _match(request)
        if match is None:
            return True
        return match.url_name not in NOT_A_STEP and not NOT_A_STEP_NAMESPACES & set(match.namespaces)


class SecondFactor:
    """Nobody who owes a second factor reaches a staff page before giving it."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not is_staff_address(request) or not request.user.is_authenticated:
            return self.get_response(request)
        if second_factor.is_given(request) or not second_factor.is_owed(request.user):
            return self.get_response(request)
        match = _match(request)
        if match is not None and match.url_name in OPEN_TO_ALL | SECOND_FACTOR_STEPS:
            return self.get_response(request)
        return _refuse_or_send(request, second_factor.next_step(request.user))
