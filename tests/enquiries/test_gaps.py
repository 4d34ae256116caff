"""Who would get what, for every combination at once, and where the rota is thin."""

from collections.abc import Callable
from datetime import date
from typing import Any, Literal

import pytest

from enquiries import gaps
from enquiries.choices import ReplyLanguage, Topic
from enquiries.gaps import Cover, Place
from enquiries.models import Adviser
from enquiries.routing import OnRota, Question
from places.models import Authority
from tests.enquiries.test_casework import as_user

TODAY = date(2026, 11, 25)
NORTH = Place("W06000002", "north")


def asked(
    topic: str = "start", language: Literal["cy", "en", "either"] = "en", region: str | None = "north"
) -> Question:
    return Question("authority", region, "W06000002", topic, language, "citizen")


def on(pk: int, *topics: str, welsh: bool = False, region: str = "north", away: bool = False) -> OnRota:
    return OnRota(
        pk,
        region,
        welsh,
        frozenset(topics),
        away_until=date(2026, 12, 1) if away else None,
        works_on=frozenset({2}),
    )


COVERS = {
    "nobody": ([], asked(), Cover.GAP),
    "only the other region": ([on(1, region="south")], asked(), Cover.GAP),
    "no Welsh speaker": ([on(1), on(2)], asked(language="cy"), Cover.GAP),
    "nobody of the topic": ([on(1, "bid")], asked(), Cover.GAP),
    "one": ([on(1, "start"), on(2, "bid")], asked(), Cover.SINGLE),
    "one, away today": ([on(1, "start", away=True)], asked(), Cover.SINGLE),
    "two for everything": ([on(1), on(2)], asked(), Cover.FIRM),
    "one by name, one for everything": ([on(1, "start"), on(2)], asked(), Cover.FIRM),
    "two by name": ([on(1, "start"), on(2, "start")], asked(), Cover.OVERLAP),
    "any region": ([on(1), on(2, region="south")], asked(region=None), Cover.FIRM),
}


@pytest.mark.parametrize(("rota", "question", "cover"), COVERS.values(), ids=COVERS)
def test_how_well_a_combination_is_served(rota: list[OnRota], question: Question, cover: Cover) -> None:
    assert gaps.cover_of(question, rota) == cover


def test_every_cell_has_exactly_one_outcome_and_each_thin_place_is_told_once() -> None:
    rows = gaps.table([NORTH, Place("W06000001", "north")], ["start", "bid"], "cy", "citizen", [on(1)], TODAY)
    assert [[cell.adviser for cell in row] for row in rows] == [[1, 1], [1, 1]]
    assert all(cell.needs_translation for row in rows for cell in row)
    assert gaps.thin(rows)[Cover.GAP] == [("north", "start"), ("north", "bid")]


@pytest.mark.django_db
def test_the_page_shows_all_authorities_by_all_topics_in_each_language(team: dict[str, Adviser]) -> None:
    lena = as_user("lena")
    for language in ReplyLanguage.values:
        page = lena.get("/admin/enquiries/who/gaps/", {"language": language}).text
        page = page.partition("case-wide")[2].partition("</table>")[0]
        assert page.count('<th scope="row">') == Authority.objects.count() + 1 == 23
        assert page.count("<td>") == 23 * len(Topic)
    assert "one person alone" in lena.get("/admin/enquiries/who/gaps/?language=cy").text


@pytest.mark.django_db
def test_the_page_costs_the_same_whoever_is_on_the_rota(
    team: dict[str, Adviser],
    make_adviser: Callable[..., Adviser],
    django_assert_max_num_queries: Any,
) -> None:
    lena = as_user("lena")
    lena.get("/admin/enquiries/who/gaps/")
    for number in range(10):
        make_adviser(f"more{number}")
    with django_assert_max_num_queries(18):
        lena.get("/admin/enquiries/who/gaps/")


@pytest.mark.django_db
def test_who_is_no_adviser_does_not_see_it(make_staff: Callable[..., object]) -> None:
    make_staff("eds", "editor")
    assert as_user("eds").get("/admin/enquiries/who/gaps/").status_code == 302
