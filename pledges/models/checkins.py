"""What became of a pledge: a body is asked every few months, and each of its answers is kept for good."""

import uuid
from datetime import date, datetime, timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.keyed import digest_of, new_nonce, secret_of
from core.prepared import Id
from pledges import rounds
from pledges.choices import PledgeStatus, Progress
from pledges.models.bodies import BodyPledge, PledgedCommitment

_LANGUAGES = [("cy", "Cymraeg"), ("en", "English")]


class CheckInQuerySet(models.QuerySet["CheckIn"]):
    def with_token(self, token: str) -> "CheckIn | None":
        return self.select_related("pledge__body").filter(token_hash=digest_of(token)).first()

    def of_pledge(self, pledge: BodyPledge) -> "CheckInQuerySet":
        return self.filter(pledge=pledge)

    def unanswered(self) -> "CheckInQuerySet":
        """Of pledges that are still shown."""
        return self.filter(answered_at=None, pledge__status=PledgeStatus.SHOWN)

    def still_open(self, now: datetime) -> "CheckInQuerySet":
        return self.unanswered().filter(expires_at__gt=now)

    def to_remind(self, now: datetime) -> "CheckInQuerySet":
        """Due and not reminded of it, or late and not reminded of that."""
        today = timezone.localdate(now)
        late = today - timedelta(days=settings.CHECK_IN_LATE_DAYS)
        return self.still_open(now).filter(
            Q(due_on__lte=today, reminded_at=None) | Q(due_on__lte=late, reminded_again_at=None)
        )

    def with_bodies(self) -> "CheckInQuerySet":
        return self.select_related("pledge__body")

    def earliest_first(self) -> "CheckInQuerySet":
        return self.order_by("due_on", "pk")

    def newest_first(self) -> "CheckInQuerySet":
        return self.order_by("-due_on", "-pk")


