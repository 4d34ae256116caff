"""Replies to a page. Both versions of a page share one thread; what is shown stands in a table of its own.

So a reply that is written, confirmed or refused changes no page, and one that is shown or taken away does at once.
"""

import uuid
from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from core.keyed import keyed_hash
from core.mailboxes import mailbox_of
from core.moves import check_move
from core.prepared import Given
from core.sealed.fields import KeyedModel, KeyOf, SealedAddress
from replies.choices import NOT_SHOWN, REPLY_MOVES, UNCONFIRMED, AnswerBy, Opening, Reason, ReplyStatus

LANGUAGES = [("cy", "Cymraeg"), ("en", "English")]
LONGEST = 2000


def email_key(address: str) -> str:
    return keyed_hash("replies.mailbox", mailbox_of(address))


class ThreadQuerySet(models.QuerySet["Thread"]):
    def about(self, page_key: uuid.UUID | Given) -> "ThreadQuerySet":
        return self.filter(page_key=page_key)


class Thread(models.Model):
    """What is decided about replies to one page, in both its languages. Pages without a row follow their kind."""

    page_key = models.UUIDField(unique=True)
    opening = models.CharField(_("replies"), max_length=6, choices=Opening, default=Opening.AS_ITS_KIND)
    open_days = models.PositiveSmallIntegerField(
        _("days until they close"),
        null=True,
        blank=True,
        help_text=_("Counted from the day the page went out, or from the day somebody opened it here."),
    )
    opened_at = models.DateTimeField(null=True, editable=False)

    objects = ThreadQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(opening__in=Opening.values), name="thread_opening_is_known"),
            models.CheckConstraint(
                condition=~Q(opening=Opening.OPEN) | Q(opened_at__isnull=False),
                name="thread_opened_has_its_moment",
            ),
        ]

    def __str__(self) -> str:
        return str(self.page_key)


class ReplyQuerySet(models.QuerySet["Reply"]):
    def at(self, pk: int | None) -> "Reply | None":
        return None if pk is None else self.filter(pk=pk).first()

    def at_address(self, address: str) -> "ReplyQuerySet":
        """Sent from this very address. Other spellings of one mailbox are a guess, and open nobody's page."""
        return self.filter(email_key=email_key(address), email__iexact=address.strip())

    def confirmed(self) -> "ReplyQuerySet":
        return self.exclude(status__in=UNCONFIRMED)

    def waiting(self) -> "ReplyQuerySet":
        return self.filter(status=ReplyStatus.WAITING)

    def held(self) -> "ReplyQuerySet":
        return self.filter(status=ReplyStatus.HELD)

    def shown(self) -> "ReplyQuerySet":
        return self.filter(status=ReplyStatus.SHOWN)

    def reported(self) -> "ReplyQuerySet":
        return self.filter(reports__status="open").distinct()

    def decided_since(self, moment: datetime) -> "ReplyQuerySet":
        return self.filter(decided_at__gte=moment).order_by("-decided_at", "-pk")

    def of_language(self, language: str) -> "ReplyQuerySet":
        return self.filter(language=language)

    def longest_waiting_first(self) -> "ReplyQuerySet":
        return self.order_by("waiting_since", "pk")

    def came_before(self, moment: datetime) -> "ReplyQuerySet":
        return self.filter(waiting_since__lt=moment)

    def never_reminded_of(self) -> "ReplyQuerySet":
        return self.waiting().filter(reminded_at__isnull=True)

    def never_confirmed_by(self, now: datetime) -> "ReplyQuerySet":
        return self.filter(status__in=UNCONFIRMED, expires_at__lt=now)

    def settled_by(self, now: datetime) -> "ReplyQuerySet":
        """Not shown, and long enough so that nobody asks why any more."""
        until = now - timedelta(days=settings.REPLY_SETTLED_DAYS)
        return self.filter(status__in=NOT_SHOWN, decided_at__lt=until)

    def with_their_page(self) -> "ReplyQuerySet":
        return self.select_related("page__locale", "answer")


