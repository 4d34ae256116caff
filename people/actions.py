"""Everything held about one mail address: told, or taken out; and the visits in which people do both themselves."""

import logging
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction

from core import audit
from core.keyed import digest_of
from core.post.sending import queue
from people import erased, traces
from people.models import Hold, LastHere, Visit, address_key
from people.registry import holding_of, holdings, public_holdings
from people.wishes import mail_language

log = logging.getLogger("canol.people")
MAIL_LINK = "people.link"
SECONDS_BETWEEN_NOTES = 60


class HeldBack(Exception):
    """Staff must keep this person's data until a day, which is the message."""

    def __init__(self, until: Any) -> None:
        super().__init__(str(until))
        self.until = until


def export(address: str) -> dict[str, list[dict[str, str]]]:
    """Every row held about an address, by model; models that hold none are left out."""
    told = {holding.name: [holding.told(row) for row in holding.find(address)] for holding in holdings()}
    return {name: rows for name, rows in told.items() if rows}


def holds_anything(address: str) -> bool:
    """True where somebody with that address has business with us: more than having asked this very question."""
    return any(holding.holds_anything(address) for holding in holdings())


@transaction.atomic
def erase(address: str, *, now: datetime, by: Any = None, spare: Any = None) -> dict[str, int]:
    """Take everything personal about an address out, in one transaction; counts by model. Repeatable.

    A hold of the staff stops it (`HeldBack`). Audit records of the rows keep who did what, without words. `spare` is
    the one row that stays for now: the request that is being fulfilled.
    """
    refuse_what_is_held(
        address, [row for holding in public_holdings() for row in holding.find(address)], now=now
    )
    taken = _erase_everywhere(address, now, spare=spare)
    erased.note(address, now=now)
    log.info("A person was erased on request: %s rows", sum(taken.values()))
    return taken


def refuse_what_is_held(address: str, rows: Iterable[Any], *, now: datetime) -> None:
    """Raise `HeldBack` where staff must keep this person's data, or any of these rows."""
    words = {address}
    for row in rows:
        holding = holding_of(type(row))
        words |= set(holding.known_by(row)) if holding else set()
    held = Hold.objects.longest_of([address_key(word) for word in words if word], now)
    if held is not None:
        raise HeldBack(held.until)


def _erase_everywhere(address: str, now: datetime, *, spare: Any = None) -> dict[str, int]:
    taken: dict[str, int] = {}
    for holding in public_holdings():
        rows: list[Any] = [row for row in holding.find(address) if row != spare]
        for row in rows:
            traces.take_out(row)
            holding.erase(row, now)
        if rows:
            taken[holding.name] = len(rows)
    return taken


def erase_again(now: datetime) -> int:
    """Whoever a restored backup brought back is erased anew; a hold set since is no reason to bring them back."""
    return erased.again(now, lambda address: _erase_one_again(address, now))


@transaction.atomic
def _erase_one_again(address: str, now: datetime) -> None:
    _erase_everywhere(address, now)


# Visits to my page -------------------------------------------------------------------------------------------------


@transaction.atomic
def ask_for_link(*, address: str, language: str, now: datetime) -> Visit:
    """Owe an address one mail. Whether it is known is not asked here: only the mail, made later, knows."""
    visit = Visit(
        address=address,
        language=language,
        asked_at=now,
        link_ends_at=now + timedelta(hours=settings.MY_PAGE_LINK_HOURS),
    )
    visit.link_hash = digest_of(visit.token)
    visit.save()
    queue(
        kind=MAIL_LINK, to=address, language=mail_language(address, otherwise=language), subject_id=visit.pk
    )
    return visit


@dataclass(frozen=True)
class Opened:
    """A visit that has begun, and the secret its cookie carries: here for the only time."""

    visit: Visit
    secret: str


@transaction.atomic
def open_visit(*, visit: Visit, now: datetime) -> Opened | None:
    """Begin the visit a link stands for: once, and in its time."""
    held = Visit.objects.select_for_update().filter(pk=visit.pk).first()
    if held is None or not held.may_open(now):
        return None
    secret = secrets.token_urlsafe(32)
    held.cookie_hash = digest_of(secret)
    held.opened_at = held.seen_at = now
    held.ends_at = now + timedelta(minutes=settings.MY_PAGE_MINUTES)
    held.save()
    LastHere.objects.update_or_create(key=address_key(held.address), defaults={"at": now})
    audit.record(by=None, verb="people.visit.opened", target=held)
    return Opened(held, secret)


def visit_of(secret: str, *, now: datetime) -> Visit | None:
    """The visit a cookie belongs to, while it lasts; each step keeps it from growing idle."""
    visit = Visit.objects.with_cookie(secret) if secret else None
    if visit is None or not visit.is_on(now):
        return None
    assert visit.seen_at is not None, "an open visit was seen"
    if (now - visit.seen_at).total_seconds() >= SECONDS_BETWEEN_NOTES:
        visit.seen_at = now
        visit.save(update_fields=["seen_at"])
    return visit


def finish(*, visit: Visit) -> None:
    """End a visit: its row goes, and its cookie opens nothing any more."""
    Visit.objects.filter(pk=visit.pk).delete()
