"""The photograph with a told story: sent by its teller, looked at, sealed, shown as allowed, gone with the story."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from PIL import Image

from core.images import CanolImage
from people.actions import erase
from stories.models import StoryPage, Telling, TellingPhoto
from stories.telling import actions
from tests.replies.conftest import SignIn
from tests.stories.conftest import NOW

Asked = Callable[..., tuple[Telling, str]]
ALTS = {"alt_cy": "Neuadd a phobl wrth fwrdd.", "alt_en": "A hall, and people at a table."}


@pytest.fixture(autouse=True)
def own_media(settings: object, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path  # type: ignore[attr-defined]  # pytest-django's settings
    return


def picture() -> bytes:
    """As a telephone makes it, with the place where it was taken."""
    kept, made = BytesIO(), Image.new("RGB", (600, 400), "#5d8a4a")
    places = made.getexif()
    places[0x010F] = "Llanfairpwll telephone"
    made.save(kept, "JPEG", exif=places)
    return kept.getvalue()


def sends(client: Client, link: str, content: bytes, **changes: str) -> int:
    given = {
        "go": "photograph",
        "shows": "A hall with a table.",
        "everybody_agreed": "on",
        "photograph": SimpleUploadedFile("hall.jpg", content, "image/jpeg"),
        **changes,
    }
    return int(client.post(link, {name: value for name, value in given.items() if value}).status_code)


def told_pages(telling: Telling) -> Any:
    """The pages that the story became, in both languages."""
    assert telling.page_key is not None
    return StoryPage.objects.filter(translation_key=telling.page_key)


def test_a_photograph_is_kept_sealed_and_without_where_it_was_taken(client: Client, asked: Asked) -> None:
    telling, link = asked()
    assert 'name="photograph"' in client.get(link).text
    assert sends(client, link, picture()) == 302
    photo = TellingPhoto.objects.get(telling=telling)
    assert not Image.open(BytesIO(bytes(photo.content))).getexif()
    assert photo.shows == "A hall with a table."
    with connection.cursor() as cursor:
        cursor.execute("SELECT content, shows FROM stories_tellingphoto")
        content, shows = cursor.fetchone()
    assert b"JFIF" not in bytes(content)
    assert "hall" not in shows


@pytest.mark.parametrize(
    ("content", "changes"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", {}),
        (b"%PDF-1.7", {}),
        (picture()[:200], {}),
        (picture(), {"shows": ""}),
        (picture(), {"everybody_agreed": ""}),
    ],
)
def test_what_is_no_picture_or_was_not_agreed_to_is_refused(
    client: Client, asked: Asked, content: bytes, changes: dict[str, str]
) -> None:
    _telling, link = asked()
    assert sends(client, link, content, **changes) == 422
    assert not TellingPhoto.objects.exists()


def test_who_allowed_no_photograph_is_asked_for_none(client: Client, asked: Asked) -> None:
    _telling, link = asked(photo_ok=None)
    assert 'name="photograph"' not in client.get(link).text
    sends(client, link, picture())
    assert not TellingPhoto.objects.exists()


def test_it_stands_on_both_pages_once_it_is_described_and_goes_with_the_story(
    client: Client, asked: Asked, editor: Client
) -> None:
    telling, link = asked()
    sends(client, link, picture())
    desk = f"/admin/told-stories/{telling.public_id}/"
    assert editor.get(f"{desk}photograph/")["Content-Type"] == "image/jpeg"
    editor.post(f"{desk}photograph/", ALTS)
    client.post(link, {"go": "approve"})
    editor.post(f"{desk}make/", {"level": "individual"})
    telling.refresh_from_db()
    pages = told_pages(telling)
    [image] = {page.photo for page in pages}
    assert image is not None
    assert (image.alt_cy, image.alt_en) == (ALTS["alt_cy"], ALTS["alt_en"])
    assert image.file.storage.exists(image.file.name)
    assert not TellingPhoto.objects.get().content
    erase("ann@example.org", now=NOW)
    assert not CanolImage.objects.filter(pk=image.pk).exists()
    assert not TellingPhoto.objects.exists()


def test_one_that_nobody_described_stands_nowhere(client: Client, asked: Asked, editor: Client) -> None:
    telling, link = asked()
    sends(client, link, picture())
    client.post(link, {"go": "approve"})
    editor.post(f"/admin/told-stories/{telling.public_id}/make/", {"level": "individual"})
    telling.refresh_from_db()
    assert {page.photo for page in told_pages(telling)} == {None}


def test_whoever_allows_no_photograph_any_longer_sees_it_gone(
    client: Client, asked: Asked, editor: Client
) -> None:
    telling, link = asked()
    sends(client, link, picture())
    editor.post(f"/admin/told-stories/{telling.public_id}/photograph/", ALTS)
    client.post(link, {"go": "approve"})
    editor.post(f"/admin/told-stories/{telling.public_id}/make/", {"level": "individual"})
    actions.change_uses(telling_id=telling.pk, uses=(), photo_ok=False, now=NOW)
    telling.refresh_from_db()
    assert {page.photo for page in told_pages(telling)} == {None}
    assert not CanolImage.objects.filter(title="A seat at the table").exists()


def test_other_roles_do_not_see_it(client: Client, asked: Asked, sign_in: SignIn) -> None:
    telling, link = asked()
    sends(client, link, picture())
    answer = sign_in("translator").get(f"/admin/told-stories/{telling.public_id}/photograph/")
    assert answer.status_code in (302, 403)
