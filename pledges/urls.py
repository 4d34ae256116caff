"""Addresses of the commitments room, in each language."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from pledges.views import flows, pages

urlpatterns = [
    path(_("pledges/"), pages.compact, name="compact"),
    path(_("pledges/by-area/"), pages.areas, name="areas"),
    path(_("pledges/people/"), pages.people, name="people"),
    path(_("pledges/people/sign/"), flows.SignPerson.as_view(), name="sign_person"),
    path(_("pledges/people/signed/"), pages.signed, name="signed"),
    path(_("pledges/public-bodies/"), pages.bodies, name="bodies"),
    path(_("pledges/public-bodies/sign/"), flows.SignBody.as_view(), name="sign_body"),
    path(_("pledges/public-bodies/sent/"), pages.body_sent, name="body_sent"),
    path(_("pledges/public-bodies/confirmed/"), pages.body_confirmed, name="body_confirmed"),
    path(_("pledges/public-bodies/<slug:slug>/"), pages.body, name="body"),
]
