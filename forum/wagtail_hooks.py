"""Where the staff side learns of the Forum."""

from collections.abc import Iterator
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.admin.widgets.button import Button
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from forum import staff
from forum.models import Bulletin
from forum.rights import MODERATE, SEND


class BulletinViewSet(SnippetViewSet):
    """Bulletins are written here; `staff.send` sends them."""

    model = Bulletin
    icon = "mail"
    menu_label = _("Bulletins")
    menu_order = 310
    add_to_admin_menu = True
    list_display = ["__str__", "status", "handed_out", "sent_at"]
    list_filter = ["status"]
    ordering = ["-created_at"]
    panels = [
        FieldPanel("title_cy"),
        FieldPanel("text_cy"),
        FieldPanel("title_en"),
        FieldPanel("text_en"),
        FieldRowPanel([FieldPanel("interest"), FieldPanel("region")]),
    ]


register_snippet(BulletinViewSet)


@hooks.register("before_edit_snippet")
def sent_ones_stay(request: HttpRequest, instance: Any) -> HttpResponse | None:
    """What members have received is not rewritten."""
    if not isinstance(instance, Bulletin) or instance.is_draft:
        return None
    messages.error(request, _("This bulletin has been sent, so it stays as it is."))
    return (
        redirect("forum_send", instance.public_id)
        if request.user.has_perm(SEND)
        else redirect("wagtailadmin_home")
    )


@hooks.register("before_delete_snippet")
def sent_ones_are_kept(request: HttpRequest, instances: list[Any]) -> HttpResponse | None:
    return next(
        (answer for instance in instances if (answer := sent_ones_stay(request, instance)) is not None), None
    )


@hooks.register("register_snippet_listing_buttons")
def send_button(snippet: Any, user: Any, next_url: str | None = None) -> Iterator[Button]:
    if isinstance(snippet, Bulletin) and user.has_perm(SEND):
        yield Button(
            _("Read and send"),
            reverse("forum_send", args=[snippet.public_id]),
            icon_name="mail",
            priority=5,
        )


@hooks.register("register_admin_urls")
def admin_urls() -> list[Any]:
    return [
        path("forum/waiting/", staff.waiting, name="forum_waiting"),
        path("forum/member/<uuid:public_id>/<slug:verb>/", staff.decide, name="forum_decide"),
        path("forum/bulletin/<uuid:public_id>/", staff.send, name="forum_send"),
    ]


class ForumMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm(MODERATE))


@hooks.register("register_admin_menu_item")
def menu() -> MenuItem:
    return ForumMenuItem(
        _("The Forum: who waits"),
        reverse("forum_waiting"),
        name="forum-waiting",
        icon_name="group",
        order=285,
    )
