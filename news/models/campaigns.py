"""A campaign week, or any run of days that gathers events: it names no event, the days do."""

from datetime import datetime, timedelta
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, Panel
from wagtail.models import PageManager

from bilingual.gate import PairPublished
from bilingual.shared import kept_alike
from core import linked_data
from core.blocks import article
from core.fields import StreamField
from core.page_cache.headers import CLOCK_SECONDS
from core.pages import ReadingPage
from core.text import current_language
from news import cursors
from news.models.occasions import PAGE, OccasionQuerySet
from welsh import dates


class CampaignPage(PairPublished, ReadingPage):
    """A week with a name. Every event of ours that falls in it stands on its page by itself."""

    lead = models.TextField(
        _("opening words"), max_length=600, help_text=_("What the week is for. One short paragraph.")
    )
    body = StreamField(
        article(), blank=True, verbose_name=_("text"), help_text=_("More about it, and how to join in.")
    )
    starts_at = models.DateTimeField(
        _("begins"), help_text=_("UK time. Events from here to the end are shown, whoever holds them.")
    )
    ends_at = models.DateTimeField(
        _("ends"), help_text=_("UK time. For a whole last day: midnight at its end.")
    )
    organiser = models.CharField(_("organiser"), max_length=120, help_text=_("Who calls the week."))
    is_demo = models.BooleanField(_("invented, for the demonstration"), default=False)

    objects = PageManager.from_queryset(OccasionQuerySet)()

    shared = ("starts_at", "ends_at", "is_demo")
    override_translatable_fields = kept_alike(shared)
    searched = ["lead", "organiser"]
    content_panels: ClassVar[list[Panel]] = [
        *ReadingPage.opening_panels,
        FieldPanel("lead"),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]), FieldPanel("organiser")],
            heading=_("When"),
        ),
        FieldPanel("body"),
    ]
    parent_page_types: ClassVar[list[str]] = ["news.EventIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    template = "news/campaign.html"
    kept_seconds = CLOCK_SECONDS

    class Meta:
        verbose_name = _("campaign week")
        verbose_name_plural = _("campaign weeks")
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at")), name="campaign_ends_after_it_begins"
            )
        ]
        indexes = [models.Index(fields=["ends_at"], name="campaign_by_end")]

    def clean(self) -> None:
        super().clean()
        if self.starts_at and self.ends_at and self.ends_at <= self.starts_at:
            raise ValidationError({"ends_at": _("It must end after it begins.")})

    def is_over(self, now: datetime) -> bool:
        return self.ends_at <= now

    @property
    def when(self) -> str:
        """The days, from the first to the last that has any of it: `7 to 11 December 2026`."""
        first, last = timezone.localtime(self.starts_at), timezone.localtime(self.ends_at)
        last -= timedelta(microseconds=1)
        return dates.date_range(first, last, current_language())

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from news.models.events import EventPage

        context = super().get_context(request, *args, **kwargs)
        context["is_over"] = self.is_over(timezone.now())
        after = cursors.moment_after(request)
        gathered = EventPage.objects.told_in(self.locale_id).within(self.starts_at, self.ends_at)
        shown = list(gathered.later_than(after).as_rows()[: PAGE + 1])
        context["events"], context["more"] = shown[:PAGE], cursors.way_on(shown, PAGE)
        context["is_later_page"] = after is not None
        return context

    def linked_data(self) -> linked_data.Facts:
        return {
            "@type": "Event",
            "name": self.title,
            "startDate": linked_data.moment(timezone.localtime(self.starts_at)),
            "endDate": linked_data.moment(timezone.localtime(self.ends_at)),
            "organizer": {"@type": "Organization", "name": self.organiser},
        }
