"""The citizen's way: choose, say who, say where, check, send, confirm. In both languages, no JavaScript anywhere."""

from typing import Any

import pytest
from django.test import Client

from pledges.counts import Counts
from pledges.models import Signature
from tests.pledges.conftest import CAERNARFON, SIGN, Send, code_in, deliver, link_in, press, seal_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", ["en", "cy"])
def test_a_person_goes_step_by_step_to_the_count(compact: None, client: Client, language: str) -> None:
    page = client.get(SIGN[language])
    assert page.status_code == 200
    kept: dict[str, Any] = {"seal": seal_of(page)}

    def go_on(at: str, **answers: Any) -> Any:
        kept.update(answers)
        return client.post(SIGN[language], {**kept, "at": at, "go": "next"})

    page = go_on("choose", commitments=["people-2", "people-6"], statement="My words")
    assert page.status_code == 200
    assert 'name="name"' in page.text
    page = go_on("who", signing_as="person", name="Ann Example")
    assert 'name="email"' in page.text
    page = go_on("reach", email="ann@example.org", postcode=CAERNARFON, show_name="on")
    assert "Gwynedd" in page.text
    assert "My words" in page.text
    assert not Signature.objects.exists()

    sent = client.post(SIGN[language], {**kept, "at": "check", "go": "send"})
    assert sent.status_code == 302
    assert sent["Location"].startswith(f"/{language}/")
    signature = Signature.objects.get()
    assert signature.status == "pending"
    assert signature.authority_id == "W06000002"
    assert "LL55" not in str(vars(signature))
    [mail] = deliver()
    assert mail.to == ["ann@example.org"]
    assert Counts.read().people == 0

    shown = client.get(link_in(mail))
    assert shown.status_code == 200
    assert Counts.read().people == 0
    done = press(client, mail)
    assert done.status_code == 302
    thanks = client.get(done.url)
    assert "data-done" in thanks.text
    assert "ann" not in done.url
    assert Counts.read().people == 1
    assert Counts.read().chose("people-2", "people") == 1
    press(client, mail)
    assert Counts.read().people == 1
    signature.refresh_from_db()
    assert signature.status == "confirmed"
    assert signature.language == language


def test_the_code_works_as_well_as_the_link(send: Send, client: Client) -> None:
    inbox = send().url
    [mail] = deliver()
    answer = client.post(inbox, {"code": code_in(mail).lower().replace("-", " "), "go": "code"})
    assert answer.status_code == 302
    assert Counts.read().people == 1
