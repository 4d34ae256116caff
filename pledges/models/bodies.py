"""Public bodies, the domains they write from, and what they pledge."""

import uuid
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from core.keyed import digest_of, new_nonce, secret_of
from core.moves import check_move
from core.post.models import MailLanguage
from core.prepared import Given, Id
from core.sealed.fields import KeyedModel, KeyOf, SealedAddress
from core.text import Language, in_language
from people.wishes import mail_language
from places.models import Authority, HealthBoard, Named
from pledges.choices import PLEDGE_MOVES, UNSETTLED_PLEDGE, BodyKind, HoldReason, PledgeStatus, Progress
from pledges.models.compact import CommitmentVersion
from welsh.collation import sort_key

_LANGUAGES = [("cy", "Cymraeg"), ("en", "English")]


def order_key(name: str, language: Language) -> str:
    """The alphabetical place of a name as figures, which every database sorts alike: two for each letter."""
    return "".join(f"{place:02d}" for place in sort_key(name, language)[0])


class PublicBodyQuerySet(models.QuerySet["PublicBody"]):
    def at_slug(self, slug: str, language: Language) -> "PublicBody | None":
        return self.filter(**{f"slug_{language}": slug}).first()

    def with_place(self) -> "PublicBodyQuerySet":
        return self.select_related("authority", "health_board")

    def of_kind(self, kind: str | Given) -> "PublicBodyQuerySet":
        return self.filter(kind=kind) if kind else self

    def invented_first(self) -> "PublicBodyQuerySet":
        return self.order_by("-is_demo", "pk")

    def without_a_pledge(self) -> "PublicBodyQuerySet":
        return self.exclude(pledges__status=PledgeStatus.SHOWN)

    def in_order(self, language: Language) -> "PublicBodyQuerySet":
        """A to Z by the sort key kept for that language."""
        return self.order_by(f"sort_{language}", "pk")

    def after(self, place: str | Given, pk: Id, language: Language) -> "PublicBodyQuerySet":
        """Those that follow the body with this sort key and number in the order of `language`."""
        key = f"sort_{language}"
        return self.filter(Q(**{f"{key}__gt": place}) | Q(**{key: place}, pk__gt=pk))

    def as_listed(self) -> "PublicBodyQuerySet":
        """What a register shows of each, and no column beside."""
        return self.only("name_cy", "name_en", "slug_cy", "slug_en", "is_demo")


class PublicBody(Named, ClusterableModel):
    """A body that could sign. Standing in this register says nothing about having signed."""

    kind = models.CharField(_("kind"), max_length=30, choices=BodyKind)
    slug_cy = models.SlugField(_("address (Welsh)"), max_length=80, unique=True)
    slug_en = models.SlugField(_("address (English)"), max_length=80, unique=True)
    wfg_act = models.CharField(_("under the Well-being of Future Generations Act"), max_length=80, blank=True)
    authority = models.ForeignKey(
        Authority, null=True, blank=True, on_delete=models.PROTECT, related_name="public_bodies",
        verbose_name=_("council area"),
    )  # fmt: skip
    health_board = models.ForeignKey(
        HealthBoard, null=True, blank=True, on_delete=models.PROTECT, related_name="public_bodies",
        verbose_name=_("health board"),
    )  # fmt: skip
    candidate_domains = models.CharField(
        _("possible mail domains"),
        max_length=200,
        blank=True,
        help_text=_("A hint for staff. Only a confirmed domain verifies anybody."),
    )
    source = models.CharField(_("where this is from"), max_length=300, blank=True)
    is_demo = models.BooleanField(_("invented, for the demonstration"), default=False, editable=False)
    sort_cy = models.CharField(max_length=255, editable=False, blank=True)
    sort_en = models.CharField(max_length=255, editable=False, blank=True)

    objects = PublicBodyQuerySet.as_manager()

    class Meta:
        verbose_name = _("public body")
        verbose_name_plural = _("public bodies")
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=BodyKind.values), name="public_body_kind_is_known"),
        ]
        indexes = [
            models.Index(fields=["sort_cy", "id"], name="public_body_a_to_z_cy"),
            models.Index(fields=["sort_en", "id"], name="public_body_a_to_z_en"),
        ]

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.sort_cy, self.sort_en = order_key(self.name_cy, "cy"), order_key(self.name_en, "en")
        if kwargs.get("update_fields") is not None:
            kwargs["update_fields"] = {*kwargs["update_fields"], "sort_cy", "sort_en"}
        super().save(*args, **kwargs)

    @property
    def kind_label(self) -> str:
        """The one label: Django's own way puts every choice into words first."""
        return str(BodyKind(self.kind).label)

    @property
    def slug(self) -> str:
        return in_language(self, "slug")

    def serves(self, authority: Authority) -> bool:
        """Whether people of that council area live where this body works; a body of no area works everywhere."""
        if self.authority_id is not None:
            return self.authority_id == authority.pk
        if self.health_board_id is not None:
            return self.health_board_id == authority.health_board_id
        return True

    @property
    def slugs(self) -> dict[Language, str]:
        return {"cy": self.slug_cy, "en": self.slug_en}


