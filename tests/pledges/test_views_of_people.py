"""Is this how it feels here? Said by those who live there, confirmed, moderated, shown, answered by the body."""

from collections.abc import Callable
from datetime import timedelta
from itertools import product
from typing import Any
from uuid import uuid4

import pytest
from django.db import IntegrityError
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from core import retention
from core.audit import AuditRecord
from core.moves import MoveNotAllowedError
from places.models import Authority
from pledges import seeding
from pledges.actions import viewing
from pledges.choices import VIEW_MOVES, ViewStatus
from pledges.models import BodyPledge, CounterView, PublicBody
from tests.pledges.conftest import deliver, invented_body, link_in, pair, press, seal_of
from tests.pledges.test_queue import staff

pytestmark = pytest.mark.django_db
__all__ = ["staff"]

FORM = {
    "en": "/en/pledges/public-bodies/your-view/example-body-1/services-1/",
    "cy": "/cy/addewidion/cyrff-cyhoeddus/eich-barn/example-body-1/services-1/",
}
BODY = {
    "en": "/en/pledges/public-bodies/example-body-1/",
    "cy": "/cy/addewidion/cyrff-cyhoeddus/corff-enghraifft-1/",
}
GWYNEDD, CARDIFF = "LL55 1SH", "CF10 1EP"
Say = Callable[..., Any]


@pytest.fixture
def body(compact: None) -> PublicBody:
    """A council of Gwynedd that has pledged the first commitment."""
    text = invented_body(tailored=(("services-1", pair("We sit down.", "Rydyn ni’n eistedd.")),))
    seeding.seed_demo(bodies=[text], signers=[], now=timezone.now())
    found = PublicBody.objects.get()
    found.authority = Authority.objects.get(gss="W06000002")
    found.save()
    return found


@pytest.mark.parametrize("language", ["en", "cy"])
def test_the_form_says_whose_promise_it_is(body: PublicBody, client: Client, language: str) -> None:
    name = {"en": body.name_en, "cy": body.name_cy}[language]
    text = client.get(FORM[language]).text
    title = text[text.index("<title>") : text.index("</title>")]
    assert name in title, "two bodies may have pledged the same"
    assert f">{name}</p>" in text[text.index("<main") :]
    assert '<meta name="robots" content="noindex">' in text


def answers(**changes: str) -> dict[str, str]:
    return {
        "feels": "partly", "words": "They asked us, on a Monday.", "name": "Ann Example",
        "email": "ann@example.org", "postcode": GWYNEDD, **changes,
    }  # fmt: skip


@pytest.fixture
def say(client: Client, body: PublicBody) -> Say:
    def _say(language: str = "en", **changes: str) -> Any:
        seal = seal_of(client.get(FORM[language]))
        said = {**answers(**changes), "seal": seal, "at": "check", "go": "send"}
        return client.post(FORM[language], said)

    return _say


def decide(client: Client, view: CounterView, verb: str, reason: str = "") -> None:
    client.post(reverse("pledges_decide", args=["view", view.public_id, verb]), {"reason": reason})


@pytest.fixture
def shown(say: Say, client: Client) -> CounterView:
    say()
    press(client, deliver()[0])
    viewing.approve(by=None, view=CounterView.objects.get(), now=timezone.now())
    return CounterView.objects.get()


