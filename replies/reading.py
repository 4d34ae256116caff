"""The replies that stand on a page: one query, however many there are and whether anything is decided or not."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import DateTimeField, Q, QuerySet, UUIDField
from wagtail.models import Page

from core.prepared import Given, Prepared
from replies.choices import AnswerBy
from replies.kinds import Openness, closes_at, is_open, takes_replies
from replies.models import Thread

ON_A_PAGE = 20
_COLUMNS = (
    "opening", "open_days", "opened_at", "shown__at", "shown__reply_id", "shown__reply__public_id",
    "shown__reply__name", "shown__reply__words", "shown__reply__language", "shown__reply__answer__words",
    "shown__reply__answer__said_by", "shown__reply__answer__language", "shown__reply__answer__at",
)  # fmt: skip


@dataclass(frozen=True)
class Cursor:
    """Where a page of replies ended."""

    at: datetime
    pk: int


@dataclass(frozen=True)
class ShownAnswer:
    who: str
    words: str
    language: str
    at: datetime


@dataclass(frozen=True)
class ShownReply:
    """What a reader sees of one reply: never the address."""

    public_id: uuid.UUID
    pk: int
    name: str
    words: str
    language: str
    at: datetime
    answer: ShownAnswer | None = None


@dataclass(frozen=True)
class OnPage:
    """Replies of one page, oldest first."""

    shown: list[ShownReply] = field(default_factory=list)
    is_open: bool = False
    closes_at: datetime | None = None
    more_after: Cursor | None = None


def replies_to(page: Page, now: datetime, after: Cursor | None = None) -> OnPage | None:
    """None where pages of this kind take no replies."""
    if not takes_replies(page):
        return None
    cursor = {"at": after.at, "pk": after.pk} if after is not None else {}
    found = _read(after is not None, key=page.translation_key, **cursor)
    decided = _decided(found[0]) if found else Openness()
    shown = [_reply(row) for row in found if row["shown__reply_id"] is not None]
    has_more = len(shown) > ON_A_PAGE
    shown = shown[:ON_A_PAGE]
    return OnPage(
        shown=shown,
        is_open=is_open(page, decided, now),
        closes_at=closes_at(page, decided),
        more_after=Cursor(shown[-1].at, shown[-1].pk) if has_more else None,
    )


def _rows(goes_on: bool) -> "QuerySet[Thread, dict[str, Any]]":
    rows: Any = Thread.objects.about(Given("key", UUIDField()))
    if goes_on:
        at = Given("at", DateTimeField())
        rows = rows.filter(Q(shown__at__gt=at) | Q(shown__at=at, shown__reply_id__gt=Given("pk")))
    return rows.order_by("shown__at", "shown__reply_id").values(*_COLUMNS)[: ON_A_PAGE + 1]


_read = Prepared(_rows)


def _decided(row: Mapping[str, Any]) -> Openness:
    return Openness(row["opening"], row["open_days"], row["opened_at"])


def _reply(row: Mapping[str, Any]) -> ShownReply:
    answer = None
    if row["shown__reply__answer__words"]:
        answer = ShownAnswer(
            who=str(AnswerBy(row["shown__reply__answer__said_by"]).label),
            words=row["shown__reply__answer__words"],
            language=row["shown__reply__answer__language"],
            at=row["shown__reply__answer__at"],
        )
    return ShownReply(
        public_id=row["shown__reply__public_id"],
        pk=row["shown__reply_id"],
        name=row["shown__reply__name"],
        words=row["shown__reply__words"],
        language=row["shown__reply__language"],
        at=row["shown__at"],
        answer=answer,
    )
