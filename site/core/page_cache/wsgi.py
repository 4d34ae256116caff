"""The wrapper that granian calls: kept pages leave from here, everything else goes on to Django."""

import re
import threading
import time
from collections.abc import Callable, Collection, Iterable
from contextlib import suppress
from typing import Any, TypeAlias
from urllib.parse import parse_qsl, urlencode, urlsplit
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from django.conf import settings

from core.figures.counting import COUNTED, note
from core.page_cache.headers import FILLS, Headers, seconds_kept
from core.page_cache.moment import generation_shown
from core.page_cache.negotiation import IDENTITY, best_coding, has_already
from core.page_cache.readers import Reader
from core.page_cache.store import Address, Form, Forms, Page, Store, forms_of

Body: TypeAlias = Iterable[bytes]

MIB = 1024 * 1024
LARGEST_PAGE = MIB
PATIENCE = 10.0
"""Seconds to wait for somebody else who is rendering the same page; then one renders it oneself."""
PASSING_SECONDS = 5.0
"""For so long an address whose page may not be kept is handed on without asking again."""
TRACKING = re.compile(r"(?:utm_\w+|mtm_\w+|pk_\w+|fbclid|gclid|msclkid)\Z")
"""What mailings and other sites add to our addresses for their own ends."""
CONDITIONS = (
    "HTTP_IF_NONE_MATCH",
    "HTTP_IF_MODIFIED_SINCE",
    "HTTP_IF_MATCH",
    "HTTP_IF_UNMODIFIED_SINCE",
    "HTTP_RANGE",
)
"""A page is kept whole, whatever part or proof the first to ask for it wished."""


def own_hosts(base_url: str, allowed: Iterable[str]) -> frozenset[str]:
    """The `Host` headers whose pages are kept: the site's own address, and the plain names it also answers to."""
    base = urlsplit(base_url)
    names = [name for name in allowed if not name.startswith(("*", "."))]
    port = f":{base.port}" if base.port else ""
    return frozenset({base.netloc, *names, *(name + port for name in names)})


