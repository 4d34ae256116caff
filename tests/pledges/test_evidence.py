"""Evidence by link or file: examined, kept outside any folder, looked at before it is shown, and never run."""

import io
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from PIL import Image

from core import retention
from core.audit import AuditRecord
from core.keyed import digest_of
from pledges import filing
from pledges.actions import pledging
from pledges.models import BodyPledge, CheckIn, EvidenceFile, HeldForm, Report
from tests.pledges.conftest import deliver, seal_of, signed_in
from tests.pledges.test_check_ins import BODY, DUE, answers, asked, form_of, pledge

__all__ = ["asked", "pledge"]

pytestmark = pytest.mark.django_db
CODE = "services-1"
PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF"
WORDS = {
    "en": {"label": "Or a file as evidence", "again": "Another file in its place", "shown": "Evidence: PDF"},
    "cy": {
        "label": "Neu ffeil yn dystiolaeth", "again": "Ffeil arall yn ei lle", "shown": "Tystiolaeth: PDF",
    },
}  # fmt: skip


def paper(content: bytes = PDF, name: str = "minutes.pdf") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, "application/octet-stream")


def with_file(client: Client, address: str, file: Any, **more: Any) -> Any:
    """The first step sent with a file, as a browser without scripts does; the next step comes back."""
    return client.post(address, {**answers(), f"file_{CODE}": file, "at": CODE, "go": "next", **more})


def token_in(page: Any) -> str:
    return str(dict(page.context["hidden"])[f"file_token_{CODE}"])


def reported(client: Client, address: str, **more: Any) -> Any:
    """Everything sent from the check page with a file on its way."""
    seal = seal_of(client.get(address))
    token = token_in(with_file(client, address, paper()))
    said = {**answers(), f"file_token_{CODE}": token, "seal": seal, "at": "check", "go": "send", **more}
    return client.post(address, said)


@pytest.mark.parametrize("language", ["en", "cy"])
def test_a_file_goes_along_is_looked_at_and_is_shown_as_a_download(
    asked: CheckIn, client: Client, language: str
) -> None:
    [mail] = deliver()
    address = form_of(mail)
    if language == "cy":
        address = address.replace(
            "/en/pledges/public-bodies/report/", "/cy/addewidion/cyrff-cyhoeddus/adrodd/"
        )
    first = client.get(address).text
    assert WORDS[language]["label"] in first
    assert 'enctype="multipart/form-data"' in first
    page = with_file(client, address, paper())
    again = client.post(address, {**answers(), f"file_token_{CODE}": token_in(page), "go": f"change:{CODE}"})
    assert WORDS[language]["again"] in again.text
    assert "minutes.pdf" in again.text
    assert reported(client, address).status_code == 302
    file = EvidenceFile.objects.get(report__isnull=False)
    assert file.report is not None
    assert file.report.shown_at is None, "somebody looks at it first"
    link = {"en": "/en/pledges/public-bodies/evidence/", "cy": "/cy/addewidion/cyrff-cyhoeddus/tystiolaeth/"}
    shown = f"{link[language]}{file.public_id}/"
    assert client.get(shown).status_code == 404
    moderator = signed_in("moderator")
    listed = moderator.get(reverse("pledges_check_ins"))
    assert reverse("pledges_evidence", args=[file.public_id]) in listed.text
    assert moderator.get(reverse("pledges_evidence", args=[file.public_id])).content == PDF
    assert AuditRecord.objects.filter(verb="pledges.evidence.opened").count() == 1
    moderator.post(reverse("pledges_translate", args=[file.report.public_id]))
    assert WORDS[language]["shown"] in client.get(BODY[language]).text
    download = client.get(shown)
    assert download.content == PDF
    assert download["Content-Disposition"].startswith('attachment; filename="')
    assert download["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in download["Content-Security-Policy"]


def test_staff_leave_a_file_out_with_a_reason_and_the_words_are_shown(asked: CheckIn, client: Client) -> None:
    reported(client, form_of(deliver()[0]))
    report = Report.objects.waiting().get()
    signed_in("moderator").post(
        reverse("pledges_translate", args=[report.public_id]), {"leaves_file_out": "Names a child"}
    )
    assert "More chairs." in client.get(BODY["en"]).text
    assert not EvidenceFile.objects.filter(report=report).exists()
    assert AuditRecord.objects.get(verb="pledges.evidence.left_out").detail["reason"] == "Names a child"


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"MZ\x90\x00", "tool.exe"),
        (b"<html><script>alert(1)</script>", "page.txt"),
        (b"%PDF-1.4\n/JavaScript (x)\n%%EOF", "runs.pdf"),
        (PDF, "picture.png"),
        (b"x" * (filing.MOST_BYTES + 1), "long.txt"),
        (b"", "nothing.pdf"),
    ],
)
def test_what_runs_hides_or_is_too_large_is_refused_with_a_reason(
    asked: CheckIn, client: Client, content: bytes, name: str
) -> None:
    page = with_file(client, form_of(deliver()[0]), paper(content, name))
    assert page.status_code == 422
    assert f'href="#id_file_{CODE}"' in page.text
    assert not EvidenceFile.objects.exists()
    assert "More chairs." in page.text, "what was typed stays"


