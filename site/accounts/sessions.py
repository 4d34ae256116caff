"""How long a staff session lives: half an hour without a step, half a day in all (settings)."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase
from django.contrib.sessions.models import Session
from django.http import HttpRequest
from django.utils import timezone

BEGAN = "staff_began"
SEEN = "staff_seen"
# Rewriting the session at every step would make every page of the staff side a write.
SECONDS_BETWEEN_NOTES = 60


class Ended(StrEnum):
    """Why a session is over, as the sign-in page says it."""

    IDLE = "idle"
    OLD = "old"


def begin(sender: Any, request: HttpRequest, **kwargs: Any) -> None:
    """Start both clocks at sign-in."""
    stamp = timezone.now().timestamp()
    request.session[BEGAN] = stamp
    request.session[SEEN] = stamp


def reason_to_end(session: SessionBase, now: datetime) -> Ended | None:
    began, seen = _moment(session, BEGAN, now), _moment(session, SEEN, now)
    if (now - began).total_seconds() >= settings.STAFF_SESSION_SECONDS:
        return Ended.OLD
    if (now - seen).total_seconds() >= settings.STAFF_IDLE_SECONDS:
        return Ended.IDLE
    return None


def note_step(session: SessionBase, now: datetime) -> None:
    """A person did something. A session from before these clocks existed starts them now."""
    if BEGAN not in session:
        session[BEGAN] = now.timestamp()
    between = min(SECONDS_BETWEEN_NOTES, settings.STAFF_IDLE_SECONDS / 10)
    if SEEN not in session or (now - _moment(session, SEEN, now)).total_seconds() >= between:
        session[SEEN] = now.timestamp()


def _moment(session: SessionBase, key: str, otherwise: datetime) -> datetime:
    stamp = session.get(key)
    return datetime.fromtimestamp(stamp, UTC) if stamp is not None else otherwise


def forget_expired(now: datetime) -> int:
    """Rows of sessions that nobody can use any more."""
    gone, _rows = Session.objects.filter(expire_date__lt=now).delete()
    return gone
