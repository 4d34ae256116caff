"""A council's safeguarding number is what staff fill in, and nothing is invented where they have not."""

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from accounts import role_groups
from accounts.models import User
from places import seeding
from places.models import Authority

pytestmark = pytest.mark.django_db


@pytest.fixture
def gwynedd(db: None) -> Authority:
    seeding.seed()
    return Authority.objects.get(slug_en="gwynedd")


def test_without_a_number_the_page_says_to_ring_the_council(gwynedd: Authority, client: Client) -> None:
    assert not Authority.objects.exclude(safeguarding_phone="").exists(), "the seed invents none"
    english, welsh = client.get("/en/places/gwynedd/").text, client.get("/cy/lleoedd/gwynedd/").text
    assert f"Otherwise ring {gwynedd.council_en} and ask for its social services." in english
    assert gwynedd.council_cy in welsh
    assert 'href="tel:999"' in english
    assert 'href="tel:999"' in welsh


def test_a_number_that_staff_filled_in_is_shown(gwynedd: Authority, client: Client) -> None:
    Authority.objects.filter(pk=gwynedd.pk).update(safeguarding_phone="029 2018 0999")
    assert '<a href="tel:02920180999">029 2018 0999</a>' in client.get("/cy/lleoedd/gwynedd/").text


@pytest.mark.parametrize("words", ["ring us", "12", "<b>123456</b>"])
def test_only_a_number_is_taken(gwynedd: Authority, words: str) -> None:
    gwynedd.safeguarding_phone = words
    with pytest.raises(ValidationError):
        gwynedd.full_clean()


@pytest.mark.parametrize(
    ("role", "may"), [("lead", True), ("admin", True), ("editor", False), ("adviser", False)]
)
def test_who_may_fill_it_in(gwynedd: Authority, client: Client, role: str, may: bool) -> None:
    role_groups.sync()
    user = User.objects.create_user(role, f"{role}@example.org", "not-a-real-password")
    user.groups.add(*user.groups.model.objects.filter(name=role))
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    address = reverse("wagtailsnippets_places_authority:edit", args=[gwynedd.pk])
    client.post(address, {"adviser_region": "north", "safeguarding_phone": "029 2018 0999"})
    gwynedd.refresh_from_db()
    assert (gwynedd.safeguarding_phone == "029 2018 0999") is may
