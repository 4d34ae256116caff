"""Confirmation pages, at addresses of their own in each language, and the kit, for staff."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from core import views
from core.kit import views as kit

urlpatterns = [
    path(_("confirm/<str:token>/"), views.confirm, name="confirm"),
    path(_("inbox/<uuid:public_id>/"), views.inbox, name="inbox"),
    path("kit/", kit.kit, name="kit"),
    path("kit/<slug:name>/", kit.chapter, name="kit_chapter"),
]
