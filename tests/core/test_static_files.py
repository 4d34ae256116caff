"""How the files of our own come: kept for good, in few bytes, and running nothing where one is opened by itself."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.test.utils import override_settings

STATIC = Path(settings.STATICFILES_DIRS[0])
AT_ONCE = 10 * 1460
"""Bytes that a new connection carries before anything is acknowledged."""


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[Client]:
    for name in ("fonts/canol.woff2", "img/mark.svg"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes((STATIC / name).read_bytes())
    with override_settings(STATIC_ROOT=tmp_path):
        yield Client()


def test_the_font_comes_in_one_go(browser: Client) -> None:
    answer = browser.get("/static/fonts/canol.woff2")
    body = answer.getvalue()
    assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    beside = "HTTP/1.1 200 OK\r\nserver: granian\r\ndate: Sat, 28 Nov 2026 10:52:43 GMT\r\n\r\n"
    said = sum(len(f"{name}: {value}\r\n") for name, value in answer.headers.items()) + len(beside)
    assert len(body) > 13_000
    assert said + len(body) <= AT_ONCE


def test_a_drawing_that_is_opened_by_itself_runs_nothing(browser: Client) -> None:
    answer = browser.get("/static/img/mark.svg")
    assert b"<svg" in answer.getvalue()
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'; ")
    assert "script-src" not in answer.headers["Content-Security-Policy"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "Access-Control-Allow-Origin" not in answer.headers
