"""Signatures of people and groups, and what each chose."""

import uuid
from collections.abc import Collection
from datetime import datetime, timedelta
from typing import NamedTuple

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.moves import check_move
from places.models import Authority
from pledges.choices import (
    LIVE_SIGNATURE,
    SIGNATURE_MOVES,
    AreaKind,
    Channel,
    HoldReason,
    SignatureStatus,
    SignerKind,
    StatementState,
)
from pledges.models.cards import EventSheet
from pledges.models.compact import CommitmentSet, CommitmentVersion

_LANGUAGES = [("cy", "Cymraeg"), ("en", "English")]


class Cursor(NamedTuple):
    """Where a page of the list of signers ended."""

    confirmed_at: datetime
    public_id: uuid.UUID


class SignatureQuerySet(models.QuerySet["Signature"]):
    def from_mailbox(self, set_id: int, email_key: str) -> "SignatureQuerySet":
        """Every row of this mailbox in this set, oldest first: the order in which rows are locked."""
        return self.filter(set_id=set_id, email_key=email_key).order_by("pk")

    def of_mailbox(self, email_key: str) -> "SignatureQuerySet":
        """Every row of this mailbox, in whatever set."""
        return self.filter(email_key=email_key)

    def at_address(self, address: str, email_key: str) -> "SignatureQuerySet":
        """Signed with this very address. Other spellings of one mailbox are a guess, and open nobody's page."""
        return self.of_mailbox(email_key).filter(email__iexact=address.strip())

    def with_set(self) -> "SignatureQuerySet":
        return self.select_related("set")

    def with_id(self, public_id: uuid.UUID) -> "Signature | None":
        return self.filter(public_id=public_id).first()

    def languages(self) -> list[str]:
        """Those in which these signers are written to."""
        return list(self.order_by("language").values_list("language", flat=True).distinct())

    def confirmed(self) -> "SignatureQuerySet":
        return self.filter(status=SignatureStatus.CONFIRMED)

    def withdrawn(self) -> "SignatureQuerySet":
        return self.filter(status=SignatureStatus.WITHDRAWN)

    def with_contact(self) -> "SignatureQuerySet":
        """Whoever signed can still be reached or recognised."""
        return self.exclude(email="", email_key="")

    def named_on_a_card(self) -> "SignatureQuerySet":
        """Keyed from a card or a call, with the name still there."""
        return self.filter(sheet__isnull=False).exclude(name="")

    def unshown(self) -> "SignatureQuerySet":
        return self.filter(show_name=False)

    def closed_before(self, moment: datetime) -> "SignatureQuerySet":
        """Confirmed, in a set that closed before then."""
        return self.confirmed().filter(set__closes_at__lt=moment)

    def without_end(self) -> "SignatureQuerySet":
        return self.confirmed().filter(set__closes_at=None)

    def confirmed_before(self, moment: datetime) -> "SignatureQuerySet":
        return self.filter(confirmed_at__lt=moment)

    def live(self) -> "SignatureQuerySet":
        """What stands or may yet."""
        return self.filter(status__in=LIVE_SIGNATURE)

    def named_in_public(self) -> "SignatureQuerySet":
        """Confirmed, and glad to be named."""
        return self.filter(status=SignatureStatus.CONFIRMED, show_name=True)

    def newest_first(self) -> "SignatureQuerySet":
        return self.order_by("-confirmed_at", "-public_id")

    def after(self, cursor: Cursor | None) -> "SignatureQuerySet":
        if cursor is None:
            return self
        return self.filter(
            Q(confirmed_at__lt=cursor.confirmed_at)
            | Q(confirmed_at=cursor.confirmed_at, public_id__lt=cursor.public_id)
        )

    def in_authority(self, authority: Authority) -> "SignatureQuerySet":
        return self.filter(authority=authority)

    def with_choices(self) -> "SignatureQuerySet":
        """The wordings each signer chose, in their order, and the place, in two queries for the whole list."""
        choices = SignatureChoice.objects.select_related("version__commitment__set").order_by(
            "version__commitment__number"
        )
        return self.select_related("authority").prefetch_related(models.Prefetch("choices", queryset=choices))

    def with_words_to_read(self) -> "SignatureQuerySet":
        """Confirmed rows whose own words wait for a moderator."""
        return self.filter(status=SignatureStatus.CONFIRMED, statement_state=StatementState.WAITING)

    def held(self) -> "SignatureQuerySet":
        return self.filter(status=SignatureStatus.HELD)

    def unanswered_links(self, set_id: int, since: datetime) -> "SignatureQuerySet":
        """Rows of a set whose mailed link ends after `since`."""
        return self.filter(set_id=set_id, status=SignatureStatus.PENDING, expires_at__gt=since)

    def put_off(self, by: timedelta) -> int:
        """Let them end later, or sooner where `by` is negative."""
        return self.update(expires_at=models.F("expires_at") + by)

    def who_stand(self, set_id: int, keys: Collection[tuple[str, str]]) -> set[tuple[str, str]]:
        """Which of these (name, postcode) keys have signed the set, however they came."""
        wanted = [name for name, postcode in keys if postcode]
        found = self.live().filter(set_id=set_id, name_key__in=wanted).values_list("name_key", "postcode_key")
        return set(found) & set(keys)

    def counted_by_area(self, set_code: str) -> "dict[str | None, int]":
        """How many confirmed signatures of a set stand in each council area (None: elsewhere). Reads every row:
        for duties alone."""
        counted = self.filter(status=SignatureStatus.CONFIRMED, set__code=set_code).order_by()
        return dict(counted.values_list("authority_id").annotate(number=models.Count("pk")))

    def oldest_first(self) -> "SignatureQuerySet":
        return self.order_by("created_at", "pk")

    def never_confirmed_by(self, now: datetime) -> "SignatureQuerySet":
        return self.filter(status__in=[SignatureStatus.PENDING, SignatureStatus.EXPIRED], expires_at__lt=now)


