"""What a recording is, told by its content; what is hidden in it (places, names, comments) is left out or blanked.

MP3 and Ogg for sound, MP4 and WebM for film. Bytes in, bytes out, like `core.file_kinds`.
"""

import struct
from collections.abc import Collection, Iterator, Mapping
from enum import StrEnum

from core.file_kinds import Refused

MOST_SOUND = 30 * 1024 * 1024
MOST_FILM = 150 * 1024 * 1024


class Sound(StrEnum):
    """Named as its ending."""

    MP3 = "mp3"
    OGG = "ogg"


class Film(StrEnum):
    MP4 = "mp4"
    WEBM = "webm"


CONTENT_TYPES: Mapping[str, str] = {
    Sound.MP3: "audio/mpeg",
    Sound.OGG: "audio/ogg",
    Film.MP4: "video/mp4",
    Film.WEBM: "video/webm",
}
SOUNDS, FILMS = tuple(Sound), tuple(Film)
MP3_FRAMES = 3
"""So many whole frames, one after the other, make sound of what might be anything."""
BITRATES = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
BITRATES_2 = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)
RATES = {3: (44100, 48000, 32000), 2: (22050, 24000, 16000), 0: (11025, 12000, 8000)}
BRANDS = {b"isom", b"iso2", b"iso4", b"iso5", b"iso6", b"mp41", b"mp42", b"avc1", b"M4V ", b"dash"}
OUTER = {
    b"ftyp",
    b"moov",
    b"mdat",
    b"free",
    b"skip",
    b"wide",
    b"uuid",
    b"moof",
    b"mfra",
    b"sidx",
    b"styp",
    b"meta",
}
TELLING = {b"udta", b"meta", b"uuid"}
"""Boxes of a film in which telephones write where it was taken and by what."""
HOLDS_BOXES = {b"moov", b"trak", b"mdia", b"minf", b"stbl"}
WEBM_TELLING = {b"\x12\x54\xc3\x67", b"\x19\x41\xa4\x69"}
"""Tags, and files that are attached."""


def examine(content: bytes, kinds: Collection[Sound | Film], most_bytes: int) -> tuple[Sound | Film, bytes]:
    """Kind and bytes as they are kept, or `Refused`."""
    if not content or len(content) > most_bytes:
        raise Refused("size")
    try:
        kind, kept = _fit(content)
    except (struct.error, IndexError, ValueError) as broken:
        raise Refused("broken") from broken
    if kind not in kinds:
        raise Refused("kind")
    return kind, kept


def _fit(content: bytes) -> tuple[Sound | Film, bytes]:
    if content[4:8] == b"ftyp":
        return Film.MP4, _mp4(content)
    if content.startswith(b"\x1a\x45\xdf\xa3"):
        return Film.WEBM, _webm(content)
    if content.startswith(b"OggS"):
        return Sound.OGG, _ogg(content)
    return Sound.MP3, _mp3(content)


# MP3 ------------------------------------------------------------------------------------------------------------------


def _mp3(content: bytes) -> bytes:
    """The frames alone: what players show beside them (names, pictures, comments) stays behind."""
    start = 0
    while content[start : start + 3] == b"ID3":
        size = content[start + 6 : start + 10]
        start += 10 + (size[0] << 21 | size[1] << 14 | size[2] << 7 | size[3])
    at, frames = start, 0
    while (length := _frame(content, at)) and at + length <= len(content):
        at, frames = at + length, frames + 1
    if frames < MP3_FRAMES:
        raise Refused("kind")
    return content[start:at]


def _frame(content: bytes, at: int) -> int:
    """The bytes of the frame that begins here, 0 where none does."""
    head = content[at : at + 4]
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE0 != 0xE0:
        return 0
    version, layer = head[1] >> 3 & 3, head[1] >> 1 & 3
    bitrate, rate = head[2] >> 4, head[2] >> 2 & 3
    if version == 1 or layer != 1 or bitrate in (0, 15) or rate == 3:
        return 0
    kilobits = (BITRATES if version == 3 else BITRATES_2)[bitrate]
    samples = 144 if version == 3 else 72
    return samples * kilobits * 1000 // RATES[version][rate] + (head[2] >> 1 & 1)


# Ogg ------------------------------------------------------------------------------------------------------------------


