"""Events in people's own calendars: the right hour on both sides of a clock change, whole in either language."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
import time_machine
from django.test import Client

from news.choices import Standing
from news.models import EventPage
from tests.grown import NOW
from tests.news.growing import another, welsh_of

pytestmark = pytest.mark.usefixtures("site")

LONDON = ZoneInfo("Europe/London")


def event() -> EventPage:
    return EventPage.objects.get(slug="a-caring-circle-in-caernarfon")


def entry_of(client: Client, page: EventPage) -> Any:
    language = page.locale.language_code
    part = {"en": "calendar", "cy": "calendr"}[language]
    answer = client.get(f"/{language}/{part}/{page.slug}.ics")
    assert answer.status_code == 200
    (entry,) = icalendar.Calendar.from_ical(answer.content).walk("VEVENT")
    return entry


def test_the_file_is_a_calendar_that_is_downloaded_under_the_event_s_name(client: Client) -> None:
    answer = client.get("/cy/calendr/cylch-gofal-yng-nghaernarfon.ics")
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="cylch-gofal-yng-nghaernarfon.ics"'
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Language"] == "cy"
    assert not answer.cookies
    lines = answer.content.split(b"\r\n")
    assert lines[0] == b"BEGIN:VCALENDAR"
    assert all(len(line) <= 75 for line in lines)


@pytest.mark.parametrize(
    ("begins", "told"),
    [
        (
            datetime(2027, 3, 28, 0, 30, tzinfo=UTC),
            "20270328T003000",
        ),  # winter, half an hour before the clocks go on
        (datetime(2027, 3, 28, 1, 30, tzinfo=UTC), "20270328T023000"),  # summer, an hour later
        (datetime(2027, 10, 31, 8, 0, tzinfo=UTC), "20271031T080000"),
        (datetime(2027, 10, 30, 8, 0, tzinfo=UTC), "20271030T090000"),
    ],
)
def test_times_are_right_on_both_sides_of_a_clock_change(client: Client, begins: datetime, told: str) -> None:
    page = another(event(), starts_at=begins, ends_at=begins + timedelta(hours=2))
    raw = client.get(page.calendar_url).text
    assert f"DTSTART;TZID=Europe/London:{told}" in raw
    entry = entry_of(client, page)
    assert entry.decoded("dtstart") == begins
    assert entry.decoded("dtend") == begins + timedelta(hours=2)


def test_the_zone_s_own_rule_gives_the_kingdom_s_hours_for_years_to_come(client: Client) -> None:
    """A program that knows no zones has only this rule."""
    calendar = icalendar.Calendar.from_ical(client.get(event().calendar_url).content)
    zone: Any = calendar.walk("VTIMEZONE")[0]
    own = zone.to_tz(lookup_tzid=False)
    for year in (2026, 2027, 2031, 2037):
        for month, day, hour in ((1, 15, 12), (3, 20, 9), (4, 10, 9), (7, 1, 12), (10, 20, 9), (11, 5, 9)):
            moment = datetime(year, month, day, hour)  # noqa: DTZ001  # the same hour in either zone
            assert moment.replace(tzinfo=own).utcoffset() == moment.replace(tzinfo=LONDON).utcoffset(), moment


def test_a_pair_is_one_event_whatever_language_it_is_taken_in(client: Client) -> None:
    english, welsh = entry_of(client, event()), entry_of(client, welsh_of(event()))
    assert english["uid"] == welsh["uid"]
    assert english.decoded("dtstart") == welsh.decoded("dtstart")
    assert str(english["summary"]) == "A circle of care in Caernarfon"
    assert str(welsh["summary"]) == "Cylch gofal yng Nghaernarfon"
    assert welsh["summary"].params["LANGUAGE"] == "cy"
    assert str(welsh["location"]) == "Neuadd Enghraifft, 1 Stryd Enghraifft, Caernarfon"
    for words in (
        "Hygyrchedd: Dim grisiau.",
        "Iaith: Cymraeg; Caiff y Gymraeg ei chyfieithu",
        "Archebu lle:",
    ):
        assert words in str(welsh["description"])
    assert str(welsh["url"]) == "http://testserver/cy/digwyddiadau/cylch-gofal-yng-nghaernarfon/"


def test_the_event_keeps_its_identity_when_it_changes(client: Client) -> None:
    before = entry_of(client, event())["uid"]
    page = event()
    page.starts_at += timedelta(hours=1)
    page.save_revision().publish()
    assert entry_of(client, event())["uid"] == before


def test_marks_that_mean_something_to_calendars_are_words_like_any_other(client: Client) -> None:
    title = "Bara, menyn; a \\ jam\nBEGIN:VEVENT"
    page = another(event(), lead="x", venue=f"{title}\r\nATTENDEE:mailto:a@example.org", title="a, b; c \\ d")
    entry = entry_of(client, page)
    assert str(entry["summary"]) == "a, b; c \\ d"
    assert "ATTENDEE" not in entry
    assert "Bara, menyn; a \\ jam, BEGIN:VEVENT" in str(entry["location"])


@pytest.mark.parametrize(
    ("standing", "status"),
    [
        (Standing.PLANNED, "CONFIRMED"),
        (Standing.POSTPONED, "TENTATIVE"),
        (Standing.CANCELLED, "CANCELLED"),
    ],
)
def test_calendars_are_told_whether_it_takes_place(client: Client, standing: Standing, status: str) -> None:
    assert str(entry_of(client, another(event(), standing=standing))["status"]) == status


def test_all_that_is_coming_can_be_taken_at_once_and_again(client: Client) -> None:
    with time_machine.travel(NOW, tick=False):
        answer = client.get("/cy/digwyddiadau.ics")
    calendar = icalendar.Calendar.from_ical(answer.content)
    titles = [str(entry["summary"]) for entry in calendar.walk("VEVENT")]
    assert titles == [
        "Y camau cyntaf wrth gydweithio’n gydradd",
        "Cylch gofal yng Nghaernarfon",
        "Gwneud cais gyda’n gilydd: diwrnod yn Abertawe",
    ]
    assert str(calendar["x-wr-calname"]) == "Digwyddiadau – Canol"
    assert "REFRESH-INTERVAL;VALUE=DURATION:PT12H" in answer.text


def test_a_draft_is_in_no_calendar(client: Client) -> None:
    page = event()
    address, welsh = page.calendar_url, welsh_of(page)
    page.unpublish()
    assert client.get(address).status_code == 404
    assert client.get(f"/cy/calendr/{welsh.slug}.ics").status_code == 404
    assert "Caernarfon" not in client.get("/en/events.ics").text
