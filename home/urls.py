"""Addresses of the top room: search, and the pages themselves."""

from django.urls import path, re_path
from django.utils.translation import gettext_lazy as _

from home import views, wayfinding

urlpatterns = [
    path(_("search/"), views.search, name="search"),
    # Wagtail's own pattern, without its utility addresses; answered in fewer queries, found by the same name.
    re_path(r"^((?!_util/)(?:[\w\-]+/)*)$", wayfinding.page, name="wagtail_serve"),
]
