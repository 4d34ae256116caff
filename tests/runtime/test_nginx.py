"""`deploy/nginx/canol.conf`, served by Debian's nginx in front of a site that says what may be kept."""

import gzip
import threading
import time
import urllib.error
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from core.errors import STANDING
from tests.live_site import HOST
from tests.nginx_front import Front, need_nginx, served


class Upstream(ThreadingHTTPServer):
    """Stands for the site: pages that may be kept a second, forms that may not, and what each request brought."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.is_down = False
        super().__init__((HOST, 0), Answer)


class Answer(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Upstream

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self.do_GET()

    def do_GET(self) -> None:
        self.server.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
        if self.server.is_down:
            self.close_connection = True
            return
        body = f"{self.path} {len(self.server.asked)}".encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        if "page" in self.path:
            self.send_header("Cache-Control", "public, no-cache")
            self.send_header("X-Accel-Expires", "1")
        else:
            self.send_header("Cache-Control", "public, max-age=600")
        if "cookie" in self.path:
            self.send_header("Set-Cookie", "csrftoken=x")
            self.send_header("X-Accel-Expires", "1")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # its own name
        """Nothing."""


class Before(Front):
    """Before that stand-in, which says what it was asked."""

    def __init__(self, folder: Path, upstream: Upstream) -> None:
        super().__init__(folder, upstream.server_port)
        self.upstream = upstream


@pytest.fixture(scope="module")
def front(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Before]:
    need_nginx()
    folder = tmp_path_factory.mktemp("nginx")
    (folder / "static").mkdir()
    (folder / "static" / "a.css").write_text("a{}")
    (folder / "static" / "a.css.gz").write_bytes(gzip.compress(b"a{}"))
    (folder / "static" / "errors").mkdir()
    for status in STANDING:
        for language in ("cy", "en"):
            (folder / "static" / "errors" / f"{status}.{language}.html").write_text(f"{status} {language}")
    (folder / "media" / "documents").mkdir(parents=True)
    (folder / "media" / "a.png").write_bytes(b"png")
    (folder / "media" / "documents" / "a.pdf").write_bytes(b"private")
    upstream = Upstream()
    threading.Thread(target=upstream.serve_forever, daemon=True).start()
    try:
        before = Before(folder, upstream)
        with served(before):
            yield before
    finally:
        upstream.shutdown()
        upstream.server_close()


def test_static_files_come_from_disk_compressed_and_for_good(front: Before) -> None:
    got = front.get("/static/a.css", Accept_Encoding="gzip")
    assert gzip.decompress(got.body) == b"a{}"
    assert "immutable" in got.headers["cache-control"]
    assert not [path for path, _headers in front.upstream.asked if path.startswith("/static")]


def test_pictures_come_from_disk_and_documents_do_not(front: Before) -> None:
    assert front.get("/media/a.png").body == b"png"
    with pytest.raises(urllib.error.HTTPError, match="404"):
        front.get("/media/documents/a.pdf")


def test_a_page_is_kept_for_the_seconds_the_site_allows(front: Before) -> None:
    first, second = front.get("/cy/page/one/"), front.get("/cy/page/one/")
    assert first.body == second.body
    assert second.headers["x-cache"] == "HIT"
    assert "x-accel-expires" not in second.headers
    assert second.headers["cache-control"] == "public, no-cache"
    time.sleep(2.1)
    assert front.get("/cy/page/one/").body != first.body


def test_codings_are_kept_apart_whatever_their_spelling(front: Before) -> None:
    bodies = {
        accepted: front.get("/cy/page/two/", Accept_Encoding=accepted).body
        for accepted in ("gzip", "gzip, deflate", "br, gzip", "gzip, deflate, br, zstd", "br;q=0")
    }
    assert bodies["gzip"] == bodies["gzip, deflate"]
    assert bodies["br, gzip"] == bodies["gzip, deflate, br, zstd"]
    assert len(set(bodies.values())) == 3


@pytest.mark.parametrize("header", [{"Cookie": "sessionid=x"}, {"Authorization": "Basic x"}])
def test_somebody_in_particular_is_answered_by_the_site_itself(front: Before, header: dict[str, str]) -> None:
    kept = front.get("/cy/page/three/").body
    own = front.get("/cy/page/three/", **header).body
    assert own != kept
    assert front.get("/cy/page/three/").body == kept


@pytest.mark.parametrize("path", ["/cy/form/", "/cy/cookie/"])
def test_nothing_else_is_kept(front: Before, path: str) -> None:
    assert front.get(path).body != front.get(path).body


def test_a_visitor_cannot_name_an_address_of_their_own(front: Before) -> None:
    front.get("/cy/form/", X_Forwarded_For="1.2.3.4", X_Forwarded_Proto="http")
    _path, headers = front.upstream.asked[-1]
    assert headers["x-forwarded-for"] == HOST
    assert headers["x-forwarded-proto"] == "https"


def test_an_old_page_is_shown_while_the_site_restarts(front: Before) -> None:
    kept = front.get("/cy/page/four/").body
    time.sleep(1.1)
    front.upstream.is_down = True
    try:
        assert front.get("/cy/page/four/").body == kept
    finally:
        front.upstream.is_down = False


@pytest.mark.parametrize("is_posted", [False, True])
@pytest.mark.parametrize(("path", "language"), [("/cy/form/", "cy"), ("/en/form/", "en"), ("/", "en")])
def test_while_nobody_answers_a_page_of_ours_says_so_in_the_language_of_the_address(
    front: Before, path: str, language: str, is_posted: bool
) -> None:
    front.upstream.is_down = True
    try:
        with pytest.raises(urllib.error.HTTPError) as told:
            front.post(path, b"name=x") if is_posted else front.get(path)
    finally:
        front.upstream.is_down = False
    assert told.value.code == 503
    assert told.value.read().decode() == f"503 {language}"
    assert told.value.headers["Content-Type"] == "text/html; charset=utf-8"
    assert (told.value.headers["Retry-After"], told.value.headers["Cache-Control"]) == ("60", "no-store")


def test_who_sends_too_much_is_told_so_in_their_language(front: Before) -> None:
    with pytest.raises(urllib.error.HTTPError) as told:
        front.post("/cy/form/", b"x" * 13_000_000)
    assert (told.value.code, told.value.read().decode()) == (413, "413 cy")
    assert "Retry-After" not in told.value.headers
