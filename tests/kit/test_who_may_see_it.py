"""The kit is for staff: strangers are asked to sign in, people without the staff side are refused."""

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from accounts.models import User
from core.kit.samples import Chapter
from core.text import LANGUAGES, Language


@pytest.fixture
def person(db: None) -> User:
    return User.objects.create_user("elin", email="elin@example.org")


@pytest.fixture
def staff(person: User, client: Client) -> Client:
    person.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    return client


def address(name: str, language: Language, *args: str) -> str:
    with override(language):
        return reverse(name, args=args)


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_stranger_is_sent_to_sign_in(client: Client, language: Language) -> None:
    for there in (address("kit", language), address("kit_chapter", language, "seats")):
        response = client.get(there)
        assert response.status_code == 302
        assert response["Location"].startswith("/admin/login/?next=")


def test_somebody_without_the_staff_side_is_refused(client: Client, person: User) -> None:
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    assert client.get(address("kit", "cy")).status_code == 403


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("chapter", Chapter.values)
def test_every_chapter_opens_for_staff(staff: Client, chapter: str, language: Language) -> None:
    page = staff.get(address("kit_chapter", language, chapter))
    assert page.status_code == 200
    assert '<meta name="robots" content="noindex">' in page.text
    assert "no-store" in page["Cache-Control"]
    ids = [piece.split('"')[0] for piece in page.text.split(' id="')[1:]]
    assert sorted(ids) == sorted(set(ids))


def test_the_door_opens_in_the_language_of_the_browser(staff: Client) -> None:
    assert staff.get("/kit/", headers={"accept-language": "cy"})["Location"] == "/cy/kit/"
    assert staff.get("/en/kit/").status_code == 200
    assert staff.get("/en/kit/nothing/").status_code == 404
