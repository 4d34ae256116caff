"""Where a page of a long list ended, as an address says it. What no page ended with is the beginning of the list."""

from datetime import UTC, datetime
from uuid import UUID

from pledges.models import BodyPledge, Cursor, Signature


def after_signature(signature: Signature) -> str:
    assert signature.confirmed_at is not None
    return f"{_micros(signature.confirmed_at)}-{signature.public_id.hex}"


def signature_in(text: str) -> Cursor | None:
    micros, _dash, public_id = text.partition("-")
    try:
        return Cursor(_moment(micros), UUID(public_id))
    except (ValueError, OverflowError, OSError):
        return None


def after_pledge(pledge: BodyPledge) -> str:
    assert pledge.shown_at is not None
    return f"{_micros(pledge.shown_at)}-{pledge.pk}"


def pledge_in(text: str) -> tuple[datetime, int] | None:
    micros, _dash, pk = text.partition("-")
    try:
        return _moment(micros), int(pk[:18])
    except (ValueError, OverflowError, OSError):
        return None


def _micros(moment: datetime) -> int:
    return int(moment.timestamp()) * 1_000_000 + moment.microsecond


def _moment(micros: str) -> datetime:
    seconds, rest = divmod(int(micros[:20]), 1_000_000)
    return datetime.fromtimestamp(seconds, tz=UTC).replace(microsecond=rest)
