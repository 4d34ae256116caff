"""Numbers without people."""

import csv
import io
from collections import Counter
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from core import duties
from core.spreadsheets import as_csv, formula_safe
from enquiries import actions, figures
from enquiries.choices import Outcome, Status
from enquiries.figure_pages import is_welsh_as_fast
from enquiries.figures import LEAST, Row, count, months_up_to, suppressed, total_of
from enquiries.models import Adviser, Enquiry, FigureSheet
from tests.enquiries.conftest import CARDIFF, NOON

Team = dict[str, Adviser]
Make = Callable[..., Enquiry]
TODAY = date(2026, 11, 25)


def row(days: int | None = 2, **changes: Any) -> Row:
    """Asked on Wednesday 4 November, answered so many days later."""
    asked = datetime(2026, 11, 4, 12, tzinfo=UTC)
    facts: dict[str, Any] = {
        "received_at": asked,
        "answered_at": None if days is None else asked + timedelta(days=days),
        "region": "north",
        "topic": "start",
        "language": "cy",
        "channel": "form",
        "outcome": "helped",
    }
    return Row(**{**facts, **changes})


counts = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 30))


@given(counts)
def test_what_is_left_out_can_never_be_worked_out(given_counts: dict[str, int]) -> None:
    shown = suppressed(given_counts)
    hidden = [given_counts[key] for key, value in shown.items() if value is None]
    for key, value in shown.items():
        assert value is None or value == given_counts[key]
        assert value is None or value == 0 or value >= LEAST
    total = total_of(given_counts, shown)
    if total is not None and hidden:
        assert len(hidden) > 1
        assert sum(hidden) >= LEAST


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"a": 10, "b": 20}, {"a": 10, "b": 20}),
        ({"a": 0, "b": 20}, {"a": 0, "b": 20}),
        ({"a": 3, "b": 20, "c": 7}, {"a": None, "b": 20, "c": None}),
        ({"a": 3, "b": 4, "c": 7}, {"a": None, "b": None, "c": 7}),
        ({"a": 1, "b": 1, "c": 7}, {"a": None, "b": None, "c": None}),
        ({"a": 2}, {"a": None}),
    ],
)
def test_small_numbers_are_left_out_with_a_second_one(
    before: dict[str, int], after: dict[str, int | None]
) -> None:
    assert suppressed(before) == after


def test_the_middle_of_the_working_days_by_region_and_language() -> None:
    rows = [row(days) for days in (1, 1, 2, 5, 6)] + [row(1, language="en", region="south")] * 4
    days = count(rows, [], TODAY)["days"]
    assert days == {"region": {"north": 2.0}, "language": {"cy": 2.0}}  # of fewer than five nothing is said


def test_months_are_twelve_and_end_with_this_one() -> None:
    assert months_up_to(TODAY) == ["2025-12", *(f"2026-{month:02}" for month in range(1, 12))]
    assert months_up_to(date(2027, 1, 5))[0] == "2026-02"


def test_whether_it_helped_is_said_from_five_answers() -> None:
    assert count([], ["yes"] * 4, TODAY)["helped"] == {}
    assert count([], ["yes"] * 5, TODAY)["helped"] == {"yes": 5, "partly": 0, "no": 0}


@pytest.mark.parametrize(
    ("welsh", "english", "expected"),
    [
        (2, 2, "as fast as"),
        (1, 2, "faster than"),
        (5, 2, "That is not what we promise"),
        (None, 2, ""),
        (2, None, ""),
    ],
)
def test_whether_welsh_is_as_fast_is_said_in_words(
    welsh: int | None, english: int | None, expected: str
) -> None:
    rows = [row(welsh)] * LEAST + [row(english, language="en")] * LEAST
    words = is_welsh_as_fast(count(rows, [], TODAY))
    assert (expected in words) if expected else words == ""


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@x", "\tx", "\r=x"])
def test_no_cell_is_a_formula(cell: str) -> None:
    assert formula_safe(cell) == f"'{cell}"
    assert as_csv(["a"], [[cell]]).startswith(b"\xef\xbb\xbfa\r\n")


