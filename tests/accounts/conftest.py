import time
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django_otp.oath import totp
from django_otp.plugins.otp_totp.models import TOTPDevice

from accounts import role_groups
from accounts.models import User

PASSWORD = "three words apart"

MakeStaff = Callable[..., User]


@pytest.fixture
def make_staff(db: None) -> MakeStaff:
    """A member of staff in one role, whose password is `PASSWORD`."""
    role_groups.sync()

    def make(username: str = "elin", role: str = "editor", **fields: Any) -> User:
        fields.setdefault("email", f"{username}@example.org")
        user = User(username=username, **fields)
        user.set_password(PASSWORD)
        user.save()
        user.groups.add(Group.objects.get(name=role))
        return user

    return make


@pytest.fixture
def with_second_factor(settings: Any) -> None:
    settings.STAFF_SECOND_FACTOR_REQUIRED = True


def give_app(user: User) -> TOTPDevice:
    return TOTPDevice.objects.create(user=user, name="authenticator")


def code_of(device: TOTPDevice, steps_ahead: int = 0) -> str:
    """What the person's app shows."""
    return code_for(device.key, steps_ahead)


def code_for(key: str, steps_ahead: int = 0) -> str:
    return f"{totp(bytes.fromhex(key), t0=-30 * steps_ahead):06d}"


def sign_in(
    client: Client, username: str = "elin", password: str = PASSWORD, query: str = "", **more: Any
) -> Any:
    return client.post(f"/admin/login/{query}", {"username": username, "password": password, **more})


def now() -> float:
    return time.time()
