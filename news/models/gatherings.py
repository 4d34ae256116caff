"""The front page of the events, with what is still to come, and the page that keeps those that are over."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import DateTimeField, UUIDField
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, Panel

from bilingual.gate import PairPublished
from core.page_cache.headers import CLOCK_SECONDS
from core.pages import ReadingPage
from core.prepared import Given, Prepared
from news import cursors
from news.models.campaigns import CampaignPage
from news.models.events import EventPage
from news.models.occasions import PAGE, OccasionQuerySet

WEEKS = 10


class EventIndexPage(PairPublished, ReadingPage):
    """The front page of the events: the next one first."""

    lead = models.TextField(
        _("opening words"),
        max_length=600,
        help_text=_("What a visitor will find here, in a sentence or two."),
    )

    searched = ["lead"]
    content_panels: ClassVar[list[Panel]] = [*ReadingPage.opening_panels, FieldPanel("lead")]
    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = ["news.EventPage", "news.CampaignPage", "news.EventArchivePage"]
    max_count_per_parent = 1
    template = "news/events.html"
    kept_seconds = CLOCK_SECONDS

    class Meta:
        verbose_name = _("front page of the events")
        verbose_name_plural = _("front pages of the events")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        now, after = timezone.now(), cursors.moment_after(request)
        cursor = {"at": after[0], "key": after[1]} if after else {}
        shown = _coming(after is not None, locale=self.locale_id, now=now, **cursor)
        context["events"], context["more"] = shown[:PAGE], cursors.way_on(shown, PAGE)
        context["campaigns"] = _weeks(locale=self.locale_id, now=now)
        context["archive"] = _archive.first(locale=self.locale_id)
        context["calendar_url"] = reverse("coming_calendar")
        context["is_later_page"] = after is not None
        return context


def _coming_events(goes_on: bool) -> OccasionQuerySet:
    """A page of those to come, and one more."""
    cursor = (Given("at", DateTimeField()), Given("key", UUIDField())) if goes_on else None
    coming = EventPage.objects.told_in(Given("locale")).coming(Given("now", DateTimeField()))
    return coming.later_than(cursor).as_rows()[: PAGE + 1]


_coming: Prepared[EventPage] = Prepared(_coming_events)
_weeks = Prepared(
    lambda: (
        CampaignPage.objects.told_in(Given("locale")).coming(Given("now", DateTimeField())).as_rows()[:WEEKS]
    )
)
_archive = Prepared(lambda: EventArchivePage.objects.live().filter(locale=Given("locale"))[:1])


class EventArchivePage(PairPublished, ReadingPage):
    """What is over, the latest first. Nothing is moved here: an event stands here from the moment it ends."""

    lead = models.TextField(
        _("opening words"),
        max_length=600,
        help_text=_("What a visitor will find here, in a sentence or two."),
    )

    searched = ["lead"]
    content_panels: ClassVar[list[Panel]] = [*ReadingPage.opening_panels, FieldPanel("lead")]
    parent_page_types: ClassVar[list[str]] = ["news.EventIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    max_count_per_parent = 1
    template = "news/past_events.html"
    kept_seconds = CLOCK_SECONDS

    class Meta:
        verbose_name = _("page of past events")
        verbose_name_plural = _("pages of past events")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        now, after = timezone.now(), cursors.moment_after(request)
        past = EventPage.objects.told_in(self.locale_id).past(now).earlier_than(after)
        shown = list(past.as_rows()[: PAGE + 1])
        context["events"], context["more"] = shown[:PAGE], cursors.way_on(shown, PAGE)
        context["campaigns"] = CampaignPage.objects.told_in(self.locale_id).past(now).as_rows()[:WEEKS]
        context["is_later_page"] = after is not None
        return context
