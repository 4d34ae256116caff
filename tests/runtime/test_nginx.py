"""`deploy/nginx/canol.conf`, served by Debian's nginx in front of a site that says what may be kept."""

import gzip
import os
import re
import shutil
import ssl
import subprocess
import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.live_site import HOST, free_port, wait_until
from tests.runtime.conftest import ROOT

NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")


class Upstream(ThreadingHTTPServer):
    """Stands for the site: pages that may be kept a second, forms that may not, and what each request brought."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.is_down = False
        super().__init__((HOST, 0), Answer)


class Answer(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Upstream

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


class Got(NamedTuple):
    body: bytes
    headers: dict[str, str]


class Front:
    """nginx with our file, on ports and paths of the test's own."""

    def __init__(self, folder: Path, upstream: Upstream) -> None:
        self.upstream, self.port = upstream, free_port()
        key, certificate = folder / "key.pem", folder / "certificate.pem"
        request = [
            "openssl",
            "req",
            "-x509",
            "-newkey",
            "rsa:2048",
            "-nodes",
            "-subj",
            "/CN=canol.example.org",
        ]
        subprocess.run([*request, "-keyout", key, "-out", certificate], check=True, capture_output=True)
        site = (ROOT / "deploy" / "nginx" / "canol.conf").read_text()
        for given, ours in {
            "/etc/ssl/certs/canol.pem": str(certificate),
            "/etc/ssl/private/canol.key": str(key),
            "/var/log/nginx/": f"{folder}/",
            "/var/cache/nginx/canol": f"{folder}/cache",
            "/var/lib/canol/": f"{folder}/",
            "unix:/run/canol/web.sock": f"{HOST}:{upstream.server_port}",
            "listen 80;": f"listen {HOST}:{free_port()};",
            "listen 443 ssl http2;": f"listen {HOST}:{self.port} ssl http2;",
        }.items():
            assert given in site, given
            site = site.replace(given, ours)
        (folder / "site.conf").write_text(re.sub(r"listen\s+\[::\].*", "", site))
        self.file = folder / "nginx.conf"
        temporary = "".join(
            f" {kind}_temp_path {folder}/{kind};"
            for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        )
        self.file.write_text(
            f"pid {folder}/pid; error_log {folder}/error.log; daemon off; master_process off;\n"
            f"events {{}}\nhttp {{ types {{ text/css css; image/png png; }}{temporary} include {folder}/site.conf; }}\n"
        )
        self.context = ssl.create_default_context()
        self.context.check_hostname, self.context.verify_mode = False, ssl.CERT_NONE

    def get(self, path: str, **headers: str) -> Got:
        named = {
            "Host": "canol.example.org",
            **{name.replace("_", "-"): value for name, value in headers.items()},
        }
        request = urllib.request.Request(f"https://{HOST}:{self.port}{path}", headers=named)
        with urllib.request.urlopen(request, timeout=10, context=self.context) as answer:
            return Got(answer.read(), {name.lower(): value for name, value in answer.headers.items()})

    def answers(self) -> bool:
        with suppress(OSError):
            self.get("/static/a.css")
            return True
        return False


@pytest.fixture(scope="module")
def front(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Front]:
    if not NGINX or not shutil.which("openssl"):
        if os.environ.get("CI"):
            pytest.fail("CI installs nginx-light and openssl")
        pytest.skip("nginx or openssl is not installed (apt-get install nginx-light)")
    folder = tmp_path_factory.mktemp("nginx")
    (folder / "static").mkdir()
    (folder / "static" / "a.css").write_text("a{}")
    (folder / "static" / "a.css.gz").write_bytes(gzip.compress(b"a{}"))
    (folder / "media" / "documents").mkdir(parents=True)
    (folder / "media" / "a.png").write_bytes(b"png")
    (folder / "media" / "documents" / "a.pdf").write_bytes(b"private")
    upstream = Upstream()
    threading.Thread(target=upstream.serve_forever, daemon=True).start()
    served = Front(folder, upstream)
    subprocess.run([NGINX, "-t", "-q", "-c", served.file], check=True)
    with subprocess.Popen([NGINX, "-c", served.file]) as process:
        try:
            wait_until(served.answers, "nginx answers", patience=20)
            yield served
        finally:
            process.terminate()
            process.wait(10)
            upstream.shutdown()
            upstream.server_close()


def test_static_files_come_from_disk_compressed_and_for_good(front: Front) -> None:
    got = front.get("/static/a.css", Accept_Encoding="gzip")
    assert gzip.decompress(got.body) == b"a{}"
    assert "immutable" in got.headers["cache-control"]
    assert not [path for path, _headers in front.upstream.asked if path.startswith("/static")]


def test_pictures_come_from_disk_and_documents_do_not(front: Front) -> None:
    assert front.get("/media/a.png").body == b"png"
    with pytest.raises(urllib.error.HTTPError, match="404"):
        front.get("/media/documents/a.pdf")


def test_a_page_is_kept_for_the_seconds_the_site_allows(front: Front) -> None:
    first, second = front.get("/cy/page/one/"), front.get("/cy/page/one/")
    assert first.body == second.body
    assert second.headers["x-cache"] == "HIT"
    assert "x-accel-expires" not in second.headers
    assert second.headers["cache-control"] == "public, no-cache"
    time.sleep(2.1)
    assert front.get("/cy/page/one/").body != first.body


def test_codings_are_kept_apart_whatever_their_spelling(front: Front) -> None:
    bodies = {
        accepted: front.get("/cy/page/two/", Accept_Encoding=accepted).body
        for accepted in ("gzip", "gzip, deflate", "br, gzip", "gzip, deflate, br, zstd", "br;q=0")
    }
    assert bodies["gzip"] == bodies["gzip, deflate"]
    assert bodies["br, gzip"] == bodies["gzip, deflate, br, zstd"]
    assert len(set(bodies.values())) == 3


@pytest.mark.parametrize("header", [{"Cookie": "sessionid=x"}, {"Authorization": "Basic x"}])
def test_somebody_in_particular_is_answered_by_the_site_itself(front: Front, header: dict[str, str]) -> None:
    kept = front.get("/cy/page/three/").body
    own = front.get("/cy/page/three/", **header).body
    assert own != kept
    assert front.get("/cy/page/three/").body == kept


@pytest.mark.parametrize("path", ["/cy/form/", "/cy/cookie/"])
def test_nothing_else_is_kept(front: Front, path: str) -> None:
    assert front.get(path).body != front.get(path).body


def test_a_visitor_cannot_name_an_address_of_their_own(front: Front) -> None:
    front.get("/cy/form/", X_Forwarded_For="1.2.3.4", X_Forwarded_Proto="http")
    _path, headers = front.upstream.asked[-1]
    assert headers["x-forwarded-for"] == HOST
    assert headers["x-forwarded-proto"] == "https"


def test_an_old_page_is_shown_while_the_site_restarts(front: Front) -> None:
    kept = front.get("/cy/page/four/").body
    time.sleep(1.1)
    front.upstream.is_down = True
    try:
        assert front.get("/cy/page/four/").body == kept
    finally:
        front.upstream.is_down = False
