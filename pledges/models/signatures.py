"""Signatures of people and groups, and what each chose."""

import uuid
from collections.abc import Collection, Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from django.core import signing
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.keyed import digest_of, new_nonce, secret_of
from core.moves import check_move
from core.prepared import Given, Id
from core.sealed.fields import KeyedModel, KeyOf, SealedAddress
from places.models import Authority
from pledges.choices import (
    LIVE_SIGNATURE,
    SIGNATURE_MOVES,
    AreaKind,
    Channel,
    Did,
    HoldReason,
    SignatureStatus,
    SignerKind,
    StatementState,
    WordsReason,
)
from pledges.models.cards import EventSheet
from pledges.models.compact import CommitmentSet, CommitmentVersion

if TYPE_CHECKING:
    from pledges.models.bodies import BodyPledge, PublicBody

_STOP = "pledges.updates"
_LANGUAGES = [("cy", "Cymraeg"), ("en", "English")]


class Cursor(NamedTuple):
    """Where a page of the list of signers ended."""

    confirmed_at: datetime
    public_id: uuid.UUID


class SignatureQuerySet(models.QuerySet["Signature"]):
    def from_mailbox(self, set_id: Id, email_key: str | Given) -> "SignatureQuerySet":
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

    def with_asks(self) -> "SignatureQuerySet":
        """With what was asked of them a year later, in one query for the whole list."""
        return self.prefetch_related("asks")

    def with_id(self, public_id: uuid.UUID) -> "Signature | None":
        return self.filter(public_id=public_id).first()

    def with_stop_token(self, token: str) -> "Signature | None":
        """Whose updates this link stops; it needs no database to be made, and no account to be used."""
        try:
            found = signing.loads(token, salt=_STOP)
            return self.with_id(uuid.UUID(found))
        except (signing.BadSignature, ValueError, TypeError, AttributeError):
            return None

    def wanting_updates(self) -> "SignatureQuerySet":
        """Who stands, can be reached, and asked to hear more."""
        return self.confirmed().filter(updates_at__isnull=False).exclude(email="").order_by("pk")

    def after_key(self, pk: int) -> "SignatureQuerySet":
        return self.filter(pk__gt=pk)

    def languages(self) -> list[str]:
        """Those in which these signers are written to."""
        return list(self.order_by("language").values_list("language", flat=True).distinct())

    def confirmed(self) -> "SignatureQuerySet":
        return self.filter(status=SignatureStatus.CONFIRMED)

    def invalid(self) -> "SignatureQuerySet":
        return self.filter(status=SignatureStatus.INVALID)

    def created_since(self, moment: datetime) -> "SignatureQuerySet":
        return self.filter(created_at__gte=moment)

    def made_before(self, moment: datetime) -> "SignatureQuerySet":
        return self.filter(created_at__lt=moment)

    def with_network(self) -> "SignatureQuerySet":
        """The hash of the network they came from is still kept."""
        return self.exclude(network_key="")

    def newest_made(self, most: int) -> list[tuple[datetime, str, str]]:
        """When, from which domain and which network the latest ones came."""
        found = self.order_by("-pk").values_list("created_at", "email_domain", "network_key")
        return list(found[:most])

    def withdrawn(self) -> "SignatureQuerySet":
        return self.filter(status=SignatureStatus.WITHDRAWN)

    def offering(self, code: str) -> "SignatureQuerySet":
        """People who stand by this commitment, said where they live, and can be written to."""
        set_code, _dash, number = code.rpartition("-")
        chose = SignatureChoice.objects.filter(
            version__commitment__set__code=set_code, version__commitment__number=int(number)
        )
        found = self.confirmed().filter(
            pk__in=chose.values("signature_id"), updates_at__isnull=False, authority__isnull=False
        )
        return found.exclude(email="")

    def near(self, body: "PublicBody") -> "SignatureQuerySet":
        """In the council area of a body, or of its health board."""
        if body.authority_id is not None:
            return self.filter(authority__pk=body.authority_id)
        return self.filter(authority__health_board_id=body.health_board_id)

    def to_introduce_to(self, pledge: "BodyPledge") -> "SignatureQuerySet":
        """Near its body, who asked to hear more, and were not asked about it yet; longest waiting first."""
        near = self.offering("people-2").near(pledge.body).exclude(introductions__pledge=pledge)
        return near.order_by("confirmed_at", "pk")

    def count_to_introduce(self, pledges: "Iterable[BodyPledge]") -> dict[int, int]:
        """How many there are for each of these pledges, a hundred at most."""
        return {one.pk: len(self.to_introduce_to(one).values_list("pk")[:100]) for one in pledges}

    def to_ask(self, before: datetime) -> "SignatureQuerySet":
        """Signed before then in a set without an end, reachable, not asked since, and not silent twice already."""
        due = Q(last_asked_at=None, confirmed_at__lt=before) | Q(last_asked_at__lt=before)
        reached = self.without_end().exclude(email="").filter(due, unanswered__lt=2)
        return reached.order_by("confirmed_at", "pk")

    def silent_twice(self, asked_before: datetime) -> "SignatureQuerySet":
        """Asked twice in two years, and the last link has run out unanswered."""
        return self.without_end().filter(unanswered__gte=2, last_asked_at__lt=asked_before)

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

    def in_authority(self, gss: str | Given) -> "SignatureQuerySet":
        return self.filter(authority__gss=gss)

    def with_choices(self) -> "SignatureQuerySet":
        """The wordings each signer chose, in their order, and the place, in two queries for the whole list."""
        choices = SignatureChoice.objects.select_related("version__commitment__set").order_by(
            "version__commitment__number"
        )
        return self.select_related("authority").prefetch_related(models.Prefetch("choices", queryset=choices))

    def as_shown(self) -> "SignatureQuerySet":
        """What the public is shown of each, and no column beside: two narrow queries for the whole list."""
        choices = (
            SignatureChoice.objects.select_related("version__commitment")
            .only("signature", "version__title_cy", "version__title_en", "version__commitment__number")
            .order_by("version__commitment__number")
        )
        return (
            self.select_related("authority")
            .only(
                "public_id", "kind", "name", "group_name", "statement", "statement_state", "language", "confirmed_at",
                "authority__name_cy", "authority__name_en",
            )
            .prefetch_related(models.Prefetch("choices", queryset=choices))
        )  # fmt: skip

    def with_words_to_read(self) -> "SignatureQuerySet":
        """Confirmed rows whose own words wait for a moderator."""
        return self.filter(status=SignatureStatus.CONFIRMED, statement_state=StatementState.WAITING)

    def readable_by(self, user: Any) -> "SignatureQuerySet":
        """Without those whose words are in a language that this person does not read."""
        return self if user.can_read("cy") else self.exclude(language="cy")

    def in_welsh(self) -> "SignatureQuerySet":
        return self.filter(language="cy")

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

    def newest_key(self) -> int:
        """Of all signatures; 0 where there are none."""
        return self.order_by("-pk").values_list("pk", flat=True).first() or 0

    def among(self, how_many: int, *, up_to: int) -> "SignatureQuerySet":
        """Those whose keys are the so many up to that one: a stretch that costs the same however long the table is."""
        return self.filter(pk__gt=up_to - how_many, pk__lte=up_to)

    def oldest_first(self) -> "SignatureQuerySet":
        return self.order_by("created_at", "pk")

    def never_confirmed_by(self, now: datetime) -> "SignatureQuerySet":
        return self.filter(status__in=[SignatureStatus.PENDING, SignatureStatus.EXPIRED], expires_at__lt=now)


