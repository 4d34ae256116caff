import re
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.utils import timezone
from django_otp.plugins.otp_static.models import StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

from accounts import second_factor
from accounts.models import User
from core.audit import AuditRecord
from tests.accounts.conftest import MakeStaff, code_for, code_of, give_app, sign_in

pytestmark = pytest.mark.django_db
CHECK, SET_UP = "/admin/second-factor/check/", "/admin/second-factor/set-up/"


def text_of(response: Any) -> str:
    return str(response.content.decode())


def key_on(page: str) -> str:
    """The key as a person would type it from the page into an app."""
    import base64

    shown = re.search(r'id="key">([A-Z2-7 ]+)<', page)
    assert shown
    return base64.b32decode(shown[1].replace(" ", "")).hex()


def codes_on(page: str) -> list[str]:
    return re.findall(r"<code[^>]*>([^<]+)</code>", page)


def set_up(client: Client) -> list[str]:
    key = key_on(text_of(client.get(SET_UP)))
    page = client.post(SET_UP, {"code": code_for(key)})
    assert page.status_code == 200
    return codes_on(text_of(page))


@pytest.mark.parametrize("role", ["admin", "lead", "adviser", "moderator"])
def test_those_who_reach_peoples_data_set_one_up_before_anything_else(
    client: Client, make_staff: MakeStaff, with_second_factor: None, role: str
) -> None:
    make_staff(role=role)
    sign_in(client)
    for address in (
        "/admin/",
        "/admin/account/",
        "/admin/users/",
        "/admin/nothing-here/",
        "/admin/api/main/pages/",
    ):
        answer = client.get(address)
        assert answer.status_code == 302, address
        assert answer["Location"].startswith(SET_UP), address


@pytest.mark.parametrize("role", ["editor", "translator"])
def test_editors_and_translators_may_do_without(
    client: Client, make_staff: MakeStaff, with_second_factor: None, role: str
) -> None:
    make_staff(role=role)
    sign_in(client)
    assert client.get("/admin/").status_code == 200


def test_a_superuser_needs_one_whatever_the_role(
    client: Client, make_staff: MakeStaff, with_second_factor: None
) -> None:
    make_staff(role="editor", is_superuser=True)
    sign_in(client)
    assert client.get("/admin/")["Location"].startswith(SET_UP)


def test_where_the_settings_do_not_ask_for_it_nobody_needs_one(client: Client, make_staff: MakeStaff) -> None:
    make_staff(role="adviser")
    sign_in(client)
    assert client.get("/admin/").status_code == 200


def test_production_asks_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    import pathlib

    from django.conf import settings

    text = (pathlib.Path(settings.ROOT) / "site/config/settings/production.py").read_text()
    assert "STAFF_SECOND_FACTOR_REQUIRED = True" in text
    assert settings.STAFF_SECOND_FACTOR_REQUIRED is False


def test_a_script_is_refused_not_sent_away(
    client: Client, make_staff: MakeStaff, with_second_factor: None
) -> None:
    make_staff(role="adviser")
    sign_in(client)
    assert client.get("/admin/", headers={"x-requested-with": "XMLHttpRequest"}).status_code == 403


def test_signing_out_is_possible_in_the_middle(
    client: Client, make_staff: MakeStaff, with_second_factor: None
) -> None:
    make_staff(role="adviser")
    sign_in(client)
    client.post("/admin/logout/")
    assert client.get("/admin/")["Location"].startswith("/admin/login/")


# Setting up ---------------------------------------------------------------------------------------------------------


def test_the_page_shows_a_picture_and_the_key_as_text(
    client: Client, make_staff: MakeStaff, with_second_factor: None
) -> None:
    make_staff(role="adviser")
    sign_in(client)
    page = text_of(client.get(SET_UP + "?lang=en"))
    assert '<svg role="img" aria-label="Picture of the key' in page
    assert len(key_on(page)) == 40
    assert "style=" not in page


def test_the_page_is_in_welsh_for_who_works_in_welsh(
    client: Client, make_staff: MakeStaff, with_second_factor: None
) -> None:
    make_staff(role="adviser", language="cy")
    sign_in(client)
    page = text_of(client.get(SET_UP))
    assert '<html lang="cy">' in page
    assert "Picture of" not in page


def test_the_right_code_sets_it_up_and_shows_ten_recovery_codes_once(
    client: Client, make_staff: MakeStaff, with_second_factor: None
) -> None:
    elin = make_staff(role="adviser")
    sign_in(client)
    codes = set_up(client)
    assert len(set(codes)) == 10
    assert client.get("/admin/").status_code == 200
    assert not codes_on(text_of(client.get("/admin/second-factor/")))
    assert AuditRecord.objects.about(elin).filter(verb="second-factor-set-up", by=elin).exists()


