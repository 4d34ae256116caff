"""Addresses of asking, in each language."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from enquiries import ask_flow, views

urlpatterns = [
    path(_("ask/"), ask_flow.Ask.as_view(), name="ask"),
    path(_("ask/received/<uuid:public_id>/"), views.received, name="ask_done"),
    path(_("advisers/"), views.advisers, name="advisers"),
]
