"""A story as somebody told it, with what they allow; drafts of forms that are not sent yet."""

import uuid
from datetime import date, datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from core.images import CanolImage
from core.keyed import digest_of, keyed_hash, new_nonce, secret_of
from core.mailboxes import mailbox_of
from core.moves import check_move
from core.sealed.fields import KeyedModel, KeyOf, SealedAddress, SealedBytes, SealedList, SealedText
from core.text import LANGUAGES, current_language, in_language
from places.models import Authority
from stories.telling.choices import (
    EDITABLE,
    MOVES,
    UNCONFIRMED,
    WAITS_FOR_STAFF,
    Channel,
    NameAs,
    PlaceAs,
    TellingStatus,
)

OWN_NAMES = [("cy", "Cymraeg"), ("en", "English")]
EDITED = ("title", "lead", "before", "instead", "voice")
"""What an editor writes in both languages; the last may stay empty."""
WORDING = "2026-11"
"""Which wording of the consents the form shows; raise it when their words change."""


def email_key(address: str) -> str:
    return keyed_hash("stories.mailbox", mailbox_of(address))


class DraftQuerySet(models.QuerySet["StoryDraft"]):
    def with_token(self, token: str, now: datetime) -> "StoryDraft | None":
        return self.filter(token_hash=digest_of(token), expires_at__gt=now).first()

    def at_address(self, address: str) -> "DraftQuerySet":
        return self.filter(email_key=email_key(address), email__iexact=address.strip())

    def over_by(self, now: datetime) -> "DraftQuerySet":
        return self.filter(expires_at__lte=now)


class StoryDraft(KeyedModel):
    """A form that somebody wants to go on with later: its link opens it, and nothing else does."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    email = SealedAddress(_("e-mail"), max_length=254)
    address_key = KeyOf(of="email", purpose="story_draft.email")
    email_key = models.CharField(max_length=64, db_index=True)
    answers = SealedList(_("what was written so far"), default=list)
    """Pairs of a field's name and one of its values, in the order of the form."""
    language = models.CharField(_("language"), max_length=2, choices=OWN_NAMES)
    nonce = models.BinaryField(default=new_nonce, max_length=16)
    token_hash = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField(db_index=True)

    objects = DraftQuerySet.as_manager()

    class Meta:
        verbose_name = _("draft of a story")
        verbose_name_plural = _("drafts of stories")

    def __str__(self) -> str:
        return str(self.public_id)

    @property
    def token(self) -> str:
        return secret_of("stories.draft", self.nonce)


class TellingQuerySet(models.QuerySet["Telling"]):
    def at(self, pk: int | None) -> "Telling | None":
        return None if pk is None else self.filter(pk=pk).first()

    def at_address(self, address: str) -> "TellingQuerySet":
        """Sent from this very address. Other spellings of one mailbox are a guess, and open nobody's page."""
        return self.filter(email_key=email_key(address), email__iexact=address.strip()).exclude(email="")

    def with_token(self, token: str) -> "Telling | None":
        return self.filter(approval_hash=digest_of(token)).first()

    def confirmed(self) -> "TellingQuerySet":
        return self.exclude(status__in=UNCONFIRMED)

    def waiting_for_staff(self) -> "TellingQuerySet":
        return self.filter(status__in=WAITS_FOR_STAFF)

    def standing_since(self, moment: datetime) -> "TellingQuerySet":
        """Those whose last step was before a moment."""
        return self.filter(moved_at__lt=moment)

    def waiting_for_their_teller(self) -> "TellingQuerySet":
        return self.filter(status=TellingStatus.ASKED)

    def held(self) -> "TellingQuerySet":
        return self.filter(status=TellingStatus.HELD)

    def made(self) -> "TellingQuerySet":
        return self.filter(status=TellingStatus.MADE)

    def oldest_first(self) -> "TellingQuerySet":
        return self.order_by("moved_at", "pk")

    def newest_first(self) -> "TellingQuerySet":
        return self.order_by("-moved_at", "-pk")

    def with_their_place(self) -> "TellingQuerySet":
        return self.select_related("authority__region")

    def allowed_no_longer(self, today: date) -> "TellingQuerySet":
        return self.filter(until__lt=today).exclude(status=TellingStatus.DECLINED)

    def never_confirmed_by(self, now: datetime) -> "TellingQuerySet":
        return self.filter(status__in=UNCONFIRMED, expires_at__lt=now)

    def declined_long_ago(self, now: datetime) -> "TellingQuerySet":
        until = now - timedelta(days=settings.STORY_DECLINED_DAYS)
        return self.filter(status=TellingStatus.DECLINED, moved_at__lt=until)


