"""Cards and calls: keyed row by row, handed in, checked by a second person, and only then counted."""

import secrets
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction

from core import audit
from core.confirmations import CODE_LETTERS
from people import consents
from people.models import ConsentChannel
from pledges import cards, counts, wordings
from pledges.actions import signing
from pledges.choices import Channel, SheetStatus, SignatureStatus, SignerKind
from pledges.models import (
    Card,
    EventSheet,
    PrintedCard,
    Signature,
    SignatureChoice,
)

MOST_ROWS = 300
KEPT_UNCOUNTED = timedelta(days=90)


class SheetNotReadyError(ValueError):
    """Rows have faults, or the second person is the first."""


@transaction.atomic
def begin(*, by: Any, title: str, held_on: date, channel: Channel, now: datetime) -> EventSheet:
    """A fresh sheet of the people's side."""
    side = wordings.side(wordings.PEOPLE)
    assert side is not None, "a site without commitments has no cards"
    sheet = EventSheet.objects.create(
        set=side.set, title=title, held_on=held_on, channel=channel, keyed_by=by, created_at=now
    )
    audit.record(by=by, verb="pledges.sheet.begun", target=sheet)
    return sheet


def _locked(sheet: EventSheet) -> EventSheet:
    return EventSheet.objects.select_for_update(of=("self",)).select_related("set").get(pk=sheet.pk)


@transaction.atomic
def keep_rows(*, by: Any, sheet: EventSheet, rows: Sequence[cards.Row]) -> bool:
    """Keep what was keyed, faults and all. False where the sheet has been handed in meanwhile."""
    row = _locked(sheet)
    if row.status != SheetStatus.KEYED:
        return False
    kept = [one for one in rows if not one.is_blank]
    if row.is_a_kiosk:
        # People go on signing at the screen while staff look: only the rows that staff saw are written anew.
        row.cards.filter(number__in=[one.number for one in rows]).delete()
    else:
        row.cards.all().delete()
        kept = [replace(one, number=number) for number, one in enumerate(kept, start=1)]
    Card.objects.bulk_create(_card(row, one) for one in kept)
    row.keyed_by = by
    row.save(update_fields=["keyed_by"])
    return True


def _card(sheet: EventSheet, one: cards.Row) -> Card:
    return Card(
        sheet=sheet, number=one.number, name=one.name, postcode=one.postcode, commitments=one.commitments,
        language=one.language, show_name=one.show_name, is_another=one.is_another, code=one.code,
    )  # fmt: skip


@transaction.atomic
def add_row(*, sheet: EventSheet, row: cards.Row) -> bool:
    """One more, from the screen at an event. False where the sheet was handed in, or is full."""
    locked = _locked(sheet)
    last = locked.cards.order_by("-number").values_list("number", flat=True).first() or 0
    if locked.status != SheetStatus.KEYED or last >= MOST_ROWS:
        return False
    _card(locked, replace(row, number=last + 1)).save()
    return True


@transaction.atomic
def print_cards(*, by: Any, sheet: EventSheet, number: int, now: datetime) -> int:
    """So many cards more to print, each with a code of its own. Returns how many were made."""
    locked = _locked(sheet)
    if not locked.needs_codes or locked.status != SheetStatus.KEYED:
        return 0
    made = PrintedCard.objects.bulk_create(
        PrintedCard(sheet=locked, code=_new_code(), printed_at=now) for _turn in range(number)
    )
    audit.record(by=by, verb="pledges.cards.printed", target=locked, detail={"cards": len(made)})
    return len(made)


def _new_code() -> str:
    letters = "".join(secrets.choice(CODE_LETTERS) for _turn in range(8))
    return f"{letters[:4]}-{letters[4:]}"


def rows_of(sheet: EventSheet) -> list[cards.Row]:
    return [
        cards.Row(
            one.number,
            one.name,
            one.postcode,
            one.commitments,
            one.language,
            one.show_name,
            one.is_another,
            one.code,
        )
        for one in sheet.cards.all()
    ]


