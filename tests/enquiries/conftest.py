from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.core import mail
from django.core.mail import EmailMultiAlternatives
from django.test import Client

from accounts import role_groups
from accounts.models import User
from core.organisation import Organisation
from core.post.models import Letter, Status
from core.post.sending import send_letter
from enquiries import actions
from enquiries.models import Adviser, Enquiry
from places import seeding

GWYNEDD, CARDIFF = "W06000002", "W06000015"
NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)  # a Wednesday

MakeStaff = Callable[..., User]
MakeAdviser = Callable[..., Adviser]
MakeEnquiry = Callable[..., Enquiry]


@pytest.fixture
def geography(db: None) -> None:
    seeding.seed()


@pytest.fixture
def make_staff(db: None) -> MakeStaff:
    role_groups.sync()

    def make(username: str, role: str = "adviser", language: str = "en", **fields: Any) -> User:
        user = User.objects.create(
            username=username, email=f"{username}@example.org", language=language, **fields
        )
        user.groups.add(Group.objects.get(name=role))
        return user

    return make


@pytest.fixture
def make_adviser(make_staff: MakeStaff) -> MakeAdviser:
    def make(username: str, region: str = "north", *, welsh: bool = False, **fields: Any) -> Adviser:
        user = make_staff(
            username, first_name=username.title(), last_name="Example", language="cy" if welsh else "en"
        )
        return Adviser.objects.create(user=user, region=region, speaks_welsh=welsh, **fields)

    return make


@pytest.fixture
def team(geography: None, make_adviser: MakeAdviser, make_staff: MakeStaff) -> dict[str, Adviser]:
    """Nia (north, Welsh), Ned (north), Sam (south), Siân (south, Welsh), and Lena who leads."""
    make_staff("lena", "lead", first_name="Lena", last_name="Example")
    return {
        "nia": make_adviser("nia", welsh=True),
        "ned": make_adviser("ned"),
        "sam": make_adviser("sam", "south"),
        "sian": make_adviser("sian", "south", welsh=True),
    }


@pytest.fixture
def organisation(db: None) -> Organisation:
    texts = {
        f"{name}_{language}": "x"
        for name in ("name", "address", "controller", "complaints")
        for language in ("cy", "en")
    }
    return Organisation.objects.create(email="canol@example.org", phone="029 2018 0100", **texts)


def answers(**changes: Any) -> dict[str, Any]:
    """Every answer of somebody in Gwynedd who asks in Welsh about starting a co-operative."""
    return {
        "asker": "group",
        "topic": "start",
        "authority": GWYNEDD,
        "message": "Sut mae dechrau menter gydweithredol?",
        "name": "Beca Enghraifft",
        "contact_by": "email",
        "email": "beca@example.org",
        "language": "cy",
        **changes,
    }


@pytest.fixture
def send(client: Client) -> Callable[..., Any]:
    """Send the whole form at once; asked to send it again, do so with what the page carries."""

    def post(page: str = "/cy/gofyn/", **changes: Any) -> Any:
        data = answers(**changes)
        response = client.post(page, {**data, "at": "check", "go": "send"})
        if response.status_code == 200 and response.context.get("notice") == "again":
            carried: dict[str, list[str]] = {}
            for name, value in response.context["hidden"]:
                carried.setdefault(name, []).append(value)
            response = client.post(
                page,
                {
                    **carried,
                    "at": "check",
                    "go": "send",
                    **{key: value for key, value in changes.items() if key == "website"},
                },
            )
        return response

    return post


@pytest.fixture
def make_enquiry(geography: None) -> MakeEnquiry:
    def make(number: int = 0, *, now: datetime = NOON, held: bool = False, **changes: Any) -> Enquiry:
        facts: dict[str, Any] = {
            "name": "Beca Enghraifft",
            "contact_by": "email",
            "email": f"beca{number}@example.org",
            "phone": "",
            "address": "",
            "language": "cy",
            "page_language": "cy",
            "area_kind": "authority",
            "gss": GWYNEDD,
            "asker": "group",
            "topic": "start",
            "message": "Sut mae dechrau menter gydweithredol?",
            "needs": (),
            "has_consent": False,
            **changes,
        }
        return actions.ask(by=None, asked=actions.Asked(**facts), is_suspicious=held, now=now)

    return make


def deliver() -> list[EmailMultiAlternatives]:
    """Let the worker's part happen: every letter that waits is sent. What arrived, in order."""
    before = len(mail.outbox)
    for letter in Letter.objects.filter(status=Status.WAITING).order_by("pk"):
        send_letter.func(letter.pk)
    return mail.outbox[before:]  # type: ignore[return-value]  # all of ours have two forms


@pytest.fixture
def post_office() -> Callable[[], list[EmailMultiAlternatives]]:
    return deliver
