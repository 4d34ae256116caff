"""Addresses of the commitments room, in each language."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from pledges import (
    calendars,
    feeds,
)
from pledges.views import (
    flows,
    handover,
    kiosk,
    pages,
    posters,
    reporting,
    stopping,
    viewing,
    yearly,
)

urlpatterns = [
    # An address is looked for from the top: what many send at once comes first.
    path(_("pledges/people/sign/"), flows.SignPerson.as_view(), name="sign_person"),
    path(_("pledges/"), pages.compact, name="compact"),
    path(_("pledges.atom"), feeds.everywhere, name="pledges_feed"),
    path(_("pledges/in/<slug:slug>.atom"), feeds.of_place, name="pledges_feed_of_place"),
    path(_("pledges/year/said/"), yearly.said, name="year_said"),
    path(_("pledges/year/<str:token>/"), yearly.WhatDidYouDo.as_view(), name="what_did_you_do"),
    path(_("pledges/introduction-wanted/"), pages.introduction_wanted, name="introduction_wanted"),
    path(_("pledges/updates/stopped/"), stopping.stopped, name="updates_stopped"),
    path(_("pledges/updates/stop/<str:token>/"), stopping.stop, name="updates_stop"),
    path(_("pledges/by-area/"), pages.areas, name="areas"),
    path(_("pledges/wording/<slug:code>/"), pages.wording, name="wording"),
    path(_("pledges/poster/"), posters.of_the_compact, name="poster"),
    path(_("pledges/poster/<slug:slug>/"), posters.of_place, name="poster_of_place"),
    path(_("pledges/people/"), pages.people, name="people"),
    path(_("pledges/people/kiosk/<str:token>/"), kiosk.SignAtTheKiosk.as_view(), name="kiosk"),
    path(_("pledges/people/kiosk/<str:token>/done/"), kiosk.done, name="kiosk_done"),
    path(_("pledges/people/signed/"), pages.signed, name="signed"),
    path(_("pledges/public-bodies/"), pages.bodies, name="bodies"),
    path(_("pledges/public-bodies/sign/"), flows.SignBody.as_view(), name="sign_body"),
    path(_("pledges/public-bodies/sent/"), pages.body_sent, name="body_sent"),
    path(_("pledges/public-bodies/confirmed/"), pages.body_confirmed, name="body_confirmed"),
    path(_("pledges/public-bodies/reported/"), reporting.reported, name="body_reported"),
    path(
        _("pledges/public-bodies/report/<str:token>/"),
        reporting.ReportProgress.as_view(),
        name="report_progress",
    ),
    path(_("pledges/public-bodies/evidence/<uuid:public_id>/"), reporting.evidence, name="evidence"),
    path(_("pledges/public-bodies/agreed/"), pages.body_agreed, name="body_agreed"),
    path(_("pledges/public-bodies/contact/said/"), handover.said, name="contact_said"),
    path(_("pledges/public-bodies/contact/<str:token>/"), handover.Handover.as_view(), name="contact"),
    path(_("pledges/public-bodies/view-said/"), viewing.said, name="view_said"),
    path(_("pledges/public-bodies/view-answered/"), viewing.answered, name="view_answered"),
    path(
        _("pledges/public-bodies/your-view/<slug:slug>/<slug:code>/"),
        viewing.SayHowItFeels.as_view(),
        name="say_how_it_feels",
    ),
    path(_("pledges/public-bodies/answer/<str:token>/"), viewing.AnswerView.as_view(), name="answer_view"),
    path(_("pledges/public-bodies/<slug:slug>/"), pages.body, name="body"),
    path(_("pledges/public-bodies/<slug:slug>.ics"), calendars.of_body, name="body_calendar"),
    path(_("pledges/public-bodies/<slug:slug>/poster/"), posters.of_body, name="poster_of_body"),
]
