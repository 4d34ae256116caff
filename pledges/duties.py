"""What `manage.py due` does here, and how long this room keeps what it knows of people."""

from datetime import datetime, timedelta

from django.conf import settings

from core import duties, retention
from core.retention import Rule
from pledges import filing
from pledges.actions import (
    asking,
    counting,
    forgetting,
    guarding,
    handing_over,
    holding,
    keying,
    milestones,
    pledging,
    reporting,
    scanning,
)
from pledges.models import (
    Alarm,
    BodyPledge,
    CounterView,
    EventSheet,
    EvidenceFile,
    HeldForm,
    Introduction,
    SheetScan,
    Signature,
    Sweep,
)


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


def _alarms(now: datetime) -> int:
    return guarding.raise_alarms(now=now)


def _years(now: datetime) -> int:
    return asking.ask_where_due(now=now)


def _contacts(now: datetime) -> int:
    return handing_over.ask_where_due(now=now)


def _of_signature(signature: Signature) -> list[str]:
    return [signature.email]


def _of_view(view: CounterView) -> list[str]:
    return [view.email]


def _of_pledge(pledge: BodyPledge) -> list[str]:
    return [pledge.officer_email, pledge.signatory_email]


def register() -> None:
    duties.register("unconfirmed pledges of bodies expired", _pledges)
    duties.register("alarms of sudden signatures raised", _alarms)
    duties.register("signers asked what they did", _years)
    duties.register("contacts of bodies asked whether they still are", _contacts)
    duties.register("milestones of signing kept", _milestones)
    duties.register("daily counts taken", _counts)
    duties.register("check-ins of bodies asked", _check_ins)
    duties.register("check-ins of bodies reminded", _reminders)
    for rule in (
        Rule(
            "unconfirmed signatures",
            Signature.objects.never_confirmed_by,
            forget=forgetting.forget_signers,
            known_by=_of_signature,
        ),
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
            "signatures taken out by staff, once it can no longer be undone",
            lambda now: Signature.objects.invalid().made_before(now - forgetting.UNDO_WITHIN).with_contact(),
            forget=forgetting.forget_signers,
            known_by=_of_signature,
        ),
        Rule(
            "what staff looked for when they took signatures out",
            lambda now: Sweep.objects.settled_before(now - forgetting.UNDO_WITHIN),
            forget=forgetting.forget_conditions,
        ),
        Rule(
            "unconfirmed views of people who live there",
            CounterView.objects.never_confirmed_by,
            forget=forgetting.forget_views,
            known_by=_of_view,
        ),
        Rule(
            "refused views of people who live there",
            lambda now: CounterView.objects.refused_before(
                now - timedelta(days=settings.BODY_PLEDGE_SETTLED_DAYS)
            ),
            forget=forgetting.forget_views,
            known_by=_of_view,
        ),
        Rule(
            "contacts of people who said how it feels",
            lambda now: CounterView.objects.shown_before(forgetting.silent_since(now)).with_contact(),
            forget=forgetting.forget_viewers,
            known_by=_of_view,
        ),
        Rule(
            "scans of counted cards",
            lambda now: SheetScan.objects.counted_before(now - scanning.KEPT_AFTER_COUNTING),
        ),
        Rule("evidence not sent", filing.not_sent),
        Rule(
            "evidence of pledges that no longer stand",
            lambda now: EvidenceFile.objects.of_pledges(
                BodyPledge.objects.settled_before(now - timedelta(days=settings.BODY_PLEDGE_SETTLED_DAYS))
            ),
        ),
        Rule(
            "forms that a machine may have filled in",
            lambda now: HeldForm.objects.made_before(now - holding.KEPT),
            forget=forgetting.forget_forms,
            known_by=lambda form: [form.email],
        ),
        Rule("introductions that not both wanted", Introduction.objects.lapsed_by),
        Rule(
            "introductions made",
            lambda now: Introduction.objects.made_before(
                now - timedelta(days=settings.BODY_PLEDGE_SETTLED_DAYS)
            ),
        ),
        Rule("alarms", lambda now: Alarm.objects.raised_before(now - forgetting.UNDO_WITHIN)),
        Rule(
            "addresses of networks that signatures came from",
            lambda now: Signature.objects.with_network().made_before(now - forgetting.NETWORKS_KEPT),
            forget=forgetting.forget_networks,
        ),
        Rule(
            "contacts of signers who did not answer twice",
            lambda now: Signature.objects.silent_twice(now - asking.OPEN_FOR).with_contact(),
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
