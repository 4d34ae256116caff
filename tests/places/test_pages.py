"""The map, the list and the 22 pages."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from places import atlas, seeding
from places.models import Authority

pytestmark = pytest.mark.django_db


@pytest.fixture
def wales() -> None:
    seeding.seed()


def test_seeding_twice_changes_nothing_and_keeps_what_staff_changed(wales: None) -> None:
    Authority.objects.filter(gss="W06000023").update(adviser_region="south")
    seeding.seed()
    assert Authority.objects.count() == 22
    assert Authority.objects.get(gss="W06000023").adviser_region == "south"


def test_every_place_has_a_page_in_both_languages_that_leads_to_its_twin(wales: None, client: Client) -> None:
    for authority in Authority.objects.all():
        welsh = client.get(f"/cy/lleoedd/{authority.slug_cy}/")
        english = client.get(f"/en/places/{authority.slug_en}/")
        assert welsh.status_code == english.status_code == 200
        assert f'href="/en/places/{authority.slug_en}/"' in welsh.text
        assert f'href="/cy/lleoedd/{authority.slug_cy}/"' in english.text


def test_the_welsh_list_is_in_the_order_of_the_welsh_alphabet(wales: None) -> None:
    names = [authority.name_cy for authority in atlas.in_order("cy")]
    assert (
        names.index("Casnewydd") < names.index("Ceredigion") < names.index("Conwy") < names.index("Gwynedd")
    )
    assert names[-1] == "Ynys Môn"


def test_a_place_is_told_as_welsh_tells_it(wales: None, client: Client) -> None:
    assert "yng Ngwynedd" in client.get("/cy/lleoedd/gwynedd/").text


def test_an_unknown_place_is_a_welsh_404(wales: None, client: Client) -> None:
    response = client.get("/cy/lleoedd/atlantis/")
    assert response.status_code == 404
    assert '<html lang="cy">' in response.text


def test_places_as_open_data(wales: None, client: Client) -> None:
    answer = client.get("/data/places.json")
    assert len(answer.json()["places"]) == 22
    assert answer.headers["Content-Language"] == "cy, en"


@pytest.mark.parametrize(
    "address", ["/en/places/", "/cy/lleoedd/", "/en/places/gwynedd/", "/cy/lleoedd/ynys-mon/"]
)
def test_a_place_page_asks_the_database_little(
    wales: None, client: Client, address: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client.get(address)
    with django_assert_max_num_queries(12):
        client.get(address)
