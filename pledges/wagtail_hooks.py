"""Where the staff side learns of the commitments room."""

from typing import Any

from django.db import transaction
from django.http import HttpRequest
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import CreateView, SnippetViewSet, SnippetViewSetGroup

from core import audit
from pledges import staff
from pledges.actions import wording
from pledges.models import CommitmentSet, CommitmentVersion, PublicBody
from pledges.rights import DECIDE, MODERATE


def _both(name: str) -> FieldRowPanel:
    return FieldRowPanel([FieldPanel(f"{name}_cy"), FieldPanel(f"{name}_en")])


class PublicBodyViewSet(SnippetViewSet):
    model = PublicBody
    icon = "group"
    menu_label = _("Public bodies")
    list_display = ["name", "kind", "authority"]
    list_filter = ["kind"]
    ordering = ["sort_en"]
    inspect_view_enabled = True
    panels = [
        _both("name"),
        _both("slug"),
        FieldRowPanel([FieldPanel("kind"), FieldPanel("wfg_act")]),
        FieldRowPanel([FieldPanel("authority"), FieldPanel("health_board")]),
        FieldPanel("candidate_domains"),
        InlinePanel(
            "domains",
            heading=_("Mail domains"),
            help_text=_(
                "Write how you know that a domain is theirs, and it counts as confirmed from then on."
            ),
            panels=[FieldPanel("domain"), FieldPanel("how")],
        ),
    ]


class CommitmentSetViewSet(SnippetViewSet):
    model = CommitmentSet
    icon = "list-ol"
    menu_label = _("Sets of commitments")
    list_display = ["__str__", "code", "is_paused", "opens_at", "closes_at"]
    panels = [
        MultiFieldPanel(
            [_both(name) for name in ("title", "intro", "declaration", "thanks")], heading=_("Words")
        ),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("opens_at"), FieldPanel("closes_at")]), FieldPanel("is_paused")],
            heading=_("When it may be signed"),
        ),
    ]


class NewWordingView(CreateView):
    """A new wording takes the place of the current one, which stays as it was signed."""

    def save_instance(self) -> CommitmentVersion:
        version: CommitmentVersion = self.form.save(commit=False)
        return wording.publish(by=self.request.user, version=version)


class CommitmentVersionViewSet(SnippetViewSet):
    model = CommitmentVersion
    icon = "doc-full"
    menu_label = _("Wordings")
    add_view_class = NewWordingView
    list_display = ["__str__", "commitment", "number", "is_current"]
    list_filter = ["is_current"]
    panels = [FieldPanel("commitment"), _both("title"), _both("text")]


class PledgesGroup(SnippetViewSetGroup):
    items = (PublicBodyViewSet, CommitmentSetViewSet, CommitmentVersionViewSet)
    menu_label = _("Pledges")
    menu_icon = "clipboard-list"
    menu_order = 290


register_snippet(PledgesGroup)


@hooks.register("after_create_snippet")
@hooks.register("after_edit_snippet")
def confirm_domains(request: HttpRequest, instance: Any) -> None:
    """A domain with a note on how it is known is confirmed by whoever wrote the note."""
    if not isinstance(instance, PublicBody):
        return
    assert request.user.is_authenticated, "the staff side lets nobody else in"
    with transaction.atomic():
        for domain in instance.domains.known_but_not_confirmed():
            domain.confirmed_at, domain.confirmed_by = timezone.now(), request.user
            domain.save(update_fields=["confirmed_at", "confirmed_by"])
            audit.record(
                by=request.user, verb="pledges.domain.confirmed", target=domain, detail={"how": domain.how}
            )


@hooks.register("register_admin_urls")
def admin_urls() -> list[Any]:
    return [
        path("pledges/waiting/", staff.waiting, name="pledges_waiting"),
        path("pledges/<slug:what>/<uuid:public_id>/<slug:verb>/", staff.decide, name="pledges_decide"),
    ]


class WaitingMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm(MODERATE) or request.user.has_perm(DECIDE))


@hooks.register("register_admin_menu_item")
def menu() -> MenuItem:
    return WaitingMenuItem(
        _("Pledges that wait"),
        reverse("pledges_waiting"),
        name="pledges-waiting",
        icon_name="time",
        order=280,
    )
