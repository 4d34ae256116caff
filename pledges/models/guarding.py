"""What staff know of machines and campaigns of copying: lists, alarms, and signatures taken out many at a time."""

import uuid
from collections.abc import Iterable
from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.moves import check_move
from pledges.choices import (
    SWEEP_MOVES,
    AlarmKind,
    HoldReason,
    ListedKind,
    SignatureStatus,
    SweepStatus,
    Verdict,
)
from pledges.models.signatures import Signature


class ListedQuerySet(models.QuerySet["Listed"]):
    def newest_first(self) -> "ListedQuerySet":
        return self.select_related("by").order_by("-pk")


class Listed(models.Model):
    """An address, a domain or a network that staff let through, or hold for a look. An address is kept as its hash."""

    kind = models.CharField(_("what"), max_length=7, choices=ListedKind)
    value = models.CharField(_("value"), max_length=120)
    shown_as = models.CharField(max_length=120)
    verdict = models.CharField(_("what is done"), max_length=5, choices=Verdict)
    reason = models.CharField(_("reason"), max_length=300)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    objects = ListedQuerySet.as_manager()

    class Meta:
        verbose_name = _("listed address, domain or network")
        verbose_name_plural = _("listed addresses, domains and networks")
        permissions = [("guard_listed", "Can keep the lists of addresses, domains and networks")]
        constraints = [
            models.UniqueConstraint(fields=["kind", "value"], name="one_verdict_on_a_listed_value"),
            models.CheckConstraint(condition=~Q(reason=""), name="listed_value_says_why"),
            models.CheckConstraint(condition=Q(kind__in=ListedKind.values), name="listed_kind_is_known"),
            models.CheckConstraint(condition=Q(verdict__in=Verdict.values), name="verdict_is_known"),
        ]

    def __str__(self) -> str:
        return self.shown_as


class AlarmQuerySet(models.QuerySet["Alarm"]):
    def unseen(self) -> "AlarmQuerySet":
        return self.filter(seen_at=None)

    def newest_first(self) -> "AlarmQuerySet":
        return self.order_by("-raised_at", "-pk")

    def raised_before(self, moment: datetime) -> "AlarmQuerySet":
        return self.filter(raised_at__lt=moment)


class Alarm(models.Model):
    """Many more signatures than usual from one domain or one network, within an hour. Once a day for each."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    kind = models.CharField(max_length=7, choices=AlarmKind)
    value = models.CharField(max_length=120)
    day = models.DateField()
    raised_at = models.DateTimeField()
    number = models.PositiveIntegerField()
    usual = models.PositiveIntegerField(default=0)
    seen_at = models.DateTimeField(null=True)
    seen_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = AlarmQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "value", "day"], name="one_alarm_of_a_kind_each_day"),
            models.CheckConstraint(condition=Q(kind__in=AlarmKind.values), name="alarm_kind_is_known"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.day}"

    @property
    def shown_value(self) -> str:
        """A network is known by its hash alone: the first letters tell two apart."""
        return self.value if self.kind == AlarmKind.DOMAIN else self.value[:8]


class SweepQuerySet(models.QuerySet["Sweep"]):
    def newest_first(self) -> "SweepQuerySet":
        return self.select_related("by").order_by("-pk")

    def settled_before(self, moment: datetime) -> "SweepQuerySet":
        """Whose time to be undone is over, and whose conditions are still there."""
        return self.filter(created_at__lt=moment).exclude(conditions={})


class Sweep(models.Model):
    """Signatures taken out by a condition: counted first, then done bit by bit, stopped or undone at any point."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    conditions = models.JSONField(default=dict)
    reason = models.CharField(_("reason"), max_length=300)
    status = models.CharField(_("status"), max_length=9, choices=SweepStatus, default=SweepStatus.COUNTED)
    last_id = models.BigIntegerField(default=0)
    last_id_of_undo = models.BigIntegerField(default=0)
    until_id = models.BigIntegerField(default=0)
    expected = models.PositiveIntegerField(_("would be taken out"), default=0)
    done = models.PositiveIntegerField(_("taken out"), default=0)
    undone = models.PositiveIntegerField(_("put back"), default=0)
    left_out = models.PositiveIntegerField(_("not put back"), default=0)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField(default=timezone.now)
    started_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    objects = SweepQuerySet.as_manager()

    class Meta:
        permissions = [("run_sweep", "Can take out signatures by condition, and undo it")]
        constraints = [
            models.CheckConstraint(condition=~Q(reason=""), name="sweep_says_why"),
            models.CheckConstraint(condition=Q(status__in=SweepStatus.values), name="sweep_status_is_known"),
            models.CheckConstraint(
                condition=Q(undone__lte=F("done") - F("left_out")), name="sweep_puts_back_what_it_took"
            ),
        ]

    def __str__(self) -> str:
        return str(self.public_id)

    def move_to(self, status: SweepStatus) -> None:
        """Change status by the table of moves; the caller saves."""
        check_move(SWEEP_MOVES, self.status, status)
        self.status = status

    @property
    def is_at_work(self) -> bool:
        return self.status in {SweepStatus.RUNNING, SweepStatus.UNDOING}


class SweptQuerySet(models.QuerySet["Swept"]):
    def to_put_back(self, sweep: Sweep) -> "SweptQuerySet":
        return self.filter(sweep=sweep, signature__status=SignatureStatus.INVALID).order_by("pk")

    def of_signatures(self, keys: Iterable[int]) -> "SweptQuerySet":
        return self.filter(signature_id__in=list(keys))


class Swept(models.Model):
    """One signature of a sweep, and where it stood before."""

    sweep = models.ForeignKey(Sweep, on_delete=models.CASCADE, related_name="swept")
    signature = models.ForeignKey(Signature, on_delete=models.CASCADE, related_name="+")
    was = models.CharField(max_length=9, choices=SignatureStatus)
    was_held_for = models.CharField(max_length=9, blank=True)
    was_put_back = models.BooleanField(default=False)

    objects = SweptQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["sweep", "signature"], name="a_sweep_takes_a_signature_once")
        ]

    def __str__(self) -> str:
        return f"{self.sweep_id}/{self.signature_id}"

    @property
    def held_for(self) -> HoldReason:
        return HoldReason(self.was_held_for)