class Reply(KeyedModel):
    """Somebody's words to a page. The row lasts as long as the writer lets it: withdrawing deletes it."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    thread = models.ForeignKey(Thread, on_delete=models.CASCADE, related_name="replies")
    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="+")
    """The version of the page that the writer read."""
    name = models.CharField(_("name"), max_length=120)
    email = SealedAddress(_("e-mail"), max_length=254)
    address_key = KeyOf(of="email", purpose="reply.email")
    email_key = models.CharField(max_length=64, db_index=True)
    words = models.TextField(_("reply"), max_length=LONGEST)
    language = models.CharField(_("written in"), max_length=2, choices=LANGUAGES)
    mail_language = models.CharField(_("language of letters"), max_length=2, choices=LANGUAGES)
    status = models.CharField(_("status"), max_length=7, choices=ReplyStatus, default=ReplyStatus.PENDING)
    status_before = models.CharField(max_length=7, choices=ReplyStatus, blank=True)
    """Where an undone decision leads back to; empty where there is nothing to undo."""
    reason = models.CharField(_("reason"), max_length=10, choices=Reason, blank=True)
    reason_words = models.CharField(_("further words to the writer"), max_length=400, blank=True)
    form_key = models.CharField(max_length=64, blank=True)
    inbox_id = models.UUIDField(null=True, editable=False)
    created_at = models.DateTimeField(_("written"), default=timezone.now)
    expires_at = models.DateTimeField(null=True)
    waiting_since = models.DateTimeField(_("confirmed"), null=True)
    reminded_at = models.DateTimeField(null=True)
    decided_at = models.DateTimeField(_("decided"), null=True)

    objects = ReplyQuerySet.as_manager()

    class Meta:
        verbose_name = _("reply")
        verbose_name_plural = _("replies")
        permissions = [
            ("moderate_reply", "Can decide which replies are shown"),
            ("answer_reply", "Can answer replies"),
            ("open_replies", "Can open and close replies to a page"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(status__in=ReplyStatus.values), name="reply_status_is_known"),
            models.CheckConstraint(condition=Q(language__in=["cy", "en"]), name="reply_language_is_ours"),
            models.CheckConstraint(
                condition=Q(status__in=[*UNCONFIRMED, ReplyStatus.REFUSED]) | Q(waiting_since__isnull=False),
                name="reply_was_confirmed_first",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=NOT_SHOWN) | ~Q(reason=""), name="reply_not_shown_has_a_reason"
            ),
            models.CheckConstraint(
                condition=~Q(reason=Reason.OTHER) | ~Q(reason_words=""), name="reply_other_reason_is_told"
            ),
            models.UniqueConstraint(
                fields=["email_key", "form_key"], condition=~Q(form_key=""), name="one_reply_per_form"
            ),
        ]
        indexes = [
            models.Index(
                fields=["waiting_since"],
                condition=Q(status=ReplyStatus.WAITING),
                name="reply_waiting_longest",
            ),
            models.Index(
                fields=["expires_at"], condition=Q(status__in=UNCONFIRMED), name="reply_unconfirmed"
            ),
            models.Index(fields=["-decided_at"], name="reply_by_decision"),
        ]

    def __str__(self) -> str:
        return str(self.public_id)

    @property
    def came_at(self) -> datetime:
        """Since when it waits: its confirmation, or its writing where that is still to come."""
        return self.waiting_since or self.created_at

    @property
    def is_unconfirmed(self) -> bool:
        return self.status in UNCONFIRMED

    @property
    def is_shown(self) -> bool:
        return self.status == ReplyStatus.SHOWN

    @property
    def can_be_undone(self) -> bool:
        return bool(self.status_before)

    @property
    def why_not(self) -> str:
        """Why it is not shown, as its writer is told."""
        said = [] if self.reason in {"", Reason.OTHER} else [str(Reason(self.reason).label)]
        return " ".join([*said, self.reason_words]).strip()

    def move_to(self, status: ReplyStatus) -> None:
        check_move(REPLY_MOVES, self.status, status)
        self.status = status


class Shown(models.Model):
    """That a reply stands on its page."""

    reply = models.OneToOneField(Reply, primary_key=True, on_delete=models.CASCADE, related_name="shown")
    thread = models.ForeignKey(Thread, on_delete=models.CASCADE, related_name="shown")
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["thread", "at", "reply"], name="shown_oldest_first")]

    def __str__(self) -> str:
        return str(self.reply_id)


class Answer(models.Model):
    """What the author or the site answers, under the reply and in its language."""

    reply = models.OneToOneField(Reply, primary_key=True, on_delete=models.CASCADE, related_name="answer")
    said_by = models.CharField(_("who answers"), max_length=6, choices=AnswerBy)
    words = models.TextField(_("answer"), max_length=LONGEST)
    language = models.CharField(_("written in"), max_length=2, choices=LANGUAGES)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(said_by__in=AnswerBy.values), name="answer_by_is_known")
        ]

    def __str__(self) -> str:
        return str(self.reply_id)
