"""Whoever asks for whatever case by whatever door: they meet it only where they may.

Some hundreds of random pairs in the suite; `ENQUIRY_PAIRS=10000` tries as many as are wished.
"""

import os
import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from enquiries import actions, filing
from enquiries.deeds import DEEDS
from enquiries.inbox import VIEWS
from enquiries.models import Absence, Adviser, Enquiry, Message, Note
from tests.enquiries.conftest import CARDIFF, GWYNEDD, NOON
from tests.enquiries.test_casework import as_user, case_of

pytestmark = pytest.mark.django_db
Make = Callable[..., Enquiry]
PAIRS = int(os.environ.get("ENQUIRY_PAIRS", "400"))
TODAY = date(2026, 11, 25)


@dataclass(frozen=True)
class Secret:
    """A case and every word that would betray it."""

    case: Enquiry
    words: tuple[str, ...]

    def is_in(self, text: str) -> bool:
        """Beyond what was typed to look for it, which stands in the field again."""
        return any(word in text.replace(f'value="{self.case.email}"', "") for word in self.words)


@pytest.fixture
def world(team: dict[str, Adviser], make_enquiry: Make) -> list[Secret]:
    """Two regions, cover over one and two links, cases given across the border, held, joined and closed ones."""
    nia, ned, sam, sian = (team[name] for name in ("nia", "ned", "sam", "sian"))
    Absence.objects.create(adviser=nia, starts_on=TODAY, ends_on=TODAY)
    Adviser.objects.filter(pk=nia.pk).update(cover=sian)
    Absence.objects.create(adviser=sian, starts_on=TODAY, ends_on=TODAY)
    Adviser.objects.filter(pk=sian.pk).update(cover=sam)
    secrets = []
    for number in range(40):
        kept = filing.keep(SimpleUploadedFile("f.txt", f"FILE-{number:03}-WORDS".encode()), now=NOON)
        case = make_enquiry(
            number,
            gss=(GWYNEDD, CARDIFF, None)[number % 3],
            area_kind="unsure" if number % 3 == 2 else "authority",
            language=("cy", "en", "either")[number % 4 % 3],
            name=f"NAME-{number:03}-WORDS",
            message=f"MESSAGE-{number:03}-WORDS",
            phone=f"01632 96{number:04}",
            held=number % 10 == 9,
            file_token=kept.sign(),
        )
        Message.objects.create(
            enquiry=case, direction="in", channel="phone", body=f"SAID-{number:03}-WORDS", at=NOON
        )
        Note.objects.create(enquiry=case, body=f"NOTE-{number:03}-WORDS", at=NOON)
        if number % 7 == 0 and not case.is_held:
            case.refresh_from_db()
            actions.hand_over(
                by=nia.user,
                enquiry=case,
                to=(ned, sam)[number % 2],
                reason="x",
                version=case.version,
                now=NOON,
            )
        case.refresh_from_db()
        kinds = ("NAME", "MESSAGE", "SAID", "NOTE", "FILE")
        words = (*(f"{kind}-{number:03}-WORDS" for kind in kinds), case.email, case.phone)
        secrets.append(Secret(case, words))
    return secrets


def may_see(adviser: Adviser, case: Enquiry, stands_in: dict[str, set[str]]) -> bool:
    """Told apart from the code: own region, own cases, and those of whoever is away and leads to this adviser."""
    if case.is_held:
        return False
    names = {adviser.user.username, *stands_in.get(adviser.user.username, set())}
    return case.region == adviser.region or (case.adviser is not None and case.adviser.user.username in names)


STANDS_IN = {"sam": {"nia", "sian"}}


def knock(client: Client, secret: Secret, door: str) -> Any:
    case = secret.case
    if door == "case":
        return client.get(case_of(case))
    if door == "saved":
        return client.get(f"{case_of(case)}?saved=1")
    if door == "file":
        return client.get(f"{case_of(case)}file/{case.attachments.get().public_id}/")
    if door == "find":
        return client.post("/admin/enquiries/find/", {"words": case.reference})
    if door == "find by mail":
        return client.post("/admin/enquiries/find/", {"words": case.email})
    if door.startswith("view "):
        return client.get(f"/admin/enquiries/?view={door[5:]}")
    if door == "latest":
        return client.get("/admin/enquiries/?order=latest")
    if door == "csv":
        return client.get("/data/enquiries.csv")
    if door == "search of the staff side":
        return client.get(f"/admin/pages/search/?q={case.reference}")
    return client.post(f"{case_of(case)}{door}/", {"version": 999, "reference": case.reference, "body": ""})


DOORS = [
    "case", "saved", "file", "find", "find by mail", "latest", "csv", "search of the staff side", *DEEDS,
    *(f"view {view.key}" for view in VIEWS),
]  # fmt: skip


@time_machine.travel(NOON, tick=True)
def test_no_pair_of_adviser_and_enquiry_leaks(world: list[Secret], team: dict[str, Adviser]) -> None:
    chance = random.Random(20261125)
    advisers = list(team.values())
    clients = {adviser.pk: as_user(adviser.user.username) for adviser in advisers}
    met = refused = 0
    for _pair in range(PAIRS):
        adviser, secret, door = chance.choice(advisers), chance.choice(world), chance.choice(DOORS)
        case = Enquiry.objects.with_people().get(pk=secret.case.pk)
        response = knock(clients[adviser.pk], secret, door)
        is_seen = secret.is_in(response.content.decode(errors="replace"))
        if may_see(adviser, case, STANDS_IN):
            if door in ("case", "file", "find"):
                assert response.status_code == 200, (adviser, case, door)
                assert is_seen or door == "find", (adviser, case, door)
            met += 1
            continue
        refused += 1
        assert not is_seen, (adviser, case, door)
        if door in ("case", "saved", "file", *DEEDS):
            assert response.status_code == 404, (adviser, case, door)
        else:
            assert door.startswith("find") or case.reference not in response.text or "search" in door
    assert min(met, refused) > PAIRS // 10


@time_machine.travel(NOON, tick=True)
def test_a_hundred_strangers_meet_nothing(world: list[Secret], make_staff: Any) -> None:
    """Staff of other roles, and nobody at all."""
    chance = random.Random(7)
    clients = [Client()]
    for role in ("editor", "translator", "moderator", "admin"):
        make_staff(role, role)
        clients.append(as_user(role))
    for _pair in range(100):
        secret, door = chance.choice(world), chance.choice(DOORS)
        response = knock(chance.choice(clients), secret, door)
        assert not secret.is_in(response.content.decode(errors="replace"))
        if door in ("case", "saved", "file", *DEEDS):
            assert response.status_code in (302, 403)
