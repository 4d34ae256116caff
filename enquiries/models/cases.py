"""Cases: somebody's question, how it stands, and how cases are found."""

import secrets
import uuid
from collections.abc import Collection
from datetime import date, datetime, timedelta

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.confirmations import CODE_LETTERS
from core.moves import check_move
from core.prepared import Given
from core.sealed.fields import KeyedModel, KeyOf, SealedAddress, SealedList, SealedText, WordKeysOf
from core.text import Language
from enquiries import clock
from enquiries.choices import (
    MOVES,
    AreaKind,
    Asker,
    Channel,
    ContactBy,
    Outcome,
    PageLanguage,
    ReplyLanguage,
    SafeContact,
    Status,
    Topic,
)
from enquiries.models.rota import Adviser
from people import wishes
from places.models import AdviserRegion

OPEN = (Status.NEW, Status.ASSIGNED, Status.WAITING)
SETTLED = (Status.ANSWERED, Status.CLOSED)
IN_OUR_HANDS = (Status.NEW, Status.ASSIGNED)
DONE_PAGE_OPEN = timedelta(hours=1)


def new_reference() -> str:
    """`CAN-7K3M-9QXZ`: eight letters that are not misread on paper or heard wrongly on the telephone."""
    letters = "".join(secrets.choice(CODE_LETTERS) for _ in range(8))
    return f"CAN-{letters[:4]}-{letters[4:]}"


def digits_of(number: str) -> str:
    """A telephone number without spaces and signs; that of abroad and of home alike."""
    return "".join(sign for sign in number if sign.isdigit())[-10:]


NAMES = WordKeysOf(of="name", purpose="enquiry.name")
"""What a sealed name is searched by: a column of `Enquiry`, asked for the keys of what was typed."""


