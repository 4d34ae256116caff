"""Where the staff side learns of replies and of what readers say of pages."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from replies import kinds, staff, staff_useful
from replies.rights import MODERATE, OPEN, READS_USEFULNESS


@hooks.register("register_admin_urls")
def admin_urls() -> list[Any]:
    return [
        path("replies/", staff.waiting, name="replies_waiting"),
        path("replies/page/<int:page_id>/", staff.opening, name="replies_opening"),
        path("replies/<uuid:public_id>/", staff.one, name="replies_reply"),
        path("replies/<uuid:public_id>/seat/", staff.sit_down, name="replies_seat"),
        path("replies/<uuid:public_id>/note/", staff.note, name="replies_note"),
        path("replies/<uuid:public_id>/answer/", staff.answer, name="replies_answer"),
        path("replies/<uuid:public_id>/<slug:verb>/", staff.decide, name="replies_decide"),
        path("useful/", staff_useful.queue, name="usefulness"),
        path("useful/<uuid:public_id>/<slug:verb>/", staff_useful.settle, name="usefulness_settle"),
    ]


class _MenuItem(MenuItem):
    right = ""

    def is_shown(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm(self.right))


class RepliesMenuItem(_MenuItem):
    right = MODERATE


class UsefulnessMenuItem(_MenuItem):
    right = READS_USEFULNESS


@hooks.register("register_admin_menu_item")
def replies_menu() -> MenuItem:
    return RepliesMenuItem(
        _("Replies"), reverse("replies_waiting"), name="replies-waiting", icon_name="comment", order=282
    )


@hooks.register("register_reports_menu_item")
def usefulness_menu() -> MenuItem:
    return UsefulnessMenuItem(
        _("Were our pages useful?"), reverse("usefulness"), name="usefulness", icon_name="help", order=120
    )


@hooks.register("register_page_listing_more_buttons")
def opening_button(page: Page, user: Any, next_url: str | None = None) -> Iterator[Button]:
    if kinds.takes_replies(page) and user.has_perm(OPEN):
        yield Button(
            _("Replies to this page"),
            reverse("replies_opening", args=[page.pk]),
            icon_name="comment",
            priority=70,
        )
