"""Where the staff side learns of holds on erasure."""

from typing import Any

from django.http import HttpRequest
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from people import staff


@hooks.register("register_admin_urls")
def admin_urls() -> list[Any]:
    return [
        path("holds/", staff.holds_page, name="people_holds"),
        path("holds/<uuid:public_id>/lift/", staff.lift, name="people_lift"),
    ]


class HoldsMenuItem(MenuItem):
    """Shown to those who may set a hold."""

    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm(staff.MAY_SET)


@hooks.register("register_settings_menu_item")
def holds_menu_item() -> MenuItem:
    return HoldsMenuItem(_("Holds on erasure"), reverse("people_holds"), icon_name="lock", order=800)
