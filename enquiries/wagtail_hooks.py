"""Where the staff side learns of the enquiries room."""

from typing import Any

from django.http import HttpRequest
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from enquiries import case_files, casework, inbox_pages, on_behalf, who_pages
from enquiries.rights import LEAD, WORK
from enquiries.rota_pages import RotaGroup


@hooks.register("register_admin_urls")
def admin_urls() -> list[Any]:
    return [
        path("enquiries/", inbox_pages.inbox_page, name="enquiries"),
        path("enquiries/find/", inbox_pages.search_page, name="enquiries_find"),
        path("enquiries/new/", on_behalf.enter, name="enquiries_new"),
        path("enquiries/who/", who_pages.who_page, name="enquiries_who"),
        path("enquiries/case/<uuid:public_id>/", casework.case_page, name="enquiries_case"),
        path(
            "enquiries/case/<uuid:public_id>/file/<uuid:file_id>/", case_files.download, name="enquiries_file"
        ),
        path("enquiries/case/<uuid:public_id>/<slug:key>/", casework.do, name="enquiries_do"),
    ]


class EnquiriesMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm(WORK) or request.user.has_perm(LEAD))


@hooks.register("register_admin_menu_item")
def menu() -> MenuItem:
    return EnquiriesMenuItem(
        _("Enquiries"), reverse("enquiries"), name="enquiries", icon_name="mail", order=300
    )


@hooks.register("register_admin_viewset")
def rota() -> RotaGroup:
    return RotaGroup()
