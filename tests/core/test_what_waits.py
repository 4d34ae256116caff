"""The first page of the staff side says what waits for this person, and counts no table to its end."""

from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.http import HttpRequest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from accounts import role_groups
from accounts.models import User
from core import waiting
from core.post.models import Letter, Status


@pytest.fixture
def rooms(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """No room has registered anything."""
    registered: dict[str, Any] = {}
    monkeypatch.setattr(waiting, "_rooms", registered)
    return registered


def line(words: str, count: int) -> waiting.Line:
    return waiting.Line(words, "#", count)


def test_lines_come_in_the_order_of_the_rooms_and_those_of_nothing_are_left_out(
    rooms: dict[str, Any],
) -> None:
    waiting.register("later", 20, lambda request: [line("Statements", 2), line("Nothing", 0)])
    waiting.register("sooner", 10, lambda request: [line("Enquiries", 1)])
    assert [one.words for one in waiting.lines_for(HttpRequest())] == ["Enquiries", "Statements"]


def test_no_more_than_a_hundred_are_counted() -> None:
    assert [line("", count).shown for count in (1, 99, 100)] == ["1", "99", "99+"]


@pytest.mark.django_db
def test_counting_reads_rows_and_never_a_whole_table(
    monkeypatch: pytest.MonkeyPatch, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    monkeypatch.setattr(waiting, "MOST", 2)
    for number in range(3):
        Letter.objects.create(kind="a", to=f"{number}@example.org", language="cy", status=Status.FAILED)
    with django_assert_num_queries(1) as asked:
        assert waiting.how_many(Letter.objects.failed().newest_first()) == 2
    assert "COUNT" not in asked[0]["sql"]


@pytest.fixture
def staff(db: None, client: Client) -> Any:
    role_groups.sync()

    def sign_in(role: str, language: str) -> Client:
        person = User.objects.create_user(role, email=f"{role}@example.org", language=language)
        person.groups.add(Group.objects.get(name=role))
        client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return sign_in


@pytest.mark.parametrize(
    ("language", "words"), [("cy", "Beth sy’n aros amdanoch"), ("en", "What waits for you")]
)
def test_the_first_page_says_it_in_the_persons_language(
    staff: Any, rooms: dict[str, Any], language: str, words: str
) -> None:
    waiting.register("room", 10, lambda request: [line("Ymholiadau", 3)])
    page = staff("editor", language).get("/admin/").text
    assert words in page
    assert 'Ymholiadau <b class="waiting__count">3</b>' in page


def test_rooms_count_only_for_those_who_may_act(staff: Any, rooms: dict[str, Any]) -> None:
    from enquiries import waiting as enquiries
    from pledges import waiting as pledges

    enquiries.register_lines()
    pledges.register_lines()
    page = staff("editor", "en").get("/admin/")
    request = page.wsgi_request
    told = [one for _order, lines in rooms.values() for one in lines(request)]
    assert [(str(one.words), one.count) for one in told] == [
        ("Answers for everybody, to put into a guide", 0)
    ]
    assert "Nothing is waiting for you." in page.text