def test_recovery_codes_are_not_in_the_database(
    client: Client, make_staff: MakeStaff, with_second_factor: None
) -> None:
    make_staff(role="adviser")
    sign_in(client)
    shown = {code.replace("-", "") for code in set_up(client)}
    kept = set(StaticToken.objects.values_list("token", flat=True))
    assert len(kept) == 10
    assert not shown & kept
    assert not {code.lower() for code in shown} & {token.lower() for token in kept}


def test_the_answer_with_the_codes_is_kept_by_no_cache(
    client: Client, make_staff: MakeStaff, with_second_factor: None
) -> None:
    make_staff(role="adviser")
    sign_in(client)
    key = key_on(text_of(client.get(SET_UP)))
    assert "no-store" in client.post(SET_UP, {"code": code_for(key)})["Cache-Control"]


def test_a_wrong_first_code_sets_nothing_up(
    client: Client, make_staff: MakeStaff, with_second_factor: None
) -> None:
    make_staff(role="adviser")
    sign_in(client)
    key = key_on(text_of(client.get(SET_UP)))
    for wrong in ("", "abcdef", "²", "000000" if code_for(key) != "000000" else "000001", "9" * 4000):
        assert client.post(SET_UP, {"code": wrong}).status_code == 422
    assert key_on(text_of(client.get(SET_UP))) == key
    assert not TOTPDevice.objects.exists()


def test_the_first_code_cannot_be_used_again(
    client: Client, make_staff: MakeStaff, with_second_factor: None
) -> None:
    make_staff(role="adviser")
    with time_machine.travel(timezone.now(), tick=False):  # half a minute later the app shows another
        sign_in(client)
        set_up(client)
        device = TOTPDevice.objects.get()
        client.post("/admin/logout/")
        sign_in(client)
        assert client.post(CHECK, {"code": code_of(device)}).status_code == 422


def test_a_password_alone_cannot_replace_the_app(
    client: Client, make_staff: MakeStaff, with_second_factor: None
) -> None:
    give_app(make_staff(role="adviser"))
    sign_in(client)
    assert client.get(SET_UP)["Location"] == CHECK
    assert client.post(SET_UP, {"code": "123456"})["Location"] == CHECK
    assert client.post("/admin/second-factor/recovery-codes/")["Location"].startswith(CHECK)


def test_who_has_given_it_may_move_to_another_app(
    client: Client, make_staff: MakeStaff, with_second_factor: None
) -> None:
    device = give_app(make_staff(role="adviser"))
    sign_in(client)
    client.post(CHECK, {"code": code_of(device)})
    set_up(client)
    assert TOTPDevice.objects.get().key != device.key
    assert client.get("/admin/").status_code == 200


# Signing in ---------------------------------------------------------------------------------------------------------


def test_the_apps_code_opens_the_page_that_was_asked_for(
    client: Client, make_staff: MakeStaff, with_second_factor: None
) -> None:
    device = give_app(make_staff(role="adviser"))
    sign_in(client)
    asked = client.get("/admin/account/")
    assert asked["Location"] == f"{CHECK}?next=%2Fadmin%2Faccount%2F"
    done = client.post(CHECK, {"code": code_of(device), "next": "/admin/account/"})
    assert done["Location"] == "/admin/account/"
    assert client.get("/admin/account/").status_code == 200


def test_nothing_is_remembered_for_the_next_session(
    client: Client, make_staff: MakeStaff, with_second_factor: None
) -> None:
    device = give_app(make_staff(role="adviser"))
    sign_in(client)
    client.post(CHECK, {"code": code_of(device)})
    client.post("/admin/logout/")
    sign_in(client)
    assert client.get("/admin/")["Location"].startswith(CHECK)


def test_the_session_gets_a_new_key_as_it_gains_rights(
    client: Client, make_staff: MakeStaff, with_second_factor: None
) -> None:
    device = give_app(make_staff(role="adviser"))
    sign_in(client)
    before = client.cookies["sessionid"].value
    client.post(CHECK, {"code": code_of(device)})
    assert client.cookies["sessionid"].value != before


def test_somebody_elses_code_opens_nothing(
    client: Client, make_staff: MakeStaff, with_second_factor: None
) -> None:
    give_app(make_staff("elin", role="adviser"))
    other = give_app(make_staff("nia", role="adviser"))
    sign_in(client)
    assert client.post(CHECK, {"code": code_of(other)}).status_code == 422


def test_a_recovery_code_works_once_however_it_is_typed(
    client: Client, make_staff: MakeStaff, with_second_factor: None
) -> None:
    elin = make_staff(role="adviser")
    sign_in(client)
    code = set_up(client)[0]
    for typed, status in ((f" {code.lower().replace('-', ' ')} ", 302), (code, 422)):
        client.post("/admin/logout/")
        sign_in(client)
        assert client.post(CHECK, {"code": typed}).status_code == status
    assert second_factor.codes_left(elin) == 9
    used = AuditRecord.objects.about(elin).get(verb="recovery-code-used")
    assert used.detail == {"left": 9}


