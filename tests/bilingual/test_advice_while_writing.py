"""Advice while writing: words come in, lines come back; for those who may edit, not without end, and none is kept."""

import json
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Revision

from accounts import role_groups
from accounts.models import User
from bilingual.staff import live
from core.guard import RateTally
from tests.bilingual.conftest import Couple

pytestmark = pytest.mark.django_db
MODEL = "django.contrib.auth.backends.ModelBackend"


@pytest.fixture
def staff(client: Client, editor: User) -> Client:
    client.force_login(editor, backend=MODEL)
    return client


def advice(staff: Client, page_id: int, *texts: Any) -> Any:
    address = reverse("live_advice", args=[page_id])
    return staff.post(address, json.dumps({"texts": texts}), content_type="application/json")


def test_slips_are_told_with_the_field_they_stand_in(staff: Client, couple: Couple) -> None:
    answer = advice(
        staff, couple.welsh_id, "Y gymuned a’r stryd.", "Mae’r dwr yn lân yn Caerdydd, diolch i ti."
    )
    found = {(line.at, line.said, line.better) for line in answer.context["lines"]}
    assert found == {(1, "dwr", "dŵr"), (1, "yn Caerdydd", "yng Nghaerdydd"), (1, "ti", "chi")}
    assert 'data-at="1"' in answer.text
    assert 'lang="cy"' in answer.text
    assert "LIX" in answer.text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Cafodd 5 llofnodion ddoe.", "5 llofnodion"),
        ("The council and the people said what they wanted from it.", "The council and the people"),
        ("Anfonwch ebost.", "ebost"),
    ],
)
def test_numbers_english_and_other_terms_are_told(
    staff: Client, couple: Couple, text: str, said: str
) -> None:
    assert any(line.said.startswith(said) for line in advice(staff, couple.welsh_id, text).context["lines"])


def test_english_is_read_for_its_sentences_and_leaks_and_not_for_welsh_slips(
    staff: Client, couple: Couple
) -> None:
    answer = advice(staff, couple.english_id, " ".join(["word"] * 30) + ".", "TODO: ask the dwr people")
    assert len(answer.context["reading"].long_sentences) == 1
    assert [line.at for line in answer.context["lines"]] == [1]


@pytest.mark.parametrize(
    ("language", "words"), [("en", "things to look at"), ("cy", "o bethau i edrych arnynt")]
)
def test_it_is_told_in_the_language_of_whoever_writes(
    staff: Client, couple: Couple, editor: User, language: str, words: str
) -> None:
    editor.language = language
    editor.save()
    texts = ["Mae’r dwr yn yr ty."] + ["Anfonwch ebost at y grwp."] * 5
    assert words in advice(staff, couple.welsh_id, *texts).text


def test_nothing_that_was_written_is_kept(staff: Client, couple: Couple) -> None:
    revisions = Revision.objects.count()
    with CaptureQueriesContext(connection) as queries:
        advice(staff, couple.welsh_id, "Quetzal yn Caerdydd.")
    written = [
        query["sql"] for query in queries if not query["sql"].startswith(("SELECT", "SAVEPOINT", "RELEASE"))
    ]
    assert all(RateTally._meta.db_table in sql for sql in written)
    assert not any("Quetzal" in sql for sql in written)
    assert Revision.objects.count() == revisions


def test_whoever_may_not_edit_either_side_is_told_nothing(client: Client, couple: Couple) -> None:
    assert advice(client, couple.welsh_id, "dwr").status_code in {302, 403}
    role_groups.sync()
    moderator = User.objects.create(username="mo", email="mo@example.org")
    moderator.groups.add(Group.objects.get(name="moderator"))
    client.force_login(moderator, backend=MODEL)
    assert advice(client, couple.welsh_id, "dwr").status_code in {302, 403}


def test_a_form_of_another_site_cannot_ask(couple: Couple, editor: User) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(editor, backend=MODEL)
    assert advice(strict, couple.welsh_id, "dwr").status_code == 403


@override_settings(RATE_PERSON=[(2, 60)])
def test_nobody_asks_without_end(staff: Client, couple: Couple) -> None:
    assert [advice(staff, couple.welsh_id, "dwr").status_code for _ in range(3)] == [200, 200, 429]


@pytest.mark.parametrize(
    "body", ["", "[]", "{}", '{"texts": 1}', '{"texts": [1]}', '{"texts": "a"}', "[" * 100_000, "\x00"]
)
def test_what_is_no_list_of_texts_is_refused(staff: Client, couple: Couple, body: str) -> None:
    address = reverse("live_advice", args=[couple.welsh_id])
    assert staff.post(address, body, content_type="application/json").status_code == 400


def test_more_than_an_editor_holds_is_refused(staff: Client, couple: Couple) -> None:
    assert advice(staff, couple.welsh_id, "a" * (live.MOST_LETTERS + 1)).status_code == 400
    assert advice(staff, couple.welsh_id, *["a"] * (live.MOST_TEXTS + 1)).status_code == 400
    assert staff.get(reverse("live_advice", args=[couple.welsh_id])).status_code == 405


def test_words_that_look_like_mark_up_are_shown_as_words(staff: Client, couple: Couple) -> None:
    answer = advice(staff, couple.english_id, "TODO <script>alert(1)</script>")
    assert "<script" not in answer.text


def test_both_editors_bring_the_script_along(staff: Client, live_couple: Couple) -> None:
    for pk in (live_couple.english_id, live_couple.welsh_id):
        opened = staff.get(reverse("wagtailadmin_pages:edit", args=[pk])).text
        assert "live-advice" in opened
        assert reverse("live_advice", args=[0]) in opened