# Pages


@pytest.fixture
def year(team: Team, make_enquiry: Make) -> None:
    with time_machine.travel(NOON, tick=True):
        for number in range(12):
            english = {"language": "en", "gss": CARDIFF, "topic": "bid"} if number % 2 else {}
            enquiry = make_enquiry(number, **english)
            actions.close(
                by=team["nia"].user, enquiry=enquiry, outcome=Outcome.HELPED, version=enquiry.version,
                now=NOON + timedelta(days=1),
            )  # fmt: skip
        make_enquiry(50, topic="voice")
        make_enquiry(51, held=True)
    figures.make(NOON + timedelta(days=1))


@pytest.mark.django_db
@pytest.mark.usefixtures("year")
class TestThePage:
    @pytest.mark.parametrize(
        ("address", "words"),
        [
            ("/en/ask/figures/", ["13 questions", "Questions by topic", "North Wales", "November 2026", "left out"]),
            ("/cy/gofyn/ffigurau/", ["13 cwestiwn", "Cwestiynau fesul pwnc", "Gogledd Cymru", "Tachwedd 2026"]),
        ],
    )  # fmt: skip
    def test_it_says_it_in_both_languages_with_a_bar_beside_each_number(
        self, client: Client, address: str, words: list[str]
    ) -> None:
        response = client.get(address)
        for one in words:
            assert one in response.text
        assert response.text.count("bar__mark") == response.text.count(
            '<td class="number">'
        ) - response.text.count('<span class="note">')
        assert not response.cookies
        assert "style=" not in response.text

    @pytest.mark.content_stands
    def test_it_costs_one_query_and_a_spreadsheet_one(
        self, client: Client, django_assert_max_num_queries: Any
    ) -> None:
        client.get("/en/ask/figures/")
        with django_assert_max_num_queries(2):
            client.get("/en/ask/figures/")
        with django_assert_max_num_queries(1):
            client.get("/data/enquiries.csv")

    def test_the_spreadsheet_says_the_same(self, client: Client) -> None:
        response = client.get("/data/enquiries.csv")
        assert response.content.startswith(b"\xef\xbb\xbf")
        rows = list(csv.DictReader(io.StringIO(response.content.decode("utf-8-sig"))))
        found = {(line["table"], line["key"]): line for line in rows}
        assert found["region", "south"]["value"] == "6"
        assert found["region", "north"]["name_cy"] == "Gogledd Cymru"
        assert found["topic", "voice"]["value"] == ""
        assert Counter(line["table"] for line in rows)["month"] == 12

    def test_nothing_of_a_person_is_in_the_sheet(self) -> None:
        sheet = str(FigureSheet.objects.get().sheet)
        for words in ("beca", "Enghraifft", "gydweithredol", "CAN-"):
            assert words not in sheet

    def test_forgetting_people_changes_no_figure(self) -> None:
        before = FigureSheet.objects.get().sheet
        for enquiry in Enquiry.objects.kept().settled().filter(status=Status.CLOSED):
            actions.erase(by=None, enquiry=enquiry, now=NOON + timedelta(days=2))
        assert figures.make(NOON + timedelta(days=1)).sheet == before


@pytest.mark.django_db
def test_they_are_counted_once_a_day(team: Team, client: Client) -> None:
    assert "There are no figures yet" in client.get("/en/ask/figures/").text
    assert client.get("/data/enquiries.csv").status_code == 200
    assert duties.run_all(NOON)["enquiries figures"] == 1
    assert duties.run_all(NOON + timedelta(hours=3))["enquiries figures"] == 0
    assert duties.run_all(NOON + timedelta(days=1))["enquiries figures"] == 1
    assert FigureSheet.objects.count() == 1
