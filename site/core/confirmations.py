"""Acts that wait for a mailed yes: a link whose page changes nothing until its button is pressed, or a typed code.

Mail scanners follow links, so a GET only shows. The database holds hashes; token and code are made again from a
random nonce and the key when the mail is written, so a copy of the database alone opens nothing. The page "look in
your inbox" is the same whoever asked and whatever was known: a confirmation may stand for nothing at all
(`subject_id` None).
"""

import secrets
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.utils.functional import Promise

from core.keyed import digest_of, keyed_bytes, new_nonce, secret_of
from core.post.sending import send_again

# No 0 O, 1 I L, 5 S, 8 B, U V: nothing that is misread on paper or heard wrongly on the telephone.
CODE_LETTERS = "ACDEFGHJKMNPQRTWXYZ234679"
CODE_LENGTH = 8
TRIES = 5
MOST_RENEWALS = 3


class ConfirmationQuerySet(models.QuerySet["Confirmation"]):
    def with_token(self, token: str) -> "Confirmation | None":
        return self.filter(token_hash=digest_of(token)).first()

    def on_page(self, public_id: uuid.UUID) -> "Confirmation | None":
        return self.filter(public_id=public_id).first()

    def expired_before(self, moment: datetime) -> "ConfirmationQuerySet":
        return self.filter(expires_at__lt=moment)