class Signature(models.Model):
    """One person's or group's confirmed act, or the wish for it. No postcode, only its keyed hash."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    set = models.ForeignKey(CommitmentSet, on_delete=models.PROTECT, related_name="signatures")
    kind = models.CharField(_("in whose name"), max_length=11, choices=SignerKind, default=SignerKind.PERSON)
    name = models.CharField(_("name"), max_length=120, blank=True)
    group_name = models.CharField(_("name of the group"), max_length=120, blank=True)
    group_size = models.PositiveIntegerField(_("people in the group"), null=True, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    email_key = models.CharField(max_length=64, blank=True)
    name_key = models.CharField(max_length=64, blank=True)
    postcode_key = models.CharField(max_length=64, blank=True)
    area_kind = models.CharField(_("area"), max_length=9, choices=AreaKind)
    authority = models.ForeignKey(
        Authority,
        to_field="gss",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="signatures",
        verbose_name=_("council area"),
    )
    show_name = models.BooleanField(_("name may be shown"), default=False)
    updates_at = models.DateTimeField(_("asked for updates"), null=True, blank=True)
    statement = models.TextField(_("own words"), max_length=1000, blank=True)
    statement_state = models.CharField(
        _("own words"), max_length=8, choices=StatementState, default=StatementState.NONE
    )
    status = models.CharField(
        _("status"), max_length=9, choices=SignatureStatus, default=SignatureStatus.PENDING
    )
    hold_reason = models.CharField(_("held because"), max_length=9, choices=HoldReason, blank=True)
    language = models.CharField(_("language"), max_length=2, choices=_LANGUAGES)
    channel = models.CharField(_("how it came"), max_length=8, choices=Channel, default=Channel.WEB)
    sheet = models.ForeignKey(
        EventSheet, null=True, on_delete=models.SET_NULL, related_name="signatures", editable=False
    )
    form_key = models.CharField(max_length=64, blank=True)
    inbox_id = models.UUIDField(null=True, editable=False)
    created_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField(null=True)
    confirmed_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)

    objects = SignatureQuerySet.as_manager()

    class Meta:
        verbose_name = _("signature")
        verbose_name_plural = _("signatures")
        permissions = [("moderate_signature", "Can read held signatures and own words, and decide")]
        constraints = [
            models.UniqueConstraint(
                fields=["set", "email_key", "name_key"],
                condition=Q(status__in=LIVE_SIGNATURE) & ~Q(email_key=""),
                name="one_live_signature_per_name_and_mailbox",
            ),
            models.CheckConstraint(
                condition=Q(area_kind=AreaKind.AUTHORITY, authority__isnull=False)
                | Q(area_kind__in=[AreaKind.OUTSIDE, AreaKind.UNKNOWN], authority__isnull=True),
                name="signature_authority_fits_its_area",
            ),
            models.CheckConstraint(
                condition=~Q(status=SignatureStatus.CONFIRMED) | Q(confirmed_at__isnull=False),
                name="confirmed_signature_has_its_moment",
            ),
            models.CheckConstraint(
                condition=(Q(status=SignatureStatus.HELD) & ~Q(hold_reason=""))
                | (~Q(status=SignatureStatus.HELD) & Q(hold_reason="")),
                name="held_signature_has_its_reason",
            ),
            models.CheckConstraint(
                condition=Q(statement="", statement_state=StatementState.NONE)
                | (~Q(statement="") & ~Q(statement_state=StatementState.NONE)),
                name="signature_words_have_a_state",
            ),
            models.CheckConstraint(
                condition=Q(kind=SignerKind.GROUP) | Q(group_name="", group_size=None),
                name="only_a_group_has_a_group_name",
            ),
            models.CheckConstraint(
                condition=Q(status__in=SignatureStatus.values), name="signature_status_is_known"
            ),
            models.CheckConstraint(condition=Q(kind__in=SignerKind.values), name="signature_kind_is_known"),
        ]
        indexes = [
            models.Index(fields=["set", "email_key"], name="signature_by_mailbox"),
            models.Index(fields=["name_key"], name="signature_by_name"),
            models.Index(
                fields=["-confirmed_at", "-public_id"],
                condition=Q(status=SignatureStatus.CONFIRMED, show_name=True),
                name="signature_named_newest",
            ),
            models.Index(
                fields=["authority", "-confirmed_at"],
                condition=Q(status=SignatureStatus.CONFIRMED, show_name=True),
                name="signature_named_in_place",
            ),
            models.Index(
                fields=["created_at"],
                condition=Q(statement_state=StatementState.WAITING),
                name="signature_words_waiting",
            ),
            models.Index(
                fields=["created_at"], condition=Q(status=SignatureStatus.HELD), name="signature_held"
            ),
            models.Index(
                fields=["expires_at"],
                condition=Q(status__in=[SignatureStatus.PENDING, SignatureStatus.EXPIRED]),
                name="signature_unconfirmed",
            ),
        ]

    def __str__(self) -> str:
        return str(self.public_id)

    def move_to(self, status: SignatureStatus) -> None:
        """Change status by the table of moves; the caller saves."""
        check_move(SIGNATURE_MOVES, self.status, status)
        self.status = status
        self.hold_reason = ""

    def hold(self, reason: HoldReason) -> None:
        check_move(SIGNATURE_MOVES, self.status, SignatureStatus.HELD)
        self.status, self.hold_reason = SignatureStatus.HELD, reason

    @property
    def signer(self) -> str:
        """The name that signs: the group's where it is one."""
        return self.group_name or self.name

    @property
    def shown_statement(self) -> str:
        """Their own words, where a moderator has read them."""
        return self.statement if self.statement_state == StatementState.APPROVED else ""

    @property
    def is_group(self) -> bool:
        return self.kind == SignerKind.GROUP

    def was_confirmed(self) -> bool:
        """True when its mail was answered, whatever came of it afterwards."""
        return self.confirmed_at is not None


