"""Stopping bulletins, leaving, and being asked once a year: by a secret link, a GET never acting."""

from datetime import timedelta

import pytest
from django.test import Client

from forum import actions
from forum.models import Member
from tests.forum.conftest import NOW, MakeMember
from tests.post import deliver, link_in, press

pytestmark = pytest.mark.django_db


def stop_link(member: Member, language: str = "en") -> str:
    steps = {"en": "/en/forum/stop/", "cy": "/cy/fforwm/peidio/"}[language]
    return f"{steps}{member.stop_token}/"


@pytest.mark.parametrize("language", ["en", "cy"])
def test_reading_the_link_changes_nothing(make_member: MakeMember, client: Client, language: str) -> None:
    member = make_member()
    page = client.get(stop_link(member, language))
    assert page.status_code == 200
    assert page.text.count('name="go"') == 2
    assert not page.cookies
    member.refresh_from_db()
    assert member.wants_bulletins


def test_one_press_stops_the_bulletins_and_keeps_the_membership(
    make_member: MakeMember, client: Client
) -> None:
    member = make_member()
    for _press in range(2):
        assert "data-done" in client.post(stop_link(member), {"go": "stop"}, follow=True).text
    member.refresh_from_db()
    assert (member.status, member.bulletins_at) == ("member", None)


def test_the_button_of_a_mail_program_stops_them_too(make_member: MakeMember) -> None:
    member = make_member()
    strict = Client(enforce_csrf_checks=True)
    strict.post(stop_link(member), {"List-Unsubscribe": "One-Click"})
    member.refresh_from_db()
    assert not member.wants_bulletins


def test_whoever_leaves_is_gone_at_once(make_member: MakeMember, client: Client) -> None:
    member = make_member()
    assert "data-done" in client.post(stop_link(member), {"go": "leave"}, follow=True).text
    assert not Member.objects.exists()
    again = client.post(stop_link(member), {"go": "leave"})
    assert again.status_code == 404


@pytest.mark.parametrize("token", ["x", "x" * 43, "%00"])
def test_a_wrong_link_is_an_ordinary_page(wales: None, client: Client, token: str) -> None:
    assert client.get(f"/en/forum/stop/{token}/").status_code in {400, 404}


def test_a_year_of_silence_brings_one_question_and_an_answer_begins_a_new_year(
    make_member: MakeMember, client: Client
) -> None:
    member = make_member()
    a_year_on = NOW + timedelta(days=366)
    assert actions.ask_the_silent(now=NOW + timedelta(days=364)) == 0
    assert actions.ask_the_silent(now=a_year_on) == 1
    assert actions.ask_the_silent(now=a_year_on) == 0
    [message] = deliver()
    assert client.get(link_in(message)).status_code in {200, 410}
    actions.stay(member_id=member.pk, now=a_year_on)
    member.refresh_from_db()
    assert (member.heard_at, member.asked_at) == (a_year_on, None)
    assert actions.let_go_of_the_silent(now=a_year_on + timedelta(days=61)) == 0


def test_pressing_the_button_of_the_question_is_the_answer(
    make_member: MakeMember, client: Client, time_machine: object
) -> None:
    from django.utils import timezone

    member = make_member(heard_at=timezone.now() - timedelta(days=400))
    actions.ask_the_silent(now=timezone.now())
    [message] = deliver()
    assert "data-done" in client.get(press(client, message).url).text
    member.refresh_from_db()
    assert member.asked_at is None


def test_whoever_does_not_answer_in_sixty_days_is_taken_out(make_member: MakeMember) -> None:
    make_member()
    asked = NOW + timedelta(days=366)
    actions.ask_the_silent(now=asked)
    assert actions.let_go_of_the_silent(now=asked + timedelta(days=59)) == 0
    assert actions.let_go_of_the_silent(now=asked + timedelta(days=61)) == 1
    assert not Member.objects.exists()
