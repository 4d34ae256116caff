"""Mail that nobody would wish for, by the thousand: none is lost, none is run, none is a 500, none is answered.

A hundred in the suite; `MAIL_FUZZ=5000` sends as many as are wished, `MAIL_FUZZ_SEED` repeats a run.
"""

import base64
import os
import random
import time
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from core.post.models import Letter
from enquiries.choices import PostKind
from enquiries.models import Adviser, Attachment, Enquiry, InboundMail
from enquiries.post import addresses, parsing
from enquiries.post.taking import CROWD
from tests.enquiries.mails import SECRET_RAN, hostile
from tests.enquiries.test_casework import as_user, case_of

pytestmark = pytest.mark.django_db
Make = Callable[..., Enquiry]
HOW_MANY = int(os.environ.get("MAIL_FUZZ", "120"))
SEED = int(os.environ.get("MAIL_FUZZ_SEED", "20261127"))
SECONDS_FOR_ONE = 20


def test_thousands_of_hostile_mails_are_kept_and_do_nothing(
    team: dict[str, Adviser], make_enquiry: Make, settings: Any
) -> None:
    settings.ENQUIRY_INBOX = "enquiries@canol.example.org"
    settings.MAIL_IN_SECRET = "post:secret"
    cases = [make_enquiry(number) for number in range(3)]
    to = [addresses.address_of(case) for case in cases]
    to += ["enquiries@canol.example.org", "enquiries+aaaaaaaa.bbbbbbbbbbbbbbbbbbbb@canol.example.org", "x"]
    ids = [case.mail_id for case in cases] + ["<x@example.org>", "<>", "x"]
    lot, head = random.Random(SEED), "Basic " + base64.b64encode(b"post:secret").decode()
    client = Client(raise_request_exception=False)
    before, slowest = Letter.objects.count(), 0.0
    kept: set[str] = set()
    for _number in range(HOW_MANY):
        raw = hostile(lot, addresses=to, known_ids=ids)
        began = time.perf_counter()
        response = client.post(
            "/mail/in/", raw, content_type="message/rfc822", headers={"authorization": head}
        )
        slowest = max(slowest, time.perf_counter() - began)
        assert response.status_code == 200, raw[:500]
        if raw.strip():
            kept.add(_kept_as(raw))
    print(f"{HOW_MANY} mails, {len(kept)} kept, slowest {slowest:.2f} s", Counter(_kinds()))
    assert len(kept) == InboundMail.objects.count()
    assert slowest < SECONDS_FOR_ONE
    _nothing_was_answered(before)
    _nothing_runs(cases)


def _kept_as(raw: bytes) -> str:
    """Its very bytes are in the database, by themselves or as the same words that came before."""
    identity = parsing.read(raw).identity
    content = bytes(InboundMail.objects.select_related("body").get(identity=identity).body.content)
    assert content == raw or parsing.read(content).identity == identity
    return identity


def _kinds() -> list[str]:
    return list(InboundMail.objects.values_list("kind", flat=True))


def _nothing_was_answered(before: int) -> None:
    """Askers are never written to; advisers at most as often as one sender's share in an hour allows."""
    since = Letter.objects.order_by("pk")[before:]
    assert {one.kind for one in since} <= {"enquiries.heard"}
    assert not [one for one in since if one.to.startswith("beca")]
    answered = InboundMail.objects.filter(kind=PostKind.ANSWER)
    assert len(since) <= answered.count()
    shares = Counter(answered.exclude(sender="").values_list("sender_key", flat=True))
    assert max(shares.values(), default=0) <= CROWD


def _nothing_runs(cases: list[Enquiry]) -> None:
    """Staff read every word as words; files are of the allowed kinds alone."""
    lena, nia = as_user("lena"), as_user("nia")
    for view in ("waiting", "aside", "handled"):
        page = lena.get(f"/admin/enquiries/post/?view={view}").content.decode()
        assert "<script>document.title" not in page
        assert "<img src=x" not in page
    for mail in InboundMail.objects.waiting()[:40]:
        response = lena.get(f"/admin/enquiries/post/{mail.public_id}/")
        assert response.status_code == 200
        assert f"<script>document.title='{SECRET_RAN}'" not in response.content.decode()
        raw = lena.get(f"/admin/enquiries/post/{mail.public_id}/as-it-came/")
        assert raw.headers["Content-Type"] == "text/plain; charset=utf-8"
        assert raw.headers["Content-Disposition"].startswith("attachment")
    for case in cases:
        assert nia.get(case_of(case)).status_code == 200
    for name in Attachment.objects.values_list("name", flat=True):
        assert "/" not in name
        assert not name.startswith(".")
        assert name.rpartition(".")[2] in {"pdf", "jpg", "png", "webp", "docx", "odt", "txt"}
