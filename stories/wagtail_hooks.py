"""Told stories, themes and quotations on the staff side."""

from typing import Any

from django.http import HttpRequest
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from stories.models import Quotation, Theme
from stories.telling import staff
from stories.telling.waiting import EDITS


@hooks.register("register_admin_urls")
def admin_urls() -> list[Any]:
    return [
        path("told-stories/", staff.listing, name="tellings"),
        path("told-stories/new/", staff.new, name="telling_new"),
        path("told-stories/<uuid:public_id>/", staff.one, name="telling"),
        path("told-stories/<uuid:public_id>/photograph/", staff.photograph, name="telling_photograph"),
        path("told-stories/<uuid:public_id>/seat/", staff.seat, name="telling_seat"),
        path("told-stories/<uuid:public_id>/<slug:verb>/", staff.step, name="telling_step"),
    ]


class TellingsMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm(EDITS))


@hooks.register("register_admin_menu_item")
def menu() -> MenuItem:
    return TellingsMenuItem(
        _("Told stories"), reverse("tellings"), name="told-stories", icon_name="openquote", order=278
    )


def _both(name: str) -> FieldRowPanel:
    return FieldRowPanel([FieldPanel(f"{name}_cy"), FieldPanel(f"{name}_en")])


class ThemeViewSet(SnippetViewSet):
    model = Theme
    icon = "tag"
    menu_label = _("Themes")
    list_display = ["name_en", "name_cy"]
    ordering = ["name_en"]
    panels = [_both("name")]


class QuotationViewSet(SnippetViewSet):
    model = Quotation
    icon = "openquote"
    menu_label = _("Quotations")
    list_display = ["words_en", "who_en", "agreed_on", "agreed_until", "ended_on"]
    ordering = ["-pk"]
    panels = [
        MultiFieldPanel([_both("words"), _both("who"), FieldPanel("said_in")], heading=_("What was said")),
        MultiFieldPanel(
            [
                FieldPanel("agreed_by"),
                FieldPanel("email"),
                FieldRowPanel([FieldPanel("agreed_how"), FieldPanel("agreed_on")]),
                FieldRowPanel([FieldPanel("agreed_until"), FieldPanel("ended_on")]),
            ],
            heading=_("Their agreement"),
        ),
    ]


class StoriesGroup(SnippetViewSetGroup):
    items = (ThemeViewSet, QuotationViewSet)
    menu_label = _("Themes and quotations")
    menu_icon = "tag"
    menu_order = 260


register_snippet(StoriesGroup)
