"""Loads this room: the compact, the register of real public bodies, and the invented signers of a demonstration.

Repeating it changes nothing that staff or signers did. Texts and invented people come as plain values from the caller.
No real body is ever given a pledge here: `seed_demo` makes bodies of its own, and refuses one that is not invented.
"""

import csv
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from core.mailboxes import domain_of
from places.models import Authority, HealthBoard
from pledges import counts, identity, rounds, wordings
from pledges.actions import counting, reporting
from pledges.choices import (
    AreaKind,
    Audience,
    Channel,
    IntroductionStatus,
    PledgeStatus,
    Progress,
    SignatureStatus,
    SignerKind,
    StatementState,
    ViewStatus,
)
from pledges.models import (
    BodyDomain,
    BodyPledge,
    Commitment,
    CommitmentSet,
    CommitmentVersion,
    CounterView,
    EventSheet,
    Introduction,
    PledgedCommitment,
    PublicBody,
    Signature,
    SignatureChoice,
)

REGISTER = Path(__file__).parent / "data" / "public_bodies.csv"


class Pair(Protocol):
    """A text in both languages."""

    @property
    def en(self) -> str: ...
    @property
    def cy(self) -> str: ...


class SetText(Protocol):
    """The words round a set."""

    @property
    def code(self) -> str: ...
    @property
    def title(self) -> Pair: ...
    @property
    def intro(self) -> Pair: ...
    @property
    def declaration(self) -> Pair: ...
    @property
    def thanks(self) -> Pair: ...


class CommitmentText(Protocol):
    """One commitment; its code is that of its set and its number (`people-1`)."""

    @property
    def code(self) -> str: ...
    @property
    def title(self) -> Pair: ...
    @property
    def text(self) -> Pair: ...


class InventedReport(Protocol):
    """What an invented body said became of one commitment."""

    @property
    def code(self) -> str: ...
    @property
    def progress(self) -> str: ...
    @property
    def words(self) -> Pair: ...
    @property
    def whom(self) -> Pair | None: ...
    @property
    def evidence(self) -> str: ...


class InventedCheckIn(Protocol):
    """One time that an invented body was asked; without reports it never answered."""

    @property
    def due_days_ago(self) -> int: ...
    @property
    def reports(self) -> Sequence[InventedReport]: ...


