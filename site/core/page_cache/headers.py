"""How a view says that its page may be kept, and for how long. Without the word nothing is kept.

The words are those of HTTP: `public, no-cache` may be kept until content changes (browsers ask each time, and get a
304); `s-maxage` adds for how many seconds at most.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.middleware.gzip import GZipMiddleware

Headers = list[tuple[str, str]]

FILLS = "canol.page_cache.fills"
"""In the environ of a request whose answer may be kept."""
_AGE = re.compile(r"s-maxage=(\d+)")
_REFUSALS = ("private", "no-store")
LONGEST = 3600.0
"""Seconds. Nothing is kept for longer, whatever nobody thought of."""
COUNTS_SECONDS = 5
"""The age that the public contract allows to counts, and so to every page that shows them."""
CLOCK_SECONDS = 60
"""For what changes by itself as time passes: an event that is over, a guide that is due for review."""


def keep(response: HttpResponse, seconds: int | None = None) -> HttpResponse:
    """Let `response` be kept until content changes, and at most for `seconds` where it follows the clock or counts."""
    age = "no-cache" if seconds is None else f"max-age=0, s-maxage={seconds}"
    response.headers["Cache-Control"] = f"public, {age}"
    return response


def kept(seconds: int | None = None) -> Callable[[Callable[..., HttpResponse]], Callable[..., HttpResponse]]:
    """Decorates a view whose page is the same for everybody."""

    def decorate(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @wraps(view)
        def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            response = view(request, *args, **kwargs)
            return keep(response, seconds) if response.status_code == 200 else response

        return wrapped

    return decorate


def seconds_kept(status: int, headers: Iterable[tuple[str, str]]) -> float:
    """For how long an answer of these headers may be kept; 0 where it may not."""
    found = {name.lower(): value.lower() for name, value in headers}
    control = found.get("cache-control", "")
    vary = {part.strip() for part in found.get("vary", "").split(",") if part.strip()}
    if (
        status != 200
        or "public" not in control
        or any(word in control for word in _REFUSALS)
        or "set-cookie" in found
        or "content-encoding" in found
        or vary - {"accept-encoding"}
    ):
        return 0.0
    age = _AGE.search(control)
    return min(float(age[1]), LONGEST) if age else LONGEST


class CompressUnlessKept(GZipMiddleware):
    """Django's compression, for whatever the page cache does not keep (and compress better) itself."""

    def process_response(self, request: HttpRequest, response: Any) -> Any:
        if response.has_header(
            "Accept-Ranges"
        ):  # its bytes are counted, and sound and film are packed already
            return response
        if FILLS in request.META and seconds_kept(response.status_code, _items(response)):
            return response
        return super().process_response(request, response)


def _items(response: HttpResponse) -> Iterator[tuple[str, str]]:
    yield from response.items()
    if response.cookies:
        yield "Set-Cookie", ""
