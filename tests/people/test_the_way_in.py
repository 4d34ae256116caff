"""The link to my page: the same for everybody on the screen; once, for a while, for the mailbox's owner alone."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from core import retention
from core.post.models import Letter
from people.models import LastHere, Visit
from pledges.models import Signature
from tests.people.conftest import ANN, MY, SENT, Ask, Enter, deliver, link_in

pytestmark = pytest.mark.django_db
STRANGER = "nobody@example.org"


def _shape(queries: CaptureQueriesContext) -> list[str]:
    """What was done, whoever asked: statements without their values."""
    told = [query["sql"] for query in queries if "SAVEPOINT" not in query["sql"]]
    return [sql.split(" VALUES")[0].split(" WHERE")[0] for sql in told]


@pytest.mark.parametrize("language", ["en", "cy"])
def test_a_known_and_an_unknown_address_see_the_same(signed: Signature, ask: Ask, language: str) -> None:
    answers, done = [], []
    for address in (ANN, STRANGER):
        with CaptureQueriesContext(connection) as queries:
            answers.append(ask(address, language))
        done.append(_shape(queries))
    assert {(answer.status_code, answer["Location"]) for answer in answers} == {(302, SENT[language])}
    assert done[0] == done[1]
    assert Visit.objects.count() == Letter.objects.filter(kind="people.link").count() == 2


def test_only_the_mail_tells(signed: Signature, ask: Ask) -> None:
    ask(ANN)
    ask(STRANGER)
    known, unknown = deliver()
    assert "/en/my/open/" in known.body
    assert unknown.subject == "We hold nothing about you"
    assert "/open/" not in unknown.body


@pytest.mark.parametrize("language", ["en", "cy"])
def test_the_page_after_asking_ends_the_form(client: Client, language: str) -> None:
    page = client.get(SENT[language])
    assert page.status_code == 200
    assert "data-done" in page.text
    assert page["Cache-Control"] == "no-store"


def test_it_asks_then_shows_then_acts(client: Client) -> None:
    page = client.get(MY["en"])
    assert 'name="email"' in page.text
    wrong = client.post(MY["en"], {"email": "not an address", "at": "address", "go": "next"})
    assert wrong.status_code == 422
    assert "not an address" in wrong.text
    check = client.post(MY["en"], {"email": ANN, "at": "address", "go": "next"})
    assert ANN in check.text
    assert not Visit.objects.exists()


def test_the_link_shows_a_button_and_changes_nothing(signed: Signature, ask: Ask, client: Client) -> None:
    ask()
    link = link_in(deliver()[-1])
    for _look in range(3):
        assert client.get(link).status_code == 200
        assert client.head(link).status_code == 200
    assert Visit.objects.get().opened_at is None
    assert not client.cookies.get("canol_my_en")
    opened = client.post(link)
    assert (opened.status_code, opened["Location"]) == (302, "/en/my/")
    assert "My very own words" in client.get("/en/my/").text


def test_a_link_works_once(enter: Enter, signed: Signature, client: Client) -> None:
    enter()
    link = link_in(mail.outbox[-1])
    stranger = Client()
    assert stranger.get(link).status_code == 410
    assert stranger.post(link).status_code == 410
    assert not stranger.cookies.get("canol_my_en")
    assert client.get(link)["Location"] == "/en/my/"


def test_a_link_ends_after_a_day(signed: Signature, ask: Ask, client: Client) -> None:
    ask()
    link = link_in(deliver()[-1])
    with time_machine.travel(timezone.now() + timedelta(hours=25)):
        assert client.get(link).status_code == 410
        assert client.post(link).status_code == 410
        retention.run(timezone.now())
    assert not Visit.objects.exists()


def test_a_made_up_link_opens_nothing(client: Client) -> None:
    assert client.get("/en/my/open/nonsense/").status_code == 404
    assert client.post("/cy/fy-nhudalen/agor/nonsense/").status_code == 404


def test_the_cookie_is_for_this_page_alone_and_the_database_cannot_open_it(
    signed: Signature, enter: Enter
) -> None:
    client = enter()
    for name, path in (("canol_my_en", "/en/my/"), ("canol_my_cy", "/cy/fy-nhudalen/")):
        cookie = client.cookies[name]
        assert cookie["path"] == path
        assert cookie["httponly"]
        assert cookie["samesite"] == "Strict"
        assert int(cookie["max-age"]) == 3600
    kept = str(Visit.objects.values().get())
    assert client.cookies["canol_my_en"].value not in kept
    assert link_in(mail.outbox[-1]).split("/")[-2] not in kept


@pytest.mark.parametrize(
    ("minutes", "steps", "is_on"), [(19, 1, True), (21, 1, False), (15, 3, True), (15, 5, False)]
)
def test_a_visit_ends_by_itself(
    signed: Signature, enter: Enter, minutes: int, steps: int, *, is_on: bool
) -> None:
    start = timezone.now()
    with time_machine.travel(start, tick=False):
        client = enter()
    for step in range(1, steps + 1):
        with time_machine.travel(start + timedelta(minutes=minutes * step), tick=False):
            page = client.get("/en/my/")
    assert ("My very own words" in page.text) is is_on


def test_finishing_ends_it_at_once(signed: Signature, enter: Enter) -> None:
    client = enter()
    secret = client.cookies["canol_my_en"].value
    assert client.get("/en/my/finish/")["Location"] == "/en/my/"
    assert client.post("/en/my/finish/")["Location"] == "/en/my/finished/"
    assert not Visit.objects.exists()
    client.cookies["canol_my_en"] = secret
    assert "My very own words" not in client.get("/en/my/").text
    assert client.post("/en/my/finish/").status_code == 302


def test_without_a_visit_nothing_is_shown_and_what_was_typed_comes_back(
    signed: Signature, client: Client
) -> None:
    for path in (
        "everything/",
        "everything/download/",
        "erase/",
        "language/",
        f"do/own-words/{signed.public_id}/",
    ):
        assert client.get(f"/en/my/{path}").status_code == 403
    page = client.post(f"/en/my/do/own-words/{signed.public_id}/", {"statement": "Words typed at length"})
    assert page.status_code == 403
    assert "Words typed at length" in page.text
    signed.refresh_from_db()
    assert signed.statement == "My very own words"


def test_every_page_of_a_visit_is_kept_by_nobody(signed: Signature, enter: Enter) -> None:
    client = enter()
    for path in (
        "",
        "everything/",
        "everything/download/",
        "erase/",
        "language/",
        f"do/own-words/{signed.public_id}/",
    ):
        page = client.get(f"/en/my/{path}")
        assert page.status_code == 200
        assert page["Cache-Control"] == "no-store"
        assert "ETag" not in page


@time_machine.travel("2036-11-23T10:20:30Z", tick=False)  # no minute and no hour ends meanwhile
def test_a_mailbox_is_written_to_five_times_an_hour_and_nothing_is_lost(ask: Ask) -> None:
    assert [ask().status_code for _turn in range(6)] == [302] * 5 + [429]
    assert ANN in ask().text


@time_machine.travel("2036-11-23T10:20:30Z", tick=False)  # no minute and no hour ends meanwhile
def test_a_network_asks_thirty_times_at_once(ask: Ask) -> None:
    answers = [ask(f"somebody{number}@example.org").status_code for number in range(31)]
    assert answers == [302] * 30 + [429]


def test_coming_back_counts_as_contact_without_keeping_the_address(signed: Signature, enter: Enter) -> None:
    enter()
    assert ANN not in str(LastHere.objects.values().get())
    assert LastHere.objects.was_here_since(" ANN@example.org ", timezone.now() - timedelta(minutes=1))


def test_another_spelling_of_the_mailbox_opens_nobodys_page(send: Any, ask: Ask) -> None:
    send(email="ann.example@gmail.com")
    ask("annexample@gmail.com")
    assert "We hold nothing" in deliver()[-1].subject
