"""Confirmation pages, at addresses of their own in each language."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from core import views

urlpatterns = [
    path(_("confirm/<str:token>/"), views.confirm, name="confirm"),
    path(_("inbox/<uuid:public_id>/"), views.inbox, name="inbox"),
]