class BodyDomainQuerySet(models.QuerySet["BodyDomain"]):
    def known_but_not_confirmed(self) -> "BodyDomainQuerySet":
        """Staff wrote how they know, and the moment is not kept yet."""
        return self.filter(confirmed_at=None).exclude(how="")

    def verifies(self, body: PublicBody, domain: str) -> bool:
        """True where staff confirmed exactly this domain for this body and for no other."""
        owners = set(
            self.filter(domain=domain, confirmed_at__isnull=False).values_list("body_id", flat=True)[:2]
        )
        return owners == {body.pk}


class BodyDomain(models.Model):
    """A mail domain of a body. It verifies nobody until staff say how they know."""

    body = ParentalKey(PublicBody, on_delete=models.CASCADE, related_name="domains")
    domain = models.CharField(_("domain"), max_length=120)
    confirmed_at = models.DateTimeField(_("confirmed"), null=True, blank=True)
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+",
        verbose_name=_("confirmed by"),
    )  # fmt: skip
    how = models.CharField(_("how it was confirmed"), max_length=200, blank=True)

    objects = BodyDomainQuerySet.as_manager()

    class Meta:
        verbose_name = _("mail domain of a body")
        verbose_name_plural = _("mail domains of bodies")
        constraints = [
            models.UniqueConstraint(fields=["body", "domain"], name="one_row_for_each_domain_of_a_body"),
            models.CheckConstraint(
                condition=Q(confirmed_at=None) | ~Q(how=""), name="confirmed_domain_says_how_it_is_known"
            ),
        ]
        indexes = [models.Index(fields=["domain"], name="body_domain_by_name")]

    def __str__(self) -> str:
        return self.domain

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.domain = self.domain.strip().lower().removeprefix("@")
        if not self.how or self._is_another_domain_now():
            self.confirmed_at = self.confirmed_by = None
        super().save(*args, **kwargs)

    def _is_another_domain_now(self) -> bool:
        """A changed domain is no longer the one that was confirmed."""
        return (
            not self._state.adding and not type(self).objects.filter(pk=self.pk, domain=self.domain).exists()
        )


NAMED = "body__name_cy", "body__name_en", "body__slug_cy", "body__slug_en", "body__is_demo"
"""What it takes to name the body of a pledge and to lead to it."""


