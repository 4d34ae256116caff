"""Files to take away: those of visitors, which no browser opens in the site's own name, and ours, asked for again."""

import hashlib

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response

from core.file_kinds import CONTENT_TYPES, Kind


def download(content: bytes, kind: str, stem: str) -> HttpResponse:
    """`kind` is the file's ending, told by its content when it was kept; `stem` is a name of ours."""
    return HttpResponse(
        content,
        headers={
            "Content-Type": CONTENT_TYPES[Kind(kind)],
            "Content-Disposition": f'attachment; filename="{stem}.{kind}"',
            "X-Content-Type-Options": "nosniff",
            "Content-Security-Policy": "sandbox; default-src 'none'",
        },
    )


def unless_held(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """`response` with the ETag of its content, or 304 where the asker has it already."""
    etag = f'"{hashlib.sha256(response.content).hexdigest()[:32]}"'
    response.headers["ETag"] = etag
    found = get_conditional_response(request, etag=etag, response=response)
    return found if isinstance(found, HttpResponse) else response
