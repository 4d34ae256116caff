"""What an asker sees of their own enquiry, and can do about it."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client

from core.post.models import Letter
from enquiries import actions, following
from enquiries.choices import Outcome, Status
from enquiries.models import Adviser, Enquiry, FollowUp, JourneyStep, StepTaken
from tests.enquiries.conftest import NOON

pytestmark = pytest.mark.django_db
Team = dict[str, Adviser]
Make = Callable[..., Enquiry]


@pytest.fixture(autouse=True)
def at_noon(team: Team) -> Any:
    with time_machine.travel(NOON, tick=True):
        yield


def link_in(mails: list[Any], to: str = "beca0@example.org") -> str:
    """The way to the page, as the asker's mail tells it."""
    text = next(mail.body for mail in mails if mail.to == [to])
    found = re.search(r"https?://[^/\s]+(/(?:cy/gofyn/dilyn|en/ask/follow)/\S+)", text)
    assert found is not None, text
    return found[1]


@pytest.fixture
def enquiry(make_enquiry: Make) -> Enquiry:
    return make_enquiry()


@pytest.fixture
def page(enquiry: Enquiry, post_office: Any) -> str:
    return link_in(post_office())


def answer(enquiry: Enquiry, team: Team, then: Status = Status.ANSWERED) -> None:
    enquiry.refresh_from_db()
    actions.reply(
        by=team["nia"].user,
        enquiry=enquiry,
        body="CANARY-WORDS",
        channel="email",
        then=then,
        version=enquiry.version,
        now=NOON,
    )


def test_the_acknowledgement_leads_to_how_it_stands_in_the_asker_s_language(
    client: Client, page: str, enquiry: Enquiry
) -> None:
    assert page.startswith("/cy/gofyn/dilyn/")
    response = client.get(page)
    assert response.status_code == 200
    for words in ("Sut mae’ch cwestiwn", enquiry.reference, "dydd Llun 30 Tachwedd 2026", "Nia"):
        assert words in response.text
    english = client.get(page.replace("/cy/gofyn/dilyn/", "/en/ask/follow/"))
    assert "How your question stands" in english.text


def test_the_page_is_private_and_repeats_nothing_said(
    client: Client, page: str, enquiry: Enquiry, team: Team
) -> None:
    answer(enquiry, team)
    response = client.get(page)
    assert "no-store" in response["Cache-Control"]
    assert response["Referrer-Policy"] == "no-referrer"
    assert not response.cookies
    assert '<form method="post"' not in response.text
    assert "noindex" in response.text
    for words in (enquiry.message, "CANARY-WORDS", enquiry.email, "Enghraifft"):
        assert words not in response.text


def test_the_database_holds_only_the_hash_of_the_link(page: str) -> None:
    token = page.strip("/").rpartition("/")[2]
    row = FollowUp.objects.values().get()
    assert token not in str(row)
    assert FollowUp.objects.get().token == token


def test_replies_lead_there_too_and_make_it_last_longer(
    page: str, enquiry: Enquiry, team: Team, post_office: Any
) -> None:
    until = FollowUp.objects.get().expires_at
    with time_machine.travel(NOON + timedelta(days=3)):
        enquiry.refresh_from_db()
        actions.reply(
            by=team["nia"].user, enquiry=enquiry, body="Dewch draw", channel="email", then=Status.ANSWERED,
            version=enquiry.version, now=NOON + timedelta(days=3),
        )  # fmt: skip
    assert link_in(post_office()) == page
    assert FollowUp.objects.get().expires_at == until + timedelta(days=3)


# Deeds


def test_adding_reaches_the_adviser_without_a_word_of_it_in_the_mail(
    client: Client, page: str, enquiry: Enquiry, post_office: Any
) -> None:
    assert client.get(f"{page}ychwanegu/").status_code == 200
    assert not enquiry.messages.exists()
    response = client.post(f"{page}ychwanegu/", {"body": "CANARY more"})
    assert response["Location"] == page
    client.post(f"{page}ychwanegu/", {"body": "CANARY more"})  # pressed twice
    message = enquiry.messages.get()
    assert (message.direction, message.channel, message.by) == ("in", "form", None)
    (mail,) = post_office()
    assert mail.to == ["nia@example.org"]
    assert "CANARY" not in mail.subject + mail.body
    assert enquiry.reference in mail.subject


