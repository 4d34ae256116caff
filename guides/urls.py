"""Addresses of booklets: everything of a guide or a publication on one page, for paper."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from guides import views

urlpatterns = [
    path(_("booklet/guide/<slug:slug>/"), views.guide_booklet, name="guide_booklet"),
    path(_("booklet/publication/<slug:slug>/"), views.publication_booklet, name="publication_booklet"),
]
