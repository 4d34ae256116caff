"""Invented advisers and enquiries for the demonstration, from plain values that the top room holds."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Protocol

from django.contrib.auth.models import Group
from django.db import transaction

from accounts.models import User
from enquiries import actions
from enquiries.choices import AreaKind, ContactBy
from enquiries.models import Adviser, Enquiry, JourneyStep, SavedReply


class Pair(Protocol):
    """A text in both languages."""

    @property
    def en(self) -> str: ...
    @property
    def cy(self) -> str: ...


class AdviserFacts(Protocol):
    """An adviser of the demonstration; `username` names their staff account."""

    @property
    def username(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def region(self) -> str: ...
    @property
    def languages(self) -> Sequence[str]: ...
    @property
    def email(self) -> str: ...
    @property
    def about(self) -> Pair: ...
    @property
    def is_lead(self) -> bool: ...


class EnquiryFacts(Protocol):
    """A question of the demonstration, asked so many days ago by mail."""

    @property
    def name(self) -> str: ...
    @property
    def email(self) -> str: ...
    @property
    def gss(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def asker(self) -> str: ...
    @property
    def topic(self) -> str: ...
    @property
    def message(self) -> str: ...
    @property
    def days_ago(self) -> int: ...


@transaction.atomic
def seed_desk(*, steps: Mapping[str, Sequence[Pair]], replies: Iterable[tuple[str, Pair, Pair]]) -> None:
    """What advisers begin with. Once there is any of its kind, the lead's own choice stands."""
    if not JourneyStep.objects.exists():
        JourneyStep.objects.bulk_create(
            JourneyStep(topic=topic, place=place, words_cy=words.cy, words_en=words.en)
            for topic, ways in steps.items()
            for place, words in enumerate(ways, start=1)
        )
    if not SavedReply.objects.exists():
        SavedReply.objects.bulk_create(
            SavedReply(topic=topic, title_cy=title.cy, title_en=title.en, body_cy=body.cy, body_en=body.en)
            for topic, title, body in replies
        )


HOURS = ("Monday to Friday, 9am to 5pm", "Dydd Llun i ddydd Gwener, 9yb i 5yp")


@transaction.atomic
def seed_demo(*, advisers: Iterable[AdviserFacts], enquiries: Iterable[EnquiryFacts], now: datetime) -> None:
    """Make what is missing; what exists is left as it is. The lead has no cases of their own. Nobody is written to."""
    made = [_adviser(facts) for facts in advisers if not facts.is_lead]
    _pair_up(made)
    for facts in enquiries:
        if not Enquiry.objects.from_mailbox(facts.email).exists():
            _ask(facts, now=now - timedelta(days=facts.days_ago))


def _adviser(facts: AdviserFacts) -> Adviser:
    adviser, _made = Adviser.objects.get_or_create(
        user=_user(facts),
        defaults={
            "region": facts.region,
            "speaks_welsh": "cy" in facts.languages,
            "about_en": facts.about.en,
            "about_cy": facts.about.cy,
            "hours_en": HOURS[0],
            "hours_cy": HOURS[1],
        },
    )
    return adviser


def _user(facts: AdviserFacts) -> User:
    """Their account; one that nobody can sign in to is made where there is none."""
    first, _space, last = facts.name.partition(" ")
    user, is_new = User.objects.get_or_create(
        username=facts.username,
        defaults={
            "first_name": first,
            "last_name": last,
            "email": facts.email,
            "language": "cy" if "cy" in facts.languages else "en",
        },
    )
    if is_new:
        user.set_unusable_password()
        user.save()
        user.groups.set(Group.objects.filter(name="adviser"))
    return user


def _pair_up(advisers: Sequence[Adviser]) -> None:
    """Colleagues of one region stand in for each other."""
    for adviser in advisers:
        colleague = next(
            (one for one in advisers if one.region == adviser.region and one.pk != adviser.pk), None
        )
        if adviser.cover_id is None and colleague is not None:
            adviser.cover = colleague
            adviser.save(update_fields=["cover"])


def _ask(facts: EnquiryFacts, *, now: datetime) -> None:
    asked = actions.Asked(
        name=facts.name,
        contact_by=ContactBy.EMAIL,
        email=facts.email,
        phone="",
        address="",
        language=facts.language,
        page_language="cy" if facts.language == "cy" else "en",
        area_kind=AreaKind.AUTHORITY,
        gss=facts.gss,
        asker=facts.asker,
        topic=facts.topic,
        message=facts.message,
        needs=(),
        has_consent=False,
    )
    actions.ask(by=None, asked=asked, is_suspicious=False, now=now, is_quiet=True)