@pytest.mark.parametrize("then", [Status.WAITING, Status.ANSWERED])
def test_adding_makes_it_ours_again_with_a_fresh_promise(
    client: Client, page: str, enquiry: Enquiry, team: Team, then: Status
) -> None:
    answer(enquiry, team, then)
    with time_machine.travel(NOON + timedelta(days=7)):
        client.post(f"{page}ychwanegu/", {"body": "Rhywbeth arall"})
    enquiry.refresh_from_db()
    assert enquiry.status == Status.ASSIGNED
    assert enquiry.due_on.isoformat() == "2026-12-07"


def test_taking_back_asks_first_closes_and_tells_the_adviser(
    client: Client, page: str, enquiry: Enquiry, post_office: Any
) -> None:
    client.get(f"{page}tynnu-yn-ol/")
    enquiry.refresh_from_db()
    assert enquiry.status == Status.ASSIGNED
    client.post(f"{page}tynnu-yn-ol/")
    client.post(f"{page}tynnu-yn-ol/")
    enquiry.refresh_from_db()
    assert (enquiry.status, enquiry.outcome) == (Status.CLOSED, Outcome.WITHDRAWN)
    assert len(post_office()) == 1
    assert "Rydych wedi tynnu’ch cwestiwn yn ôl" in client.get(page).text


def test_what_was_closed_is_taken_up_again_by_whoever_had_it(
    client: Client, page: str, enquiry: Enquiry, team: Team
) -> None:
    client.post(f"{page}tynnu-yn-ol/")
    assert client.post(f"{page}ailagor/", {"body": ""}).status_code == 422
    client.post(f"{page}ailagor/", {"body": "Dal heb ateb"})
    enquiry.refresh_from_db()
    assert (enquiry.status, enquiry.outcome, enquiry.closed_at) == (Status.ASSIGNED, "", None)
    assert enquiry.adviser == team["nia"]


def test_where_the_adviser_has_left_the_rules_decide_anew(
    client: Client, page: str, enquiry: Enquiry, team: Team
) -> None:
    client.post(f"{page}tynnu-yn-ol/")
    Adviser.objects.filter(pk=team["nia"].pk).update(is_active=False)
    client.post(f"{page}ailagor/", {"body": "Dal heb ateb"})
    enquiry.refresh_from_db()
    assert enquiry.adviser == team["sian"]
    Adviser.objects.update(is_active=False)
    client.post(f"{page}tynnu-yn-ol/")
    client.post(f"{page}ailagor/", {"body": "Eto"})
    enquiry.refresh_from_db()
    assert enquiry.status == "new"
    assert enquiry.adviser is None


def test_an_answer_in_welsh_instead_goes_to_who_speaks_it_with_the_same_date(
    client: Client, make_enquiry: Make, team: Team, post_office: Any
) -> None:
    enquiry = make_enquiry(5, language="en", page_language="en")
    Enquiry.objects.filter(pk=enquiry.pk).update(adviser=team["ned"])
    page = link_in(post_office(), "beca5@example.org")
    response = client.post(f"{page}change/", {"language": "cy", "contact_by": "email"})
    assert response["Location"] == page
    changed = Enquiry.objects.get(pk=enquiry.pk)
    assert (changed.language, changed.adviser, changed.due_on) == ("cy", team["nia"], enquiry.due_on)
    assert {tuple(mail.to) for mail in post_office()} == {("nia@example.org",)}


def test_another_way_needs_what_belongs_to_it_and_the_mail_address_cannot_be_turned(
    client: Client, page: str, enquiry: Enquiry
) -> None:
    wish = {"language": "cy", "contact_by": "phone", "email": "thief@example.org"}
    response = client.post(f"{page}newid/", wish)
    assert response.status_code == 422
    assert 'href="#id_phone"' in response.text
    client.post(f"{page}newid/", {**wish, "phone": "01632 960001"})
    enquiry.refresh_from_db()
    assert (enquiry.contact_by, enquiry.phone, enquiry.email) == (
        "phone",
        "01632 960001",
        "beca0@example.org",
    )
    assert client.post(f"{page}newid/", {"language": "cy", "contact_by": "callback"}).status_code == 422


def test_the_language_switch_keeps_what_was_typed(client: Client, page: str) -> None:
    english = page.replace("/cy/gofyn/dilyn/", "/en/ask/follow/")
    response = client.post(f"{english}add/", {"body": "Half a thought", "go": "switch"})
    assert response.status_code == 200
    assert "Half a thought" in response.text
    assert "What would you like to add?" in response.text


