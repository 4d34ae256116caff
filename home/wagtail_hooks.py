"""Links inside running text lead to the page in the language of the text; menus, notices, calendar, broken links and
bulk actions on the staff side."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin import menu
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from core import waiting
from core.page_link_handler import OwnLanguageLinkHandler
from home.models import Menu, MenuItem, Notice
from home.staff import broken_links, bulk, calendar, reading

hooks.register("register_bulk_action", bulk.PublishPages, order=100)
hooks.register("register_bulk_action", bulk.SetReviewDay, order=100)
hooks.register("register_bulk_action", bulk.AddTheme, order=100)


@hooks.register("register_rich_text_features", order=100)
def links_in_own_language(features: Any) -> None:
    features.register_link_type(OwnLanguageLinkHandler)


class MenuViewSet(SnippetViewSet):
    model = Menu
    icon = "bars"
    menu_label = _("Menus")
    list_display = ["__str__", "leads_nowhere"]


class NoticeViewSet(SnippetViewSet):
    model = Notice
    icon = "warning"
    menu_label = _("Notices")
    list_display = ["__str__", "starts_at", "ends_at"]
    search_fields = ["title_en", "title_cy"]


class EveryPage(SnippetViewSetGroup):
    items = (MenuViewSet, NoticeViewSet)
    menu_label = _("On every page")
    menu_icon = "bars"
    menu_order = 260


register_snippet(EveryPage)


def _dead_ends(request: HttpRequest) -> Iterator[waiting.Line]:
    """Entries and notices whose page is not out in both languages, for those who can put them right."""
    if request.user.has_perm("home.change_menu"):
        dead = waiting.how_many(MenuItem.objects.that_lead_nowhere())
        yield waiting.Line(
            _("Menu entries that lead nowhere"),
            reverse(MenuViewSet().get_url_name("list")),
            dead,
            is_late=True,
        )
    if request.user.has_perm("home.change_notice"):
        dead = waiting.how_many(Notice.objects.yet_to_end(timezone.now()).that_lead_nowhere())
        yield waiting.Line(
            _("Notices whose link leads nowhere"),
            reverse(NoticeViewSet().get_url_name("list")),
            dead,
            is_late=True,
        )


waiting.register("every_page", 35, _dead_ends)


@hooks.register("register_admin_urls")
def admin_urls() -> list[Any]:
    return [
        path("calendar/", calendar.content_calendar, name="content_calendar"),
        path("reports/broken-links/", broken_links.broken_links, name="broken_links"),
        path("reports/reading/", reading.report, name="reading"),
        path("reports/reading.csv", reading.as_table, name="reading_table"),
    ]


class ForEditors(menu.MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm("bilingual.view_pair"))


@hooks.register("register_reports_menu_item")
def calendar_menu() -> menu.MenuItem:
    return ForEditors(
        _("Content calendar"),
        reverse("content_calendar"),
        name="calendar",
        icon_name="calendar-alt",
        order=105,
    )


@hooks.register("register_reports_menu_item")
def broken_links_menu() -> menu.MenuItem:
    return ForEditors(
        _("Links that lead nowhere"),
        reverse("broken_links"),
        name="broken-links",
        icon_name="link",
        order=115,
    )


class ForReaders(menu.MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm(reading.SEES))


@hooks.register("register_reports_menu_item")
def reading_menu() -> menu.MenuItem:
    return ForReaders(
        _("What is read"),
        reverse("reading"),
        name="reading",
        icon_name="view",
        order=118,
    )
