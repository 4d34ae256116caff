"""The page where people find their adviser, and the part of it on a place's page."""

from typing import Any

import pytest
from django.test import Client

from enquiries import public_rota
from enquiries.models import Adviser
from places.models import Authority

pytestmark = pytest.mark.django_db
Team = dict[str, Adviser]


def test_both_regions_are_shown_by_first_name_alone(client: Client, team: Team) -> None:
    page = client.get("/cy/cynghorwyr-datblygu/").content.decode()
    assert "Nia" in page
    assert "Sam" in page
    assert "Nia Example" not in page
    assert "Mae croeso i chi ddefnyddio’r Gymraeg, ac ni fydd hynny’n achosi oedi." in page


def test_a_council_area_leads_to_its_region(client: Client, team: Team) -> None:
    page = client.get("/en/advisers/?authority=W06000002").content.decode()
    assert "Nia" in page
    assert "Sam" not in page
    assert "/en/ask/?authority=W06000002" in page


@pytest.mark.parametrize("query", ["authority=x", "authority=%00", "authority=W06000099", "page=x"])
def test_a_strange_question_gets_the_ordinary_page(client: Client, team: Team, query: str) -> None:
    assert client.get(f"/en/advisers/?{query}").status_code == 200


def test_the_page_stays_within_its_queries(
    client: Client, team: Team, make_adviser: Any, django_assert_max_num_queries: Any
) -> None:
    for number in range(10):
        make_adviser(f"more{number}")
    with django_assert_max_num_queries(6):
        client.get("/en/advisers/?authority=W06000002")


def test_a_place_names_its_advisers(client: Client, team: Team) -> None:
    panel = public_rota.place_panel(Authority.objects.get(gss="W06000002"), "cy")
    assert panel is not None
    page = client.get("/cy/lleoedd/gwynedd/").content.decode()
    assert "Eich cynghorydd datblygu yma" in page
    assert "Nia" in page


def test_somebody_who_left_is_not_shown(client: Client, team: Team) -> None:
    user = team["nia"].user
    user.is_active = False
    user.save()
    assert "Nia" not in client.get("/en/advisers/").content.decode()
