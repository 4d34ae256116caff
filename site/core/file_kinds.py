"""What a file is, told by its content and never by its name; and what of it may be kept. Bytes in, bytes out.

Pictures are painted anew, so that neither the place where they were taken nor anything hidden in them stays. Papers are
kept as they came, when nothing in them runs. Everything else is refused, with a reason that has words.
"""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum

from PIL import Image, ImageOps

MOST_BYTES = 20 * 1024 * 1024
MOST_PIXELS = 40_000_000
LONGEST_SIDE = 12_000
MOST_UNPACKED = 50 * 1024 * 1024
MOST_PARTS = 2_000


class Kind(StrEnum):
    """What a file really is, named as its ending."""

    PDF = "pdf"
    JPEG = "jpg"
    PNG = "png"
    WEBP = "webp"
    GIF = "gif"
    AVIF = "avif"
    WORD = "docx"
    EXCEL = "xlsx"
    LIBREOFFICE = "odt"
    TEXT = "txt"


CONTENT_TYPES = {
    Kind.PDF: "application/pdf",
    Kind.JPEG: "image/jpeg",
    Kind.PNG: "image/png",
    Kind.WEBP: "image/webp",
    Kind.GIF: "image/gif",
    Kind.AVIF: "image/avif",
    Kind.WORD: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    Kind.EXCEL: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    Kind.LIBREOFFICE: "application/vnd.oasis.opendocument.text",
    Kind.TEXT: "text/plain; charset=utf-8",
}
PICTURES = {"JPEG": Kind.JPEG, "PNG": Kind.PNG, "WEBP": Kind.WEBP, "GIF": Kind.GIF, "AVIF": Kind.AVIF}
MAGIC = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"RIFF", "WEBP"),
    (b"GIF8", "GIF"),
    (b"\x00\x00\x00\x1cftypavif", "AVIF"),
    (b"\x00\x00\x00 ftypavif", "AVIF"),
)
FAITHFUL = {"JPEG": {"quality": 92}, "WEBP": {"quality": 92}, "AVIF": {"quality": 85}}
"""How a picture is written again."""
OFFICE = (("word/document.xml", Kind.WORD), ("xl/workbook.xml", Kind.EXCEL))

# Names in a PDF under which something runs, opens, or lies hidden.
ACTIVE = re.compile(
    rb"/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|GoToE|ImportData|SubmitForm)(?![A-Za-z])"
)
LOCKED = re.compile(rb"/Encrypt(?![A-Za-z])")
ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")
STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
NO_WORDS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]")
OUTSIDE = re.compile(rb'TargetMode\s*=\s*["\']External["\']', re.IGNORECASE)
HARMLESS_OUTSIDE = re.compile(rb'Type\s*=\s*["\'][^"\']*/hyperlink["\']', re.IGNORECASE)
RELATION = re.compile(rb"<Relationship\b[^>]*>", re.IGNORECASE)


def kilobytes(size: int) -> int:
    """Of so many bytes, as people say it: never none."""
    return max(round(size / 1024), 1)


