"""Invented signers and bodies by the thousand, for load tests: in batches, each with what it adds to the counts.

Whoever is number 7 today is number 7 in every run, so a run that was cut off goes on after its last whole batch.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import product

from django.db import transaction

from places.models import Authority
from pledges import counts, identity, wordings
from pledges.choices import AreaKind, BodyKind, PledgeStatus, SignatureStatus, SignerKind, StatementState
from pledges.models import BodyPledge, PledgedCommitment, PublicBody, Signature, SignatureChoice
from pledges.models.bodies import order_key

Say = Callable[[str], None]

BATCH = 5000
PREFIX = "crowd-"
APART = timedelta(seconds=90)
_SYLLABLES = ["".join(pair) for pair in product("bcdfglmnrst", "aeiouwy")]


def invented_name(number: int) -> str:
    """`Example Babaca`: names hold letters, and no two numbers share one."""
    word = ""
    while number or not word:
        number, index = divmod(number, len(_SYLLABLES))
        word += _SYLLABLES[index]
    return f"Example {word.title()}"


def sign(*, how_many: int, now: datetime, say: Say) -> None:
    """So many signatures of people and groups, the later numbers the older; nineteen in twenty are confirmed."""
    side = wordings.side(wordings.PEOPLE)
    assert side is not None, "the compact is seeded first"
    areas = list(Authority.objects.order_by("gss").values_list("gss", flat=True))
    done = bisect_left(range(how_many), True, key=lambda number: not _has_signed(number, side))
    for start in range(done, how_many, BATCH):
        _sign_batch(range(start, min(start + BATCH, how_many)), side, areas, now)
        say(f"  signatures: {min(start + BATCH, how_many):,} of {how_many:,}")


def _has_signed(number: int, side: wordings.Side) -> bool:
    key = identity.email_key(f"{PREFIX}{number}@example.org")
    return Signature.objects.from_mailbox(side.set.pk, key).exists()


@transaction.atomic
def _sign_batch(numbers: range, side: wordings.Side, areas: list[str], now: datetime) -> None:
    signatures = Signature.objects.bulk_create(
        [_signature(number, side, areas, now) for number in numbers], batch_size=500
    )
    choices, added = [], Counter[str]()
    for number, signature in zip(numbers, signatures, strict=True):
        chosen = [side.wordings[number % 6], side.wordings[(number + 1 + number // 6 % 5) % 6]]
        choices += [SignatureChoice(signature=signature, version_id=one.version_id) for one in chosen]
        if signature.status == SignatureStatus.CONFIRMED:
            who: counts.Who = "groups" if signature.is_group else "people"
            added.update(counts.keys_of(side.set.code, [one.code for one in chosen], who))
    SignatureChoice.objects.bulk_create(choices, batch_size=2000)
    _count(added)


def _count(added: Counter[str]) -> None:
    counts.change_each(added)


def _signature(number: int, side: wordings.Side, areas: list[str], now: datetime) -> Signature:
    is_group, is_pending = number % 25 == 7, number % 20 == 3
    name, email = invented_name(number), f"{PREFIX}{number}@example.org"
    group = f"{name} Group" if is_group else ""
    words = "Made up, to try the site under load." if number % 20 == 11 else ""
    then = now - number * APART
    return Signature(
        set=side.set,
        kind=SignerKind.GROUP if is_group else SignerKind.PERSON,
        name=name,
        group_name=group,
        group_size=12 if is_group else None,
        email=email,
        email_key=identity.email_key(email),
        email_domain="example.org",
        name_key=identity.name_key(group or name, is_group=is_group),
        area_kind=AreaKind.AUTHORITY,
        authority_id=areas[number % len(areas)],
        show_name=number % 5 == 1,
        statement=words,
        statement_state=StatementState.APPROVED if words else StatementState.NONE,
        status=SignatureStatus.PENDING if is_pending else SignatureStatus.CONFIRMED,
        language="cy" if number % 3 == 0 else "en",
        created_at=then,
        expires_at=now + timedelta(days=7) if is_pending else None,
        confirmed_at=None if is_pending else then,
    )


def register_bodies(*, how_many: int, now: datetime, say: Say) -> None:
    """So many invented bodies; every second one has pledged."""
    side = wordings.side(wordings.SERVICES)
    assert side is not None, "the compact is seeded first"
    done = PublicBody.objects.filter(slug_en__startswith=PREFIX).count()
    for start in range(done, how_many, BATCH):
        _register_batch(range(start, min(start + BATCH, how_many)), side, now)
        say(f"  public bodies: {min(start + BATCH, how_many):,} of {how_many:,}")


@transaction.atomic
def _register_batch(numbers: range, side: wordings.Side, now: datetime) -> None:
    bodies = PublicBody.objects.bulk_create([_body(number) for number in numbers], batch_size=500)
    pledges = BodyPledge.objects.bulk_create(
        [
            BodyPledge(
                body=body, signatory_name="Example Signatory", signatory_email=f"{body.slug_en}@example.org",
                language="en", status=PledgeStatus.SHOWN,
                confirmed_at=now - number * APART, shown_at=now - number * APART,
            )
            for number, body in zip(numbers, bodies, strict=True)
            if number % 2 == 0
        ],
        batch_size=500,
    )  # fmt: skip
    chosen = [(pledge, side.wordings[index % 4]) for index, pledge in enumerate(pledges)]
    PledgedCommitment.objects.bulk_create(
        [PledgedCommitment(pledge=pledge, version_id=one.version_id) for pledge, one in chosen]
    )
    _count(
        Counter(key for _pledge, one in chosen for key in counts.keys_of(side.set.code, [one.code], "bodies"))
    )


def _body(number: int) -> PublicBody:
    word = invented_name(number).partition(" ")[2]
    english, welsh = f"Example Body {word}", f"Corff Enghraifft {word}"
    return PublicBody(
        slug_en=f"{PREFIX}body-{number}", slug_cy=f"{PREFIX}corff-{number}", name_en=english, name_cy=welsh,
        kind=BodyKind.OTHER, is_demo=True, sort_en=order_key(english, "en"), sort_cy=order_key(welsh, "cy"),
    )  # fmt: skip