class PageCache:
    """Answers from the store where it may, else from the application, whose answer it keeps where it may.

    A request of somebody in particular passes by: staff (a session), whoever holds any other cookie than the form
    token's. The holder of a form token is sent kept pages, but never has one made.
    """

    def __init__(
        self,
        application: WSGIApplication,
        *,
        generation: Reader,
        room: int,
        hosts: Collection[str],
        parameters: Collection[str] = (),
        edge_seconds: int = 0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._application = application
        self._generation = generation
        self._hosts = hosts
        self._parameters = frozenset(parameters)
        self._edge_seconds = edge_seconds
        self._clock = clock
        self._plain = Store(room * 3 // 4)
        self._queried = Store(room // 4)  # made-up queries push out one another, never the pages themselves
        self._locks = [threading.Lock() for _ in range(256)]
        self._passing: dict[Address, float] = {}
        static, media = settings.STATIC_URL, settings.MEDIA_URL
        self._elsewhere = (static, media, "/admin/", "/documents/", "/dev/")
        self._form_token = re.compile(rf"\s*{re.escape(settings.CSRF_COOKIE_NAME)}=[^;]*;?\s*\Z")

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Body:
        generation = self._generation()
        address = self._address(environ) if generation is not None else None
        if address is None or generation is None:
            return self._ask(environ, start_response, generation)
        store = self._queried if address.query else self._plain
        page = store.get(address, generation=generation, now=self._clock())
        if page is None:
            if not self._may_fill(environ, address):
                return self._ask(environ, start_response, generation)
            return self._fill(environ, start_response, store, address, generation)
        return _send_again(page, environ, start_response)

    # What is asked for ------------------------------------------------------------------------------------------------

    def _address(self, environ: WSGIEnvironment) -> Address | None:
        """Which page this request is for; None for one that kept pages do not answer."""
        host, path = environ.get("HTTP_HOST", ""), environ["PATH_INFO"]
        if (
            host not in self._hosts
            or environ["REQUEST_METHOD"] not in ("GET", "HEAD")
            or path.startswith(self._elsewhere)
            or "HTTP_AUTHORIZATION" in environ
            or ("HTTP_COOKIE" in environ and not self._form_token.match(environ["HTTP_COOKIE"]))
        ):
            return None
        query = environ.get("QUERY_STRING", "")
        if query:
            known = self._known_query(query)
            if known is None:
                return None
            query = known
        is_secure = environ["wsgi.url_scheme"] == "https" or environ.get("HTTP_X_FORWARDED_PROTO") == "https"
        return Address(host, is_secure, path, query)

    def _known_query(self, query: str) -> str | None:
        """The query in one order, without what others added; None where it holds a parameter that is not listed."""
        try:
            pairs = parse_qsl(query, keep_blank_values=True, max_num_fields=20)
        except ValueError:
            return None
        ours = sorted((name, value) for name, value in pairs if not TRACKING.match(name))
        names = [name for name, _value in ours]
        if not self._parameters.issuperset(names) or len(set(names)) < len(names):
            return None
        return urlencode(ours)

    def _may_fill(self, environ: WSGIEnvironment, address: Address) -> bool:
        return (
            environ["REQUEST_METHOD"] == "GET"
            and "HTTP_COOKIE" not in environ
            and self._passing.get(address, 0.0) <= self._clock()
        )

    # Rendering --------------------------------------------------------------------------------------------------------

    def _ask(self, environ: WSGIEnvironment, start_response: StartResponse, generation: int | None) -> Body:
        token = generation_shown.set(generation)
        try:
            return self._application(environ, start_response)
        finally:
            generation_shown.reset(token)

    def _fill(
        self,
        environ: WSGIEnvironment,
        start_response: StartResponse,
        store: Store,
        address: Address,
        generation: int,
    ) -> Body:
        """Render the page, one at a time for each address; the others wait and are sent what was kept."""
        lock = self._locks[hash(address) % len(self._locks)]
        has_lock = lock.acquire(timeout=PATIENCE)
        try:
            page = store.get(address, generation=generation, now=self._clock())
            if page is not None:
                return _send_again(page, environ, start_response)
            return self._render(environ, start_response, store, address, generation)
        finally:
            if has_lock:
                lock.release()

    def _render(
        self,
        environ: WSGIEnvironment,
        start_response: StartResponse,
        store: Store,
        address: Address,
        generation: int,
    ) -> Body:
        asked = {name: value for name, value in environ.items() if name not in CONDITIONS}
        asked.update({FILLS: True, "QUERY_STRING": address.query})
        answer = _Answer()
        body = self._ask(asked, answer.start, generation)
        seconds = seconds_kept(answer.status_code, answer.headers)
        if not seconds or not 0 < answer.length <= LARGEST_PAGE:
            self._let_pass(address)
            start_response(answer.status, answer.headers)
            return body
        edge = min(self._edge_seconds, int(seconds) // 2)
        forms = forms_of(_read(body), answer.headers + _for_others(edge))
        until = self._clock() + seconds - edge
        store.put(address, forms, generation=generation, until=until, seen=asked.get(COUNTED))
        return _send(forms, environ, start_response)

    def _let_pass(self, address: Address) -> None:
        if len(self._passing) > 4096:
            self._passing.clear()
        self._passing[address] = self._clock() + PASSING_SECONDS


def _for_others(edge: int) -> Headers:
    """Browsers ask each time; what stands in front of us (nginx, a CDN) answers `edge` seconds without asking.

    These seconds are taken off our own, so that counts are never older than they say.
    """
    asking = [("Cache-Control", "public, no-cache")]
    if not edge:
        return asking
    age = f"max-age={edge}"
    return [*asking, ("CDN-Cache-Control", age), ("Surrogate-Control", age), ("X-Accel-Expires", str(edge))]


class _Answer:
    """Status and headers of an answer, caught before they are sent."""

    status = "500 Internal Server Error"
    headers: Headers = []

    def start(self, status: str, headers: Headers, exc_info: Any = None, /) -> Callable[[bytes], object]:
        self.status, self.headers = status, headers
        return _nothing_is_written

    @property
    def status_code(self) -> int:
        return int(self.status.partition(" ")[0])

    @property
    def length(self) -> int:
        """What the answer says of its length; 0 for one that streams."""
        with suppress(StopIteration, ValueError):
            return int(next(value for name, value in self.headers if name.lower() == "content-length"))
        return 0


def _nothing_is_written(data: bytes, /) -> None:
    raise NotImplementedError("Django returns its body and never writes it")


def _read(body: Body) -> bytes:
    try:
        return b"".join(body)
    finally:
        if hasattr(body, "close"):
            body.close()


def _send_again(page: Page, environ: WSGIEnvironment, start_response: StartResponse) -> Body:
    """A page that was kept; Django counted it when it was made, and here each further reading is noted."""
    if page.seen is not None and environ["REQUEST_METHOD"] == "GET":
        note(page.seen)
    return _send(page.forms, environ, start_response)


def _send(forms: Forms, environ: WSGIEnvironment, start_response: StartResponse) -> Body:
    form: Form = forms[best_coding(environ.get("HTTP_ACCEPT_ENCODING", IDENTITY))]
    held = environ.get("HTTP_IF_NONE_MATCH")
    if held is not None and has_already(held, form.etag):
        start_response("304 Not Modified", form.headers_unchanged)
        return []
    start_response("200 OK", form.headers)
    return [] if environ["REQUEST_METHOD"] == "HEAD" else [form.body]
