"""Events: what is coming, what is over, and what a guest must know. The clock alone moves them."""

import re
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.test import Client
from wagtail_localize.models import OverridableSegment

from bilingual import pairs
from bilingual.pairs import Wait
from news.choices import Attendance, Spoken, Standing
from news.models import CampaignPage, EventPage
from tests.grown import NOW
from tests.news.growing import another, spread, welsh_of

pytestmark = pytest.mark.usefixtures("site")

COMING = {"en": "/en/events/", "cy": "/cy/digwyddiadau/"}
PAST = {"en": "/en/events/past/", "cy": "/cy/digwyddiadau/a-fu/"}
SHORT = 3
EVENING = "/en/events/a-caring-circle-in-caernarfon/"


def event(slug: str = "a-caring-circle-in-caernarfon") -> EventPage:
    return EventPage.objects.get(slug=slug)


def rows(html: str) -> list[str]:
    return re.findall(r'<h3 class="news__title"><a href="([^"]+)"', html)


@pytest.fixture
def short_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("gatherings", "campaigns"):
        monkeypatch.setattr(f"news.models.{module}.PAGE", SHORT)


def at(moment: datetime) -> time_machine.travel:
    return time_machine.travel(moment, tick=False)


@pytest.mark.parametrize("language", ["en", "cy"])
def test_what_is_coming_stands_first_and_what_is_over_at_its_own_address(
    client: Client, language: str
) -> None:
    with at(NOW):
        coming, past = client.get(COMING[language]).text, client.get(PAST[language]).text
        all_events = list(EventPage.objects.filter(locale__language_code=language))
    over = {one.url for one in all_events if one.ends_at <= NOW}
    assert over
    assert over <= set(rows(past))
    assert not over & set(rows(coming))
    ahead = sorted((one for one in all_events if one.ends_at > NOW), key=lambda one: one.starts_at)
    assert [url for url in rows(coming) if "week" not in url and "wythnos" not in url] == [
        one.url for one in ahead
    ]
    assert f'href="{PAST[language]}"' in coming


def test_an_event_goes_to_the_past_ones_at_the_moment_it_ends(client: Client) -> None:
    page = event()
    for moment, is_over in ((page.ends_at - timedelta(seconds=1), False), (page.ends_at, True)):
        with at(moment):
            assert (page.url in rows(client.get(COMING["en"]).text)) is not is_over
            assert (page.url in rows(client.get(PAST["en"]).text)) is is_over
            shown = client.get(page.url).text
        assert ("This event is over. We keep the page as a record." in shown) is is_over
        assert ("Nobody need book." in shown) is not is_over
        assert (page.calendar_url in shown) is not is_over


def test_an_event_says_all_that_a_guest_must_know(client: Client) -> None:
    page = event()
    with at(NOW):
        english, welsh = client.get(page.url).text, client.get(welsh_of(page).url).text
    for words in (
        "Wednesday 12 August 2026, 6.30pm to 8.30pm", "UK time (British Summer Time)", "Example Hall<br>",
        'href="/en/places/gwynedd/"', "Welsh is interpreted into English as it is spoken", "hearing loop", "Free",
        "Example Co-production Group", "This event is invented, for the demonstration. It does not take place.",
        'href="/en/calendar/a-caring-circle-in-caernarfon.ics"',
    ):  # fmt: skip
        assert words in english
    for words in (
        "dydd Mercher 12 Awst 2026, 6.30yh i 8.30yh", "Amser y Deyrnas Unedig (Amser Haf Prydain)",
        "Neuadd Enghraifft<br>", 'href="/cy/lleoedd/gwynedd/"', "Caiff y Gymraeg ei chyfieithu i’r Saesneg",
        "dolen glyw", "Am ddim", "Digwyddiad dychmygol yw hwn", 'href="/cy/calendr/cylch-gofal-yng-nghaernarfon.ics"',
    ):  # fmt: skip
        assert words in welsh


