"""Many signatures taken out by a condition, and put back: counted first, then bit by bit, each bit with its counts.

Each bit commits with the order for the next, so that a killed worker goes on where it stopped and no signature is
taken twice. What came in after the count was made is not touched.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from core import audit
from core.outbox import task
from pledges import counts
from pledges.actions import signing
from pledges.choices import LIVE_SIGNATURE, SignatureStatus, SweepStatus
from pledges.conditions import Condition
from pledges.models import Signature, Sweep, Swept

AT_ONCE = 200


class TooWideError(ValueError):
    """The condition asks for everybody."""


@transaction.atomic
def prepare(*, by: Any, condition: Condition, reason: str, now: datetime) -> Sweep:
    """Count what would be taken out; nothing is done yet."""
    if not condition.narrows:
        raise TooWideError
    newest = Signature.objects.newest_key()
    sweep = Sweep.objects.create(
        conditions=condition.as_json(), reason=reason, by=by, created_at=now, until_id=newest,
        expected=condition.live_rows().filter(pk__lte=newest).count(),
    )  # fmt: skip
    audit.record(
        by=by, verb="pledges.sweep.counted", target=sweep,
        detail={"reason": reason, "parts": sorted(sweep.conditions), "expected": sweep.expected},
    )  # fmt: skip
    return sweep


def _move(sweep: Sweep, by: Any, status: SweepStatus, now: datetime) -> Sweep:
    row = Sweep.objects.select_for_update().get(pk=sweep.pk)
    row.move_to(status)
    if status == SweepStatus.RUNNING:
        row.started_at = now
    if status in {SweepStatus.CANCELLED, SweepStatus.UNDONE}:
        row.ended_at = now
    row.save(update_fields=["status", "started_at", "ended_at"])
    detail = {"done": row.done, "undone": row.undone}
    audit.record(by=by, verb=f"pledges.sweep.{status}", target=row, detail=detail)
    return row


@transaction.atomic
def start(*, by: Any, sweep: Sweep, now: datetime) -> None:
    """Begin taking out."""
    row = _move(sweep, by, SweepStatus.RUNNING, now)
    take_some_out.enqueue(row.pk)


@transaction.atomic
def cancel(*, by: Any, sweep: Sweep, now: datetime) -> None:
    """Stop where it is. What was taken out stays out until it is undone."""
    _move(sweep, by, SweepStatus.CANCELLED, now)


@transaction.atomic
def undo(*, by: Any, sweep: Sweep, now: datetime) -> None:
    """Put everything back as it stood."""
    row = _move(sweep, by, SweepStatus.UNDOING, now)
    put_some_back.enqueue(row.pk)


@task
def take_some_out(sweep_id: int) -> None:
    """One bit, and the order for the next."""
    with transaction.atomic():
        sweep = Sweep.objects.select_for_update().get(pk=sweep_id)
        if sweep.status != SweepStatus.RUNNING:
            return
        rows = list(
            Condition.from_json(sweep.conditions)
            .live_rows()
            .filter(pk__gt=sweep.last_id, pk__lte=sweep.until_id)
            .select_for_update(of=("self",))
            .order_by("pk")[:AT_ONCE]
        )
        _take_out(sweep, rows)
        if len(rows) == AT_ONCE:
            take_some_out.enqueue(sweep_id)
        else:
            _move(sweep, None, SweepStatus.DONE, timezone.now())


def _take_out(sweep: Sweep, rows: Sequence[Signature]) -> None:
    if not rows:
        return
    counts.change_each({key: -number for key, number in _counted(rows).items()})
    Swept.objects.bulk_create(
        Swept(sweep=sweep, signature=row, was=row.status, was_held_for=row.hold_reason) for row in rows
    )
    for row in rows:
        row.move_to(SignatureStatus.INVALID)
    Signature.objects.bulk_update(rows, ["status", "hold_reason"])
    sweep.done += len(rows)
    sweep.last_id = rows[-1].pk
    sweep.save(update_fields=["done", "last_id"])


def _counted(rows: Sequence[Signature]) -> Counter[str]:
    """What these signatures have in the counts, by counter."""
    keys = [row.pk for row in rows if row.status == SignatureStatus.CONFIRMED]
    found = Signature.objects.filter(pk__in=keys).with_set().with_choices()
    return Counter(key for row in found for key in signing.counters(row))


@task
def put_some_back(sweep_id: int) -> None:
    """One bit, and the order for the next. Who has signed anew in the meantime is not put back beside themselves."""
    with transaction.atomic():
        sweep = Sweep.objects.select_for_update().get(pk=sweep_id)
        if sweep.status != SweepStatus.UNDOING:
            return
        swept = list(
            Swept.objects.to_put_back(sweep).filter(was_put_back=False, pk__gt=sweep.last_id_of_undo)[
                :AT_ONCE
            ]
        )
        rows = {
            row.pk: row
            for row in Signature.objects.filter(pk__in=[one.signature_id for one in swept])
            .select_for_update(of=("self",))
            .order_by("pk")
        }
        _put_back(sweep, swept, rows)
        if len(swept) == AT_ONCE:
            put_some_back.enqueue(sweep_id)
        else:
            _move(sweep, None, SweepStatus.UNDONE, timezone.now())


def _put_back(sweep: Sweep, swept: Sequence[Swept], rows: dict[int, Signature]) -> None:
    signed_anew = _keys_that_stand(rows.values())
    back = [one for one in swept if _key(rows[one.signature_id]) not in signed_anew]
    for one in back:
        row = rows[one.signature_id]
        if one.was == SignatureStatus.HELD:
            row.hold(one.held_for)
        else:
            row.move_to(SignatureStatus(one.was))
    Signature.objects.bulk_update([rows[one.signature_id] for one in back], ["status", "hold_reason"])
    counts.change_each(_counted([rows[one.signature_id] for one in back]))
    Swept.objects.filter(pk__in=[one.pk for one in back]).update(was_put_back=True)
    sweep.undone += len(back)
    sweep.left_out += len(swept) - len(back)
    if swept:
        sweep.last_id_of_undo = swept[-1].pk
    sweep.save(update_fields=["undone", "left_out", "last_id_of_undo"])


def _key(row: Signature) -> tuple[int, str, str] | None:
    return (row.set_id, row.email_key, row.name_key) if row.email_key else None


def _keys_that_stand(rows: Any) -> set[tuple[int, str, str] | None]:
    keys = [row.email_key for row in rows if row.email_key]
    found = Signature.objects.filter(email_key__in=keys, status__in=LIVE_SIGNATURE)
    return set(found.values_list("set_id", "email_key", "name_key"))
