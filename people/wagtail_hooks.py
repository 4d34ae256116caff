"""Where the staff side learns of holds on erasure."""

from typing import Any

from django.http import HttpRequest
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from people import matter_pages, staff


@hooks.register("register_admin_urls")
def admin_urls() -> list[Any]:
    return [
        path("holds/", staff.holds_page, name="people_holds"),
        path("holds/<uuid:public_id>/lift/", staff.lift, name="people_lift"),
        path("matters/", matter_pages.queue_page, name="people_matters"),
        path("matters/record/", matter_pages.record, name="people_record_matter"),
        path("matters/<uuid:public_id>/", matter_pages.matter_page, name="people_matter"),
        path("matters/<uuid:public_id>/<slug:deed>/", matter_pages.do, name="people_matter_do"),
    ]


class HoldsMenuItem(MenuItem):
    """Shown to those who may set a hold."""

    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm(staff.MAY_SET)


class MattersMenuItem(MenuItem):
    """Shown to those who deal with complaints and requests."""

    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm(matter_pages.MAY_WORK)


@hooks.register("register_admin_menu_item")
def matters_menu_item() -> MenuItem:
    return MattersMenuItem(
        _("Complaints and requests"), reverse("people_matters"), icon_name="form", order=480
    )


@hooks.register("register_settings_menu_item")
def holds_menu_item() -> MenuItem:
    return HoldsMenuItem(_("Holds on erasure"), reverse("people_holds"), icon_name="lock", order=800)
