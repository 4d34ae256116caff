"""Joining: asked step by step, checked, and a member only once the mail was answered."""

from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.test import Client

from core import retention
from forum.models import Member
from tests.forum.conftest import JOIN, NOW, MakeMember, Send
from tests.post import code_in, deliver, link_in, press, seal_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", ["en", "cy"])
def test_an_organisation_goes_step_by_step_to_its_membership(
    wales: None, client: Client, language: str
) -> None:
    page = client.get(JOIN[language])
    kept: dict[str, Any] = {"seal": seal_of(page)}

    def go_on(at: str, **answers: Any) -> Any:
        kept.update(answers)
        return client.post(JOIN[language], {**kept, "at": at, "go": "next"})

    page = go_on("who", joining_as="organisation", background="provider", name="Ann Example")
    assert 'name="organisation"' in page.text
    page = go_on("organisation", organisation="Example co-op")
    assert 'name="email"' in page.text
    page = go_on("reach", email="ann@example.org", language="both", authority="W06000002")
    assert 'name="interests"' in page.text
    page = go_on("wishes", interests=["starting"], bulletins="on")
    assert "Example co-op" in page.text
    assert "Gwynedd" in page.text
    assert not Member.objects.exists()

    sent: Any = client.post(JOIN[language], {**kept, "at": "check", "go": "send"})
    assert sent.status_code == 302
    assert "ann" not in sent.url
    [message] = deliver()
    assert "Fforwm" in message.subject
    assert "Forum" in message.subject  # both languages were asked for
    member = Member.objects.get()
    assert member.status == "pending"

    assert client.get(link_in(message)).status_code == 200
    member.refresh_from_db()
    assert member.status == "pending"
    done = press(client, message)
    assert "data-done" in client.get(done.url).text
    press(client, message)
    member.refresh_from_db()
    assert (member.status, member.organisation) == ("member", "Example co-op")
    assert member.wants_bulletins
    assert [interest.value for interest in member.chosen_interests] == ["starting"]


def test_the_typed_code_lets_in_as_the_link_does(client: Client, send: Send) -> None:
    inbox = send().url
    [message] = deliver()
    client.post(inbox, {"go": "code", "code": code_in(message)})
    assert Member.objects.get().status == "member"


@pytest.mark.parametrize(("language", "title"), [("en", "Error:"), ("cy", "Gwall:")])
def test_an_empty_step_says_what_is_missing(wales: None, client: Client, language: str, title: str) -> None:
    page = client.post(JOIN[language], {"at": "who", "go": "next", "name": "www.example.com"})
    assert page.status_code == 422
    assert title in page.text
    assert 'value="www.example.com"' in page.text


def test_the_same_form_sent_twice_is_kept_once_and_mailed_once(client: Client, wales: None) -> None:
    from tests.forum.conftest import answers

    sent = {**answers(), "seal": seal_of(client.get(JOIN["en"])), "at": "check", "go": "send"}
    addresses = [client.post(JOIN["en"], sent)["Location"] for _twice in range(2)]
    assert addresses[0] == addresses[1]
    assert len(deliver()) == 1


def test_a_known_address_sees_the_same_page_and_only_the_mail_tells(send: Send) -> None:
    new = send()
    [message] = deliver()
    member = Member.objects.get()
    member.status, member.joined_at, member.heard_at = "member", NOW, NOW
    member.save()
    again = send(email="Ann@Example.org", name="Somebody Else")
    assert new.status_code == again.status_code == 302
    assert new.url.rsplit("/", 2)[0] == again.url.rsplit("/", 2)[0]
    [told] = deliver()
    assert told.subject != message.subject
    assert Member.objects.get().name == "Ann Example"


def test_a_filled_honeypot_is_held_and_goes_on_when_staff_say_so(
    client: Client, send: Send, admin_client: Client
) -> None:
    send(website="http://spam.example.org")
    deliver()
    held = Member.objects.get()
    assert held.status == "held"
    assert not any("/confirm/" in str(message.body) for message in mail.outbox)
    admin_client.post(f"/admin/forum/member/{held.public_id}/release/")
    [message] = deliver()
    press(client, message)
    held.refresh_from_db()
    assert held.status == "member"


def test_who_never_answers_is_forgotten(send: Send) -> None:
    send()
    member = Member.objects.get()
    assert member.expires_at is not None
    rule = "unconfirmed wishes to join"
    assert retention.apply(rule, member.expires_at) == 0
    assert retention.apply(rule, member.expires_at + timedelta(seconds=1)) == 1
    assert not Member.objects.exists()


def test_everything_kept_about_a_member_is_told_and_taken_out(make_member: MakeMember) -> None:
    from people.actions import erase

    make_member(about="Rhywbeth", about_language="cy")
    erase("member1@example.org", now=NOW)
    assert not Member.objects.exists()
