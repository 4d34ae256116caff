"""Asking an adviser."""

import logging
import re
import uuid
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.utils.html import escape
from django_tasks_db.models import DBTaskResult

from core.post.models import Letter
from enquiries import actions
from enquiries.choices import Topic
from enquiries.models import Adviser, Enquiry
from tests.enquiries.conftest import GWYNEDD, NOON, answers

pytestmark = pytest.mark.django_db
Send = Callable[..., Any]
Team = dict[str, Adviser]
CANARY = "canary-7319"


@pytest.fixture(autouse=True)
def at_noon(team: Team) -> Any:
    with time_machine.travel(NOON, tick=True):
        yield


def text_of(response: Any) -> str:
    return str(response.content.decode())


def title_of(response: Any) -> str:
    found = re.search(r"<h1[^>]*>(.*?)</h1>", text_of(response), re.DOTALL)
    return found[1] if found else ""


def test_each_step_leads_to_the_next_in_both_languages(client: Client) -> None:
    for address, titles in (
        (
            "/cy/gofyn/",
            ["Beth yw pwnc eich cwestiwn?", "Am ble mae’n sôn?", "Eich cwestiwn", "Sut byddwn yn eich ateb"],
        ),
        (
            "/en/ask/",
            ["What is your question about?", "Where is it about?", "Your question", "How we answer you"],
        ),
    ):
        response = client.get(address)
        assert "data-main" in text_of(response)
        assert "999" in text_of(response)
        given: dict[str, Any] = {}
        for step, title, names in zip(
            ("about", "place", "message", "answer"),
            titles,
            (("asker", "topic"), ("authority",), ("message",), ("name", "contact_by", "email", "language")),
            strict=True,
        ):
            assert title_of(response) == title
            given.update({name: answers()[name] for name in names})
            response = client.post(address, {**given, "at": step, "go": "next"})
            assert response.status_code == 200
        assert "Gwynedd" in text_of(response)
        assert 'value="send"' in text_of(response)
    assert not Enquiry.objects.exists()


def test_gwynedd_asks_in_welsh_and_the_north_adviser_who_speaks_it_has_it(
    send: Send, client: Client, team: Team, post_office: Any
) -> None:
    response = send()
    enquiry = Enquiry.objects.get()
    assert response.status_code == 302
    assert response["Location"] == f"/cy/gofyn/derbyniwyd/{enquiry.public_id}/"
    done = client.get(response["Location"])
    assert re.search(rf'id="reference">{enquiry.reference}<', text_of(done))
    assert "data-done" in text_of(done)
    assert "dydd Llun 30 Tachwedd 2026" in text_of(done)
    assert "no-store" in done["Cache-Control"]
    assert enquiry.adviser == team["nia"]
    assert enquiry.status == "assigned"
    assert [reason["code"] for reason in enquiry.decisions.get().reasons][:3] == ["area", "topic", "language"]
    to_adviser, to_asker = sorted(post_office(), key=lambda one: one.to[0], reverse=True)
    assert to_asker.to == ["beca@example.org"]
    assert enquiry.reference in to_asker.subject
    assert "Mae’ch cwestiwn gyda ni" in to_asker.subject
    assert "dydd Llun 30 Tachwedd 2026" in to_asker.body
    assert "menter gydweithredol" not in to_asker.body
    assert to_adviser.to == ["nia@example.org"]
    assert "Ymholiad i chi" in to_adviser.subject
    assert "Sut mae dechrau" not in to_adviser.body
    assert "Beca" not in to_adviser.body
    assert f"/admin/enquiries/case/{enquiry.public_id}/" in to_adviser.body


def test_in_english_everything_is_english(send: Send, client: Client, post_office: Any) -> None:
    response = send("/en/ask/", language="en", authority="W06000015", message="How do we start?")
    done = client.get(response["Location"])
    assert title_of(done) == "We have your question"
    assert "Monday 30 November 2026" in text_of(done)
    enquiry = Enquiry.objects.get()
    assert enquiry.adviser is not None
    assert enquiry.adviser.region == "south"
    mail = next(one for one in post_office() if one.to == ["beca@example.org"])
    assert "We have your question" in mail.subject
    assert "Monday 30 November 2026" in mail.body


@pytest.mark.parametrize(
    ("address", "words"), [("/cy/gofyn/", "Mae’ch cwestiwn"), ("/en/ask/", "We have your")]
)
def test_either_is_acknowledged_in_the_language_of_the_page(
    send: Send, post_office: Any, address: str, words: str
) -> None:
    send(address, language="either")
    assert any(words in mail.subject for mail in post_office() if mail.to == ["beca@example.org"])


def test_the_same_words_within_ten_minutes_are_one_enquiry(send: Send, post_office: Any) -> None:
    first, second = send(), send(email="BECA@example.org", message="Sut mae  dechrau menter gydweithredol? ")
    assert first["Location"] == second["Location"]
    assert Enquiry.objects.count() == 1
    assert Letter.objects.count() == 2


