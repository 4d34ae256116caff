"""The front page of the events, with what is still to come, and the page that keeps those that are over."""

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, Panel

from bilingual.gate import PairPublished
from core.page_cache.headers import CLOCK_SECONDS
from core.pages import ReadingPage
from news import cursors
from news.models.campaigns import CampaignPage
from news.models.events import EventPage
from news.models.occasions import PAGE

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
        coming = EventPage.objects.told_in(self.locale_id).coming(now).later_than(after)
        shown = list(coming.as_rows()[: PAGE + 1])
        context["events"], context["more"] = shown[:PAGE], cursors.way_on(shown, PAGE)
        context["campaigns"] = CampaignPage.objects.told_in(self.locale_id).coming(now).as_rows()[:WEEKS]
        context["archive"] = EventArchivePage.objects.live().child_of(self).first()
        context["calendar_url"] = reverse("coming_calendar")
        context["is_later_page"] = context["no_index"] = after is not None
        return context


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
        context["is_later_page"] = context["no_index"] = after is not None
        return context
