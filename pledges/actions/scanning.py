"""Scans of cards: kept beside their sheet for whoever checks it, and destroyed a month after the cards were counted."""

from datetime import datetime, timedelta
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from core import audit
from core.file_kinds import Kind
from core.moves import MoveNotAllowedError
from core.uploads import cleaned
from pledges.choices import SheetStatus
from pledges.models import EventSheet, SheetScan, SheetScanBody

KEPT_AFTER_COUNTING = timedelta(days=30)
MOST_BYTES = 10 * 1024 * 1024
MOST_SCANS = 40
KINDS = frozenset({Kind.PDF, Kind.JPEG, Kind.PNG})


@transaction.atomic
def keep(*, by: Any, sheet: EventSheet, file: "UploadedFile[bytes]", now: datetime) -> SheetScan:
    """Examine and keep a scan; `ValidationError` with the reason, `MoveNotAllowedError` once the cards are counted or
    there are too many."""
    fit = cleaned(file, kinds=KINDS, most_bytes=MOST_BYTES)
    row = EventSheet.objects.select_for_update().get(pk=sheet.pk)
    if row.status == SheetStatus.COUNTED or SheetScan.objects.of_sheet(row).count() >= MOST_SCANS:
        raise MoveNotAllowedError(row.status, "scanned")
    content = fit.read()
    scan = SheetScan.objects.create(sheet=row, kind=fit.kind.value, size=len(content), by=by, uploaded_at=now)
    SheetScanBody.objects.create(scan=scan, content=content)
    audit.record(by=by, verb="pledges.scan.kept", target=row)
    return scan