class Confirmation(models.Model):
    """One act that waits. `public_id` names the inbox page; `subject_id` the waiting row, or nothing."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    purpose = models.CharField(max_length=40)
    subject_id = models.BigIntegerField(null=True)
    nonce = models.BinaryField(default=new_nonce, max_length=16)
    token_hash = models.CharField(max_length=64, unique=True)
    tries_left = models.PositiveSmallIntegerField(default=TRIES)
    renewals_left = models.PositiveSmallIntegerField(default=MOST_RENEWALS)
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField(db_index=True)
    used_at = models.DateTimeField(null=True)

    objects = ConfirmationQuerySet.as_manager()

    class Meta:
        app_label = "core"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(tries_left__lte=TRIES), name="confirmation_tries_in_bounds"
            )
        ]

    def __str__(self) -> str:
        return f"{self.purpose} {self.public_id}"

    @property
    def token(self) -> str:
        """43 letters for the link of the mail."""
        return secret_of("confirmation-token", self.nonce)

    @property
    def code(self) -> str:
        """Eight letters to type, as `ABCD-EFGH`."""
        number = int.from_bytes(keyed_bytes("confirmation-code", bytes(self.nonce)), "big")
        letters = []
        for _ in range(CODE_LENGTH):
            number, index = divmod(number, len(CODE_LETTERS))
            letters.append(CODE_LETTERS[index])
        return "".join(letters[:4]) + "-" + "".join(letters[4:])

    def is_open(self, now: datetime) -> bool:
        return self.used_at is None and now < self.expires_at

    def is_expired(self, now: datetime) -> bool:
        return self.used_at is None and now >= self.expires_at

    def fits(self, typed: str) -> bool:
        """True when the typed code is this one, however it was spaced or cased."""
        cleaned = "".join(letter for letter in typed.upper() if letter.isalnum())
        return secrets.compare_digest(cleaned.encode(), self.code.replace("-", "").encode())

    def renew(self) -> None:
        """A new secret: the old link and code stop working."""
        self.nonce = new_nonce()
        self.token_hash = digest_of(self.token)
        self.tries_left = TRIES


@dataclass(frozen=True)
class Page:
    """What the confirmation page says before the button is pressed."""

    title: str | Promise
    lead: str | Promise
    button: str | Promise
    details: tuple[str, ...] = ()


@dataclass(frozen=True)
class Purpose:
    """What a room promises for one kind of confirmation.

    `describe(subject_id)` gives the page; `act(subject_id, now)` does the deed inside the caller's transaction and
    returns the address of the page that says so; `done(subject_id)` is that address for a second press.
    """

    key: str
    describe: Callable[[int], Page]
    act: Callable[[int, datetime], str]
    done: Callable[[int], str]
    start_again: Callable[[], str]


_purposes: dict[str, Purpose] = {}


def register(purpose: Purpose) -> None:
    _purposes[purpose.key] = purpose


def purpose_of(confirmation: Confirmation) -> Purpose:
    return _purposes[confirmation.purpose]


def ask(
    *,
    purpose: str,
    subject_id: int | None,
    now: datetime,
    days: int | None = None,
    public_id: uuid.UUID | None = None,
) -> Confirmation:
    """Open a confirmation; the caller queues the letter that carries its token and code.

    A caller that must know the inbox page beforehand gives its `public_id`.
    """
    confirmation = new(purpose=purpose, subject_id=subject_id, now=now, days=days, public_id=public_id)
    confirmation.save(force_insert=True)
    return confirmation


def new(
    *,
    purpose: str,
    subject_id: Any,
    now: datetime,
    days: int | None = None,
    public_id: uuid.UUID | None = None,
) -> Confirmation:
    """The same, not saved: for a caller that writes its rows together."""
    lasts = timedelta(days=settings.CONFIRMATION_DAYS if days is None else days)
    confirmation = Confirmation(
        purpose=purpose, subject_id=subject_id, created_at=now, expires_at=now + lasts
    )
    confirmation.public_id = public_id or confirmation.public_id
    confirmation.token_hash = digest_of(confirmation.token)
    return confirmation


@transaction.atomic
def press(*, confirmation: Confirmation, now: datetime) -> str | None:
    """Press the button: act once, and give the address to go on to; None when it has expired or stands for nothing."""
    held = Confirmation.objects.select_for_update().get(pk=confirmation.pk)
    purpose = purpose_of(held)
    if held.subject_id is None or held.is_expired(now):
        return None
    if held.used_at is None:
        target = purpose.act(held.subject_id, now)
        held.used_at = now
        held.save(update_fields=["used_at"])
        return target
    return purpose.done(held.subject_id)


@dataclass(frozen=True)
class Typed:
    """What came of a typed code: an address to go on to, or how many tries are left, or a fresh mail on its way."""

    target: str | None = None
    tries_left: int = 0
    was_renewed: bool = False
    is_spent: bool = False


@transaction.atomic
def type_code(*, confirmation: Confirmation, typed: str, now: datetime) -> Typed:
    """Try a typed code. Five wrong ones send a fresh mail with another; after three of those only the link is left."""
    held = Confirmation.objects.select_for_update().get(pk=confirmation.pk)
    if held.tries_left == 0 or held.is_expired(now):
        return Typed(is_spent=True)
    if held.fits(typed) and held.subject_id is not None:
        return Typed(target=press(confirmation=held, now=now))
    held.tries_left -= 1
    was_renewed = held.tries_left == 0 and held.used_at is None and _renew_and_send(held)
    held.save(update_fields=["tries_left"])
    return Typed(tries_left=held.tries_left, was_renewed=was_renewed, is_spent=held.tries_left == 0)


@transaction.atomic
def send_fresh(*, confirmation: Confirmation, now: datetime) -> bool:
    """Send the mail again with a new secret; False when it was sent too often already or has run out."""
    held = Confirmation.objects.select_for_update().get(pk=confirmation.pk)
    return held.is_open(now) and _renew_and_send(held)


def _renew_and_send(held: Confirmation) -> bool:
    letter = held.letters.newest_first().first()
    if held.renewals_left == 0 or letter is None:
        return False
    held.renew()
    held.renewals_left -= 1
    held.save(update_fields=["nonce", "token_hash", "tries_left", "renewals_left"])
    send_again(letter)
    return True


def put_off(*, purpose: str, subjects: models.QuerySet[Any], by: timedelta, since: datetime) -> int:
    """Let the unused links about these rows that end after `since` end later, or sooner where `by` is negative.

    Returns how many.
    """
    unused = Confirmation.objects.filter(
        purpose=purpose, used_at=None, expires_at__gt=since, subject_id__in=subjects.values("pk")
    )
    return unused.update(expires_at=models.F("expires_at") + by)
