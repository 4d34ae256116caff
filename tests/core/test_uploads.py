"""Hostile files that staff upload are refused with a clear reason, or made harmless."""

import io
import zipfile
import zlib
from pathlib import Path
from typing import Any

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils.html import escape
from django.utils.translation import override
from PIL import Image
from wagtail.documents.models import Document
from wagtail.models import Collection, UploadedFile

from accounts.models import User
from core.images import CanolImage
from tests.pictures import picture

pytestmark = pytest.mark.django_db
PLACE = 0x8825


@pytest.fixture(params=["en", "cy"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def staff(client: Client) -> Client:
    return signed_in(client, "en")


def signed_in(client: Client, language: str) -> Client:
    if Collection.get_first_root_node() is None:
        Collection.add_root(name="Root")
    user = User.objects.create_superuser("editor", "editor@example.org", "not-a-real-password")
    user.language = language
    user.save()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


def picture_with_a_place() -> bytes:
    exif = Image.Exif()
    exif[0x010F] = "CANARY-CAMERA"
    exif.get_ifd(PLACE)[1] = "N"
    exif.get_ifd(PLACE)[2] = (52.0, 24.0, 55.0)
    return picture(exif=exif)


def huge(side: int = 30_000) -> bytes:
    """A picture of few bytes that says it is 30,000 dots wide and high."""
    content = picture("PNG")
    head = bytearray(content)
    head[16:20] = head[20:24] = side.to_bytes(4, "big")
    head[29:33] = zlib.crc32(bytes(head[12:29])).to_bytes(4, "big")
    return bytes(head)


def pdf(inside: bytes = b"") -> bytes:
    return b"%PDF-1.7\n1 0 obj<</Type/Catalog" + inside + b">>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


def bomb() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", b"\0" * (60 * 1024 * 1024))
    return made.getvalue()


def office(name: str, **parts: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        packed.writestr(name, "<x/>")
        for part, content in parts.items():
            packed.writestr(part, content)
    return made.getvalue()


SCRIPT = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
HTML = b"<!doctype html><script>alert(1)</script>"


def send_image(client: Client, name: str, content: bytes) -> Any:
    data = {
        "title": "A picture", "file": SimpleUploadedFile(name, content), "alt_en": "A table.", "alt_cy": "Bwrdd.",
        "collection": Collection.get_first_root_node().pk,
    }  # fmt: skip
    return client.post(reverse("wagtailimages:add"), data)


def send_document(client: Client, name: str, content: bytes) -> Any:
    data = {
        "title": "A paper", "file": SimpleUploadedFile(name, content),
        "collection": Collection.get_first_root_node().pk,
    }  # fmt: skip
    return client.post(reverse("wagtaildocs:add"), data)


# --- pictures


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("drawing.svg", SCRIPT),
        ("drawing.png", SCRIPT),
        ("page.jpg", HTML),
        ("huge.png", huge()),
        ("other.png", picture("JPEG")),
        ("cut.png", picture("PNG")[:60]),
    ],
)
def test_a_hostile_picture_is_refused_in_the_language_of_the_page(
    client: Client, language: str, name: str, content: bytes
) -> None:
    answer = send_image(signed_in(client, language), name, content)
    assert answer.status_code == 200
    assert not CanolImage.objects.exists()
    assert told(answer, language), "a clear reason in the language of the page"


def told(answer: Any, language: str) -> str:
    """The one reason, as it stands on the page."""
    (fault,) = answer.context["form"].errors["file"].as_data()
    with override(language):
        words = str(fault.messages[0])
    assert escape(words) in answer.text
    return words


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF", "AVIF"])
def test_a_picture_of_each_kind_is_taken(staff: Client, kind: str) -> None:
    assert send_image(staff, f"table.{kind.lower()}", picture(kind)).status_code == 302
    image = CanolImage.objects.get()
    assert (image.width, image.height) == (40, 30)


def test_where_a_picture_was_taken_is_taken_out(staff: Client) -> None:
    content = picture_with_a_place()
    assert b"CANARY-CAMERA" in content
    send_image(staff, "garden.jpg", content)
    with CanolImage.objects.get().file.open() as kept:
        content = kept.read()
    assert b"CANARY" not in content
    assert b"Exif" not in content


def test_it_is_taken_out_while_the_picture_waits_for_its_description(staff: Client) -> None:
    data = {"title": "garden", "files[]": SimpleUploadedFile("garden.jpg", picture_with_a_place())}
    answer = staff.post(
        reverse("wagtailimages:add_multiple"), data, headers={"x-requested-with": "XMLHttpRequest"}
    )
    assert answer.json()["success"] is True
    with UploadedFile.objects.get().file.open() as waiting:
        assert b"CANARY" not in waiting.read()


def test_no_other_way_in_takes_it(db: None) -> None:
    with pytest.raises(ValidationError):
        CanolImage.objects.create(
            title="A page", is_decorative=True, width=1, height=1, file=SimpleUploadedFile("page.png", HTML)
        )
    with pytest.raises(ValidationError):
        Document.objects.create(title="A page", file=SimpleUploadedFile("page.pdf", HTML))
    with pytest.raises(ValidationError):
        UploadedFile.objects.create(
            for_content_type=ContentType.objects.get_for_model(CanolImage),
            file=SimpleUploadedFile("page.png", HTML),
        )


# --- documents


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("page.pdf", HTML, "not what its name says"),
        ("drawing.pdf", SCRIPT, "not what its name says"),
        ("run.pdf", pdf(b"/OpenAction<</S/JavaScript/JS(app.alert(1))>>"), "would run"),
        ("locked.pdf", pdf(b"/Encrypt 2 0 R"), "locked"),
        ("bomb.docx", bomb(), "Too much is packed"),
        ("macro.docx", office("word/document.xml", **{"word/vbaProject.bin": "x"}), "would run"),
        ("macro.xlsx", office("xl/workbook.xml", **{"xl/vbaProject.bin": "x"}), "would run"),
        ("photo.pdf", picture(), "not what its name says"),
        ("words.pdf", b"Only words.", "not what its name says"),
    ],
)
def test_a_hostile_paper_is_refused_with_a_reason(
    client: Client, language: str, name: str, content: bytes, words: str
) -> None:
    answer = send_document(signed_in(client, language), name, content)
    assert (words in told(answer, language)) is (language == "en")
    assert not Document.objects.exists()


@pytest.mark.parametrize("name", ["page.html", "drawing.svg", "tool.exe"])
def test_a_paper_of_another_kind_is_refused(staff: Client, name: str) -> None:
    assert "file" in send_document(staff, name, HTML).context["form"].errors


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("paper.pdf", pdf()),
        ("letter.docx", office("word/document.xml")),
        ("sheet.xlsx", office("xl/workbook.xml")),
        ("words.txt", "Llythyr â’r acenion ŵ ŷ".encode()),
        ("table.csv", b"a,b\n1,2\n"),
    ],
)
def test_a_harmless_paper_is_kept_and_handed_out_as_an_attachment(
    staff: Client, name: str, content: bytes, settings: Any, tmp_path: Path
) -> None:
    settings.STORAGES = {
        **settings.STORAGES,
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    }
    settings.MEDIA_ROOT = tmp_path
    assert send_document(staff, name, content).status_code == 302
    document = Document.objects.get()
    answer = Client().get(document.url)
    assert answer.status_code == 200
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in answer["Content-Security-Policy"]
    streamed = answer.streaming_content  # type: ignore[attr-defined]  # a file is streamed
    assert b"".join(streamed) == content