class InventedView(Protocol):
    """What an invented person who lives there says to one commitment; `answer` is the body's."""

    @property
    def code(self) -> str: ...
    @property
    def feels(self) -> str: ...
    @property
    def words(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def gss(self) -> str: ...
    @property
    def show_name(self) -> bool: ...
    @property
    def days_ago(self) -> int: ...
    @property
    def answer(self) -> "Pair | None": ...
    @property
    def waits(self) -> bool: ...


class InventedBody(Protocol):
    """A public body that does not exist. `tailored` says, by commitment, how it keeps it; none: it has not signed."""

    @property
    def slug(self) -> Pair: ...
    @property
    def name(self) -> Pair: ...
    @property
    def kind(self) -> str: ...
    @property
    def domain(self) -> str: ...
    @property
    def domain_is_confirmed(self) -> bool: ...
    @property
    def officer_name(self) -> str: ...
    @property
    def officer_role(self) -> Pair: ...
    @property
    def officer_email(self) -> str: ...
    @property
    def signatory_name(self) -> str: ...
    @property
    def signatory_role(self) -> Pair: ...
    @property
    def signatory_email(self) -> str: ...
    @property
    def statement(self) -> Pair: ...
    @property
    def tailored(self) -> Sequence[tuple[str, Pair]]: ...
    @property
    def signed_days_ago(self) -> int: ...
    @property
    def check_ins(self) -> "Sequence[InventedCheckIn]": ...
    @property
    def views(self) -> "Sequence[InventedView]": ...
    @property
    def actions(self) -> "Sequence[tuple[str, str, int]]": ...
    @property
    def introduced_to(self) -> Sequence[str]: ...


class InventedSigner(Protocol):
    """A person or group that does not exist. `gss` is a council area."""

    @property
    def name(self) -> str: ...
    @property
    def email(self) -> str: ...
    @property
    def gss(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def commitments(self) -> Sequence[str]: ...
    @property
    def statement(self) -> str: ...
    @property
    def days_ago(self) -> int: ...
    @property
    def show_name(self) -> bool: ...
    @property
    def updates(self) -> bool: ...
    @property
    def group_name(self) -> str: ...
    @property
    def group_size(self) -> int | None: ...


class NotInventedError(ValueError):
    """A real body was about to be given a promise it never made."""


def seed(
    *,
    demo: bool,
    sets: Iterable[SetText] = (),
    commitments: Iterable[CommitmentText] = (),
    bodies: Iterable[InventedBody] = (),
    signers: Iterable[InventedSigner] = (),
    crowd: Mapping[str, int] | None = None,
    kiosk: Pair | None = None,
    now: datetime | None = None,
) -> None:
    """Everything this room begins with; invented bodies and signers in a demonstration alone."""
    seed_sets(sets, commitments)
    seed_bodies_register()
    if demo:
        moment = now or timezone.now()
        invented = list(bodies)
        seed_demo(bodies=invented, signers=signers, now=moment)
        seed_introductions(invented, moment)
        seed_crowd(crowd or {}, moment)
        if kiosk is not None:
            seed_kiosk(kiosk, moment)
        counting.take(now=moment)


def _pairs(**texts: Pair) -> dict[str, str]:
    return {f"{name}_{code}": getattr(text, code) for name, text in texts.items() for code in ("cy", "en")}


@transaction.atomic
def seed_sets(sets: Iterable[SetText], commitments: Iterable[CommitmentText]) -> None:
    """Both sides of the compact. What exists is left as it is: staff may have changed it, and signers signed it."""
    for text in sets:
        words = _pairs(title=text.title, intro=text.intro, declaration=text.declaration, thanks=text.thanks)
        CommitmentSet.objects.get_or_create(
            code=text.code, defaults={"audience": Audience(text.code), **words}
        )
    owners = {owner.code: owner for owner in CommitmentSet.objects.all()}
    for one in commitments:
        code, _dash, number = one.code.rpartition("-")
        commitment, is_new = Commitment.objects.get_or_create(set=owners[code], number=int(number))
        if is_new:
            CommitmentVersion.objects.create(commitment=commitment, **_pairs(title=one.title, text=one.text))


@transaction.atomic
def seed_bodies_register() -> None:
    """The real public bodies, as bodies that could sign. Mail domains come as hints; staff confirm them."""
    boards = {board.code: board for board in HealthBoard.objects.all()}
    authorities = {authority.gss: authority for authority in Authority.objects.all()}
    known = set(PublicBody.objects.values_list("slug_en", flat=True))
    with REGISTER.open(newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["slug_en"] in known:
                continue
            PublicBody.objects.create(
                slug_en=row["slug_en"],
                slug_cy=row["slug_cy"],
                name_en=row["name_en"],
                name_cy=row["name_cy"],
                kind=row["kind"],
                wfg_act=row["wfg_act"],
                authority=authorities.get(row["gss"]),
                health_board=boards.get(row["health_board"]),
                candidate_domains=row["domains_candidate"],
                source=row["source_note"],
            )


@transaction.atomic
def seed_demo(*, bodies: Iterable[InventedBody], signers: Iterable[InventedSigner], now: datetime) -> None:
    """Invented bodies with what they pledged, invented people with what they signed."""
    versions = {
        version.commitment.code: version
        for version in CommitmentVersion.objects.current().with_sets().in_order()
    }
    for body in bodies:
        _invented_body(body, versions, now)
    for number, signer in enumerate(signers):
        _invented_signer(signer, versions, now, words_wait=number == 0)


@transaction.atomic
def seed_introductions(bodies: Iterable[InventedBody], now: datetime) -> None:
    """Both sides have said yes: an adviser finds them under "Introductions". Once for each pair."""
    for text in bodies:
        pledge = BodyPledge.objects.shown().filter(body__slug_en=text.slug.en).first()
        for address in text.introduced_to:
            person = Signature.objects.at_address(address, identity.email_key(address)).confirmed().first()
            if pledge is not None and person is not None:
                Introduction.objects.get_or_create(
                    signature=person,
                    pledge=pledge,
                    defaults={
                        "status": IntroductionStatus.AGREED,
                        "offered_at": now - timedelta(days=3),
                        "expires_at": now + timedelta(days=27),
                        "person_yes_at": now - timedelta(days=2),
                        "body_yes_at": now - timedelta(days=1),
                    },
                )


@transaction.atomic
def seed_kiosk(title: Pair, now: datetime) -> None:
    """One event with a screen, whose cards may still be keyed."""
    day, owner = timezone.localdate(now), CommitmentSet.objects.get(code=wordings.PEOPLE)
    EventSheet.objects.get_or_create(
        set=owner,
        channel=Channel.KIOSK,
        title=f"{title.cy} / {title.en}"[:120],
        defaults={"held_on": day, "created_at": now},
    )


@transaction.atomic
def seed_crowd(crowd: Mapping[str, int], now: datetime) -> None:
    """Invented signers without a name, so many in each council area; once."""
    if not crowd or Signature.objects.of_mailbox(identity.email_key(_address_in_the_crowd(1))).exists():
        return
    versions = list(CommitmentVersion.objects.current().of_set(wordings.PEOPLE).with_sets().in_order())
    homes = [gss for gss, number in sorted(crowd.items()) for _turn in range(number)]
    people = Signature.objects.bulk_create(
        _one_of_the_crowd(number, gss, versions[0].commitment.set_id, now)
        for number, gss in enumerate(homes, start=1)
    )
    chosen = [versions[number % len(versions)] for number in range(len(people))]
    SignatureChoice.objects.bulk_create(
        SignatureChoice(signature=one, version=version) for one, version in zip(people, chosen, strict=True)
    )
    counts.change([counts.total_key(wordings.PEOPLE, "people")], len(people))
    for version in versions:
        counts.change([counts.choice_key(version.commitment.code, "people")], chosen.count(version))


def _address_in_the_crowd(number: int) -> str:
    return f"neighbour-{number}@example.org"


def _one_of_the_crowd(number: int, gss: str, set_id: int, now: datetime) -> Signature:
    name, address = f"Example Person {number}", _address_in_the_crowd(number)
    then = now - timedelta(days=1 + number % 60, hours=1)
    return Signature(
        set_id=set_id,
        name=name,
        email=address,
        email_domain=domain_of(address),
        email_key=identity.email_key(address),
        name_key=identity.name_key(name, is_group=False),
        area_kind=AreaKind.AUTHORITY,
        authority_id=gss,
        language="cy" if number % 2 else "en",
        status=SignatureStatus.CONFIRMED,
        created_at=then,
        confirmed_at=then,
    )


def _invented_body(text: InventedBody, versions: dict[str, CommitmentVersion], now: datetime) -> None:
    body, is_new = PublicBody.objects.get_or_create(
        slug_en=text.slug.en,
        defaults={
            "slug_cy": text.slug.cy,
            "kind": text.kind,
            "is_demo": True,
            "candidate_domains": text.domain,
            **_pairs(name=text.name),
        },
    )
    if not body.is_demo:
        raise NotInventedError(body.slug_en)
    if not is_new:
        return
    if text.domain:
        confirmed = (
            {"confirmed_at": now, "how": "Invented, for the demonstration"}
            if text.domain_is_confirmed
            else {}
        )
        BodyDomain.objects.create(body=body, domain=text.domain, **confirmed)
    if text.tailored:
        pledge = _invented_pledge(body, text, versions, now - timedelta(days=text.signed_days_ago))
        for asked in text.check_ins:
            _invented_check_in(pledge, asked, now - timedelta(days=asked.due_days_ago))
        for code, owner, days in text.actions:
            by_on = timezone.localdate(now) + timedelta(days=days)
            pledge.pledged.filter(version=versions[code]).update(owner=owner, by_on=by_on)
        for number, said in enumerate(text.views, start=1):
            _invented_view(pledge, said, number, now - timedelta(days=said.days_ago))


def _invented_pledge(
    body: PublicBody, text: InventedBody, versions: dict[str, CommitmentVersion], then: datetime
) -> BodyPledge:
    pledge = BodyPledge.objects.create(
        body=body,
        officer_name=text.officer_name,
        officer_role=text.officer_role.en,
        officer_email=text.officer_email,
        signatory_name=text.signatory_name,
        signatory_email=text.signatory_email,
        language="en",
        contact_language="en",
        status=PledgeStatus.SHOWN,
        created_at=then,
        confirmed_at=then,
        shown_at=then,
        next_check_in_on=rounds.months_after(timezone.localdate(then), settings.CHECK_IN_MONTHS),
        **_pairs(signatory_role=text.signatory_role, statement=text.statement),
    )
    PledgedCommitment.objects.bulk_create(
        PledgedCommitment(pledge=pledge, version=versions[code], **_pairs(words=words))
        for code, words in text.tailored
    )
    counts.change(counts.keys_of(wordings.SERVICES, [code for code, _words in text.tailored], "bodies"), 1)
    return pledge


def _invented_view(pledge: BodyPledge, text: InventedView, number: int, then: datetime) -> None:
    known = {one.code: one for one in pledge.pledged.with_words()}
    address = f"view-{number}-{pledge.body.slug_en}@example.org"
    view = CounterView(
        pledged=known[text.code],
        feels=text.feels,
        words=text.words,
        name=text.name,
        show_name=text.show_name,
        email=address,
        email_key=identity.email_key(address),
        authority_id=text.gss,
        language=text.language,
        status=ViewStatus.WAITING if text.waits else ViewStatus.SHOWN,
        created_at=then,
        shown_at=None if text.waits else then,
        answered_at=then if text.answer else None,
        **(_pairs(answer=text.answer) if text.answer else {}),
    )
    view.renew()
    view.save()


def _invented_check_in(pledge: BodyPledge, text: InventedCheckIn, due: datetime) -> None:
    """Asked, and answered on the day, or never."""
    pledge.next_check_in_on = timezone.localdate(due)
    pledge.save(update_fields=["next_check_in_on"])
    asked = due - timedelta(days=settings.CHECK_IN_ASK_DAYS_BEFORE)
    check_in = reporting.ask(pledge_id=pledge.pk, now=asked, writes=False)
    if check_in is not None and text.reports:
        known = {one.code: one.pk for one in pledge.pledged.with_words()}
        reporting.report(
            check_in=check_in,
            answers=[
                reporting.ReportAnswers(
                    known[one.code], Progress(one.progress), evidence=one.evidence,
                    **_pairs(**{"words": one.words, **({"whom": one.whom} if one.whom else {})}),
                )
                for one in text.reports
            ],
            language="en",
            now=due,
        )  # fmt: skip


def _invented_signer(
    text: InventedSigner, versions: dict[str, CommitmentVersion], now: datetime, *, words_wait: bool
) -> None:
    is_group = bool(text.group_name)
    owner = versions[text.commitments[0]].commitment.set
    then = now - timedelta(days=text.days_ago)
    words = StatementState.WAITING if words_wait else StatementState.APPROVED
    signature, is_new = Signature.objects.get_or_create(
        set=owner,
        email_key=identity.email_key(text.email),
        name_key=identity.name_key(text.group_name or text.name, is_group=is_group),
        defaults={
            "kind": SignerKind.GROUP if is_group else SignerKind.PERSON,
            "name": text.name,
            "group_name": text.group_name,
            "group_size": text.group_size,
            "email": text.email,
            "email_domain": domain_of(text.email),
            "area_kind": AreaKind.AUTHORITY,
            "authority_id": text.gss,
            "show_name": text.show_name,
            "updates_at": then if text.updates else None,
            "statement": text.statement,
            "statement_state": words if text.statement else StatementState.NONE,
            "language": text.language,
            "status": SignatureStatus.CONFIRMED,
            "created_at": then,
            "confirmed_at": then,
        },
    )
    if is_new:
        SignatureChoice.objects.bulk_create(
            SignatureChoice(signature=signature, version=versions[code]) for code in text.commitments
        )
        counts.change(counts.keys_of(owner.code, text.commitments, "groups" if is_group else "people"), 1)
