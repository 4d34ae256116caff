"""Replies as readers meet them: on the page, paged by key, at the same cost however many; reported; withdrawn."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from core.page_cache import tables
from people.actions import erase
from people.registry import holding_of
from replies import my_page
from replies.models import Reply, Report, Shown, Thread
from replies.models.threads import email_key
from replies.reading import ON_A_PAGE
from tests.replies.conftest import NOW, SignIn, page_at

pytestmark = pytest.mark.django_db
PAGES = {
    "mrs-jones": "/en/stories/mrs-jones/",
    "co-production-or-participation": "/en/news/co-production-or-participation/",
}


def shown(how_many: int, slug: str = "mrs-jones") -> list[Reply]:
    page = page_at(slug)
    thread, _is_new = Thread.objects.get_or_create(page_key=page.translation_key)
    made = []
    for number in range(how_many):
        moment = NOW - timedelta(minutes=how_many - number)
        reply = Reply.objects.create(
            thread=thread, page=page, name=f"Reader {chr(97 + number % 26)}", email=f"reader{number}@example.org",
            email_key=str(number), words=f"Word number {number}.", language="en", mail_language="en",
            status="shown", waiting_since=moment,
        )  # fmt: skip
        Shown.objects.create(reply=reply, thread=thread, at=moment)
        made.append(reply)
    return made


def numbers(page: str) -> list[int]:
    return [int(number) for number in re.findall(r"Word number (\d+)\.", page)]


@pytest.mark.parametrize("slug", PAGES)
def test_a_page_asks_once_for_its_replies_and_costs_the_same_with_many(client: Client, slug: str) -> None:
    def asked() -> list[str]:
        client.get(PAGES[slug])
        with CaptureQueriesContext(connection) as queries:
            client.get(PAGES[slug])
        return [query["sql"] for query in queries.captured_queries]

    before = asked()
    shown(30, slug)
    after = asked()
    for queries in (before, after):
        assert len([sql for sql in queries if "replies_" in sql]) == 1
    assert len(after) == len(before)
    assert len(set(after)) == len(after)


def test_more_than_a_page_of_them_go_on_below_in_order_and_each_once(client: Client) -> None:
    shown(ON_A_PAGE * 2 + 5)
    page = client.get(PAGES["mrs-jones"]).text
    met = numbers(page)
    assert met == list(range(ON_A_PAGE))
    for _page in range(2):
        [following] = re.findall(r'href="([^"]*after=[^"]*)"[^>]*>More replies', page)
        page = client.get(following.replace("&amp;", "&")).text
        met += numbers(page)
    assert "More replies" not in page
    assert met == list(range(45))


@pytest.mark.parametrize("after", ["", "x", "1.2", "99999999999999999999.1.1", "1.1.99999999999999999999"])
def test_a_cursor_of_nonsense_is_the_first_page_or_the_end(client: Client, after: str) -> None:
    key = page_at("mrs-jones").translation_key
    assert client.get(f"/en/replies/to/{key}/", {"after": after}).status_code == 200


@pytest.mark.parametrize("language", ["en", "cy"])
def test_a_reader_reports_a_reply_and_a_moderator_hides_it(
    client: Client, sign_in: SignIn, language: str
) -> None:
    from tests.post import seal_of

    [reply] = shown(1)
    url = (
        f"/cy/ymatebion/rhoi-gwybod/{reply.public_id}/"
        if language == "cy"
        else f"/en/replies/report/{reply.public_id}/"
    )
    form = client.get(url)
    assert "Word number 0." in form.text
    told = {
        "complaint": "about_me",
        "report_words": "That is me.",
        "seal": seal_of(form),
        "at": "check",
        "go": "send",
    }
    for _twice in range(2):
        done = client.post(url, told, follow=True)
    assert "data-done" in done.text
    assert Report.objects.count() == 1
    moderator = sign_in("moderator")
    assert "Reader a" in moderator.get("/admin/replies/").text
    assert "That is me." in moderator.get(f"/admin/replies/{reply.public_id}/").text
    moderator.post(f"/admin/replies/{reply.public_id}/hide/", {"reason": "somebody"})
    assert Report.objects.get().status == "done"
    assert "Word number 0." not in client.get(PAGES["mrs-jones"]).text
    assert client.get(url).status_code == 404


def test_a_report_that_finds_nothing_leaves_the_reply(client: Client, sign_in: SignIn) -> None:
    [reply] = shown(1)
    Report.objects.create(reply=reply, complaint="wrong", language="en", form_key="1")
    sign_in("moderator").post(f"/admin/replies/{reply.public_id}/leave-shown/", {"words": "True."})
    assert Report.objects.get().status == "done"
    assert "Word number 0." in client.get(PAGES["mrs-jones"]).text


def test_a_withdrawn_reply_is_gone_at_once_and_everything_of_it(client: Client) -> None:
    [reply] = shown(1)
    reply.email_key = email_key(reply.email)
    reply.save()
    [item] = my_page._sent(reply.email, NOW)
    assert item.said[0].words == "Word number 0."
    assert my_page._mine("somebody@else.example", item.ref) is None
    mine = my_page._mine(reply.email, item.ref)
    assert mine is not None
    my_page._withdraw(mine, {}, NOW)
    assert "Word number 0." not in client.get(PAGES["mrs-jones"]).text
    assert not Reply.objects.exists()
    assert not Shown.objects.exists()


def test_whoever_erases_everything_takes_their_replies_along(client: Client) -> None:
    [reply] = shown(1)
    reply.email_key = email_key(reply.email)
    reply.save()
    holding = holding_of(Reply)
    assert holding is not None
    assert "Word number 0." in str(holding.told(reply))
    erase(reply.email, now=NOW)
    assert not Reply.objects.exists()


def test_writing_and_waiting_change_no_kept_page_and_showing_does() -> None:
    counted = {model._meta.label for model in tables.content_models()}
    assert {"replies.Shown", "replies.Answer", "replies.Thread"} <= counted
    assert not {"replies.Reply", "replies.Report", "replies.Usefulness"} & counted
