"""Matters: complaints, reports about what somebody published, and requests about personal data, each with its clock."""

import secrets
import uuid
from datetime import date, datetime
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.confirmations import CODE_LETTERS
from core.sealed.fields import KeyedModel, KeyOf, SealedAddress, SealedText


class MatterKind(models.TextChoices):
    ACCESS = "access", _("Access: a copy of what we hold")
    ERASURE = "erasure", _("Erasure")
    RECTIFICATION = "rectification", _("Putting something right")
    RESTRICTION = "restriction", _("Restriction: keep it, and do not use it")
    OBJECTION = "objection", _("Objection to a use")
    DATA = "data", _("A complaint about how we handle personal data")
    SERVICE = "service", _("A complaint about our service")
    WELSH = "welsh", _("A complaint about the Welsh language")
    REPORT = "report", _("A report about something that a visitor published here")


RIGHTS = (
    MatterKind.ACCESS, MatterKind.ERASURE, MatterKind.RECTIFICATION, MatterKind.RESTRICTION, MatterKind.OBJECTION,
)  # fmt: skip
COMPLAINTS = (MatterKind.DATA, MatterKind.SERVICE, MatterKind.WELSH, MatterKind.REPORT)


class Route(models.TextChoices):
    FORM = "form", _("by the form")
    EMAIL = "email", _("by e-mail")
    PHONE = "phone", _("by telephone")
    LETTER = "letter", _("by letter")
    IN_PERSON = "in_person", _("in person")


class Outcome(models.TextChoices):
    DONE = "done", _("Done, or put right")
    PARTLY = "partly", _("Done in part")
    REFUSED = "refused", _("Refused, with the reason")
    NOTHING_HELD = "nothing", _("We hold nothing about this person")
    WITHDRAWN = "withdrawn", _("Taken back")


def new_reference() -> str:
    """`R-7K3M-9QXZ`: letters that are not misread on paper or heard wrongly on the telephone."""
    letters = "".join(secrets.choice(CODE_LETTERS) for _ in range(8))
    return f"R-{letters[:4]}-{letters[4:]}"


class MatterQuerySet(models.QuerySet["Matter"]):
    def open(self) -> "MatterQuerySet":
        return self.filter(closed_at=None)

    def of_mailbox(self, address: str) -> "MatterQuerySet":
        return self.filter(email__iexact=address.strip()) if address.strip() else self.none()

    def at_address(self, public_id: uuid.UUID) -> "Matter | None":
        return self.filter(public_id=public_id).first()

    def sent_as(self, form_key: str) -> "Matter | None":
        return self.filter(form_key=form_key).exclude(form_key="").first()

    def late(self, today: date) -> "MatterQuerySet":
        """Neither closed in time, nor acknowledged in time."""
        return self.open().filter(
            Q(due_on__lt=today) | Q(acknowledged_at=None, acknowledge_by__lt=today, is_held=False)
        )

    def to_acknowledge(self) -> "MatterQuerySet":
        return self.open().filter(acknowledged_at=None)

    def most_pressing_first(self) -> "MatterQuerySet":
        """Open ones by their day, then closed ones, the latest first."""
        return self.order_by(F("closed_at").desc(nulls_first=True), "due_on", "pk")

    def after(self, due_on: date, pk: int) -> "MatterQuerySet":
        return self.filter(Q(due_on__gt=due_on) | Q(due_on=due_on, pk__gt=pk))

    def with_people(self) -> "MatterQuerySet":
        return self.select_related("identified_by", "closed_by")

    def closed_before(self, moment: datetime) -> "MatterQuerySet":
        return self.filter(closed_at__lt=moment)

    def erasures_done_before(self, moment: datetime) -> "MatterQuerySet":
        """Requests to be erased whose answer is behind us, and whose own words are still here."""
        return self.closed_before(moment).filter(kind=MatterKind.ERASURE, erased_at=None)


