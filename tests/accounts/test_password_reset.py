import re
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import User
from core.post.models import Letter
from core.post.sending import send_letter
from tests.accounts.conftest import MakeStaff, sign_in

pytestmark = pytest.mark.django_db
ASK = "/admin/password_reset/"


def ask(client: Client, address: str, query: str = "?lang=en") -> Any:
    return client.post(ASK + query, {"address": address})


def deliver() -> list[Any]:
    """What the worker does."""
    for letter in Letter.objects.all():
        send_letter.func(letter.pk)
    return mail.outbox


def link_in(body: str) -> str:
    found = re.search(r"http://testserver(/admin/password_reset/confirm/\S+)", body)
    assert found
    return found[1]


def test_the_page_is_in_both_languages(client: Client) -> None:
    assert "Forgotten password" in client.get(ASK + "?lang=en").content.decode()
    welsh = client.get(ASK + "?lang=cy").content.decode()
    assert '<html lang="cy">' in welsh
    assert "Forgotten password" not in welsh


def test_a_known_and_an_unknown_address_get_the_same_answer(client: Client, make_staff: MakeStaff) -> None:
    make_staff()
    known, unknown = ask(client, "elin@example.org"), ask(client, "nobody@example.org")
    assert (known.status_code, known["Location"]) == (unknown.status_code, unknown["Location"]) == (
        302, "/admin/password_reset/done/?lang=en",
    )  # fmt: skip
    assert [letter.to for letter in Letter.objects.all()] == ["elin@example.org"]


def test_both_answers_cost_the_same_statements(client: Client, make_staff: MakeStaff) -> None:
    make_staff()
    costs = []
    for address in ("warm@example.org", "elin@example.org", "nobody@example.org"):
        with CaptureQueriesContext(connection) as queries:
            ask(client, address)
        costs.append(
            [re.sub(r"'[^']*'|\d+", "", one["sql"])[:60] for one in queries if "SAVEPOINT" not in one["sql"]]
        )
    assert costs[1] == costs[2]


def test_no_mail_is_sent_while_the_person_waits(client: Client, make_staff: MakeStaff) -> None:
    make_staff()
    ask(client, "elin@example.org")
    assert mail.outbox == []
    assert len(deliver()) == 1


@pytest.mark.parametrize("fields", [{"is_active": False}, {"password": "!"}])
def test_accounts_that_cannot_sign_in_get_no_link(client: Client, make_staff: MakeStaff, fields: Any) -> None:
    elin = make_staff()
    User.objects.filter(pk=elin.pk).update(**fields)
    assert ask(client, "elin@example.org").status_code == 302
    assert not Letter.objects.exists()


def test_the_mail_is_in_the_persons_language_whatever_the_page_was(
    client: Client, make_staff: MakeStaff
) -> None:
    make_staff(language="cy")
    ask(client, "elin@example.org", "?lang=en")
    [letter] = deliver()
    assert letter.extra_headers["Content-Language"] == "cy"
    assert "Choose a new password" not in letter.subject
    assert "lang=cy" in link_in(letter.body)
    assert "elin" in letter.body


def test_no_usable_token_waits_in_the_database(client: Client, make_staff: MakeStaff) -> None:
    make_staff()
    ask(client, "elin@example.org")
    letter = Letter.objects.get()
    assert not re.search(r"[a-z0-9]{6}-[0-9a-f]{32}", str(vars(letter)))


def test_the_link_leads_to_a_new_password(client: Client, make_staff: MakeStaff) -> None:
    make_staff(language="cy")
    ask(client, "elin@example.org")
    [letter] = deliver()
    first = client.get(link_in(letter.body))
    assert first["Location"].endswith("/set-password/?lang=cy")
    page = client.get(first["Location"])
    assert '<html lang="cy">' in page.content.decode()

    new = {"new_password1": "some longer words", "new_password2": "some longer words"}
    done = client.post(first["Location"], new, follow=True)
    assert done.status_code == 200
    assert sign_in(client, password="some longer words").status_code == 302


def test_the_link_works_once(client: Client, make_staff: MakeStaff) -> None:
    make_staff()
    ask(client, "elin@example.org")
    [letter] = deliver()
    link = link_in(letter.body)
    at = client.get(link)["Location"]
    client.post(at, {"new_password1": "some longer words", "new_password2": "some longer words"})
    assert "does not work" in Client().get(link).content.decode()


def test_the_link_dies_after_four_hours(client: Client, make_staff: MakeStaff) -> None:
    make_staff()
    ask(client, "elin@example.org")
    [letter] = deliver()
    with time_machine.travel(timezone.now() + timedelta(hours=4, minutes=1)):
        assert "does not work" in client.get(link_in(letter.body)).content.decode()


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("short", "short", "at least 12 characters"),
        ("some longer words", "other longer words", "The two new passwords are not the same."),
        ("", "", "Enter a new password."),
    ],
)
def test_a_poor_new_password_is_refused_with_words(
    client: Client, make_staff: MakeStaff, first: str, second: str, told: str
) -> None:
    make_staff()
    ask(client, "elin@example.org")
    [letter] = deliver()
    at = client.get(link_in(letter.body))["Location"]
    page = client.post(at, {"new_password1": first, "new_password2": second})
    assert page.status_code == 422
    assert told in page.content.decode()


def test_a_new_password_ends_a_lock_out(client: Client, make_staff: MakeStaff) -> None:
    make_staff()
    for _ in range(5):
        sign_in(client, password="wrong")
    assert sign_in(client).status_code == 429
    ask(client, "elin@example.org")
    [letter] = deliver()
    at = client.get(link_in(letter.body))["Location"]
    client.post(at, {"new_password1": "some longer words", "new_password2": "some longer words"})
    assert sign_in(client, password="some longer words").status_code == 302


def test_a_new_password_does_not_stand_in_for_the_second_factor(
    client: Client, make_staff: MakeStaff, with_second_factor: None
) -> None:
    from tests.accounts.conftest import give_app

    give_app(make_staff(role="adviser"))
    ask(client, "elin@example.org")
    [letter] = deliver()
    at = client.get(link_in(letter.body))["Location"]
    client.post(at, {"new_password1": "some longer words", "new_password2": "some longer words"})
    assert client.get("/admin/")["Location"].startswith("/admin/login/")
    sign_in(client, password="some longer words")
    assert client.get("/admin/")["Location"].startswith("/admin/second-factor/check/")


def test_a_mailbox_is_not_flooded(client: Client, make_staff: MakeStaff) -> None:
    make_staff()
    answers = {ask(client, "elin@example.org").status_code for _ in range(8)}
    assert answers == {302}
    assert Letter.objects.count() == 5


def test_an_address_in_the_wrong_form_is_told(client: Client) -> None:
    page = ask(client, "nonsense")
    assert page.status_code == 422
    assert 'href="#id_address"' in page.content.decode()