class Signature(KeyedModel):
    """One person's or group's confirmed act, or the wish for it. No postcode, only its keyed hash."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    set = models.ForeignKey(CommitmentSet, on_delete=models.PROTECT, related_name="signatures")
    kind = models.CharField(_("in whose name"), max_length=11, choices=SignerKind, default=SignerKind.PERSON)
    name = models.CharField(_("name"), max_length=120, blank=True)
    group_name = models.CharField(_("name of the group"), max_length=120, blank=True)
    group_size = models.PositiveIntegerField(_("people in the group"), null=True, blank=True)
    email = SealedAddress(_("e-mail"), max_length=254, blank=True)
    address_key = KeyOf(of="email", purpose="signature.email")
    email_key = models.CharField(max_length=64, blank=True)
    name_key = models.CharField(max_length=64, blank=True)
    email_domain = models.CharField(max_length=120, blank=True)
    network_key = models.CharField(max_length=64, blank=True)
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
    words_reason = models.CharField(
        _("why the words are not shown"), max_length=10, choices=WordsReason, blank=True
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
    last_asked_at = models.DateTimeField(null=True)
    unanswered = models.PositiveSmallIntegerField(default=0)

    objects = SignatureQuerySet.as_manager()

    class Meta:
        verbose_name = _("signature")
        verbose_name_plural = _("signatures")
        permissions = [
            ("moderate_signature", "Can read held signatures and own words, and decide"),
            ("export_signature", "Can take lists of signatures out, without addresses"),
        ]
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
                condition=Q(words_reason="") | Q(statement_state=StatementState.REFUSED),
                name="only_refused_words_have_a_reason",
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
            models.Index(fields=["email_domain", "created_at"], name="signature_by_domain"),
            models.Index(
                fields=["network_key", "created_at"],
                condition=~Q(network_key=""),
                name="signature_by_network",
            ),
            models.Index(
                fields=["confirmed_at", "id"],
                condition=Q(status=SignatureStatus.CONFIRMED, unanswered__lt=2) & ~Q(email=""),
                name="signature_to_ask",
            ),
            models.Index(fields=["name_key"], name="signature_by_name"),
            models.Index(fields=["created_at"], name="signature_by_day"),
            models.Index(
                fields=["status", "id"],
                condition=~Q(status=SignatureStatus.CONFIRMED),
                name="signature_not_confirmed",
            ),
            models.Index(
                fields=["channel", "id"], condition=~Q(channel=Channel.WEB), name="signature_from_elsewhere"
            ),
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

    @property
    def stop_token(self) -> str:
        return signing.dumps(str(self.public_id), salt=_STOP)

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


class YearlyAskQuerySet(models.QuerySet["YearlyAsk"]):
    def with_token(self, token: str) -> "YearlyAsk | None":
        return self.with_signers().filter(token_hash=digest_of(token)).first()

    def with_signers(self) -> "YearlyAskQuerySet":
        return self.select_related("signature__set")

    def of_signatures(self, signatures: "models.QuerySet[Signature]") -> "YearlyAskQuerySet":
        return self.filter(signature__in=signatures)

    def with_words(self) -> "YearlyAskQuerySet":
        return self.exclude(words="")

    def readable_by(self, user: Any) -> "YearlyAskQuerySet":
        return self if user.can_read("cy") else self.exclude(language="cy")

    def newest_first(self) -> "YearlyAskQuerySet":
        return self.order_by("-pk")

    def after_answer(self, pk: int) -> "YearlyAskQuerySet":
        return self.filter(pk__lt=pk) if pk else self


class YearlyAsk(models.Model):
    """Once a year a signer is asked, gently, what they did. Two that stay unanswered end what is kept of them."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    signature = models.ForeignKey(Signature, on_delete=models.CASCADE, related_name="asks")
    asked_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    nonce = models.BinaryField(default=new_nonce, max_length=16)
    token_hash = models.CharField(max_length=64, unique=True)
    answered_at = models.DateTimeField(null=True)
    did = models.CharField(_("what came of it"), max_length=8, choices=Did, blank=True)
    words = models.TextField(_("what you did"), max_length=1000, blank=True)
    language = models.CharField(_("language"), max_length=2, choices=_LANGUAGES, blank=True)

    objects = YearlyAskQuerySet.as_manager()

    class Meta:
        verbose_name = _("yearly question to a signer")
        verbose_name_plural = _("yearly questions to signers")
        constraints = [
            models.CheckConstraint(
                condition=Q(answered_at=None, did="", words="") | (Q(answered_at__isnull=False) & ~Q(did="")),
                name="answered_ask_says_what_came_of_it",
            ),
            models.CheckConstraint(condition=Q(did__in=["", *Did.values]), name="did_is_known"),
        ]
        indexes = [
            models.Index(fields=["signature", "-asked_at"], name="ask_of_signature"),
        ]

    def __str__(self) -> str:
        return str(self.public_id)

    @property
    def token(self) -> str:
        """43 letters for the link, made again from the row and the key."""
        return secret_of("pledges.year", self.nonce)

    def takes_an_answer(self, now: datetime) -> bool:
        return (
            self.answered_at is None
            and now < self.expires_at
            and self.signature.status == SignatureStatus.CONFIRMED
        )