class BodyPledgeQuerySet(models.QuerySet["BodyPledge"]):
    def shown(self) -> "BodyPledgeQuerySet":
        return self.filter(status=PledgeStatus.SHOWN)

    def of_kind(self, kind: str | Given) -> "BodyPledgeQuerySet":
        return self.filter(body__kind=kind) if kind else self

    def of_body(self, body_id: Id) -> "BodyPledgeQuerySet":
        return self.filter(body_id=body_id)

    def newest_first(self) -> "BodyPledgeQuerySet":
        return self.order_by("-shown_at", "-pk")

    def after(self, cursor: tuple[datetime | Given, Id] | None) -> "BodyPledgeQuerySet":
        if cursor is None:
            return self
        return self.filter(Q(shown_at__lt=cursor[0]) | Q(shown_at=cursor[0], pk__lt=cursor[1]))

    def with_commitments(self) -> "BodyPledgeQuerySet":
        """Each body and what it pledged, in two queries for the whole list."""
        pledged = PledgedCommitment.objects.select_related("version__commitment__set").order_by(
            "version__commitment__number"
        )
        return self.select_related("body").prefetch_related(models.Prefetch("pledged", queryset=pledged))

    def as_told(self) -> "BodyPledgeQuerySet":
        """What the page of a body tells: neither its officer nor what is sealed."""
        words = (
            "words_cy", "words_en", "owner", "by_on", "version__title_cy", "version__title_en", "version__text_cy",
            "version__text_en",
        )  # fmt: skip
        own = "signatory_name", "signatory_role_cy", "signatory_role_en", "statement_cy", "statement_en"
        return self._narrow("shown_at", *own, pledged=words)

    def as_shown(self) -> "BodyPledgeQuerySet":
        """What a list shows of each."""
        titles = "version__title_cy", "version__title_en"
        return self.select_related("body")._narrow("shown_at", *NAMED, pledged=titles)

    def as_data(self) -> "BodyPledgeQuerySet":
        """What the open data say of each."""
        return self.select_related("body")._narrow("public_id", "shown_at", "body__kind", *NAMED)

    def _narrow(self, *columns: str, pledged: Sequence[str] = ()) -> "BodyPledgeQuerySet":
        """These columns and, beside its code, these of each commitment: two narrow queries for the whole list."""
        rows = PledgedCommitment.objects.with_words().only(
            "pledge", "version__commitment__number", "version__commitment__set__code", *pledged
        )
        rows = rows.order_by("version__commitment__number")
        return self.only(*columns).prefetch_related(models.Prefetch("pledged", queryset=rows))

    def knowing_of_views(self) -> "BodyPledgeQuerySet":
        """Whether anybody's view of it is shown: most have none, and then none are asked for."""
        views = self.model._meta.apps.get_model("pledges", "CounterView")
        shown = views.objects.filter(pledged__pledge=models.OuterRef("pk"), status="shown")
        return self.annotate(has_views=models.Exists(shown))

    def knowing_of_answers(self, today: date | Given) -> "BodyPledgeQuerySet":
        """With the last time that it was asked and had to answer, whether it did, and when it last did: no query more
        for the page that tells."""
        check_ins = self.model._meta.apps.get_model("pledges", "CheckIn")
        own = check_ins.objects.filter(pledge=models.OuterRef("pk"))
        owed = own.filter(Q(due_on__lte=today) | Q(answered_at__isnull=False)).order_by("-due_on", "-pk")
        answered = own.filter(answered_at__isnull=False).order_by("-answered_at")
        return self.annotate(
            owed_on=models.Subquery(owed.values("due_on")[:1]),
            owed_answered_at=models.Subquery(owed.values("answered_at")[:1]),
            last_answered_at=models.Subquery(answered.values("answered_at")[:1]),
        )

    def to_check_in_by(self, day: date) -> "BodyPledgeQuerySet":
        """Shown, and next to be asked what became of it by that day."""
        return self.shown().filter(next_check_in_on__lte=day).order_by("next_check_in_on", "pk")

    def with_contact_token(self, token: str) -> "BodyPledge | None":
        """Shown, and this is the link its contact was sent last."""
        found = self.shown().select_related("body").filter(contact_token_hash=digest_of(token))
        return found.first()

    def to_ask_for_the_contact(self, before: datetime) -> "BodyPledgeQuerySet":
        """Shown, with a contact that nobody has asked about since then."""
        due = Q(contact_asked_at=None, shown_at__lt=before) | Q(contact_asked_at__lt=before)
        return self.shown().exclude(officer_email="").filter(due).order_by("shown_at", "pk")

    def keeping(self, code: str) -> "BodyPledgeQuerySet":
        """Those that pledged this commitment and have not stopped it, with somebody to write to and a place."""
        set_code, _dash, number = code.rpartition("-")
        kept = PledgedCommitment.objects.filter(
            version__commitment__set__code=set_code, version__commitment__number=int(number)
        ).exclude(progress=Progress.STOPPED)
        placed = Q(body__authority__isnull=False) | Q(body__health_board__isnull=False)
        found = self.filter(placed, pk__in=kept.values("pledge_id")).exclude(officer_email="")
        return found.select_related("body__authority", "body__health_board")

    def out_of_reach(self) -> "BodyPledgeQuerySet":
        """Shown, and there is nobody to write to, or mail to them fails."""
        lost = Q(officer_email="") | Q(contact_failed_at__isnull=False)
        return self.shown().filter(lost).select_related("body")

    def of_officer(self, address: str) -> "BodyPledgeQuerySet":
        return self.filter(officer_email__iexact=address.strip())

    def waiting_for_staff(self) -> "BodyPledgeQuerySet":
        return self.filter(status__in=[PledgeStatus.HELD, PledgeStatus.AWAITING_STAFF])

    def oldest_first(self) -> "BodyPledgeQuerySet":
        return self.order_by("created_at", "pk")

    def made_in(self, authority: Id, health_board: Id) -> "BodyPledgeQuerySet":
        """By a body of that council area, or by its health board."""
        return self.filter(
            Q(body__authority=authority) | Q(body__authority=None, body__health_board=health_board)
        )

    def never_confirmed_by(self, now: datetime) -> "BodyPledgeQuerySet":
        return self.filter(status=PledgeStatus.AWAITING_SIGNATORY, expires_at__lt=now)

    def written_by(self, address: str) -> "BodyPledgeQuerySet":
        """By that officer, or confirmed by that senior signatory."""
        return self.filter(
            Q(officer_email__iexact=address.strip()) | Q(signatory_email__iexact=address.strip())
        )

    def settled_before(self, moment: datetime) -> "BodyPledgeQuerySet":
        """Refused, withdrawn or never confirmed, for longer than that."""
        ended = [PledgeStatus.REFUSED, PledgeStatus.WITHDRAWN, PledgeStatus.EXPIRED]
        return self.filter(status__in=ended).filter(
            Q(decided_at__lt=moment) | Q(decided_at=None, expires_at__lt=moment)
        )

    def with_people(self) -> "BodyPledgeQuerySet":
        """Somebody is still named in it."""
        return self.exclude(officer_name="", officer_email="", signatory_name="", signatory_email="")

    def sent_as(self, form_key: str) -> "BodyPledge | None":
        return self.filter(form_key=form_key).first()


