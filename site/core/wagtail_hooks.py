"""The kit's own corner of the staff side: who runs the site, letters that could not be sent, the audit trail."""

from collections.abc import Iterator
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from core import waiting
from core.audit import record
from core.organisation import Organisation
from core.post.models import Letter, Status
from core.post.sending import send_letter

SHOWN = 100


class OrganisationViewSet(SnippetViewSet):
    model = Organisation
    icon = "home"
    menu_label = gettext_lazy("Organisation")
    add_to_settings_menu = True


register_snippet(OrganisationViewSet)


def _may_see_letters(request: HttpRequest) -> bool:
    return request.user.has_perm("core.change_letter")


@require_safe
def letters(request: HttpRequest) -> HttpResponse:
    """Letters that were given up, newest first."""
    if not _may_see_letters(request):
        raise PermissionDenied
    failed = Letter.objects.failed().newest_first()[:SHOWN]
    context = {"letters": failed, "page_title": _("Letters that could not be sent")}
    return render(request, "core/admin/letters.html", context)


@require_POST
def letter_again(request: HttpRequest, pk: int) -> HttpResponse:
    """Send one given-up letter again: the same row and Message-ID, so a doubled mail stays recognisable."""
    if not _may_see_letters(request):
        raise PermissionDenied
    with transaction.atomic():
        letter = get_object_or_404(Letter.objects.select_for_update(), pk=pk, status=Status.FAILED)
        letter.owe_again()
        send_letter.enqueue(letter.pk)
        record(by=request.user, verb="letter.send_again", target=letter)
    messages.success(request, _("The letter is on its way again."))
    return redirect("letters")


class WaitingPanel(Component):
    """What waits for this person, first on the first page."""

    order = 10
    template_name = "core/admin/waiting.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        return {"lines": waiting.lines_for(parent_context["request"])}


@hooks.register("construct_homepage_panels")
def what_waits(request: HttpRequest, panels: list[Any]) -> None:
    panels.insert(0, WaitingPanel())


def _unsent(request: HttpRequest) -> Iterator[waiting.Line]:
    if _may_see_letters(request):
        failed = waiting.how_many(Letter.objects.failed())
        yield waiting.Line(
            gettext_lazy("Letters that could not be sent"), reverse("letters"), failed, is_late=True
        )


waiting.register("letters", 90, _unsent)


@hooks.register("register_admin_urls")
def admin_urls() -> list[Any]:
    return [
        path("letters/", letters, name="letters"),
        path("letters/<int:pk>/again/", letter_again, name="letter_again"),
    ]


class LettersMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return _may_see_letters(request)


@hooks.register("register_reports_menu_item")
def letters_menu() -> MenuItem:
    return LettersMenuItem(
        _("Unsent letters"), reverse("letters"), name="letters", icon_name="mail", order=900
    )