class Matter(KeyedModel):
    """One complaint, report or request. `due_on` is the law's or our own day; an extension moves it once, with a
    reason that the person is told."""

    reference = models.CharField(_("reference"), max_length=11, default=new_reference, editable=False)
    public_id = models.UUIDField(default=uuid.uuid4, editable=False)
    form_key = models.CharField(max_length=64, blank=True, editable=False)
    kind = models.CharField(_("what it is"), max_length=13, choices=MatterKind)
    route = models.CharField(_("how it came"), max_length=9, choices=Route, default=Route.FORM)
    language = models.CharField(_("language"), max_length=2, choices=[("cy", "Cymraeg"), ("en", "English")])
    name = SealedText(_("name"), max_length=200, blank=True)
    email = SealedAddress(_("e-mail"), max_length=254, blank=True)
    email_key = KeyOf(of="email", purpose="matter.email", db_index=True)
    contact = SealedAddress(_("telephone or address"), max_length=500, blank=True)
    where = SealedText(_("which page"), max_length=500, blank=True)
    words = SealedText(_("words"), max_length=6000, blank=True)
    is_held = models.BooleanField(_("held"), default=False)

    received_at = models.DateTimeField(_("received"))
    acknowledge_by = models.DateField(_("acknowledge by"))
    acknowledged_at = models.DateTimeField(_("acknowledged"), null=True)
    due_on = models.DateField(_("answer by"))
    extended_at = models.DateTimeField(_("extended"), null=True)
    extension = SealedText(_("why it takes longer"), max_length=1000, blank=True)

    identity = SealedText(_("how we know who it is"), max_length=1000, blank=True)
    identified_at = models.DateTimeField(_("identity checked"), null=True)
    identified_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    outcome = models.CharField(_("outcome"), max_length=9, choices=Outcome, blank=True)
    answer = SealedText(_("our answer"), max_length=6000, blank=True)
    closed_at = models.DateTimeField(_("closed"), null=True)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    erased_at = models.DateTimeField(null=True)

    objects = MatterQuerySet.as_manager()
    PERSONAL = ("name", "email", "contact", "where", "words", "extension", "identity", "answer", "form_key")

    class Meta:
        verbose_name = _("complaint or request")
        verbose_name_plural = _("complaints and requests")
        default_permissions = ()
        permissions = [("work_matter", "Can deal with complaints and requests about personal data")]
        constraints = [
            models.UniqueConstraint(fields=["reference"], name="matter_reference_is_unique"),
            models.UniqueConstraint(fields=["public_id"], name="matter_public_id_is_unique"),
            models.UniqueConstraint(
                fields=["form_key"], condition=~Q(form_key=""), name="matter_is_sent_once"
            ),
            models.CheckConstraint(condition=Q(kind__in=MatterKind.values), name="matter_kind_is_known"),
            models.CheckConstraint(condition=Q(route__in=Route.values), name="matter_route_is_known"),
            models.CheckConstraint(condition=Q(language__in=["cy", "en"]), name="matter_has_a_language"),
            models.CheckConstraint(
                condition=Q(closed_at=None, outcome="") | (Q(closed_at__isnull=False) & ~Q(outcome="")),
                name="matter_closed_has_an_outcome",
            ),
            models.CheckConstraint(
                condition=Q(identified_at=None) | ~Q(identity="") | Q(erased_at__isnull=False),
                name="matter_identity_says_how",
            ),
            models.CheckConstraint(
                condition=Q(extended_at=None) | ~Q(extension="") | Q(erased_at__isnull=False),
                name="matter_extension_says_why",
            ),
        ]
        indexes = [models.Index(fields=["closed_at", "due_on"], name="matters_by_day")]

    def __str__(self) -> str:
        return self.reference

    @property
    def is_open(self) -> bool:
        return self.closed_at is None

    @property
    def is_right(self) -> bool:
        return self.kind in RIGHTS

    @property
    def may_extend(self) -> bool:
        """Once, and only what the law gives a month for."""
        return self.is_open and self.is_right and self.extended_at is None

    @property
    def needs_identity(self) -> bool:
        """Nothing is handed out or taken away before we know who asks."""
        return self.is_right and self.identified_at is None

    def is_late(self, today: date) -> bool:
        unheard = self.acknowledged_at is None and self.acknowledge_by < today and not self.is_held
        return self.is_open and (self.due_on < today or unheard)

    def forget(self, now: datetime) -> None:
        """What it was and how it ended stays, without a name or a word. The caller saves."""
        for name in self.PERSONAL:
            setattr(self, name, "")
        self.erased_at = now

    def known_by(self) -> tuple[Any, ...]:
        return (self.reference, self.contact)
