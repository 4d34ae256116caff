"""The doors that mail comes in by: whoever knows the secret is heard, everything is kept, and none of it is a 500."""

import base64
import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from enquiries.choices import PostKind, TaskKind
from enquiries.models import Adviser, Enquiry, InboundMail, Message, Task
from enquiries.post import addresses
from tests.enquiries.mails import mail

pytestmark = pytest.mark.django_db
Make = Callable[..., Enquiry]
SECRET = "post:a-long-secret"
HEADERS = {"authorization": "Basic " + base64.b64encode(SECRET.encode()).decode()}


@pytest.fixture(autouse=True)
def open_door(settings: Any) -> None:
    settings.ENQUIRY_INBOX = "enquiries@canol.example.org"
    settings.MAIL_IN_SECRET = SECRET
    settings.ANYMAIL = {"WEBHOOK_SECRET": SECRET}


@pytest.fixture
def case(team: dict[str, Adviser], make_enquiry: Make) -> Enquiry:
    return make_enquiry()


def hand_over(path: str, body: Any, kind: str = "application/json", **more: Any) -> Any:
    content = json.dumps(body) if kind == "application/json" and not isinstance(body, bytes) else body
    return Client(enforce_csrf_checks=True).post(path, content, content_type=kind, headers=HEADERS, **more)


def test_a_mail_from_the_servers_own_pipe_reaches_its_case(case: Enquiry) -> None:
    response = hand_over("/mail/in/", mail(to=addresses.address_of(case)), "message/rfc822")
    assert response.status_code == 200
    assert Message.objects.of(case).filter(channel="email").get().body == "Diolch. Beth nesaf?"


def test_a_provider_hands_a_mail_over_in_its_own_form(case: Enquiry) -> None:
    posted = {
        "FromFull": {"Email": "beca0@example.org", "Name": "Beca"},
        "From": "Beca <beca0@example.org>",
        "To": "hidden@example.org",
        "ToFull": [],
        "OriginalRecipient": addresses.address_of(case),
        "Subject": "Re",
        "TextBody": "Diolch.",
        "HtmlBody": "<p>Diolch.</p>",
        "Headers": [{"Name": "Message-ID", "Value": "<p@example.org>"}],
        "Attachments": [],
    }
    assert hand_over("/mail/in/postmark/inbound/", posted).status_code == 200
    assert Message.objects.of(case).filter(channel="email").get().body == "Diolch."


def test_a_providers_word_that_a_mail_came_back_marks_the_case(case: Enquiry) -> None:
    posted = {
        "RecordType": "Bounce",
        "Type": "HardBounce",
        "MessageID": "a-provider's-own",
        "Email": "beca0@example.org",
        "BouncedAt": "2026-11-25T12:00:00Z",
    }
    assert hand_over("/mail/in/postmark/tracking/", posted).status_code == 200
    case.refresh_from_db()
    assert case.mail_returned_at is not None
    assert Task.objects.of(case).get().kind == TaskKind.RETURNED


def test_a_complaint_is_a_task_of_its_own_kind(case: Enquiry) -> None:
    posted = {"RecordType": "SpamComplaint", "Type": "SpamComplaint", "Email": "beca0@example.org"}
    hand_over("/mail/in/postmark/tracking/", posted)
    case.refresh_from_db()
    assert case.mail_returned_at is None
    assert Task.objects.of(case).get().kind == TaskKind.COMPLAINT


def test_what_a_provider_holds_for_spam_waits_for_staff(case: Enquiry) -> None:
    posted = {
        "From": "beca0@example.org",
        "OriginalRecipient": addresses.address_of(case),
        "TextBody": "Prynwch!",
        "Headers": [{"Name": "X-Spam-Status", "Value": "Yes"}],
        "Attachments": [],
    }
    hand_over("/mail/in/postmark/inbound/", posted)
    row = InboundMail.objects.get()
    assert (row.kind, row.suggested) == (PostKind.UNKNOWN, case)


UNREADABLE = (b"", b"{", b"[]", b'{"From": 7}', b"null", b"\xff\xfe", b'{"Attachments": [{"Content": "?"}]}')


@pytest.mark.parametrize("body", UNREADABLE, ids=repr)
@pytest.mark.parametrize(
    "what", ["postmark/inbound", "postmark/tracking", "mailjet/inbound", "sparkpost/inbound"]
)
def test_what_a_provider_garbles_is_kept_and_never_a_500(db: None, what: str, body: bytes) -> None:
    response = hand_over(f"/mail/in/{what}/", body)
    assert response.status_code in (200, 401)
    if response.status_code == 200 and body.strip() and what.endswith("postmark/inbound"):
        assert InboundMail.objects.waiting().exists()


@pytest.mark.parametrize("secret", ["", "post:another", "post:a-long-secret "])
def test_without_the_secret_nothing_is_heard(case: Enquiry, secret: str) -> None:
    given = {"authorization": "Basic " + base64.b64encode(secret.encode()).decode()} if secret else {}
    for path in ("/mail/in/", "/mail/in/postmark/inbound/", "/mail/in/postmark/tracking/"):
        response = Client().post(
            path, mail(to=addresses.address_of(case)), content_type="message/rfc822", headers=given
        )
        assert response.status_code == 401
    assert not InboundMail.objects.exists()


@pytest.mark.parametrize("head", ["Basic", "Basic ?", "Basic " + "A" * 9000, "Bearer x", "Basic \u00ff"])
def test_a_garbled_secret_is_refused(db: None, head: str) -> None:
    response = Client().post(
        "/mail/in/", b"x", content_type="message/rfc822", headers={"authorization": head}
    )
    assert response.status_code == 401


def test_where_no_secret_is_set_there_is_no_door(db: None, settings: Any) -> None:
    settings.MAIL_IN_SECRET = ""
    assert hand_over("/mail/in/", b"x", "message/rfc822").status_code == 404


def test_no_provider_of_that_name_is_not_found(db: None) -> None:
    assert hand_over("/mail/in/nobody/inbound/", {}).status_code == 404


def test_a_database_in_trouble_asks_for_it_again(case: Enquiry, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("enquiries.post.taking.parsing.read", lambda *_args, **_more: 1 / 0)
    response = hand_over("/mail/in/", b"Subject: x\n\nx", "message/rfc822")
    assert (response.status_code, response.headers["Retry-After"]) == (503, "60")


def test_a_large_mail_comes_in_and_an_endless_one_does_not(
    case: Enquiry, monkeypatch: pytest.MonkeyPatch
) -> None:
    large = mail(to=addresses.address_of(case), text="gair\n" * 900_000)
    assert hand_over("/mail/in/", large, "message/rfc822").status_code == 200
    monkeypatch.setattr("enquiries.post.webhooks.MOST_POSTED", 1000)
    assert hand_over("/mail/in/", b"x" * 1001, "message/rfc822").status_code == 413


def test_a_mail_larger_than_any_keeps_its_beginning_for_staff(
    case: Enquiry, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("enquiries.post.parsing.MOST_BYTES", 20_000)
    hand_over("/mail/in/", mail(to=addresses.address_of(case), text="gair\n" * 9000), "message/rfc822")
    row = InboundMail.objects.get()
    assert (row.kind, row.trouble, row.suggested) == (PostKind.BROKEN, "large", case)
    assert row.words.startswith("gair")
