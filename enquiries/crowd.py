"""Invented enquiries by the thousand, for load tests. Nobody is written to; a run that was cut off goes on."""

from collections import defaultdict
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from enquiries.choices import AreaKind, Asker, Channel, ContactBy, Direction, Outcome, Status, Topic
from enquiries.models import Adviser, Enquiry, Message
from places.models import Authority

Say = Callable[[str], None]

BATCH = 2000
PREFIX = "crowd-"
NAME = "Example Asker"
ANSWER = "A made-up answer."
OPEN_OF_A_HUNDRED = 5
WITHIN = timedelta(days=300)
"""The oldest came so long ago: less than the time after which closed ones are erased."""


def ask(*, how_many: int, now: datetime, say: Say) -> None:
    """So many enquiries, evenly over the areas; the latest few in a hundred are still open."""
    areas = list(Authority.objects.order_by("gss"))
    advisers: dict[str, list[Adviser]] = defaultdict(list)
    for adviser in Adviser.objects.at_work().in_order():
        advisers[adviser.region].append(adviser)
    done = Enquiry.objects.searched(NAME).count()
    for start in range(done, how_many, BATCH):
        numbers = range(start, min(start + BATCH, how_many))
        _ask_batch([_enquiry(number, how_many, areas, advisers, now) for number in numbers])
        say(f"  enquiries: {numbers.stop:,} of {how_many:,}")


@transaction.atomic
def _ask_batch(enquiries: list[Enquiry]) -> None:
    kept = Enquiry.objects.bulk_create(enquiries, batch_size=500)
    answers = [
        Message(enquiry=one, direction=Direction.OUT, channel=Channel.EMAIL, body=ANSWER, at=one.closed_at)
        for one in kept
        if one.closed_at
    ]
    Message.objects.bulk_create(answers, batch_size=1000)


def _enquiry(
    number: int, of: int, areas: list[Authority], advisers: dict[str, list[Adviser]], now: datetime
) -> Enquiry:
    area, then = areas[number % len(areas)], now - WITHIN * number / of
    colleagues = advisers[area.adviser_region]
    adviser = colleagues[number // len(areas) % len(colleagues)] if colleagues else None
    is_open = adviser is not None and number * 100 < of * OPEN_OF_A_HUNDRED
    due_on = timezone.localdate(then) + timedelta(days=3)
    closing: dict[str, Any] = {
        "status": Status.CLOSED, "closed_at": then + timedelta(days=2), "outcome": Outcome.HELPED
    }  # fmt: skip
    return Enquiry(
        name=f"{NAME} {number}",
        contact_by=ContactBy.EMAIL,
        email=f"{PREFIX}{number}@example.org",
        language=("cy", "en", "either")[number % 3],
        page_language="cy" if number % 3 == 0 else "en",
        area_kind=AreaKind.AUTHORITY,
        authority=area,
        region=area.adviser_region,
        asker=Asker.values[number % len(Asker.values)],
        topic=Topic.values[number % len(Topic.values)],
        message="A made-up question, to try the site under load.",
        adviser=adviser,
        received_at=then,
        due_on=due_on,
        escalated_at=now if due_on < timezone.localdate(now) else None,
        **({"status": Status.ASSIGNED} if is_open else closing),
    )
