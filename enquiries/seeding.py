"""Invented advisers and enquiries for the demonstration, from plain values that the top room holds."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Protocol

from django.conf import settings
from django.contrib.auth.models import Group
from django.db import transaction

from accounts.models import User
from enquiries import actions, clock, desk_actions, figures, tasking
from enquiries.choices import AreaKind, Asker, Channel, ContactBy, Helped, Outcome, Status, Topic
from enquiries.models import Adviser, Enquiry, JourneyStep, Partner, SavedReply, Survey, Tag


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


class SaidFacts(Protocol):
    """What was answered, the day after the question; `then` is how the case stood afterwards."""

    @property
    def channel(self) -> str: ...
    @property
    def words(self) -> str: ...
    @property
    def then(self) -> str: ...


class PartnerFacts(Protocol):
    """A partner of the demonstration."""

    @property
    def kind(self) -> str: ...
    @property
    def name(self) -> Pair: ...
    @property
    def email(self) -> str: ...


class EnquiryFacts(Protocol):
    """A question of the demonstration, asked so many days ago, and what became of it. `tags` by their English label."""

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
    @property
    def contact_by(self) -> str: ...
    @property
    def phone(self) -> str: ...
    @property
    def address(self) -> str: ...
    @property
    def channel(self) -> str: ...
    @property
    def needs(self) -> tuple[str, ...]: ...
    @property
    def safe_contact(self) -> tuple[str, ...]: ...
    @property
    def speaker_name(self) -> str: ...
    @property
    def tags(self) -> tuple[str, ...]: ...
    @property
    def said(self) -> Sequence[SaidFacts]: ...
    @property
    def note(self) -> str: ...
    @property
    def task(self) -> str: ...


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
def seed_demo(
    *,
    advisers: Iterable[AdviserFacts],
    enquiries: Iterable[EnquiryFacts],
    tags: Iterable[Pair] = (),
    partners: Iterable[PartnerFacts] = (),
    now: datetime,
) -> None:
    """Make what is missing; what exists is left as it is. The lead has no cases of their own. Nobody is written to."""
    made = [_adviser(facts) for facts in advisers if not facts.is_lead]
    _pair_up(made)
    _lay_out(tags, partners)
    for facts in enquiries:
        if not Enquiry.objects.searched(facts.name).exists():
            _ask(facts, now=now - timedelta(days=facts.days_ago))
    if not Enquiry.objects.forgotten().exists():
        _remember_a_year(now)
    figures.make(now)


def _lay_out(tags: Iterable[Pair], partners: Iterable[PartnerFacts]) -> None:
    """Tags and partners, where the lead has none yet."""
    if not Tag.objects.exists():
        Tag.objects.bulk_create(Tag(label_cy=tag.cy, label_en=tag.en) for tag in tags)
    if not Partner.objects.exists():
        Partner.objects.bulk_create(
            Partner(kind=one.kind, name_cy=one.name.cy, name_en=one.name.en, email=one.email)
            for one in partners
        )


def _remember_a_year(now: datetime) -> None:
    """A year of invented numbers without names, so that the demonstration has figures to show."""
    past = [_number(index, now) for index in range(90)]
    Enquiry.objects.bulk_create(past)
    for index, enquiry in enumerate(past):
        if index % 3 == 0:
            asked_at = enquiry.received_at + timedelta(days=20)
            said = (Helped.YES, Helped.YES, Helped.PARTLY, Helped.YES, Helped.NO)[index // 3 % 5]
            survey = Survey(
                enquiry=enquiry, asked_at=asked_at, expires_at=asked_at, answer=said, answered_at=asked_at
            )
            survey.renew()
            survey.save()


def _number(index: int, now: datetime) -> Enquiry:
    """One of them: answered after one to three days, the languages alike."""
    received_at = now - timedelta(days=20 + index * 340 // 90)
    answered_at = received_at + timedelta(days=1 + index % 3)
    return Enquiry(
        contact_by=ContactBy.EMAIL,
        language=("en", "cy", "en", "either", "cy")[index % 5],
        page_language="en",
        area_kind=AreaKind.UNSURE,
        region=("south", "north", "south", "south", "north", "")[index % 6],
        asker=Asker.values[index % len(Asker.values)],
        topic=Topic.values[index * 3 % 11 % len(Topic.values)],
        channel=(Channel.FORM, Channel.FORM, Channel.FORM, Channel.PHONE, Channel.EMAIL)[index % 5],
        status=Status.CLOSED,
        outcome=(Outcome.HELPED, Outcome.HELPED, Outcome.HELPED, Outcome.POINTED_ON, Outcome.NO_ANSWER)[
            index % 5
        ],
        received_at=received_at,
        due_on=clock.promise(received_at=received_at, working_days=settings.ENQUIRY_WORKING_DAYS),
        answered_at=answered_at,
        closed_at=answered_at,
        erased_at=answered_at,
    )


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
        contact_by=facts.contact_by,
        email=facts.email,
        phone=facts.phone,
        address=facts.address,
        language=facts.language,
        page_language="cy" if facts.language == "cy" else "en",
        area_kind=AreaKind.AUTHORITY,
        gss=facts.gss,
        asker=facts.asker,
        topic=facts.topic,
        message=facts.message,
        needs=facts.needs,
        has_consent=False,
        channel=facts.channel,
        safe_contact=facts.safe_contact,
        speaker_name=facts.speaker_name,
        speaker_agreed=bool(facts.speaker_name),
    )
    case = actions.ask(by=None, asked=asked, is_suspicious=False, now=now, is_quiet=True)
    _go_on(case, facts, now)


def _go_on(case: Enquiry, facts: EnquiryFacts, now: datetime) -> None:
    """What its adviser did about it. Nothing of it goes by mail."""
    if case.adviser is None:
        return
    user = case.adviser.user
    for one in facts.said:
        actions.reply(
            by=user,
            enquiry=case,
            body=one.words,
            channel=one.channel,
            then=Status(one.then),
            version=Enquiry.objects.get(pk=case.pk).version,
            now=now + timedelta(days=1),
        )
    if facts.note:
        actions.note(by=user, enquiry=case, body=facts.note, now=now)
    if facts.task:
        day = tasking.next_working_day(now + timedelta(days=facts.days_ago))
        tasking.give(by=user, case=case, words=facts.task, due_on=day, to=user, now=now)
    if facts.tags:
        desk_actions.wear(by=user, enquiry=case, tags=Tag.objects.filter(label_en__in=facts.tags), now=now)
