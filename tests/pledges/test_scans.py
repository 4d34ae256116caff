"""Scans of paper cards: beside their sheet for whoever checks it, to staff alone, and destroyed on their day."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from core import retention
from core.audit import AuditRecord
from pledges.actions import keying
from pledges.cards import Row
from pledges.choices import Channel
from pledges.models import EventSheet, SheetScan
from tests.pledges.test_evidence import PDF
from tests.pledges.test_kiosk import person

pytestmark = pytest.mark.django_db


@pytest.fixture
def sheet(compact: None) -> EventSheet:
    return keying.begin(
        by=person("ann"), title="Fair", held_on=date(2026, 11, 27), channel=Channel.PAPER, now=timezone.now()
    )


@pytest.fixture
def keyer(sheet: EventSheet, client: Client) -> Client:
    assert sheet.keyed_by is not None
    client.force_login(sheet.keyed_by)
    return client


def scanned(client: Client, sheet: EventSheet, content: bytes = PDF, name: str = "cards.pdf") -> Any:
    file = SimpleUploadedFile(name, content)
    address = reverse("pledges_sheet", args=[sheet.public_id])
    return client.post(address, {"go": "scan", "scan": file}, follow=True)


def test_a_scan_stands_beside_its_sheet_and_each_opening_is_written_down(
    sheet: EventSheet, keyer: Client
) -> None:
    page = scanned(keyer, sheet).text
    kept = SheetScan.objects.get()
    address = reverse("pledges_scan", args=[kept.public_id])
    assert address in page
    download = keyer.get(address)
    assert download.content == PDF
    assert download["X-Content-Type-Options"] == "nosniff"
    assert download["Content-Disposition"].startswith("attachment")
    assert AuditRecord.objects.filter(verb="pledges.scan.opened").count() == 1
    assert Client().get(address).status_code == 302


@pytest.mark.parametrize(
    ("content", "name"), [(b"MZ\x90", "tool.exe"), (b"words", "cards.txt"), (b"", "a.pdf")]
)
def test_what_is_no_scan_is_refused(sheet: EventSheet, keyer: Client, content: bytes, name: str) -> None:
    scanned(keyer, sheet, content, name)
    assert not SheetScan.objects.exists()


def test_it_is_destroyed_thirty_days_after_the_cards_are_counted(sheet: EventSheet, keyer: Client) -> None:
    scanned(keyer, sheet)
    row = Row(1, "Ann Example", "LL55 1SH", "1", "en", False, False, "")
    keying.keep_rows(by=sheet.keyed_by, sheet=sheet, rows=[row])
    keying.hand_in(by=sheet.keyed_by, sheet=sheet)
    now = timezone.now()
    keying.count_in(by=person("ben"), sheet=sheet, now=now)
    scanned(keyer, sheet)
    assert SheetScan.objects.count() == 1, "nothing is added to what is counted"
    assert retention.apply("scans of counted cards", now + timedelta(days=29)) == 0
    assert retention.apply("scans of counted cards", now + timedelta(days=31)) == 1


def test_it_goes_with_a_sheet_that_nobody_counts(sheet: EventSheet, keyer: Client) -> None:
    scanned(keyer, sheet)
    late = timezone.now() + keying.KEPT_UNCOUNTED + timedelta(days=1)
    assert retention.apply("event sheets nobody counted", late) == 1
    assert not SheetScan.objects.exists()
