"""What is looked up in a request is found by an index, on both databases, however much there is."""

import uuid
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.db.models import QuerySet
from django.utils import timezone
from wagtail.models import Page

from core.confirmations import Confirmation
from enquiries.models import Adviser, Enquiry, Message
from pledges.conditions import Condition
from pledges.models import BodyPledge, Cursor, PublicBody, Signature

pytestmark = pytest.mark.django_db

NOW = timezone.now()


def looked_for(*, among: int = 0, **parts: str) -> "QuerySet[Any]":
    rows = Condition(**parts).rows()
    return (rows.among(among, up_to=99) if among else rows).order_by("-pk")[:51]


HOT: dict[str, Callable[[], "QuerySet[Any]"]] = {
    "a page by its address": lambda: Page.objects.live().filter(slug="a", url_path="/cy/a/"),
    "the signatures of a mailbox": lambda: Signature.objects.from_mailbox(1, "key"),
    "the newest who are named": lambda: Signature.objects.named_in_public().newest_first()[:24],
    "the next who are named": lambda: (
        Signature.objects.named_in_public().newest_first().after(Cursor(NOW, uuid.UUID(int=1)))[:24]
    ),
    "who is named in a place": lambda: (
        Signature.objects.named_in_public().in_authority("W06000002").newest_first()[:6]
    ),
    "words that wait": lambda: Signature.objects.with_words_to_read().oldest_first()[:50],
    "held signatures": lambda: Signature.objects.held().oldest_first()[:50],
    "what staff look for: a mailbox": lambda: looked_for(mailbox="a"),
    "what staff look for: a domain": lambda: looked_for(domain="a.example"),
    "what staff look for: a state that is rare": lambda: looked_for(status="withdrawn"),
    "what staff look for: how it came": lambda: looked_for(channel="paper"),
    "what staff look for: days": lambda: looked_for(since="2026-11-27", until="2026-11-28"),
    "what staff look for: a name": lambda: looked_for(name="a", among=9),
    "a body by its address": lambda: PublicBody.objects.filter(slug_cy="a"),
    "bodies from A to Z": lambda: PublicBody.objects.in_order("cy")[:100],
    "the newest pledges": lambda: BodyPledge.objects.shown().newest_first()[:24],
    "a confirmation by its page": lambda: Confirmation.objects.filter(public_id=uuid.UUID(int=1)),
    "an enquiry by its page": lambda: Enquiry.objects.filter(public_id=uuid.UUID(int=1)),
    "the same words just now": lambda: Enquiry.objects.filter(fingerprint="a"),
    "the cases of an adviser": lambda: Enquiry.objects.assigned_to(Adviser(pk=1)).open(),
    "the cases of a region": lambda: Enquiry.objects.in_region("north").open(),
    "what is overdue": lambda: Enquiry.objects.overdue(date(2026, 11, 27)),
    "what was said in a case": lambda: Message.objects.of(Enquiry(pk=1)),
}


def plan(query: "QuerySet[Any]") -> str:
    """How the database would find it among many: PostgreSQL reads small tables whole unless that is forbidden."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET LOCAL enable_seqscan = off")
    return str(query.explain())


@pytest.mark.parametrize("name", HOT)
def test_it_is_found_by_an_index(name: str) -> None:
    query = HOT[name]()
    table = query.model._meta.db_table
    told = plan(query)
    whole = f"SCAN {table}" if connection.vendor == "sqlite" else f"Seq Scan on {table}"
    without = [line for line in told.splitlines() if whole in line and "USING" not in line]
    assert not without, told
