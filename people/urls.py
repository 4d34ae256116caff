"""Addresses of my page, in each language."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from people import complaining, views

urlpatterns = [
    path(_("complain/"), complaining.Complain.as_view(), name="complain"),
    path(_("complain/sent/<uuid:public_id>/"), complaining.done, name="complained"),
    path(_("my/"), views.My.as_view(), name="my"),
    path(_("my/sent/"), views.sent, name="my_sent"),
    path(_("my/open/<str:token>/"), views.enter, name="my_open"),
    path(_("my/finish/"), views.finish, name="my_finish"),
    path(_("my/finished/"), views.finished, name="my_finished"),
    path(_("my/language/"), views.language, name="my_language"),
    path(_("my/language/kept/"), views.language_done, name="my_language_done"),
    path(_("my/everything/"), views.everything, name="my_everything"),
    path(_("my/everything/download/"), views.download, name="my_download"),
    path(_("my/erase/"), views.erase, name="my_erase"),
    path(_("my/erased/"), views.erased, name="my_erased"),
    path(_("my/done/<slug:what>/"), views.done, name="my_done"),
    path(_("my/do/<slug:what>/<uuid:ref>/"), views.do, name="my_do"),
]
