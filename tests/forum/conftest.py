"""Wales, and people who join the Forum."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from django.test import Client

from forum.choices import Listing, MemberStatus
from forum.models import Member, MemberInterest
from forum.models.members import email_key
from places import seeding as places_seeding
from tests.post import seal_of

JOIN = {"en": "/en/forum/join/", "cy": "/cy/fforwm/ymuno/"}
NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)

Send = Callable[..., Any]
MakeMember = Callable[..., Member]


def answers(**changes: Any) -> dict[str, Any]:
    """Every field of the form, as a person sends them; a change of None leaves a field out."""
    given: dict[str, Any] = {
        "joining_as": "person",
        "background": "citizen",
        "name": "Ann Example",
        "email": "ann@example.org",
        "language": "cy",
        "authority": "W06000002",
        "interests": ["care", "abroad"],
        "bulletins": "on",
        "listed": "on",
        "about": "I sing.",
        **changes,
    }
    return {name: value for name, value in given.items() if value is not None}


@pytest.fixture
def wales(db: None) -> None:
    places_seeding.seed()


@pytest.fixture
def send(client: Client, wales: None) -> Send:
    """Opens the form, then sends everything from the check page at once."""

    def _send(page_language: str = "en", **changes: Any) -> Any:
        seal = seal_of(client.get(JOIN[page_language]))
        sent = {**answers(**changes), "seal": seal, "at": "check", "go": "send"}
        return client.post(JOIN[page_language], sent)

    return _send


@pytest.fixture
def make_member(wales: None) -> MakeMember:
    """A member, listed and glad of bulletins, unless told otherwise."""

    def make(number: int = 1, interests: tuple[str, ...] = ("care",), **fields: Any) -> Member:
        address = f"member{number}@example.org"
        given: dict[str, Any] = {
            "joining_as": "person",
            "name": f"Member {chr(64 + number % 26)}",
            "background": "citizen",
            "email": address,
            "email_key": email_key(address),
            "language": "en",
            "bulletins_at": NOW,
            "listing": Listing.SHOWN,
            "status": MemberStatus.MEMBER,
            "joined_at": NOW,
            "heard_at": NOW,
        }
        member = Member.objects.create(**{**given, **fields})
        MemberInterest.objects.bulk_create(
            MemberInterest(member=member, interest=interest) for interest in interests
        )
        return member

    return make
