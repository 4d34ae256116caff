"""What this room keeps itself: visits to my page, holds that staff set, and traces of who was erased or was here."""

import uuid
from datetime import date, datetime, timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.keyed import digest_of, keyed_hash, new_nonce, secret_of
from core.prepared import Given
from core.sealed.fields import KeyedModel, KeyOf, SealedAddress


def address_key(address: str) -> str:
    """What an address is recognised by when it must not be kept."""
    return keyed_hash("people.address", address.strip().casefold())


class VisitQuerySet(models.QuerySet["Visit"]):
    def with_link(self, token: str) -> "Visit | None":
        return self.filter(link_hash=digest_of(token)).first()

    def with_cookie(self, secret: str) -> "Visit | None":
        return self.filter(cookie_hash=digest_of(secret)).exclude(cookie_hash="").first()

    def of_address(self, address: str) -> "VisitQuerySet":
        return self.filter(address__iexact=address.strip())

    def with_id(self, pk: int | None) -> "Visit | None":
        return self.filter(pk=pk or 0).first()

    def over(self, now: datetime) -> "VisitQuerySet":
        """Links nobody may follow any more and visits that have ended."""
        idle = now - timedelta(minutes=settings.MY_PAGE_IDLE_MINUTES)
        return self.filter(
            Q(opened_at=None, link_ends_at__lte=now) | Q(ends_at__lte=now) | Q(seen_at__lte=idle)
        )


class Visit(KeyedModel):
    """The wish to see my page, then the visit itself. The link opens it once; the cookie is known by its hash alone.

    The address stands here because everything shown is found by it; the row goes when the visit ends.
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    address = SealedAddress(_("e-mail"), max_length=254)
    address_key = KeyOf(of="address", purpose="visit.address")
    language = models.CharField(_("language"), max_length=2, choices=[("cy", "Cymraeg"), ("en", "English")])
    nonce = models.BinaryField(default=new_nonce, max_length=16)
    link_hash = models.CharField(max_length=64, unique=True)
    link_ends_at = models.DateTimeField(_("the link works until"))
    cookie_hash = models.CharField(max_length=64, blank=True)
    asked_at = models.DateTimeField(_("asked for"))
    opened_at = models.DateTimeField(_("opened"), null=True)
    seen_at = models.DateTimeField(null=True)
    ends_at = models.DateTimeField(null=True, db_index=True)

    objects = VisitQuerySet.as_manager()

    class Meta:
        verbose_name = _("visit to my page")
        verbose_name_plural = _("visits to my page")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["cookie_hash"], condition=~Q(cookie_hash=""), name="one_visit_for_each_cookie"
            ),
            models.CheckConstraint(
                condition=Q(opened_at=None, seen_at=None, ends_at=None, cookie_hash="")
                | (
                    Q(opened_at__isnull=False, seen_at__isnull=False, ends_at__isnull=False)
                    & ~Q(cookie_hash="")
                ),
                name="visit_is_open_in_full_or_not_at_all",
            ),
        ]
        indexes = [models.Index(fields=["link_ends_at"], name="visit_by_end_of_link")]

    def __str__(self) -> str:
        return str(self.public_id)

    @property
    def token(self) -> str:
        """43 letters for the link of the mail, made again from the nonce and the key."""
        return secret_of("people.link", self.nonce)

    def may_open(self, now: datetime) -> bool:
        return self.opened_at is None and now < self.link_ends_at

    def is_on(self, now: datetime) -> bool:
        """True while the visit lasts: neither too old nor idle for too long."""
        if self.ends_at is None or self.seen_at is None:
            return False
        return now < self.ends_at and now - self.seen_at < timedelta(minutes=settings.MY_PAGE_IDLE_MINUTES)


class HoldQuerySet(models.QuerySet["Hold"]):
    def in_force(self, now: datetime) -> "HoldQuerySet":
        return self.filter(until__gte=timezone.localdate(now), lifted_at=None)

    def ended_before(self, day: date) -> "HoldQuerySet":
        return self.filter(until__lt=day)

    def newest_first(self) -> "HoldQuerySet":
        return self.select_related("by").order_by("-pk")

    def with_id(self, public_id: uuid.UUID) -> "Hold | None":
        return self.filter(public_id=public_id).first()

    def keys(self, now: datetime) -> frozenset[str]:
        return frozenset(self.in_force(now).values_list("key", flat=True))

    def longest_of(self, keys: list[str], now: datetime) -> "Hold | None":
        return self.in_force(now).filter(key__in=keys).order_by("-until").first()


class Hold(models.Model):
    """Staff must keep what belongs to somebody until a day: a complaint, a claim. Known by a keyed hash alone."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    key = models.CharField(max_length=64, editable=False, db_index=True)
    reason = models.TextField(
        _("why"),
        max_length=400,
        help_text=_("For staff alone. Name nobody here: the reason outlives the person’s data."),
    )
    until = models.DateField(_("until the end of"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, editable=False, on_delete=models.SET_NULL, related_name="+",
        verbose_name=_("set by"),
    )  # fmt: skip
    created_at = models.DateTimeField(_("set"), auto_now_add=True)
    lifted_at = models.DateTimeField(null=True, editable=False)

    objects = HoldQuerySet.as_manager()

    class Meta:
        verbose_name = _("hold on erasure")
        verbose_name_plural = _("holds on erasure")
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="hold_has_a_reason")]

    def __str__(self) -> str:
        return f"{self.pk}"


