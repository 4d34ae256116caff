"""Files that come with a question."""

import io
import re
import zipfile
import zlib
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from core import retention
from core.audit import AuditRecord
from enquiries import actions, filing
from enquiries.file_kinds import MOST_BYTES, Refused, examine
from enquiries.models import Adviser, Attachment, AttachmentBody, Enquiry
from people.actions import erase
from tests.enquiries.conftest import NOON, answers
from tests.pictures import picture

Team = dict[str, Adviser]
FileMaker = Callable[[], bytes]


def picture_with_a_place() -> bytes:
    exif = Image.Exif()
    exif[0x010F] = "CANARY-CAMERA"
    exif[0x0112] = 6  # turned by a quarter
    return picture(exif=exif)


def pdf(inside: bytes = b"") -> bytes:
    return b"%PDF-1.7\n1 0 obj<</Type/Catalog" + inside + b">>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


def pdf_with_packed(inside: bytes) -> bytes:
    packed = zlib.compress(inside)
    return b"%PDF-1.7\n5 0 obj<</Filter/FlateDecode>>stream\n" + packed + b"\nendstream endobj\n%%EOF\n"


def paper(**parts: bytes | str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name.replace("__", "/"), content)
    return made.getvalue()


WORD = {"[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>"}
LIBRE = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<o/>"}


def relation(kind: str) -> str:
    return f'<Relationships><Relationship Type="x/{kind}" TargetMode="External" Target="https://example.org/"/></Relationships>'


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (picture(), "jpg"),
        (picture("PNG"), "png"),
        (picture("WEBP"), "webp"),
        (pdf(), "pdf"),
        (pdf(b"/OpenAction[3 0 R /Fit]"), "pdf"),
        (paper(**WORD), "docx"),
        (paper(**WORD, **{"word/_rels/document.xml.rels": relation("hyperlink")}), "docx"),
        (paper(**LIBRE), "odt"),
        ("Llythyr â’r acenion ŵ ŷ\n".encode(), "txt"),
    ],
)  # fmt: skip
def test_a_file_is_known_by_its_content(content: bytes, kind: str) -> None:
    assert examine(content).kind == kind


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "size"),
        (b"a" * (MOST_BYTES + 1), "size"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>", "kind"),
        (b"\xef\xbb\xbf \n<!doctype html><script>alert(1)</script>", "kind"),
        (b"<?xml version='1.0'?><a/>", "kind"),
        (b"{\\rtf1 hello}", "kind"),
        (b"MZ\x90\x00" + b"\0" * 60, "kind"),
        (b"\x7fELF" + b"\0" * 60, "kind"),
        (b"GIF89a\x01\x00\x01\x00<script>", "kind"),
        (b"\xff\xfe\x00a", "kind"),
        (b"\xff\xd8\xff\xe0 no picture at all", "broken"),
        (picture("PNG")[:60], "broken"),
        (pdf(b"/OpenAction<</S/JavaScript/JS(app.alert(1))>>"), "active"),
        (pdf(b"/AA<</O<</S/J#61vaScript>>>>"), "active"),
        (pdf(b"/A<</S/Launch/F(cmd.exe)>>"), "active"),
        (pdf(b"/Names<</EmbeddedFiles 3 0 R>>"), "active"),
        (pdf_with_packed(b"<</S/JavaScript/JS(1)>>"), "active"),
        (pdf(b"/Encrypt 4 0 R"), "locked"),
        (b"%PDF-1.7 cut off", "broken"),
        (b"text before %PDF-1.7\x00 %%EOF", "kind"),
        (pdf_with_packed(b"0" * (52 * 1024 * 1024)), "packed"),
        (paper(**WORD, **{"word/vbaProject.bin": "x"}), "active"),
        (paper(**WORD, **{"word/embeddings/oleObject1.bin": "x"}), "active"),
        (paper(**WORD, **{"word/_rels/settings.xml.rels": relation("attachedTemplate")}), "active"),
        (paper(**LIBRE, **{"Basic/Standard/Module1.xml": "x"}), "active"),
        (paper(**WORD, **{"word/bomb.xml": b"0" * (60 * 1024 * 1024)}), "packed"),
        (paper(**WORD, **{f"word/{number}": "" for number in range(2100)}), "packed"),
        (paper(**{"page.html": "<script>"}), "kind"),
        (b"PK\x03\x04 and then nothing", "broken"),
    ],
    ids=range(29),
)  # fmt: skip
def test_what_is_hostile_or_unknown_is_refused_with_its_reason(content: bytes, reason: str) -> None:
    with pytest.raises(Refused) as refused:
        examine(content)
    assert refused.value.reason == reason


