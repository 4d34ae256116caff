import re
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from core.duties import run_all
from tests.accounts.conftest import PASSWORD, MakeStaff, sign_in

pytestmark = pytest.mark.django_db


def text_of(response: Any) -> str:
    return str(response.content.decode())


def test_the_right_password_opens_the_staff_pages(client: Client, make_staff: MakeStaff) -> None:
    make_staff()
    response = sign_in(client)
    assert (response.status_code, response["Location"]) == (302, "/admin/")
    assert client.get("/admin/").status_code == 200


def test_the_page_asked_for_comes_after_signing_in(client: Client, make_staff: MakeStaff) -> None:
    make_staff()
    asked = client.get("/admin/account/")
    assert asked["Location"] == "/admin/login/?next=/admin/account/"
    assert sign_in(client, next="/admin/account/")["Location"] == "/admin/account/"


def test_nobody_is_sent_to_another_site_after_signing_in(client: Client, make_staff: MakeStaff) -> None:
    make_staff()
    assert sign_in(client, next="https://example.com/")["Location"] == "/admin/"


@pytest.mark.parametrize(
    ("language", "title"), [("en", "Sign in to the staff pages"), ("cy", "Mewngofnodi i’r")]
)
def test_the_page_speaks_the_language_its_address_asks_for(client: Client, language: str, title: str) -> None:
    page = client.get(f"/admin/login/?lang={language}")
    assert f'<html lang="{language}">' in text_of(page)
    assert title in text_of(page).replace("&#x27;", "'")
    assert page["Content-Language"] == language
    assert f'action="/admin/login/?lang={language}"' in text_of(page)


def test_without_a_wish_in_the_address_the_browsers_language_is_used(client: Client) -> None:
    assert '<html lang="cy">' in text_of(client.get("/admin/login/", headers={"accept-language": "cy"}))
    assert '<html lang="en">' in text_of(client.get("/admin/login/", headers={"accept-language": "fr"}))


def test_an_unknown_language_in_the_address_does_no_harm(client: Client) -> None:
    assert client.get("/admin/login/?lang=<script>").status_code == 200


def test_the_switch_leads_to_the_same_page_and_keeps_where_one_was_going(client: Client) -> None:
    page = text_of(client.get("/admin/login/?lang=en&next=/admin/account/&junk=1"))
    switch = re.search(r'href="(\?[^"]*)" lang="cy" hreflang="cy">Cymraeg<', page)
    assert switch
    assert "junk" not in switch[1]
    other = text_of(client.get("/admin/login/" + switch[1].replace("&amp;", "&")))
    assert '<html lang="cy">' in other
    assert 'name="next" value="/admin/account/"' in other


def test_no_language_is_remembered_in_a_cookie(client: Client) -> None:
    client.get("/admin/login/?lang=cy")
    assert set(client.cookies) <= {"csrftoken"}


def test_a_skip_link_leads_to_the_main_part(client: Client) -> None:
    page = text_of(client.get("/admin/login/?lang=en"))
    assert '<a class="skip" href="#main">' in page
    assert 'id="main"' in page


def test_an_empty_form_is_answered_with_a_summary_whose_lines_lead_to_the_fields(client: Client) -> None:
    page = sign_in(client, "", "", "?lang=en")
    assert page.status_code == 422
    assert "<title>Error: Sign in" in text_of(page)
    assert '<a href="#id_username">Enter your username.</a>' in text_of(page)
    assert '<a href="#id_password">Enter your password.</a>' in text_of(page)


def test_errors_are_in_welsh_on_the_welsh_page(client: Client) -> None:
    page = text_of(sign_in(client, "", "", "?lang=cy"))
    assert "<title>Gwall:" in page
    assert "Enter your" not in page


def test_wrong_name_wrong_password_and_disabled_account_are_told_alike(
    client: Client, make_staff: MakeStaff
) -> None:
    make_staff("elin")
    make_staff("gone", is_active=False)
    pages = [
        sign_in(client, "nobody", PASSWORD, "?lang=en"),
        sign_in(client, "elin", "wrong", "?lang=en"),
        sign_in(client, "gone", PASSWORD, "?lang=en"),
    ]
    told = {re.sub(r'value="[^"]*"|nobody|elin|gone', "", text_of(page)) for page in pages}
    assert {page.status_code for page in pages} == {422}
    assert len(told) == 1


def test_the_name_stays_after_a_wrong_password_and_the_password_does_not(
    client: Client, make_staff: MakeStaff
) -> None:
    make_staff()
    page = text_of(sign_in(client, "elin", "a wrong one"))
    assert 'value="elin"' in page
    assert "a wrong one" not in page


def test_an_account_without_a_role_is_told_so(client: Client, make_staff: MakeStaff) -> None:
    make_staff().groups.clear()
    page = sign_in(client, query="?lang=en")
    assert page.status_code == 422
    assert "Ask an administrator for a role" in text_of(page)


@pytest.mark.parametrize("name", ["a\x00b", "a\ud800b", "x" * 5000])
def test_broken_names_are_refused_with_words(client: Client, name: str) -> None:
    body = b"username=" + name.encode("utf-8", "surrogatepass") + b"&password=x"
    page = client.post("/admin/login/", body, content_type="application/x-www-form-urlencoded")
    assert page.status_code == 422


def test_a_session_lasts_no_longer_than_the_browser(client: Client, make_staff: MakeStaff) -> None:
    make_staff()
    sign_in(client)
    assert client.cookies["sessionid"]["expires"] == ""
    assert client.cookies["sessionid"]["httponly"]