def test_the_same_words_later_are_another_enquiry(send: Send) -> None:
    send()
    with time_machine.travel(NOON + timedelta(minutes=11), tick=True):
        send()
    assert Enquiry.objects.count() == 2


def test_the_page_that_says_so_is_shown_for_an_hour(send: Send, client: Client) -> None:
    address = send()["Location"]
    with time_machine.travel(NOON + timedelta(hours=2), tick=True):
        assert client.get(address).status_code == 404
    assert client.get(f"/en/ask/received/{uuid.uuid4()}/").status_code == 404


def test_a_postcode_gives_the_area_and_is_not_kept(send: Send) -> None:
    send(authority="", postcode="ll55 1sh")
    enquiry = Enquiry.objects.get()
    assert enquiry.authority is not None
    assert enquiry.authority.gss == GWYNEDD
    assert "LL55" not in str(vars(enquiry)).upper()


@pytest.mark.parametrize(
    ("where", "kind"),
    [
        ({"authority": "outside"}, "outside"),
        ({"authority": "unsure"}, "unsure"),
        ({"authority": "", "postcode": "SW1A 1AA"}, "outside"),
        ({"authority": "", "postcode": "CF99 9ZZ"}, "unknown"),
    ],
)
def test_nowhere_known_is_still_answered(send: Send, where: dict[str, str], kind: str) -> None:
    assert send(**where).status_code == 302
    enquiry = Enquiry.objects.get()
    assert enquiry.area_kind == kind
    assert enquiry.adviser is not None
    assert enquiry.adviser.speaks_welsh


@pytest.mark.parametrize(
    ("changes", "target", "words"),
    [
        ({"asker": ""}, "id_asker_0", "Choose who you are asking for"),
        ({"topic": "gold"}, "id_topic_0", "Choose one of the answers shown."),
        ({"authority": "", "postcode": ""}, "id_postcode", "Enter a postcode, or choose a council area"),
        (
            {"authority": "", "postcode": "here"},
            "id_postcode",
            "Enter a full postcode, like LL55 1SH, or choose a council area",
        ),
        ({"authority": "W06000099"}, "id_authority", "Choose one of the answers shown."),
        ({"message": ""}, "id_message", "Write your question"),
        ({"message": "x" * 1_000_000}, "id_message", "Shorten this to 4000"),
        ({"message": "a\x00b"}, "id_message", "Some hidden characters"),
        ({"name": ""}, "id_name", "Enter your name"),
        ({"name": "\x07Beca"}, "id_name", "Some hidden characters"),
        ({"email": ""}, "id_email", "Enter your e-mail address, or choose another way to be answered"),
        ({"email": "nobody"}, "id_email", "Enter an e-mail address in the right form"),
        (
            {"contact_by": "phone"},
            "id_phone",
            "Enter a telephone number, or choose another way to be answered",
        ),
        (
            {"contact_by": "text_relay"},
            "id_phone",
            "Enter a telephone number, or choose another way to be answered",
        ),
        (
            {"contact_by": "post"},
            "id_address",
            "Enter the address to write to, or choose another way to be answered",
        ),
        (
            {"contact_by": "someone_else", "email": ""},
            "id_email",
            "Enter an e-mail address, a telephone number or an address",
        ),
        ({"contact_by": "pigeon"}, "id_contact_by_0", "Choose one of the answers shown."),
        ({"language": "fr"}, "id_language_0", "Choose one of the answers shown."),
        ({"needs": "gold"}, "id_needs_0", "Choose one of the answers shown."),
    ],
)
def test_a_wrong_answer_is_named_at_its_control(
    send: Send, changes: dict[str, Any], target: str, words: str
) -> None:
    response = send("/en/ask/", **changes)
    assert response.status_code == 422
    assert f'<a href="#{target}">{escape(words)}' in text_of(response)
    assert "<title>Error:" in text_of(response)
    assert f'id="{target}"' in text_of(response)
    assert not Enquiry.objects.exists()


@pytest.mark.parametrize(
    "changes",
    [
        {"contact_by": "phone", "phone": "01632 960001", "email": ""},
        {"contact_by": "callback", "phone": "01632 960001", "email": ""},
        {"contact_by": "text_relay", "phone": "01632 960001", "email": ""},
        {"contact_by": "post", "address": "1 Example Street\nExample", "email": ""},
        {"contact_by": "someone_else", "email": "friend@example.org"},
    ],
    ids=lambda changes: str(changes["contact_by"]),
)
def test_every_way_of_being_answered_is_taken(send: Send, changes: dict[str, str], client: Client) -> None:
    response = send(**changes)
    assert response.status_code == 302
    assert Enquiry.objects.get().contact_by == changes["contact_by"]
    assert Letter.objects.filter(kind="enquiries.acknowledgement").exists() == bool(changes.get("email", "x"))


def test_asking_by_telephone_asks_for_what_must_be_heeded(client: Client, team: Team) -> None:
    by_phone = {**answers(), "contact_by": "phone", "phone": "01632 960001"}
    wishes = client.post("/en/ask/", {**by_phone, "at": "answer", "go": "next"})
    assert title_of(wishes) == "How to ring you safely"
    assert 'name="speaker_name"' not in text_of(wishes)
    heeded = {"safe_contact": ["say_nothing", "mornings"]}
    check = client.post("/en/ask/", {**by_phone, **heeded, "at": "wishes", "go": "next"})
    assert "Ring in the morning only" in text_of(check)