@pytest.mark.parametrize("size", [(30_000, 30_000), (30_000, 2), (7_000, 7_000)])
def test_a_picture_of_too_many_dots_is_refused_before_it_is_unpacked(size: tuple[int, int]) -> None:
    head = b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", size[0].to_bytes(4) + size[1].to_bytes(4) + b"\x08\0\0\0\0")
    with pytest.raises(Refused) as refused:
        examine(head + _chunk(b"IDAT", zlib.compress(b"\0")) + _chunk(b"IEND", b""))
    assert refused.value.reason == "picture"


def _chunk(name: bytes, content: bytes) -> bytes:
    return len(content).to_bytes(4) + name + content + zlib.crc32(name + content).to_bytes(4)


def test_nothing_stays_in_a_picture_but_the_picture() -> None:
    given = picture_with_a_place()
    assert b"CANARY-CAMERA" in given
    kept = examine(given + b"<script>tail</script>").content
    assert b"CANARY-CAMERA" not in kept
    assert b"<script>" not in kept
    with Image.open(io.BytesIO(kept)) as shown:
        assert not shown.getexif()
        assert shown.size == (30, 40)  # upright, as the camera meant it


# On the form


@pytest.fixture
def at_noon(team: Team) -> Any:
    with time_machine.travel(NOON, tick=True):
        yield


pytestmark = pytest.mark.django_db


def upload(content: bytes = b"A plan of ours\n", name: str = "plan.txt") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, content_type="application/octet-stream")


def carried(response: Any) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, value in re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', response.text):
        found.setdefault(name, []).append(value)
    return found


def go(client: Client, at: str, wish: str = "next", **changes: Any) -> Any:
    return client.post("/en/ask/", {**answers(), "at": at, "go": wish, **changes})


def send_with(client: Client, token: str, **changes: Any) -> Any:
    response = go(client, "check", "send", attachment_token=token, **changes)
    if response.context and response.context.get("notice") == "again":
        seal = carried(response)["seal"]
        response = go(client, "check", "send", attachment_token=token, seal=seal, **changes)
    return response


def token_of(response: Any) -> str:
    return carried(response)["attachment_token"][0]


@pytest.mark.usefixtures("at_noon")
class TestOnTheForm:
    def test_a_file_travels_with_the_form_and_ends_at_its_enquiry(self, client: Client) -> None:
        response = go(client, "message", attachment=upload(name="../../My <plan>.exe"))
        assert response.status_code == 200
        assert Attachment.objects.get().enquiry is None
        check = go(client, "answer", attachment_token=token_of(response))
        assert "My &lt;plan&gt;.txt" in check.text
        assert send_with(client, token_of(check)).status_code == 302
        file = Attachment.objects.get()
        assert file.enquiry == Enquiry.objects.get()
        assert bytes(file.body.content) == b"A plan of ours\n"
        assert file.token_hash is None

    def test_the_whole_form_may_be_sent_at_once_with_its_file(self, client: Client) -> None:
        response = go(client, "check", "send", attachment=upload())
        assert send_with(client, token_of(response)).status_code == 302
        assert Enquiry.objects.get().attachments.count() == 1

    @pytest.mark.parametrize(
        ("address", "words"), [("/en/ask/", "kind of file"), ("/cy/gofyn/", "fath o ffeil")]
    )
    def test_a_refused_file_is_told_in_the_language_of_the_page_and_no_answer_is_lost(
        self, client: Client, address: str, words: str
    ) -> None:
        said = {**answers(), "at": "message", "go": "next", "attachment": upload(b"<svg/>", "a.jpg")}
        response = client.post(address, said)
        assert response.status_code == 422
        assert words in response.text
        assert 'href="#id_attachment"' in response.text
        assert "Sut mae dechrau" in response.text
        assert not Attachment.objects.exists()

    def test_the_language_switch_and_back_keep_the_file(self, client: Client) -> None:
        for wish in ("switch", "back"):
            response = go(client, "message", wish, attachment=upload())
            assert response.status_code == 200
            assert filing.Kept.read(token_of(response)) is not None

    def test_another_file_takes_its_place_and_a_tick_takes_it_out(self, client: Client) -> None:
        first = token_of(go(client, "message", attachment=upload()))
        second = token_of(go(client, "message", attachment=upload(b"Other", "b.txt"), attachment_token=first))
        assert Attachment.objects.get().name == "b.txt"
        shown = go(client, "answer", "change:message", attachment_token=second)
        assert 'name="attachment_drop"' in shown.text
        response = go(client, "message", attachment_token=second, attachment_drop="on")
        assert response.status_code == 200
        assert "attachment_token" not in carried(response)
        assert not Attachment.objects.exists()
        assert not AttachmentBody.objects.exists()

    def test_a_token_works_once(self, client: Client) -> None:
        token = token_of(go(client, "message", attachment=upload()))
        assert send_with(client, token).status_code == 302
        assert send_with(client, token).status_code == 302  # the same words again: the same enquiry
        response = send_with(client, token, message="Cwestiwn arall")
        assert response.status_code == 422
        assert "no longer here" in response.text
        assert Enquiry.objects.count() == 1

    @pytest.mark.parametrize("token", ["x", "x" * 1000, "ey:ey:ey"])
    def test_a_made_up_token_opens_nothing(self, client: Client, token: str) -> None:
        go(client, "message", attachment=upload())
        response = send_with(client, token)
        assert response.status_code == 422
        assert not Enquiry.objects.exists()

    def test_a_file_that_is_not_sent_is_dropped_after_a_day(self, client: Client) -> None:
        token = token_of(go(client, "message", attachment=upload()))
        assert retention.apply("files not sent", NOON + timedelta(hours=23)) == 0
        assert retention.apply("files not sent", NOON + timedelta(hours=25)) == 1
        assert not AttachmentBody.objects.exists()
        with time_machine.travel(NOON + timedelta(hours=25), tick=True):
            assert "no longer here" in go(client, "answer", attachment_token=token).text

    def test_a_network_has_its_share_of_files(self, client: Client, settings: Any) -> None:
        settings.RATE_UPLOAD, settings.RATE_LIMIT_SCALE = [(1, 600)], 1
        go(client, "message", attachment=upload())
        response = go(client, "message", attachment=upload())
        assert response.status_code == 422
        assert "Many files" in response.text

    def test_forgetting_takes_the_file_with_it(self, client: Client) -> None:
        token = token_of(go(client, "message", attachment=upload()))
        send_with(client, token)
        erase("beca@example.org", now=NOON)
        assert not AttachmentBody.objects.exists()


