"""Members of the Forum. A row lasts as long as the membership: whoever leaves is deleted, not marked."""

import uuid
from datetime import datetime
from typing import Any, NamedTuple

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.keyed import digest_of, keyed_hash, new_nonce, secret_of
from core.mailboxes import mailbox_of
from core.moves import check_move
from core.post.models import MailLanguage
from core.sealed.fields import KeyedModel, KeyOf, SealedAddress
from forum.choices import (
    LISTING_MOVES,
    MEMBER_MOVES,
    Background,
    Interest,
    JoiningAs,
    Listing,
    MemberStatus,
)
from places.models import Authority


def email_key(address: str) -> str:
    return keyed_hash("forum.mailbox", mailbox_of(address))


class Cursor(NamedTuple):
    """Where a page of the directory ended."""

    joined_at: datetime
    public_id: uuid.UUID


class MemberQuerySet(models.QuerySet["Member"]):
    def at(self, pk: int | None) -> "Member | None":
        return None if pk is None else self.filter(pk=pk).first()

    def of_mailbox(self, key: str) -> "MemberQuerySet":
        return self.filter(email_key=key)

    def at_address(self, address: str) -> "MemberQuerySet":
        """Joined with this very address. Other spellings of one mailbox are a guess, and open nobody's page."""
        return self.of_mailbox(email_key(address)).filter(email__iexact=address.strip())

    def with_stop_token(self, token: str) -> "Member | None":
        return self.filter(stop_hash=digest_of(token)).first()

    def joined(self) -> "MemberQuerySet":
        return self.filter(status=MemberStatus.MEMBER)

    def in_the_directory(self) -> "MemberQuerySet":
        """Members who want to be found, and whom a moderator has read."""
        return self.joined().filter(listing=Listing.SHOWN)

    def interested_in(self, interest: str) -> "MemberQuerySet":
        return self.filter(interests__interest=interest) if interest else self

    def coming_as(self, background: str) -> "MemberQuerySet":
        return self.filter(background=background) if background else self

    def newest_first(self) -> "MemberQuerySet":
        return self.order_by("-joined_at", "-public_id")

    def after(self, cursor: Cursor | None) -> "MemberQuerySet":
        if cursor is None:
            return self
        return self.filter(
            Q(joined_at__lt=cursor.joined_at) | Q(joined_at=cursor.joined_at, public_id__lt=cursor.public_id)
        )

    def with_what_they_chose(self) -> "MemberQuerySet":
        return self.select_related("authority").prefetch_related("interests")

    def waiting_for_a_moderator(self) -> "MemberQuerySet":
        return self.joined().filter(listing=Listing.WAITING).order_by("joined_at", "pk")

    def held(self) -> "MemberQuerySet":
        return self.filter(status=MemberStatus.HELD).order_by("created_at", "pk")

    def wanting_bulletins(self) -> "MemberQuerySet":
        return self.joined().filter(bulletins_at__isnull=False)

    def after_row(self, pk: int) -> "MemberQuerySet":
        return self.filter(pk__gt=pk).order_by("pk")

    def never_confirmed_by(self, now: datetime) -> "MemberQuerySet":
        return self.exclude(status=MemberStatus.MEMBER).filter(expires_at__lt=now)

    def silent_since(self, moment: datetime) -> "MemberQuerySet":
        """Members from whom nothing was heard since, and who have not been asked yet."""
        return self.joined().filter(heard_at__lt=moment, asked_at__isnull=True)

    def unanswered_since(self, moment: datetime) -> "MemberQuerySet":
        return self.joined().filter(asked_at__lt=moment)


