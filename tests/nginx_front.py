"""Debian's nginx with `deploy/nginx/canol.conf`, on ports and paths of a test's own."""

import os
import re
import shutil
import ssl
import subprocess
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.live_site import HOST, free_port, wait_until
from tools.say import ROOT

NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")


class Got(NamedTuple):
    body: bytes
    headers: dict[str, str]


class Front:
    """nginx before one or more web servers on this machine."""

    def __init__(self, folder: Path, *upstreams: int, host: str = "canol.example.org") -> None:
        self.port, self.host = free_port(), host
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
        servers = "".join(f"server {HOST}:{port} fail_timeout=0;\n" for port in upstreams)
        for given, ours in {
            "/etc/ssl/certs/canol.pem": str(certificate),
            "/etc/ssl/private/canol.key": str(key),
            "/var/log/nginx/": f"{folder}/",
            "/var/cache/nginx/canol": f"{folder}/cache",
            "/var/lib/canol/": f"{folder}/",
            "server unix:/run/canol/web.sock fail_timeout=0;": servers,
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
        return self._ask(path, None, headers)

    def post(self, path: str, body: bytes) -> Got:
        return self._ask(path, body, {})

    def _ask(self, path: str, body: bytes | None, headers: dict[str, str]) -> Got:
        named = {"Host": self.host, **{name.replace("_", "-"): value for name, value in headers.items()}}
        request = urllib.request.Request(f"https://{HOST}:{self.port}{path}", data=body, headers=named)
        with urllib.request.urlopen(request, timeout=10, context=self.context) as answer:
            return Got(answer.read(), {name.lower(): value for name, value in answer.headers.items()})

    def answers(self) -> bool:
        """A file of ours or the want of one: both come from nginx itself."""
        try:
            self.get("/static/a.css")
        except urllib.error.HTTPError as told:
            return told.code == 404
        except OSError:
            return False
        return True


def need_nginx() -> None:
    """CI must have it; elsewhere a test may be left out."""
    if NGINX and shutil.which("openssl"):
        return
    if os.environ.get("CI"):
        pytest.fail("CI installs nginx-light and openssl")
    pytest.skip("nginx or openssl is not installed (apt-get install nginx-light)")


@contextmanager
def served(front: Front) -> Iterator[Front]:
    assert NGINX is not None
    subprocess.run([NGINX, "-t", "-q", "-c", front.file], check=True)
    with subprocess.Popen([NGINX, "-c", front.file]) as process:
        try:
            wait_until(front.answers, "nginx answers", patience=20)
            yield front
        finally:
            process.terminate()
            with suppress(subprocess.TimeoutExpired):
                process.wait(10)