class BodyPledge(KeyedModel):
    """What a public body undertook: filled in by an officer, confirmed by its senior signatory, shown by staff."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    body = models.ForeignKey(
        PublicBody, on_delete=models.PROTECT, related_name="pledges", verbose_name=_("public body")
    )
    officer_name = models.CharField(_("officer"), max_length=120, blank=True)
    officer_role = models.CharField(_("officer’s role"), max_length=120, blank=True)
    officer_email = SealedAddress(_("officer’s e-mail"), max_length=254, blank=True)
    officer_email_key = KeyOf(of="officer_email", purpose="pledge.officer")
    signatory_name = models.CharField(_("senior signatory"), max_length=120)
    signatory_role_cy = models.CharField(_("signatory’s role (Welsh)"), max_length=120, blank=True)
    signatory_role_en = models.CharField(_("signatory’s role (English)"), max_length=120, blank=True)
    signatory_email = SealedAddress(_("signatory’s e-mail"), max_length=254, blank=True)
    signatory_email_key = KeyOf(of="signatory_email", purpose="pledge.signatory")
    statement_cy = models.TextField(_("own words (Welsh)"), max_length=2000, blank=True)
    statement_en = models.TextField(_("own words (English)"), max_length=2000, blank=True)
    language = models.CharField(_("language"), max_length=2, choices=_LANGUAGES)
    contact_language = models.CharField(
        _("language of our letters to the officer"),
        max_length=4,
        choices=MailLanguage,
        default=MailLanguage.BOTH,
    )
    status = models.CharField(_("status"), max_length=18, choices=PledgeStatus)
    hold_reason = models.CharField(_("held because"), max_length=9, choices=HoldReason, blank=True)
    form_key = models.CharField(max_length=64, blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField(null=True)
    confirmed_at = models.DateTimeField(_("confirmed by the signatory"), null=True)
    shown_at = models.DateTimeField(_("shown since"), null=True)
    next_check_in_on = models.DateField(_("next asked what became of it"), null=True)
    contact_asked_at = models.DateTimeField(_("contact last asked about"), null=True)
    contact_failed_at = models.DateTimeField(_("contact could not be reached"), null=True)
    contact_nonce = models.BinaryField(default=new_nonce, max_length=16)
    contact_token_hash = models.CharField(max_length=64, blank=True)
    decided_at = models.DateTimeField(_("decided"), null=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    decision_reason = models.CharField(
        _("how it was verified, or why it was refused"), max_length=300, blank=True
    )

    objects = BodyPledgeQuerySet.as_manager()

    class Meta:
        verbose_name = _("pledge of a public body")
        verbose_name_plural = _("pledges of public bodies")
        permissions = [("decide_bodypledge", "Can approve or refuse the pledge of a public body")]
        constraints = [
            models.UniqueConstraint(
                fields=["body"], condition=Q(status=PledgeStatus.SHOWN), name="one_shown_pledge_per_body"
            ),
            models.UniqueConstraint(
                fields=["form_key"], condition=~Q(form_key=""), name="one_body_pledge_per_form_sent"
            ),
            models.CheckConstraint(
                condition=~Q(status=PledgeStatus.SHOWN)
                | Q(shown_at__isnull=False, confirmed_at__isnull=False),
                name="shown_pledge_was_confirmed_and_approved",
            ),
            models.CheckConstraint(
                condition=~Q(status=PledgeStatus.AWAITING_STAFF) | Q(confirmed_at__isnull=False),
                name="pledge_reaches_staff_confirmed",
            ),
            models.CheckConstraint(
                condition=(Q(status=PledgeStatus.HELD) & ~Q(hold_reason=""))
                | (~Q(status=PledgeStatus.HELD) & Q(hold_reason="")),
                name="held_pledge_has_its_reason",
            ),
            models.CheckConstraint(
                condition=~Q(status=PledgeStatus.REFUSED) | ~Q(decision_reason=""),
                name="refused_pledge_says_why",
            ),
            models.CheckConstraint(
                condition=Q(status__in=PledgeStatus.values), name="pledge_status_is_known"
            ),
        ]
        indexes = [
            models.Index(
                fields=["-shown_at", "-id"], condition=Q(status=PledgeStatus.SHOWN), name="body_pledge_shown"
            ),
            models.Index(
                fields=["next_check_in_on"],
                condition=Q(status=PledgeStatus.SHOWN),
                name="body_pledge_to_check_in",
            ),
            models.Index(
                fields=["contact_token_hash"],
                condition=~Q(contact_token_hash=""),
                name="body_pledge_by_contact",
            ),
            models.Index(
                fields=["created_at"], condition=Q(status__in=UNSETTLED_PLEDGE), name="body_pledge_unsettled"
            ),
        ]

    def __str__(self) -> str:
        return str(self.public_id)

    def move_to(self, status: PledgeStatus) -> None:
        """Change status by the table of moves; the caller saves."""
        check_move(PLEDGE_MOVES, self.status, status)
        self.status, self.hold_reason = status, ""

    @property
    def mail_language(self) -> str:
        """The language we write to the officer in: the one chosen on my page, else that of the form; a contact whom
        somebody else has named reads both until they choose."""
        return mail_language(self.officer_email, otherwise=self.contact_language)

    @property
    def contact_token(self) -> str:
        """43 letters for the link by which the contact says who answers for the pledge now."""
        return secret_of("pledges.contact", self.contact_nonce)

    def renew_contact_link(self) -> None:
        """A new secret: the old link stops working. The caller saves."""
        self.contact_nonce = new_nonce()
        self.contact_token_hash = digest_of(self.contact_token)

    def needs_release(self) -> bool:
        """True where staff must look before the senior signatory is written to."""
        return self.status == PledgeStatus.HELD


class PledgedCommitmentQuerySet(models.QuerySet["PledgedCommitment"]):
    def going_on(self) -> "PledgedCommitmentQuerySet":
        """Not stopped; in the order of the compact."""
        return self.exclude(progress=Progress.STOPPED).order_by("version__commitment__number")

    def shown_of(self, slug: str, code: str) -> "PledgedCommitment | None":
        """That commitment of the pledge a body shows; `slug` is its address in either language."""
        set_code, _dash, number = code.rpartition("-")
        if not (number.isascii() and number.isdecimal() and len(number) < 5):
            return None
        found = self.filter(
            Q(pledge__body__slug_en=slug) | Q(pledge__body__slug_cy=slug),
            pledge__status=PledgeStatus.SHOWN,
            version__commitment__set__code=set_code,
            version__commitment__number=int(number),
        )
        return found.select_related("version__commitment__set", "pledge__body").first()

    def of_earlier_words(self, version: CommitmentVersion) -> "PledgedCommitmentQuerySet":
        """Shown pledges of the same commitment in other words, with somebody to write to."""
        found = self.filter(
            version__commitment_id=version.commitment_id, pledge__status=PledgeStatus.SHOWN
        ).exclude(version=version)
        return found.exclude(pledge__officer_email="").select_related("pledge").order_by("pk")

    def after(self, pk: int) -> "PledgedCommitmentQuerySet":
        return self.filter(pk__gt=pk)

    def with_words(self) -> "PledgedCommitmentQuerySet":
        return self.select_related("version__commitment__set")


class PledgedCommitment(models.Model):
    """One commitment of a body's pledge, in the words that were pledged."""

    pledge = models.ForeignKey(BodyPledge, on_delete=models.CASCADE, related_name="pledged")
    version = models.ForeignKey(CommitmentVersion, on_delete=models.PROTECT, related_name="pledged")
    words_cy = models.TextField(_("how, in their own words (Welsh)"), max_length=1000, blank=True)
    words_en = models.TextField(_("how, in their own words (English)"), max_length=1000, blank=True)
    owner = models.CharField(_("who looks after it"), max_length=120, blank=True)
    by_on = models.DateField(_("by when"), null=True, blank=True)
    progress = models.CharField(
        _("how far it is"), max_length=11, choices=Progress, blank=True, editable=False
    )

    objects = PledgedCommitmentQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["pledge", "version"], name="one_of_each_wording_per_pledge")
        ]

    def __str__(self) -> str:
        return f"{self.pledge_id}: {self.version_id}"

    @property
    def code(self) -> str:
        return self.version.commitment.code
