"""Addresses for machines, in both languages. The pages themselves are Wagtail's."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from news import views

urlpatterns = [
    path(_("news.atom"), views.feed, name="news_feed"),
    path(_("events.ics"), views.coming_calendar, name="coming_calendar"),
    path(_("calendar/<slug:slug>.ics"), views.event_calendar, name="event_calendar"),
]
