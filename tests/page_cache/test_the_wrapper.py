"""What a visitor's request meets in front of Django, on an application made for the purpose."""

import gzip
import threading
import time
from collections.abc import Callable, Iterable
from typing import Any

import brotli
import pytest

from core.page_cache.headers import LONGEST
from core.page_cache.store import LONG, forms_of
from core.page_cache.wsgi import MIB, PageCache, own_hosts
from tools.say import ROOT

WORDS = ("Bydded i bawb gael eu lle wrth y bwrdd. " * 40).encode()
PUBLIC = ("Cache-Control", "public, no-cache")
Headers = list[tuple[str, str]]


class Site:
    """An application that counts what it is asked, and the cache before it."""

    def __init__(self, **options: Any) -> None:
        self.asked: list[dict[str, Any]] = []
        self.generation: int | None = 1
        self.now = 1000.0
        self.status = "200 OK"
        self.headers: Headers = [("Content-Type", "text/html; charset=utf-8"), PUBLIC]
        self.body = WORDS
        self.closed = 0
        self.meanwhile: Callable[[], None] = lambda: None
        self.cache = PageCache(
            self._application,
            **{
                "generation": lambda: self.generation,
                "room": MIB,
                "hosts": {"canol.example.org"},
                "parameters": {"page"},
                "clock": lambda: self.now,
                **options,
            },
        )

    def _application(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        self.asked.append(environ)
        self.meanwhile()
        start_response(self.status, [*self.headers, ("Content-Length", str(len(self.body)))])
        return Closing(self, [self.body])

    def get(self, path: str = "/cy/", *, method: str = "GET", **headers: str) -> "Got":
        path, _mark, query = path.partition("?")
        environ: dict[str, Any] = {
            "REQUEST_METHOD": method,
            "PATH_INFO": path,
            "QUERY_STRING": query,
            "HTTP_HOST": "canol.example.org",
            "wsgi.url_scheme": "http",
            **headers,
        }
        started: list[Any] = []
        body = self.cache(environ, lambda status, given, *rest: started.extend([status, given]))  # type: ignore[arg-type]  # started by hand
        return Got(started[0], dict(started[1]), b"".join(body))


class Closing(list[bytes]):
    def __init__(self, site: Site, parts: list[bytes]) -> None:
        super().__init__(parts)
        self.site = site

    def close(self) -> None:
        self.site.closed += 1


class Got:
    def __init__(self, status: str, headers: dict[str, str], body: bytes) -> None:
        self.status, self.headers, self.body = status, headers, body


@pytest.fixture
def site() -> Site:
    return Site()


def test_a_page_is_rendered_once_and_sent_in_the_coding_each_reader_takes(site: Site) -> None:
    plain = site.get()
    zipped = site.get(HTTP_ACCEPT_ENCODING="gzip, deflate")
    small = site.get(HTTP_ACCEPT_ENCODING="gzip, deflate, br, zstd")
    assert len(site.asked) == 1
    assert site.closed == 1
    assert plain.body == gzip.decompress(zipped.body) == brotli.decompress(small.body) == WORDS
    assert "Content-Encoding" not in plain.headers
    assert (zipped.headers["Content-Encoding"], small.headers["Content-Encoding"]) == ("gzip", "br")
    assert len({one.headers["ETag"] for one in (plain, zipped, small)}) == 3
    for one in (plain, zipped, small):
        assert one.headers["Content-Length"] == str(len(one.body))
        assert one.headers["Vary"] == "Accept-Encoding"
        assert one.headers["Cache-Control"] == PUBLIC[1]


def test_who_has_the_page_is_told_so_in_few_words(site: Site) -> None:
    first = site.get(HTTP_ACCEPT_ENCODING="br")
    again = site.get(HTTP_ACCEPT_ENCODING="br", HTTP_IF_NONE_MATCH=first.headers["ETag"])
    assert (again.status, again.body) == ("304 Not Modified", b"")
    assert set(again.headers) == {"ETag", "Vary", "Cache-Control"}
    assert site.get(HTTP_IF_NONE_MATCH=first.headers["ETag"]).status == "200 OK", "another coding"


def test_a_head_request_is_answered_without_the_body(site: Site) -> None:
    whole = site.get()
    head = site.get(method="HEAD")
    assert head.body == b""
    assert head.headers == whole.headers
    assert len(site.asked) == 1


def test_what_is_kept_was_asked_for_by_nobody_in_particular(site: Site) -> None:
    site.get(HTTP_IF_NONE_MATCH='"x"', HTTP_IF_MODIFIED_SINCE="yesterday", HTTP_RANGE="bytes=0-3")
    asked = site.asked[0]
    assert not {"HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE", "HTTP_RANGE"} & set(asked)


@pytest.mark.parametrize(
    ("status", "headers"),
    [
        ("404 Not Found", [PUBLIC]),
        ("302 Found", [PUBLIC, ("Location", "/en/")]),
        ("500 Internal Server Error", [PUBLIC]),
        ("200 OK", []),
        ("200 OK", [("Cache-Control", "no-cache")]),
        ("200 OK", [("Cache-Control", "public, no-store")]),
        ("200 OK", [("Cache-Control", "private, public")]),
        ("200 OK", [PUBLIC, ("Set-Cookie", "csrftoken=x")]),
        ("200 OK", [PUBLIC, ("Vary", "Cookie")]),
        ("200 OK", [PUBLIC, ("Vary", "Accept-Encoding, Accept-Language")]),
        ("200 OK", [PUBLIC, ("Content-Encoding", "gzip")]),
    ],
)
def test_only_a_clean_public_page_is_kept(site: Site, status: str, headers: Headers) -> None:
    site.status, site.headers = status, headers
    for _ in range(2):
        got = site.get()
        assert (got.status, got.body) == (status, WORDS)
        assert "ETag" not in got.headers
    assert len(site.asked) == 2


@pytest.mark.parametrize(
    "headers",
    [
        {"HTTP_COOKIE": "sessionid=abc"},
        {"HTTP_COOKIE": "csrftoken=abc; sessionid=abc"},
        {"HTTP_COOKIE": "messages=abc"},
        {"HTTP_COOKIE": "csrftoken-sessionid=abc"},
        {"HTTP_AUTHORIZATION": "Basic abc"},
        {"HTTP_HOST": "elsewhere.example.org"},
        {"method": "POST"},
        {"path": "/admin/"},
        {"path": "/static/css/site.css"},
        {"path": "/cy/?q=pobl"},
        {"path": "/cy/?page=1&page=2"},
        {"path": "/cy/?page=1&q=pobl"},
    ],
)
def test_requests_of_somebody_in_particular_pass_by(site: Site, headers: dict[str, str]) -> None:
    site.get()
    for _ in range(2):
        site.get(**headers)
    assert len(site.asked) == 3


def test_the_holder_of_a_form_token_is_sent_kept_pages_but_has_none_made(site: Site) -> None:
    site.get(HTTP_COOKIE="csrftoken=abc")
    site.get(HTTP_COOKIE="csrftoken=abc")
    assert len(site.asked) == 2
    assert site.asked[0]["HTTP_COOKIE"] == "csrftoken=abc", "or the form would hold another token"
    site.get()
    site.get(HTTP_COOKIE="csrftoken=abc")
    assert len(site.asked) == 3


def test_a_query_is_known_or_passes_by_and_what_mailings_add_counts_for_nothing(site: Site) -> None:
    site.get("/cy/")
    site.get("/cy/?utm_source=mail&fbclid=1")
    assert len(site.asked) == 1
    site.get("/cy/?page=2&utm_source=mail")
    site.get("/cy/?page=2")
    assert [asked["QUERY_STRING"] for asked in site.asked] == ["", "page=2"]


def test_made_up_queries_push_out_one_another_and_no_page() -> None:
    site = Site(room=200_000)
    site.get("/cy/")
    for number in range(100):
        site.get(f"/cy/?page={number}")
    site.get("/cy/")
    site.get("/cy/?page=99")
    assert len(site.asked) == 101
    assert site.cache._queried.size <= 50_000


def test_the_room_is_bounded_in_bytes_and_the_oldest_page_goes_first() -> None:
    site = Site(room=80_000)
    for number in range(100):
        site.get(f"/cy/{number}/")
    assert 40_000 < site.cache._plain.size <= 60_000
    site.get("/cy/99/")
    assert len(site.asked) == 100
    site.get("/cy/0/")
    assert len(site.asked) == 101


def test_a_new_generation_forgets_every_page(site: Site) -> None:
    site.get()
    site.generation, site.body = 2, b"new" * 100
    assert site.get().body == b"new" * 100


def test_a_change_while_a_page_is_rendered_is_not_missed(site: Site) -> None:
    def publish() -> None:
        site.generation = 2

    site.meanwhile = publish
    site.get()
    site.meanwhile, site.body = lambda: None, b"new" * 100
    assert site.get().body == b"new" * 100


def test_nothing_is_kept_or_sent_while_the_generation_is_not_known(site: Site) -> None:
    site.get()
    site.generation = None
    site.get()
    assert len(site.asked) == 2
    site.generation = 1
    site.get()
    assert len(site.asked) == 2


def test_what_shows_counts_is_no_older_than_it_says(site: Site) -> None:
    site.headers = [("Cache-Control", "public, max-age=0, s-maxage=5")]
    site.get()
    site.now += 4.9
    site.get()
    assert len(site.asked) == 1
    site.now += 0.2
    site.get()
    assert len(site.asked) == 2


def test_nothing_is_kept_for_longer_than_an_hour(site: Site) -> None:
    site.get()
    site.now += LONGEST
    site.get()
    assert len(site.asked) == 2


def test_many_who_come_at_once_wait_for_one_rendering(site: Site) -> None:
    site.meanwhile = lambda: time.sleep(0.1)
    crowd = [threading.Thread(target=site.get) for _ in range(8)]
    for one in crowd:
        one.start()
    for one in crowd:
        one.join()
    assert len(site.asked) == 1


def test_visitors_of_a_form_do_not_wait_for_one_another(site: Site) -> None:
    site.headers = [("Cache-Control", "no-store")]
    site.get()
    site.meanwhile = threading.Barrier(2, timeout=5).wait  # type: ignore[assignment]  # both are inside at once
    crowd = [threading.Thread(target=site.get) for _ in range(2)]
    for one in crowd:
        one.start()
    for one in crowd:
        one.join()
    assert len(site.asked) == 3


def test_a_page_that_is_no_longer_kept_is_asked_for_again_after_some_seconds(site: Site) -> None:
    site.status = "500 Internal Server Error"
    site.get()
    site.status = "200 OK"
    site.now += 6
    site.get()
    site.get()
    assert len(site.asked) == 2


def test_a_failing_application_leaves_no_lock_behind(site: Site) -> None:
    def fail() -> None:
        raise RuntimeError("no")

    site.meanwhile = fail
    with pytest.raises(RuntimeError):
        site.get()
    site.meanwhile = lambda: None
    assert site.get().body == WORDS


def test_what_stands_in_front_of_us_may_be_told_how_long_to_answer_without_asking() -> None:
    site = Site(edge_seconds=30)
    got = site.get()
    assert got.headers["CDN-Cache-Control"] == got.headers["Surrogate-Control"] == "max-age=30"
    assert got.headers["X-Accel-Expires"] == "30"
    assert got.headers["Cache-Control"] == PUBLIC[1]


def test_counts_are_no_older_for_having_been_kept_twice() -> None:
    site = Site(edge_seconds=30)
    site.headers = [("Cache-Control", "public, max-age=0, s-maxage=5")]
    got = site.get()
    assert got.headers["X-Accel-Expires"] == "2"
    assert got.headers["Cache-Control"] == PUBLIC[1]
    site.now += 3.1
    site.get()
    assert len(site.asked) == 2


def test_pages_are_kept_for_the_sites_own_names_alone() -> None:
    hosts = own_hosts("http://127.0.0.1:8000", ["localhost", "127.0.0.1", ".example.org", "*"])
    assert hosts == {"127.0.0.1:8000", "localhost:8000", "localhost", "127.0.0.1"}
    assert own_hosts("https://canol.example.org", ["canol.example.org"]) == {"canol.example.org"}


def test_a_long_page_is_packed_with_more_care() -> None:
    words = (ROOT / "docs/deploy.md").read_bytes() + (ROOT / "docs/editors.md").read_bytes()
    quick = brotli.compress(words, quality=5)
    packed = forms_of(words, [])["br"].body
    assert len(quick) > LONG
    assert len(packed) < len(quick)
    assert brotli.decompress(packed) == words
