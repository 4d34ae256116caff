"""Figures of reading on the staff side; recordings on a page; and the row that leads to the other language."""

from datetime import date
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from wagtail.models import Page

from accounts.models import User
from core.figures import FORM, PAGE, SEARCH
from core.figures.models import DayFigure, Sought
from core.recordings.models import SignedFilm, SoundRecording
from stories.models import StoryPage
from tests.core.test_recordings import MP3, MP4, VTT, WORDS
from tests.replies.conftest import SignIn, sign_in

__all__ = ["sign_in"]

pytestmark = pytest.mark.usefixtures("site")

ROWS = (
    (PAGE, "stories.StoryPage", "cy", 7),
    (PAGE, "stories.StoryPage", "en", 5),
    (PAGE, "place", "cy", 3),
    (FORM, "enquiries.Ask/about", "cy", 4),
    (FORM, "enquiries.Ask/sent", "cy", 2),
    (FORM, "pledges.ReportProgress/services-2", "en", 11),
    (FORM, "pledges.ReportProgress/sent", "en", 9),
    (SEARCH, "nothing", "en", 6),
)


@pytest.fixture
def counted() -> None:
    for kind, name, language, times in ROWS:
        DayFigure.objects.create(day=date(2026, 11, 3), kind=kind, name=name, language=language, times=times)
    Sought.objects.create(
        mark="a", language="en", words="meals ready", times=6, days=3, last_day=date(2026, 11, 3)
    )


@pytest.mark.parametrize(
    ("language", "words", "address"), [("en", "Story", "/en/places/…/"), ("cy", "Stori", "/cy/lleoedd/…/")]
)
def test_staff_read_what_is_read_in_their_own_language(
    sign_in: SignIn, counted: None, language: str, words: str, address: str
) -> None:
    editor = sign_in("editor")
    user = User.objects.get(username="some-editor")
    user.language = language
    user.save()
    text = " ".join(editor.get("/admin/reports/reading/?month=2026-11").text.split())
    assert f'<th scope="row" class="title">{words}</th><td>7</td><td>5</td>' in text
    assert "<td>4</td>" in text
    assert text.index("services-2") < text.index("<td>11</td>") < text.index("<td>9</td>")
    assert "meals ready" in text
    assert address in text


def test_the_same_goes_into_a_table(sign_in: SignIn, counted: None) -> None:
    answer = sign_in("editor").get("/admin/reports/reading.csv?month=2026-11")
    lines = b"".join(answer).decode("utf-8-sig").splitlines()
    assert "2026-11-03,page,stories.StoryPage,cy,7" in lines
    assert len(lines) == 1 + len(ROWS)
    assert sign_in("moderator").get("/admin/reports/reading.csv").status_code in (302, 403)


@pytest.mark.parametrize(
    ("language", "words"), [("cy", "Gwrando ar y dudalen hon"), ("en", "Listen to this page")]
)
def test_a_page_is_listened_to_and_seen_in_signs_with_its_words(
    client: Client, settings: object, tmp_path: Path, language: str, words: str
) -> None:
    settings.MEDIA_ROOT = tmp_path  # type: ignore[attr-defined]  # pytest-django's settings
    sound = SoundRecording(
        **WORDS, **{f"file_{one}": SimpleUploadedFile("a.mp3", MP3) for one in ("cy", "en")}
    )
    film = SignedFilm(**WORDS, captions_cy=VTT, captions_en=VTT, file=SimpleUploadedFile("a.mp4", MP4))
    for made in (sound, film):
        made.full_clean()
        made.save()
    StoryPage.objects.filter(slug="mrs-jones").update(sound=sound, signed=film)
    address = {"cy": "/cy/straeon/mrs-jones/", "en": "/en/stories/mrs-jones/"}[language]
    text = client.get(address).text
    assert words in text
    assert 'preload="none"' in text
    assert f"-{language}.mp3" in text
    assert f'kind="captions" src="/recordings/{film.public_id}-{language}.vtt"' in text
    assert ("Y geiriau." if language == "cy" else "The words.") in text


def test_a_row_of_a_list_leads_to_the_other_language(sign_in: SignIn) -> None:
    story = StoryPage.objects.get(slug="mrs-jones", locale__language_code="en")
    partner = Page.objects.get(translation_key=story.translation_key, locale__language_code="cy")
    answer = sign_in("editor").get(f"/admin/translations/page/{story.pk}/")
    assert answer["Location"] == f"/admin/pages/{partner.pk}/edit/"


@pytest.mark.parametrize("who", ["editor", "admin"])
def test_the_root_of_all_pages_opens(sign_in: SignIn, who: str) -> None:
    """It is no page of ours, and nobody may withdraw it."""
    assert sign_in(who).get("/admin/pages/").status_code == 200
