"""Ready-made bytes from a WSGI callable: the most any Python application can send."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

_body = Path(os.environ["BENCH_BODY"]).read_bytes()
_headers = [
    ("Content-Type", "text/html; charset=utf-8"),
    ("Content-Length", str(len(_body))),
    *([("Content-Encoding", "br")] if os.environ["BENCH_BODY"].endswith(".br") else []),
]


def application(environ: "WSGIEnvironment", start_response: "StartResponse") -> list[bytes]:
    start_response("200 OK", _headers)
    return [_body]
