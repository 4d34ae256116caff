"""Addresses of asking, in each language."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from enquiries import ask_flow, figure_pages, follow_views, views

urlpatterns = [
    path(_("ask/"), ask_flow.Ask.as_view(), name="ask"),
    path(_("ask/may-answer/"), views.may_answer, name="ask_may_answer"),
    path(_("ask/received/<uuid:public_id>/"), views.received, name="ask_done"),
    path(_("ask/follow/"), follow_views.link, name="follow_link"),
    path(_("ask/follow/sent/"), follow_views.link_sent, name="follow_sent"),
    path(_("ask/follow/<str:token>/"), follow_views.follow, name="follow"),
    path(_("ask/follow/<str:token>/add/"), follow_views.do, {"name": "follow_add"}, name="follow_add"),
    path(
        _("ask/follow/<str:token>/take-up-again/"),
        follow_views.do,
        {"name": "follow_reopen"},
        name="follow_reopen",
    ),
    path(
        _("ask/follow/<str:token>/take-back/"),
        follow_views.do,
        {"name": "follow_withdraw"},
        name="follow_withdraw",
    ),
    path(
        _("ask/follow/<str:token>/change/"), follow_views.do, {"name": "follow_change"}, name="follow_change"
    ),
    path(_("ask/helped/<str:token>/"), follow_views.helped, name="helped"),
    path(_("ask/figures/"), figure_pages.figures, name="figures"),
    path(_("advisers/"), views.advisers, name="advisers"),
]
