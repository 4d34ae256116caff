from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client

from accounts.models import User
from tests.accounts.conftest import MakeStaff

pytestmark = pytest.mark.django_db


@pytest.fixture
def as_admin(client: Client, make_staff: MakeStaff) -> Client:
    """An administrator by role, not a superuser."""
    client.force_login(make_staff("ada", role="admin"), "django.contrib.auth.backends.ModelBackend")
    return client


def form_of(user: User, **changes: Any) -> dict[str, Any]:
    return {
        "username": user.username, "email": user.email, "first_name": "Nia", "last_name": "Enghraifft",
        "language": user.language, "is_active": "on", "groups": [Group.objects.get(name="adviser").pk], **changes,
    }  # fmt: skip


def test_an_administrator_makes_a_person_with_a_language_and_a_role(as_admin: Client) -> None:
    assert 'name="language"' in as_admin.get("/admin/users/new/").content.decode()
    form = {
        "username": "nia", "email": "nia@example.org", "first_name": "Nia", "last_name": "Enghraifft",
        "language": "cy", "password1": "some longer words", "password2": "some longer words",
        "groups": [Group.objects.get(name="adviser").pk],
    }  # fmt: skip
    as_admin.post("/admin/users/new/", form)
    nia = User.objects.get(username="nia")
    assert nia.language == "cy"
    assert nia.has_role("adviser")


def test_an_administrator_changes_a_persons_language(as_admin: Client, make_staff: MakeStaff) -> None:
    nia = make_staff("nia", role="adviser")
    page = as_admin.get(f"/admin/users/edit/{nia.pk}/").content.decode()
    assert 'name="language"' in page
    as_admin.post(f"/admin/users/edit/{nia.pk}/", form_of(nia, language="cy"))
    assert User.objects.get(pk=nia.pk).language == "cy"


def test_nobody_becomes_a_superuser_through_the_staff_pages(as_admin: Client, make_staff: MakeStaff) -> None:
    nia = make_staff("nia", role="adviser")
    as_admin.post(f"/admin/users/edit/{nia.pk}/", form_of(nia, is_superuser="on"))
    assert not User.objects.get(pk=nia.pk).is_superuser


def test_an_administrator_cannot_touch_a_superuser(as_admin: Client, make_staff: MakeStaff) -> None:
    chief = make_staff("chief", role="admin", is_superuser=True)
    before = chief.password
    new = {"password1": "some longer words", "password2": "some longer words"}
    as_admin.post(f"/admin/users/edit/{chief.pk}/", form_of(chief, **new))
    assert User.objects.get(pk=chief.pk).password == before


def test_a_superuser_who_is_edited_stays_one(client: Client, make_staff: MakeStaff) -> None:
    chief = make_staff("chief", role="admin", is_superuser=True)
    other = make_staff("other", role="admin", is_superuser=True)
    client.force_login(chief, "django.contrib.auth.backends.ModelBackend")
    client.post(f"/admin/users/edit/{other.pk}/", form_of(other, language="cy"))
    other.refresh_from_db()
    assert (other.language, other.is_superuser) == ("cy", True)


def test_an_editor_cannot_see_the_list_of_users(client: Client, make_staff: MakeStaff) -> None:
    client.force_login(make_staff(role="editor"), "django.contrib.auth.backends.ModelBackend")
    assert client.get("/admin/users/").status_code == 302


def test_the_account_page_leads_to_the_second_factor(client: Client, make_staff: MakeStaff) -> None:
    client.force_login(make_staff(), "django.contrib.auth.backends.ModelBackend")
    assert "/admin/second-factor/" in client.get("/admin/account/").content.decode()
    assert client.get("/admin/second-factor/").status_code == 200


def test_the_staff_pages_wear_our_colours(client: Client, make_staff: MakeStaff) -> None:
    client.force_login(make_staff(), "django.contrib.auth.backends.ModelBackend")
    page = client.get("/admin/").content.decode()
    assert "/static/css/admin.css" in page
    assert "- Canol</title>" in page
    assert 'alt="Canol"' in page