class SignatureChoiceQuerySet(models.QuerySet["SignatureChoice"]):
    def with_words(self) -> "SignatureChoiceQuerySet":
        return self.select_related("version__commitment__set")

    def standing(self) -> "SignatureChoiceQuerySet":
        """Of signatures that count."""
        return self.filter(signature__status=SignatureStatus.CONFIRMED).select_related("signature", "version")

    def of_earlier_words(self, version: CommitmentVersion) -> "SignatureChoiceQuerySet":
        """Of the same commitment in other words, where there is an address to write to; in one fixed order."""
        earlier = (
            self.standing().filter(version__commitment_id=version.commitment_id).exclude(version=version)
        )
        return earlier.exclude(signature__email="").order_by("pk")

    def after(self, pk: int) -> "SignatureChoiceQuerySet":
        return self.filter(pk__gt=pk)


class SignatureChoice(models.Model):
    """One commitment of a signature, in the words that were signed."""

    signature = models.ForeignKey(Signature, on_delete=models.CASCADE, related_name="choices")
    version = models.ForeignKey(CommitmentVersion, on_delete=models.PROTECT, related_name="signature_choices")

    objects = SignatureChoiceQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["signature", "version"], name="one_choice_of_each_wording_per_signature"
            )
        ]

    def __str__(self) -> str:
        return f"{self.signature_id}: {self.version_id}"
