"""Loads the invented members and bulletin of a demonstration; repeating it changes nothing."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Protocol

from django.db import transaction

from forum.choices import JoiningAs, Listing, MemberStatus
from forum.models import Bulletin, Member, MemberInterest
from forum.models.members import email_key


class Pair(Protocol):
    """A text in both languages."""

    @property
    def en(self) -> str: ...
    @property
    def cy(self) -> str: ...


class InventedBulletin(Protocol):
    @property
    def title(self) -> Pair: ...
    @property
    def text(self) -> Pair: ...


class InventedMember(Protocol):
    """Somebody who does not exist."""

    @property
    def name(self) -> str: ...
    @property
    def email(self) -> str: ...
    @property
    def background(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def interests(self) -> tuple[str, ...]: ...
    @property
    def joined_days_ago(self) -> int: ...
    @property
    def gss(self) -> str | None: ...
    @property
    def organisation(self) -> str: ...
    @property
    def about(self) -> str: ...
    @property
    def about_language(self) -> str: ...
    @property
    def bulletins(self) -> bool: ...
    @property
    def is_listed(self) -> bool: ...
    @property
    def waits(self) -> bool: ...


@transaction.atomic
def seed_demo(*, members: Iterable[InventedMember], bulletin: InventedBulletin, now: datetime) -> None:
    for text in members:
        _invented_member(text, now)
    Bulletin.objects.get_or_create(
        title_en=bulletin.title.en,
        defaults={
            "title_cy": bulletin.title.cy,
            "text_en": bulletin.text.en,
            "text_cy": bulletin.text.cy,
            "created_at": now,
        },
    )


def _invented_member(text: InventedMember, now: datetime) -> None:
    if Member.objects.of_mailbox(email_key(text.email)).exists():
        return
    then = now - timedelta(days=text.joined_days_ago)
    member = Member.objects.create(
        joining_as=JoiningAs.ORGANISATION if text.organisation else JoiningAs.PERSON,
        name=text.name,
        organisation=text.organisation,
        background=text.background,
        email=text.email,
        email_key=email_key(text.email),
        authority_id=text.gss,
        language=text.language,
        bulletins_at=then if text.bulletins else None,
        listing=_listing(text),
        about=text.about,
        about_language=text.about_language,
        status=MemberStatus.MEMBER,
        created_at=then,
        joined_at=then,
        heard_at=then,
    )
    MemberInterest.objects.bulk_create(
        MemberInterest(member=member, interest=interest) for interest in text.interests
    )


def _listing(text: InventedMember) -> Listing:
    if not text.is_listed:
        return Listing.NONE
    return Listing.WAITING if text.waits else Listing.SHOWN