def test_the_adviser_who_was_writing_meanwhile_is_told(
    client: Client, page: str, enquiry: Enquiry, team: Team
) -> None:
    enquiry.refresh_from_db()
    seen = enquiry.version
    client.post(f"{page}ychwanegu/", {"body": "Un peth arall"})
    with pytest.raises(actions.Collision):
        actions.reply(
            by=team["nia"].user, enquiry=enquiry, body="x", channel="email", then=Status.ANSWERED, version=seen,
            now=NOON,
        )  # fmt: skip


def test_the_steps_of_the_journey_are_shown_in_the_language_of_the_page(
    client: Client, page: str, enquiry: Enquiry
) -> None:
    first, _second = (
        JourneyStep.objects.create(
            topic="start", place=number, words_cy=f"Cam {number}", words_en=f"Part {number}"
        )
        for number in (1, 2)
    )
    StepTaken.objects.create(enquiry=enquiry, step=first, at=NOON)
    text = client.get(page).text
    assert re.search(r"Cam 1\s*<span[^>]*>\(wedi’i wneud\)", text)
    assert re.search(r"Cam 2\s*<span[^>]*>\(eto i ddod\)", text)
    assert "Part 1" not in text


# Links


def test_a_link_that_ran_out_is_sent_anew_to_the_address_we_hold_and_the_old_one_is_dead(
    client: Client, page: str, post_office: Any
) -> None:
    with time_machine.travel(NOON + timedelta(days=91)):
        response = client.get(page)
        assert response.status_code == 410
        assert client.post(f"{page}ychwanegu/", {"body": "x"})["Location"] == page
        assert client.post(page)["Location"] == "/cy/gofyn/dilyn/anfonwyd/"
        (mail,) = post_office()
        assert mail.to == ["beca0@example.org"]
        fresh = link_in([mail])
        assert client.get(fresh).status_code == 200
        assert client.get(page).status_code == 404


def test_asking_for_the_link_says_the_same_whatever_is_known(
    client: Client, page: str, enquiry: Enquiry, post_office: Any
) -> None:
    typed = [
        enquiry.reference,
        enquiry.reference.lower().replace("-", " "),
        "CAN-AAAA-AAAA",
        "x",
        "\u202eCAN",
    ]
    said = [client.post("/en/ask/follow/", {"reference": one}) for one in typed]
    assert [one.status_code for one in said] == [302, 302, 302, 302, 422]
    assert {one["Location"] for one in said[:4]} == {"/en/ask/follow/sent/"}
    assert [mail.to for mail in post_office()] == [["beca0@example.org"]] * 2
    assert client.get(page).status_code == 200  # the first link still opens: nobody can shut it from outside


def test_a_mailbox_is_not_flooded(client: Client, enquiry: Enquiry, settings: Any, post_office: Any) -> None:
    post_office()
    settings.RATE_MAILBOX, settings.RATE_LIMIT_SCALE = [(2, 3600)], 1
    for _time in range(5):
        assert client.post("/en/ask/follow/", {"reference": enquiry.reference}).status_code == 302
    assert len(post_office()) == 2


@pytest.mark.parametrize("token", ["x", "x" * 300, "%00", "a%20b"])
def test_a_made_up_link_leads_nowhere(client: Client, token: str) -> None:
    for address in (f"/en/ask/follow/{token}/", f"/en/ask/follow/{token}/add/", f"/en/ask/helped/{token}/"):
        assert client.get(address).status_code == 404
        assert client.post(address, {"body": "x"}).status_code == 404


def test_a_forgotten_enquiry_has_no_page(client: Client, page: str, enquiry: Enquiry) -> None:
    actions.erase(by=None, enquiry=enquiry, now=NOON)
    assert client.get(page).status_code == 404
    assert not FollowUp.objects.exists()


def test_held_and_unreachable_enquiries_have_none(make_enquiry: Make) -> None:
    make_enquiry(8, held=True)
    phoned = make_enquiry(9, contact_by="phone", phone="01632 960001", email="")
    following.send_link(enquiry=phoned, now=NOON)
    assert not FollowUp.objects.exists()
    assert not Letter.objects.filter(kind="enquiries.link").exists()


def test_the_page_costs_few_queries(client: Client, page: str, django_assert_max_num_queries: Any) -> None:
    with django_assert_max_num_queries(5):
        client.get(page)
