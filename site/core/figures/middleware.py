"""What is read, as far as Django answers it: noted by kind and language, and told to the page cache."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language_from_path

from core.figures.counting import COUNTED, PAGE, Seen, note


class CountReadings:
    """Counts pages that were found and shown to the public; whoever is signed in on the staff side is left out."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if (
            request.method == "GET"
            and response.status_code == 200
            and response.get("Content-Type", "").startswith("text/html")
            and settings.SESSION_COOKIE_NAME not in request.COOKIES
            and not getattr(request, "is_preview", False)
        ):
            language = get_language_from_path(request.path_info)
            name = _name_of(request)
            if language and name:
                seen = request.META[COUNTED] = Seen(PAGE, name, language)
                note(seen)
        return response


def _name_of(request: HttpRequest) -> str:
    """The type of a page, else the name of a view: words of the code, never of an address."""
    page = getattr(request, "shown_page", None)
    if page is not None:
        return str(page._meta.label)
    match = request.resolver_match
    return match.view_name if match is not None and match.view_name else ""