def test_where_a_picture_was_taken_is_taken_out(asked: CheckIn, client: Client) -> None:
    kept, picture = io.BytesIO(), Image.new("RGB", (8, 8), "red")
    place = picture.getexif()
    place[0x010E] = "Behind the church in Llan"
    picture.save(kept, "JPEG", exif=place)
    assert b"Behind the church" in kept.getvalue()
    with_file(client, form_of(deliver()[0]), paper(kept.getvalue(), "photo.jpeg"))
    file = EvidenceFile.objects.get()
    assert file.kind == "jpg"
    assert b"Behind the church" not in bytes(file.body.content)


def test_a_file_is_taken_out_again_and_one_in_its_place_drops_the_first(
    asked: CheckIn, client: Client
) -> None:
    address = form_of(deliver()[0])
    first = token_in(with_file(client, address, paper()))
    second = token_in(with_file(client, address, paper(), **{f"file_token_{CODE}": first}))
    assert EvidenceFile.objects.count() == 1
    client.post(
        address,
        {**answers(), f"file_token_{CODE}": second, f"file_drop_{CODE}": "on", "at": CODE, "go": "next"},
    )
    assert not EvidenceFile.objects.exists()


def test_a_file_works_once_and_is_no_longer_there_after_a_day(
    asked: CheckIn, client: Client, time_machine: Any
) -> None:
    address = form_of(deliver()[0])
    seal = seal_of(client.get(address))
    token = token_in(with_file(client, address, paper()))
    later = DUE - timedelta(days=18)
    time_machine.move_to(later)
    assert retention.apply("evidence not sent", later) == 1
    said = {**answers(), f"file_token_{CODE}": token, "seal": seal, "at": "check", "go": "send"}
    page = client.post(address, said)
    assert page.status_code == 422
    assert "The file is no longer here." in page.text
    assert not Report.objects.exists()
    made_up = {**said, f"file_token_{CODE}": "nonsense"}
    assert client.post(address, made_up).status_code == 422
    assert client.post(address, {**said, f"file_token_{CODE}": ""}).status_code == 302


def test_a_held_form_keeps_its_file_and_takes_it_along(asked: CheckIn, client: Client) -> None:
    reported(client, form_of(deliver()[0]), website="x")
    held = HeldForm.objects.get()
    assert held.files.count() == 1
    far = DUE + timedelta(days=30)
    assert retention.apply("evidence not sent", far) == 0
    moderator = signed_in("moderator")
    moderator.post(reverse("pledges_decide", args=["form", held.public_id, "release"]))
    assert EvidenceFile.objects.get().report == Report.objects.waiting().get()
    assert not HeldForm.objects.exists()


def test_a_file_goes_with_a_pledge_that_no_longer_stands(
    asked: CheckIn, client: Client, settings: Any
) -> None:
    reported(client, form_of(deliver()[0]))
    moderator = signed_in("moderator")
    file = EvidenceFile.objects.get()
    assert file.report is not None
    moderator.post(reverse("pledges_translate", args=[file.report.public_id]))
    address = reverse("evidence", args=[file.public_id])
    assert client.get(address).status_code == 200
    pledging.withdraw(by=None, pledge=BodyPledge.objects.get(), reason="asked", now=DUE)
    assert client.get(address).status_code == 404
    far = DUE + timedelta(days=settings.BODY_PLEDGE_SETTLED_DAYS + 1)
    assert retention.apply("evidence of pledges that no longer stand", far) == 1


def test_nobody_reaches_a_file_by_guessing(asked: CheckIn, client: Client) -> None:
    assert client.get(reverse("evidence", args=[uuid4()])).status_code == 404
    token = token_in(with_file(client, form_of(deliver()[0]), paper()))
    waiting = EvidenceFile.objects.get()
    assert client.get(reverse("evidence", args=[waiting.public_id])).status_code == 404
    assert waiting.token_hash != token
    assert EvidenceFile.objects.filter(token_hash=digest_of(token)).first() is None
    editor = signed_in("lead")
    assert editor.get(reverse("pledges_evidence", args=[waiting.public_id])).status_code in {302, 403}


def test_a_table_in_plain_text_is_kept_as_plain_text(asked: CheckIn, client: Client) -> None:
    [mail] = deliver()
    page = with_file(client, form_of(mail), paper(b"day,number\n1,2\n", "figures.csv"))
    assert page.status_code == 200
    assert EvidenceFile.objects.get().kind == "txt"


def test_a_held_form_whose_file_is_gone_says_so_to_staff(asked: CheckIn, client: Client) -> None:
    [mail] = deliver()
    reported(client, form_of(mail), website="x")
    held = HeldForm.objects.get()
    EvidenceFile.objects.all().delete()
    release = reverse("pledges_decide", args=["form", held.public_id, "release"])
    page = signed_in("moderator").post(release, follow=True)
    assert "Somebody has decided this already." in page.text
    assert not Report.objects.exists()