def _ogg(content: bytes) -> bytes:
    """Pages from the first byte to the last, of Opus or Vorbis; one that is followed by something else is refused.
    Its comments stay: each page is signed with a sum of its bytes."""
    at, first = 0, b""
    while at < len(content):
        if content[at : at + 4] != b"OggS":
            raise Refused("broken")
        segments = content[at + 26]
        lengths = content[at + 27 : at + 27 + segments]
        body = at + 27 + segments
        first = first or content[body : body + 8]
        at = body + sum(lengths)
    if at != len(content):
        raise Refused("broken")
    if not first.startswith((b"OpusHead", b"\x01vorbis")):
        raise Refused("kind")
    return content


# MP4 ------------------------------------------------------------------------------------------------------------------


def _boxes(content: bytes, start: int, end: int) -> Iterator[tuple[bytes, int, int, int]]:
    """Name, beginning, beginning of what is inside, and end of each box in order; they must fill the room whole."""
    at = start
    while at < end:
        size, name = struct.unpack(">I4s", content[at : at + 8])
        inside = at + 8
        if size == 1:
            (size,) = struct.unpack(">Q", content[inside : inside + 8])
            inside += 8
        elif size == 0:
            size = end - at
        if size < inside - at or at + size > end:
            raise Refused("broken")
        yield name, at, inside, at + size
        at += size


def _mp4(content: bytes) -> bytes:
    """The same length, so that every place in it holds; boxes that tell of somebody become empty room."""
    kept = bytearray(content)
    met = set()
    for name, start, inside, end in _boxes(content, 0, len(content)):
        met.add(name)
        if name == b"ftyp" and not BRANDS.intersection(content[at : at + 4] for at in range(inside, end, 4)):
            raise Refused("kind")
        if name not in OUTER:
            raise Refused("kind")
        _blank(kept, name, start, inside, end)
    if not {b"ftyp", b"moov"} <= met or not met & {b"mdat", b"moof"}:
        raise Refused("broken")
    return bytes(kept)


def _blank(kept: bytearray, name: bytes, start: int, inside: int, end: int) -> None:
    if name in TELLING:
        kept[start + 4 : start + 8] = b"free"
        kept[inside:end] = bytes(end - inside)
    elif name in HOLDS_BOXES:
        for part in list(_boxes(bytes(kept[inside:end]), 0, end - inside)):
            _blank(kept, part[0], inside + part[1], inside + part[2], inside + part[3])


# WebM -----------------------------------------------------------------------------------------------------------------


def _number(content: bytes, at: int, *, with_mark: bool) -> tuple[bytes, int, int]:
    """The bytes, value and end of a number of variable length (EBML)."""
    length = 9 - content[at].bit_length()
    if length > 8:
        raise Refused("broken")
    raw = content[at : at + length]
    value = int.from_bytes(raw, "big") & ((1 << 7 * length) - 1)
    return raw, (-1 if not with_mark and value == (1 << 7 * length) - 1 else value), at + length


def _webm(content: bytes) -> bytes:
    """WebM, not another Matroska; tags and attached files become empty room (a Void element of the same length)."""
    _raw, size, body = _number(content, 4, with_mark=False)
    if b"webm" not in content[body : body + size]:
        raise Refused("kind")
    at = body + size
    name, _value, at = _number(content, at, with_mark=True)
    if name != b"\x18\x53\x80\x67":
        raise Refused("broken")
    _raw, size, at = _number(content, at, with_mark=False)
    end = len(content) if size < 0 else at + size
    if end > len(content):
        raise Refused("broken")
    kept = bytearray(content[:end])
    while at < end:
        start = at
        name, _value, at = _number(content, at, with_mark=True)
        _raw, size, at = _number(content, at, with_mark=False)
        if size < 0:
            break  # a live cluster goes on to the end
        if name in WEBM_TELLING:
            kept[start : at + size] = _void(at + size - start)
        at += size
    if at > end:
        raise Refused("broken")
    return bytes(kept)


def _void(length: int) -> bytes:
    """An element that says nothing, of so many bytes in all (five at least: both ids above are four bytes long)."""
    return (
        b"\xec\x01" + (length - 9).to_bytes(7, "big") + bytes(length - 9)
        if length >= 9
        else b"\xec" + bytes([0x80 | (length - 2)]) + bytes(length - 2)
    )
