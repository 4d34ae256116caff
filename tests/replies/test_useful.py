"""Was this page useful? Asked below every page, told by nobody in particular, read by editors."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from wagtail.models import Page

from core import retention
from core.post.models import Letter
from replies.models import Usefulness
from replies.personal import refuse_addresses_and_numbers
from tests.post import seal_of
from tests.replies.conftest import NOW, SignIn, page_at

pytestmark = pytest.mark.django_db
Tell = Callable[..., Any]


def form_of(slug: str, language: str) -> str:
    key = page_at(slug).translation_key
    return f"/cy/defnyddiol/{key}/" if language == "cy" else f"/en/useful/{key}/"


@pytest.fixture
def tell(client: Client) -> Tell:

    def _tell(slug: str = "mrs-jones", language: str = "en", **given: Any) -> Any:
        url = form_of(slug, language)
        seal = seal_of(client.get(url))
        told = {"useful": "no", "useful_words": "Where do I go?", **given}
        return client.post(url, {**told, "seal": seal, "at": "check", "go": "send"})

    return _tell


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/en/stories/mrs-jones/", "Was this page useful?"),
        ("/cy/straeon/mrs-jones/", "A oedd y dudalen hon yn ddefnyddiol?"),
        ("/en/guides/the-new-relationship/", "Was this page useful?"),
        ("/cy/cyhoeddiadau/bod-yn-y-canol/", "A oedd y dudalen hon yn ddefnyddiol?"),
    ],
)
def test_every_reading_page_leads_to_its_form(client: Client, address: str, words: str) -> None:
    page = client.get(address).text
    link = next(part.split('"')[0] for part in page.split('href="') if words in part.split("</a>")[0])
    form = client.get(link)
    assert form.status_code == 200
    assert 'name="useful"' in form.text


def test_home_and_the_forms_themselves_ask_nothing(client: Client) -> None:
    for address in ("/en/", "/cy/", "/en/ask/", form_of("mrs-jones", "en")):
        assert 'rel="nofollow">Was this page useful' not in client.get(address).text


@pytest.mark.parametrize("language", ["en", "cy"])
def test_what_is_told_waits_for_editors_and_is_counted(tell: Tell, sign_in: SignIn, language: str) -> None:
    done = tell(language=language)
    assert done.status_code == 302
    row = Usefulness.objects.get()
    assert (row.language, row.verdict, row.status) == (language, "no", "new")
    assert not Letter.objects.exists()
    editor = sign_in("editor")
    page = editor.get("/admin/useful/").text
    assert "Where do I go?" in page
    versions = Page.objects.filter(translation_key=row.page_key, locale__language_code=language)
    assert versions.get().title in page
    editor.post(f"/admin/useful/{row.public_id}/done/")
    row.refresh_from_db()
    assert row.status == "done"
    editor.post(f"/admin/useful/{row.public_id}/again/")
    row.refresh_from_db()
    assert row.status == "new"


def test_days_are_counted_by_language_and_what_is_held_does_not_count(tell: Tell) -> None:
    tell(useful="yes", useful_words="")
    tell(useful="yes", useful_words="Good.")
    tell(useful="no", useful_words="", language="cy")
    tell(useful="no", useful_words="x", website="spam")
    day = NOW.date()
    days = {
        (row["day"], row["language"]): (row["yes"], row["no"])
        for row in Usefulness.objects.counted().by_day()
    }
    assert days == {(day, "en"): (2, 0), (day, "cy"): (0, 1)}
    assert [row.words for row in Usefulness.objects.to_read()] == ["Good.", "x"]


@pytest.mark.parametrize(
    "words", ["Ring me: 01286 555 0123", "07700 900123", "+44 29 2018 0999", "ann@example.org"]
)
@pytest.mark.parametrize(("language", "title"), [("en", "Error:"), ("cy", "Gwall:")])
def test_addresses_and_numbers_are_to_be_taken_out(
    client: Client, words: str, language: str, title: str
) -> None:
    told = {"useful": "no", "useful_words": words, "at": "useful", "go": "next"}
    page = client.post(form_of("mrs-jones", language), told)
    assert page.status_code == 422
    assert title in page.text
    assert words.rsplit(maxsplit=1)[-1][:5] in page.text
    assert not Usefulness.objects.exists()


@pytest.mark.parametrize(
    "words", ["In 2014 and 2016, 22 councils.", "£1,250,000 of it", "Part 2, page 14", ""]
)
def test_years_sums_and_pages_are_no_telephone_numbers(words: str) -> None:
    try:
        refuse_addresses_and_numbers(words)
    except ValidationError as refused:
        pytest.fail(str(refused))


def test_the_words_go_after_half_a_year_and_the_count_stays(tell: Tell) -> None:
    tell()
    retention.run(NOW + timedelta(days=184))
    row = Usefulness.objects.get()
    assert (row.words, row.form_key, row.verdict) == ("", None, "no")
    assert retention.apply("words on pages' use", NOW + timedelta(days=185)) == 0


def test_a_page_that_is_not_there_has_no_form(client: Client) -> None:
    assert client.get("/en/useful/00000000-0000-0000-0000-000000000000/").status_code == 404