@pytest.mark.parametrize("language", ["en", "cy"])
def test_a_reader_walks_from_the_body_s_page_to_the_answer(
    client: Client, body: PublicBody, staff: Any, language: str
) -> None:
    page = client.get(BODY[language]).text
    assert f'href="{FORM[language]}"' in page
    assert '<form method="post"' not in page
    first = client.get(FORM[language])
    said = {**answers(), "seal": seal_of(first)}
    step = client.post(FORM[language], {**said, "at": "feels", "go": "next"})
    assert 'name="postcode"' in step.text
    check = client.post(FORM[language], {**said, "at": "reach", "go": "next"})
    assert "They asked us, on a Monday." in check.text
    inbox: Any = client.post(FORM[language], {**said, "at": "check", "go": "send"})
    assert client.get(inbox.url).status_code == 200
    [mail] = deliver()
    assert "They asked us, on a Monday." in mail.body
    assert client.get(link_in(mail)).status_code == 200
    assert CounterView.objects.get().status == ViewStatus.PENDING
    done = client.get(press(client, mail).url).text
    assert "data-done" in done
    assert "on a Monday" not in client.get(BODY[language]).text
    decide(staff("mo", reads_welsh=True), CounterView.objects.get(), "approve")
    page = client.get(BODY[language]).text
    assert "They asked us, on a Monday." in page
    assert "Gwynedd" in page
    assert "Ann Example" not in page
    told, to_body = deliver()
    assert told.to == ["ann@example.org"]
    assert to_body.to == ["olwen@body1.example.org"]
    address = link_in(to_body)
    form = client.get(address)
    own, other = (language, "en" if language == "cy" else "cy")
    answer = {f"words_{own}": "We hear you.", f"words_{other}": "", "seal": seal_of(form)}
    answered: Any = client.post(address, {**answer, "at": "check", "go": "send"})
    assert "data-done" in client.get(answered.url).text
    assert "We hear you." in client.get(BODY[language]).text
    [mail] = deliver()
    assert mail.to == ["ann@example.org"]
    assert client.get(address).status_code == 410


@pytest.mark.parametrize(("show_name", "is_named"), [("", False), ("on", True)])
def test_a_name_is_shown_only_where_they_say_so(
    say: Say, client: Client, show_name: str, is_named: bool
) -> None:
    say(show_name=show_name)
    press(client, deliver()[0])
    viewing.approve(by=None, view=CounterView.objects.get(), now=timezone.now())
    assert ("Ann Example" in client.get(BODY["en"]).text) == is_named


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"postcode": CARDIFF}, "This is for people who live where the body works."),
        ({"postcode": "SW1A 1AA"}, "Choose the council area in Wales that you live in"),
        ({"postcode": "", "authority": "unsure"}, "Choose the council area in Wales that you live in"),
        ({"words": ""}, "Write a few words"),
        ({"feels": ""}, "Choose how it feels"),
        ({"name": "=cmd"}, "name"),
    ],
)
def test_the_form_refuses_and_keeps_what_was_typed(say: Say, changes: dict[str, str], error: str) -> None:
    response = say(**changes)
    assert response.status_code == 422
    assert error in response.text
    assert not CounterView.objects.exists()


@pytest.mark.parametrize(
    ("area", "board", "may"), [("", "", True), ("", "same", True), ("", "other", False), ("other", "", False)]
)
def test_only_people_of_the_area_speak_for_it(
    say: Say, body: PublicBody, area: str, board: str, may: bool
) -> None:
    gwynedd = Authority.objects.get(gss="W06000002")
    elsewhere = Authority.objects.exclude(health_board=gwynedd.health_board)[0]
    body.authority = elsewhere if area else None
    body.health_board = {"": None, "same": gwynedd.health_board, "other": elsewhere.health_board}[board]
    body.save()
    assert (say().status_code == 302) == may


def test_whoever_said_it_already_is_told_by_mail_alone(shown: CounterView, say: Say, client: Client) -> None:
    deliver()
    response = say(words="Another thing.")
    assert client.get(response.url).status_code == 200
    [mail] = deliver()
    assert mail.subject == "You have said it already"
    assert CounterView.objects.get().words == "They asked us, on a Monday."


def test_before_it_is_confirmed_it_may_be_written_anew(say: Say, client: Client) -> None:
    say()
    say(words="Another thing.")
    first, second = deliver()
    press(client, first)
    press(client, second)
    assert CounterView.objects.get().words == "Another thing."


def test_a_form_sent_twice_is_kept_once(client: Client, body: PublicBody) -> None:
    said = {**answers(), "seal": seal_of(client.get(FORM["en"])), "at": "check", "go": "send"}
    first: Any = client.post(FORM["en"], said)
    again: Any = client.post(FORM["en"], said)
    assert first.url == again.url
    assert len(deliver()) == 1


def test_a_moderator_sees_why_to_look_twice(say: Say, client: Client, staff: Any) -> None:
    say(website="x")
    press(client, deliver()[0])
    page = staff("mo").get("/admin/pledges/waiting/").text
    assert "A field that people never see was filled in" in page


@pytest.mark.parametrize(("role", "may"), [("moderator", True), ("editor", False), ("adviser", False)])
def test_some_roles_decide_on_it(say: Say, client: Client, staff: Any, role: str, may: bool) -> None:
    say()
    press(client, deliver()[0])
    decide(staff("x", role), CounterView.objects.get(), "approve")
    assert (CounterView.objects.get().status == ViewStatus.SHOWN) == may


