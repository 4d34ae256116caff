"""Addresses below the Forum's page, in each language."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from forum.views import joining, leaving, pages

urlpatterns = [
    path(_("forum/join/"), joining.Join.as_view(), name="forum_join"),
    path(_("forum/joined/"), pages.joined, name="forum_joined"),
    path(_("forum/stayed/"), pages.stayed, name="forum_stayed"),
    path(_("forum/members/"), pages.directory, name="forum_members"),
    path(_("forum/bulletins/stopped/"), pages.stopped, name="forum_stopped"),
    path(_("forum/left/"), pages.left, name="forum_left"),
    path(_("forum/stop/<str:token>/"), leaving.stop, name="forum_stop"),
]
