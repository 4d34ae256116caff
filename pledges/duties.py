"""What `manage.py due` does here, and how long this room keeps what it knows of people."""

from datetime import datetime, timedelta

from django.conf import settings

from core import duties, retention
from core.retention import Rule
from pledges.actions import counting, forgetting, keying, milestones, pledging, reporting
from pledges.models import BodyPledge, EventSheet, Signature


def _pledges(now: datetime) -> int:
    return pledging.expire_unconfirmed(now=now)


def _counts(now: datetime) -> int:
    return counting.take(now=now)


def _check_ins(now: datetime) -> int:
    return reporting.ask_where_due(now=now)


def _reminders(now: datetime) -> int:
    return reporting.remind(now=now)


def _milestones(now: datetime) -> int:
    return milestones.reach(now=now)


def _of_signature(signature: Signature) -> list[str]:
    return [signature.email]


def _of_pledge(pledge: BodyPledge) -> list[str]:
    return [pledge.officer_email, pledge.signatory_email]


def register() -> None:
    duties.register("unconfirmed pledges of bodies expired", _pledges)
    duties.register("milestones of signing kept", _milestones)
    duties.register("daily counts taken", _counts)
    duties.register("check-ins of bodies asked", _check_ins)
    duties.register("check-ins of bodies reminded", _reminders)
    for rule in (
        Rule("unconfirmed signatures", Signature.objects.never_confirmed_by, known_by=_of_signature),
        Rule(
            "withdrawn signatures",
            lambda _now: Signature.objects.withdrawn().with_contact(),
            forget=forgetting.forget_signers,
            known_by=_of_signature,
        ),
        Rule(
            "contacts of signatures whose set has closed",
            lambda now: Signature.objects.closed_before(forgetting.closed_long_ago(now)).with_contact(),
            forget=forgetting.forget_contacts,
            known_by=_of_signature,
        ),
        Rule(
            "contacts of signers not heard of",
            lambda now: (
                Signature.objects.without_end().confirmed_before(forgetting.silent_since(now)).with_contact()
            ),
            forget=forgetting.forget_contacts,
            known_by=_of_signature,
            is_spared=forgetting.was_here_lately,
        ),
        Rule(
            "names on withdrawn cards",
            lambda _now: Signature.objects.withdrawn().named_on_a_card(),
            forget=forgetting.forget_signers,
        ),
        Rule(
            "names on cards that are not shown",
            lambda now: (
                Signature.objects.confirmed()
                .unshown()
                .named_on_a_card()
                .confirmed_before(forgetting.silent_since(now))
            ),
            forget=forgetting.forget_contacts,
        ),
        Rule(
            "event sheets nobody counted",
            lambda now: EventSheet.objects.uncounted_since(now - keying.KEPT_UNCOUNTED),
        ),
        Rule(
            "people behind settled pledges of bodies",
            lambda now: BodyPledge.objects.settled_before(
                now - timedelta(days=settings.BODY_PLEDGE_SETTLED_DAYS)
            ).with_people(),
            forget=forgetting.forget_officers,
            known_by=_of_pledge,
        ),
    ):
        retention.register(rule)
