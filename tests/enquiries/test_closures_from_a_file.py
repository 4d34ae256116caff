"""Office closures out of a calendar file: shown first, named in both languages, kept once."""

import re
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from enquiries import closures_file
from enquiries.models import Adviser
from places.models import Closure
from tests.enquiries.test_casework import as_user

PATH = "/admin/enquiries/closures/"


def calendar(*events: str) -> bytes:
    inside = "".join(f"BEGIN:VEVENT\n{event}\nEND:VEVENT\n" for event in events)
    text = f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n{inside}END:VCALENDAR\n"
    return text.replace("\n", "\r\n").encode()


CHRISTMAS = "UID:1\nSUMMARY:Nadolig\nDTSTART;VALUE=DATE:20261229\nDTEND;VALUE=DATE:20270101"
DAYS = {
    "whole days": (CHRISTMAS, date(2026, 12, 29), date(2026, 12, 31)),
    "a day without an end": (
        "SUMMARY:a\nDTSTART;VALUE=DATE:20261229",
        date(2026, 12, 29),
        date(2026, 12, 29),
    ),
    "hours": (
        "SUMMARY:a\nDTSTART:20261229T090000Z\nDTEND:20261230T120000Z",
        date(2026, 12, 29),
        date(2026, 12, 30),
    ),
    "until midnight": (
        "SUMMARY:a\nDTSTART:20261229T000000\nDTEND:20261230T000000",
        date(2026, 12, 29),
        date(2026, 12, 29),
    ),
    "a length": (
        "SUMMARY:a\nDTSTART;VALUE=DATE:20261229\nDURATION:P2D",
        date(2026, 12, 29),
        date(2026, 12, 30),
    ),
}


@pytest.mark.parametrize(("event", "first", "last"), DAYS.values(), ids=DAYS)
def test_both_ends_of_a_closure_are_days_on_which_it_is_closed(event: str, first: date, last: date) -> None:
    found = closures_file.read(calendar(event))
    assert [(one.first_day, one.last_day, one.trouble) for one in found] == [(first, last, "")]


@pytest.mark.parametrize(
    ("event", "trouble"),
    [
        ("SUMMARY:a\nDTSTART;VALUE=DATE:20261229\nRRULE:FREQ=YEARLY", "repeats"),
        ("DTSTART;VALUE=DATE:20261229", "nameless"),
        ("SUMMARY:a\nDTSTART;VALUE=DATE:20261229\nDTEND;VALUE=DATE:20270601", "long"),
        ("SUMMARY:a\nDTSTART;VALUE=DATE:20261229\nDTEND;VALUE=DATE:20261101", ""),
    ],
)
def test_what_cannot_be_taken_over_says_why(event: str, trouble: str) -> None:
    assert closures_file.read(calendar(event))[0].trouble == trouble


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"x",
        b"\xff\x00",
        calendar(),
        calendar("SUMMARY:a\nDTSTART:never"),
        b"BEGIN:VCALENDAR\r\n" * 9,
        b"x" * 600_000,
    ],
    ids=lambda content: repr(content[:20]),
)
def test_what_is_no_calendar_is_refused(content: bytes) -> None:
    with pytest.raises(closures_file.NoCalendar):
        closures_file.read(content)


def upload(content: bytes) -> dict[str, object]:
    return {"file": SimpleUploadedFile("c.ics", content, "text/calendar")}


@pytest.mark.django_db
def test_the_file_alone_keeps_nothing_and_the_names_sent_back_keep_it_once(team: dict[str, Adviser]) -> None:
    lena = as_user("lena")
    page = lena.post(PATH, upload(calendar(CHRISTMAS)))
    assert page.status_code == 200
    assert not Closure.objects.exists()
    signed = re.search(r'name="found" value="([^"]+)"', page.text)
    assert signed is not None
    given = {"found": signed[1], "name_cy_0": "Gwyliau’r Nadolig", "name_en_0": "Christmas break"}
    for _time in range(2):
        lena.post(PATH, given)
    kept = Closure.objects.get()
    assert (kept.name_cy, kept.name_en, kept.last_day) == (
        "Gwyliau’r Nadolig", "Christmas break", date(2026, 12, 31),
    )  # fmt: skip
    assert "These days are closed already." in lena.post(PATH, upload(calendar(CHRISTMAS))).text


@pytest.mark.django_db
def test_a_name_in_one_language_keeps_what_was_typed(team: dict[str, Adviser]) -> None:
    lena = as_user("lena")
    signed = re.search(r'name="found" value="([^"]+)"', lena.post(PATH, upload(calendar(CHRISTMAS))).text)
    assert signed is not None
    response = lena.post(PATH, {"found": signed[1], "name_cy_0": "Gwyliau wedi’u teipio", "name_en_0": ""})
    assert response.status_code == 422
    assert "Gwyliau wedi’u teipio" in response.text
    assert not Closure.objects.exists()


@pytest.mark.django_db
def test_days_that_somebody_made_up_are_not_taken(team: dict[str, Adviser]) -> None:
    lena = as_user("lena")
    assert lena.post(PATH, {"found": "forged", "name_cy_0": "x", "name_en_0": "x"}).status_code == 422
    assert lena.post(PATH, upload(b"x")).status_code == 422
    assert not Closure.objects.exists()


@pytest.mark.django_db
def test_an_adviser_may_not(team: dict[str, Adviser]) -> None:
    assert as_user("nia").get(PATH).status_code == 302