class Member(KeyedModel):
    """One person or organisation of the network, or the wish to be one."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    joining_as = models.CharField(_("in whose name"), max_length=12, choices=JoiningAs)
    name = models.CharField(_("name"), max_length=120)
    organisation = models.CharField(_("organisation"), max_length=120, blank=True)
    background = models.CharField(_("comes as"), max_length=10, choices=Background)
    email = SealedAddress(_("e-mail"), max_length=254)
    address_key = KeyOf(of="email", purpose="member.email")
    email_key = models.CharField(max_length=64, unique=True)
    authority = models.ForeignKey(
        Authority,
        to_field="gss",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("council area"),
    )
    language = models.CharField(_("language of letters"), max_length=4, choices=MailLanguage)
    bulletins_at = models.DateTimeField(_("asked for bulletins"), null=True, blank=True)
    listing = models.CharField(_("directory"), max_length=7, choices=Listing, default=Listing.NONE)
    about = models.TextField(_("own words"), max_length=400, blank=True)
    about_language = models.CharField(
        max_length=2, blank=True, choices=[("cy", "Cymraeg"), ("en", "English")]
    )
    status = models.CharField(_("status"), max_length=7, choices=MemberStatus, default=MemberStatus.PENDING)
    form_key = models.CharField(max_length=64, blank=True)
    inbox_id = models.UUIDField(null=True, editable=False)
    stop_nonce = models.BinaryField(default=new_nonce, max_length=16)
    stop_hash = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField(null=True)
    joined_at = models.DateTimeField(_("joined"), null=True)
    heard_at = models.DateTimeField(_("last heard of"), null=True)
    asked_at = models.DateTimeField(_("asked whether still with us"), null=True)

    objects = MemberQuerySet.as_manager()

    class Meta:
        verbose_name = _("member of the Forum")
        verbose_name_plural = _("members of the Forum")
        permissions = [("moderate_member", "Can decide who stands in the directory")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(status=MemberStatus.MEMBER) | Q(joined_at__isnull=False, heard_at__isnull=False),
                name="member_has_joined_and_was_heard",
            ),
            models.CheckConstraint(
                condition=Q(joining_as=JoiningAs.ORGANISATION) | Q(organisation=""),
                name="only_an_organisation_has_its_name",
            ),
            models.CheckConstraint(
                condition=Q(status__in=MemberStatus.values), name="member_status_is_known"
            ),
            models.CheckConstraint(condition=Q(listing__in=Listing.values), name="member_listing_is_known"),
        ]
        indexes = [
            models.Index(
                fields=["-joined_at", "-public_id"],
                condition=Q(status=MemberStatus.MEMBER, listing=Listing.SHOWN),
                name="member_directory_newest",
            ),
            models.Index(
                fields=["joined_at"],
                condition=Q(status=MemberStatus.MEMBER, listing=Listing.WAITING),
                name="member_listing_waiting",
            ),
            models.Index(
                fields=["id"],
                condition=Q(status=MemberStatus.MEMBER, bulletins_at__isnull=False),
                name="member_wants_bulletins",
            ),
            models.Index(
                fields=["expires_at"], condition=~Q(status=MemberStatus.MEMBER), name="member_unconfirmed"
            ),
            models.Index(fields=["heard_at"], name="member_by_last_word"),
        ]

    def __str__(self) -> str:
        return str(self.public_id)

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.stop_hash = digest_of(self.stop_token)
        super().save(*args, **kwargs)

    @property
    def stop_token(self) -> str:
        """43 letters for the links that stop bulletins or end the membership; the database holds their hash."""
        return secret_of("forum.stop", self.stop_nonce)

    @property
    def shown_name(self) -> str:
        """The organisation's name where it is one."""
        return self.organisation or self.name

    @property
    def wants_bulletins(self) -> bool:
        return self.status == MemberStatus.MEMBER and self.bulletins_at is not None

    @property
    def chosen_interests(self) -> list[Interest]:
        """In the order of the form, whatever the order of the rows."""
        chosen = {row.interest for row in self.interests.all()}
        return [interest for interest in Interest if interest in chosen]

    def move_to(self, status: MemberStatus) -> None:
        check_move(MEMBER_MOVES, self.status, status)
        self.status = status

    def list_as(self, listing: Listing) -> None:
        check_move(LISTING_MOVES, self.listing, listing)
        self.listing = listing


class MemberInterest(models.Model):
    """One thing a member wants to hear about."""

    member = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="interests")
    interest = models.CharField(max_length=10, choices=Interest)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["member", "interest"], name="one_row_per_interest"),
            models.CheckConstraint(condition=Q(interest__in=Interest.values), name="interest_is_known"),
        ]
        indexes = [models.Index(fields=["interest", "member"], name="members_by_interest")]

    def __str__(self) -> str:
        return f"{self.member_id}: {self.interest}"