class Telling(KeyedModel):
    """One told story. Withdrawing deletes the row, and the pages that came of it."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    channel = models.CharField(_("how it reached us"), max_length=9, choices=Channel)
    status = models.CharField(_("status"), max_length=8, choices=TellingStatus)
    name = models.CharField(_("name"), max_length=120)
    email = SealedAddress(_("e-mail"), max_length=254, blank=True)
    address_key = KeyOf(of="email", purpose="telling.email")
    email_key = models.CharField(max_length=64, blank=True, db_index=True)
    phone = SealedAddress(_("telephone"), max_length=30, blank=True)
    language = models.CharField(_("told in"), max_length=2, choices=OWN_NAMES)
    told_before = SealedText(_("how it was before"), max_length=4000)
    told_instead = SealedText(_("what happened instead"), max_length=4000)
    told_after = SealedText(_("what came of it"), max_length=4000, blank=True)
    authority = models.ForeignKey(
        Authority, to_field="gss", null=True, blank=True, on_delete=models.PROTECT, related_name="+",
        verbose_name=_("council area"),
    )  # fmt: skip

    name_as = models.CharField(_("under which name"), max_length=8, choices=NameAs)
    invented_name = models.CharField(_("invented name"), max_length=120, blank=True)
    photo_ok = models.BooleanField(_("photograph allowed"), default=False)
    place_as = models.CharField(_("how exact the place"), max_length=9, choices=PlaceAs)
    social_ok = models.BooleanField(_("social media allowed"), default=False)
    print_ok = models.BooleanField(_("print allowed"), default=False)
    until = models.DateField(_("allowed until"), null=True, blank=True)
    consented_at = models.DateTimeField(_("allowed on"))
    wording = models.CharField(max_length=10, default=WORDING)

    title_cy = models.CharField(_("title (Welsh)"), max_length=120, blank=True)
    title_en = models.CharField(_("title (English)"), max_length=120, blank=True)
    lead_cy = models.TextField(_("opening words (Welsh)"), max_length=600, blank=True)
    lead_en = models.TextField(_("opening words (English)"), max_length=600, blank=True)
    before_cy = models.TextField(_("how it was, a step a line (Welsh)"), max_length=4000, blank=True)
    before_en = models.TextField(_("how it was, a step a line (English)"), max_length=4000, blank=True)
    instead_cy = models.TextField(
        _("what happened instead, a step a line (Welsh)"), max_length=4000, blank=True
    )
    instead_en = models.TextField(
        _("what happened instead, a step a line (English)"), max_length=4000, blank=True
    )
    voice_cy = models.TextField(_("the storyteller’s own words (Welsh)"), max_length=400, blank=True)
    voice_en = models.TextField(_("the storyteller’s own words (English)"), max_length=400, blank=True)
    change_words = SealedText(_("the change the storyteller asks for"), max_length=2000, blank=True)
    approval_nonce = models.BinaryField(default=new_nonce, max_length=16)
    approval_hash = models.CharField(max_length=64, unique=True)
    page_key = models.UUIDField(null=True, unique=True, editable=False)
    """What the two pages that came of it share."""

    form_key = models.CharField(max_length=64, blank=True)
    inbox_id = models.UUIDField(null=True, editable=False)
    created_at = models.DateTimeField(_("told"), default=timezone.now)
    moved_at = models.DateTimeField(_("last step"), default=timezone.now)
    expires_at = models.DateTimeField(null=True)

    objects = TellingQuerySet.as_manager()

    class Meta:
        verbose_name = _("told story")
        verbose_name_plural = _("told stories")
        permissions = [("edit_telling", "Can edit told stories and make them into pages")]
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=TellingStatus.values), name="telling_status_is_known"
            ),
            models.CheckConstraint(
                condition=Q(status=TellingStatus.MADE, page_key__isnull=False)
                | (~Q(status=TellingStatus.MADE) & Q(page_key__isnull=True)),
                name="telling_made_has_its_pages",
            ),
            models.CheckConstraint(
                condition=~Q(channel=Channel.FORM) | ~Q(email=""), name="telling_by_form_has_an_address"
            ),
            models.UniqueConstraint(
                fields=["email_key", "form_key"], condition=~Q(form_key=""), name="one_telling_per_form"
            ),
        ]
        indexes = [models.Index(fields=["status", "moved_at"], name="telling_by_status")]

    def __str__(self) -> str:
        return str(self.public_id)

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.approval_hash = digest_of(self.approval_token)
        super().save(*args, **kwargs)

    @property
    def approval_token(self) -> str:
        """43 letters for the link under which the storyteller reads the edited words."""
        return secret_of("stories.approval", self.approval_nonce)

    def renew_link(self) -> None:
        """Older links stop working: what they showed is no longer what would be published."""
        self.approval_nonce = new_nonce()

    def move_to(self, status: TellingStatus, now: datetime) -> None:
        check_move(MOVES, self.status, status)
        self.status, self.moved_at = status, now

    @property
    def can_be_edited(self) -> bool:
        return self.status in EDITABLE

    @property
    def shown_name(self) -> str:
        """The name readers would see, as the storyteller chose."""
        if self.name_as == NameAs.OWN:
            return self.name
        if self.name_as == NameAs.INITIALS:
            return " ".join(f"{part[0].upper()}." for part in self.name.split() if part[0].isalpha())
        return self.invented_name

    @property
    def shown_place(self) -> str:
        """The same in the language of the moment."""
        return self.place_in(current_language())

    def place_in(self, language: str) -> str:
        """The place as exactly as the storyteller chose, in words of one language."""
        if self.authority is None or self.place_as == PlaceAs.WALES:
            with override(language):
                return _g("Wales")
        place = self.authority if self.place_as == PlaceAs.AUTHORITY else self.authority.region
        return in_language(place, "name", language)

    def edited(self, name: str, language: str) -> str:
        return in_language(self, name, language)

    @property
    def is_whole(self) -> bool:
        """Whether both languages have everything that the storyteller is to approve."""
        needed = [self.edited(name, language) for name in EDITED[:-1] for language in LANGUAGES]
        return all(words.strip() for words in needed) and bool(self.voice_cy) == bool(self.voice_en)


class TellingPhotoQuerySet(models.QuerySet["TellingPhoto"]):
    def at_address(self, address: str) -> "TellingPhotoQuerySet":
        return self.filter(telling__in=Telling.objects.at_address(address))


class TellingPhoto(models.Model):
    """The one photograph that a storyteller sends: sealed until a page is made, gone with the story.

    What it shows is said in the teller's own words; an editor writes the two descriptions that readers hear.
    """

    telling = models.OneToOneField(Telling, on_delete=models.CASCADE, related_name="photograph")
    content = SealedBytes()
    ending = models.CharField(max_length=4)
    shows = SealedText(_("what it shows"), max_length=250)
    everybody_agreed = models.BooleanField(_("everybody in it agreed"))
    alt_cy = models.CharField(_("description (Welsh)"), max_length=250, blank=True)
    alt_en = models.CharField(_("description (English)"), max_length=250, blank=True)
    image = models.OneToOneField(
        CanolImage, null=True, editable=False, on_delete=models.SET_NULL, related_name="+"
    )
    sent_at = models.DateTimeField(_("sent"))

    objects = TellingPhotoQuerySet.as_manager()

    class Meta:
        verbose_name = _("photograph with a story")
        verbose_name_plural = _("photographs with stories")
        default_permissions = ()
        constraints = [
            models.CheckConstraint(condition=Q(everybody_agreed=True), name="photograph_was_agreed_to"),
        ]

    def __str__(self) -> str:
        return f"{self.ending} {self.telling_id}"

    @property
    def is_described(self) -> bool:
        return bool(self.alt_cy.strip() and self.alt_en.strip())
