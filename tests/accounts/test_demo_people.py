from typing import Any

import pytest
from django.test import Client

from accounts.demo import NotADemonstrationError, make_demo_people
from accounts.models import User
from tests.accounts.conftest import sign_in

pytestmark = pytest.mark.django_db

PEOPLE = {"admin", "editor", "translator", "moderator", "adviser-north", "adviser-south", "lead"}


def test_the_seven_are_made_once(db: None) -> None:
    make_demo_people()
    make_demo_people()
    assert {user.username for user in User.objects.all()} == PEOPLE


def test_each_can_sign_in_with_the_demo_password(db: None) -> None:
    make_demo_people()
    for name in PEOPLE:
        client = Client()
        sign_in(client, name, "canol-demo")
        assert client.get("/admin/").status_code == 200, name


def test_they_hold_their_roles_and_languages(db: None) -> None:
    people = {user.username: user for user in make_demo_people()}
    assert people["adviser-north"].has_role("adviser")
    assert people["adviser-south"].has_role("adviser")
    assert people["lead"].has_role("lead")
    assert {name for name, user in people.items() if user.language == "cy"} == {"adviser-north", "translator"}
    assert {name for name, user in people.items() if user.is_superuser} == {"admin"}
    assert all(user.email.endswith("@example.org") for user in people.values())


def test_a_changed_demo_person_is_left_alone(db: None) -> None:
    make_demo_people()
    User.objects.filter(username="editor").update(language="cy")
    make_demo_people()
    assert User.objects.get(username="editor").language == "cy"


def test_there_are_none_outside_a_demonstration(settings: Any) -> None:
    settings.CANOL_DEMO = False
    with pytest.raises(NotADemonstrationError):
        make_demo_people()
    assert not User.objects.exists()
