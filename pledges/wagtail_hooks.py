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
from pledges import (
    staff,
    staff_cards,
    staff_guard,
    staff_introductions,
    staff_reports,
    staff_sets,
    staff_signatures,
    staff_wordings,
    staff_year,
)
from pledges.actions import wording
from pledges.models import CommitmentSet, CommitmentVersion, PublicBody
from pledges.rights import (
    CHECK,
    DECIDE,
    EXPORT,
    GUARD,
    INTRODUCE,
    KEY,
    MODERATE,
    PAUSE,
    REWORD,
    TRANSLATE,
)


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
            [FieldRowPanel([FieldPanel("opens_at"), FieldPanel("closes_at")])],
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
        path("pledges/year/", staff_year.said, name="pledges_year"),
        path("pledges/introductions/", staff_introductions.introductions, name="pledges_introductions"),
        path(
            "pledges/introductions/<uuid:public_id>/offer/", staff_introductions.offer, name="pledges_offer"
        ),
        path(
            "pledges/introductions/<uuid:public_id>/make/", staff_introductions.make, name="pledges_introduce"
        ),
        path("pledges/lists/", staff_guard.guard, name="pledges_guard"),
        path("pledges/lists/<int:pk>/off/", staff_guard.take_off, name="pledges_unlist"),
        path("pledges/alarms/<uuid:public_id>/seen/", staff_guard.see, name="pledges_alarm_seen"),
        path("pledges/signatures/", staff_signatures.signatures, name="pledges_signatures"),
        path(
            "pledges/signatures/alarm/<uuid:public_id>/",
            staff_signatures.of_alarm,
            name="pledges_signatures_of_alarm",
        ),
        path("pledges/sweeps/<uuid:public_id>/", staff_signatures.sweep, name="pledges_sweep"),
        path(
            "pledges/sweeps/<uuid:public_id>/<slug:verb>/",
            staff_signatures.sweep_move,
            name="pledges_sweep_move",
        ),
        path("pledges/words/", staff_wordings.wordings, name="pledges_wordings"),
        path("pledges/scans/<uuid:public_id>/", staff_cards.scan, name="pledges_scan"),
        path("pledges/cards/", staff_cards.sheets, name="pledges_sheets"),
        path("pledges/cards/<uuid:public_id>/", staff_cards.sheet, name="pledges_sheet"),
        path("pledges/cards/<uuid:public_id>/print/", staff_cards.printed, name="pledges_printed"),
        path("pledges/signing/", staff_sets.signing, name="pledges_signing"),
        path("pledges/signing/<slug:verb>/", staff_sets.change, name="pledges_signing_change"),
        path("pledges/check-ins/", staff_reports.check_ins, name="pledges_check_ins"),
        path(
            "pledges/check-ins/<uuid:public_id>/again/",
            staff_reports.send_again,
            name="pledges_check_in_again",
        ),
        path(
            "pledges/check-ins/<uuid:public_id>/contact/",
            staff_reports.change_contact,
            name="pledges_contact",
        ),
        path("pledges/evidence/<uuid:public_id>/", staff_reports.evidence, name="pledges_evidence"),
        path("pledges/reports/<uuid:public_id>/show/", staff_reports.translate, name="pledges_translate"),
        path("pledges/<slug:what>/<uuid:public_id>/<slug:verb>/", staff.decide, name="pledges_decide"),
    ]


class RightsMenuItem(MenuItem):
    """Shown to whoever has one of its rights."""

    rights: tuple[str, ...] = ()

    def is_shown(self, request: HttpRequest) -> bool:
        return any(request.user.has_perm(right) for right in self.rights)


def _menu_item(label: Any, url_name: str, icon: str, order: int, *rights: str) -> MenuItem:
    item = RightsMenuItem(
        label, reverse(url_name), name=url_name.replace("_", "-"), icon_name=icon, order=order
    )
    item.rights = rights
    return item


@hooks.register("register_admin_menu_item")
def waiting_menu() -> MenuItem:
    return _menu_item(_("Pledges that wait"), "pledges_waiting", "time", 280, MODERATE, DECIDE)


@hooks.register("register_admin_menu_item")
def signatures_menu() -> MenuItem:
    return _menu_item(_("Signatures"), "pledges_signatures", "search", 285, MODERATE, EXPORT)


@hooks.register("register_admin_menu_item")
def introductions_menu() -> MenuItem:
    return _menu_item(_("Introductions"), "pledges_introductions", "group", 287, INTRODUCE)


@hooks.register("register_admin_menu_item")
def year_menu() -> MenuItem:
    return _menu_item(_("What signers did"), "pledges_year", "history", 288, MODERATE)


@hooks.register("register_admin_menu_item")
def guard_menu() -> MenuItem:
    return _menu_item(_("Lists and alarms"), "pledges_guard", "warning", 286, GUARD)


@hooks.register("register_admin_menu_item")
def check_ins_menu() -> MenuItem:
    return _menu_item(_("What became of pledges"), "pledges_check_ins", "history", 281, DECIDE, TRANSLATE)


@hooks.register("register_admin_menu_item")
def cards_menu() -> MenuItem:
    return _menu_item(_("Cards and calls"), "pledges_sheets", "form", 282, KEY, CHECK)


@hooks.register("register_admin_menu_item")
def signing_menu() -> MenuItem:
    return _menu_item(_("Pause signing"), "pledges_signing", "no-view", 283, PAUSE)


@hooks.register("register_admin_menu_item")
def wordings_menu() -> MenuItem:
    return _menu_item(_("Words of the commitments"), "pledges_wordings", "doc-full", 284, REWORD)
