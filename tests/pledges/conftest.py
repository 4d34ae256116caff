"""A small compact with plain words, Wales, and people who sign it."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.utils import timezone

from accounts import role_groups
from accounts.models import User
from places import seeding as places_seeding
from pledges import seeding
from pledges.models import PublicBody
from tests.post import code_in, deliver, link_in, press, seal_of

SIGN = {"en": "/en/pledges/people/sign/", "cy": "/cy/addewidion/pobl/llofnodi/"}
SIGN_BODY = {"en": "/en/pledges/public-bodies/sign/", "cy": "/cy/addewidion/cyrff-cyhoeddus/llofnodi/"}
BANGOR, CAERNARFON, CARDIFF, LONDON, UNBUILT = "LL57 1DT", "LL55 1SH", "CF10 1EP", "SW1A 1AA", "CF99 9ZZ"


def pair(en: str, cy: str = "") -> Any:
    return SimpleNamespace(en=en, cy=cy or f"{en} (cy)")


def texts() -> dict[str, Any]:
    sets = [
        SimpleNamespace(
            code=code,
            title=pair(f"Commitments of {code}"),
            intro=pair("Choose."),
            declaration=pair("I mean it.", "Rwy’n ei feddwl."),
            thanks=pair("You have your seat.", "Mae gennych eich sedd."),
        )
        for code in ("people", "services")
    ]
    numbered = [("people", number) for number in range(1, 7)] + [
        ("services", number) for number in range(1, 5)
    ]
    commitments = [
        SimpleNamespace(
            code=f"{code}-{number}",
            title=pair(f"Title {code} {number}", f"Teitl {code} {number}"),
            text=pair(f"Text {code} {number}", f"Testun {code} {number}"),
        )
        for code, number in numbered
    ]
    return {"sets": sets, "commitments": commitments}


def invented_body(number: int = 1, **changes: Any) -> Any:
    facts: dict[str, Any] = {
        "slug": pair(f"example-body-{number}", f"corff-enghraifft-{number}"),
        "name": pair(f"Example Body {number}", f"Corff Enghraifft {number}"),
        "kind": "principal-council",
        "domain": f"body{number}.example.org",
        "domain_is_confirmed": True,
        "officer_name": "Olwen Enghraifft",
        "officer_role": pair("Officer", "Swyddog"),
        "officer_email": f"olwen@body{number}.example.org",
        "signatory_name": "Gareth Example",
        "signatory_role": pair("Chief executive", "Prif weithredwr"),
        "signatory_email": f"gareth@body{number}.example.org",
        "statement": pair("We mean it.", "Rydyn ni o ddifrif."),
        "tailored": (),
        "signed_days_ago": number,
        "check_ins": (),
        "views": (),
        "actions": (),
        "introduced_to": (),
    }
    return SimpleNamespace(**{**facts, **changes})


def invented_signer(number: int = 1, **changes: Any) -> Any:
    facts: dict[str, Any] = {
        "name": f"Example {chr(65 + number % 26)}{chr(97 + number // 26 % 26)}",
        "email": f"signer{number}@example.org",
        "gss": "W06000002",
        "language": "cy" if number % 2 else "en",
        "commitments": ("people-1", "people-3"),
        "statement": f"My words {number}",
        "days_ago": number,
        "show_name": True,
        "updates": False,
        "group_name": "",
        "group_size": None,
    }
    return SimpleNamespace(**{**facts, **changes})


@pytest.fixture
def compact(db: None) -> None:
    places_seeding.seed()
    seeding.seed_sets(**texts())


@pytest.fixture
def body(compact: None) -> PublicBody:
    """An invented body with a confirmed mail domain, not signed yet."""
    seeding.seed_demo(bodies=[invented_body()], signers=[], now=timezone.now())
    return PublicBody.objects.get()


def answers(**changes: Any) -> dict[str, Any]:
    """Every field of the citizen form, as a person sends them; a change of None leaves a field out."""
    given: dict[str, Any] = {
        "signing_as": "person",
        "name": "Ann Example",
        "email": "ann@example.org",
        "postcode": CAERNARFON,
        "commitments": ["people-1", "people-5"],
        "statement": "",
        **changes,
    }
    return {name: value for name, value in given.items() if value is not None}


def body_answers(**changes: Any) -> dict[str, Any]:
    given: dict[str, Any] = {
        "body": "example-body-1",
        "officer_name": "Olwen Enghraifft",
        "officer_role": "Officer",
        "officer_email": "olwen@body1.example.org",
        "signatory_name": "Gareth Example",
        "signatory_role": "Chief executive",
        "signatory_email": "gareth@body1.example.org",
        "commitments": ["services-1", "services-4"],
        "statement": "We will.",
        **changes,
    }
    return {name: value for name, value in given.items() if value is not None}


Send = Callable[..., Any]


@pytest.fixture
def send(client: Client, compact: None) -> Send:
    """Opens the citizen form, then sends everything from the check page at once."""

    def _send(language: str = "en", **changes: Any) -> Any:
        seal = seal_of(client.get(SIGN[language]))
        return client.post(SIGN[language], {**answers(**changes), "seal": seal, "at": "check", "go": "send"})

    return _send


@pytest.fixture
def send_body(client: Client, body: PublicBody) -> Send:
    def _send(language: str = "en", **changes: Any) -> Any:
        seal = seal_of(client.get(SIGN_BODY[language]))
        return client.post(
            SIGN_BODY[language], {**body_answers(**changes), "seal": seal, "at": "check", "go": "send"}
        )

    return _send


__all__ = ["code_in", "deliver", "link_in", "press", "seal_of"]


def signed_in(role: str, name: str = "", **facts: Any) -> Client:
    """A new member of staff in this role, in a browser of their own."""
    role_groups.sync()
    name = name or role
    user = User.objects.create_user(name, f"{name}@example.org", "x", **facts)
    user.groups.add(Group.objects.get(name=role))
    client = Client()
    client.force_login(user)
    return client