class EnquiryQuerySet(models.QuerySet["Enquiry"]):
    def kept(self) -> "EnquiryQuerySet":
        """Enquiries whose words are still here."""
        return self.filter(erased_at__isnull=True)

    def at_address(self, public_id: uuid.UUID) -> "Enquiry | None":
        return self.filter(public_id=public_id).first()

    def holds(self, enquiry: "Enquiry") -> bool:
        return self.filter(pk=enquiry.pk).exists()

    def with_reference(self, typed: str) -> "Enquiry | None":
        """The one of a reference, however it was typed."""
        letters = "".join(sign for sign in typed.upper() if sign.isalnum())[-8:]
        return self.kept().filter(reference=f"CAN-{letters[:4]}-{letters[4:]}").first()

    def to_be_asked_whether_helped(
        self, *, closed_before: datetime, closed_since: datetime
    ) -> "EnquiryQuerySet":
        """Closed long enough ago with something that can have helped, by people with an address, never asked yet."""
        return (
            self.kept()
            .filter(
                status=Status.CLOSED,
                outcome__in=[Outcome.HELPED, Outcome.POINTED_ON, Outcome.NO_ANSWER],
                closed_at__lt=closed_before,
                closed_at__gte=closed_since,
                survey=None,
            )
            .exclude(email="")
        )

    def from_mailbox(self, email: str) -> "EnquiryQuerySet":
        """The enquiries of a mail address, however it was typed."""
        return self.kept().filter(email__iexact=email.strip())

    def searched(self, words: str) -> "EnquiryQuerySet":
        """Those with this reference, mail address or telephone number, or with words of the asker's name
        (at least the three first letters of each)."""
        typed = words.strip()
        letters = "".join(sign for sign in typed.upper() if sign.isalnum())[-8:]
        found = Q(reference=f"CAN-{letters[:4]}-{letters[4:]}")
        if "@" in typed:
            found = Q(email__iexact=typed)
        elif sum(sign.isdigit() for sign in typed) >= 6:
            found |= Q(phone=typed)
        elif names := NAMES.keys(typed):
            found |= Q(*(Q(name_words__has_word=key) for key in names))
        return self.filter(found)

    def about(self, topic: str) -> "EnquiryQuerySet":
        return self.filter(topic=topic)

    def answered_in(self, language: str) -> "EnquiryQuerySet":
        return self.filter(language=language)

    def standing_at(self, status: str) -> "EnquiryQuerySet":
        return self.filter(status=status)

    def wearing(self, tag: str) -> "EnquiryQuerySet":
        return self.filter(tags=int(tag))

    def before_receipt(self, received_at: datetime, pk: int) -> "EnquiryQuerySet":
        """Those that follow in the order of `latest_first`."""
        return self.filter(Q(received_at__lt=received_at) | Q(received_at=received_at, pk__lt=pk))

    def after(self, due_on: date, pk: int) -> "EnquiryQuerySet":
        """Those that follow in the order of `most_pressing_first`."""
        return self.filter(Q(due_on__gt=due_on) | Q(due_on=due_on, pk__gt=pk))

    def received_since(self, moment: datetime | Given) -> "EnquiryQuerySet":
        return self.filter(received_at__gte=moment)

    def for_lead(self) -> "EnquiryQuerySet":
        return self.kept()

    def for_adviser(self, adviser: Adviser, *, covering: list[int]) -> "EnquiryQuerySet":
        """Own region, own cases, and the cases of those the adviser stands in for. Held ones are the lead's alone."""
        seen = Q(region=adviser.region) | Q(adviser__in=[adviser.pk, *covering])
        return self.kept().filter(seen, is_held=False)

    def assigned_to(self, adviser: Adviser) -> "EnquiryQuerySet":
        return self.filter(adviser=adviser)

    def assigned_to_any(self, advisers: list[int]) -> "EnquiryQuerySet":
        return self.filter(adviser__in=advisers)

    def in_region(self, region: str) -> "EnquiryQuerySet":
        return self.filter(region=region)

    def open(self) -> "EnquiryQuerySet":
        return self.filter(status__in=OPEN)

    def settled(self) -> "EnquiryQuerySet":
        return self.filter(status__in=SETTLED)

    def waiting(self) -> "EnquiryQuerySet":
        return self.filter(status=Status.WAITING)

    def without_adviser(self) -> "EnquiryQuerySet":
        return self.filter(adviser=None).exclude(status=Status.CLOSED)

    def overdue(self, today: date) -> "EnquiryQuerySet":
        """Promised for a day before today, and still in our hands."""
        return self.kept().filter(status__in=IN_OUR_HANDS, due_on__lt=today, is_held=False)

    def merged_into_case(self, enquiry: "Enquiry") -> "EnquiryQuerySet":
        """Those that were joined to this one."""
        return self.filter(merged_into=enquiry).order_by("pk")

    def flagged(self) -> "EnquiryQuerySet":
        """Where somebody may not be safe."""
        return self.filter(flagged_at__isnull=False)

    def to_be_warned_of(self, *, today: date, next_day: date) -> "EnquiryQuerySet":
        """In an adviser's hands, due today or on the next working day, and not told of yet."""
        return self.kept().filter(
            status=Status.ASSIGNED, due_on__gte=today, due_on__lte=next_day, warned_at=None
        )

    def to_be_nudged_about(self, *, due_before: date) -> "EnquiryQuerySet":
        return self.kept().filter(status=Status.ASSIGNED, due_on__lte=due_before, nudged_at=None)

    def not_escalated(self) -> "EnquiryQuerySet":
        return self.filter(escalated_at=None)

    def forgotten(self) -> "EnquiryQuerySet":
        """Numbers without a name."""
        return self.filter(erased_at__isnull=False)

    def to_be_counted(self, since: datetime) -> "EnquiryQuerySet":
        """Every real question since a moment, whether or not its words are still here."""
        return self.filter(received_at__gte=since, is_held=False).exclude(
            outcome__in=[Outcome.NOT_FOR_US, Outcome.MERGED]
        )

    def to_be_erased(self, before: datetime) -> "EnquiryQuerySet":
        return self.kept().filter(status=Status.CLOSED, closed_at__lt=before)

    def holding_fingerprint(self, fingerprint: str, *, before: datetime) -> "EnquiryQuerySet":
        return self.filter(fingerprint=fingerprint, received_at__lt=before)

    def asked_just_now(self, fingerprint: str, since: datetime) -> "Enquiry | None":
        return self.filter(fingerprint=fingerprint, received_at__gte=since).first()

    def booked_between(self, first: datetime, last: datetime) -> "EnquiryQuerySet":
        """Open enquiries that wait for a call within these moments."""
        return self.open().filter(callback_at__gte=first, callback_at__lte=last)

    def on_done_page(self, public_id: uuid.UUID, now: datetime) -> "Enquiry | None":
        return self.kept().filter(public_id=public_id, received_at__gte=now - DONE_PAGE_OPEN).first()

    def with_people(self) -> "EnquiryQuerySet":
        return self.select_related("authority", "adviser__user")

    def most_pressing_first(self) -> "EnquiryQuerySet":
        return self.order_by("due_on", "pk")

    def latest_first(self) -> "EnquiryQuerySet":
        return self.order_by("-received_at", "-pk")


