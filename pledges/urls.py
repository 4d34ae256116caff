"""Addresses of the commitments room, in each language."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from pledges.views import flows, pages, posters, reporting

urlpatterns = [
    path(_("pledges/"), pages.compact, name="compact"),
    path(_("pledges/by-area/"), pages.areas, name="areas"),
    path(_("pledges/wording/<slug:code>/"), pages.wording, name="wording"),
    path(_("pledges/poster/<slug:slug>/"), posters.of_place, name="poster_of_place"),
    path(_("pledges/people/"), pages.people, name="people"),
    path(_("pledges/people/sign/"), flows.SignPerson.as_view(), name="sign_person"),
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
    path(_("pledges/public-bodies/<slug:slug>/"), pages.body, name="body"),
    path(_("pledges/public-bodies/<slug:slug>/poster/"), posters.of_body, name="poster_of_body"),
]