# On the adviser's side


@pytest.fixture
def file(team: Team, make_enquiry: Any) -> Attachment:
    kept = filing.keep(upload(b"Ours\n", "Ann's plan.txt"), now=NOON)
    with time_machine.travel(NOON, tick=True):
        make_enquiry(file_token=kept.sign())
    return Attachment.objects.get()


def address_of(file: Attachment) -> str:
    assert file.enquiry is not None
    return f"/admin/enquiries/case/{file.enquiry.public_id}/file/{file.public_id}/"


@pytest.mark.parametrize(("who", "status"), [("nia", 200), ("ned", 200), ("sam", 404), ("lena", 200)])
@time_machine.travel(NOON)
def test_a_file_opens_for_those_who_see_its_case(file: Attachment, who: str, status: int) -> None:
    from tests.enquiries.test_casework import as_user

    response = as_user(who).get(address_of(file))
    assert response.status_code == status
    traces = AuditRecord.objects.filter(verb="enquiry.file_opened")
    assert traces.count() == (status == 200)
    if status == 200:
        assert response.content == b"Ours\n"
        assert response["Content-Disposition"].startswith("attachment;")
        assert "Ann" not in response["Content-Disposition"]
        assert response["X-Content-Type-Options"] == "nosniff"
        assert "no-store" in response["Cache-Control"]


@time_machine.travel(NOON)
def test_a_file_opens_neither_signed_out_nor_under_another_case(
    file: Attachment, make_enquiry: Any, client: Client
) -> None:
    from tests.enquiries.test_casework import as_user

    assert client.get(address_of(file)).status_code == 302
    other = make_enquiry(7)
    wrong = f"/admin/enquiries/case/{other.public_id}/file/{file.public_id}/"
    assert as_user("nia").get(wrong).status_code == 404


def test_an_enquiry_that_cannot_be_kept_leaves_the_file_waiting(team: Team, make_enquiry: Any) -> None:
    kept = filing.keep(upload(), now=NOON)
    with time_machine.travel(NOON), pytest.raises(filing.Gone):
        make_enquiry(file_token=f"{kept.sign()}x")
    assert not Enquiry.objects.exists()
    assert Attachment.objects.get().enquiry is None


def test_an_enquiry_forgotten_on_schedule_forgets_its_file(file: Attachment) -> None:
    assert file.enquiry is not None
    actions.erase(by=None, enquiry=file.enquiry, now=NOON)
    assert not Attachment.objects.exists()