class CheckIn(models.Model):
    """One time that a body is asked. Its form is opened by a mailed link, until the next time comes round."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    pledge = models.ForeignKey(BodyPledge, on_delete=models.CASCADE, related_name="check_ins")
    due_on = models.DateField(_("due"))
    asked_at = models.DateTimeField(_("asked"))
    reminded_at = models.DateTimeField(_("reminded when due"), null=True)
    reminded_again_at = models.DateTimeField(_("reminded when late"), null=True)
    answered_at = models.DateTimeField(_("answered"), null=True)
    expires_at = models.DateTimeField()
    nonce = models.BinaryField(default=new_nonce, max_length=16)
    token_hash = models.CharField(max_length=64, unique=True)

    objects = CheckInQuerySet.as_manager()

    class Meta:
        verbose_name = _("check-in of a public body")
        verbose_name_plural = _("check-ins of public bodies")
        constraints = [
            models.UniqueConstraint(
                fields=["pledge", "due_on"], name="one_check_in_of_a_pledge_for_each_day"
            ),
        ]
        indexes = [
            models.Index(fields=["due_on"], condition=Q(answered_at=None), name="check_in_unanswered"),
        ]

    def __str__(self) -> str:
        return str(self.public_id)

    @property
    def token(self) -> str:
        """43 letters for the link of the mail, made again from the row and the key; the row alone opens nothing."""
        return secret_of("pledges.check-in", self.nonce)

    def renew(self) -> None:
        """A new secret: the old link stops working. The caller saves."""
        self.nonce = new_nonce()
        self.token_hash = digest_of(self.token)

    def takes_answers(self, now: datetime) -> bool:
        return self.answered_at is None and now < self.expires_at and self.pledge.status == PledgeStatus.SHOWN

    def is_late(self, now: datetime) -> bool:
        """True where the page says that there was no update."""
        today = timezone.localdate(now)
        return self.answered_at is None and rounds.is_late(self.due_on, today, settings.CHECK_IN_LATE_DAYS)

    def is_due(self, now: datetime) -> bool:
        return self.answered_at is None and self.due_on <= timezone.localdate(now)


class ReportQuerySet(models.QuerySet["Report"]):
    def shown(self) -> "ReportQuerySet":
        return self.filter(shown_at__isnull=False)

    def waiting(self) -> "ReportQuerySet":
        """For a translation, or for somebody to look at it."""
        return self.filter(shown_at=None)

    def of_standing_pledges(self) -> "ReportQuerySet":
        return self.filter(pledged__pledge__status=PledgeStatus.SHOWN)

    def made_in(self, authority: Id, health_board: Id) -> "ReportQuerySet":
        """By bodies of that council area, or by its health board."""
        body = "pledged__pledge__body__"
        return self.filter(
            Q(**{f"{body}authority": authority})
            | Q(**{f"{body}authority": None, f"{body}health_board": health_board})
        )

    def newest_shown_first(self) -> "ReportQuerySet":
        return self.order_by("-shown_at", "-pk")

    def of_body(self, body_id: Id) -> "ReportQuerySet":
        return self.filter(pledged__pledge__body_id=body_id)

    def of(self, pledged: PledgedCommitment) -> "ReportQuerySet":
        return self.filter(pledged=pledged)

    def newest_first(self) -> "ReportQuerySet":
        return self.order_by("-created_at", "-pk")

    def oldest_first(self) -> "ReportQuerySet":
        return self.order_by("created_at", "pk")

    def with_commitments(self) -> "ReportQuerySet":
        return self.select_related("pledged__version__commitment__set", "pledged__pledge__body", "file")

    def as_told(self) -> "ReportQuerySet":
        """What the page of a body tells of each, and no column beside: neither its officer nor what is sealed."""
        return self.select_related("pledged__version", "file").only(
            "progress", "words_cy", "words_en", "whom_cy", "whom_en", "evidence", "created_at",
            "pledged__version__title_cy", "pledged__version__title_en",
            "file__public_id", "file__report", "file__kind", "file__size",
        )  # fmt: skip


class Report(models.Model):
    """What a body said became of one commitment. Never changed once written, but for the missing language."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    check_in = models.ForeignKey(CheckIn, on_delete=models.PROTECT, related_name="reports")
    pledged = models.ForeignKey(PledgedCommitment, on_delete=models.PROTECT, related_name="reports")
    progress = models.CharField(_("how far it is"), max_length=11, choices=Progress)
    words_cy = models.TextField(_("what changed (Welsh)"), max_length=1000, blank=True)
    words_en = models.TextField(_("what changed (English)"), max_length=1000, blank=True)
    whom_cy = models.CharField(_("for whom (Welsh)"), max_length=200, blank=True)
    whom_en = models.CharField(_("for whom (English)"), max_length=200, blank=True)
    evidence = models.URLField(_("evidence"), max_length=400, blank=True)
    language = models.CharField(_("language"), max_length=2, choices=_LANGUAGES)
    created_at = models.DateTimeField(default=timezone.now)
    shown_at = models.DateTimeField(null=True)
    shown_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = ReportQuerySet.as_manager()

    class Meta:
        verbose_name = _("report on a commitment")
        verbose_name_plural = _("reports on commitments")
        permissions = [("translate_report", "Can translate and show what a public body reports")]
        constraints = [
            models.UniqueConstraint(
                fields=["check_in", "pledged"], name="one_report_of_a_commitment_each_time"
            ),
            models.CheckConstraint(
                condition=Q(progress__in=Progress.values), name="report_progress_is_known"
            ),
            models.CheckConstraint(
                condition=~Q(progress=Progress.STOPPED) | ~Q(words_cy="", words_en=""),
                name="stopped_commitment_says_why",
            ),
            models.CheckConstraint(
                condition=Q(shown_at=None)
                | (
                    (Q(words_cy="", words_en="") | (~Q(words_cy="") & ~Q(words_en="")))
                    & (Q(whom_cy="", whom_en="") | (~Q(whom_cy="") & ~Q(whom_en="")))
                ),
                name="report_is_shown_in_both_languages",
            ),
        ]
        indexes = [
            models.Index(fields=["created_at"], condition=Q(shown_at=None), name="report_waiting"),
        ]

    def __str__(self) -> str:
        return str(self.public_id)

    @property
    def progress_label(self) -> str:
        """The one label: Django's own way puts every choice into words first."""
        return str(Progress(self.progress).label)

    def is_in_both_languages(self) -> bool:
        return bool(self.words_cy) == bool(self.words_en) and bool(self.whom_cy) == bool(self.whom_en)


def is_closed_by(due_on: date) -> date:
    """The day on which the next check-in takes the place of the one due on `due_on`."""
    return rounds.months_after(due_on, settings.CHECK_IN_MONTHS)