def test_the_browser_may_say_that_the_form_is_ours(client: Client) -> None:
    """With `no-referrer` it posts `Origin: null`, and nobody could sign in."""
    assert client.get("/admin/login/")["Referrer-Policy"] == "same-origin"


def test_the_policy_of_wagtails_editor_is_not_that_of_visitors(client: Client) -> None:
    assert "'unsafe-inline'" in client.get("/admin/login/")["Content-Security-Policy"]
    assert "unsafe" not in client.get("/cy/gofyn/")["Content-Security-Policy"]


# Locking out ----------------------------------------------------------------------------------------------------------


def fail_five_times(client: Client, name: str = "elin", query: str = "?lang=en", **more: Any) -> Any:
    for _ in range(4):
        assert sign_in(client, name, "wrong", query, **more).status_code == 422
    return sign_in(client, name, "wrong", query, **more)


def test_five_wrong_passwords_lock_out_even_the_right_one(client: Client, make_staff: MakeStaff) -> None:
    make_staff()
    page = fail_five_times(client)
    assert page.status_code == 429
    assert "Wait 15 minutes" in text_of(page)
    assert page["Retry-After"] == "900"
    assert sign_in(client).status_code == 429


def test_the_locked_out_page_is_in_welsh_too(client: Client, make_staff: MakeStaff) -> None:
    make_staff()
    page = text_of(fail_five_times(client, query="?lang=cy"))
    assert '<html lang="cy">' in page
    assert "too many" not in page


def test_a_name_that_does_not_exist_is_locked_out_alike(client: Client, make_staff: MakeStaff) -> None:
    make_staff()
    assert text_of(fail_five_times(client, "nobody")) == text_of(fail_five_times(client, "elin"))


def test_a_quarter_of_an_hour_later_the_right_password_works(client: Client, make_staff: MakeStaff) -> None:
    make_staff()
    fail_five_times(client)
    with time_machine.travel(timezone.now() + timedelta(minutes=10)):
        assert sign_in(client).status_code == 429
    with time_machine.travel(timezone.now() + timedelta(minutes=16)):
        assert sign_in(client).status_code == 302


def test_others_on_the_same_network_are_not_locked_out(client: Client, make_staff: MakeStaff) -> None:
    make_staff("elin")
    make_staff("nia")
    fail_five_times(client, "elin")
    assert sign_in(client, "nia").status_code == 302


def test_the_same_person_may_sign_in_from_another_network(client: Client, make_staff: MakeStaff) -> None:
    make_staff()
    fail_five_times(client)
    elsewhere = client.post(
        "/admin/login/", {"username": "elin", "password": PASSWORD}, REMOTE_ADDR="203.0.113.9"
    )
    assert elsewhere.status_code == 302


def test_the_callers_address_is_kept_nowhere(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    from axes.models import AccessAttempt

    caplog.set_level("DEBUG")
    client.post(
        "/admin/login/", {"username": "canary", "password": "canary-word"}, REMOTE_ADDR="203.0.113.77"
    )
    attempt = AccessAttempt.objects.get()
    assert attempt.ip_address.startswith("fd")
    assert "203.0.113.77" not in "".join(str(value) for value in vars(attempt).values())
    assert "canary-word" not in attempt.post_data
    for word in ("203.0.113.77", "canary"):
        assert word not in caplog.text


def test_failed_attempts_are_forgotten_after_a_day(client: Client) -> None:
    from axes.models import AccessAttempt

    sign_in(client, "nobody", "wrong")
    run_all(timezone.now() + timedelta(hours=23))
    assert AccessAttempt.objects.count() == 1
    run_all(timezone.now() + timedelta(hours=25))
    assert not AccessAttempt.objects.exists()


# Signing out ----------------------------------------------------------------------------------------------------------


def test_signing_out_ends_the_session_and_says_so_in_ones_language(
    client: Client, make_staff: MakeStaff
) -> None:
    client.force_login(make_staff(language="cy"), "django.contrib.auth.backends.ModelBackend")
    out = client.post("/admin/logout/")
    assert out["Location"] == "/admin/login/?lang=cy&ended=signed-out"
    assert '<html lang="cy">' in text_of(client.get(out["Location"]))
    assert client.get("/admin/").status_code == 302


def test_a_mere_link_cannot_sign_anybody_out(client: Client, make_staff: MakeStaff) -> None:
    client.force_login(make_staff(), "django.contrib.auth.backends.ModelBackend")
    answer = client.get("/admin/logout/")
    assert answer.status_code == 405
    assert "sessionid" not in answer.cookies
    assert client.get("/admin/").status_code == 200


def test_another_site_cannot_sign_anybody_out(make_staff: MakeStaff) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(make_staff(), "django.contrib.auth.backends.ModelBackend")
    assert client.post("/admin/logout/").status_code == 403
    assert client.get("/admin/").status_code == 200


def test_the_staff_pages_speak_the_persons_own_language(client: Client, make_staff: MakeStaff) -> None:
    client.force_login(make_staff(language="cy"), "django.contrib.auth.backends.ModelBackend")
    assert '<html lang="cy"' in text_of(client.get("/admin/", headers={"accept-language": "en"}))


def test_a_form_refused_as_forged_is_told_in_the_language_of_the_page() -> None:
    answer = Client(enforce_csrf_checks=True).post(
        "/admin/login/?lang=cy", {"username": "elin", "password": "x"}
    )
    assert answer.status_code == 403
    assert '<html lang="cy">' in text_of(answer)