@pytest.mark.parametrize("language", ["en", "cy"])
def test_a_refusal_says_why_in_the_language_it_was_written_in(
    say: Say, client: Client, staff: Any, language: str
) -> None:
    say(language)
    press(client, deliver()[0])
    mo = staff("mo", reads_welsh=True)
    decide(mo, CounterView.objects.get(), "refuse")
    assert CounterView.objects.get().status == ViewStatus.WAITING
    decide(mo, CounterView.objects.get(), "refuse", "others")
    [mail] = deliver()
    why = {"en": "They tell of somebody else", "cy": "Maen nhw’n sôn am rywun arall"}[language]
    assert why in mail.body
    assert "on a Monday" not in client.get(BODY[language]).text


def test_a_body_answers_in_one_language_at_least_and_in_time(shown: CounterView, client: Client) -> None:
    address = reverse("answer_view", args=[shown.token])
    seal = seal_of(client.get(address))
    empty = client.post(address, {"words_en": "", "words_cy": "", "seal": seal, "at": "check", "go": "send"})
    assert empty.status_code == 422
    assert "Write an answer, in one language at least" in empty.text
    late = timezone.now() + timedelta(days=61)
    assert not viewing.answer(view=shown, words_cy="Hwyr", words_en="Late", now=late)
    assert client.get(reverse("answer_view", args=["x" * 43])).status_code == 404


def test_a_view_goes_with_the_pledge_it_is_about(shown: CounterView, client: Client) -> None:
    BodyPledge.objects.update(status="withdrawn")
    assert "on a Monday" not in client.get(BODY["en"]).text
    assert client.get(FORM["en"]).status_code == 404
    assert not CounterView.objects.with_words().get(pk=shown.pk).takes_an_answer(timezone.now())


def test_whoever_said_it_takes_it_back_and_nothing_is_left(shown: CounterView) -> None:
    viewing.withdraw(view=shown)
    viewing.withdraw(view=shown)
    assert not CounterView.objects.exists()
    assert AuditRecord.objects.filter(verb="pledges.view.withdrawn").count() == 1


@pytest.mark.parametrize(
    ("status", "days", "is_left", "has_address"),
    [
        ("pending", 6, True, True), ("pending", 8, False, False), ("refused", 182, True, True),
        ("refused", 200, False, False), ("shown", 700, True, True), ("shown", 800, True, False),
    ],
)  # fmt: skip
def test_what_is_kept_ends_in_time(
    shown: CounterView, status: str, days: int, is_left: bool, has_address: bool
) -> None:
    then = timezone.now()
    CounterView.objects.update(status=status, expires_at=then + timedelta(days=7), decided_at=then)
    retention.run(then + timedelta(days=days))
    found = CounterView.objects.first()
    assert (found is not None) == is_left
    assert bool(found and found.email) == has_address


@pytest.mark.parametrize(("was", "wished"), list(product(ViewStatus, ViewStatus)))
def test_a_view_moves_as_the_table_says(was: ViewStatus, wished: ViewStatus) -> None:
    view = CounterView(status=was)
    if wished in VIEW_MOVES[was]:
        view.move_to(wished)
        assert view.status == wished
    else:
        with pytest.raises(MoveNotAllowedError):
            view.move_to(wished)


@pytest.mark.parametrize(
    "broken",
    [
        {"status": "shown", "shown_at": None}, {"feels": "ghost"}, {"status": "ghost"},
        {"words_reason": "hurts"}, {"answered_at": timezone.now()},
    ],
)  # fmt: skip
def test_the_database_refuses_what_cannot_be(shown: CounterView, broken: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError):
        CounterView.objects.filter(pk=shown.pk).update(**broken)


def test_pages_ask_the_database_no_more_with_many_views(
    shown: CounterView, client: Client, django_assert_max_num_queries: Callable[..., Any]
) -> None:
    for number in range(30):
        address = f"v{number}@example.org"
        copy = CounterView.objects.get(pk=shown.pk)
        copy.pk, copy.public_id = None, uuid4()
        copy.email = copy.email_key = address
        copy.renew()
        copy.save()
    with django_assert_max_num_queries(9):
        client.get(BODY["en"])
