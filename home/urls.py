"""Addresses of the top room: search, and the pages themselves."""

from django.urls import path, re_path
from django.utils.translation import gettext_lazy as _

from home import llms, markdown, views, wayfinding

urlpatterns = [
    path(_("search/"), views.search, name="search"),
    path("llms.txt", llms.of_language, name="llms_of_language"),
    re_path(r"^((?:[\w\-]+/)*)index\.md$", markdown.twin, name="markdown"),
    # Wagtail's own pattern, without its utility addresses; answered in fewer queries, found by the same name.
    re_path(r"^((?!_util/)(?:[\w\-]+/)*)$", wayfinding.page, name="wagtail_serve"),
]