def test_what_must_be_heeded_stands_above_the_number_and_in_no_mail(
    send: Send, client: Client, team: Team, post_office: Any
) -> None:
    send(contact_by="text_relay", phone="01632 960001", safe_contact=["say_nothing", "no_voicemail"])
    mails = post_office()
    assert mails
    for mail in mails:
        assert "01632" not in mail.body + mail.subject
        assert "neges ar beiriant" not in mail.body + mail.subject
    client.force_login(team["nia"].user, backend="django.contrib.auth.backends.ModelBackend")
    page = text_of(client.get(f"/admin/enquiries/case/{Enquiry.objects.get().public_id}/"))
    wish, number = page.index("Peidiwch â dweud wrth neb arall"), page.index("18001 01632 960001")
    assert wish < number


def test_who_speaks_for_somebody_is_asked_first_unless_they_agreed(
    send: Send, client: Client, team: Team
) -> None:
    send(contact_by="someone_else", speaker_name="Cai Enghraifft")
    send(contact_by="someone_else", speaker_name="Cai Enghraifft", speaker_agreed="on", email="d@example.org")
    first, second = Enquiry.objects.order_by("pk")
    client.force_login(team["ned"].user, backend="django.contrib.auth.backends.ModelBackend")
    asks = "Ask them first whether they agree"
    assert asks in text_of(client.get(f"/admin/enquiries/case/{first.public_id}/"))
    page = text_of(client.get(f"/admin/enquiries/case/{second.public_id}/"))
    assert asks not in page
    assert "Cai Enghraifft" in page


def test_consent_needs_and_topic_are_kept(send: Send) -> None:
    send(consent="on", needs=["bsl", "large_print"], topic="voice")
    enquiry = Enquiry.objects.get()
    assert enquiry.has_consent
    assert enquiry.consented_at is not None
    assert enquiry.needs == ["bsl", "large_print"]
    assert enquiry.topic == Topic.VOICE


def test_a_filled_honeypot_is_held_for_the_lead_and_nobody_is_written_to(
    send: Send, client: Client, post_office: Any
) -> None:
    response = send(website="https://example.org")
    assert client.get(response["Location"]).status_code == 200
    enquiry = Enquiry.objects.get()
    assert enquiry.is_held
    assert enquiry.adviser is None
    assert post_office() == []


@time_machine.travel("2036-11-23T10:20:30Z", tick=False)  # no minute and no hour ends meanwhile
def test_a_full_mailbox_keeps_what_was_typed(send: Send, settings: Any) -> None:
    settings.RATE_MAILBOX = [(1, 3600)]
    assert send().status_code == 302
    response = send(message="Cwestiwn arall")
    assert response.status_code == 429
    assert "Cwestiwn arall" in text_of(response)
    assert send().status_code == 302  # said again, the first is still the same enquiry


def test_the_language_switch_keeps_what_was_typed(client: Client) -> None:
    response = client.post("/en/ask/", {**answers(), "name": "Beca", "at": "answer", "go": "switch"})
    assert response.status_code == 200
    assert title_of(response) == "How we answer you"
    assert 'value="Beca"' in text_of(response)
    assert 'formaction="/cy/gofyn/"' in text_of(response)


def test_nothing_of_the_asker_reaches_logs_or_tasks(
    send: Send, caplog: pytest.LogCaptureFixture, post_office: Any
) -> None:
    with caplog.at_level(logging.DEBUG):
        send(message=f"{CANARY} message", name=f"{CANARY} name", email=f"{CANARY}@example.org")
        post_office()
    assert CANARY not in "".join(
        record.getMessage() for record in caplog.records if not record.name.startswith("django.db")
    )
    assert CANARY not in str([task.args_kwargs for task in DBTaskResult.objects.all()])


@pytest.mark.content_stands
def test_asking_first_costs_no_query_and_the_check_page_few(
    client: Client, django_assert_max_num_queries: Any
) -> None:
    client.get("/en/ask/")
    with django_assert_max_num_queries(2):
        client.get("/en/ask/")
    with django_assert_max_num_queries(8):
        client.post("/en/ask/", {**answers(), "at": "answer", "go": "next"})
    with django_assert_max_num_queries(6):
        client.post("/en/ask/", {**answers(), "at": "message", "go": "next"})


def test_of_two_at_once_the_second_gets_the_row_of_the_first(
    make_enquiry: Callable[..., Enquiry], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = make_enquiry()
    known, asked_before = actions.asked_already, iter([None])
    # The second looked before the first had committed, so only the law of the table tells it.
    monkeypatch.setattr(
        actions, "asked_already", lambda asked, *, now: next(asked_before, known(asked, now=now))
    )
    assert make_enquiry() == first
    assert Enquiry.objects.count() == 1