class ReachedBy(models.TextChoices):
    EMAIL = "email", _("By e-mail")
    PHONE = "phone", _("By telephone")
    POST = "post", _("By post")


FORMATS = ("easy_read", "large_print")


class PreferenceQuerySet(models.QuerySet["Preference"]):
    def of(self, address: str) -> "PreferenceQuerySet":
        return self.kept_under(address_key(address))

    def kept_under(self, key: str | Given) -> "PreferenceQuerySet":
        """By the keyed hash of an address."""
        return self.filter(key=key)


class Preference(models.Model):
    """How somebody wants to be written to, by keyed hash of their address: what was not chosen is empty."""

    key = models.CharField(max_length=64, unique=True)
    language = models.CharField(
        _("language"), max_length=2, blank=True, choices=[("cy", "Cymraeg"), ("en", "English")]
    )
    channel = models.CharField(_("way"), max_length=5, blank=True, choices=ReachedBy)
    easy_read = models.BooleanField(_("Easy Read"), default=False)
    large_print = models.BooleanField(_("large print"), default=False)

    objects = PreferenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("wish for our letters")
        verbose_name_plural = _("wishes for our letters")
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                condition=Q(channel__in=["", *ReachedBy.values]), name="preference_channel_is_known"
            )
        ]

    def __str__(self) -> str:
        return self.language

    @property
    def formats(self) -> list[str]:
        return [name for name in FORMATS if getattr(self, name)]


class Erased(models.Model):
    """An address that was erased, as a keyed hash, so that a restored backup can be cleared of it again."""

    key = models.CharField(max_length=64, unique=True)
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("erased address")
        verbose_name_plural = _("erased addresses")
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d}"


class LastHereQuerySet(models.QuerySet["LastHere"]):
    def before(self, moment: datetime) -> "LastHereQuerySet":
        return self.filter(at__lt=moment)

    def of(self, address: str) -> "LastHereQuerySet":
        return self.filter(key=address_key(address))

    def was_here_since(self, address: str, moment: datetime) -> bool:
        return self.of(address).filter(at__gte=moment).exists()


class LastHere(models.Model):
    """When an address last opened my page, by keyed hash: contact that keeps a signature's details alive."""

    key = models.CharField(max_length=64, unique=True)
    at = models.DateTimeField(_("last visit to my page"), db_index=True)

    objects = LastHereQuerySet.as_manager()

    class Meta:
        verbose_name = _("last visit")
        verbose_name_plural = _("last visits")
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d}"


class ConsentText(models.Model):
    """One version of the words of a consent, in both languages, as they stood on the form. Never changed: other words
    are another version."""

    key = models.CharField(max_length=40)
    version = models.PositiveIntegerField()
    words_cy = models.TextField()
    words_en = models.TextField()
    digest = models.CharField(max_length=64)
    since = models.DateTimeField()

    class Meta:
        verbose_name = _("wording of a consent")
        verbose_name_plural = _("wordings of consents")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["key", "version"], name="consent_text_has_its_number"),
            models.UniqueConstraint(fields=["key", "digest"], name="consent_text_is_kept_once"),
            models.CheckConstraint(
                condition=~Q(words_cy="") & ~Q(words_en=""), name="consent_text_is_in_both_languages"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.key} {self.version}"


class ConsentChannel(models.TextChoices):
    FORM = "form", _("on the form")
    MY_PAGE = "my_page", _("on your page")
    LINK = "link", _("by a link in a mail")
    STAFF = "staff", _("told to our staff, who wrote it down")


class Agreement(models.Model):
    """A yes or a no to one version of a text, about one row of a room: when, in which language, by which way.

    It names nobody; it goes with the row that it is about.
    """

    text = models.ForeignKey(ConsentText, on_delete=models.PROTECT, related_name="agreements")
    target_type = models.ForeignKey("contenttypes.ContentType", on_delete=models.PROTECT, related_name="+")
    target_id = models.CharField(max_length=40)
    is_given = models.BooleanField()
    language = models.CharField(max_length=2, choices=[("cy", "Cymraeg"), ("en", "English")])
    channel = models.CharField(max_length=7, choices=ConsentChannel)
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("consent")
        verbose_name_plural = _("consents")
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                condition=Q(channel__in=ConsentChannel.values), name="agreement_channel_is_known"
            ),
            models.CheckConstraint(condition=Q(language__in=["cy", "en"]), name="agreement_has_a_language"),
        ]
        indexes = [models.Index(fields=["target_type", "target_id"], name="agreement_by_target")]

    def __str__(self) -> str:
        return f"{self.text_id} {'yes' if self.is_given else 'no'}"
