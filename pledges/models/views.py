"""What people who live there say to what a body says of itself, and what the body answers."""

import uuid
from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.keyed import digest_of, new_nonce, secret_of
from core.moves import check_move
from core.prepared import Id
from core.sealed.fields import KeyedModel, KeyOf, SealedAddress
from places.models import Authority
from pledges.choices import VIEW_MOVES, Feeling, HoldReason, PledgeStatus, ViewStatus, WordsReason
from pledges.models.bodies import PledgedCommitment

_LANGUAGES = [("cy", "Cymraeg"), ("en", "English")]
ANSWER_WITHIN = timedelta(days=60)


class CounterViewQuerySet(models.QuerySet["CounterView"]):
    def of_mailbox(self, email_key: str) -> "CounterViewQuerySet":
        return self.filter(email_key=email_key)

    def at_address(self, address: str, email_key: str) -> "CounterViewQuerySet":
        return self.of_mailbox(email_key).filter(email__iexact=address.strip())

    def with_id(self, public_id: uuid.UUID) -> "CounterView | None":
        return self.with_words().filter(public_id=public_id).first()

    def with_token(self, token: str) -> "CounterView | None":
        return self.with_words().filter(token_hash=digest_of(token)).first()

    def with_words(self) -> "CounterViewQuerySet":
        return self.select_related("pledged__version__commitment__set", "pledged__pledge__body", "authority")

    def as_told(self) -> "CounterViewQuerySet":
        """What the page of a body tells of each, and no column beside: no address, nothing that is sealed."""
        return self.select_related("authority").only(
            "pledged", "feels", "words", "name", "show_name", "language", "shown_at", "answer_cy", "answer_en",
            "answered_at", "authority__name_cy", "authority__name_en",
        )  # fmt: skip

    def shown(self) -> "CounterViewQuerySet":
        return self.filter(status=ViewStatus.SHOWN)

    def of_pledge(self, pledge: Id) -> "CounterViewQuerySet":
        return self.filter(pledged__pledge=pledge)

    def waiting(self) -> "CounterViewQuerySet":
        return self.filter(status=ViewStatus.WAITING)

    def readable_by(self, user: object) -> "CounterViewQuerySet":
        reads = getattr(user, "can_read", None)
        return self if reads is not None and reads("cy") else self.exclude(language="cy")

    def in_welsh(self) -> "CounterViewQuerySet":
        return self.filter(language="cy")

    def newest_first(self) -> "CounterViewQuerySet":
        return self.order_by("-shown_at", "-pk")

    def oldest_first(self) -> "CounterViewQuerySet":
        return self.order_by("created_at", "pk")

    def never_confirmed_by(self, now: datetime) -> "CounterViewQuerySet":
        return self.filter(status=ViewStatus.PENDING, expires_at__lt=now)

    def refused_before(self, moment: datetime) -> "CounterViewQuerySet":
        return self.filter(status=ViewStatus.REFUSED, decided_at__lt=moment)

    def shown_before(self, moment: datetime) -> "CounterViewQuerySet":
        return self.filter(status=ViewStatus.SHOWN, shown_at__lt=moment)

    def with_contact(self) -> "CounterViewQuerySet":
        return self.exclude(email="", email_key="")


class CounterView(KeyedModel):
    """One person's view of one commitment of a body. Moderated before it is shown; the body may answer it once."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    pledged = models.ForeignKey(PledgedCommitment, on_delete=models.CASCADE, related_name="views")
    feels = models.CharField(_("is this how it feels here?"), max_length=7, choices=Feeling)
    words = models.TextField(_("own words"), max_length=1000)
    name = models.CharField(_("name"), max_length=120)
    show_name = models.BooleanField(_("name may be shown"), default=False)
    email = SealedAddress(_("e-mail"), max_length=254, blank=True)
    address_key = KeyOf(of="email", purpose="view.email")
    email_key = models.CharField(max_length=64, blank=True)
    authority = models.ForeignKey(
        Authority, to_field="gss", on_delete=models.PROTECT, related_name="+", verbose_name=_("council area")
    )
    language = models.CharField(_("language"), max_length=2, choices=_LANGUAGES)
    status = models.CharField(_("status"), max_length=7, choices=ViewStatus, default=ViewStatus.PENDING)
    words_reason = models.CharField(
        _("why the words are not shown"), max_length=10, choices=WordsReason, blank=True
    )
    hold_reason = models.CharField(_("held because"), max_length=9, choices=HoldReason, blank=True)
    form_key = models.CharField(max_length=64, blank=True)
    inbox_id = models.UUIDField(null=True, editable=False)
    created_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField(null=True)
    shown_at = models.DateTimeField(null=True)
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    nonce = models.BinaryField(default=new_nonce, max_length=16)
    token_hash = models.CharField(max_length=64, unique=True)
    answer_until = models.DateTimeField(null=True)
    answer_cy = models.TextField(_("the body’s answer (Welsh)"), max_length=1000, blank=True)
    answer_en = models.TextField(_("the body’s answer (English)"), max_length=1000, blank=True)
    answered_at = models.DateTimeField(null=True)

    objects = CounterViewQuerySet.as_manager()

    class Meta:
        verbose_name = _("view of somebody who lives there")
        verbose_name_plural = _("views of people who live there")
        constraints = [
            models.UniqueConstraint(
                fields=["pledged", "email_key"], condition=~Q(email_key=""), name="one_view_of_a_mailbox"
            ),
            models.CheckConstraint(
                condition=~Q(status=ViewStatus.SHOWN) | Q(shown_at__isnull=False),
                name="shown_view_has_its_moment",
            ),
            models.CheckConstraint(
                condition=Q(words_reason="") | Q(status=ViewStatus.REFUSED),
                name="only_a_refused_view_has_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(answered_at=None) | ~Q(answer_cy="", answer_en=""), name="answer_says_something"
            ),
            models.CheckConstraint(condition=Q(status__in=ViewStatus.values), name="view_status_is_known"),
            models.CheckConstraint(condition=Q(feels__in=Feeling.values), name="feeling_is_known"),
        ]
        indexes = [
            models.Index(
                fields=["pledged", "-shown_at"], condition=Q(status=ViewStatus.SHOWN), name="view_shown"
            ),
            models.Index(fields=["created_at"], condition=Q(status=ViewStatus.WAITING), name="view_waiting"),
            models.Index(fields=["email_key"], condition=~Q(email_key=""), name="view_by_mailbox"),
        ]

    def __str__(self) -> str:
        return str(self.public_id)

    @property
    def feels_label(self) -> str:
        """The one label: Django's own way puts every choice into words first."""
        return str(Feeling(self.feels).label)

    def move_to(self, status: ViewStatus) -> None:
        """Change status by the table of moves; the caller saves."""
        check_move(VIEW_MOVES, self.status, status)
        self.status = status

    @property
    def token(self) -> str:
        """43 letters for the link by which the body answers, made again from the row and the key."""
        return secret_of("pledges.view", self.nonce)

    def renew(self) -> None:
        """A new secret: the old link stops working. The caller saves."""
        self.nonce = new_nonce()
        self.token_hash = digest_of(self.token)

    def takes_an_answer(self, now: datetime) -> bool:
        return (
            self.status == ViewStatus.SHOWN
            and self.answered_at is None
            and self.answer_until is not None
            and now < self.answer_until
            and self.pledged.pledge.status == PledgeStatus.SHOWN
        )