def test_a_winter_event_is_told_in_winter_time(client: Client) -> None:
    begins = datetime(2027, 1, 14, 10, tzinfo=UTC)
    page = another(event(), starts_at=begins, ends_at=begins + timedelta(hours=2))
    text = client.get(page.url).text
    assert "Thursday 14 January 2027, 10am to midday" in text
    assert "UK time (Greenwich Mean Time)" in text
    assert 'datetime="2027-01-14T10:00:00+00:00"' in text


@pytest.mark.parametrize(
    ("standing", "english", "welsh"),
    [
        (
            Standing.CANCELLED,
            "This event will not take place.",
            "Ni fydd y digwyddiad hwn yn cael ei gynnal.",
        ),
        (Standing.POSTPONED, "A new time will stand here.", "Bydd amser newydd yma."),
    ],
)
def test_an_event_that_is_off_says_so_and_takes_no_bookings(
    client: Client, standing: Standing, english: str, welsh: str
) -> None:
    page = another(event(), standing=standing)
    with at(NOW):
        text = client.get(page.url).text
        assert english in text
        assert welsh in client.get(welsh_of(page).url).text
        assert "Nobody need book." not in text
        assert str(standing.label) in client.get(COMING["en"]).text


def test_a_week_gathers_every_event_that_falls_in_it_and_no_other(client: Client) -> None:
    week = CampaignPage.objects.get(slug="an-invented-co-production-week")
    last = another(
        event(), starts_at=week.ends_at - timedelta(hours=1), ends_at=week.ends_at + timedelta(hours=1)
    )
    after = another(event(), starts_at=week.ends_at, ends_at=week.ends_at + timedelta(hours=1))
    before = another(event(), starts_at=week.starts_at - timedelta(hours=1), ends_at=week.starts_at)
    with at(NOW):
        text = client.get(week.url).text
        shown = rows(text)
    assert event().url in shown
    assert last.url in shown
    assert after.url not in shown
    assert before.url not in shown
    assert "10 to 14 August 2026" in text
    assert "This week is invented, for the demonstration. Nobody is holding it." in text


def test_an_event_of_a_week_leads_to_it_in_its_own_language(client: Client) -> None:
    with at(NOW):
        text = client.get(welsh_of(event()).url).text
        assert 'href="/cy/digwyddiadau/wythnos-gydgynhyrchu-ddychmygol/"' in text
        assert "an-invented-co-production-week" not in client.get("/en/events/open-kitchen-in-wrexham/").text


def test_a_week_that_is_over_is_kept_with_the_past(client: Client) -> None:
    week = CampaignPage.objects.get(slug="an-invented-co-production-week")
    with at(week.ends_at):
        assert week.url not in client.get(COMING["en"]).text
        assert week.url in rows(client.get(PAST["en"]).text)
        assert "This week is over. We keep the page as a record." in client.get(week.url).text


def test_the_lists_go_on_page_by_page_and_lose_none(client: Client, short_pages: None) -> None:
    made = spread(event(), SHORT * 2 + 1, datetime(2027, 5, 1, 18, tzinfo=UTC))
    for moment, front in ((NOW, "/en/events/"), (datetime(2028, 1, 1, tzinfo=UTC), "/en/events/past/")):
        seen: list[str] = []
        address: str | None = front
        with at(moment):
            while address:
                text = client.get(address).text
                seen += [url for url in rows(text) if "week" not in url]
                way = re.search(r'<a class="onward" href="(\?after=[^"]+)" rel="next">', text)
                address = front + way[1] if way else None
        assert {page.url for page in made} <= set(seen)
        assert len(seen) == len(set(seen))


def test_no_events_is_an_answer_too(client: Client) -> None:
    with at(datetime(2040, 1, 1, tzinfo=UTC)):
        text = client.get(COMING["cy"]).text
    assert "Nid oes dim wedi’i drefnu ar hyn o bryd" in text
    assert 'href="/cy/gofyn/"' in text
    with at(datetime(2020, 1, 1, tzinfo=UTC)):
        assert "Nid oes dim wedi bod eto" in client.get(PAST["cy"]).text


