"""While a question is being written: what may already answer it is looked for without its words going anywhere."""

import logging
from typing import Any

import pytest
from django.test import Client

from enquiries import reading
from enquiries.models import Enquiry
from enquiries.reading import Reading

pytestmark = pytest.mark.django_db
PATHS = {"en": "/en/ask/may-answer/", "cy": "/cy/gofyn/gall-ateb/"}


@pytest.fixture(autouse=True)
def one_guide(monkeypatch: pytest.MonkeyPatch) -> None:
    def finder(question: str, language: str) -> list[Reading]:
        return [Reading(f"Guide {language}", f"/{language}/guide/")] if "co-op" in question else []

    monkeypatch.setattr(reading, "_finders", [finder])


@pytest.mark.parametrize("language", PATHS)
def test_a_page_that_may_answer_is_offered_in_the_language_of_the_form(language: str) -> None:
    response = Client().post(PATHS[language], {"message": "How do we start a co-op?"})
    assert f'href="/{language}/guide/"' in response.text
    assert "no-store" in response.headers["Cache-Control"]


def test_where_nothing_may_answer_nothing_is_said() -> None:
    assert Client().post(PATHS["en"], {"message": "Something else"}).text.strip() == ""
    assert Client().post(PATHS["en"], {}).text.strip() == ""


def test_words_never_stand_in_an_address() -> None:
    assert Client().get(PATHS["en"], {"message": "How do we start a co-op?"}).status_code == 405


def test_a_forged_form_is_not_answered() -> None:
    response = Client(enforce_csrf_checks=True).post(PATHS["en"], {"message": "a co-op"})
    assert response.status_code == 403


def test_the_words_are_neither_kept_nor_logged(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        Client().post(PATHS["en"], {"message": "CANARY-WORDS of a co-op"})
    assert "CANARY-WORDS" not in caplog.text
    assert not Enquiry.objects.exists()


def test_only_the_step_with_the_question_carries_the_script(client: Client) -> None:
    given = {"asker": "group", "topic": "start", "authority": "W06000002"}
    page = client.post("/en/ask/", {**given, "at": "place", "go": "next"}).text
    assert 'data-reading="/en/ask/may-answer/"' in page
    assert "js/reading.js" in page
    assert "js/reading.js" not in client.get("/en/ask/").text


def test_hostile_words_are_answered_calmly() -> None:
    hostile: list[Any] = ["\x00", "a" * 100_000, "<script>co-op", "' OR 1=1 --", "🙂" * 3000]
    for words in hostile:
        response = Client().post(PATHS["en"], {"message": words})
        assert response.status_code == 200
        assert "<script>" not in response.text
