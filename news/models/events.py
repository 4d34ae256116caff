"""Events: when, where, in which language, and what makes it possible for everybody to come."""

from datetime import datetime
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, Panel

from bilingual.gate import PairPublished
from bilingual.shared import kept_alike
from core import linked_data
from core.blocks import article
from core.fields import StreamField
from core.page_cache.headers import CLOCK_SECONDS
from core.pages import ReadingPage
from core.text import current_language
from news.choices import Attendance, Spoken, Standing
from news.models.campaigns import CampaignPage
from news.models.joined import JoiningManager
from news.models.occasions import OccasionQuerySet
from places.models import Authority
from welsh import dates

SCHEMA = "https://schema.org/"
_ATTENDED = {
    Attendance.VENUE: "OfflineEventAttendanceMode",
    Attendance.ONLINE: "OnlineEventAttendanceMode",
    Attendance.MIXED: "MixedEventAttendanceMode",
}
_STANDS = {
    Standing.PLANNED: "EventScheduled",
    Standing.POSTPONED: "EventPostponed",
    Standing.CANCELLED: "EventCancelled",
}
_SPOKEN = {Spoken.WELSH: ["cy"], Spoken.ENGLISH: ["en"], Spoken.BILINGUAL: ["cy", "en"]}


class EventManager(JoiningManager):
    joined = ("authority",)