def test_a_place_shows_its_next_events_and_is_useful_when_there_are_none(client: Client) -> None:
    with at(NOW):
        here, empty = client.get("/en/places/gwynedd/").text, client.get("/cy/lleoedd/powys/").text
    assert EVENING in here
    assert "Ni wyddom am ddigwyddiad yma ar hyn o bryd." in empty
    assert 'href="/cy/digwyddiadau/"' in empty.split("<main", 1)[1].split("</main>", 1)[0]
    with at(event().ends_at):
        assert EVENING not in client.get("/en/places/gwynedd/").text


def test_events_are_found_by_search_and_stand_in_the_sitemap(client: Client) -> None:
    assert "/cy/digwyddiadau/cylch-gofal-yng-nghaernarfon/" in client.get("/cy/chwilio/?q=Caernarfon").text
    assert EVENING in client.get("/en/search/?q=gwynedd").text
    listed = client.get("/sitemap.xml").text
    for address in ("/en/events/past/", EVENING, "/cy/newyddion/tri-pheth-bach/"):
        assert f"<loc>http://testserver{address}</loc>" in listed


@pytest.mark.parametrize(
    "address", ["/cy/digwyddiadau/dim-byd/", "/cy/newyddion/dim-byd/", "/cy/calendr/dim-byd.ics"]
)
def test_what_is_not_there_is_answered_in_the_language_of_the_address(client: Client, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 404
    assert "Nid oes tudalen yn y cyfeiriad hwn" in answer.text


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"ends_at": NOW, "starts_at": NOW}, "ends_at"),
        ({"venue": " "}, "venue"),
        ({"attendance": Attendance.MIXED, "online": ""}, "online"),
        ({"spoken": Spoken.ENGLISH, "has_interpretation": True}, "has_interpretation"),
    ],
)
def test_an_event_that_cannot_be_is_refused_with_a_reason(changes: dict[str, object], field: str) -> None:
    page = event()
    for name, value in changes.items():
        setattr(page, name, value)
    with pytest.raises(ValidationError) as refused:
        page.clean()
    assert list(refused.value.message_dict) == [field]


def test_the_database_refuses_an_event_that_ends_before_it_begins_or_is_nowhere() -> None:
    for changes in ({"ends_at": event().starts_at}, {"venue": ""}):
        with pytest.raises(IntegrityError), transaction.atomic():
            EventPage.objects.filter(pk=event().pk).update(**changes)


# --- facts that both languages share


def moments(page: EventPage) -> set[datetime]:
    return {one.starts_at for one in EventPage.objects.filter(translation_key=page.translation_key)}


def test_a_new_hour_is_live_in_both_languages_at_once() -> None:
    """No word has changed, so the translation is made again from memory, with the new hour in it."""
    page = event()
    page.starts_at += timedelta(hours=1)
    page.save_revision().publish()
    assert moments(page) == {page.starts_at}


@pytest.mark.parametrize(
    ("name", "value"), [("has_sign_language", True), ("spoken", Spoken.BILINGUAL), ("authority", None)]
)
def test_what_is_ticked_or_chosen_goes_to_the_other_language_too(name: str, value: object) -> None:
    page = event()
    setattr(page, name, value)
    page.save_revision().publish()
    assert getattr(welsh_of(page), name) == value


def test_an_hour_that_only_one_language_tells_waits() -> None:
    welsh = welsh_of(event())
    stood = welsh.starts_at
    welsh.starts_at = stood + timedelta(hours=1)
    outcome = pairs.sign_off(by=None, page=welsh, revision=welsh.save_revision())
    assert (outcome.wait, outcome.places) == (Wait.FACTS_DIFFER, ("starts_at",))
    assert moments(welsh) == {stood}


def test_a_translator_is_not_offered_the_facts_that_both_share() -> None:
    offered = OverridableSegment.objects.filter(source__object_id=event().translation_key)
    assert not set(offered.values_list("context__path", flat=True)) & set(EventPage.shared)