class Enquiry(KeyedModel):
    """Somebody's question to the advisers.

    `region` is the advisers' region it belongs to ("" when it belongs to none). `fingerprint` is held by the latest
    of several alike, so that the same asker's same words within ten minutes are one row. `version` grows with every
    deed, so that two people at the same case notice each other.
    """

    reference = models.CharField(_("reference"), max_length=13, default=new_reference, editable=False)
    public_id = models.UUIDField(default=uuid.uuid4, editable=False)
    fingerprint = models.CharField(max_length=64, null=True, editable=False)

    name = SealedText(_("name"), max_length=200)
    contact_by = models.CharField(_("how to answer"), max_length=12, choices=ContactBy)
    email = SealedAddress(_("e-mail"), max_length=254, blank=True)
    phone = SealedAddress(_("telephone"), max_length=30, blank=True)
    address = SealedAddress(_("address"), max_length=500, blank=True)
    email_key = KeyOf(of="email", purpose="enquiry.email")
    phone_key = KeyOf(of="phone", purpose="enquiry.phone", even=digits_of)
    name_words = NAMES
    language = models.CharField(_("language of the answer"), max_length=6, choices=ReplyLanguage)
    page_language = models.CharField(_("language of the page"), max_length=2, choices=PageLanguage)
    area_kind = models.CharField(_("area"), max_length=9, choices=AreaKind)
    authority = models.ForeignKey(
        "places.Authority",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("authority"),
    )
    region = models.CharField(_("region"), max_length=5, choices=AdviserRegion, blank=True)
    asker = models.CharField(_("kind of asker"), max_length=11, choices=Asker)
    topic = models.CharField(_("topic"), max_length=11, choices=Topic)
    message = SealedText(_("message"), max_length=4000)
    needs = SealedList(_("needs"), default=list, blank=True)
    safe_contact = SealedList(_("wishes for safe contact"), default=list, blank=True)
    callback_at = models.DateTimeField(_("call back at"), null=True, blank=True)
    speaker_name = SealedText(_("who speaks for the asker"), max_length=200, blank=True)
    speaker_agreed = models.BooleanField(_("the person who speaks for the asker agrees"), default=False)
    has_consent = models.BooleanField(_("may keep what is told about care or health"), default=False)
    consented_at = models.DateTimeField(null=True, editable=False)
    channel = models.CharField(_("channel"), max_length=9, choices=Channel, default=Channel.FORM)

    status = models.CharField(_("status"), max_length=8, choices=Status, default=Status.NEW)
    adviser = models.ForeignKey(
        Adviser,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="enquiries",
        verbose_name=_("adviser"),
    )
    needs_translation = models.BooleanField(_("needs translation"), default=False)
    is_held = models.BooleanField(_("held"), default=False)
    received_at = models.DateTimeField(_("received"))
    due_on = models.DateField(_("answer by"))
    warned_at = models.DateTimeField(null=True, editable=False)
    escalated_at = models.DateTimeField(null=True, editable=False)
    nudged_at = models.DateTimeField(null=True, editable=False)
    answered_at = models.DateTimeField(null=True, editable=False)
    flagged_at = models.DateTimeField(_("concern for safety"), null=True, editable=False)
    merged_into = models.ForeignKey(
        "self", null=True, on_delete=models.SET_NULL, related_name="merged", editable=False
    )
    merged_at = models.DateTimeField(null=True, editable=False)
    closed_at = models.DateTimeField(null=True, editable=False)
    outcome = models.CharField(_("outcome"), max_length=10, choices=Outcome, blank=True)
    erased_at = models.DateTimeField(null=True, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)
    mail_id = models.CharField(max_length=120, blank=True, editable=False)
    mail_returned_at = models.DateTimeField(_("mail came back"), null=True, editable=False)

    objects = EnquiryQuerySet.as_manager()

    PERSONAL = ("name", "email", "phone", "address", "message", "speaker_name")
    """Columns that speak of a person; emptied when the time to keep them is over."""

    class Meta:
        verbose_name = _("enquiry")
        verbose_name_plural = _("enquiries")
        default_permissions = ()
        permissions = [
            ("work_enquiries", "Can answer enquiries"),
            ("lead_enquiries", "Can see and hand on every enquiry"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["reference"], name="enquiry_reference_is_unique"),
            models.UniqueConstraint(fields=["public_id"], name="enquiry_public_id_is_unique"),
            models.UniqueConstraint(fields=["fingerprint"], name="enquiry_is_asked_once"),
            models.CheckConstraint(condition=Q(status__in=Status.values), name="enquiry_status_is_known"),
            models.CheckConstraint(condition=Q(topic__in=Topic.values), name="enquiry_topic_is_known"),
            models.CheckConstraint(condition=Q(asker__in=Asker.values), name="enquiry_asker_is_known"),
            models.CheckConstraint(
                condition=Q(language__in=ReplyLanguage.values), name="enquiry_language_is_known"
            ),
            models.CheckConstraint(
                condition=Q(area_kind=AreaKind.AUTHORITY, authority__isnull=False)
                | (~Q(area_kind=AreaKind.AUTHORITY) & Q(authority__isnull=True)),
                name="enquiry_names_an_authority_or_says_why_not",
            ),
            models.CheckConstraint(
                condition=Q(erased_at__isnull=False)
                | (Q(contact_by=ContactBy.EMAIL) & ~Q(email=""))
                | (
                    Q(contact_by__in=[ContactBy.PHONE, ContactBy.CALLBACK, ContactBy.TEXT_RELAY])
                    & ~Q(phone="")
                )
                | (Q(contact_by=ContactBy.POST) & ~Q(address=""))
                | (Q(contact_by=ContactBy.SOMEONE_ELSE) & ~Q(email="", phone="", address="")),
                name="enquiry_can_be_answered",
            ),
            models.CheckConstraint(
                condition=Q(has_consent=True, consented_at__isnull=False)
                | Q(has_consent=False, consented_at__isnull=True),
                name="enquiry_consent_has_a_time",
            ),
            models.CheckConstraint(
                condition=Q(status=Status.NEW, adviser__isnull=True)
                | Q(status=Status.CLOSED)
                | (~Q(status__in=[Status.NEW, Status.CLOSED]) & Q(adviser__isnull=False)),
                name="enquiry_under_way_has_an_adviser",
            ),
            models.CheckConstraint(
                condition=Q(is_held=False) | Q(status__in=[Status.NEW, Status.CLOSED]),
                name="enquiry_held_is_with_nobody",
            ),
            models.CheckConstraint(
                condition=(Q(status=Status.CLOSED, closed_at__isnull=False) & ~Q(outcome=""))
                | (~Q(status=Status.CLOSED) & Q(closed_at__isnull=True, outcome="")),
                name="enquiry_closed_has_time_and_outcome",
            ),
            models.CheckConstraint(
                condition=Q(merged_into__isnull=True) | ~Q(merged_into=F("pk")),
                name="enquiry_is_not_merged_into_itself",
            ),
        ]
        indexes = [
            models.Index(fields=["adviser", "status", "due_on"], name="enquiries_of_adviser"),
            models.Index(fields=["region", "status", "due_on"], name="enquiries_of_region"),
            models.Index(fields=["status", "due_on"], name="enquiries_by_due_day"),
            models.Index(
                fields=["due_on", "id"], condition=Q(status__in=OPEN), name="open_enquiries_in_order"
            ),
            models.Index(
                fields=["region", "due_on", "id"],
                condition=Q(status__in=OPEN),
                name="open_enquiries_of_region",
            ),
            models.Index(
                fields=["adviser", "due_on", "id"],
                condition=Q(status__in=OPEN),
                name="open_enquiries_of_adviser",
            ),
            models.Index(
                fields=["due_on", "id"], condition=Q(status__in=SETTLED), name="settled_enquiries_in_order"
            ),
            models.Index(fields=["id"], condition=Q(flagged_at__isnull=False), name="enquiries_flagged"),
            models.Index(fields=["closed_at"], name="enquiries_by_closing"),
            models.Index(fields=["received_at"], name="enquiries_by_receipt"),
            models.Index(fields=["callback_at"], name="enquiries_by_call_back"),
            models.Index(fields=["email_key"], name="enquiries_by_mailbox_key"),
            models.Index(fields=["adviser", "received_at"], name="enquiries_taken_by_adviser"),
            models.Index(fields=["mail_id"], condition=~Q(mail_id=""), name="enquiries_by_mail"),
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def mail_language(self) -> Language:
        """The language we write in: the one asked for; where either will do, the one chosen on my page, else that of
        the page."""
        if self.language == ReplyLanguage.EITHER:
            wished = wishes.mail_language(self.email, otherwise=self.page_language)
        else:
            wished = self.language
        return "cy" if wished == "cy" else "en"

    @property
    def is_open(self) -> bool:
        return self.status in OPEN

    def move_to(self, status: Status) -> None:
        """Change the status where that is allowed; the caller saves."""
        check_move(MOVES, self.status, status)
        self.status = status

    def standing(self, today: date, closures: Collection[date] = ()) -> clock.Standing:
        """How it stands with the promised day; nothing presses while the asker's turn lasts."""
        if self.status not in IN_OUR_HANDS:
            return clock.Standing.SETTLED
        return clock.standing(due_on=self.due_on, today=today, closures=closures)

    @property
    def safe_wishes(self) -> list[str]:
        """What whoever rings or writes must heed, in words."""
        return [str(SafeContact(wish).label) for wish in self.safe_contact if wish in SafeContact.values]

    @property
    def number_to_ring(self) -> str:
        """The number as it is dialled: text relay asks for 18001 first."""
        return f"18001 {self.phone}" if self.contact_by == ContactBy.TEXT_RELAY and self.phone else self.phone
