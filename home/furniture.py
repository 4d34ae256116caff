"""What stands on every page by the hand of staff: the entries of both menus, and the notices of now.

Both are read in one query and kept until content changes. A page may be kept for a while, and a notice comes and goes
by the clock: so `FollowsNotices` lets no page be kept beyond the moment when the next one begins or ends.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from math import ceil
from typing import Any, NamedTuple

from django.db.models import DateTimeField, F, Field, IntegerField, QuerySet, TextField, Value
from django.db.models.functions import Cast, Coalesce
from django.http import HttpRequest, HttpResponse
from django.urls import NoReverseMatch, reverse
from django.utils import timezone

from core.kin import address_of
from core.page_cache.headers import keep, seconds_kept
from core.page_cache.moment import Kept, kept_by_key
from core.text import Language, current_language
from home.models import Menu, MenuItem, Notice

NOTICE = "notice"


@dataclass(frozen=True)
class Standing:
    """A notice as a reader meets it; `url` is empty where there is nothing more to read."""

    tone: str
    title: str
    text: str
    link: str
    url: str
    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True)
class Furniture:
    """`menus` are labels and addresses by where they stand; `coming` are notices that have not ended."""

    menus: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    coming: list[Standing] = field(default_factory=list)


_kept: Kept[dict[Language, Furniture]] = Kept(dict, of=(Menu, MenuItem, Notice))


def _own() -> Furniture:
    """That of the language of the moment."""
    language = current_language()
    return kept_by_key(_kept(), language, lambda: _read(language))


def menu(where: str) -> list[tuple[str, str]] | None:
    """Labels and addresses in the language of the moment; None where staff have no such menu."""
    return _own().menus.get(where)


def notices(now: datetime) -> list[Standing]:
    """Those that stand at a moment, in the language of the moment."""
    return [one for one in _own().coming if one.starts_at <= now < one.ends_at]


def _read(language: Language) -> Furniture:
    """An entry whose page is not out in this language is left out, and waits for staff."""
    found = Furniture()
    for row in sorted(_rows(language), key=lambda row: (row.place, row.key)):
        url = _address(row.room, row.path)
        if row.what == NOTICE:
            link = row.link if url else ""
            found.coming.append(Standing(row.tone, row.words, row.more, link, url, row.begins, row.ends))
        else:
            entries = found.menus.setdefault(row.what, [])
            if url:
                entries.append((row.words, url))
    return found


class Row(NamedTuple):
    """What both tables are read as. `place` orders entries; `begins` and `ends` are those of notices."""

    what: str
    place: int
    key: int
    tone: str
    words: str
    more: str
    link: str
    room: str
    path: str
    begins: datetime
    ends: datetime


def _rows(language: Language) -> Iterator[Row]:
    """One query. Notices come first, so that a database that compares types learns them there."""
    nothing, never = Value(""), Cast(Value(None), DateTimeField())
    coming = _as_rows(
        Notice.objects.yet_to_end(timezone.now()).led(language).order_by(),
        what=Value(NOTICE),
        place=Value(0),
        tone=F("tone"),
        words=F(f"title_{language}"),
        more=F(f"text_{language}"),
        link=F(f"link_{language}"),
        begins=F("starts_at"),
        ends=F("ends_at"),
    )
    entries = _as_rows(
        MenuItem.objects.led(language).order_by(),
        what=F("menu__where"),
        place=Coalesce(F("sort_order"), Value(0)),
        tone=nothing,
        words=F(f"label_{language}"),
        more=nothing,
        link=nothing,
        begins=never,
        ends=never,
    )
    return map(Row._make, coming.union(entries, all=True).order_by())


def _as_rows(rows: "QuerySet[Any]", **columns: Any) -> "QuerySet[Any]":
    """The columns of `Row`, under names that are no field's, each of one type in whichever table."""
    types: dict[str, Field[Any, Any]] = {
        "place": IntegerField(),
        "begins": DateTimeField(),
        "ends": DateTimeField(),
        "key": IntegerField(),
    }
    given = {**columns, "key": F("pk"), "room": F("room"), "path": F("path")}
    own = {f"own_{name}": Cast(given[name], types.get(name, TextField())) for name in Row._fields}
    return rows.annotate(**own).values_list(*own)


def _address(room: str, path: str) -> str:
    """Nothing where the page is not out in this language, or the room is no more."""
    if room:
        try:
            return reverse(room)
        except NoReverseMatch:
            return ""
    return address_of(path)


def seconds_until_change(now: datetime) -> int | None:
    """Until a notice begins or ends; None where none does."""
    moments = [moment for one in _own().coming for moment in (one.starts_at, one.ends_at) if moment > now]
    return ceil((min(moments) - now).total_seconds()) if moments else None


class FollowsNotices:
    """No page is kept beyond the moment when a notice begins or ends."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        kept = seconds_kept(response.status_code, response.items())
        if kept:
            change = seconds_until_change(timezone.now())
            if change is not None and change < kept:
                keep(response, max(1, change))
        return response
