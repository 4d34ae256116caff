"""Reviews that fall due: a letter in time, once, and a list for staff."""

from datetime import UTC, date, datetime

import pytest
from django.core import mail
from django.test import Client
from time_machine import travel

from accounts.models import User
from core.post.models import Letter
from core.post.sending import send_letter
from guides.duties import remind_of_reviews
from guides.models import GuidePage, ReviewReminder

EARLY = datetime(2027, 9, 1, 9, tzinfo=UTC)
DUE = datetime(2027, 10, 26, 9, tzinfo=UTC)  # four weeks before 22 November 2027, with a day in hand
LATE = datetime(2028, 1, 5, 9, tzinfo=UTC)


def letters() -> list[Letter]:
    return list(Letter.objects.filter(kind="guides.review_due").order_by("pk"))


def how_many_guides() -> int:
    return GuidePage.objects.live().filter(locale__language_code="en").count()


def test_nobody_is_told_before_four_weeks_are_left(site: None) -> None:
    assert remind_of_reviews(EARLY) == 0
    assert letters() == []


def test_each_editor_gets_one_letter_however_many_guides_are_due_and_however_often_it_runs(
    site: None,
) -> None:
    editors = User.objects.holding("editor").count()
    assert remind_of_reviews(DUE) == how_many_guides()
    assert remind_of_reviews(DUE) == 0
    assert remind_of_reviews(LATE) == 0
    assert len(letters()) == editors == 1
    assert ReviewReminder.objects.count() == how_many_guides()


def test_without_an_editor_the_first_one_to_come_is_told(site: None) -> None:
    User.objects.filter(username="editor").update(is_active=False)
    assert remind_of_reviews(DUE) == 0
    User.objects.filter(username="editor").update(is_active=True)
    assert remind_of_reviews(DUE) == how_many_guides()


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ["The new relationship", "22 November 2027"]),
        ("cy", ["Y berthynas newydd", "22 Tachwedd 2027"]),
    ],
)
def test_the_letter_is_in_the_editor_s_language_and_leads_to_the_list(
    site: None, language: str, words: list[str]
) -> None:
    User.objects.filter(username="editor").update(language=language)
    remind_of_reviews(DUE)
    send_letter.func(letters()[0].pk)
    body = str(mail.outbox[-1].body)
    assert "/admin/review-due/" in body
    assert [one for one in words if one not in body] == []


def test_a_letter_about_guides_that_were_read_meanwhile_is_not_sent(site: None) -> None:
    remind_of_reviews(DUE)
    GuidePage.objects.all().update(review_by=date(2029, 1, 1))
    before = len(mail.outbox)
    send_letter.func(letters()[0].pk)
    assert len(mail.outbox) == before


@pytest.mark.parametrize(("language", "due"), [("en", "Due now"), ("cy", "Angen nawr")])
def test_staff_see_what_falls_due_in_their_language(
    site: None, client: Client, language: str, due: str
) -> None:
    editor = User.objects.get(username="editor")
    editor.language = language
    editor.save()
    with travel(LATE, tick=False):
        client.force_login(editor, backend="django.contrib.auth.backends.ModelBackend")
        text = client.get("/admin/review-due/").text
    assert text.count(due) >= how_many_guides()
    assert ("Y berthynas newydd" if language == "cy" else "The new relationship") in text
