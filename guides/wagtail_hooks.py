"""Where the staff side learns of glossary, recommendations taken up and reviews due."""

from typing import Any

from django.forms import CheckboxSelectMultiple
from django.http import HttpRequest
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import (
    CreateView,
    DeleteView,
    EditView,
    SnippetViewSet,
    SnippetViewSetGroup,
)

from guides import actions, staff
from guides.models import GlossaryTerm, Uptake


def _both(name: str) -> FieldRowPanel:
    return FieldRowPanel([FieldPanel(f"{name}_cy"), FieldPanel(f"{name}_en")])


class GlossaryTermViewSet(SnippetViewSet):
    model = GlossaryTerm
    icon = "openquote"
    menu_label = _("Glossary")
    list_display = ["term_en", "term_cy"]
    ordering = ["term_en"]
    search_fields = ["term_en", "term_cy", "meaning_en", "meaning_cy"]
    panels = [
        _both("term"),
        _both("meaning"),
        _both("source"),
        FieldPanel("see", widget=CheckboxSelectMultiple),
    ]


class RecordUptakeView(CreateView):
    """Recorded through the action, so that a trace is left."""

    def save_instance(self) -> Uptake:
        return actions.record_uptake(by=self.request.user, uptake=self.form.save(commit=False))


class CorrectUptakeView(EditView):
    def save_instance(self) -> Uptake:
        return actions.record_uptake(by=self.request.user, uptake=self.form.save(commit=False))


class TakeBackUptakeView(DeleteView):
    def delete_action(self) -> None:
        actions.take_back_uptake(by=self.request.user, uptake=self.object)


class UptakeViewSet(SnippetViewSet):
    model = Uptake
    icon = "tick"
    menu_label = _("Taken up")
    add_view_class = RecordUptakeView
    edit_view_class = CorrectUptakeView
    delete_view_class = TakeBackUptakeView
    list_display = ["body", "recommendation", "taken_up_on"]
    ordering = ["-taken_up_on"]
    panels = [
        FieldPanel("recommendation"),
        FieldPanel("body"),
        FieldPanel("taken_up_on"),
        _both("evidence"),
        FieldPanel("evidence_url"),
    ]


class GuidesGroup(SnippetViewSetGroup):
    items = (GlossaryTermViewSet, UptakeViewSet)
    menu_label = _("Words and recommendations")
    menu_icon = "openquote"
    menu_order = 270


register_snippet(GuidesGroup)


@hooks.register("register_admin_urls")
def admin_urls() -> list[Any]:
    return [path("review-due/", staff.review_due, name="review_due")]


class ReviewsMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm(staff.SEES_REVIEWS))


@hooks.register("register_reports_menu_item")
def reviews_menu() -> MenuItem:
    return ReviewsMenuItem(
        _("Reviews due"), reverse("review_due"), name="review-due", icon_name="calendar-check", order=110
    )
