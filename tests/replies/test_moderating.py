"""What moderators decide, in time, one at a time, and in a language they read."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from core import retention
from core.audit import AuditRecord
from replies.actions import deciding
from replies.choices import REPLY_MOVES, ReplyStatus
from replies.models import Reply
from tests.post import deliver
from tests.replies.conftest import NOW, SignIn

pytestmark = pytest.mark.django_db
Confirmed = Callable[..., Reply]
STORY = {"en": "/en/stories/mrs-jones/", "cy": "/cy/straeon/mrs-jones/"}


def at(reply: Reply, verb: str) -> str:
    return f"/admin/replies/{reply.public_id}/{verb}/"


def status_of(reply: Reply) -> str:
    return Reply.objects.get(pk=reply.pk).status


def test_a_reply_that_is_shown_stands_on_both_versions_of_its_page_in_its_own_language(
    client: Client, confirmed: Confirmed, sign_in: SignIn
) -> None:
    reply = confirmed(words="Bendigedig iawn.", words_language="cy")
    assert "Bendigedig" not in client.get(STORY["cy"]).text
    sign_in("moderator").post(at(reply, "show"))
    for address in STORY.values():
        page = client.get(address).text
        assert "Bendigedig" in page
        assert "Ann Example" in page
        assert "ann@example.org" not in page
        assert 'lang="cy"' in page.split("Bendigedig")[0].rsplit("<div", 1)[1]
        assert 'method="post"' not in page.split("<main")[1].split("</main>")[0]
    [message] = deliver()
    assert message.to == ["ann@example.org"]
    assert "/en/stories/mrs-jones/" in message.body


def test_a_refusal_is_told_with_its_reason_in_the_writers_language(
    confirmed: Confirmed, sign_in: SignIn
) -> None:
    reply = confirmed(page_language="cy")
    moderator = sign_in("moderator")
    moderator.post(at(reply, "refuse"), {"reason": ""})
    assert status_of(reply) == "waiting"
    moderator.post(at(reply, "refuse"), {"reason": "other"})
    assert status_of(reply) == "waiting"
    moderator.post(at(reply, "refuse"), {"reason": "hurts", "words": "Mae’n flin gennym."})
    [message] = deliver()
    assert "Mae’n ymosod ar rywun neu’n sarhau rhywun." in message.body
    assert "Mae’n flin gennym." in message.body
    assert "The reason" not in message.body


def test_welsh_waits_for_somebody_who_reads_it(confirmed: Confirmed, sign_in: SignIn) -> None:
    reply = confirmed(words_language="cy")
    huw = sign_in("moderator", reads_welsh=False, name="huw")
    assert "For somebody who reads Welsh" in huw.get("/admin/replies/").text
    answer = huw.post(at(reply, "show"), follow=True)
    assert "waits for somebody who reads Welsh" in answer.text
    assert status_of(reply) == "waiting"
    sign_in("moderator", name="mari").post(at(reply, "show"))
    assert status_of(reply) == "shown"


def test_nobody_decides_while_another_is_on_it(confirmed: Confirmed, sign_in: SignIn, today: Any) -> None:
    reply = confirmed()
    mari, huw = sign_in("moderator", name="mari"), sign_in("moderator", name="huw")
    mari.post(at(reply, "seat"))
    assert "mari is on it" in huw.get("/admin/replies/").text
    huw.post(at(reply, "show"))
    assert status_of(reply) == "waiting"
    today.shift(timedelta(minutes=16))
    huw.post(at(reply, "show"))
    assert status_of(reply) == "shown"


def test_a_decision_can_be_undone_and_its_letter_is_not_sent(
    client: Client, confirmed: Confirmed, sign_in: SignIn
) -> None:
    reply = confirmed()
    moderator = sign_in("moderator")
    moderator.post(at(reply, "show"))
    moderator.post(at(reply, "undo"))
    assert status_of(reply) == "waiting"
    assert "such a friend" not in client.get(STORY["en"]).text
    assert deliver() == []
    moderator.post(at(reply, "show"))
    moderator.post(at(reply, "hide"), {"reason": "somebody"})
    assert "such a friend" not in client.get(STORY["en"]).text
    moderator.post(at(reply, "undo"))
    assert "such a friend" in client.get(STORY["en"]).text
    verbs = list(AuditRecord.objects.about(reply).values_list("verb", flat=True).order_by("pk"))
    assert verbs == [
        "replies.confirmed", "replies.shown", "replies.undone", "replies.shown", "replies.hidden", "replies.shown",
    ]  # fmt: skip


def test_the_queue_says_how_long_in_working_days_and_what_is_late(
    confirmed: Confirmed, sign_in: SignIn, today: Any
) -> None:
    confirmed()
    for days, words, mark in (
        (7, "has waited 5 working days", "Nearly late"),
        (1, "has waited 6 working days", "Late"),
    ):
        today.shift(timedelta(days=days))  # Monday to Monday; then to Tuesday
        page = sign_in("moderator").get("/admin/replies/").text
        assert words in page
        assert f"<strong>{mark}</strong>" in page


def test_moderators_are_reminded_once_of_what_is_near_its_day(
    confirmed: Confirmed, sign_in: SignIn, today: Any
) -> None:
    confirmed(words_language="cy")
    sign_in("moderator", name="mari")
    sign_in("moderator", name="huw", reads_welsh=False)
    deliver()
    assert deciding.remind(now=NOW + timedelta(days=4)) == 0
    assert deciding.remind(now=NOW + timedelta(days=7)) == 1
    assert deciding.remind(now=NOW + timedelta(days=7)) == 0
    told = {message.to[0] for message in deliver()}
    assert "mari@example.org" in told
    assert "huw@example.org" not in told


def test_private_notes_are_for_moderators_alone(
    client: Client, confirmed: Confirmed, sign_in: SignIn
) -> None:
    reply = confirmed()
    moderator = sign_in("moderator")
    moderator.post(at(reply, "note"), {"words": "Ask Mari first."})
    moderator.post(at(reply, "show"))
    assert "Ask Mari first." in moderator.get(f"/admin/replies/{reply.public_id}/").text
    assert "Ask Mari first." not in sign_in("editor").get(f"/admin/replies/{reply.public_id}/").text
    assert "Ask Mari first." not in client.get(STORY["en"]).text


def test_an_answer_stands_under_the_reply_marked_as_the_authors(
    client: Client, confirmed: Confirmed, sign_in: SignIn
) -> None:
    reply = confirmed()
    sign_in("moderator").post(at(reply, "show"))
    deliver()
    sign_in("editor").post(at(reply, "answer"), {"said_by": "author", "words": "Thank you, Ann."})
    page = client.get(STORY["en"]).text
    assert "The author answers" in page
    assert "Thank you, Ann." in page
    [message] = deliver()
    assert message.subject == "Your reply is answered"
    assert "Yr awdur yn ateb" in client.get(STORY["cy"]).text


@pytest.mark.parametrize("role", ["translator", "adviser", "lead"])
def test_other_roles_see_nothing_of_it(confirmed: Confirmed, sign_in: SignIn, role: str) -> None:
    reply = confirmed()
    staff = sign_in(role)
    for address in ("/admin/replies/", f"/admin/replies/{reply.public_id}/", "/admin/useful/"):
        assert staff.get(address).status_code != 200
    staff.post(at(reply, "show"))
    assert status_of(reply) == "waiting"


def test_an_editor_answers_but_does_not_decide(confirmed: Confirmed, sign_in: SignIn) -> None:
    reply = confirmed()
    editor = sign_in("editor")
    editor.post(at(reply, "show"))
    assert status_of(reply) == "waiting"


@pytest.mark.parametrize("was", ReplyStatus)
@pytest.mark.parametrize("wished", ReplyStatus)
def test_every_move_is_in_the_table_or_refused(was: ReplyStatus, wished: ReplyStatus) -> None:
    reply = Reply(status=was)
    if wished in REPLY_MOVES[was]:
        reply.move_to(wished)
        assert reply.status == wished
    else:
        with pytest.raises(ValueError, match="from"):
            reply.move_to(wished)


def test_what_is_not_shown_goes_after_half_a_year(confirmed: Confirmed, sign_in: SignIn) -> None:
    reply = confirmed()
    sign_in("moderator").post(at(reply, "refuse"), {"reason": "other", "words": "Names a neighbour."})
    retention.run(NOW + timedelta(days=180))
    assert Reply.objects.exists()
    retention.run(NOW + timedelta(days=185))
    assert not Reply.objects.exists()
    assert "neighbour" not in str(list(AuditRecord.objects.values_list("detail", flat=True)))
