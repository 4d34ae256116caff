"""Kept pages: ready-made answers, bounded in bytes, forgotten together when the generation moves on."""

import hashlib
import threading
import zlib
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

import brotli

from core.figures.counting import Seen
from core.page_cache.headers import Headers
from core.page_cache.negotiation import IDENTITY


class Address(NamedTuple):
    """What tells one page from another."""

    host: str
    is_secure: bool
    path: str
    query: str


@dataclass(frozen=True, slots=True)
class Form:
    """A page in one coding: what is sent, and what is sent to those who have it already."""

    etag: str
    headers: Headers
    headers_unchanged: Headers
    body: bytes


Forms: TypeAlias = Mapping[str, Form]

OURS = {"content-length", "content-encoding", "etag", "vary"}
LEFT_OUT = {"date", "last-modified", "connection", "expires"}
UNCHANGED = {"cache-control", "etag", "vary", "content-location", "cdn-cache-control", "surrogate-control",
             "x-accel-expires"}  # fmt: skip
LONG = 7 * 1024
"""Bytes a page takes when packed, from which on more care is worth its time; no page should need more than 8 KB."""
OVERHEAD = 2000
"""Bytes a page takes beside its bodies, about."""


def _compressed(body: bytes) -> dict[str, bytes]:
    """Brotli 5 and gzip 6: a millisecond or two for a page, and within a tenth of the smallest there is."""
    gzip = zlib.compressobj(6, zlib.DEFLATED, 16 + zlib.MAX_WBITS)
    return {
        IDENTITY: body,
        "gzip": gzip.compress(body) + gzip.flush(),
        "br": _brotli(body),
    }


def _brotli(body: bytes) -> bytes:
    """A long page (a map, a booklet) is packed a second time with more care: 20 ms once, a tenth less each time."""
    quick = brotli.compress(body, quality=5)
    return quick if len(quick) <= LONG else min(quick, brotli.compress(body, quality=10), key=len)


def forms_of(body: bytes, headers: Headers) -> Forms:
    """A page's answers in every coding, each with an ETag of its own."""
    digest = hashlib.blake2b(body, digest_size=12).hexdigest()
    last = {name.lower(): (name, value) for name, value in headers}  # of two of a name, the later counts
    shared = [header for name, header in last.items() if name not in OURS | LEFT_OUT]
    made = {}
    for coding, packed in _compressed(body).items():
        own = [("Vary", "Accept-Encoding"), ("Content-Length", str(len(packed)))]
        etag = f'"{digest}"' if coding == IDENTITY else f'"{digest}-{coding}"'
        own.append(("ETag", etag))
        if coding != IDENTITY:
            own.append(("Content-Encoding", coding))
        whole = [*shared, *own]
        unchanged = [(name, value) for name, value in whole if name.lower() in UNCHANGED]
        made[coding] = Form(etag, whole, unchanged, packed)
    return made


@dataclass(frozen=True, slots=True)
class Page:
    forms: Forms
    until: float
    size: int
    seen: Seen | None = None
    """What a sending of it is counted as."""


class _Shelf:
    """The pages of one generation."""

    __slots__ = ("generation", "pages", "size")

    def __init__(self, generation: int | None) -> None:
        self.generation = generation
        self.pages: OrderedDict[Address, Page] = OrderedDict()
        self.size = 0

    def drop(self, address: Address) -> None:
        page = self.pages.pop(address, None)
        self.size -= page.size if page else 0


class Store:
    """At most `room` bytes of pages of one generation; the oldest go first. A look-up takes no lock."""

    def __init__(self, room: int) -> None:
        self._room = room
        self._shelf = _Shelf(None)
        self._writing = threading.Lock()

    @property
    def size(self) -> int:
        return self._shelf.size

    def get(self, address: Address, *, generation: int, now: float) -> Page | None:
        """The kept page, if it is of this generation and young enough."""
        shelf = self._shelf
        if shelf.generation != generation:
            self._shelf = _Shelf(generation)
            return None
        page = shelf.pages.get(address)
        return page if page is not None and now < page.until else None

    def put(
        self, address: Address, forms: Forms, *, generation: int, until: float, seen: Seen | None = None
    ) -> None:
        """Keep a page that was begun under `generation`; one that was overtaken by the next is not kept."""
        page = Page(forms, until, OVERHEAD + sum(len(form.body) for form in forms.values()), seen)
        with self._writing:
            shelf = self._shelf
            if shelf.generation != generation or page.size > self._room:
                return
            shelf.drop(address)
            while shelf.size + page.size > self._room:
                shelf.drop(next(iter(shelf.pages)))
            shelf.pages[address] = page
            shelf.size += page.size
