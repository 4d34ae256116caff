"""Recordings as browsers ask for them: our own files, bit by bit, and never opened as anything else."""

import re
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any
from uuid import UUID

from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from core.recordings.kinds import CONTENT_TYPES, Film
from core.recordings.models import SignedFilm, SoundRecording
from core.text import in_language

PIECE = 64 * 1024
WISH = re.compile(r"bytes=(\d{0,18})-(\d{0,18})\Z")
HEADERS = {
    "Accept-Ranges": "bytes",
    "Content-Disposition": "inline",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cache-Control": "max-age=86400",
}


@require_safe
def recording(request: HttpRequest, public_id: UUID, language: str, ending: str) -> HttpResponseBase:
    """The file of one language, or the part of it that is asked for: players begin anywhere."""
    model: type[Model] = SignedFilm if ending in set(Film) else SoundRecording
    row: Any = get_object_or_404(model, public_id=public_id)
    file = row.file_in(language)
    if PurePath(file.name).suffix != f".{ending}":
        raise Http404
    content_type = CONTENT_TYPES[ending]
    size = file.size
    part = _part(request.headers.get("Range", ""), size)
    if part is None:
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
    start, end = part
    is_part = (start, end) != (0, size)
    headers = {**HEADERS, "Content-Length": str(end - start)}
    if is_part:
        headers["Content-Range"] = f"bytes {start}-{end - 1}/{size}"
    body = _pieces(file, start, end) if request.method == "GET" else iter(())
    return StreamingHttpResponse(
        body, status=206 if is_part else 200, content_type=content_type, headers=headers
    )


def _part(wish: str, size: int) -> tuple[int, int] | None:
    """First byte and the one after the last; the whole where nothing, or nothing we know, is wished."""
    found = WISH.match(wish)
    if found is None or not (found[1] or found[2]):
        return 0, size
    if not found[1]:  # the last so many
        return (max(size - int(found[2]), 0), size) if int(found[2]) else None
    start, end = int(found[1]), min(int(found[2]) + 1 if found[2] else size, size)
    return (start, end) if start < end else None


def _pieces(file: Any, start: int, end: int) -> Iterator[bytes]:
    with file.open("rb") as opened:
        opened.seek(start)
        left = end - start
        while left and (piece := opened.read(min(PIECE, left))):
            left -= len(piece)
            yield piece


@require_safe
def captions(request: HttpRequest, public_id: UUID, language: str) -> HttpResponse:
    film = get_object_or_404(SignedFilm, public_id=public_id)
    return HttpResponse(
        in_language(film, "captions", language),
        content_type="text/vtt; charset=utf-8",
        headers={"Cache-Control": "max-age=3600"},
    )