def test_new_recovery_codes_put_an_end_to_the_old_ones(
    client: Client, make_staff: MakeStaff, with_second_factor: None
) -> None:
    make_staff(role="adviser")
    sign_in(client)
    old = set_up(client)
    fresh = codes_on(text_of(client.post("/admin/second-factor/recovery-codes/")))
    assert not set(old) & set(fresh)
    client.post("/admin/logout/")
    sign_in(client)
    assert client.post(CHECK, {"code": old[0]}).status_code == 422
    with time_machine.travel(timezone.now() + timedelta(minutes=1)):
        assert client.post(CHECK, {"code": fresh[0]}).status_code == 302


def test_wrong_codes_must_wait_longer_and_longer(
    client: Client, make_staff: MakeStaff, with_second_factor: None
) -> None:
    device = give_app(make_staff(role="adviser"))
    sign_in(client)
    start = timezone.now()
    for seconds in (0, 2, 5, 10):
        with time_machine.travel(start + timedelta(seconds=seconds), tick=False):
            page = client.post(CHECK + "?lang=en", {"code": "000000"})
            assert page.status_code == 422
    assert "Wait 9 seconds" in text_of(page)
    with time_machine.travel(start + timedelta(seconds=12), tick=False):
        assert client.post(CHECK, {"code": code_of(device)}).status_code == 422
    with time_machine.travel(start + timedelta(seconds=20), tick=False):
        assert client.post(CHECK, {"code": code_of(device)}).status_code == 302


def test_who_chose_to_have_one_is_asked_even_where_it_is_not_required(
    client: Client, make_staff: MakeStaff
) -> None:
    give_app(make_staff(role="editor"))
    sign_in(client)
    assert client.get("/admin/")["Location"].startswith(CHECK)


def test_nobody_is_sent_to_another_site_after_the_code(
    client: Client, make_staff: MakeStaff, with_second_factor: None
) -> None:
    device = give_app(make_staff(role="adviser"))
    sign_in(client)
    done = client.post(CHECK, {"code": code_of(device), "next": "//example.com/"})
    assert done["Location"] == "/admin/"


# Taking away --------------------------------------------------------------------------------------------------------


@pytest.fixture
def chief(make_staff: MakeStaff) -> Client:
    client = Client()
    client.force_login(
        make_staff("chief", role="admin", is_superuser=True), "django.contrib.auth.backends.ModelBackend"
    )
    return client


def test_a_superuser_takes_away_a_lost_second_factor(
    client: Client, chief: Client, make_staff: MakeStaff
) -> None:
    nia = make_staff("nia", role="adviser")
    device = give_app(nia)
    sign_in(client, "nia")
    client.post(CHECK, {"code": code_of(device)})
    assert client.get("/admin/").status_code == 200

    address = f"/admin/second-factor/reset/{nia.pk}/"
    assert chief.get(address).status_code == 200
    assert TOTPDevice.objects.count() == 1  # a GET only asks
    chief.post(address)

    assert not TOTPDevice.objects.exists()
    assert client.get("/admin/").status_code == 302
    deed = AuditRecord.objects.about(nia).get(verb="second-factor-reset")
    assert deed.by is not None
    assert deed.by.username == "chief"


@pytest.mark.parametrize("role", ["editor", "adviser", "lead", "moderator", "translator"])
def test_other_roles_cannot(make_staff: MakeStaff, role: str) -> None:
    assert not second_factor.may_reset(make_staff("elin", role=role), make_staff("nia", role="adviser"))


def test_nobody_takes_away_their_own_nor_an_administrator_a_superusers(make_staff: MakeStaff) -> None:
    chief = make_staff("chief", role="admin", is_superuser=True)
    admin = make_staff("ada", role="admin")
    assert not second_factor.may_reset(chief, chief)
    assert not second_factor.may_reset(admin, chief)
    assert second_factor.may_reset(admin, make_staff("nia", role="adviser"))


def test_the_page_is_closed_to_who_may_not(client: Client, make_staff: MakeStaff) -> None:
    nia = make_staff("nia", role="adviser")
    give_app(nia)
    client.force_login(make_staff("elin"), "django.contrib.auth.backends.ModelBackend")
    assert client.post(f"/admin/second-factor/reset/{nia.pk}/").status_code == 403
    assert TOTPDevice.objects.exists()


def test_the_list_of_users_leads_there(chief: Client, make_staff: MakeStaff) -> None:
    nia = make_staff("nia", role="adviser")
    give_app(nia)
    assert f"/admin/second-factor/reset/{nia.pk}/" in text_of(chief.get("/admin/users/"))
    assert User.objects.count() == 2