class Refused(Exception):
    """The file is not kept. `reason`: `size`, `kind`, `picture`, `active`, `locked`, `packed` or `broken`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class Fit:
    """A file that may be kept: its kind, and its bytes as they are kept."""

    kind: Kind
    content: bytes


def examine(content: bytes, *, most_bytes: int = MOST_BYTES, kinds: Collection[Kind] = tuple(Kind)) -> Fit:
    """The file as it may be kept, of one of these kinds, or `Refused`."""
    if not content or len(content) > most_bytes:
        raise Refused("size")
    fit = _fit(content, most_bytes, kinds)
    if fit.kind not in kinds:
        raise Refused("kind")
    return fit


def _fit(content: bytes, most_bytes: int, kinds: Collection[Kind]) -> Fit:
    for magic, name in MAGIC:
        if content.startswith(magic):
            if PICTURES[name] not in kinds:  # not opened at all
                raise Refused("kind")
            return _picture(content, name, most_bytes)
    if content.startswith(b"%PDF-"):
        return _pdf(content)
    if content.startswith(b"PK\x03\x04"):
        return _office(content)
    return _text(content)


def _picture(content: bytes, name: str, most_bytes: int) -> Fit:
    try:
        with Image.open(io.BytesIO(content), formats=[name]) as picture:
            if picture.width * picture.height > MOST_PIXELS or max(picture.size) > LONGEST_SIDE:
                raise Refused("picture")
            painted = _painted(picture)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as bomb:
        raise Refused("picture") from bomb
    except (
        OSError,
        ValueError,
        SyntaxError,
        IndexError,
        TypeError,
        MemoryError,
        zlib.error,
        struct.error,
    ) as broken:
        raise Refused("broken") from broken
    kept = io.BytesIO()
    painted.save(kept, format=name, **FAITHFUL.get(name, {}))
    if kept.tell() > 2 * most_bytes:
        raise Refused("size")
    return Fit(PICTURES[name], kept.getvalue())


def _painted(picture: Image.Image) -> Image.Image:
    """The dots alone, upright: no place, no time, no camera, no comment."""
    upright = ImageOps.exif_transpose(picture)
    plain = upright.convert("RGBA" if upright.has_transparency_data and picture.format != "JPEG" else "RGB")
    plain.info.clear()
    return plain


def _pdf(content: bytes) -> Fit:
    if b"%%EOF" not in content[-2048:]:
        raise Refused("broken")
    for part in _parts_of_pdf(content):
        named = ESCAPED.sub(lambda found: bytes([int(found[1], 16)]), part)
        if LOCKED.search(named):
            raise Refused("locked")
        if ACTIVE.search(named):
            raise Refused("active")
    return Fit(Kind.PDF, content)


def _parts_of_pdf(content: bytes) -> Iterator[bytes]:
    """The file itself, then every stream of it unpacked: what runs may lie in a packed one."""
    yield content
    left = MOST_UNPACKED
    for found in STREAM.finditer(content):
        unpacking = zlib.decompressobj()
        try:
            part = unpacking.decompress(found[1], left)
        except zlib.error:
            continue
        left -= len(part)
        if left <= 0:
            raise Refused("packed")
        yield part


def _office(content: bytes) -> Fit:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            return Fit(_kind_of_office(parts), content)
    except (
        zipfile.BadZipFile,
        KeyError,
        NotImplementedError,
        RuntimeError,
        EOFError,
        zlib.error,
        OSError,
    ) as broken:
        raise Refused("broken") from broken
    except ValueError as broken:
        raise Refused("broken") from broken


def _kind_of_office(parts: zipfile.ZipFile) -> Kind:
    listed = parts.infolist()
    if len(listed) > MOST_PARTS or sum(one.file_size for one in listed) > MOST_UNPACKED:
        raise Refused("packed")
    if any(one.flag_bits & 1 for one in listed):
        raise Refused("locked")
    names = [one.filename for one in listed]
    if "mimetype" in names and _read(parts, "mimetype") == b"application/vnd.oasis.opendocument.text":
        if any(name.startswith(("Basic/", "Scripts/", "Object ")) for name in names):
            raise Refused("active")
        return Kind.LIBREOFFICE
    kind = next((kind for part, kind in OFFICE if part in names), None)
    if kind is None:
        raise Refused("kind")
    if any("vbaProject" in name or "/embeddings/" in name or "/activeX/" in name for name in names):
        raise Refused("active")
    for name in names:
        if name.endswith(".rels") and _reaches_outside(_read(parts, name)):
            raise Refused("active")
    return kind


def _read(parts: zipfile.ZipFile, name: str) -> bytes:
    with parts.open(name) as part:
        return part.read(1024 * 1024)


def _reaches_outside(relations: bytes) -> bool:
    """Whether opening the paper would fetch something; a link that somebody may press does not."""
    return any(
        OUTSIDE.search(one) and not HARMLESS_OUTSIDE.search(one) for one in RELATION.findall(relations)
    )


def _text(content: bytes) -> Fit:
    """Plain words in UTF-8. What begins as mark-up or as rich text is something else."""
    try:
        words = content.decode("utf-8-sig")
    except UnicodeDecodeError as other:
        raise Refused("kind") from other
    if NO_WORDS.search(words) or words.lstrip().startswith(("<", "{\\rtf", "%!", "#!")):
        raise Refused("kind")
    return Fit(Kind.TEXT, content)
