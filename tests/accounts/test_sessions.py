from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import User
from core.duties import run_all
from tests.accounts.conftest import PASSWORD, MakeStaff, sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def signed_in(client: Client, make_staff: MakeStaff) -> Client:
    make_staff(language="cy")
    sign_in(client)
    return client


def later(**time: int) -> Any:
    return time_machine.travel(timezone.now() + timedelta(**time))


def test_half_an_hour_without_a_step_ends_the_session(signed_in: Client) -> None:
    with later(minutes=31):
        answer = signed_in.get("/admin/account/")
        assert answer["Location"] == "/admin/login/?lang=cy&ended=idle&next=%2Fadmin%2Faccount%2F"
        page = signed_in.get(answer["Location"]).content.decode()
        assert '<html lang="cy">' in page
        assert "notice" in page
        assert signed_in.get("/admin/").status_code == 302


def test_steps_keep_a_session_alive(signed_in: Client) -> None:
    for minutes in (25, 50, 75):
        with later(minutes=minutes):
            assert signed_in.get("/admin/").status_code == 200


def test_twelve_hours_end_a_session_however_busy(signed_in: Client) -> None:
    for minutes in range(20, 12 * 60, 20):
        with later(minutes=minutes):
            assert signed_in.get("/admin/account/").status_code == 200
    with later(hours=12, minutes=1):
        assert "ended=old" in signed_in.get("/admin/")["Location"]


def test_an_open_page_that_asks_by_itself_is_no_sign_of_a_person(signed_in: Client) -> None:
    for minutes in (20, 29):
        with later(minutes=minutes):
            signed_in.get("/admin/jsi18n/")
    with later(minutes=31):
        assert "ended=idle" in signed_in.get("/admin/")["Location"]


def test_a_script_of_an_ended_session_is_refused_not_sent_away(signed_in: Client) -> None:
    with later(minutes=31):
        answer = signed_in.get("/admin/", headers={"x-requested-with": "XMLHttpRequest"})
        assert answer.status_code == 403


def test_a_disabled_account_is_out_at_its_next_step(signed_in: Client) -> None:
    elin = User.objects.get()
    elin.is_active = False
    elin.save()
    assert signed_in.get("/admin/")["Location"].startswith("/admin/login/")


@pytest.mark.parametrize("in_bulk", [False, True])
def test_its_sessions_do_not_come_back_when_it_is_enabled_again(signed_in: Client, in_bulk: bool) -> None:
    if in_bulk:
        User.objects.filter(username="elin").update(is_active=False)
        User.objects.filter(username="elin").update(is_active=True)
    else:
        elin = User.objects.get()
        elin.is_active = False
        elin.save(update_fields=["is_active"])
        elin.is_active = True
        elin.save(update_fields=["is_active"])
    assert signed_in.get("/admin/").status_code == 302


def test_a_new_password_ends_the_sessions_elsewhere(signed_in: Client) -> None:
    elin = User.objects.get()
    elin.set_password("three other words")
    elin.save()
    assert signed_in.get("/admin/").status_code == 302


def test_changing_ones_own_password_keeps_the_session_it_was_done_in(signed_in: Client) -> None:
    form = {
        "name_email-first_name": "Elin", "name_email-last_name": "Enghraifft", "name_email-email": "elin@example.org",
        "locale-preferred_language": "cy", "locale-current_time_zone": "Europe/London",
        "theme-theme": "system", "theme-contrast": "system", "theme-density": "default",
        "password-old_password": PASSWORD,
        "password-new_password1": "some longer words", "password-new_password2": "some longer words",
    }  # fmt: skip
    signed_in.post("/admin/account/", form)
    assert User.objects.get().check_password("some longer words")
    assert signed_in.get("/admin/").status_code == 200


def test_sessions_that_nobody_can_use_are_swept_up(signed_in: Client) -> None:
    run_all(timezone.now() + timedelta(hours=11))
    assert Session.objects.count() == 1
    run_all(timezone.now() + timedelta(hours=13))
    assert not Session.objects.exists()


@pytest.mark.parametrize("address", ["/healthz", "/", "/cy/dim-yma/", "/en/pledges/people/sign/"])
def test_public_addresses_never_look_at_the_session(signed_in: Client, address: str) -> None:
    with CaptureQueriesContext(connection) as queries:
        answer = signed_in.get(address)
    assert not [
        one["sql"] for one in queries if "django_session" in one["sql"] or "accounts_user" in one["sql"]
    ]
    assert "Cookie" not in answer.get("Vary", "") or "csrftoken" in answer.cookies
    assert "sessionid" not in answer.cookies
