"""Where a page of a long list ended, as an address says it. What no page ended with is the beginning of the list."""

from datetime import datetime

from core import paging
from pledges.models import BodyPledge, Cursor, Signature


def after_signature(signature: Signature) -> str:
    assert signature.confirmed_at is not None
    return paging.written(paging.micros_of(signature.confirmed_at), signature.public_id)


def signature_in(text: str) -> Cursor | None:
    found = paging.read(text, paging.moment_at)
    return Cursor(*found) if found else None


def after_pledge(pledge: BodyPledge) -> str:
    assert pledge.shown_at is not None
    return f"{paging.micros_of(pledge.shown_at)}-{pledge.pk}"


def pledge_in(text: str) -> tuple[datetime, int] | None:
    micros, _dash, pk = text.partition("-")
    try:
        return paging.moment_at(int(micros[:20])), int(pk[:18])
    except (ValueError, OverflowError, OSError):
        return None