def judged(sheet: EventSheet, rows: Sequence[cards.Row] | None = None) -> list[cards.Judged]:
    """The rows with what is wrong with them."""
    side = wordings.side(sheet.set.code)
    numbers = [one.number for one in side.wordings] if side else []

    def stand(keys: set[cards.Key]) -> set[cards.Key]:
        return Signature.objects.who_stand(sheet.set_id, keys)

    def unused(codes: set[str]) -> set[str]:
        found = PrintedCard.objects.unused_of(sheet.set_id, codes)
        return set(found.values_list("code", flat=True))

    keyed = rows_of(sheet) if rows is None else rows
    return cards.judge(keyed, numbers, stand, unused if sheet.needs_codes else None)


@transaction.atomic
def hand_in(*, by: Any, sheet: EventSheet) -> None:
    """Every row is right, as far as can be told: a second person looks next."""
    row = _locked(sheet)
    found = judged(row)
    if not found or any(one.faults for one in found):
        raise SheetNotReadyError("rows have faults")
    row.move_to(SheetStatus.HANDED_IN)
    row.keyed_by = by
    row.save(update_fields=["status", "keyed_by"])
    audit.record(by=by, verb="pledges.sheet.handed_in", target=row, detail={"rows": len(found)})


@transaction.atomic
def send_back(*, by: Any, sheet: EventSheet, reason: str) -> None:
    """Something on the sheet is not what the cards say."""
    row = _locked(sheet)
    row.move_to(SheetStatus.KEYED)
    row.save(update_fields=["status"])
    audit.record(by=by, verb="pledges.sheet.sent_back", target=row, detail={"reason": reason})


@transaction.atomic
def count_in(*, by: Any, sheet: EventSheet, now: datetime) -> int:
    """The second person agrees: rows without a doubt become signatures, and the keyed rows are gone."""
    row = _locked(sheet)
    if not row.may_be_checked_by(by):
        raise SheetNotReadyError("somebody else has to check it")
    counted = [one.row for one in judged(row) if one.counts]
    side = wordings.side(row.set.code)
    assert side is not None, "judged without it"
    _use_codes(row, counted, now)
    for one in counted:
        _sign(row, one, side, now)
    row.move_to(SheetStatus.COUNTED)
    row.checked_by, row.counted_at, row.counted = by, now, len(counted)
    row.save()
    row.cards.all().delete()
    audit.record(by=by, verb="pledges.sheet.counted", target=row, detail={"counted": len(counted)})
    return len(counted)


def _use_codes(sheet: EventSheet, counted: Sequence[cards.Row], now: datetime) -> None:
    """A code counts once, whoever counts at the same moment."""
    if sheet.needs_codes:
        codes = {one.code for one in counted}
        if PrintedCard.objects.unused_of(sheet.set_id, codes).update(used_at=now) != len(codes):
            raise SheetNotReadyError("a code was used meanwhile")


def _sign(sheet: EventSheet, row: cards.Row, side: wordings.Side, now: datetime) -> None:
    area_kind, authority = cards.area_of(row)
    name_key, postcode_key = row.key
    signature = Signature.objects.create(
        set=sheet.set,
        kind=SignerKind.PERSON,
        name=row.name,
        name_key=name_key,
        postcode_key=postcode_key,
        area_kind=area_kind,
        authority_id=authority,
        show_name=row.show_name,
        language=row.language,
        channel=sheet.channel,
        sheet=sheet,
        status=SignatureStatus.CONFIRMED,
        created_at=now,
        confirmed_at=now,
    )
    consents.note(
        signature, [("pledges.name", row.show_name)], now=now, channel=ConsentChannel.STAFF,
        language=row.language, only_yes=True,
    )  # fmt: skip
    SignatureChoice.objects.bulk_create(
        SignatureChoice(signature=signature, version_id=one.version_id)
        for one in side.wordings
        if one.number in row.numbers
    )
    counts.change(signing.counters(signature), 1)
