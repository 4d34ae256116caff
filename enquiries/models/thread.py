"""What hangs on a case: what was said, what advisers noted, and why it went to whom."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.sealed.fields import SealedText
from enquiries.choices import Channel, Direction
from enquiries.models.cases import Enquiry
from enquiries.models.rota import Adviser


class MessageQuerySet(models.QuerySet["Message"]):
    def of(self, enquiry: Enquiry) -> "MessageQuerySet":
        return self.filter(enquiry=enquiry).select_related("by", "letter").order_by("at", "pk")

    def together(self, cases: Iterable[Enquiry]) -> "MessageQuerySet":
        """What was said in several joined cases, as one conversation."""
        return (
            self.filter(enquiry__in=[case.pk for case in cases])
            .select_related("by", "letter", "enquiry")
            .order_by("at", "pk")
        )

    def of_all(self, enquiries: "list[Enquiry]") -> dict[int, "list[Message]"]:
        """What was said in each of them, in order: one query for all."""
        said: dict[int, list[Message]] = {}
        for one in self.filter(enquiry__in=enquiries).select_related("by").order_by("at", "pk"):
            said.setdefault(one.enquiry_id, []).append(one)
        return said

    def says_last(self, body: str) -> bool:
        """True where these were the asker's last words already."""
        last = self.last()
        return last is not None and last.is_from_asker and last.body == body

    def of_mailbox(self, email: str) -> "MessageQuerySet":
        return self.filter(enquiry__in=Enquiry.objects.from_mailbox(email))

    def mailed(self) -> "MessageQuerySet":
        return self.exclude(mail_id="")

    def letters(self) -> "MessageQuerySet":
        """Answers that go by post."""
        return self.filter(direction=Direction.OUT, channel=Channel.POST)

    def case_of_mail(self, mail_ids: Iterable[str]) -> Enquiry | None:
        """The case of which the first known of these mails was part."""
        wanted = list(mail_ids)
        found = {
            one.mail_id: one.enquiry for one in self.filter(mail_id__in=wanted).select_related("enquiry")
        }
        first = {one.mail_id: one for one in Enquiry.objects.filter(mail_id__in=wanted)}
        return next((case for one in wanted if (case := found.get(one) or first.get(one))), None)


class Message(models.Model):
    """One thing said, by or to the asker. What was mailed keeps its Message-ID, so that answers find their thread."""

    enquiry = models.ForeignKey(Enquiry, on_delete=models.CASCADE, related_name="messages")
    direction = models.CharField(max_length=3, choices=Direction)
    channel = models.CharField(_("channel"), max_length=9, choices=Channel)
    body = SealedText(max_length=20000)
    quoted = SealedText(blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()
    mail_id = models.CharField(max_length=120, blank=True)
    posted_at = models.DateTimeField(_("posted"), null=True, editable=False)
    letter = models.ForeignKey("core.Letter", null=True, on_delete=models.SET_NULL, related_name="+")

    objects = MessageQuerySet.as_manager()

    class Meta:
        verbose_name = _("message")
        verbose_name_plural = _("messages")
        default_permissions = ()
        constraints = [
            models.CheckConstraint(condition=~Q(body=""), name="message_says_something"),
            models.CheckConstraint(
                condition=Q(direction=Direction.IN) | Q(direction=Direction.OUT),
                name="message_goes_in_or_out",
            ),
        ]
        indexes = [
            models.Index(fields=["enquiry", "at"], name="messages_of_enquiry"),
            models.Index(fields=["mail_id"], condition=~Q(mail_id=""), name="messages_by_mail"),
        ]

    def __str__(self) -> str:
        return f"{self.direction} {self.at:%Y-%m-%d %H:%M}"

    @property
    def is_letter(self) -> bool:
        return self.direction == Direction.OUT and self.channel == Channel.POST

    @property
    def is_from_asker(self) -> bool:
        return self.direction == Direction.IN


class NoteQuerySet(models.QuerySet["Note"]):
    def of_mailbox(self, email: str) -> "NoteQuerySet":
        return self.filter(enquiry__in=Enquiry.objects.from_mailbox(email))

    def together(self, cases: Iterable[Enquiry]) -> "NoteQuerySet":
        return self.filter(enquiry__in=[case.pk for case in cases]).select_related("by").order_by("at", "pk")

    def of(self, enquiry: Enquiry) -> "NoteQuerySet":
        return self.filter(enquiry=enquiry).select_related("by").order_by("at", "pk")


class Note(models.Model):
    """Private words between advisers. Never mailed."""

    enquiry = models.ForeignKey(Enquiry, on_delete=models.CASCADE, related_name="notes")
    body = SealedText(max_length=4000)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()

    objects = NoteQuerySet.as_manager()

    class Meta:
        verbose_name = _("private note")
        verbose_name_plural = _("private notes")
        default_permissions = ()
        constraints = [models.CheckConstraint(condition=~Q(body=""), name="note_says_something")]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M}"


class RoutingDecisionQuerySet(models.QuerySet["RoutingDecision"]):
    def of(self, enquiry: Enquiry) -> "RoutingDecisionQuerySet":
        return self.filter(enquiry=enquiry).select_related("adviser__user", "by").order_by("at", "pk")


class RoutingDecision(models.Model):
    """Who got an enquiry and why. `reasons` are codes with values; `enquiries.reasons` puts them into words."""

    enquiry = models.ForeignKey(Enquiry, on_delete=models.CASCADE, related_name="decisions")
    adviser = models.ForeignKey(Adviser, null=True, on_delete=models.SET_NULL, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    reasons = models.JSONField(default=list)
    words = SealedText(_("reason"), max_length=500, blank=True)
    at = models.DateTimeField()

    objects = RoutingDecisionQuerySet.as_manager()

    class Meta:
        verbose_name = _("routing decision")
        verbose_name_plural = _("routing decisions")
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                condition=Q(by__isnull=True) | ~Q(words="") | ~Q(reasons=[]),
                name="decision_by_a_person_gives_a_reason",
            )
        ]
        indexes = [models.Index(fields=["enquiry", "at"], name="decisions_of_enquiry")]

    def __str__(self) -> str:
        return f"{self.enquiry_id} > {self.adviser_id}"

    @property
    def reason_list(self) -> list[dict[str, Any]]:
        return list(self.reasons)
