"""Writing a reply: asked, checked, and read by a moderator once the mail was answered."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.test import Client

from core import retention
from replies.models import Reply
from tests.post import deliver, link_in, press, seal_of
from tests.replies.conftest import NOW, Send, answers, page_at, write_url

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("language", "subject"), [("en", "Confirm your reply"), ("cy", "Cadarnhau eich ymateb")]
)
def test_a_reader_goes_step_by_step_to_the_moderator(client: Client, language: str, subject: str) -> None:
    url = write_url(language=language)
    page = client.get(url)
    kept: dict[str, Any] = {"seal": seal_of(page)}
    assert re.search(rf'<input[^>]*name="words_language"[^>]*value="{language}"[^>]*checked', page.text)

    def go_on(at: str, **given: Any) -> Any:
        kept.update(given)
        return client.post(url, {**kept, "at": at, "go": "next"})

    page = go_on("words", words="Diolch.", words_language="cy")
    assert 'name="email"' in page.text
    page = go_on("who", name="Ann Example", email="ann@example.org")
    assert "ann@example.org" in page.text
    assert not Reply.objects.exists()

    sent: Any = client.post(url, {**kept, "at": "check", "go": "send", "seal": kept["seal"]})
    assert sent.status_code == 302
    [message] = deliver()
    assert message.subject == subject
    assert "Diolch." not in message.body
    reply = Reply.objects.get()
    assert (reply.status, reply.language, reply.mail_language) == ("pending", "cy", language)
    assert client.get(link_in(message)).status_code == 200
    reply.refresh_from_db()
    assert reply.status == "pending"
    done = press(client, message)
    assert "data-done" in client.get(done.url).text
    reply.refresh_from_db()
    assert reply.status == "waiting"


@pytest.mark.parametrize(("language", "title"), [("en", "Error:"), ("cy", "Gwall:")])
@pytest.mark.parametrize("name", ["www.example.com", "=1+1", "a\0b"])
def test_a_name_that_is_none_is_refused(client: Client, language: str, title: str, name: str) -> None:
    page = client.post(write_url(language=language), {**answers(name=name), "at": "who", "go": "next"})
    assert page.status_code == 422
    assert title in page.text
    assert "errors" in page.text


def test_an_empty_step_keeps_what_was_typed(client: Client) -> None:
    page = client.post(write_url(), {"at": "who", "go": "next", "words": "Kept.", "name": "Ann"})
    assert page.status_code == 422
    assert 'value="Ann"' in page.text
    assert 'name="words" value="Kept."' in page.text


def test_the_same_form_sent_twice_is_kept_once_and_mailed_once(client: Client) -> None:
    seal = seal_of(client.get(write_url()))
    sent = {**answers(), "seal": seal, "at": "check", "go": "send"}
    addresses = [client.post(write_url(), sent)["Location"] for _twice in range(2)]
    assert addresses[0] == addresses[1]
    assert Reply.objects.count() == 1
    assert len(deliver()) == 1


def test_a_filled_honeypot_is_held_until_staff_let_it_go_on(
    client: Client, send: Send, sign_in: Callable[..., Client]
) -> None:
    send(website="http://spam.example.org")
    [message] = deliver()
    assert "/confirm/" not in message.body
    held = Reply.objects.get()
    assert held.status == "held"
    moderator = sign_in("moderator")
    assert "Ann Example" in moderator.get("/admin/replies/").text
    moderator.post(f"/admin/replies/{held.public_id}/release/")
    [message] = deliver()
    press(client, message)
    held.refresh_from_db()
    assert held.status == "waiting"


def test_too_many_from_one_network_keep_what_was_typed(client: Client, send: Send, settings: Any) -> None:
    settings.RATE_NETWORK = [(1, 3600)]
    send()
    page = send(words="Still here.")
    assert page.status_code == 429
    assert "Still here." in page.text


def test_too_many_to_one_mailbox_keep_what_was_typed(send: Send, settings: Any) -> None:
    settings.RATE_MAILBOX = [(1, 3600)]
    send()
    page = send(words="Still here.")
    assert page.status_code == 429
    assert "Still here." in page.text
    assert Reply.objects.count() == 1


def test_a_reply_that_nobody_confirms_goes_after_a_week(send: Send, client: Client) -> None:
    send()
    [message] = deliver()
    retention.run(NOW + timedelta(days=6))
    assert Reply.objects.count() == 1
    retention.run(NOW + timedelta(days=8))
    assert not Reply.objects.exists()
    assert press(client, message).status_code in {404, 410}
    assert len(mail.outbox) == 1


def test_a_guide_takes_no_replies_unless_somebody_opens_it(
    client: Client, sign_in: Callable[..., Client]
) -> None:
    from tests.replies.conftest import page_at

    guide = page_at("the-new-relationship")
    url = write_url("the-new-relationship")
    assert client.get(url).status_code == 410
    assert url not in client.get("/en/guides/the-new-relationship/").text
    editor = sign_in("editor")
    editor.post(f"/admin/replies/page/{guide.pk}/", {"opening": "open", "open_days": "10"})
    assert client.get(url).status_code == 200
    assert url in client.get("/en/guides/the-new-relationship/").text


def test_replies_close_when_their_time_is_over(client: Client, today: Any) -> None:
    published = page_at("mrs-jones").first_published_at
    assert published
    ends = published + timedelta(days=365)
    today.move_to(ends - timedelta(seconds=1))
    assert client.get(write_url()).status_code == 200
    today.move_to(ends)
    assert client.get(write_url()).status_code == 410
    assert client.post(write_url(), {**answers(), "at": "check", "go": "send"}).status_code == 410
    assert "Replies to this page are closed" in client.get(write_url()).text


def test_a_page_that_takes_none_or_is_not_there_has_no_form(client: Client) -> None:
    assert client.get(write_url("contact")).status_code == 404
    assert client.get("/en/replies/write/00000000-0000-0000-0000-000000000000/").status_code == 404
