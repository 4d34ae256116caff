"""Addresses below the front page of the stories, in each language."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from stories.telling import views

urlpatterns = [
    path(_("stories/share/"), views.Share.as_view(), name="story_share"),
    path(_("stories/share/kept/"), views.kept, name="story_kept"),
    path(_("stories/share/go-on/<str:token>/"), views.GoOn.as_view(), name="story_go_on"),
    path(_("stories/share/sent/"), views.shared, name="story_shared"),
    path(_("stories/share/approved/"), views.approved, name="story_approved"),
    path(_("stories/share/changing/"), views.changing, name="story_changing"),
    path(_("stories/share/withdrawn/"), views.withdrawn, name="story_withdrawn"),
    path(_("stories/share/approve/<str:token>/"), views.approve, name="story_approve"),
]