class EventPage(PairPublished, ReadingPage):
    """One event. Times are entered and told as in the United Kingdom, whatever the season."""

    lead = models.TextField(
        _("opening words"),
        max_length=600,
        help_text=_("What will happen, and for whom it is. One short paragraph."),
    )
    body = StreamField(
        article(),
        blank=True,
        verbose_name=_("text"),
        help_text=_("More about it, where there is more to say."),
    )
    starts_at = models.DateTimeField(_("begins"), help_text=_("UK time, summer or winter."))
    ends_at = models.DateTimeField(
        _("ends"), help_text=_("UK time. From this moment on the event stands among the past ones.")
    )
    standing = models.CharField(
        _("does it take place?"),
        max_length=10,
        choices=Standing,
        default=Standing.PLANNED,
        help_text=_("Say so here rather than delete the page: people have it in their calendars."),
    )
    attendance = models.CharField(
        _("where it is held"), max_length=10, choices=Attendance, help_text=_("How people can take part.")
    )
    venue = models.TextField(
        _("place"),
        max_length=300,
        blank=True,
        help_text=_("The name and the address, each on a line of its own."),
    )
    online = models.TextField(
        _("how to join online"),
        max_length=300,
        blank=True,
        help_text=_("For example, that a link is sent to those who book. Put no private link here."),
    )
    authority = models.ForeignKey(
        Authority,
        verbose_name=_("council area"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_(
            "The event then stands on the page of that place too. Leave it empty when it is online alone."
        ),
    )
    spoken = models.CharField(
        _("language of the event"),
        max_length=10,
        choices=Spoken,
        help_text=_("What will be spoken from the front."),
    )
    has_interpretation = models.BooleanField(
        _("interpretation from Welsh"),
        default=False,
        help_text=_(
            "Tick when Welsh is interpreted into English as it is spoken, so that everybody may use it."
        ),
    )
    has_sign_language = models.BooleanField(
        _("British Sign Language"), default=False, help_text=_("Tick when an interpreter is booked.")
    )
    access = models.TextField(
        _("access"),
        max_length=600,
        help_text=_(
            "Steps, toilets, hearing loop, quiet room, captions; and how people can tell you what they need."
        ),
    )
    cost = models.CharField(_("cost"), max_length=120, help_text=_("Say so when it is free."))
    booking = models.TextField(
        _("booking"), max_length=400, help_text=_("How to book and by when, or that nobody need book.")
    )
    booking_url = models.URLField(
        _("address for booking"), blank=True, help_text=_("Where people book on line. Begins with https://.")
    )
    organiser = models.CharField(_("organiser"), max_length=120, help_text=_("Who holds it."))
    is_demo = models.BooleanField(_("invented, for the demonstration"), default=False)

    objects = EventManager.from_queryset(OccasionQuerySet)()

    shared = (
        "starts_at", "ends_at", "standing", "attendance", "authority", "spoken", "has_interpretation",
        "has_sign_language", "is_demo",
    )  # fmt: skip
    override_translatable_fields = kept_alike(shared)
    searched = ["lead", "venue", "access", "organiser", "place_names"]
    content_panels: ClassVar[list[Panel]] = [
        *ReadingPage.opening_panels,
        FieldPanel("lead"),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]), FieldPanel("standing")],
            heading=_("When"),
        ),
        MultiFieldPanel(
            [FieldPanel("attendance"), FieldPanel("venue"), FieldPanel("online"), FieldPanel("authority")],
            heading=_("Where"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("spoken"),
                FieldRowPanel([FieldPanel("has_interpretation"), FieldPanel("has_sign_language")]),
                FieldPanel("access"),
            ],
            heading=_("So that everybody can take part"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("organiser"), FieldPanel("cost")]),
                FieldPanel("booking"),
                FieldPanel("booking_url"),
            ],
            heading=_("Coming along"),
        ),
        FieldPanel("body"),
    ]
    parent_page_types: ClassVar[list[str]] = ["news.EventIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    template = "news/event.html"
    kept_seconds = CLOCK_SECONDS

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at")), name="event_ends_after_it_begins"
            ),
            models.CheckConstraint(
                condition=Q(attendance=Attendance.ONLINE) | ~Q(venue=""),
                name="event_has_a_place_or_is_online",
            ),
        ]
        indexes = [
            models.Index(fields=["starts_at"], name="event_by_beginning"),
            models.Index(fields=["ends_at"], name="event_by_end"),
        ]

    def clean(self) -> None:
        super().clean()
        if self.starts_at and self.ends_at and self.ends_at <= self.starts_at:
            raise ValidationError({"ends_at": _("It must end after it begins.")})
        if self.attendance and self.attendance != Attendance.ONLINE and not self.venue.strip():
            raise ValidationError({"venue": _("Say where it is held.")})
        if self.attendance and self.attendance != Attendance.VENUE and not self.online.strip():
            raise ValidationError({"online": _("Say how people join online.")})
        if self.has_interpretation and self.spoken == Spoken.ENGLISH:
            raise ValidationError({"has_interpretation": _("There is no Welsh to interpret at this event.")})

    # --- what it says of itself

    @property
    def place_names(self) -> str:
        return f"{self.authority.name_cy} {self.authority.name_en}" if self.authority else ""

    def is_over(self, now: datetime) -> bool:
        return self.ends_at <= now

    @property
    def is_off(self) -> bool:
        return self.standing != Standing.PLANNED

    @property
    def when(self) -> str:
        """Both ends in words, in the page's language: `Thursday 3 December 2026, 10.30am to 12.15pm`."""
        begins, ends = timezone.localtime(self.starts_at), timezone.localtime(self.ends_at)
        return dates.event_text(begins, ends, current_language())

    @property
    def languages(self) -> list[str]:
        """What is spoken, and what it is made into, a line each."""
        told = [str(self.get_spoken_display())]
        if self.has_interpretation:
            told.append(str(_("Welsh is interpreted into English as it is spoken")))
        if self.has_sign_language:
            told.append(str(_("British Sign Language interpreter")))
        return told

    @property
    def is_in_summer_time(self) -> bool:
        return bool(timezone.localtime(self.starts_at).dst())

    @property
    def where(self) -> str:
        """On one line: the place's own name, or that it is online."""
        return self.venue.splitlines()[0] if self.venue else str(Attendance.ONLINE.label)

    @property
    def at_a_glance(self) -> str:
        """For a row of a list: the council area, or that it is online, and the language; or that it is off."""
        if self.is_off:
            return str(self.get_standing_display())
        area = self.authority.name if self.authority else self.where
        online = [str(Attendance.ONLINE.label)] if self.attendance == Attendance.MIXED else []
        return " · ".join([area, *online, str(self.get_spoken_display())])

    @property
    def calendar_url(self) -> str:
        return reverse("event_calendar", kwargs={"slug": self.slug})

    # --- how it is shown

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["is_over"] = self.is_over(timezone.now())
        weeks = CampaignPage.objects.told_in(self.locale_id).round(self.starts_at, self.ends_at)
        context["campaign"] = weeks.as_rows().first()
        return context

    def linked_data(self) -> linked_data.Facts:
        places: list[linked_data.Facts] = []
        if self.venue:
            places.append({"@type": "Place", "name": self.where, "address": " ".join(self.venue.split("\n"))})
        if self.attendance != Attendance.VENUE:
            places.append({"@type": "VirtualLocation", "url": linked_data.absolute(self.get_url() or "")})
        return {
            "@type": "Event",
            "name": self.title,
            "startDate": linked_data.moment(timezone.localtime(self.starts_at)),
            "endDate": linked_data.moment(timezone.localtime(self.ends_at)),
            "eventStatus": SCHEMA + _STANDS[Standing(self.standing)],
            "eventAttendanceMode": SCHEMA + _ATTENDED[Attendance(self.attendance)],
            "location": places,
            "organizer": {"@type": "Organization", "name": self.organiser},
            "availableLanguage": _SPOKEN[Spoken(self.spoken)],
        }
